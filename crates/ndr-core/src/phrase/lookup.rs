//! By which word a phrase is looked up: the rarest of those that no hole touches.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};

use super::pattern::PhrasePattern;
use crate::kb::Entry;

/// The word by which a phrase is looked up.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PhraseWord {
    /// A hash of the word; `None` where the phrase has none and must be looked for everywhere.
    pub hash: Option<u64>,
    /// Where the word stands in the longest words of the phrase, in bytes.
    pub offset: usize,
    /// How these longest words begin.
    pub head: Head,
}

/// The first bytes of some words, to be compared at once.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Head {
    /// At most eight bytes, the first one lowest.
    bytes: u64,
    /// Which bits of them count.
    mask: u64,
}

impl Head {
    /// How the words begin.
    fn of(words: &str) -> Self {
        let (bytes, length) = first_eight(words.as_bytes());
        Self { bytes, mask: u64::MAX.checked_shr(64 - 8 * length).unwrap_or(0) }
    }

    /// Whether a text begins so.
    pub(crate) fn may_begin(self, text: &[u8]) -> bool {
        first_eight(text).0 & self.mask == self.bytes
    }
}

/// The first eight bytes, or as many as there are, and how many there are.
fn first_eight(text: &[u8]) -> (u64, u32) {
    match text.first_chunk() {
        Some(eight) => (u64::from_le_bytes(*eight), 8),
        None => {
            text.iter().rev().fold((0, 0), |(all, number), byte| (all << 8 | u64::from(*byte), number + 1))
        }
    }
}

/// One for each rule, in the order of entries and rules.
pub(crate) fn phrase_words(entries: &[Entry]) -> Vec<PhraseWord> {
    let rules = entries.iter().flat_map(|entry| &entry.rules);
    let patterns: Vec<PhrasePattern> = rules.map(|rule| PhrasePattern::new(&rule.phrase)).collect();
    let mut frequency: HashMap<u64, u32> = HashMap::new();
    for word in patterns.iter().flat_map(PhrasePattern::anchor_words) {
        *frequency.entry(word.hash).or_default() += 1;
    }
    let rarest = |pattern: &PhrasePattern| {
        let word = pattern.anchor_words().min_by_key(|word| frequency.get(&word.hash));
        PhraseWord {
            hash: word.map(|word| word.hash),
            offset: word.map_or(0, |word| word.start),
            head: Head::of(pattern.anchor()),
        }
    };
    patterns.iter().map(rarest).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_begins_with_the_head_of_words_that_it_begins_with() {
        for (words, text, want) in [
            ("mailbox full", "mailbox full, sorry", true),
            ("mailbox full", "mailbox is full", true),
            ("mailbox full", "mailboxes", false),
            ("full", "fuller", true),
            ("full", "ful", false),
            ("full", "", false),
            ("", "x", true),
        ] {
            assert_eq!(Head::of(words).may_begin(text.as_bytes()), want, "{words} in {text}");
        }
    }
}
