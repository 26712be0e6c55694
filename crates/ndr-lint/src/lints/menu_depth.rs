//! `menu-depth`.

use super::menu_path::arrows;
use crate::engine::Read;
use crate::lint::{Found, Lint};
use crate::{Level, Linter};

pub(super) const LINT: Lint = Lint::new(
    "menu-depth",
    Level::Hint,
    "A menu path with more or fewer parts than in the source leads elsewhere.",
    check,
);

fn check(read: &Read<'_>, _linter: &Linter, found: &mut Found) {
    let (source, target) = (arrows(&read.source).len(), arrows(&read.target).len());
    if source != target {
        found
            .target(read.target.whole(), format!("{target} arrows in the menu path, {source} in the source"));
    }
}
