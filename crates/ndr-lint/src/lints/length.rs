//! `length`.

use crate::engine::Read;
use crate::lint::{Found, Lint};
use crate::{Level, Linter};

pub(super) const LINT: Lint = Lint::new(
    "length",
    Level::Hint,
    "A translation out of all proportion to its source has lost sentences, or gained some.",
    check,
);

fn check(read: &Read<'_>, linter: &Linter, found: &mut Found) {
    let letters = |text: &str| text.chars().filter(|letter| letter.is_alphanumeric()).count();
    let (source, target) = (letters(read.source.raw), letters(read.target.raw));
    let logographic = ["zh", "ja", "ko"].iter().any(|language| linter.is_into(language));
    if source >= 40 && target > 0 && !logographic && (target * 2 < source || target > source * 5 / 2) {
        found.target(read.target.whole(), format!("{target} letters for {source}"));
    }
}
