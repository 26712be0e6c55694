//! `missing-space`.

use crate::engine::Read;
use crate::lint::{Found, Lint};
use crate::{Fix, Level, Linter};

pub(super) const LINT: Lint = Lint::new(
    "missing-space",
    Level::Warning,
    "Two sentences without a blank between them have lost it where they were put together.",
    check,
);

fn check(read: &Read<'_>, _linter: &Linter, found: &mut Found) {
    let target = &read.target;
    for (at, mark) in target.plain.match_indices(['.', '!', '?']) {
        let before: Vec<char> = target.plain.get(..at).unwrap_or_default().chars().rev().take(2).collect();
        let mut after = target.plain.get(at + mark.len()..).unwrap_or_default().chars();
        let sentence = before.len() == 2
            && before.iter().all(|letter| letter.is_lowercase())
            && after.next().is_some_and(char::is_uppercase)
            && after.next().is_some_and(char::is_lowercase);
        let word = target.words.iter().find(|word| word.start == at + 1);
        let joined = word.map(|word| target.raw(&(at..word.end))).unwrap_or_default();
        if sentence && !read.source.folded.contains(&joined.to_lowercase()) {
            let at = at + mark.len();
            found.fixed(
                at - 1..at,
                "no blank after the sentence",
                Fix { span: at..at, with: " ".to_owned() },
            );
        }
    }
}
