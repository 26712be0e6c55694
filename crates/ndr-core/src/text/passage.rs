//! Decoded text that knows where it stands in the input.

use std::borrow::Cow;
use std::ops::Range;

/// A stretch of decoded text and its place in the input.
///
/// ```
/// use ndr_core::report::Passage;
/// let reply = Passage::at("550 5.7.1 no", 20).slice(4..9);
/// assert_eq!((reply.text(), reply.input_range(0..5)), ("5.7.1", 24..29));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Passage<'a> {
    text: &'a str,
    place: Place,
}

/// Where decoded text stands in the input, in bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// It stands there byte for byte, from this position.
    At(usize),
    /// A transfer encoding, character set or markup hides it somewhere between these positions.
    Within(usize, usize),
}

impl<'a> Passage<'a> {
    /// Text that stands in the input byte for byte, from `start`.
    pub fn at(text: &'a str, start: usize) -> Self {
        Self { text, place: Place::At(start) }
    }

    /// Text with a place.
    pub fn new(text: &'a str, place: Place) -> Self {
        Self { text, place }
    }

    /// The decoded text.
    pub fn text(&self) -> &'a str {
        self.text
    }

    /// Where the whole passage stands.
    pub fn place(&self) -> Place {
        self.place
    }

    /// A part of the passage; an empty one where `range` is none of its parts.
    #[must_use]
    pub fn slice(&self, range: Range<usize>) -> Self {
        let place = match self.place {
            Place::At(start) => Place::At(start.saturating_add(range.start)),
            within @ Place::Within(..) => within,
        };
        Self { text: self.text.get(range).unwrap_or_default(), place }
    }

    /// Where a part of the passage stands in the input.
    pub fn input_range(&self, range: Range<usize>) -> Range<usize> {
        match self.place {
            Place::At(start) => start.saturating_add(range.start)..start.saturating_add(range.end),
            Place::Within(start, end) => start..end,
        }
    }
}

/// Bytes as text of the same length: what is no UTF-8 becomes question marks, so that positions stay.
pub(crate) fn text_of_same_length(bytes: &[u8]) -> Cow<'_, str> {
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Cow::Borrowed(text);
    }
    let mut text = String::with_capacity(bytes.len());
    for chunk in bytes.utf8_chunks() {
        text.push_str(chunk.valid());
        text.extend(chunk.invalid().iter().map(|_| '?'));
    }
    Cow::Owned(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_of_hidden_text_stands_where_the_whole_does() {
        let hidden = Passage::new("550 no", Place::Within(100, 190));
        assert_eq!(hidden.slice(4..6).input_range(0..2), 100..190);
    }

    #[test]
    fn a_range_outside_gives_nothing() {
        assert_eq!(Passage::at("ä", 0).slice(1..2).text(), "");
        assert_eq!(Passage::at("abc", 0).slice(2..9).text(), "");
    }

    #[test]
    fn broken_text_keeps_its_length() {
        assert_eq!(text_of_same_length(b"a\xFF\xFEb\xE2\x82"), "a??b??");
    }
}
