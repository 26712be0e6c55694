//! `heading-anchor`.

use crate::engine::Read;
use crate::lint::{Found, Lint};
use crate::{Kind, Level, Linter};

pub(super) const LINT: Lint = Lint::new(
    "heading-anchor",
    Level::Warning,
    "An anchor that was made from another heading shows that the source has changed since it was translated.",
    check,
);

fn check(read: &Read<'_>, _linter: &Linter, found: &mut Found) {
    let Some(anchor) = read.pair.anchor.filter(|_| read.pair.kind == Kind::Heading) else { return };
    let own = letters(&read.source.plain);
    let given = letters(anchor);
    if !own.is_empty() && !given.is_empty() && own != given && !given.starts_with(&own) {
        found.source(read.source.whole(), format!("the anchor `{anchor}` was made from another heading"));
    }
}

fn letters(text: &str) -> String {
    text.chars().filter(|letter| letter.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}
