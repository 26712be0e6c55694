//! One half of a pair: its Markdown as it was meant, its words, its numbers.

mod numbers;
mod reader;
mod token;

use std::ops::Range;

pub(crate) use numbers::{Number, numbers};
pub(crate) use token::{Token, holds, tokens};

/// Stands in [`Text::plain`] for each byte of markup: emphasis marks, brackets and addresses of links.
pub(crate) const MARK: u8 = 1;
/// Stands in [`Text::plain`] for each byte that is no language: code, addresses, tags, placeables.
pub(crate) const OPAQUE: u8 = 2;

/// A link or image.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Link {
    pub(crate) whole: Range<usize>,
    pub(crate) text: Range<usize>,
    pub(crate) url: Range<usize>,
    pub(crate) image: bool,
}

/// A segment, read once for all lints. All ranges are bytes of `raw`.
#[derive(Debug, Default)]
pub(crate) struct Text<'t> {
    pub(crate) raw: &'t str,
    /// As long as `raw`, with [`MARK`] and [`OPAQUE`] where no words stand.
    pub(crate) plain: String,
    /// `plain` in lower case, just as long.
    pub(crate) folded: String,
    pub(crate) words: Vec<Range<usize>>,
    pub(crate) links: Vec<Link>,
    /// What stands between `**` and `**`.
    pub(crate) bold: Vec<Range<usize>>,
    pub(crate) code: Vec<Range<usize>>,
    pub(crate) tags: Vec<Range<usize>>,
    pub(crate) placeables: Vec<Range<usize>>,
    /// Addresses outside links.
    pub(crate) urls: Vec<Range<usize>>,
    /// How many `**` there are; odd where one is not closed.
    pub(crate) strong_marks: usize,
    /// The places of `\*`.
    pub(crate) escaped_stars: Vec<usize>,
}

impl<'t> Text<'t> {
    pub(crate) fn read(raw: &'t str) -> Self {
        reader::read(raw)
    }

    /// Bytes of the plain text; empty where the range is none.
    pub(crate) fn plain(&self, range: &Range<usize>) -> &str {
        self.plain.get(range.clone()).unwrap_or_default()
    }

    /// Bytes of the text as it stands; empty where the range is none.
    pub(crate) fn raw(&self, range: &Range<usize>) -> &'t str {
        self.raw.get(range.clone()).unwrap_or_default()
    }

    /// Bytes of the text in lower case; empty where the range is none.
    pub(crate) fn folded(&self, range: &Range<usize>) -> &str {
        self.folded.get(range.clone()).unwrap_or_default()
    }

    /// The whole segment.
    pub(crate) fn whole(&self) -> Range<usize> {
        0..self.raw.len()
    }

    /// The words of a part, in lower case.
    pub(crate) fn words_in(&self, range: &Range<usize>) -> impl Iterator<Item = Range<usize>> + '_ {
        let range = range.clone();
        let first = self.words.partition_point(|word| word.start < range.start);
        self.words.iter().skip(first).take_while(move |word| word.end <= range.end).cloned()
    }

    /// What stands before a byte, markup left out, to the last visible character.
    pub(crate) fn before(&self, at: usize) -> &str {
        let text = self.plain.get(..at).unwrap_or_default();
        text.trim_end_matches(|letter: char| letter.is_whitespace() || letter == char::from(MARK))
    }

    /// What stands from a byte on, markup left out, from the next visible character.
    pub(crate) fn after(&self, at: usize) -> &str {
        let text = self.plain.get(at..).unwrap_or_default();
        text.trim_start_matches(|letter: char| letter.is_whitespace() || letter == char::from(MARK))
    }

    /// Whether a sentence begins at a byte.
    pub(crate) fn begins_sentence(&self, at: usize) -> bool {
        let before = self.before(at);
        before.is_empty() || before.ends_with(['.', '!', '?', ':', '•', '*', '#', '>', '|'])
    }

    /// Whether a range lies in emphasis, link text, code, or quotes: a name rather than prose.
    pub(crate) fn is_label(&self, range: &Range<usize>) -> bool {
        let within = |outer: &Range<usize>| outer.start <= range.start && range.end <= outer.end;
        self.bold.iter().any(within) || self.is_quoted(range)
    }

    /// Whether a range lies between quotation marks.
    pub(crate) fn is_quoted(&self, range: &Range<usize>) -> bool {
        let marks = ['"', '”', '“', '«', '»'];
        let count = |text: &str| text.chars().filter(|letter| marks.contains(letter)).count();
        let before = self.plain.get(..range.start).unwrap_or_default();
        let after = self.plain.get(range.end..).unwrap_or_default();
        count(before) % 2 == 1 && count(after) > 0
    }

    /// The sentences, as ranges of words: a full stop ends one where white space and no lower case follows.
    pub(crate) fn sentences(&self) -> Vec<Range<usize>> {
        let bytes = self.plain.as_bytes();
        let (mut start, mut found) = (0, Vec::new());
        for (at, byte) in bytes.iter().enumerate() {
            let ends = matches!(byte, b'.' | b'!' | b'?')
                && bytes.get(at + 1).is_none_or(u8::is_ascii_whitespace)
                && !self.after(at + 1).starts_with(char::is_lowercase);
            if ends {
                found.push(start..at + 1);
                start = at + 1;
            }
        }
        if start < bytes.len() {
            found.push(start..bytes.len());
        }
        found.retain(|range| !self.plain(range).trim().is_empty());
        found
    }
}

/// Whether the first letter of a text is a capital.
pub(crate) fn begins_upper(text: &str) -> bool {
    text.chars().find(|letter| letter.is_alphanumeric()).is_some_and(char::is_uppercase)
}

/// Whether the first letter of a text is a small one.
pub(crate) fn begins_lower(text: &str) -> bool {
    text.chars().find(|letter| letter.is_alphanumeric()).is_some_and(char::is_lowercase)
}
