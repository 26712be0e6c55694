//! `headings`.

use crate::engine::Read;
use crate::lint::{Found, Lint};
use crate::{Kind, Level, Linter};

pub(super) const LINT: Lint = Lint::new(
    "headings",
    Level::Warning,
    "A heading has the depth of its source, and no full stop where the source has none.",
    check,
);

fn check(read: &Read<'_>, _linter: &Linter, found: &mut Found) {
    if read.pair.kind != Kind::Heading {
        return;
    }
    let depth = |text: &str| text.bytes().take_while(|byte| *byte == b'#').count();
    let (source, target) = (read.source.raw.trim(), read.target.raw.trim());
    if depth(source) != depth(target) {
        found.target(read.target.whole(), "the heading has another depth than its source");
    }
    if target.ends_with('.') && !target.ends_with("..") && !source.ends_with('.') {
        let end = read.target.raw.trim_end().len();
        found.replace(end - 1..end, "the heading ends in a full stop", "");
    }
}
