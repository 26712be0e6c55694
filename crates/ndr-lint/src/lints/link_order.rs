//! `link-order`.

use super::links::addresses;
use crate::engine::Read;
use crate::lint::{Found, Lint};
use crate::{Level, Linter};

pub(super) const LINT: Lint = Lint::new(
    "link-order",
    Level::Hint,
    "Two links whose addresses are exchanged lead the reader to the wrong pages.",
    check,
);

fn check(read: &Read<'_>, _linter: &Linter, found: &mut Found) {
    let (source, target) = (addresses(&read.source), addresses(&read.target));
    if source == target || source.len() != target.len() {
        return;
    }
    let (mut left, mut right) = (source, target);
    left.sort();
    right.sort();
    if left == right {
        found.target(read.target.whole(), "the links stand in another order than in the source");
    }
}
