//! `space-before-punctuation`.

use crate::engine::Read;
use crate::lint::{Found, Lint};
use crate::{Level, Linter};

pub(super) const LINT: Lint = Lint::new(
    "space-before-punctuation",
    Level::Warning,
    "No blank stands before a full stop, comma, semicolon or closing bracket.",
    check,
);

fn check(read: &Read<'_>, _linter: &Linter, found: &mut Found) {
    let (source, target) = (&read.source, &read.target);
    for (at, mark) in [" .", " ,", " ;", " )"].iter().flat_map(|mark| target.plain.match_indices(mark)) {
        let next = target.plain.get(at + 2..).and_then(|rest| rest.chars().next());
        let opens_name = next.is_some_and(char::is_alphanumeric) || next == Some('.');
        if !opens_name && !source.plain.contains(mark) && at > 0 {
            found.replace(at..at + 2, "a blank before the mark", mark.trim());
        }
    }
}
