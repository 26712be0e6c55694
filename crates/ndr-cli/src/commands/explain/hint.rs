//! Why nothing explains a text, and what is near: on standard error.

use std::cmp::Reverse;
use std::path::Path;

use ndr_core::{CodePattern, Confidence, EnhancedCode, EntryId, Finding, StatusError};

use crate::message::Message;
use crate::session::Session;
use crate::text;

/// Says what was wrong with a text that no entry explains.
pub(super) fn give(session: &Session<'_>, text: &str, findings: &[Finding]) {
    let text = text.trim();
    let ambiguous = findings.iter().any(|finding| !finding.candidates.is_empty());
    if let Some(code) = findings.iter().find_map(|finding| finding.status) {
        if !ambiguous {
            session.complain(Message::UnknownCode, &[("code", &code.to_string())]);
            propose_code(session, &code.to_string());
        }
    } else if let Some((code, error)) = malformed_code(text) {
        session.complain(reason(&error), &[("code", code)]);
        propose_code(session, code);
    } else if findings.iter().any(|finding| finding.confidence == Some(Confidence::Class)) {
        session.complain(Message::OnlyOutcome, &[]);
    } else if text.is_empty() {
        session.complain(Message::Empty, &[("file", &session.say(Message::StandardInput, &[]))]);
    } else if findings.is_empty() && Path::new(text).exists() {
        session.complain(Message::TryClassify, &[("file", text)]);
    } else if findings.is_empty() {
        session.complain(Message::NothingRecognised, &[]);
    }
}

/// Says that there is no such entry or guide, and which is near.
pub(super) fn unknown_id(session: &Session<'_>, id: &EntryId) {
    if Path::new(id.as_str()).exists() {
        return session.complain(Message::TryClassify, &[("file", id.as_str())]);
    }
    let knowledge = &session.reader.catalog().knowledge;
    session.complain(Message::UnknownEntry, &[("id", id.as_str())]);
    let entries = knowledge.entries.iter().map(|entry| entry.id.as_str());
    session.propose(id.as_str(), entries.chain(knowledge.guides.iter().map(|guide| guide.id.as_str())));
}

fn reason(error: &StatusError) -> Message {
    match error {
        StatusError::Shape(_) => Message::CodeShape,
        StatusError::Class(_) => Message::CodeClass,
        StatusError::Digits(_) => Message::CodeDigits,
    }
}

/// Names the known code that is nearest to one that is not, with its title, so that nobody has to guess
/// whether it was meant.
fn propose_code(session: &Session<'_>, code: &str) {
    let entries = &session.reader.catalog().knowledge.entries;
    let known = entries.iter().flat_map(|entry| entry.codes.iter().map(move |code| (*code, &entry.id)));
    let single: Vec<(CodePattern, &EntryId)> = known.filter(|(pattern, _)| pattern.is_single()).collect();
    if let Some((near, id)) = nearest_code(code, &single) {
        let title = text::title(session, id);
        session.complain(Message::NearestCode, &[("code", &near.to_string()), ("title", &title)]);
    }
}

/// The nearest of the codes with the same class and subject; else one that reads almost the same.
fn nearest_code<'e>(code: &str, known: &[(CodePattern, &'e EntryId)]) -> Option<(EnhancedCode, &'e EntryId)> {
    let (family, detail) = code.rsplit_once('.')?;
    let codes = known.iter().map(|(pattern, id)| (pattern.first(), *id));
    let relatives = codes
        .clone()
        .filter(|(known, _)| known.to_string().rsplit_once('.').is_some_and(|(same, _)| same == family));
    relatives.max_by_key(|(known, _)| Reverse(distance(detail, known.detail()))).or_else(|| {
        let names: Vec<String> = codes.clone().map(|(known, _)| known.to_string()).collect();
        let near = ndr_core::nearest(code, names.iter().map(String::as_str))?;
        codes.clone().find(|(known, _)| known.to_string() == near)
    })
}

/// How far a detail is from a known one: first in keystrokes, then in number.
fn distance(detail: &str, known: u16) -> (usize, u64) {
    let number: u64 = detail.parse().unwrap_or(u64::MAX);
    (strsim::damerau_levenshtein(detail, &known.to_string()), number.abs_diff(known.into()))
}

/// The first word that was meant as an enhanced status code, and what is wrong with it.
fn malformed_code(text: &str) -> Option<(&str, StatusError)> {
    text.split_whitespace().find_map(|word| {
        let word = word.trim_matches(|c: char| !c.is_ascii_digit());
        let like_a_code = word.bytes().filter(|byte| *byte == b'.').count() == 2
            && word.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
        let error = word.parse::<EnhancedCode>().err()?;
        like_a_code.then_some((word, error))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_malformed_code_is_found_and_explained() {
        let (code, error) = malformed_code("why #5.7.9999?").unwrap();
        assert_eq!(code, "5.7.9999");
        assert!(matches!(error, StatusError::Digits(_)));
        assert!(malformed_code("550 no code at 10 o'clock from 192.0.2.1").is_none());
        assert!(malformed_code("5.7.705").is_none());
    }

    #[track_caller]
    fn check(code: &str, want: Option<&str>) {
        let id: EntryId = "a/b".parse().unwrap();
        let known = ["4.4.7", "5.1.1", "5.1.10", "5.7.705", "5.7.750"];
        let known: Vec<_> = known.iter().map(|code| (code.parse().unwrap(), &id)).collect();
        assert_eq!(nearest_code(code, &known).map(|(code, _)| code.to_string()).as_deref(), want);
    }

    #[test]
    fn the_nearest_code_has_the_same_class_and_subject_if_any_has() {
        check("5.7.751", Some("5.7.750"));
        check("5.7.9999", Some("5.7.750"));
        check("5.1.2", Some("5.1.1"));
        check("4.7.705", Some("5.7.705"));
        check("6.9.9", None);
    }
}
