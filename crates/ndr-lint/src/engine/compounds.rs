//! Words that are written in one, from the glossary.

use std::collections::HashMap;

use crate::glossary::Term;

/// Every way to tear one of the glossary's compounds in two: the first part, and what may follow it.
#[derive(Debug, Default)]
pub(crate) struct Compounds(HashMap<String, Vec<String>>);

impl Compounds {
    pub(crate) fn new(terms: &[Term]) -> Self {
        let mut torn: HashMap<String, Vec<String>> = HashMap::new();
        for form in terms.iter().flat_map(|term| std::iter::once(&term.sv).chain(&term.forms)) {
            if form.chars().count() < 7 || !form.chars().all(char::is_alphabetic) {
                continue;
            }
            for (at, _) in form.char_indices().skip(3) {
                let (first, rest) = form.split_at(at);
                if rest.chars().count() >= 3 {
                    torn.entry(first.to_owned()).or_default().push(rest.to_owned());
                }
            }
        }
        Self(torn)
    }

    /// Whether two words are one compound, torn; the second may go on, as in `post lådorna`.
    pub(crate) fn is_torn(&self, first: &str, second: &str) -> bool {
        self.0.get(first).is_some_and(|rests| rests.iter().any(|rest| second.starts_with(rest.as_str())))
    }
}
