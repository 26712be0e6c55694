//! `addresses`.

use super::difference::changed;
use crate::engine::Read;
use crate::lint::{Found, Lint};
use crate::text::Token;
use crate::{Level, Linter};

pub(super) const LINT: Lint = Lint::new(
    "addresses",
    Level::Error,
    "A changed host or mail address leads nowhere, or to somebody else.",
    check,
);

fn check(read: &Read<'_>, _linter: &Linter, found: &mut Found) {
    changed(read, Token::Address, "address", found);
}
