//! `term-references`.

use super::difference::{said, without_any};
use crate::engine::Read;
use crate::lint::{Found, Lint};
use crate::text::Text;
use crate::{Level, Linter};

pub(super) const LINT: Lint = Lint::new(
    "term-references",
    Level::Hint,
    "A name that is kept in one place changes everywhere when it changes; written out, it does not.",
    check,
);

fn check(read: &Read<'_>, _linter: &Linter, found: &mut Found) {
    let terms = |text: &Text<'_>| -> Vec<String> {
        let inner = text.placeables.iter().map(|span| text.raw(span).trim_matches(['{', '}', ' ']));
        inner
            .filter(|inner| inner.starts_with('-'))
            .map(|inner| inner.split(['(', '.', ' ']).next().unwrap_or_default().to_owned())
            .collect()
    };
    let (source, target) = (terms(&read.source), terms(&read.target));
    let (gone, new) = (without_any(&source, &target), without_any(&target, &source));
    if !(gone.is_empty() && new.is_empty()) {
        found.target(read.target.whole(), format!("the terms differ: {}", said(&gone, &new)));
    }
}
