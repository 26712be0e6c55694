//! `mojibake`.

use crate::engine::Read;
use crate::lint::{Found, Lint};
use crate::{Level, Linter};

pub(super) const LINT: Lint = Lint::new(
    "mojibake",
    Level::Error,
    "Text that was read in the wrong encoding cannot be read by anybody.",
    check,
);

fn check(read: &Read<'_>, _linter: &Linter, found: &mut Found) {
    let target = read.target.raw;
    if target.is_ascii() {
        return;
    }
    for (at, letter) in target.char_indices() {
        let next = target.get(at + letter.len_utf8()..).and_then(|rest| rest.chars().next());
        let wrong = match letter {
            '\u{fffd}' => true,
            // The first bytes of two- and three-byte sequences, read as Windows-1252.
            'Ã' | 'Â' => next.is_some_and(|next| {
                ('\u{80}'..='\u{bf}').contains(&next) || "ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ".contains(next)
            }),
            'â' => next.is_some_and(|next| matches!(next, '€' | '\u{80}' | '†' | '„')),
            _ => false,
        };
        if wrong {
            found.target(at..at + letter.len_utf8(), "this was read in the wrong encoding");
            return;
        }
    }
}
