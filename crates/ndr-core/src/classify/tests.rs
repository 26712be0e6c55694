//! What becomes of whole inputs.

mod evidence;
mod knowledge;
mod logs;
mod mails;
mod notices;
mod operators;
mod properties;
mod replies;
mod rules;

use super::Classifier;
use crate::Finding;

/// The findings of an input under the knowledge base of these tests.
fn findings(input: impl AsRef<[u8]>) -> Vec<Finding> {
    let knowledge = knowledge::knowledge();
    Classifier::new(&knowledge).classify(input.as_ref())
}

/// The only finding of an input.
#[track_caller]
fn finding(input: impl AsRef<[u8]>) -> Finding {
    let findings = findings(input);
    assert_eq!(findings.len(), 1, "{findings:#?}");
    findings.into_iter().next().unwrap()
}

/// Each finding as one line: recipient, entry or candidates, status, reply, class, confidence.
fn summary(input: impl AsRef<[u8]>) -> Vec<String> {
    findings(input).iter().map(line).collect()
}

fn line(finding: &Finding) -> String {
    let shown = |value: Option<String>| value.unwrap_or_else(|| "-".to_owned());
    let candidates: Vec<&str> = finding.candidates.iter().map(crate::EntryId::name).collect();
    [
        shown(finding.recipient.clone()),
        finding.entry.as_ref().map_or(format!("({})", candidates.join(" ")), |entry| entry.name().to_owned()),
        shown(finding.status.map(|status| status.to_string())),
        shown(finding.reply.map(|reply| reply.to_string())),
        shown(finding.class.map(|class| class.to_string())),
        shown(finding.confidence.map(|confidence| confidence.to_string())),
    ]
    .join(" ")
}

#[track_caller]
fn check(input: impl AsRef<[u8]>, want: &[&str]) {
    assert_eq!(summary(input), want);
}
