//! `code-spans`.

use super::difference::{said, without};
use crate::engine::Read;
use crate::lint::{Found, Lint};
use crate::text::Text;
use crate::{Level, Linter};

pub(super) const LINT: Lint = Lint::new(
    "code-spans",
    Level::Error,
    "Code is typed or searched for as it stands, in every language.",
    check,
);

fn check(read: &Read<'_>, _linter: &Linter, found: &mut Found) {
    let spans = |text: &Text<'_>| -> Vec<String> {
        text.code.iter().map(|span| text.raw(span).trim().to_owned()).collect()
    };
    let (source, target) = (spans(&read.source), spans(&read.target));
    let (gone, new) = (without(&source, &target), without(&target, &source));
    if !(gone.is_empty() && new.is_empty()) {
        found.target(read.target.whole(), format!("the code differs: {}", said(&gone, &new)));
    }
}
