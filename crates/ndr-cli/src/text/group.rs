//! Findings that one explanation serves.
//!
//! Thirty users of a blocked organization bring thirty bounces with one cause: they are listed, and
//! the cause is explained once.

use std::cmp::Reverse;
use std::collections::HashMap;
use std::sync::Arc;

use ndr_core::kb::Entry;
use ndr_core::{Confidence, EntryId, Finding, Params, Reason, RuleMatch};
use ndr_words::params_of;

use crate::input::STANDARD_INPUT;
use crate::message::Message;
use crate::session::Session;

use super::clean;

/// A finding and where it comes from.
#[derive(Clone, Debug)]
pub(crate) struct Found {
    /// The input; `None` for text given as an argument.
    pub(crate) source: Option<Arc<str>>,
    /// The finding.
    pub(crate) finding: Finding,
}

/// A longer list of bounces is cut: the explanation must not scroll away.
pub(super) const MOST_LISTED: usize = 20;

/// What is kept of the bounces of a group.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Keep {
    /// The first few, so that the memory does not grow with the archive.
    Some,
    /// The first few, and a line of each.
    Lines,
}

/// Findings grouped by their cause while they come in.
pub(crate) struct Groups {
    keep: Keep,
    all: Vec<Group>,
    positions: HashMap<Cause, usize>,
}

/// Findings with the same entry, or with none and the same candidates; what is no failure apart.
pub(super) struct Group {
    pub(super) cause: Cause,
    /// How many there are.
    pub(super) count: usize,
    /// The first of them, as many as are ever listed.
    pub(super) first: Vec<Found>,
    /// A line of each, where they are kept.
    pub(super) lines: String,
    /// The values that hold for every bounce of the group.
    pub(super) shared: Params,
}

/// What one explanation serves.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct Cause {
    pub(super) entry: Option<EntryId>,
    pub(super) candidates: Vec<EntryId>,
    /// What to call it where no entry is missing, because nothing failed.
    pub(super) no_failure: Option<Message>,
}

impl Groups {
    /// No groups.
    pub(crate) fn new(keep: Keep) -> Self {
        Self { keep, all: Vec::new(), positions: HashMap::new() }
    }

    /// Adds a finding to its group.
    pub(crate) fn add(&mut self, found: Found) {
        let cause = Cause::of(&found.finding);
        let next = self.all.len();
        let position = *self.positions.entry(cause.clone()).or_insert(next);
        if position == next {
            self.all.push(Group::new(cause, &found));
        }
        if let Some(group) = self.all.get_mut(position) {
            group.add(found, self.keep);
        }
    }

    /// How many findings there are.
    pub(super) fn count(&self) -> usize {
        self.all.iter().map(|group| group.count).sum()
    }

    /// The groups: first what an entry explains, then what it may explain, then the rest; among these the
    /// largest first, and of equals the one that was met first.
    pub(super) fn sorted(&self) -> Vec<&Group> {
        let mut groups: Vec<&Group> = self.all.iter().collect();
        groups.sort_by_key(|group| {
            (group.cause.entry.is_none(), group.cause.candidates.is_empty(), Reverse(group.count))
        });
        groups
    }
}

impl Cause {
    /// The cause of a finding.
    pub(super) fn of(finding: &Finding) -> Self {
        Self {
            entry: finding.entry.clone(),
            candidates: finding.candidates.clone(),
            no_failure: no_failure(finding),
        }
    }
}

impl Group {
    fn new(cause: Cause, first: &Found) -> Self {
        let shared = params_of(&first.finding);
        Self { cause, count: 0, first: Vec::new(), lines: String::new(), shared }
    }

    fn add(&mut self, found: Found, keep: Keep) {
        self.count += 1;
        if !self.shared.is_empty() {
            let params = params_of(&found.finding);
            self.shared.retain(|param, value| params.get(param) == Some(value));
        }
        if keep == Keep::Lines {
            self.lines.push_str(&short_line(&found));
            self.lines.push('\n');
        }
        if self.first.len() < MOST_LISTED {
            self.first.push(found);
        }
    }

    /// The only bounce of the group.
    pub(super) fn only(&self) -> Option<&Found> {
        self.first.first().filter(|_| self.count == 1)
    }

    /// The entry that explains the group.
    pub(super) fn explained<'c>(&self, session: &Session<'c>) -> Option<&'c Entry> {
        session.reader.catalog().knowledge.entry(self.cause.entry.as_ref()?)
    }
}

fn no_failure(finding: &Finding) -> Option<Message> {
    if finding.entry.is_some() {
        return None;
    }
    match finding.reason {
        Reason::Delivered => Some(Message::Delivered),
        Reason::Feedback => Some(Message::AbuseReport),
        Reason::Vacation => Some(Message::AutomaticReply),
        _ => None,
    }
}

