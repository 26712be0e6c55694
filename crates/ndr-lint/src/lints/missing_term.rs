//! `missing-term`.

use crate::engine::Read;
use crate::lint::{Found, Lint};
use crate::{Level, Linter};

pub(super) const LINT: Lint = Lint::new(
    "missing-term",
    Level::Hint,
    "Where no known form of a term stands, something else may be said.",
    check,
)
.only("sv");

fn check(read: &Read<'_>, linter: &Linter, found: &mut Found) {
    for used in read.terms.iter().filter(|used| used.renderings.is_empty() && !used.is_part) {
        let Some(term) = linter.terms.list.get(used.term) else { continue };
        let en = read.source.raw(&used.source);
        found.target(read.target.whole(), format!("nothing says `{en}`: the glossary has `{}`", term.sv));
    }
}
