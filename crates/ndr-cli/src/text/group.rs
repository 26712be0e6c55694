//! Findings that one explanation serves.
//!
//! Thirty users of a blocked organization bring thirty bounces with one cause: they are listed, and
//! the cause is explained once.

use std::cmp::Reverse;

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
    pub(crate) source: Option<String>,
    /// The finding.
    pub(crate) finding: Finding,
}

/// Findings with the same entry, or with none and the same candidates; what is no failure apart.
pub(super) struct Group<'f> {
    pub(super) entry: Option<&'f EntryId>,
    pub(super) candidates: &'f [EntryId],
    pub(super) found: Vec<&'f Found>,
}

impl<'f> Group<'f> {
    /// Groups findings: first what an entry explains, then what it may explain, then the rest; among these
    /// the largest group first, and of equals the one that was met first.
    pub(super) fn all(found: &'f [Found]) -> Vec<Self> {
        let mut groups: Vec<Self> = Vec::new();
        for one in found {
            let finding = &one.finding;
            let known = groups.iter_mut().find(|group| {
                group.entry == finding.entry.as_ref()
                    && group.candidates == finding.candidates.as_slice()
                    && group.no_failure() == no_failure(finding)
            });
            match known {
                Some(group) => group.found.push(one),
                None => groups.push(Self {
                    entry: finding.entry.as_ref(),
                    candidates: &finding.candidates,
                    found: vec![one],
                }),
            }
        }
        groups.sort_by_key(|group| {
            (group.entry.is_none(), group.candidates.is_empty(), Reverse(group.found.len()))
        });
        groups
    }

    /// The entry that explains the group.
    pub(super) fn explained<'c>(&self, session: &Session<'c>) -> Option<&'c Entry> {
        session.reader.catalog().knowledge.entry(self.entry?)
    }

    /// What to call a group in which no entry is missing, because nothing failed.
    pub(super) fn no_failure(&self) -> Option<Message> {
        self.found.first().and_then(|found| no_failure(&found.finding))
    }

    /// The values that hold for every bounce of the group.
    pub(super) fn params(&self) -> Params {
        let mut all = self.found.iter().map(|found| params_of(&found.finding));
        let mut shared = all.next().unwrap_or_default();
        for params in all {
            shared.retain(|param, value| params.get(param) == Some(value));
        }
        shared
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
    let reply = finding.reply.map(|reply| reply.to_string());
    let status = finding.status.map(|status| status.to_string());
    let codes: Vec<String> = reply.into_iter().chain(status).collect();
    let file = found.source.as_deref().filter(|source| *source != STANDARD_INPUT);
    let named = [file.map(clean), finding.recipient.as_deref().map(clean)];
    let codes = (!codes.is_empty()).then(|| codes.join(" "));
    named.into_iter().chain([codes]).flatten().collect::<Vec<_>>().join(" · ")
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

    #[test]
    fn a_cause_stands_once_the_most_frequent_first_and_the_unexplained_last() {
        let all = [
            found(None, "1"),
            found(Some("a/x"), "2"),
            found(Some("a/y"), "3"),
            found(Some("a/y"), "4"),
            found(None, "5"),
            found(None, "6"),
        ];
        let groups = Group::all(&all);
        let sizes: Vec<(Option<String>, usize)> = groups
            .iter()
            .map(|group| (group.entry.as_ref().map(ToString::to_string), group.found.len()))
            .collect();
        assert_eq!(sizes, [(Some("a/y".into()), 2), (Some("a/x".into()), 1), (None, 3)]);
    }

    #[test]
    fn only_values_that_all_share_are_put_into_the_words() {
        let all = [found(Some("a/x"), "1"), found(Some("a/x"), "2")];
        assert!(Group::all(&all)[0].params().is_empty());
        assert_eq!(Group::all(&all[..1])[0].params().len(), 1);
    }
}
