//! `codes`.

use super::difference::changed;
use crate::engine::Read;
use crate::lint::{Found, Lint};
use crate::text::Token;
use crate::{Level, Linter};

pub(super) const LINT: Lint = Lint::new(
    "codes",
    Level::Error,
    "Readers search for status codes, error codes and IP addresses as they stand.",
    check,
);

fn check(read: &Read<'_>, _linter: &Linter, found: &mut Found) {
    changed(read, Token::Code, "code", found);
}
