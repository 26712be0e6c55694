//! Every phrase of the knowledge base, found in one pass over a text.

use std::collections::{BTreeMap, BTreeSet};

use aho_corasick::AhoCorasick;

use crate::EntryId;
use crate::kb::{Entry, Rule};
use crate::phrase::pattern::{PhraseMatch, PhrasePattern};

/// The phrases of all entries, by their longest words.
#[derive(Clone, Debug)]
pub(super) struct PhraseIndex<'kb> {
    /// Finds the longest words of any phrase; none where there are no phrases.
    words: Option<AhoCorasick>,
    /// The phrases that have these words, in the order of the words.
    phrases: Vec<Vec<Indexed<'kb>>>,
}

/// A phrase and the entry that it leads to.
#[derive(Clone, Debug)]
pub(super) struct Indexed<'kb> {
    pub(super) entry: &'kb Entry,
    pub(super) rule: &'kb Rule,
    pub(super) letters: usize,
    /// Whether another entry overrides this one, so that its phrases must be looked for everywhere.
    pub(super) is_overridden: bool,
    pattern: PhrasePattern,
}

impl<'kb> PhraseIndex<'kb> {
    pub(super) fn new(entries: &'kb [Entry]) -> Self {
        let mut by_words: BTreeMap<String, Vec<Indexed<'kb>>> = BTreeMap::new();
        let overridden: BTreeSet<&EntryId> = entries.iter().flat_map(|entry| &entry.overrides).collect();
        for entry in entries {
            let is_overridden = overridden.contains(&entry.id);
            for rule in &entry.rules {
                let pattern = PhrasePattern::new(&rule.phrase);
                let words = pattern.anchor().to_owned();
                let letters = pattern.letters();
                by_words.entry(words).or_default().push(Indexed {
                    entry,
                    rule,
                    letters,
                    is_overridden,
                    pattern,
                });
            }
        }
        Self { words: AhoCorasick::new(by_words.keys()).ok(), phrases: by_words.into_values().collect() }
    }

    /// Every place of a folded text where a phrase stands.
    pub(super) fn find_all<'i, 't>(
        &'i self,
        text: &'t str,
    ) -> impl Iterator<Item = (&'i Indexed<'kb>, PhraseMatch)> + use<'i, 't, 'kb> {
        let found = self.words.iter().flat_map(move |words| words.find_overlapping_iter(text));
        found.flat_map(move |found| {
            let phrases = self.phrases.get(found.pattern().as_usize()).into_iter().flatten();
            phrases.filter_map(move |indexed| Some((indexed, indexed.pattern.match_at(text, found.start())?)))
        })
    }
}
