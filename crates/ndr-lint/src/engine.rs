//! All lints over pairs, documents and collections.

mod compounds;
mod products;
mod terms;

use std::collections::HashMap;
use std::ops::Range;

use crate::lint::{Found, Scope};
use crate::text::{Text, Token, tokens};
use crate::{Config, Glossary, Hit, LINTS, Level, Lint, Pair};

pub(crate) use compounds::Compounds;
pub(crate) use products::Products;
pub(crate) use terms::{Rendering, TermUse, Terms};

/// A pair, read once for all lints.
#[derive(Debug)]
pub(crate) struct Read<'t> {
    pub(crate) pair: Pair<'t>,
    pub(crate) source: Text<'t>,
    pub(crate) target: Text<'t>,
    /// What no translation changes, in the source.
    pub(crate) tokens: Vec<(Range<usize>, Token)>,
    /// The glossary's terms in the source, with what stands for each in the target.
    pub(crate) terms: Vec<TermUse>,
}

impl Read<'_> {
    /// The bold type of the source with that of the target, where both have as many.
    pub(crate) fn bold_pairs(&self) -> impl Iterator<Item = (&Range<usize>, &Range<usize>)> {
        let (source, target) = (&self.source.bold, &self.target.bold);
        let paired = if source.len() == target.len() { source.len() } else { 0 };
        source.iter().zip(target).take(paired)
    }
}

/// The lints with everything that they look for, built once.
#[derive(Debug)]
pub struct Linter {
    language: String,
    active: Vec<(&'static Lint, Level)>,
    pub(crate) stay: Vec<String>,
    pub(crate) terms: Terms,
    pub(crate) products: Products,
    pub(crate) compounds: Compounds,
    /// How often each word occurs in the collection's targets.
    pub(crate) corpus: HashMap<String, u32>,
}

impl Linter {
    /// The lints for translations into a language, a BCP 47 tag such as `sv-SE`.
    ///
    /// The glossary holds Swedish terms; for other languages only its product names count.
    pub fn new(language: &str, config: Config, glossary: Glossary) -> Self {
        let language = language.split(['-', '_']).next().unwrap_or_default().to_ascii_lowercase();
        let mut active: Vec<(&'static Lint, Level)> = LINTS
            .iter()
            .copied()
            .filter(|lint| lint.language.is_empty() || lint.language == language)
            .map(|lint| (lint, config.level(lint.name, lint.level)))
            .collect();
        active.retain(|(_, level)| *level != Level::Off);
        let terms = if language == "sv" { glossary.terms } else { Vec::new() };
        Self {
            language,
            active,
            stay: config.stay,
            compounds: Compounds::new(&terms),
            terms: Terms::new(terms),
            products: Products::new(glossary.products),
            corpus: HashMap::new(),
        }
    }

    /// The same lints, knowing the translations of a whole collection: what is one word in several of
    /// them and two in another is split there.
    #[must_use]
    pub fn with_corpus<'t>(mut self, targets: impl IntoIterator<Item = &'t str>) -> Self {
        for target in targets {
            let lower = target.to_lowercase();
            for word in lower.split(|letter: char| !letter.is_alphanumeric()).filter(|word| word.len() >= 7) {
                match self.corpus.get_mut(word) {
                    Some(count) => *count += 1,
                    None => {
                        self.corpus.insert(word.to_owned(), 1);
                    }
                }
            }
        }
        self
    }

    /// Whether translations are into this language, by its primary subtag.
    pub(crate) fn is_into(&self, language: &str) -> bool {
        self.language == language
    }

    /// What is wrong in one pair, in the order of its bytes.
    ///
    /// Lints that compare the pairs of a document find nothing here.
    pub fn lint(&self, pair: &Pair<'_>) -> Vec<Hit> {
        let mut found = Found::new();
        self.lint_pair(&self.read(*pair), &mut found);
        found.finish().into_iter().map(|(_, hit)| hit).collect()
    }

    /// What is wrong in a document, with the index of the pair that each finding is in.
    pub fn lint_document(&self, pairs: &[Pair<'_>]) -> Vec<(usize, Hit)> {
        let reads: Vec<Read<'_>> = pairs.iter().map(|pair| self.read(*pair)).collect();
        let mut found = Found::new();
        for (index, read) in reads.iter().enumerate() {
            self.lint_pair(read, found.at(index));
        }
        for (lint, level) in &self.active {
            if let Scope::Document(check) = lint.scope {
                found.begin(lint, *level);
                check(&reads, self, &mut found);
            }
        }
        found.finish()
    }

    fn lint_pair(&self, read: &Read<'_>, found: &mut Found) {
        // In side-by-side documents an empty source means that it is the same as the target.
        if read.source.raw.trim().is_empty() {
            return;
        }
        for (lint, level) in &self.active {
            if let Scope::Pair(check) = lint.scope {
                found.begin(lint, *level);
                check(read, self, found);
            }
        }
    }

    fn read<'t>(&self, pair: Pair<'t>) -> Read<'t> {
        let (source, target) = (Text::read(pair.source), Text::read(pair.target));
        let terms = self.terms.uses(&source, &target);
        let tokens = tokens(&source);
        Read { pair, source, target, tokens, terms }
    }
}
