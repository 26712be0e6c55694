//! `placeables`.

use super::difference::{said, without_any};
use crate::engine::Read;
use crate::lint::{Found, Lint};
use crate::text::Text;
use crate::{Level, Linter};

pub(super) const LINT: Lint = Lint::new(
    "placeables",
    Level::Error,
    "A parameter or function that only one language has is a hole in the sentence, or a fact that is lost.",
    check,
);

fn check(read: &Read<'_>, _linter: &Linter, found: &mut Found) {
    let (source, target) = (references(&read.source), references(&read.target));
    let (gone, new) = (without_any(&source, &target), without_any(&target, &source));
    if gone.is_empty() && new.is_empty() {
        return;
    }
    let span = read
        .target
        .placeables
        .iter()
        .find(|span| new.iter().any(|name| read.target.raw(span).contains(name.as_str())));
    found.target(
        span.cloned().unwrap_or(read.target.whole()),
        format!("the parameters differ: {}", said(&gone, &new)),
    );
}

/// The `$variables`, FUNCTIONS and placeholders of a text.
fn references(text: &Text<'_>) -> Vec<String> {
    let mut names = Vec::new();
    for span in &text.placeables {
        let inner = text.raw(span).trim_matches(['{', '}', ' ']);
        if inner.starts_with(['-', '"']) {
            continue;
        }
        if !inner.contains('$') && !inner.contains('(') {
            names.push(inner.to_owned());
            continue;
        }
        for part in
            inner.split_inclusive(|letter: char| !(letter.is_alphanumeric() || "$-_".contains(letter)))
        {
            let name =
                part.trim_end_matches(|letter: char| !(letter.is_alphanumeric() || "$-_".contains(letter)));
            let function =
                part.ends_with('(') && name.bytes().all(|byte| byte.is_ascii_uppercase() || byte == b'_');
            if name.starts_with('$') || function && !name.is_empty() {
                names.push(name.to_owned());
            }
        }
    }
    names
}
