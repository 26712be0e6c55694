//! The entries by code, by who fixes them and by reason.

use std::collections::BTreeMap;

use ndr_core::kb::Entry;
use ndr_core::{CodePattern, FixOwner, Reason};
use serde::Serialize;
use strum::VariantArray;

use super::card::{Card, cards, sorted_by_code};
use crate::Error;
use crate::writer::Writer;

/// The three lists.
#[derive(Serialize)]
pub(crate) struct IndexView {
    codes: Vec<CodeGroup>,
    owners: Vec<Group>,
    reasons: Vec<Group>,
}

/// The entries of a code.
#[derive(Serialize)]
struct CodeGroup {
    pattern: String,
    first: String,
    last: String,
    entries: Vec<Card>,
}

/// The entries under a name.
#[derive(Serialize)]
struct Group {
    id: String,
    name: String,
    entries: Vec<Card>,
}

impl IndexView {
    pub(crate) fn new(writer: &Writer<'_>) -> Result<Self, Error> {
        let entries = sorted_by_code(&writer.edition().knowledge().entries);
        let mut reasons =
            groups("reason", Reason::VARIANTS, &entries, |entry, reason| entry.reason == reason, writer)?;
        reasons.sort_by_cached_key(|group| group.name.to_lowercase());
        Ok(Self {
            codes: by_code(&entries, writer),
            owners: groups(
                "fix-owner",
                FixOwner::VARIANTS,
                &entries,
                |entry, owner| entry.fix_owner.contains(&owner),
                writer,
            )?,
            reasons,
        })
    }
}

fn by_code(entries: &[&Entry], writer: &Writer<'_>) -> Vec<CodeGroup> {
    let mut codes: BTreeMap<CodePattern, Vec<&Entry>> = BTreeMap::new();
    for entry in entries {
        for pattern in &entry.codes {
            codes.entry(*pattern).or_default().push(entry);
        }
    }
    let group = |(pattern, entries): (CodePattern, Vec<&Entry>)| CodeGroup {
        pattern: pattern.to_string(),
        first: pattern.first().to_string(),
        last: pattern.last().to_string(),
        entries: cards(entries, writer),
    };
    codes.into_iter().map(group).collect()
}

/// The names of a vocabulary that some entry has, with those entries.
fn groups<T: Copy + ToString>(
    prefix: &str,
    names: &[T],
    entries: &[&Entry],
    has: impl Fn(&Entry, T) -> bool,
    writer: &Writer<'_>,
) -> Result<Vec<Group>, Error> {
    let mut groups = Vec::new();
    for name in names {
        let entries = cards(entries.iter().copied().filter(|entry| has(entry, *name)), writer);
        if !entries.is_empty() {
            let id = name.to_string();
            let name = writer.edition().messages().text(&format!("{prefix}-{id}"))?;
            groups.push(Group { id, name, entries });
        }
    }
    Ok(groups)
}
