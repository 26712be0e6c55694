//! `nfc`.

use crate::engine::Read;
use crate::lint::{Found, Lint};
use crate::{Level, Linter};
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc, is_nfc_quick};

pub(super) const LINT: Lint = Lint::new(
    "nfc",
    Level::Warning,
    "A letter put together from two characters is not found by a search for the one.",
    check,
);

fn check(read: &Read<'_>, _linter: &Linter, found: &mut Found) {
    let target = read.target.raw;
    if !target.is_ascii() && is_nfc_quick(target.chars()) != IsNormalized::Yes && !is_nfc(target) {
        found.replace(
            read.target.whole(),
            "letters are put together from several characters",
            target.nfc().collect::<String>(),
        );
    }
}
