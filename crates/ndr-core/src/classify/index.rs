//! Every phrase of the knowledge base, found in one pass over a text.

use std::borrow::Cow;
use std::collections::{BTreeSet, HashMap};
use std::hash::{BuildHasherDefault, Hasher};
use std::sync::OnceLock;

use crate::EntryId;
use crate::kb::{Entry, KnowledgeBase, Provider, Rule};
use crate::phrase::lookup::{Head, phrase_words};
use crate::phrase::pattern::{PhraseMatch, PhrasePattern};
use crate::text::words::words;

/// The phrases of all entries, each by the rarest of its words.
#[derive(Clone, Debug)]
pub(super) struct PhraseIndex<'kb> {
    phrases: Vec<Indexed<'kb>>,
    by_word: HashMap<u64, Vec<Place>, BuildHasherDefault<Hashed>>,
    /// Most words of a text are no phrase's, which this says without a look at the table.
    known: Known,
    /// Phrases that have no word of their own to be looked up by.
    wordless: Vec<usize>,
}

/// A phrase and the entry that it leads to.
#[derive(Clone, Debug)]
pub(super) struct Indexed<'kb> {
    pub(super) entry: &'kb Entry,
    pub(super) rule: &'kb Rule,
    /// Whose entry it is, where it is one operator's.
    pub(super) provider: Option<&'kb Provider>,
    /// Whether another entry overrides this one, so that its phrases must be looked for everywhere.
    pub(super) is_overridden: bool,
    /// The phrase as it is compared; most are never met.
    pattern: OnceLock<PhrasePattern>,
}

impl Indexed<'_> {
    /// How many letters the phrase has outside its holes.
    pub(super) fn letters(&self) -> usize {
        self.pattern().letters()
    }

    fn pattern(&self) -> &PhrasePattern {
        self.pattern.get_or_init(|| PhrasePattern::new(&self.rule.phrase))
    }
}

/// A phrase, and where in its longest words the word stands by which it is looked up.
#[derive(Clone, Copy, Debug)]
struct Place {
    phrase: usize,
    offset: usize,
    head: Head,
}

impl<'kb> PhraseIndex<'kb> {
    pub(super) fn new(knowledge: &'kb KnowledgeBase) -> Self {
        let (entries, providers) = (&knowledge.entries, &knowledge.providers);
        let overridden: BTreeSet<&EntryId> = entries.iter().flat_map(|entry| &entry.overrides).collect();
        let rules = entries.iter().flat_map(|entry| entry.rules.iter().map(move |rule| (entry, rule)));
        let phrases: Vec<Indexed<'kb>> = rules
            .map(|(entry, rule)| {
                let is_overridden = overridden.contains(&entry.id);
                let provider = providers.iter().find(|provider| provider.collection == entry.id.collection());
                Indexed { entry, rule, provider, is_overridden, pattern: OnceLock::new() }
            })
            .collect();
        let known = Some(&knowledge.phrase_words).filter(|words| words.len() == phrases.len());
        let phrase_words = known.map_or_else(|| Cow::Owned(phrase_words(entries)), Cow::Borrowed);
        let mut index =
            Self { phrases, by_word: HashMap::default(), known: Known::default(), wordless: Vec::new() };
        for (phrase, word) in phrase_words.iter().enumerate() {
            let place = Place { phrase, offset: word.offset, head: word.head };
            match word.hash {
                Some(hash) => {
                    index.known.add(hash);
                    index.by_word.entry(hash).or_default().push(place);
                }
                None => index.wordless.push(phrase),
            }
        }
        index
    }

    /// Every place of a folded text where a phrase stands.
    pub(super) fn find_all<'i, 't>(
        &'i self,
        text: &'t str,
    ) -> impl Iterator<Item = (&'i Indexed<'kb>, PhraseMatch)> + use<'i, 't, 'kb> {
        let known = words(text).filter(|word| self.known.may_have(word.hash));
        let known = known.filter_map(|word| Some((word, self.by_word.get(&word.hash)?)));
        let by_word = known.flat_map(move |(word, places)| {
            places.iter().filter_map(move |place| {
                let at = word.start.checked_sub(place.offset)?;
                if !place.head.may_begin(text.as_bytes().get(at..)?) {
                    return None;
                }
                let indexed = self.phrases.get(place.phrase)?;
                Some((indexed, indexed.pattern().match_at(text, at)?))
            })
        });
        let wordless = self.wordless.iter().filter_map(move |number| {
            let indexed = self.phrases.get(*number)?;
            Some((indexed, indexed.pattern().find(text)?))
        });
        by_word.chain(wordless)
    }
}

/// A set of hashes that may take a stranger for one of its own. It is small enough to stay at hand.
#[derive(Clone, Debug)]
struct Known(Box<[u64; KNOWN / 64]>);

/// How many bits it has: some thirty for each word of the knowledge base.
const KNOWN: usize = 1 << 15;

impl Default for Known {
    fn default() -> Self {
        Self(Box::new([0; KNOWN / 64]))
    }
}

impl Known {
    fn add(&mut self, hash: u64) {
        let (at, bit) = Self::place(hash);
        if let Some(bits) = self.0.get_mut(at) {
            *bits |= bit;
        }
    }

    fn may_have(&self, hash: u64) -> bool {
        let (at, bit) = Self::place(hash);
        self.0.get(at).is_some_and(|bits| bits & bit != 0)
    }

    /// The upper bits of a product depend on all bits of the last character.
    fn place(hash: u64) -> (usize, u64) {
        let bit = usize::try_from(hash >> 32).unwrap_or_default() % KNOWN;
        (bit / 64, 1 << (bit % 64))
    }
}

/// A hash that is one already.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Hashed(u64);

impl Hasher for Hashed {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = self.0.rotate_left(8) ^ u64::from(*byte);
        }
    }

    fn write_u64(&mut self, hash: u64) {
        self.0 = hash;
    }
}
