//! `torn-e-post`.

use crate::engine::Read;
use crate::lint::{Found, Lint};
use crate::text::MARK;
use crate::{Level, Linter};

pub(super) const LINT: Lint =
    Lint::new("torn-e-post", Level::Warning, "e-post is one word, as e-handel is.", check).only("sv");

fn check(read: &Read<'_>, _linter: &Linter, found: &mut Found) {
    let target = &read.target;
    for (at, _) in target.folded.match_indices("e-") {
        let before = target.folded.get(..at).unwrap_or_default();
        let after = target.plain.get(at + 2..).unwrap_or_default();
        let next = after.trim_start_matches(|letter: char| letter == ' ' || letter == char::from(MARK));
        let torn = next.len() < after.len() || after.starts_with(char::is_uppercase);
        let suspended = next.starts_with("och ") || next.starts_with("eller ") || next.is_empty();
        if !before.ends_with(char::is_alphanumeric) && !before.ends_with('-') && torn && !suspended {
            found.target(at..at + 2, "`e-` is torn from its word");
        }
    }
    for (at, text) in target.folded.match_indices("e post").chain(target.folded.match_indices("e -post")) {
        if !target.folded.get(..at).is_some_and(|before| before.ends_with(char::is_alphanumeric)) {
            found.replace(at..at + text.len(), format!("`{text}` is written `e-post`"), "e-post");
        }
    }
}
