//! `codes`.

use crate::engine::Read;
use crate::lint::{Found, Lint};
use crate::{Level, Linter};
use super::difference::changed;
use crate::text::Token;

pub(super) const LINT: Lint = Lint::new(
    "codes",
    Level::Error,
    "Readers search for status codes, error codes and IP addresses as they stand.",
    check,
);

fn check(read: &Read<'_>, _linter: &Linter, found: &mut Found) {
    changed(read, Token::Code, "code", found);
}
