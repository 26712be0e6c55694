//! Findings that one explanation serves.
//!
//! Thirty users of a blocked organization bring thirty bounces with one cause: they are listed, and
//! the cause is explained once.

use ndr_core::kb::Entry;
use ndr_core::{EntryId, Finding, Params, RuleMatch};
use ndr_words::params_of;

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

/// Findings with the same entry, or with none and the same candidates.
pub(super) struct Group<'f> {
    pub(super) entry: Option<EntryId>,
    pub(super) candidates: &'f [EntryId],
    pub(super) found: Vec<&'f Found>,
}

impl<'f> Group<'f> {
    /// Groups findings, the largest group first; of equals the one that was met first.
    pub(super) fn all(found: &'f [Found]) -> Vec<Self> {
        let mut groups: Vec<Self> = Vec::new();
        for one in found {
            let finding = &one.finding;
            let known = groups.iter_mut().find(|group| {
                group.entry == finding.entry && group.candidates == finding.candidates.as_slice()
            });
            match known {
                Some(group) => group.found.push(one),
                None => groups.push(Self {
                    entry: finding.entry.clone(),
                    candidates: &finding.candidates,
                    found: vec![one],
                }),
            }
        }
        groups.sort_by_key(|group| std::cmp::Reverse(group.found.len()));
        groups
    }

    /// The entry that explains the group.
    pub(super) fn explained<'c>(&self, session: &Session<'c>) -> Option<&'c Entry> {
        session.reader.catalog().knowledge.entry(self.entry.as_ref()?)
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

/// A bounce on one line: where it comes from, whom it is about, with which codes.
pub(super) fn short_line(found: &Found) -> String {
    let finding = &found.finding;
    let reply = finding.reply.map(|reply| reply.to_string());
    let status = finding.status.map(|status| status.to_string());
    let codes: Vec<String> = reply.into_iter().chain(status).collect();
    let named = [found.source.as_deref().map(clean), finding.recipient.as_deref().map(clean)];
    let codes = (!codes.is_empty()).then(|| codes.join(" "));
    named.into_iter().chain([codes]).flatten().collect::<Vec<_>>().join(" · ")
}

/// The same, with the outcome and how sure it is.
pub(super) fn line(session: &Session<'_>, found: &Found) -> String {
    let finding = &found.finding;
    let class = finding.class.map(|class| session.reader.message(&format!("class-{class}"), &[]));
    let confidence =
        finding.confidence.map(|known| session.reader.message(&format!("confidence-{known}"), &[]));
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
    Some(match evidence.field {
        Some(field) => session.say(Message::DecidedByField, &[("text", &text), ("field", field)]),
        None => session.say(Message::DecidedBy, &[("text", &text)]),
    })
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
    fn the_most_frequent_cause_comes_first_and_once() {
        let all =
            [found(Some("a/x"), "1"), found(Some("a/y"), "2"), found(None, "3"), found(Some("a/y"), "4")];
        let groups = Group::all(&all);
        let sizes: Vec<(Option<String>, usize)> = groups
            .iter()
            .map(|group| (group.entry.as_ref().map(ToString::to_string), group.found.len()))
            .collect();
        assert_eq!(sizes, [(Some("a/y".into()), 2), (Some("a/x".into()), 1), (None, 1)]);
    }

    #[test]
    fn only_values_that_all_share_are_put_into_the_words() {
        let all = [found(Some("a/x"), "1"), found(Some("a/x"), "2")];
        assert!(Group::all(&all)[0].params().is_empty());
        assert_eq!(Group::all(&all[..1])[0].params().len(), 1);
    }
}