/// A bounce on one line: where it comes from, whom it is about, with which codes.
pub(super) fn short_line(found: &Found) -> String {
    let finding = &found.finding;
    let file = found.source.as_deref().filter(|source| *source != STANDARD_INPUT);
    let named = [file.map(clean), finding.recipient.as_deref().map(clean)];
    let codes = Some(codes(finding)).filter(|codes| !codes.is_empty());
    named.into_iter().chain([codes]).flatten().collect::<Vec<_>>().join(" · ")
}

/// `550 5.1.1`, as far as there are codes.
pub(super) fn codes(finding: &Finding) -> String {
    let reply = finding.reply.map(|reply| reply.to_string());
    let status = finding.status.map(|status| status.to_string());
    reply.into_iter().chain(status).collect::<Vec<_>>().join(" ")
}

/// The same, with the outcome and how sure it is.
pub(super) fn line(session: &Session<'_>, found: &Found) -> String {
    let finding = &found.finding;
    let class = finding.class.map(|class| session.reader.message(&format!("class-{class}"), &[]));
    let known = finding.confidence.filter(|known| {
        *known == Confidence::Class || finding.entry.is_some() || !finding.candidates.is_empty()
    });
    let confidence = known.map(|known| session.reader.message(&format!("confidence-{known}"), &[]));
    let short = Some(short_line(found)).filter(|line| !line.is_empty());
    [short, class, confidence].into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// What decided a finding, in words; `None` where the line above has said it.
pub(super) fn evidence(session: &Session<'_>, found: &Found) -> Option<String> {
    let evidence = found.finding.evidence.as_ref()?;
    if !matches!(evidence.rule, RuleMatch::Phrase(_)) {
        return None;
    }
    let text = clean(evidence.text.trim());
    let decided = match evidence.field {
        Some(field) => session.say(Message::DecidedByField, &[("text", &text), ("field", field)]),
        None => session.say(Message::DecidedBy, &[("text", &text)]),
    };
    let disagreement = disagreement(session, found);
    Some([Some(decided), disagreement].into_iter().flatten().collect::<Vec<_>>().join(" "))
}

/// That the status code stands for something else than the words say.
fn disagreement(session: &Session<'_>, found: &Found) -> Option<String> {
    let disagreement = found.finding.disagreement.as_ref()?;
    let status = disagreement.status.to_string();
    let reason = session.reader.message(&format!("reason-{}", disagreement.reason), &[]);
    Some(session.say(Message::Disagreement, &[("status", &status), ("reason", &reason)]))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(entry: Option<&str>, recipient: &str) -> Found {
        let catalog = ndr_catalog::load();
        let mut finding = ndr_core::Classifier::new(&catalog.knowledge).classify(b"550 5.7.705").remove(0);
        finding.entry = entry.map(|entry| entry.parse().unwrap());
        finding.recipient = Some(recipient.to_owned());
        Found { source: None, finding }
    }

    fn groups(all: impl IntoIterator<Item = Found>) -> Groups {
        let mut groups = Groups::new(Keep::Lines);
        for found in all {
            groups.add(found);
        }
        groups
    }

    #[test]
    fn a_cause_stands_once_the_most_frequent_first_and_the_unexplained_last() {
        let groups = groups([
            found(None, "1"),
            found(Some("a/x"), "2"),
            found(Some("a/y"), "3"),
            found(Some("a/y"), "4"),
            found(None, "5"),
            found(None, "6"),
        ]);
        let sizes: Vec<(Option<String>, usize)> = groups
            .sorted()
            .iter()
            .map(|group| (group.cause.entry.as_ref().map(ToString::to_string), group.count))
            .collect();
        assert_eq!(sizes, [(Some("a/y".into()), 2), (Some("a/x".into()), 1), (None, 3)]);
    }

    #[test]
    fn only_values_that_all_share_are_put_into_the_words() {
        let two = groups([found(Some("a/x"), "1"), found(Some("a/x"), "2")]);
        assert!(two.sorted()[0].shared.is_empty());
        assert_eq!(groups([found(Some("a/x"), "1")]).sorted()[0].shared.len(), 1);
    }

    #[test]
    fn of_many_bounces_a_few_are_kept() {
        let groups = groups((0..100).map(|number| found(Some("a/x"), &number.to_string())));
        assert_eq!((groups.count(), groups.sorted()[0].first.len()), (100, MOST_LISTED));
        assert_eq!(groups.sorted()[0].lines.lines().count(), 100);
    }
}
