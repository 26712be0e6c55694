//! A phrase in folded form, and how it is found in a folded text.

use std::ops::Range;

use super::hole::{self, MAX_VALUE};
use super::{Phrase, Piece};
use crate::Param;
use crate::text::fold_words;
use crate::text::words::{Word, is_ideographic, words};

/// A phrase in the form in which text is compared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct PhrasePattern {
    parts: Vec<Part>,
    /// The index of the longest words; they are looked for first.
    anchor: usize,
    letters: usize,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Part {
    Words(String),
    Hole(Param),
}

/// Where a phrase stands in a folded text, and what stands in its holes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct PhraseMatch {
    pub(crate) range: Range<usize>,
    pub(crate) holes: Vec<(Param, Range<usize>)>,
}

impl PhrasePattern {
    pub(crate) fn new(phrase: &Phrase) -> Self {
        let last = phrase.pieces().len().saturating_sub(1);
        let parts: Vec<Part> = phrase
            .pieces()
            .iter()
            .enumerate()
            .map(|(index, piece)| match piece {
                Piece::Text(words) => Part::Words(trimmed(fold_words(words), index == 0, index == last)),
                Piece::Hole(param) => Part::Hole(*param),
            })
            .collect();
        let length = |part: &Part| part.words().map_or(0, str::len);
        let anchor = (0..parts.len()).rev().max_by_key(|index| parts.get(*index).map_or(0, length));
        let words = parts.iter().filter_map(Part::words);
        let letters = words.flat_map(str::chars).filter(|character| character.is_alphanumeric()).count();
        Self { parts, anchor: anchor.unwrap_or(0), letters }
    }

    /// The words, with the holes between them by name.
    pub(crate) fn key(&self) -> String {
        let mut key = String::new();
        for part in &self.parts {
            match part {
                Part::Words(words) => key.push_str(words),
                Part::Hole(param) => key.extend(["<", param.name(), ">"]),
            }
        }
        key
    }

    /// The words by which the phrase is looked for.
    pub(crate) fn anchor(&self) -> &str {
        self.parts.get(self.anchor).and_then(Part::words).unwrap_or_default()
    }

    /// How many letters and digits stand outside the holes; the more, the more telling the phrase.
    pub(crate) fn letters(&self) -> usize {
        self.letters
    }

    /// The first place where the phrase stands in a folded text.
    pub(crate) fn find(&self, text: &str) -> Option<PhraseMatch> {
        let anchor = self.anchor();
        text.match_indices(anchor).find_map(|(at, _)| self.match_at(text, at))
    }

    /// The words by which the phrase can be found in a text, with their places in [`Self::anchor`]: those
    /// that no hole touches, since a value could join them.
    pub(crate) fn anchor_words(&self) -> impl Iterator<Item = Word> + '_ {
        let anchor = self.anchor();
        let (first, last) = (self.anchor == 0, self.anchor + 1 == self.parts.len());
        words(anchor).filter(move |word| (first || word.start > 0) && (last || word.end < anchor.len()))
    }

    /// The match of the phrase whose longest words stand at `at`.
    pub(crate) fn match_at(&self, text: &str, at: usize) -> Option<PhraseMatch> {
        text.get(at..).filter(|rest| rest.starts_with(self.anchor()))?;
        let (before, after) = (self.parts.get(..self.anchor)?, self.parts.get(self.anchor + 1..)?);
        let mut holes = Vec::new();
        let start = backward(before, text, at, &mut holes)?;
        holes.reverse();
        let end = forward(after, text, at + self.anchor().len(), &mut holes)?;
        let whole = is_whole_words(text, &(start..end)).then_some(start..end)?;
        Some(PhraseMatch { range: whole, holes })
    }
}

impl Part {
    fn words(&self) -> Option<&str> {
        match self {
            Self::Words(words) => Some(words),
            Self::Hole(_) => None,
        }
    }
}

/// Words without what stands at the ends of a phrase by chance: white space and the last full stop.
fn trimmed(mut words: String, first: bool, last: bool) -> String {
    if last {
        words.truncate(words.trim_end_matches([' ', '.']).len());
    }
    if first { words.trim_start().to_owned() } else { words }
}

/// Follows the parts after the anchor; returns where the phrase ends.
fn forward(parts: &[Part], text: &str, from: usize, holes: &mut Vec<(Param, Range<usize>)>) -> Option<usize> {
    let (Some(Part::Hole(param)), rest) = (parts.first(), parts.get(1..).unwrap_or_default()) else {
        return Some(from);
    };
    let after = text.get(from..)?;
    let Some(words) = rest.first().and_then(Part::words).filter(|words| !words.is_empty()) else {
        let end = from + hole::value_at_end(*param, after)?;
        holes.push((*param, from..end));
        return Some(end);
    };
    let end = from + value_before(*param, window(after), words)?;
    holes.push((*param, from..end));
    forward(rest.get(1..)?, text, end + words.len(), holes)
}

