//! `inconsistent-term`.

use std::collections::BTreeMap;

use crate::engine::{Read, Rendering, TermUse};
use crate::lint::{Found, Lint};
use crate::{Level, Linter};

pub(super) const LINT: Lint = Lint::document(
    "inconsistent-term",
    Level::Warning,
    "Two words for one thing make the reader look for two things.",
    check,
)
.only("sv");

fn check(reads: &[Read<'_>], linter: &Linter, found: &mut Found) {
    for term in 0..linter.terms.list.len() {
        let uses: Vec<(usize, &TermUse)> = reads
            .iter()
            .enumerate()
            .flat_map(|(index, read)| read.terms.iter().map(move |used| (index, used)))
            .filter(|(_, used)| used.term == term)
            .collect();
        let approved = name(linter, term, Rendering::Approved);
        let mut counts: BTreeMap<String, usize> = BTreeMap::new();
        for (_, used) in &uses {
            for (_, rendering) in used.renderings.iter().take(1) {
                *counts.entry(name(linter, term, *rendering)).or_default() += 1;
            }
        }
        let Some((usual, _)) = counts.iter().max_by_key(|(name, count)| (**count, **name == approved)) else {
            continue;
        };
        if counts.len() < 2 {
            continue;
        }
        for (index, used) in uses {
            for (span, rendering) in used.renderings.iter().take(1) {
                let said = name(linter, term, *rendering);
                if said != *usual {
                    let en = reads.get(index).map(|read| read.source.raw(&used.source)).unwrap_or_default();
                    found.at(index).target(
                        span.clone(),
                        format!("`{en}` is `{said}` here and `{usual}` elsewhere in the document"),
                    );
                }
            }
        }
    }
}

fn name(linter: &Linter, term: usize, rendering: Rendering) -> String {
    let own = linter.terms.list.get(term).map(|term| term.sv.clone()).unwrap_or_default();
    match linter.terms.form(term, rendering) {
        // Torn in two it is the same word still, and reported as torn.
        Some(form) if linter.terms.is_torn(term, form) => own,
        Some(form) => linter.terms.first_alike(term, form).to_owned(),
        None => own,
    }
}
