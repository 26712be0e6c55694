//! No two entries may claim the same bounce.

use ndr_core::kb::Matches;
use ndr_core::{CodePattern, EntryId};

use crate::article::{Article, Facts};
use crate::facts::EntryFacts;
use crate::table::Located;
use crate::{Diagnostic, Diagnostics};

/// Reports codes and phrases that two entries claim.
pub(crate) fn check(articles: &[Article], diagnostics: &mut Diagnostics) {
    let entries: Vec<(&EntryId, &EntryFacts)> = articles
        .iter()
        .filter_map(|article| match &article.facts {
            Some(Facts::Entry(facts)) => Some((&article.id, facts.as_ref())),
            _ => None,
        })
        .collect();
    for (index, (id, facts)) in entries.iter().enumerate() {
        for (other_id, other) in &entries[index + 1..] {
            compare_codes((id, facts), (other_id, other), diagnostics);
            compare_phrases((id, facts), (other_id, other), diagnostics);
        }
    }
}

type Named<'a> = (&'a EntryId, &'a EntryFacts);

/// A code alone leads to one entry: the same code twice, or two ranges that overlap, would be a toss-up.
/// A single code within another entry's range is none, since the narrower pattern wins.
fn compare_codes((id, facts): Named<'_>, (other_id, other): Named<'_>, diagnostics: &mut Diagnostics) {
    if id.collection() != other_id.collection()
        || facts.matches == Matches::Phrase
        || other.matches == Matches::Phrase
    {
        return;
    }
    for code in &facts.codes {
        for claimed in &other.codes {
            if code.value.is_single() == claimed.value.is_single() && code.value.overlaps(claimed.value) {
                diagnostics.push(
                    Diagnostic::error("duplicate-code", &claimed.place, format!("`{}` is claimed by `{id}` already", claimed.value))
                        .label(format!("{id} has `{}`", code.value))
                        .help("give the code to one entry; where the text decides, set `matches = \"phrase\"` in both"),
                );
            }
        }
    }
}

fn compare_phrases((id, facts): Named<'_>, (other_id, other): Named<'_>, diagnostics: &mut Diagnostics) {
    if !codes_meet(&facts.codes, &other.codes) || overrides(facts, other_id) || overrides(other, id) {
        return;
    }
    for rule in &facts.rules {
        for claimed in &other.rules {
            if rule.value.phrase.overlaps(&claimed.value.phrase) {
                diagnostics.push(
                    Diagnostic::error(
                        "overlapping-rule",
                        &claimed.place,
                        format!("`{id}` claims these words too: `{}`", rule.value.phrase),
                    )
                    .help(format!("give the words to one entry, or name the more general one in the other's `overrides` (`overrides = [\"{id}\"]`)")),
                );
            }
        }
    }
}

fn overrides(facts: &EntryFacts, id: &EntryId) -> bool {
    facts.overrides.iter().any(|overridden| overridden.value == *id)
}

/// Whether the same code can stand beside the words of both; an entry without codes takes any.
fn codes_meet(left: &[Located<CodePattern>], right: &[Located<CodePattern>]) -> bool {
    left.is_empty()
        || right.is_empty()
        || left.iter().any(|code| right.iter().any(|other| code.value.overlaps(other.value)))
}
