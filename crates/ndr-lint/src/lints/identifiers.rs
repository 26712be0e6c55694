//! `identifiers`.

use super::difference::changed;
use crate::engine::Read;
use crate::lint::{Found, Lint};
use crate::text::Token;
use crate::{Level, Linter};

pub(super) const LINT: Lint =
    Lint::new("identifiers", Level::Hint, "A name that a program made is searched for as it stands.", check);

fn check(read: &Read<'_>, _linter: &Linter, found: &mut Found) {
    changed(read, Token::Identifier, "name", found);
}
