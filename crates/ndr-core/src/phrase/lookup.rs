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
        PhraseWord { hash: word.map(|word| word.hash), offset: word.map_or(0, |word| word.start) }
    };
    patterns.iter().map(rarest).collect()
}
