//! Every segment of the source with its translation.

use std::collections::BTreeMap;

use unic_langid::LanguageIdentifier;

use super::codes::{matched, numbered};
use super::fluent_text::{self, Slot, dedented};
use super::markdown_text::Inlines;
use super::{Form, Syntax, Unit};
use crate::article::{self, Article};
use crate::markdown::{Block, Document};
use crate::messages::{Language, RECORD, STEPS};
use crate::pair::State;
use crate::segment::Segment;
use crate::{Diagnostics, SourceTree, compile, translation};

/// Every segment of the source language with its translation into `lang`, by file in reading order.
///
/// Faults of the sources are what [`compile`](crate::compile) reports; here they are passed over.
///
/// ```
/// use ndr_content::{SourceTree, exchange};
/// let mut tree = SourceTree::default();
/// tree.insert("locales/en-US/ui.ftl", "# Heads the list.\ncodes = Codes of { $domain }\n");
/// let units = exchange::units(&tree, &"sv-SE".parse()?);
/// assert_eq!(units[0].name, "ui.ftl: codes");
/// assert_eq!(units[0].notes, ["Heads the list."]);
/// assert!(units[0].target.is_none());
/// # Ok::<(), unic_langid::LanguageIdentifierError>(())
/// ```
pub fn units(tree: &SourceTree, lang: &LanguageIdentifier) -> Vec<Unit> {
    let mut passed_over = Diagnostics::default();
    let mut langs = compile::languages(tree, &mut passed_over);
    if !langs.contains(lang) {
        langs.push(lang.clone());
    }
    let articles = article::read_all(tree, &langs, &mut passed_over);
    let mut units = Vec::new();
    for article in &articles {
        if let Some(source) = &article.source {
            units.extend(of_article(tree, article, source, lang));
        }
    }
    let source = Language::read(tree, &crate::SOURCE_LANGUAGE, &mut passed_over);
    let target = Language::read(tree, lang, &mut passed_over);
    units.extend(of_messages(&source, &target));
    units
}

fn of_article(
    tree: &SourceTree,
    article: &Article,
    source: &Document,
    lang: &LanguageIdentifier,
) -> Vec<Unit> {
    let paired = translation::check(article, source, lang, &mut Diagnostics::default());
    let (path, source_path) = (&paired.translation.path, &paired.translation.source_path);
    let from = Inlines::of(tree.text(source_path).unwrap_or_default());
    let to = Inlines::of(tree.text(path).unwrap_or_default());
    let cells = cells(source);
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    let mut units = Vec::new();
    for pair in &paired.pairs {
        let count = counts.entry(pair.section).or_default();
        *count += 1;
        let (words, source_span) = from.content(&pair.source.place.span);
        let target = pair.target.map(|target| to.content(&target.place.span));
        let heading = source.sections.iter().find(|section| section.id.value == pair.section);
        let heading = heading.map(|section| crate::pair::visible(&section.heading.pattern));
        let mut notes = vec![format!("File: {source_path}")];
        notes.extend(heading.map(|heading| format!("Section: {heading} ({})", pair.section)));
        notes.extend(state_note(pair.state));
        units.push(Unit {
            id: format!("{}.{count}.{}", pair.section, pair.source.hash()),
            name: format!("{}: {} {count}", article.id, pair.section),
            section: pair.section.to_owned(),
            notes,
            target: target.as_ref().map(|(content, _)| matched(&words, None, content.clone())),
            target_span: target.map(|(_, span)| span),
            state: pair.state,
            words: pair.source.words(),
            form: Form::Markdown { in_table: cells.contains(&pair.source.place.span.start) },
            source_hash: pair.source.hash(),
            target_hash: pair.target.map(Segment::hash),
            source: words,
            source_span,
            path: path.clone(),
            source_path: source_path.clone(),
            record_path: path.clone(),
        });
    }
    units
}

/// Where the cells of a document's tables begin.
fn cells(document: &Document) -> Vec<usize> {
    let blocks = document.sections.iter().flat_map(|section| &section.blocks);
    let mut cells = Vec::new();
    for block in blocks {
        if let Block::Table { header, rows, .. } = block {
            let all = header.iter().chain(rows.iter().flatten());
            cells.extend(all.map(|cell| cell.place.span.start));
        }
    }
    cells
}

fn state_note(state: State) -> Option<String> {
    match state {
        State::OutOfDate => Some("The source has changed since this was translated.".to_owned()),
        State::NotAccepted => Some("Nobody has recorded that this was read against the source.".to_owned()),
        State::Done | State::Missing => None,
    }
}

fn of_messages(source: &Language, target: &Language) -> Vec<Unit> {
    // A message may stand in another file than in the source.
    let translated: Vec<(String, &str, Slot)> = target
        .files
        .iter()
        .flat_map(|(name, (text, _))| {
            fluent_text::slots(text).into_iter().map(|slot| (target.path(name), text.as_str(), slot))
        })
        .collect();
    let mut units = Vec::new();
    for (name, (text, file)) in &source.files {
        let (slots, comments) = (fluent_text::slots(text), fluent_text::notes(text));
        for message in &file.messages {
            for attribute in message.texts.keys() {
                let own = |slot: &Slot| slot.message == message.id && slot.attribute == *attribute;
                let Some(from) = source.segment(message, attribute) else { continue };
                let Some(slot) = slots.iter().find(|slot| own(slot)) else { continue };
                let to = target.message(&message.id).and_then(|message| target.segment(message, attribute));
                let there = translated.iter().find(|(_, _, slot)| own(slot)).filter(|_| to.is_some());
                let state = State::of(from, to, &target.record);
                let raw = dedented(text, &slot.value);
                let present = there.map(|(_, text, slot)| dedented(text, &slot.value));
                let selects = |text: &str| text.contains("->");
                let syntax = if source.step(&message.id).is_some() && name == STEPS {
                    Syntax::Markdown
                } else if selects(&raw) || present.as_deref().is_some_and(selects) {
                    Syntax::Selector
                } else {
                    Syntax::Plain
                };
                let label = match attribute.as_str() {
                    "" => message.id.clone(),
                    attribute => format!("{}.{attribute}", message.id),
                };
                let words = numbered(fluent_text::read(&raw, syntax));
                let mut notes = comments.get(&message.id).cloned().unwrap_or_default();
                if syntax == Syntax::Selector {
                    notes.push("The words stand in variants; a line such as `[one]` or `*[other]` begins each. Keep what is around them, and give each plural form of your language a variant.".to_owned());
                }
                notes.extend(state_note(state));
                units.push(Unit {
                    id: format!("{label}.{}", from.hash()),
                    name: format!("{name}: {label}"),
                    section: name.clone(),
                    notes,
                    target: present.map(|text| matched(&words, None, fluent_text::read(&text, syntax))),
                    target_span: there.map(|(_, _, slot)| slot.value.clone()),
                    state,
                    words: from.words(),
                    form: Form::Fluent { message: message.id.clone(), attribute: attribute.clone(), syntax },
                    source_hash: from.hash(),
                    target_hash: to.map(Segment::hash),
                    source: words,
                    source_span: slot.value.clone(),
                    path: there.map_or_else(|| target.path(name), |(path, _, _)| path.clone()),
                    source_path: source.path(name),
                    record_path: target.path(RECORD),
                });
            }
        }
    }
    units
}
