//! No two entries may claim the same bounce.

use std::collections::BTreeMap;

use ndr_core::kb::{Matches, Rule};
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
        }
    }
    compare_phrases(&entries, diagnostics);
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

/// Words that two entries claim, where the same code can stand beside both.
///
/// Longer words that contain shorter ones are no conflict: the longer are the better evidence.
fn compare_phrases(entries: &[Named<'_>], diagnostics: &mut Diagnostics) {
    let mut claimed: BTreeMap<String, Vec<(Named<'_>, &Located<Rule>)>> = BTreeMap::new();
    for &(id, facts) in entries {
        for rule in &facts.rules {
            let claims = claimed.entry(rule.value.phrase.key()).or_default();
            for ((earlier, other), claimed) in &*claims {
                if clash((earlier, other), (id, facts)) && conditions_meet(&claimed.value, &rule.value) {
                    diagnostics.push(overlapping(earlier, rule));
                }
            }
            claims.push(((id, facts), rule));
        }
    }
}

fn clash((id, facts): Named<'_>, (other_id, other): Named<'_>) -> bool {
    id != other_id
        && id.collection() == other_id.collection()
        && codes_meet(&facts.codes, &other.codes)
        && !overrides(facts, other_id)
        && !overrides(other, id)
}

/// Whether both rules can hold of the same words: none asks for what the other excludes.
fn conditions_meet(one: &Rule, other: &Rule) -> bool {
    let codes = one.codes.iter().any(|code| other.codes.iter().any(|other| code.overlaps(*other)));
    meet(&one.commands, &other.commands)
        && meet(&one.replies, &other.replies)
        && (codes || one.codes.is_empty() || other.codes.is_empty())
}

/// Whether something fits both lists; an empty one takes anything.
fn meet<T: PartialEq>(one: &[T], other: &[T]) -> bool {
    one.is_empty() || other.is_empty() || one.iter().any(|item| other.contains(item))
}

fn overlapping(earlier: &EntryId, rule: &Located<Rule>) -> Diagnostic {
    Diagnostic::error(
        "overlapping-rule",
        &rule.place,
        format!("`{earlier}` claims these words too: `{}`", rule.value.phrase),
    )
    .help(format!(
        "give the words to one entry, or name the more general one in the other's `overrides` (`overrides = [\"{earlier}\"]`)"
    ))
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
