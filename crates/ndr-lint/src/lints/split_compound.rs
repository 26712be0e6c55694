//! `split-compound`.

use crate::engine::Read;
use crate::lint::{Found, Lint};
use crate::text::begins_lower;
use crate::words::swedish;
use crate::{Level, Linter};

pub(super) const LINT: Lint = Lint::new(
    "split-compound",
    Level::Warning,
    "Swedish writes compounds in one word: torn in two they mean something else, or nothing.",
    check,
)
.only("sv");

fn check(read: &Read<'_>, linter: &Linter, found: &mut Found) {
    let target = &read.target;
    let mut joined = String::new();
    for (index, pair) in target.words.windows(2).enumerate() {
        let [first, second] = pair else { continue };
        if target.plain.get(first.end..second.start) != Some(" ") {
            continue;
        }
        let (left, right) = (target.folded(first), target.folded(second));
        let small = begins_lower(target.raw(second)) && right.len() >= 3 && left.chars().count() >= 4;
        let letters = |word: &str| word.chars().all(char::is_alphabetic);
        if !small
            || !letters(left)
            || !letters(right)
            || swedish::is_function_word(right)
            || swedish::is_function_word(left)
        {
            continue;
        }
        joined.clear();
        joined.push_str(left);
        joined.push_str(right);
        let is_lower = begins_lower(target.raw(first));
        let known = joined.chars().count() >= 7
            && (linter.compounds.is_torn(left, right)
                || is_lower && linter.corpus.get(&joined).is_some_and(|count| *count >= 3));
        let before = index.checked_sub(1).and_then(|before| target.words.get(before));
        let genitive = before.is_some_and(|word| swedish::is_determiner(target.folded(word)));
        if known
            || is_lower
                && ends_like_a_first_part(left)
                && !genitive
                && right != "skull"
                && !read.source.folded.contains(left)
        {
            found.replace(
                first.start..second.end,
                format!("`{left} {right}` is one word"),
                format!("{}{}", target.raw(first), target.raw(second)),
            );
        }
    }
}

/// A noun with the `s` that joins it to the next: `konfigurations`, `säkerhets`.
fn ends_like_a_first_part(word: &str) -> bool {
    let endings = ["ings", "tions", "hets", "skaps", "elses", "törs"];
    word.chars().count() > 5 && endings.iter().any(|ending| word.ends_with(ending))
}
