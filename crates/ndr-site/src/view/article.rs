//! An entry or guide as a page.

use std::collections::BTreeSet;

use minijinja::Value;
use ndr_core::kb::{Block, Document, Entry, Guide, Rule, Section, Seen, Source};
use ndr_core::{EntryId, StepId};
use ndr_words::Wording;
use serde::Serialize;

use super::card::{self, Card, cards};
use super::step::StepView;
use crate::Error;
use crate::html::{self, Level};
use crate::writer::{Text, Writer};

/// An entry.
#[derive(Serialize)]
pub(crate) struct EntryView {
    codes: Vec<String>,
    replies: Vec<String>,
    title: Text,
    summary: Text,
    owners: Vec<String>,
    class: String,
    reason: String,
    phrases: Vec<PhraseView>,
    sections: Vec<SectionView>,
    related: Vec<Card>,
    guides: Vec<Card>,
    sources: Vec<SourceView>,
}

/// A guide.
#[derive(Serialize)]
pub(crate) struct GuideView {
    title: Text,
    summary: Text,
    sections: Vec<SectionView>,
    entries: Vec<Card>,
    sources: Vec<SourceView>,
}

/// What a server says.
#[derive(Serialize)]
struct PhraseView {
    html: Value,
    observed: bool,
}

/// A section under its heading.
#[derive(Serialize)]
struct SectionView {
    id: String,
    heading: Text,
    parts: Vec<Part>,
}

/// A part of a section: running text, or steps to take.
#[derive(Serialize)]
#[serde(untagged)]
enum Part {
    Text { html: Value },
    Steps { steps: Vec<StepView> },
}

/// Where a fact comes from.
#[derive(Serialize)]
struct SourceView {
    title: String,
    url: Option<String>,
    seen: String,
}

impl EntryView {
    pub(crate) fn new(
        entry: &Entry,
        document: &Document<Wording>,
        writer: &Writer<'_>,
    ) -> Result<Self, Error> {
        let edition = writer.edition();
        let (knowledge, messages) = (edition.knowledge(), edition.messages());
        let owners = entry.fix_owner.iter().map(|owner| messages.text(&format!("fix-owner-{owner}")));
        Ok(Self {
            codes: entry.codes.iter().map(ToString::to_string).collect(),
            replies: entry.replies.iter().map(ToString::to_string).collect(),
            title: writer.text(&document.title),
            summary: writer.text(&document.summary),
            owners: owners.collect::<Result<_, _>>()?,
            class: messages.text(
                &entry.class.map_or_else(|| "class-varies".to_owned(), |class| format!("class-{class}")),
            )?,
            reason: messages.text(&format!("reason-{}", entry.reason))?,
            phrases: entry.rules.iter().map(PhraseView::new).collect(),
            sections: sections(document, writer)?,
            related: entries(&entry.related, writer),
            guides: card::guides(knowledge.guides_for(entry), writer),
            sources: sources(&entry.sources),
        })
    }
}

impl GuideView {
    pub(crate) fn new(
        guide: &Guide,
        document: &Document<Wording>,
        writer: &Writer<'_>,
    ) -> Result<Self, Error> {
        Ok(Self {
            title: writer.text(&document.title),
            summary: writer.text(&document.summary),
            sections: sections(document, writer)?,
            entries: entries(&guide.entries, writer),
            sources: sources(&guide.sources),
        })
    }
}

fn entries(ids: &[EntryId], writer: &Writer<'_>) -> Vec<Card> {
    cards(ids.iter().filter_map(|id| writer.edition().knowledge().entry(id)), writer)
}

fn sources(sources: &[Source]) -> Vec<SourceView> {
    let view = |source: &Source| SourceView {
        title: source.title.clone(),
        url: source.url.clone().filter(|url| url.starts_with("https://")),
        seen: source.seen.clone(),
    };
    sources.iter().map(view).collect()
}

impl PhraseView {
    fn new(rule: &Rule) -> Self {
        Self {
            html: Value::from_safe_string(html::phrase(&rule.phrase)),
            observed: rule.seen == Seen::Observed,
        }
    }
}

fn sections(document: &Document<Wording>, writer: &Writer<'_>) -> Result<Vec<SectionView>, Error> {
    let mut shown = BTreeSet::new();
    document.sections.iter().map(|section| SectionView::new(section, writer, &mut shown)).collect()
}

impl SectionView {
    fn new(
        section: &Section<Wording>,
        writer: &Writer<'_>,
        shown: &mut BTreeSet<StepId>,
    ) -> Result<Self, Error> {
        Ok(Self {
            id: section.id.to_string(),
            heading: writer.text(&section.heading),
            parts: parts(&section.blocks, writer, shown)?,
        })
    }
}

fn parts(
    blocks: &[Block<Wording>],
    writer: &Writer<'_>,
    shown: &mut BTreeSet<StepId>,
) -> Result<Vec<Part>, Error> {
    let is_steps = |block: &Block<Wording>| matches!(block, Block::Steps(_));
    let runs = blocks.chunk_by(|a, b| !is_steps(a) && !is_steps(b));
    runs.map(|run| match run {
        [Block::Steps(items)] => {
            let mut steps = Vec::new();
            for item in items {
                let edition = writer.edition();
                let (Some(step), Some(words)) =
                    (edition.knowledge().step(&item.step), edition.step(&item.step))
                else {
                    continue;
                };
                let view = StepView::new(step, words, &item.remarks, writer)?;
                steps.push(view.anchored(&item.step, shown));
            }
            Ok(Part::Steps { steps })
        }
        text => Ok(Part::Text { html: writer.blocks(text, Level::Section)?.unwrap_or_default() }),
    })
    .collect()
}
