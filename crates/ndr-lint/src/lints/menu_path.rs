//! `menu-path`.

use crate::engine::Read;
use crate::lint::{Found, Lint};
use crate::text::{MARK, Text};
use crate::{Level, Linter};

pub(super) const LINT: Lint = Lint::new(
    "menu-path",
    Level::Warning,
    "A menu path with an arrow too many, or one that leads from nowhere, cannot be followed.",
    check,
);

fn check(read: &Read<'_>, _linter: &Linter, found: &mut Found) {
    if !read.target.plain.contains('>') {
        return;
    }
    if is_broken(&read.target) && !is_broken(&read.source) {
        found.target(read.target.whole(), "the menu path has an arrow that leads nowhere");
    }
}

/// The places of `>` between the parts of a path.
pub(super) fn arrows(text: &Text<'_>) -> Vec<usize> {
    let is_gap = |byte: Option<&u8>| byte.is_none_or(|byte| byte.is_ascii_whitespace() || *byte == MARK);
    let bytes = text.plain.as_bytes();
    let mut found = Vec::new();
    for (at, _) in text.plain.match_indices('>') {
        if at.checked_sub(1).is_none_or(|before| is_gap(bytes.get(before))) {
            found.push(at);
        }
    }
    found
}

fn is_broken(text: &Text<'_>) -> bool {
    let arrows = arrows(text);
    let nothing =
        |part: &str| part.chars().all(|letter| letter.is_whitespace() || letter == char::from(MARK));
    let between = |pair: &[usize]| match pair {
        [left, right] => nothing(text.plain.get(left + 1..*right).unwrap_or_default()),
        _ => false,
    };
    let ends =
        |at: &usize| text.before(*at).is_empty() || nothing(text.plain.get(at + 1..).unwrap_or_default());
    arrows.windows(2).any(between) || arrows.first().is_some_and(ends) || arrows.last().is_some_and(ends)
}
