//! `missing`.

use crate::engine::Read;
use crate::lint::{Found, Lint};
use crate::{Level, Linter};

pub(super) const LINT: Lint =
    Lint::new("missing", Level::Warning, "A segment without a translation leaves a hole in the text.", check);

fn check(read: &Read<'_>, _linter: &Linter, found: &mut Found) {
    if read.target.raw.trim().is_empty() && !read.source.words.is_empty() {
        found.target(read.target.whole(), "the translation is empty");
    }
}
