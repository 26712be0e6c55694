//! `commands`.

use super::difference::changed;
use crate::engine::Read;
use crate::lint::{Found, Lint};
use crate::text::Token;
use crate::{Level, Linter};

pub(super) const LINT: Lint = Lint::new(
    "commands",
    Level::Warning,
    "Commands, parameters, paths and names of files work only as they are written.",
    check,
);

fn check(read: &Read<'_>, _linter: &Linter, found: &mut Found) {
    changed(read, Token::Command, "command or file", found);
}
