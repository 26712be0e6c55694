//! The facts that a segment carries are marked in its translation, too.

use std::collections::BTreeSet;

use crate::segment::Segment;
use crate::{Diagnostic, Diagnostics};

/// Reports a translation that is marked with other facts than its source.
pub(crate) fn compare_facts(source: &Segment, target: &Segment, diagnostics: &mut Diagnostics) {
    if source.facts != target.facts {
        let marks = |facts: &BTreeSet<String>| facts.iter().cloned().collect::<Vec<_>>().join(" ");
        diagnostics.push(
            Diagnostic::error(
                "facts-mismatch",
                &target.place,
                "the segment is marked with other facts than its source",
            )
            .help(format!("the source has: facts: {}", marks(&source.facts))),
        );
    }
}
