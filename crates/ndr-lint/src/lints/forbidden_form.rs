//! `forbidden-form`.

use crate::engine::{Read, Rendering};
use crate::lint::{Found, Lint};
use crate::{Level, Linter};

pub(super) const LINT: Lint = Lint::new(
    "forbidden-form",
    Level::Warning,
    "The glossary rules this form out: it means something else, or is no Swedish.",
    check,
)
.only("sv");

fn check(read: &Read<'_>, linter: &Linter, found: &mut Found) {
    for used in &read.terms {
        let approved = linter.terms.list.get(used.term).map(|term| term.sv.as_str()).unwrap_or_default();
        for (span, rendering) in &used.renderings {
            let torn = linter
                .terms
                .form(used.term, *rendering)
                .is_some_and(|form| linter.terms.is_torn(used.term, form));
            if matches!(rendering, Rendering::Forbidden(_)) && !torn {
                let (said, en) = (read.target.raw(span), read.source.raw(&used.source));
                found.target(span.clone(), format!("`{said}` for `{en}`: the glossary has `{approved}`"));
            }
        }
    }
}
