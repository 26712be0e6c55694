//! `english-words`.

use crate::engine::Read;
use crate::lint::{Found, Lint};
use crate::words::english;
use crate::{Level, Linter};

pub(super) const LINT: Lint = Lint::new(
    "english-words",
    Level::Hint,
    "An English function word in a translation is a piece that was left behind.",
    check,
);

fn check(read: &Read<'_>, _linter: &Linter, found: &mut Found) {
    let target = &read.target;
    for word in &target.words {
        let text = target.raw(word);
        if english::is_function_word(text)
            && !matches!(text, "for" | "by" | "at" | "an" | "to" | "not" | "may")
            && !target.is_label(word)
            && target.raw.trim() != read.source.raw.trim()
        {
            found.target(word.clone(), format!("`{text}` is English"));
            return;
        }
    }
}
