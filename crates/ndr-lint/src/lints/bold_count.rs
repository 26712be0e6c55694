//! `bold-count`.

use crate::engine::Read;
use crate::lint::{Found, Lint};
use crate::{Level, Linter};

pub(super) const LINT: Lint = Lint::new(
    "bold-count",
    Level::Warning,
    "What the source sets off, the translation sets off: the names of buttons above all.",
    check,
);

fn check(read: &Read<'_>, _linter: &Linter, found: &mut Found) {
    let (source, target) = (read.source.bold.len(), read.target.bold.len());
    if source != target {
        found.target(read.target.whole(), format!("{target} pieces are in bold, {source} in the source"));
    }
}
