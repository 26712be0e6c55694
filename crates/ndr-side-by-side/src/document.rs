//! A document taken apart into gaps and pairs.

use std::collections::HashSet;

use crate::anomaly::{Anomaly, Kind, Notes};
use crate::front_matter::FrontMatter;
use crate::{gaps, scan, segments};

/// A side-by-side document; it borrows from its text.
#[derive(Clone, Debug)]
pub struct Document<'a> {
    text: &'a str,
    pub(crate) front_matter: Option<FrontMatter<'a>>,
    pieces: Vec<Piece<'a>>,
    anomalies: Vec<Anomaly>,
}

/// A part of a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Piece<'a> {
    /// What both languages share, front matter and byte-order mark included.
    Gap(&'a str),
    /// A segment in both languages.
    Pair(Pair<'a>),
}

/// A segment in both languages, as inline Markdown, nothing trimmed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pair<'a> {
    /// The id: unique in a document, not beyond.
    pub id: &'a str,
    /// The translation.
    pub target: &'a str,
    /// The source; empty where the translation stands for both languages.
    pub source: &'a str,
    /// The line on which the pair begins, from 1.
    pub line: usize,
    /// Where it stands.
    pub context: Context<'a>,
}

/// Where a pair stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Context<'a> {
    /// Running text, a cell, an item of a list without numbers.
    Text,
    /// The beginning of a heading.
    Heading {
        /// Its level, from 1.
        level: usize,
        /// The anchor that was made from its source.
        anchor: Option<&'a str>,
    },
    /// The beginning of an item of a numbered list.
    Step,
}

impl<'a> Document<'a> {
    /// Takes a text apart. Whatever it is, every byte of it is in a gap or in a pair.
    pub fn parse(text: &'a str) -> Self {
        let mut notes = Notes::default();
        let scanned = scan::scan(text, &mut notes);
        let pieces = scanned.pieces;
        if text.starts_with('\u{feff}') {
            notes.push(0, Kind::ByteOrderMark, "");
        }
        if let Some(at) = memchr::memmem::find(text.as_bytes(), b"\r\n") {
            notes.push(at, Kind::CarriageReturns, "");
        }
        let front_matter = FrontMatter::read(text, scanned.first_pair, &mut notes);
        let mut document = Self { text, front_matter, pieces, anomalies: Vec::new() };
        segments::examine(&document, &mut notes);
        let has_pairs = document.pairs().next().is_some();
        // Without pairs all words are in one language; an export's gaps were the same in both.
        if has_pairs && !document.is_export() {
            let body = document.front_matter.as_ref().map_or(0, |front_matter| front_matter.end);
            gaps::examine(&document, body, &mut notes);
        }
        if !has_pairs {
            notes.push(0, Kind::NoPairs, "");
        }
        document.anomalies = notes.placed(text);
        document
    }

    /// The text, byte for byte, put together again from gaps and pairs.
    pub fn serialise(&self) -> String {
        let mut text = String::with_capacity(self.text.len());
        for piece in &self.pieces {
            match piece {
                Piece::Gap(gap) => text.push_str(gap),
                Piece::Pair(pair) => scan::write_pair(&mut text, pair.id, pair.target, pair.source),
            }
        }
        text
    }

    /// The parts in their order.
    pub fn pieces(&self) -> &[Piece<'a>] {
        &self.pieces
    }

    /// The pairs in their order, each with its line.
    pub fn pairs(&self) -> impl Iterator<Item = &Pair<'a>> {
        self.pieces.iter().filter_map(|piece| match piece {
            Piece::Pair(pair) => Some(pair),
            Piece::Gap(_) => None,
        })
    }

    /// What is odd, in the order of lines.
    pub fn anomalies(&self) -> &[Anomaly] {
        &self.anomalies
    }

    /// The language of the translation as the front matter names it (`ms.contentlocale`).
    pub fn language(&self) -> Option<String> {
        self.front_matter.as_ref()?.value("ms.contentlocale").filter(|language| !language.is_empty())
    }

    /// Where a part begins in the text.
    pub(crate) fn offset(&self, part: &str) -> usize {
        // Both point into one text, since every part is a slice of it.
        part.as_ptr().addr().saturating_sub(self.text.as_ptr().addr()).min(self.text.len())
    }

    pub(crate) fn text(&self) -> &'a str {
        self.text
    }

    /// The ids that stand at more than one pair, each at every later place.
    pub(crate) fn repeated_ids(&self) -> impl Iterator<Item = &Pair<'a>> {
        let mut seen = HashSet::new();
        self.pairs().filter(move |pair| !seen.insert(pair.id))
    }
}
