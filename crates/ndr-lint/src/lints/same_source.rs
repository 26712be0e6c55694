//! `same-source`.

use std::collections::HashMap;

use crate::engine::Read;
use crate::lint::{Found, Lint};
use crate::{Level, Linter};

pub(super) const LINT: Lint = Lint::document(
    "same-source",
    Level::Hint,
    "One sentence with two translations in a document: one of them may be better.",
    check,
);

fn check(reads: &[Read<'_>], _linter: &Linter, found: &mut Found) {
    let mut first: HashMap<&str, usize> = HashMap::new();
    for (index, read) in reads.iter().enumerate() {
        let source = read.source.raw.trim();
        let earlier = *first.entry(source).or_insert(index);
        let Some(known) = reads.get(earlier).filter(|_| read.source.words.len() > 1) else { continue };
        if known.target.raw.trim() != read.target.raw.trim() {
            found.at(index).target(
                read.target.whole(),
                format!("the same source is `{}` elsewhere", known.target.raw.trim()),
            );
        }
    }
}
