//! `link-length`.

use crate::engine::Read;
use crate::lint::{Found, Lint};
use crate::{Level, Linter};

pub(super) const LINT: Lint = Lint::new(
    "link-length",
    Level::Hint,
    "A link text much shorter or longer than its source has lost words to the text around it.",
    check,
);

fn check(read: &Read<'_>, _linter: &Linter, found: &mut Found) {
    let (source, target) = (&read.source, &read.target);
    for (original, link) in source.links.iter().zip(&target.links) {
        if link.image || source.links.len() != target.links.len() {
            return;
        }
        let long = source.words_in(&original.text).count();
        let short = target.words_in(&link.text).count();
        let (least, most) = (long.min(short), long.max(short));
        if most - least >= 3 && 2 * most >= 5 * least && least > 0 {
            found.target(link.text.clone(), format!("the link text has {short} words, its source {long}"));
        }
    }
}
