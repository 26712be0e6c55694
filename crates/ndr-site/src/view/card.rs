//! An entry or guide as it stands in a list.

use ndr_core::EntryId;
use ndr_core::kb::{Entry, Guide};
use serde::Serialize;

use crate::address::PageId;
use crate::writer::{Text, Writer};

/// An entry or guide in a list.
#[derive(Serialize)]
pub(crate) struct Card {
    href: String,
    codes: Vec<String>,
    title: Text,
    summary: Text,
}

impl Card {
    pub(crate) fn entry(entry: &Entry, writer: &Writer<'_>) -> Option<Self> {
        Self::new(&entry.id, entry.codes.iter().map(ToString::to_string).collect(), writer)
    }

    fn new(id: &EntryId, codes: Vec<String>, writer: &Writer<'_>) -> Option<Self> {
        let document = writer.edition().document(id)?;
        Some(Self {
            href: writer.links().to(&PageId::Document(id.clone())),
            codes,
            title: writer.text(&document.title),
            summary: writer.text(&document.summary),
        })
    }
}

/// Entries in a list.
pub(crate) fn cards<'k>(entries: impl IntoIterator<Item = &'k Entry>, writer: &Writer<'_>) -> Vec<Card> {
    entries.into_iter().filter_map(|entry| Card::entry(entry, writer)).collect()
}

/// Guides in a list.
pub(crate) fn guides<'k>(guides: impl IntoIterator<Item = &'k Guide>, writer: &Writer<'_>) -> Vec<Card> {
    guides.into_iter().filter_map(|guide| Card::new(&guide.id, Vec::new(), writer)).collect()
}

/// Entries in the order of their codes; those without a code last.
pub(crate) fn sorted_by_code(entries: &[Entry]) -> Vec<&Entry> {
    let mut sorted: Vec<&Entry> = entries.iter().collect();
    sorted.sort_by_key(|entry| (entry.codes.is_empty(), entry.codes.iter().min().copied()));
    sorted
}
