//! `preferred-form`.

use crate::engine::{Read, Rendering};
use crate::lint::{Found, Lint};
use crate::{Level, Linter};

pub(super) const LINT: Lint =
    Lint::new("preferred-form", Level::Hint, "The glossary has a better form for this term.", check)
        .only("sv");

fn check(read: &Read<'_>, linter: &Linter, found: &mut Found) {
    for used in &read.terms {
        let approved = linter.terms.list.get(used.term).map(|term| term.sv.as_str()).unwrap_or_default();
        for (span, rendering) in &used.renderings {
            if matches!(rendering, Rendering::Discouraged(_)) {
                let (said, en) = (read.target.raw(span), read.source.raw(&used.source));
                found.target(span.clone(), format!("`{said}` for `{en}`: the glossary has `{approved}`"));
            }
        }
    }
}
