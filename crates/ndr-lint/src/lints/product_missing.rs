//! `product-missing`.

use crate::engine::Read;
use crate::lint::{Found, Lint};
use crate::{Level, Linter};

pub(super) const LINT: Lint = Lint::new(
    "product-missing",
    Level::Hint,
    "A product that the source names and the translation does not may have been translated.",
    check,
);

fn check(read: &Read<'_>, linter: &Linter, found: &mut Found) {
    for (span, name) in linter.products.find(&read.source.plain) {
        let word = name.split(' ').next_back().unwrap_or(name);
        if read.source.raw(&span) == name && !read.target.raw.contains(word) {
            found.target(read.target.whole(), format!("`{name}` of the source is missing"));
            return;
        }
    }
}
