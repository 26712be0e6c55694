//! Names of products in a text.

use std::ops::Range;

use aho_corasick::{AhoCorasick, AhoCorasickBuilder, AhoCorasickKind, MatchKind};

/// The names, with the automaton that finds them in any case.
#[derive(Debug)]
pub(crate) struct Products {
    names: Vec<String>,
    automaton: Option<AhoCorasick>,
}

impl Products {
    pub(crate) fn new(names: Vec<String>) -> Self {
        let mut builder = AhoCorasickBuilder::new();
        builder
            .match_kind(MatchKind::LeftmostLongest)
            .ascii_case_insensitive(true)
            .kind(Some(AhoCorasickKind::DFA));
        let automaton = (!names.is_empty()).then(|| builder.build(&names).ok()).flatten();
        Self { names, automaton }
    }

    /// Every name in a text, in whatever case, as a word or the first part of one.
    pub(crate) fn find<'p>(&'p self, plain: &'p str) -> impl Iterator<Item = (Range<usize>, &'p str)> {
        let matches = self.automaton.iter().flat_map(move |automaton| automaton.find_iter(plain));
        matches.filter_map(move |found| {
            let name = self.names.get(found.pattern().as_usize())?;
            stands_alone(plain, &found.range()).then_some((found.range(), name.as_str()))
        })
    }
}

/// Not inside a word, an address or the name of a file.
fn stands_alone(plain: &str, range: &Range<usize>) -> bool {
    let before = plain.get(..range.start).and_then(|text| text.chars().next_back());
    let mut after = plain.get(range.end..).unwrap_or_default().chars();
    let (next, second) = (after.next(), after.next());
    let joins = |letter: char| letter.is_alphanumeric() || "@/\\_.".contains(letter);
    let genitive = next == Some('s') && !second.is_some_and(char::is_alphanumeric);
    !before.is_some_and(|letter| joins(letter) || letter == '-')
        && (genitive
            || match next {
                Some('.') => !second.is_some_and(char::is_alphanumeric),
                Some('/') => second.is_some_and(char::is_uppercase),
                Some(letter) => !joins(letter),
                None => true,
            })
}
