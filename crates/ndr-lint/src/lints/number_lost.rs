//! `number-lost`.

use super::numbers::unexplained;
use crate::engine::Read;
use crate::lint::{Found, Lint};
use crate::{Level, Linter};

pub(super) const LINT: Lint = Lint::new(
    "number-lost",
    Level::Hint,
    "A number that only one language has is a fact that the others lack, if it is not said in words.",
    check,
);

fn check(read: &Read<'_>, linter: &Linter, found: &mut Found) {
    let (gone, new) = unexplained(read, linter);
    match (gone.as_slice(), new.as_slice()) {
        ([number, ..], []) => {
            let digits = read.source.raw(&number.span);
            found.target(read.target.whole(), format!("the number {digits} of the source is missing"));
        }
        ([], [number, ..]) => {
            let digits = read.target.raw(&number.span);
            found.target(number.span.clone(), format!("the source has no number {digits}"));
        }
        _ => {}
    }
}
