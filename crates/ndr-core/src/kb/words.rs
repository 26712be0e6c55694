//! The words of one language.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::ops::Range;

use serde::{Deserialize, Serialize};
use unic_langid::LanguageIdentifier;

use crate::EntryId;

/// The words of one language: Fluent resources.
///
/// They are kept as text and parsed where they are needed, document by document, so that a single
/// answer does not pay for the whole knowledge base.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Words {
    /// The language.
    pub lang: LanguageIdentifier,
    /// Terms, interface, taxonomy and steps.
    pub shared: String,
    /// The segments of each entry and guide that is translated in whole or in part.
    pub documents: Documents,
}

impl Words {
    /// All words as one Fluent resource.
    pub fn resource(&self) -> String {
        let mut whole = self.shared.clone();
        for (id, text) in self.documents.iter() {
            whole.push_str("\n## ");
            whole.push_str(id.as_str());
            whole.push_str("\n\n");
            whole.push_str(text);
        }
        whole
    }
}

/// A Fluent resource for each document, one behind the other in a single text.
///
/// The text is not serialized: whoever carries a catalog keeps it beside it, where it need not be
/// copied ([`Catalog::detach_texts`](super::Catalog::detach_texts)).
///
/// ```
/// use ndr_core::kb::Documents;
/// let mut documents = Documents::default();
/// documents.insert("smtp/5.1.1".parse()?, "title = No such address\n");
/// assert_eq!(documents.get(&"smtp/5.1.1".parse()?), Some("title = No such address\n"));
/// # Ok::<(), ndr_core::IdError>(())
/// ```
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Documents {
    places: BTreeMap<EntryId, Range<usize>>,
    #[serde(skip)]
    texts: Cow<'static, str>,
}

impl Documents {
    /// The resource of a document.
    pub fn get(&self, id: &EntryId) -> Option<&str> {
        self.texts.get(self.places.get(id)?.clone())
    }

    /// Adds the resource of a document.
    pub fn insert(&mut self, id: EntryId, text: &str) {
        let texts = self.texts.to_mut();
        let start = texts.len();
        texts.push_str(text);
        self.places.insert(id, start..texts.len());
    }

    /// Every document with its resource, in the order of ids.
    pub fn iter(&self) -> impl Iterator<Item = (&EntryId, &str)> {
        self.places.iter().map(|(id, place)| (id, self.texts.get(place.clone()).unwrap_or_default()))
    }

    /// Takes every document away.
    pub fn clear(&mut self) {
        self.places.clear();
    }

    /// Moves the texts behind others.
    pub(super) fn detach(&mut self, texts: &mut String) {
        let start = texts.len();
        texts.push_str(&self.texts);
        self.texts = Cow::default();
        self.places.values_mut().for_each(|place| *place = place.start + start..place.end + start);
    }

    /// Finds the texts where [`detach`](Self::detach) has put them.
    pub(super) fn attach(&mut self, texts: &'static str) {
        self.texts = Cow::Borrowed(texts);
    }
}

impl PartialEq for Documents {
    fn eq(&self, other: &Self) -> bool {
        self.iter().eq(other.iter())
    }
}