/// Follows the parts before the anchor, from right to left; returns where the phrase starts.
fn backward(
    parts: &[Part],
    text: &str,
    until: usize,
    holes: &mut Vec<(Param, Range<usize>)>,
) -> Option<usize> {
    let Some((Part::Hole(param), rest)) = parts.split_last() else { return Some(until) };
    let before = text.get(..until)?;
    let Some((Part::Words(words), rest)) = rest.split_last() else {
        let start = until - hole::value_at_start(*param, before)?;
        holes.push((*param, start..until));
        return Some(start);
    };
    let start = until - value_after(*param, window_back(before), words)?;
    holes.push((*param, start..until));
    backward(rest, text, start - words.len(), holes)
}

/// How long the value at the start of the text is that the words end.
fn value_before(param: Param, text: &str, words: &str) -> Option<usize> {
    let ends = text.match_indices(words).map(|(at, _)| at);
    ends.take_while(|end| allowed(param, text.get(..*end)))
        .find(|end| text.get(..*end).is_some_and(|value| hole::is_value(param, value)))
}

/// How long the value at the end of the text is that the words begin.
fn value_after(param: Param, text: &str, words: &str) -> Option<usize> {
    let starts = text.rmatch_indices(words).map(|(at, _)| at + words.len());
    starts
        .take_while(|start| allowed(param, text.get(*start..)))
        .find(|start| text.get(*start..).is_some_and(|value| hole::is_value(param, value)))
        .map(|start| text.len() - start)
}

fn allowed(param: Param, value: Option<&str>) -> bool {
    value.is_some_and(|value| value.chars().all(|character| hole::allows(param, character)))
}

/// The start of a text that a hole and the words after it can take up.
fn window(text: &str) -> &str {
    let end = (0..=(2 * MAX_VALUE).min(text.len())).rev().find(|end| text.is_char_boundary(*end));
    text.get(..end.unwrap_or(0)).unwrap_or_default()
}

/// The end of a text that a hole and the words before it can take up.
fn window_back(text: &str) -> &str {
    let start = text.len().saturating_sub(2 * MAX_VALUE);
    let start = (start..=text.len()).find(|start| text.is_char_boundary(*start));
    text.get(start.unwrap_or(0)..).unwrap_or_default()
}

/// Whether no word of the text goes on beyond the range: `domain` is not found in `domains`.
fn is_whole_words(text: &str, range: &Range<usize>) -> bool {
    let joins = |left: Option<char>, right: Option<char>| {
        left.is_some_and(joins_words) && right.is_some_and(joins_words)
    };
    let (before, rest) = text.split_at_checked(range.start).unwrap_or_default();
    let (inside, after) = rest.split_at_checked(range.end - range.start).unwrap_or_default();
    !joins(before.chars().last(), inside.chars().next())
        && !joins(inside.chars().last(), after.chars().next())
}

/// Whether a character is part of a word whose ends show. Chinese and Japanese are written without
/// spaces, so a word of theirs may begin and end anywhere.
fn joins_words(character: char) -> bool {
    character.is_alphanumeric() && !is_ideographic(character)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The text of the match and of its holes.
    fn found(phrase: &str, text: &str) -> Option<(String, Vec<String>)> {
        let folded = fold_words(text);
        let found = PhrasePattern::new(&phrase.parse().unwrap()).find(&folded)?;
        let holes = found.holes.into_iter().map(|(_, range)| folded[range].to_owned()).collect();
        Some((folded[found.range].to_owned(), holes))
    }

    #[track_caller]
    fn check(phrase: &str, text: &str, holes: &[&str]) {
        let (_, got) = found(phrase, text).unwrap_or_else(|| panic!("{phrase} in {text}"));
        assert_eq!(got, holes);
    }

    #[test]
    fn holes_give_their_values() {
        check(
            "blocked by <domain> using list (<as_code>)",
            "Blocked by fabrikam.com using list (AS(16012607)).",
            &["fabrikam.com", "as(16012607)"],
        );
        check(
            "messages to <recipient> are blocked",
            "messages to a@x.example, b@x.example are blocked",
            &["a@x.example, b@x.example"],
        );
        check("[<recipient>]: Access denied", "550 [kim@fabrikam.com]: Access denied", &["kim@fabrikam.com"]);
        check(
            "<domain> takes no mail from <ip>",
            "fabrikam.com takes no mail from 192.0.2.1.",
            &["fabrikam.com", "192.0.2.1"],
        );
    }

    #[test]
    fn a_wrong_value_is_no_match() {
        assert_eq!(found("banned sender[<ip>]", "banned sender[unknown]"), None);
        assert_eq!(found("sent from <domain>", "sent from somewhere"), None);
    }

    #[test]
    fn a_phrase_ends_where_a_word_ends() {
        assert_eq!(found("unregistered domain", "from unregistered domains"), None);
        assert_eq!(found("relaying", "unrelaying"), None);
        assert!(found("unregistered domains.", "from unregistered domains [mx]").is_some());
    }

    #[test]
    fn the_longest_words_lead_to_the_others() {
        let text = "a <b@x.example> says: c to d and this is very long";
        check("says: <user> to <reason> and this is very long", text, &["c", "d"]);
    }
}
