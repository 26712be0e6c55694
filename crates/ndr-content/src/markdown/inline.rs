//! Running text: inline Markdown into a canonical Fluent pattern.

use std::collections::BTreeSet;
use std::ops::Range;

use ndr_core::markup;
use pulldown_cmark::{Event, Parser, Tag, TagEnd};

use super::link;
use crate::segment::{Link, Segment};
use crate::{Diagnostic, Diagnostics, Place};

/// Collects the inline events of one segment.
pub(super) struct Collector<'d> {
    pattern: String,
    span: Option<Range<usize>>,
    links: Vec<Link>,
    code: Vec<String>,
    facts: BTreeSet<String>,
    file: Place,
    diagnostics: &'d mut Diagnostics,
}

impl<'d> Collector<'d> {
    /// A collector for a segment of the file.
    pub(super) fn new(file: &Place, diagnostics: &'d mut Diagnostics) -> Self {
        Self {
            pattern: String::new(),
            span: None,
            links: Vec::new(),
            code: Vec::new(),
            facts: BTreeSet::new(),
            file: file.clone(),
            diagnostics,
        }
    }

    /// Takes an event in; gives it back where it is not inline.
    pub(super) fn take<'e>(&mut self, event: Event<'e>, range: Range<usize>) -> Result<(), Event<'e>> {
        match event {
            Event::Text(text) => self.text(&text, &range),
            Event::Code(code) => {
                self.pattern.push(markup::CODE);
                self.pattern.push_str(&literal(&code));
                self.pattern.push(markup::CODE_END);
                self.code.push(code.into_string());
            }
            Event::SoftBreak | Event::HardBreak => self.pattern.push(' '),
            Event::Start(Tag::Strong) => self.pattern.push(markup::STRONG),
            Event::End(TagEnd::Strong) => self.pattern.push(markup::STRONG_END),
            Event::Start(Tag::Emphasis) => self.pattern.push(markup::EMPHASIS),
            Event::End(TagEnd::Emphasis) => self.pattern.push(markup::EMPHASIS_END),
            Event::Start(Tag::Link { dest_url, .. }) => self.open_link(&dest_url, &range),
            Event::End(TagEnd::Link) => self.pattern.push(markup::LINK_END),
            Event::InlineHtml(html) => self.comment(&html, &range),
            Event::Start(Tag::Image { .. }) => self.report(
                &range,
                "image",
                "images are not part of the guide",
                "describe in words what it shows",
            ),
            Event::End(TagEnd::Image) => {}
            other => return Err(other),
        }
        self.span = Some(match self.span.take() {
            Some(span) => span.start.min(range.start)..span.end.max(range.end),
            None => range,
        });
        Ok(())
    }

    fn text(&mut self, text: &str, range: &Range<usize>) {
        if text.chars().any(markup::is_markup) {
            self.report(
                range,
                "private-use",
                "a private-use character stands here",
                "delete it; it is invisible in most editors",
            );
        }
        self.pattern.extend(text.chars().filter(|character| !markup::is_markup(*character)));
    }

    fn open_link(&mut self, address: &str, range: &Range<usize>) {
        let place = self.file.with(range.clone());
        let url = link::resolve(address, &place, self.diagnostics);
        self.pattern.push(markup::LINK);
        self.pattern.push_str(&literal(&url));
        self.pattern.push(markup::LINK_TEXT);
        self.links.push(Link { url, place });
    }

    fn comment(&mut self, html: &str, range: &Range<usize>) {
        match Comment::parse(html) {
            Some(Comment::Facts(facts)) => self.facts.extend(facts),
            Some(Comment::Note) => {}
            None => self.report(range, "raw-html", "raw HTML", HTML_HELP),
        }
    }

    fn report(&mut self, range: &Range<usize>, check: &'static str, message: &str, help: &str) {
        self.diagnostics.push(Diagnostic::error(check, &self.file.with(range.clone()), message).help(help));
    }

    /// The segment; without any event it is empty and stands at `fallback`.
    pub(super) fn finish(self, fallback: Range<usize>) -> Segment {
        let place = self.file.with(self.span.unwrap_or(fallback));
        let pattern = self.pattern.split_whitespace().collect::<Vec<_>>().join(" ");
        let mut segment = Segment::new(pattern, place, self.diagnostics);
        segment.links = self.links;
        segment.code = self.code;
        segment.facts = self.facts;
        segment
    }
}

/// What to do about HTML.
pub(super) const HTML_HELP: &str = "write Markdown; only comments that begin with `facts:` or `note:` may stand here, and angle brackets in text belong in `code`";

/// A comment that authors may write.
pub(super) enum Comment {
    /// `<!-- facts: S04 S05 -->`
    Facts(Vec<String>),
    /// `<!-- note: … -->`
    Note,
}

impl Comment {
    /// Reads a comment; `None` where the HTML is anything else.
    pub(super) fn parse(html: &str) -> Option<Self> {
        let inner = html.trim().strip_prefix("<!--")?.strip_suffix("-->")?.trim();
        if let Some(facts) = inner.strip_prefix("facts:") {
            return Some(Self::Facts(facts.split_whitespace().map(str::to_owned).collect()));
        }
        inner.starts_with("note:").then_some(Self::Note)
    }
}

/// Text in which braces mean nothing, as Fluent writes it.
fn literal(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '{' => escaped.push_str("{\"{\"}"),
            '}' => escaped.push_str("{\"}\"}"),
            '\n' | '\r' => escaped.push(' '),
            other if markup::is_markup(other) => {}
            other => escaped.push(other),
        }
    }
    escaped
}

/// A segment from one paragraph of Markdown that stands in another kind of file, at `place`.
pub(crate) fn parse_line(text: &str, place: &Place, diagnostics: &mut Diagnostics) -> Segment {
    let mut found = Diagnostics::default();
    let mut collector = Collector::new(&place.with(0..0), &mut found);
    let mut other = false;
    for event in Parser::new(text) {
        match event {
            Event::Start(Tag::Paragraph) | Event::End(TagEnd::Paragraph) => {}
            inline => other |= collector.take(inline, 0..0).is_err(),
        }
    }
    let mut segment = collector.finish(0..0);
    segment.place = place.clone();
    for link in &mut segment.links {
        link.place = place.clone();
    }
    if other {
        found.push(
            Diagnostic::error("markdown-block", place, "only running text may stand here")
                .help("write one paragraph with `code`, **strong**, *emphasis* and [links](https://…)"),
        );
    }
    diagnostics.extend(found.iter().cloned().map(|mut fault| {
        fault.span = place.span.clone();
        fault
    }));
    segment
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pattern(text: &str) -> String {
        let mut diagnostics = Diagnostics::default();
        let segment = parse_line(text, &Place::file("content/a/b/en-US.md"), &mut diagnostics);
        assert!(diagnostics.is_empty(), "{diagnostics:?}");
        segment.pattern
    }

    #[test]
    fn wrapping_and_the_form_of_a_link_do_not_count() {
        let inline = pattern("see [the limits](https://x.example/y)\nof { -eop }");
        assert_eq!(inline, pattern("see [the limits][l] of\n{ -eop }\n\n[l]: https://x.example/y"));
    }

    #[test]
    fn braces_in_code_mean_nothing() {
        let segment = pattern("run `Where-Object { $_.Default }` now");
        assert!(segment.contains("Where-Object {\"{\"} $_.Default {\"}\"}"), "{segment}");
    }
}
