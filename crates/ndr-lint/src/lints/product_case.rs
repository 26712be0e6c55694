//! `product-case`.

use crate::engine::Read;
use crate::lint::{Found, Lint};
use crate::{Level, Linter};

pub(super) const LINT: Lint =
    Lint::new("product-case", Level::Warning, "A product is written as its maker writes it.", check);

fn check(read: &Read<'_>, linter: &Linter, found: &mut Found) {
    for (span, name) in linter.products.find(&read.target.plain) {
        let text = read.target.raw(&span);
        if text != name && !read.source.raw.contains(text) {
            found.replace(span, format!("`{text}` is written `{name}`"), name);
        }
    }
}
