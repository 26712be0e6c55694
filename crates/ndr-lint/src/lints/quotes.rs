//! `quotes`.

use crate::engine::Read;
use crate::lint::{Found, Lint};
use crate::{Level, Linter};

pub(super) const LINT: Lint =
    Lint::new("quotes", Level::Hint, "Swedish has ” on both sides of a quotation.", check).only("sv");

fn check(read: &Read<'_>, _linter: &Linter, found: &mut Found) {
    for (at, letter) in read.target.plain.char_indices() {
        let inch = letter == '"'
            && read
                .target
                .plain
                .get(..at)
                .is_some_and(|text| text.ends_with(|digit: char| digit.is_ascii_digit()))
            && !read.target.plain.get(..at).unwrap_or_default().contains('"');
        if matches!(letter, '"' | '“' | '„') && !inch {
            found.replace(at..at + letter.len_utf8(), format!("`{letter}` instead of ”"), "”");
        }
    }
}
