//! `double-word`.

use std::ops::Range;

use crate::engine::Read;
use crate::lint::{Found, Lint};
use crate::text::Text;
use crate::{Fix, Level, Linter};

pub(super) const LINT: Lint = Lint::new(
    "double-word",
    Level::Hint,
    "A word that stands twice in a row was typed or pasted twice.",
    check,
);

fn check(read: &Read<'_>, _linter: &Linter, found: &mut Found) {
    let (source, target) = (&read.source, &read.target);
    let doubled = |text: &Text<'_>, pair: &[Range<usize>]| match pair {
        [first, second] => {
            text.folded(first) == text.folded(second)
                && text
                    .plain
                    .get(first.end..second.start)
                    .is_some_and(|between| !between.is_empty() && between.chars().all(char::is_whitespace))
        }
        _ => false,
    };
    if source.words.windows(2).any(|pair| doubled(source, pair)) {
        return;
    }
    for pair in target.words.windows(2).filter(|pair| doubled(target, pair)) {
        let [first, second] = pair else { continue };
        let word = target.folded(first);
        // A particle and a preposition may be alike: `skjutas upp upp till två dagar`.
        if !matches!(word, "upp" | "in" | "till" | "om" | "på" | "att" | "det" | "den")
            && word.chars().any(char::is_alphabetic)
        {
            let fix = Fix { span: first.end..second.end, with: String::new() };
            found.fixed(first.start..second.end, format!("`{word}` stands twice"), fix);
        }
    }
}
