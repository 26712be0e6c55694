//! `tags`.

use super::difference::{said, without};
use super::links::without_locale;
use crate::engine::Read;
use crate::lint::{Found, Lint};
use crate::text::Text;
use crate::{Level, Linter};

pub(super) const LINT: Lint = Lint::new(
    "tags",
    Level::Error,
    "Tags and placeholders such as `<tenant>` are read by programs, and are no words to translate.",
    check,
);

fn check(read: &Read<'_>, _linter: &Linter, found: &mut Found) {
    let tags = |text: &Text<'_>| -> Vec<String> {
        text.tags.iter().map(|span| without_locale(&text.raw(span).to_ascii_lowercase())).collect()
    };
    let (source, target) = (tags(&read.source), tags(&read.target));
    let (gone, new) = (without(&source, &target), without(&target, &source));
    if !(gone.is_empty() && new.is_empty()) {
        found.target(read.target.whole(), format!("the tags differ: {}", said(&gone, &new)));
    }
}
