//! `ndr explain`: a code, a server's words, or an entry.

use std::io::{IsTerminal, Read};

use clap::error::ErrorKind;
use clap::{CommandFactory, Error};
use ndr_core::kb::Entry;
use ndr_core::{Classifier, EnhancedCode, EntryId, Finding, Params, StatusError};
use ndr_words::Detail;

use super::classify::{print_all, without_source};
use crate::args::{Args, Explain, Format};
use crate::message::Message;
use crate::session::{Outcome, Session, print, print_json};
use crate::text::{self, Found};

pub(crate) fn run(session: &Session<'_>, command: &Explain) -> anyhow::Result<Outcome> {
    let text = text_of(command)?;
    let knowledge = &session.reader.catalog().knowledge;
    let detail = if command.bare { Detail::Bare } else { Detail::Full };
    if let Ok(id) = text.trim().parse::<EntryId>() {
        return explain_id(session, &id, detail);
    }
    let findings = Classifier::new(knowledge).classify(text.as_bytes());
    let recognised = findings.iter().any(|finding| finding.entry.is_some());
    if !recognised {
        complain(session, &text, &findings);
    }
    let found: Vec<Found> = findings.into_iter().map(without_source).collect();
    print_found(session, &found, detail)?;
    Ok(if recognised { Outcome::Recognised } else { Outcome::NothingRecognised })
}

/// The arguments as one text, or standard input where there are none and somebody writes to it.
fn text_of(command: &Explain) -> anyhow::Result<String> {
    if !command.text.is_empty() {
        return Ok(command.text.join(" "));
    }
    if std::io::stdin().is_terminal() {
        let usage = "give a code, the words of a server, or an id: ndr explain 5.7.705";
        Error::raw(ErrorKind::MissingRequiredArgument, usage).with_cmd(&Args::command()).exit();
    }
    let mut bytes = Vec::new();
    std::io::stdin().lock().take(crate::input::LARGEST).read_to_end(&mut bytes)?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

fn print_found(session: &Session<'_>, found: &[Found], detail: Detail) -> anyhow::Result<()> {
    if session.format != Format::Ndjson {
        return print_all(session, found, detail);
    }
    for one in found {
        print_json(session.format, &ndr_words::Answer::new(&one.finding, None, &session.reader, detail))?;
    }
    Ok(())
}

/// Explains an entry or guide by its id.
fn explain_id(session: &Session<'_>, id: &EntryId, detail: Detail) -> anyhow::Result<Outcome> {
    let knowledge = &session.reader.catalog().knowledge;
    if let Some(entry) = knowledge.entry(id) {
        print_found(session, &[without_source(finding_of(entry))], detail)?;
        return Ok(Outcome::Recognised);
    }
    if let Some(guide) = knowledge.guide(id) {
        let document = session.reader.document(id, &guide.document, &Params::new());
        match session.format {
            Format::Text => print(&text::guide(session, &document))?,
            Format::Markdown => print(&text::guide_as_markdown(session, &document))?,
            Format::Json | Format::Ndjson => {
                print_json(session.format, &text::guide_as_json(session, guide, &document))?
            }
        }
        return Ok(Outcome::Recognised);
    }
    session.complain(Message::UnknownEntry, &[("id", id.as_str())]);
    let entries = knowledge.entries.iter().map(|entry| entry.id.as_str());
    session.propose(id.as_str(), entries.chain(knowledge.guides.iter().map(|guide| guide.id.as_str())));
    if matches!(session.format, Format::Json) {
        print_json(session.format, &Vec::<()>::new())?;
    }
    Ok(Outcome::NothingRecognised)
}

/// The finding that an entry stands for, without a bounce.
fn finding_of(entry: &Entry) -> Finding {
    Finding {
        entry: Some(entry.id.clone()),
        candidates: Vec::new(),
        status: entry.codes.iter().find(|pattern| pattern.is_single()).map(|pattern| pattern.first()),
        reply: None,
        class: Some(entry.class),
        reason: entry.reason,
        hard_bounce: entry.reason.is_hard_bounce(entry.class),
        fix_owner: entry.fix_owner.clone(),
        recipient: None,
        params: Params::new(),
        evidence: None,
        confidence: None,
    }
}

/// Says on standard error why nothing explains the text, and what is near.
fn complain(session: &Session<'_>, text: &str, findings: &[Finding]) {
    let status = findings.iter().find_map(|finding| finding.status);
    let ambiguous = findings.iter().any(|finding| !finding.candidates.is_empty());
    if let Some(code) = status {
        if !ambiguous {
            session.complain(Message::UnknownCode, &[("code", &code.to_string())]);
            propose_code(session, &code.to_string());
        }
    } else if let Some((code, error)) = malformed_code(text) {
        anstream::eprintln!("ndr: {}", text::clean(&error.to_string()));
        propose_code(session, code);
    } else if findings.is_empty() {
        session.complain(Message::NothingRecognised, &[]);
    }
}

/// Proposes the known code that reads most like this one; of equals the one with the nearest number.
fn propose_code(session: &Session<'_>, code: &str) {
    let entries = &session.reader.catalog().knowledge.entries;
    let singles = entries.iter().flat_map(|entry| &entry.codes).filter(|pattern| pattern.is_single());
    let mut codes: Vec<EnhancedCode> = singles.map(|pattern| pattern.first()).collect();
    if let Ok(code) = code.parse::<EnhancedCode>() {
        codes.sort_by_key(|known| known.detail().abs_diff(code.detail()));
    }
    let codes: Vec<String> = codes.iter().map(ToString::to_string).collect();
    session.propose(code, codes.iter().map(String::as_str));
}

/// The first word that was meant as an enhanced status code, and what is wrong with it.
fn malformed_code(text: &str) -> Option<(&str, StatusError)> {
    text.split_whitespace().find_map(|word| {
        let word = word.trim_matches(|c: char| !c.is_ascii_digit());
        let dotted = word.contains('.') && word.chars().all(|c| c.is_ascii_digit() || c == '.');
        let error = word.parse::<EnhancedCode>().err()?;
        dotted.then_some((word, error))
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
        assert!(malformed_code("550 no code at 10 o'clock").is_none());
        assert!(malformed_code("5.7.705").is_none());
    }
}
