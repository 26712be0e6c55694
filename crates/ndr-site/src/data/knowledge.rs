//! The knowledge base as one JSON document.

use std::collections::BTreeMap;

use ndr_core::kb::{Catalog, Document, Entry, Guide, Source, Step};
use ndr_core::{EntryId, Params, StepId};
use ndr_words::{Reader, SectionAnswer, StepAnswer, markdown};
use serde::Serialize;

use super::EntryFacts;
use crate::Error;

/// The name and version of the contract.
const SCHEMA: &str = "ndr-kb/1";

#[derive(Serialize)]
struct Knowledge<'c> {
    schema: &'static str,
    /// The source language first.
    languages: Vec<String>,
    entries: Vec<EntryRecord<'c>>,
    guides: Vec<GuideRecord<'c>>,
    steps: Vec<StepRecord<'c>>,
}

#[derive(Serialize)]
struct EntryRecord<'c> {
    id: &'c EntryId,
    #[serde(flatten)]
    facts: EntryFacts<'c>,
    /// The steps in order; their words stand under `steps` of the whole.
    steps: Vec<&'c StepId>,
    words: BTreeMap<String, ArticleWords>,
}

#[derive(Serialize)]
struct GuideRecord<'c> {
    id: &'c EntryId,
    entries: &'c [EntryId],
    sources: &'c [Source],
    steps: Vec<&'c StepId>,
    words: BTreeMap<String, ArticleWords>,
}

/// The words of an entry or guide in one language; texts are Markdown.
#[derive(Serialize)]
struct ArticleWords {
    title: String,
    summary: String,
    sections: Vec<SectionAnswer>,
}

#[derive(Serialize)]
struct StepRecord<'c> {
    id: &'c StepId,
    words: BTreeMap<String, StepAnswer>,
}

/// The knowledge base with all its words as one JSON document, for programs.
///
/// ```
/// use ndr_core::kb::{Catalog, KnowledgeBase};
/// let catalog = Catalog { knowledge: KnowledgeBase::default(), words: Vec::new() };
/// let json = ndr_site::knowledge(&catalog)?;
/// assert!(String::from_utf8_lossy(&json).contains("ndr-kb/1"));
/// # Ok::<(), ndr_site::Error>(())
/// ```
pub fn knowledge(catalog: &Catalog) -> Result<Vec<u8>, Error> {
    let readers: Vec<Reader<'_>> =
        catalog.words.iter().map(|words| Reader::new(catalog, std::slice::from_ref(&words.lang))).collect();
    let base = &catalog.knowledge;
    let whole = Knowledge {
        schema: SCHEMA,
        languages: catalog.words.iter().map(|words| words.lang.to_string()).collect(),
        entries: base.entries.iter().map(|entry| entry_record(entry, &readers)).collect(),
        guides: base.guides.iter().map(|guide| guide_record(guide, &readers)).collect(),
        steps: base.steps.iter().map(|step| step_record(step, &readers)).collect(),
    };
    let mut json = serde_json::to_vec(&whole)?;
    json.push(b'\n');
    Ok(json)
}

fn entry_record<'c>(entry: &'c Entry, readers: &[Reader<'_>]) -> EntryRecord<'c> {
    EntryRecord {
        id: &entry.id,
        facts: EntryFacts::of(entry),
        steps: entry.document.step_items().map(|item| &item.step).collect(),
        words: in_each_language(readers, |reader| article_words(&entry.id, &entry.document, reader)),
    }
}

fn guide_record<'c>(guide: &'c Guide, readers: &[Reader<'_>]) -> GuideRecord<'c> {
    GuideRecord {
        id: &guide.id,
        entries: &guide.entries,
        sources: &guide.sources,
        steps: guide.document.step_items().map(|item| &item.step).collect(),
        words: in_each_language(readers, |reader| article_words(&guide.id, &guide.document, reader)),
    }
}

fn step_record<'c>(step: &'c Step, readers: &[Reader<'_>]) -> StepRecord<'c> {
    let words = in_each_language(readers, |reader| StepAnswer::new(step, &[], reader, &Params::new()));
    StepRecord { id: &step.id, words }
}

fn in_each_language<'c, T>(readers: &[Reader<'c>], words: impl Fn(&Reader<'c>) -> T) -> BTreeMap<String, T> {
    readers.iter().map(|reader| (reader.lang().to_string(), words(reader))).collect()
}

fn article_words(id: &EntryId, document: &Document, reader: &Reader<'_>) -> ArticleWords {
    let params = Params::new();
    let document = reader.document(id, document, &params);
    let sections = document.sections.iter().map(|section| SectionAnswer {
        id: section.id.to_string(),
        heading: section.heading.plain(),
        text: markdown::blocks(&section.blocks, reader, &params),
    });
    ArticleWords {
        title: document.title.plain(),
        summary: document.summary.plain(),
        sections: sections.collect(),
    }
}
