//! The counts in order, with their words.

use std::cmp::Reverse;
use std::collections::{HashMap, HashSet};

use ndr_core::{EntryId, Params, StepId};
use ndr_words::{Detail, fix_owner_names};
use serde::Serialize;
use strum::IntoStaticStr;

use super::Tally;
use crate::message::Message;
use crate::session::Session;
use crate::text::title;

/// The name and version of the contract.
const SCHEMA: &str = "ndr-summary/1";

/// A count.
#[derive(Debug, Serialize)]
pub(super) struct Row {
    schema: &'static str,
    /// What is counted.
    pub(super) by: By,
    /// The id, reason or domain; null for what has none.
    pub(super) name: Option<String>,
    /// How many bounces; of reasons, how many findings.
    pub(super) count: u64,
    /// The name in words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) title: Option<String>,
}

/// What is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, IntoStaticStr)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub(super) enum By {
    /// All findings, and some of them.
    Total,
    /// The entry that explains it.
    Entry,
    /// A step that the entry names.
    Step,
    /// Who has to act first.
    FixOwner,
    /// Why.
    Reason,
    /// The outcome.
    Class,
    /// The recipient's domain.
    Domain,
    /// Domains for which there was no room.
    OtherDomains,
}

/// The columns of a row.
pub(super) const COLUMNS: [&str; 4] = ["by", "name", "count", "title"];

impl Row {
    fn new(by: By, name: Option<String>, count: u64) -> Self {
        Self { schema: SCHEMA, by, name, count, title: None }
    }

    fn titled(self, title: impl FnOnce() -> String) -> Self {
        Self { title: Some(title()), ..self }
    }

    /// The row in columns.
    pub(super) fn cells(&self) -> [String; 4] {
        let by: &str = self.by.into();
        let text = |value: &Option<String>| value.clone().unwrap_or_default();
        [by.to_owned(), text(&self.name), self.count.to_string(), text(&self.title)]
    }
}

/// All counts: each kind after the other, in it the most frequent first.
pub(super) fn all(session: &Session<'_>, tally: &Tally, detail: Detail) -> Vec<Row> {
    let totals = [
        ("findings", tally.findings),
        ("bounces", tally.bounces),
        ("explained", tally.explained),
        ("hard_bounces", tally.hard_bounces),
        ("without_finding", tally.without_finding),
    ];
    let mut rows: Vec<Row> =
        totals.map(|(name, count)| Row::new(By::Total, Some(name.to_owned()), count)).into();
    rows.extend(entries(session, tally));
    rows.extend(steps(session, tally));
    rows.extend(fix_owners(session, tally));
    rows.extend(tally.reasons.sorted().into_iter().map(|(reason, count)| {
        let word = || session.reader.message(&format!("reason-{reason}"), &[]);
        Row::new(By::Reason, Some(reason.to_string()), count).titled(word)
    }));
    rows.extend(tally.classes.sorted().into_iter().map(|(class, count)| {
        let row = Row::new(By::Class, class.map(|class| class.to_string()), count);
        match class {
            Some(class) => row.titled(|| session.reader.message(&format!("class-{class}"), &[])),
            None => row,
        }
    }));
    let domains = tally.domains.sorted().into_iter();
    rows.extend(domains.map(|(domain, count)| Row::new(By::Domain, Some(domain.clone()), count)));
    for (by, count) in [(By::Domain, tally.without_domain), (By::OtherDomains, tally.other_domains)] {
        if count > 0 {
            rows.push(Row::new(by, None, count));
        }
    }
    if detail == Detail::Bare {
        for row in &mut rows {
            row.title = None;
        }
    }
    rows
}

fn entries<'a>(session: &'a Session<'_>, tally: &'a Tally) -> impl Iterator<Item = Row> + 'a {
    tally.entries.sorted().into_iter().map(|(entry, count)| {
        let name = entry.as_ref().map(EntryId::to_string);
        Row::new(By::Entry, name, count).titled(|| match entry {
            Some(id) => title(session, id),
            None => session.say(Message::NoEntry, &[]),
        })
    })
}

/// How many bounces each step would help with: those whose entry names it. Of equals the one that comes
/// earlier in the explanations is the first.
fn steps(session: &Session<'_>, tally: &Tally) -> Vec<Row> {
    let knowledge = &session.reader.catalog().knowledge;
    let mut counts: HashMap<&StepId, (u64, usize)> = HashMap::new();
    for (entry, count) in tally.entries.sorted() {
        let Some(entry) = entry.as_ref().and_then(|id| knowledge.entry(id)) else { continue };
        let mut seen = HashSet::new();
        let items = entry.document.step_items().filter(|item| seen.insert(&item.step));
        for (position, item) in items.enumerate() {
            let (all, earliest) = counts.entry(&item.step).or_insert((0, position));
            *all += count;
            *earliest = position.min(*earliest);
        }
    }
    let mut counted: Vec<(&StepId, (u64, usize))> = counts.into_iter().collect();
    counted.sort_by_key(|(id, (count, earliest))| (Reverse(*count), *earliest, *id));
    counted
        .into_iter()
        .filter_map(|(id, (count, _))| Some((knowledge.step(id)?, count)))
        .map(|(step, count)| {
            let title = || session.reader.step(step, &Params::new()).title.plain();
            Row::new(By::Step, Some(step.id.to_string()), count).titled(title)
        })
        .collect()
}

fn fix_owners<'a>(session: &'a Session<'_>, tally: &'a Tally) -> impl Iterator<Item = Row> + 'a {
    tally.fix_owners.sorted().into_iter().map(|(owner, count)| {
        let row = Row::new(By::FixOwner, owner.map(|owner| owner.to_string()), count);
        match owner {
            Some(owner) => row.titled(|| fix_owner_names(&[*owner], &session.reader).concat()),
            None => row,
        }
    })
}
