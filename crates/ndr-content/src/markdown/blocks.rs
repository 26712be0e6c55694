//! Blocks: paragraphs, lists, steps, code, alerts and tables.

use std::iter::Peekable;
use std::ops::Range;

use ndr_core::kb::Alert;
use pulldown_cmark::{BlockQuoteKind, CodeBlockKind, Event, HeadingLevel, OffsetIter, Tag, TagEnd};

use super::inline::{Collector, Comment, HTML_HELP};
use super::{Block, StepItem, collect_segments};
use crate::segment::Segment;
use crate::table::Located;
use crate::{Diagnostic, Diagnostics, Place};

/// Reads blocks from the events of one file.
pub(super) struct Reader<'src, 'd> {
    events: Peekable<OffsetIter<'src>>,
    file: Place,
    diagnostics: &'d mut Diagnostics,
}

/// A block, or a heading that begins a section.
pub(super) enum Item {
    Block(Block),
    Title(Segment),
    Section { id: Located<String>, heading: Segment },
}

impl<'src, 'd> Reader<'src, 'd> {
    /// A reader of a file's events.
    pub(super) fn new(events: OffsetIter<'src>, file: Place, diagnostics: &'d mut Diagnostics) -> Self {
        Self { events: events.peekable(), file, diagnostics }
    }

    /// Everything in the file, in order.
    pub(super) fn items(mut self) -> Vec<Item> {
        let mut items: Vec<Item> = Vec::new();
        while let Some((event, range)) = self.events.next() {
            match event {
                Event::Start(Tag::MetadataBlock(_)) => {
                    self.skip_until(|end| matches!(end, TagEnd::MetadataBlock(_)));
                }
                Event::Start(Tag::Heading { level: HeadingLevel::H1, .. }) => {
                    items.push(Item::Title(self.heading(range).1));
                }
                Event::Start(Tag::Heading { level: HeadingLevel::H2, .. }) => {
                    let (id, heading) = self.heading(range.clone());
                    let id = self.heading_id(id, range);
                    items.push(Item::Section { id, heading });
                }
                Event::Start(Tag::HtmlBlock) => {
                    let facts = self.html_block();
                    if let Some(segment) = items.iter_mut().rev().find_map(Item::last_segment) {
                        segment.facts.extend(facts);
                    }
                }
                other => items.extend(self.block(other, range).map(Item::Block)),
            }
        }
        items
    }

    /// Blocks up to the end of what encloses them.
    fn blocks(&mut self) -> Vec<Block> {
        let mut blocks: Vec<Block> = Vec::new();
        while let Some((event, range)) = self.events.next() {
            match event {
                Event::End(TagEnd::Item | TagEnd::BlockQuote(_)) => break,
                Event::Start(Tag::HtmlBlock) => {
                    let facts = self.html_block();
                    if let Some(segment) = blocks.iter_mut().rev().find_map(last_segment) {
                        segment.facts.extend(facts);
                    }
                }
                other => blocks.extend(self.block(other, range)),
            }
        }
        blocks
    }

    fn block(&mut self, event: Event<'src>, range: Range<usize>) -> Option<Block> {
        let place = self.file.with(range.clone());
        Some(match event {
            Event::Start(Tag::Paragraph) => Block::Paragraph(self.segment(None, range)),
            Event::Start(Tag::Heading { level: HeadingLevel::H3, .. }) => {
                let (id, text) = self.heading(range.clone());
                Block::Heading { id: self.heading_id(id, range), text }
            }
            Event::Start(Tag::List(first)) => self.list(first.is_some(), place),
            Event::Start(Tag::CodeBlock(kind)) => self.code(&kind, place),
            Event::Start(Tag::BlockQuote(kind)) => return self.alert(kind, place),
            Event::Start(Tag::Table(_)) => self.table(place),
            Event::Start(Tag::Heading { .. }) => {
                self.heading(range);
                self.report(
                    &place,
                    "heading-level",
                    "only #, ## and ### headings are used",
                    "split the section instead of nesting deeper",
                );
                return None;
            }
            Event::Rule => {
                self.report(
                    &place,
                    "thematic-break",
                    "a rule has no meaning here",
                    "begin a section with a ## heading instead",
                );
                return None;
            }
            // Text directly in a tight list item.
            inline @ (Event::Text(_) | Event::Code(_) | Event::InlineHtml(_) | Event::Start(_)) => {
                Block::Paragraph(self.segment(Some((inline, range.clone())), range))
            }
            _ => return None,
        })
    }

