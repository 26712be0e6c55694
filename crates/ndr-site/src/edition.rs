//! The site in one language.

use std::collections::BTreeMap;

use minijinja::{Environment, Value};
use ndr_core::kb::{Catalog, Document, KnowledgeBase};
use ndr_core::{EntryId, Params, StepId};
use ndr_words::{Reader, StepWords, Wording};
use unic_langid::LanguageIdentifier;

use crate::messages::Messages;
use crate::{Error, templates};

/// The words of one language, and the templates that speak it.
pub(crate) struct Edition<'c> {
    lang: LanguageIdentifier,
    reader: Reader<'c>,
    messages: Messages,
    templates: Environment<'static>,
    documents: BTreeMap<&'c EntryId, Document<Wording>>,
    steps: BTreeMap<&'c StepId, StepWords>,
}

impl<'c> Edition<'c> {
    pub(crate) fn new(
        catalog: &'c Catalog,
        lang: &LanguageIdentifier,
        engine: &Environment<'static>,
    ) -> Self {
        let reader = Reader::new(catalog, std::slice::from_ref(lang));
        let messages = Messages::new(catalog, lang);
        let knowledge = &catalog.knowledge;
        let entries = knowledge.entries.iter().map(|entry| (&entry.id, &entry.document));
        let guides = knowledge.guides.iter().map(|guide| (&guide.id, &guide.document));
        let nothing = Params::new();
        Self {
            documents: entries
                .chain(guides)
                .map(|(id, document)| (id, reader.document(id, document, &nothing)))
                .collect(),
            steps: knowledge.steps.iter().map(|step| (&step.id, reader.step(step, &nothing))).collect(),
            templates: templates::speaking(engine, &messages),
            lang: lang.clone(),
            reader,
            messages,
        }
    }

    pub(crate) fn lang(&self) -> &LanguageIdentifier {
        &self.lang
    }

    pub(crate) fn reader(&self) -> &Reader<'c> {
        &self.reader
    }

    pub(crate) fn knowledge(&self) -> &'c KnowledgeBase {
        &self.reader.catalog().knowledge
    }

    pub(crate) fn messages(&self) -> &Messages {
        &self.messages
    }

    /// The words of an entry or guide.
    pub(crate) fn document(&self, id: &EntryId) -> Option<&Document<Wording>> {
        self.documents.get(id)
    }

    /// The words of a step.
    pub(crate) fn step(&self, id: &StepId) -> Option<&StepWords> {
        self.steps.get(id)
    }

    /// A template filled in.
    pub(crate) fn fill(&self, template: &str, context: Value) -> Result<String, Error> {
        Ok(self.templates.get_template(template)?.render(context)?)
    }
}
