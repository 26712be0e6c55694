//! `sentence-case`.

use crate::engine::Read;
use crate::lint::{Found, Lint};
use crate::{Level, Linter};

pub(super) const LINT: Lint = Lint::new(
    "sentence-case",
    Level::Hint,
    "A sentence that begins with a small letter was cut in two, or lost its beginning.",
    check,
);

fn check(read: &Read<'_>, _linter: &Linter, found: &mut Found) {
    let target = &read.target;
    for (at, _) in target.plain.match_indices(". ") {
        let before = target.plain.get(..at).unwrap_or_default();
        let word = before.rsplit([' ', '(']).next().unwrap_or_default();
        let abbreviation = word.contains('.')
            || word.chars().count() <= 2
            || matches!(
                word,
                "dvs" | "tel" | "max" | "min" | "kap" | "enl" | "osv" | "resp" | "inkl" | "exkl" | "etc"
            );
        let rest = target.plain.get(at + 2..).unwrap_or_default();
        if rest.starts_with(char::is_lowercase)
            && !abbreviation
            && !read.source.raw.contains(target.raw(&(at..at + 3)))
        {
            found.target(at..at + 2, "a small letter after the full stop");
        }
    }
}
