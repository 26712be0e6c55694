//! `invisible`.

use crate::engine::Read;
use crate::lint::{Found, Lint};
use crate::{Level, Linter};

pub(super) const LINT: Lint = Lint::new(
    "invisible",
    Level::Warning,
    "Nobody sees these characters, and search and copying stumble over them.",
    check,
);

fn check(read: &Read<'_>, _linter: &Linter, found: &mut Found) {
    let target = read.target.raw;
    if target.is_ascii() {
        return;
    }
    for (at, letter) in target.char_indices() {
        let hidden = matches!(letter, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}' | '\u{ad}' | '\u{180e}')
            || letter.is_control() && !matches!(letter, '\n' | '\r' | '\t');
        if hidden {
            let code = u32::from(letter);
            found.replace(at..at + letter.len_utf8(), format!("an invisible character (U+{code:04X})"), "");
        }
    }
}
