//! `brackets`.

use crate::engine::Read;
use crate::lint::{Found, Lint};
use crate::text::Text;
use crate::{Level, Linter};

pub(super) const LINT: Lint = Lint::new(
    "brackets",
    Level::Warning,
    "A bracket or quotation mark without its other half shows that a piece is missing.",
    check,
);

fn check(read: &Read<'_>, _linter: &Linter, found: &mut Found) {
    let (source, target) = (&read.source, &read.target);
    if !target.plain.contains(['(', ')', '[', ']', '"', '”', '“', '„']) {
        return;
    }
    for (open, close) in [('(', ')'), ('[', ']')] {
        if is_balanced(&source.plain, open, close) && !is_balanced(&target.plain, open, close) {
            found.target(target.whole(), format!("`{open}` and `{close}` do not match"));
        }
    }
    let quotes =
        |text: &Text<'_>| text.plain.chars().filter(|letter| matches!(letter, '"' | '”' | '“' | '„')).count();
    if quotes(target) % 2 == 1 && quotes(source) % 2 == 0 {
        found.target(target.whole(), "a quotation mark lacks its other half");
    }
}

/// Whether brackets match, those of `1)` and `a)` left out.
fn is_balanced(plain: &str, open: char, close: char) -> bool {
    let mut depth = 0_i32;
    for (at, letter) in plain.char_indices() {
        if letter == open {
            depth += 1;
        } else if letter == close {
            let before = plain.get(..at).unwrap_or_default();
            let word = before.rsplit(|letter: char| letter.is_whitespace()).next().unwrap_or_default();
            let numbers_item =
                depth == 0 && (word.chars().count() == 1 || word.bytes().all(|byte| byte.is_ascii_digit()));
            depth -= i32::from(!numbers_item);
            if depth < 0 {
                return false;
            }
        }
    }
    depth == 0
}
