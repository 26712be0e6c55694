//! `double-space`.

use crate::engine::Read;
use crate::lint::{Found, Lint};
use crate::{Level, Linter};

pub(super) const LINT: Lint = Lint::new(
    "double-space",
    Level::Hint,
    "Two blanks in a row mark a place where something was cut out.",
    check,
);

fn check(read: &Read<'_>, _linter: &Linter, found: &mut Found) {
    let target = read.target.raw;
    let has = |text: &str| text.as_bytes().windows(2).any(|pair| pair == b"  ");
    if !has(target) || has(read.source.raw) {
        return;
    }
    let mut start = None;
    for (at, byte) in target.bytes().enumerate() {
        if byte == b' ' {
            start.get_or_insert(at);
        } else if let Some(from) = start.take()
            && at - from > 1
            && from > 0
            && target.as_bytes().get(from - 1) != Some(&b'\n')
        {
            found.replace(from..at, "several blanks in a row", " ");
        }
    }
}
