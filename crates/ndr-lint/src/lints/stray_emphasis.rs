//! `stray-emphasis`.

use crate::engine::Read;
use crate::lint::{Found, Lint};
use crate::{Level, Linter};

pub(super) const LINT: Lint = Lint::new(
    "stray-emphasis",
    Level::Warning,
    "A mark that opens or closes nothing is shown to the reader as asterisks.",
    check,
);

fn check(read: &Read<'_>, _linter: &Linter, found: &mut Found) {
    let (source, target) = (&read.source, &read.target);
    if target.strong_marks % 2 == 1 && source.strong_marks % 2 == 0 {
        found.target(target.whole(), "a `**` is not closed");
    }
    if let (Some(at), true) = (target.escaped_stars.first(), source.escaped_stars.is_empty()) {
        found.target(*at..*at + 2, "`\\*` is shown as an asterisk");
    }
}
