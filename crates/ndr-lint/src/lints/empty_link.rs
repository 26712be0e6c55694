//! `empty-link`.

use crate::engine::Read;
use crate::lint::{Found, Lint};
use crate::text::{Link, Text};
use crate::{Level, Linter};

pub(super) const LINT: Lint = Lint::new(
    "empty-link",
    Level::Warning,
    "A link without text cannot be seen, clicked or read aloud.",
    check,
);

fn check(read: &Read<'_>, _linter: &Linter, found: &mut Found) {
    let is_empty = |text: &Text<'_>, link: &Link| !link.image && text.raw(&link.text).trim().is_empty();
    if read.source.links.iter().any(|link| is_empty(&read.source, link)) {
        return;
    }
    for link in read.target.links.iter().filter(|link| is_empty(&read.target, link)) {
        found.target(link.whole.clone(), "the link has no text");
    }
}
