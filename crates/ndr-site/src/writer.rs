//! Writes the words of one page, and notes whether one of them is not in the page's language.

use std::cell::Cell;

use minijinja::Value;
use ndr_core::kb::Block;
use ndr_words::Wording;
use serde::Serialize;

use crate::Error;
use crate::address::PageId;
use crate::edition::Edition;
use crate::html::{self, Level, escape};
use crate::links::Links;

/// The writer of one page.
pub(crate) struct Writer<'e> {
    edition: &'e Edition<'e>,
    links: Links<'e>,
    untranslated: Cell<bool>,
}

/// Words as templates take them.
#[derive(Serialize)]
pub(crate) struct Text {
    /// With links, code and emphasis.
    html: Value,
    /// Without.
    plain: String,
    /// The language, where it is not the page's.
    lang: Option<String>,
}

impl<'e> Writer<'e> {
    pub(crate) fn new(edition: &'e Edition<'e>, page: &PageId) -> Self {
        let links = Links::new(edition.lang(), page.address(edition.lang()));
        Self { edition, links, untranslated: Cell::new(false) }
    }

    pub(crate) fn edition(&self) -> &'e Edition<'e> {
        self.edition
    }

    pub(crate) fn links(&self) -> &Links<'e> {
        &self.links
    }

    /// Whether something that was written is not in the page's language.
    pub(crate) fn untranslated(&self) -> bool {
        self.untranslated.get()
    }

    /// A segment for a template.
    pub(crate) fn text(&self, wording: &Wording) -> Text {
        let mut html = String::new();
        self.inlines(wording, &mut html);
        Text { html: Value::from_safe_string(html), plain: wording.plain(), lang: self.foreign(wording) }
    }

    /// A segment's running text.
    pub(crate) fn inlines(&self, wording: &Wording, out: &mut String) {
        html::inlines(&wording.text, &self.links, out);
    }

    /// ` lang="…"` where a segment is not in the page's language.
    pub(crate) fn lang_attribute(&self, wording: &Wording) -> String {
        let lang = self.foreign(wording);
        lang.map(|lang| format!(" lang=\"{}\"", escape(&lang))).unwrap_or_default()
    }

    fn foreign(&self, wording: &Wording) -> Option<String> {
        if wording.lang == *self.edition.lang() {
            return None;
        }
        self.untranslated.set(true);
        Some(wording.lang.to_string())
    }

    /// Blocks for a template; nothing where there are none.
    pub(crate) fn blocks(&self, blocks: &[Block<Wording>], level: Level) -> Result<Option<Value>, Error> {
        let mut out = String::new();
        html::blocks(blocks, self, level, &mut out)?;
        Ok((!out.is_empty()).then(|| Value::from_safe_string(out)))
    }
}
