//! The knowledge base as the compiler leaves it: facts and structure, without words.
//!
//! Words stand beside it in one [`Words`] per language; a [`SegmentId`](crate::SegmentId) leads from one to the other.
//! What both languages share (code, step references, the order of blocks) therefore stands here once.

mod document;
mod entry;
mod sealed;
mod step;
mod words;

use serde::{Deserialize, Serialize};

use crate::phrase::lookup::phrase_words;
use crate::{EntryId, StepId};

pub use crate::phrase::lookup::{Head, PhraseWord};
pub use document::{Alert, Block, Document, Section, StepItem};
pub use entry::{Entry, Guide, Matches, Provider, Rule, Seen, Source};
pub use sealed::Sealed;
pub use step::{Command, Effect, Purpose, Shell, Step};
pub use words::{Documents, Words};

/// The knowledge base together with its words: all that a reader needs.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Catalog {
    /// Entries, guides and steps.
    pub knowledge: KnowledgeBase,
    /// One set of words a language, the source language first.
    pub words: Vec<Words>,
}

impl Catalog {
    /// Takes the texts of all documents out, to be kept beside the serialized catalog.
    pub fn detach_texts(&mut self) -> String {
        let mut texts = String::new();
        self.words.iter_mut().for_each(|words| words.documents.detach(&mut texts));
        texts
    }

    /// Puts the texts back that [`detach_texts`](Self::detach_texts) took out.
    pub fn attach_texts(&mut self, texts: &'static str) {
        self.words.iter_mut().for_each(|words| words.documents.attach(texts));
    }
}

/// Everything that is known about bounces, in the order of ids.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct KnowledgeBase {
    /// What single codes and server phrases mean.
    pub entries: Vec<Entry>,
    /// Operators of mail servers that give codes a meaning of their own.
    pub providers: Vec<Provider>,
    /// Articles that cover several codes.
    pub guides: Vec<Guide>,
    /// Remediation steps that entries share.
    pub steps: Vec<Step>,
    /// By which word each rule's phrase is looked up, in the order of entries and rules. Worked out by
    /// [`index_phrases`](Self::index_phrases), or where it is missing by whoever needs it.
    pub phrase_words: Vec<PhraseWord>,
}

impl KnowledgeBase {
    /// Works out by which word each phrase is looked up, so that nobody else has to.
    pub fn index_phrases(&mut self) {
        self.phrase_words = phrase_words(&self.entries);
    }

    /// The entry with this id.
    pub fn entry(&self, id: &EntryId) -> Option<&Entry> {
        let index = self.entries.binary_search_by(|entry| entry.id.cmp(id)).ok()?;
        self.entries.get(index)
    }

    /// The guide with this id.
    pub fn guide(&self, id: &EntryId) -> Option<&Guide> {
        let index = self.guides.binary_search_by(|guide| guide.id.cmp(id)).ok()?;
        self.guides.get(index)
    }

    /// The step with this id.
    pub fn step(&self, id: &StepId) -> Option<&Step> {
        let index = self.steps.binary_search_by(|step| step.id.cmp(id)).ok()?;
        self.steps.get(index)
    }

    /// The guides that cover a code or an entry's codes.
    pub fn guides_for<'kb>(&'kb self, entry: &'kb Entry) -> impl Iterator<Item = &'kb Guide> {
        self.guides.iter().filter(|guide| guide.entries.contains(&entry.id))
    }
}
