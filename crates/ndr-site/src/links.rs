//! Links within one edition, seen from one of its pages.

use ndr_core::SectionId;
use unic_langid::LanguageIdentifier;

use crate::address::{Address, PageId};

/// Finds the way from one page to others of the same language.
pub(crate) struct Links<'e> {
    lang: &'e LanguageIdentifier,
    from: Address,
}

impl<'e> Links<'e> {
    pub(crate) fn new(lang: &'e LanguageIdentifier, from: Address) -> Self {
        Self { lang, from }
    }

    /// The way to a page.
    pub(crate) fn to(&self, page: &PageId) -> String {
        self.from.to(&page.address(self.lang))
    }

    /// The way that a link of the content means: `entry:`, `guide:` or `step:` and an id, or `#` and
    /// the id of a heading. `None` for anything else.
    pub(crate) fn resolve(&self, url: &str) -> Option<String> {
        let (target, fragment) = match url.split_once('#') {
            Some((target, fragment)) => (target, Some(fragment.parse::<SectionId>().ok()?)),
            None => (url, None),
        };
        let mut way = match target.split_once(':') {
            Some(("entry" | "guide", id)) => self.to(&PageId::Document(id.parse().ok()?)),
            Some(("step", id)) => self.to(&PageId::Step(id.parse().ok()?)),
            None if target.is_empty() && fragment.is_some() => String::new(),
            _ => return None,
        };
        if let Some(id) = fragment {
            way.push('#');
            way.push_str(id.as_str());
        }
        Some(way)
    }
}
