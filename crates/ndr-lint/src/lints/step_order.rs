//! `step-order`.

use super::links::addresses;
use crate::engine::Read;
use crate::lint::{Found, Lint};
use crate::text::{Text, numbers};
use crate::{Level, Linter};

pub(super) const LINT: Lint =
    Lint::document("step-order", Level::Warning, "Steps in another order do something else.", check);

fn check(reads: &[Read<'_>], _linter: &Linter, found: &mut Found) {
    let marks: Vec<(Vec<String>, Vec<String>)> =
        reads.iter().map(|read| (marks(&read.source), marks(&read.target))).collect();
    for (index, (source, target)) in marks.iter().enumerate() {
        if source.is_empty() || source == target {
            continue;
        }
        // Exchanged: what stands here belongs to another step nearby, and what belongs here stands there.
        let other = marks
            .iter()
            .enumerate()
            .skip(index + 1)
            .take(20)
            .find(|(_, (theirs, said))| theirs != said && said == source && theirs == target);
        if let Some((other, _)) = other {
            let message = "this is the translation of another step";
            for (at, read) in [(index, reads.get(index)), (other, reads.get(other))] {
                let span = read.map(|read| read.target.whole()).unwrap_or_default();
                found.at(at).target(span, message);
            }
        }
    }
}

/// What a translation does not change, by which a segment is known: code, addresses, numbers.
fn marks(text: &Text<'_>) -> Vec<String> {
    let code = text.code.iter().map(|span| text.raw(span).to_owned());
    let mut marks: Vec<String> = code.chain(addresses(text)).collect();
    marks.extend(numbers(text).into_iter().map(|number| number.digits));
    marks.sort();
    marks
}