    /// The inline events from here to the end of the paragraph, cell or heading, or up to the next block.
    fn segment(&mut self, first: Option<(Event<'src>, Range<usize>)>, fallback: Range<usize>) -> Segment {
        let tight = first.is_some();
        let mut collector = Collector::new(&self.file, self.diagnostics);
        let mut refused = None;
        if let Some((event, range)) = first
            && let Err(event) = collector.take(event, range.clone())
        {
            refused = Some((event, range));
        }
        while let Some((event, _)) = self.events.peek() {
            let ends = matches!(
                event,
                Event::End(TagEnd::Paragraph | TagEnd::Heading(_) | TagEnd::TableCell | TagEnd::Item)
                    | Event::Start(
                        Tag::List(_)
                            | Tag::CodeBlock(_)
                            | Tag::BlockQuote(_)
                            | Tag::Paragraph
                            | Tag::HtmlBlock
                            | Tag::Table(_)
                    )
            );
            if ends {
                break;
            }
            let Some((event, range)) = self.events.next() else { break };
            if let Err(event) = collector.take(event, range.clone()) {
                refused.get_or_insert((event, range));
            }
        }
        let segment = collector.finish(fallback);
        if !tight {
            self.events.next();
        }
        if let Some((event, range)) = refused {
            let place = self.file.with(range);
            self.report(
                &place,
                "markdown-inline",
                &format!("this Markdown is not used here: {}", name_of(&event)),
                "use `code`, **strong**, *emphasis* and links",
            );
        }
        segment
    }

    /// A heading with the id at its end (`{#id}`), if there is one.
    fn heading(&mut self, range: Range<usize>) -> (Option<Located<String>>, Segment) {
        // The id is taken off before Fluent sees it: `{#id}` is no placeable.
        let file = self.file.clone();
        let mut scratch = Diagnostics::default();
        let mut collector = Collector::new(&file, &mut scratch);
        for (event, at) in self.events.by_ref() {
            if matches!(event, Event::End(TagEnd::Heading(_))) {
                break;
            }
            // A heading holds inline events only.
            let _ = collector.take(event, at);
        }
        let raw = collector.finish(range.clone());
        let Some((text, id)) = raw.pattern.strip_suffix('}').and_then(|rest| rest.rsplit_once("{#")) else {
            self.diagnostics.extend(scratch.iter().cloned());
            return (None, raw);
        };
        let mut segment = Segment::new(text.trim_end().to_owned(), raw.place.clone(), self.diagnostics);
        (segment.links, segment.code, segment.facts) = (raw.links, raw.code, raw.facts);
        self.diagnostics.extend(scratch.iter().filter(|fault| fault.check != "fluent-syntax").cloned());
        (Some(Located { value: id.to_owned(), place: file.with(range) }), segment)
    }

    fn heading_id(&mut self, id: Option<Located<String>>, range: Range<usize>) -> Located<String> {
        let place = self.file.with(range);
        let Some(id) = id else {
            self.report(
                &place,
                "missing-heading-id",
                "the heading has no id",
                "write it at the end of the line, the same in every language: ## What it means {#meaning}",
            );
            return Located { value: String::new(), place };
        };
        if let Err(error) = id.value.parse::<ndr_core::SectionId>() {
            self.diagnostics.push(Diagnostic::error("heading-id", &place, error.to_string()));
        }
        id
    }

    fn list(&mut self, ordered: bool, place: Place) -> Block {
        let mut items = Vec::new();
        while let Some((event, _)) = self.events.next() {
            match event {
                Event::Start(Tag::Item) => items.push(self.blocks()),
                Event::End(TagEnd::List(_)) => break,
                _ => {}
            }
        }
        if !ordered {
            return Block::Bullets { items, place };
        }
        let steps: Vec<Option<StepItem>> = items.iter().map(|item| step_item(item)).collect();
        let named = steps.iter().flatten().count();
        if named == 0 {
            return Block::Numbers { items, place };
        }
        if named < steps.len() {
            self.report(&place, "mixed-list", "some items of this list are shared steps and some are not", "make every item a step of content/steps.toml, written as { step-id }, with remarks indented below it");
        }
        Block::Steps { items: steps.into_iter().flatten().collect(), place }
    }

    fn code(&mut self, kind: &CodeBlockKind<'src>, place: Place) -> Block {
        let mut text = String::new();
        for (event, _) in self.events.by_ref() {
            match event {
                Event::Text(line) => text.push_str(&line),
                Event::End(TagEnd::CodeBlock) => break,
                _ => {}
            }
        }
        let language = match kind {
            CodeBlockKind::Fenced(word) if !word.is_empty() => Some(word.to_string()),
            _ => None,
        };
        Block::Code { language, text, place }
    }

    fn alert(&mut self, kind: Option<BlockQuoteKind>, place: Place) -> Option<Block> {
        let blocks = self.blocks();
        let kind = match kind {
            Some(BlockQuoteKind::Note) => Alert::Note,
            Some(BlockQuoteKind::Tip) => Alert::Tip,
            Some(BlockQuoteKind::Important) => Alert::Important,
            Some(BlockQuoteKind::Warning) => Alert::Warning,
            Some(BlockQuoteKind::Caution) => Alert::Caution,
            None => {
                self.report(
                    &place,
                    "quote",
                    "a quotation has no kind",
                    "begin it with > [!TIP], [!NOTE], [!IMPORTANT], [!WARNING] or [!CAUTION]",
                );
                return None;
            }
        };
        Some(Block::Alert { kind, blocks, place })
    }

    fn table(&mut self, place: Place) -> Block {
        let (mut header, mut rows, mut row) = (Vec::new(), Vec::new(), Vec::new());
        while let Some((event, range)) = self.events.next() {
            match event {
                Event::Start(Tag::TableCell) => row.push(self.segment(None, range)),
                Event::End(TagEnd::TableHead) => header = std::mem::take(&mut row),
                Event::End(TagEnd::TableRow) => rows.push(std::mem::take(&mut row)),
                Event::End(TagEnd::Table) => break,
                _ => {}
            }
        }
        Block::Table { header, rows, place }
    }

    /// An HTML block: facts that belong to the segment before it, a note, or a fault.
    fn html_block(&mut self) -> Vec<String> {
        let (mut html, mut span) = (String::new(), None::<Range<usize>>);
        for (event, range) in self.events.by_ref() {
            match event {
                Event::Html(line) => {
                    html.push_str(&line);
                    span = Some(span.map_or(range.clone(), |before| before.start..range.end));
                }
                Event::End(TagEnd::HtmlBlock) => break,
                _ => {}
            }
        }
        match Comment::parse(&html) {
            Some(Comment::Facts(facts)) => facts,
            Some(Comment::Note) => Vec::new(),
            None => {
                let place = self.file.with(span.unwrap_or(0..0));
                self.report(&place, "raw-html", "raw HTML", HTML_HELP);
                Vec::new()
            }
        }
    }

    fn skip_until(&mut self, ends: impl Fn(&TagEnd) -> bool) {
        for (event, _) in self.events.by_ref() {
            if matches!(&event, Event::End(end) if ends(end)) {
                return;
            }
        }
    }

    fn report(&mut self, place: &Place, check: &'static str, message: &str, help: &str) {
        self.diagnostics.push(Diagnostic::error(check, place, message).help(help));
    }
}

impl Item {
    /// The last segment in it: the one that a comment on a line of its own speaks of.
    fn last_segment(&mut self) -> Option<&mut Segment> {
        match self {
            Self::Block(block) => last_segment(block),
            Self::Title(segment) | Self::Section { heading: segment, .. } => Some(segment),
        }
    }
}

fn last_segment(block: &mut Block) -> Option<&mut Segment> {
    match block {
        Block::Heading { text, .. } | Block::Paragraph(text) => Some(text),
        Block::Bullets { items, .. } | Block::Numbers { items, .. } => {
            items.iter_mut().flatten().rev().find_map(last_segment)
        }
        Block::Steps { items, .. } => {
            items.iter_mut().flat_map(|item| &mut item.remarks).rev().find_map(last_segment)
        }
        Block::Alert { blocks, .. } => blocks.iter_mut().rev().find_map(last_segment),
        Block::Table { rows, .. } => rows.last_mut()?.last_mut(),
        Block::Code { .. } => None,
    }
}

/// A list item whose first paragraph is only `{ step-id }`.
fn step_item(blocks: &[Block]) -> Option<StepItem> {
    let (Block::Paragraph(first), remarks) = blocks.split_first()? else { return None };
    let id = Located { value: first.step_reference()?.to_owned(), place: first.place.clone() };
    Some(StepItem { id, remarks: remarks.to_vec() })
}

fn name_of(event: &Event<'_>) -> &'static str {
    match event {
        Event::Start(Tag::FootnoteDefinition(_)) | Event::FootnoteReference(_) => "a footnote",
        Event::TaskListMarker(_) => "a check box",
        Event::Start(Tag::Strikethrough) => "strikethrough",
        Event::InlineMath(_) | Event::DisplayMath(_) => "a formula",
        _ => "unknown markup",
    }
}

/// Whether any block holds words.
pub(super) fn has_words(blocks: &[Block]) -> bool {
    let mut segments = Vec::new();
    collect_segments(blocks, &mut segments);
    !segments.is_empty()
        || blocks.iter().any(|block| matches!(block, Block::Steps { .. } | Block::Code { .. }))
}
