//! `suspended-hyphen`.

use crate::engine::Read;
use crate::lint::{Found, Lint};
use crate::{Fix, Level, Linter};

pub(super) const LINT: Lint = Lint::new(
    "suspended-hyphen",
    Level::Warning,
    "The hyphen that stands for a left-out second part has a blank after it: Android- och iOS-enheter.",
    check,
)
.only("sv");

fn check(read: &Read<'_>, _linter: &Linter, found: &mut Found) {
    let target = &read.target;
    for word in &target.words {
        let text = target.raw(word);
        let Some((_, conjunction)) = text.rsplit_once('-') else { continue };
        if matches!(conjunction, "och" | "eller" | "samt") && !read.source.raw.contains(text) {
            let at = word.end - conjunction.len();
            let fix = Fix { span: at..at, with: " ".to_owned() };
            found.fixed(word.clone(), format!("`{text}` lacks a blank after the hyphen"), fix);
        }
    }
}
