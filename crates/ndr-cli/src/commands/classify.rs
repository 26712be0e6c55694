//! `ndr classify`: bounces in, findings out.

use ndr_core::{Classifier, Finding};
use ndr_words::{Answer, Detail};

use crate::args::{Classify, Format};
use crate::input::{self, Input, LARGEST, Unreadable};
use crate::message::Message;
use crate::session::{Outcome, Session, print, print_json};
use crate::text::{self, Found};

pub(crate) fn run(session: &Session<'_>, command: &Classify) -> anyhow::Result<Outcome> {
    let classifier = Classifier::new(&session.reader.catalog().knowledge);
    let detail = if command.bare { Detail::Bare } else { Detail::Full };
    let mut outcome = Outcome::NothingRecognised;
    let mut unreadable = false;
    let mut all: Vec<Found> = Vec::new();
    for Input { name, bytes } in input::read_all(&command.inputs) {
        let bytes = match bytes {
            Ok(bytes) => bytes,
            Err(error) => {
                complain_of(session, &name, &error);
                unreadable = true;
                continue;
            }
        };
        let findings = classifier.classify(&bytes);
        if findings.is_empty() {
            let message = if bytes.is_empty() { Message::Empty } else { Message::NotABounce };
            session.complain(message, &[("file", &name)]);
        }
        if findings.iter().any(|finding| finding.entry.is_some()) {
            outcome = Outcome::Recognised;
        }
        for finding in findings {
            if session.format == Format::Ndjson {
                print_json(session.format, &Answer::new(&finding, Some(&name), &session.reader, detail))?;
            } else {
                all.push(Found { source: Some(name.clone()), finding });
            }
        }
    }
    print_all(session, &all, detail)?;
    Ok(if unreadable { Outcome::SomeUnreadable } else { outcome })
}

/// Prints findings in every form but NDJSON, which is printed as it comes.
pub(super) fn print_all(session: &Session<'_>, all: &[Found], detail: Detail) -> anyhow::Result<()> {
    let answer =
        |found: &Found| Answer::new(&found.finding, found.source.as_deref(), &session.reader, detail);
    match session.format {
        Format::Json => print_json(session.format, &all.iter().map(answer).collect::<Vec<_>>()),
        Format::Ndjson => Ok(()),
        Format::Text => print(&text::findings(session, all)),
        Format::Markdown => print(&text::markdown(session, all)),
    }
}

fn complain_of(session: &Session<'_>, name: &str, error: &Unreadable) {
    match error {
        Unreadable::Io(error) => {
            session.complain(Message::Unreadable, &[("file", name), ("error", &error.to_string())]);
        }
        Unreadable::TooLarge => {
            let limit = (LARGEST / 1024 / 1024).to_string();
            session.complain(Message::TooLarge, &[("file", name), ("limit", &limit)]);
        }
    }
}

/// A finding for something that is no file.
pub(super) fn without_source(finding: Finding) -> Found {
    Found { source: None, finding }
}
