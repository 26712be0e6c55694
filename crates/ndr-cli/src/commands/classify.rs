//! `ndr classify`: bounces in, findings out.

use ndr_core::Classifier;

use super::answers::{detail, outcome, print_all};
use crate::args::{Classify, Format};
use crate::input::{self, Input, spoken_name};
use crate::message::Message;
use crate::session::{Outcome, Session};
use crate::text::Found;

pub(crate) fn run(session: &Session<'_>, command: &Classify) -> anyhow::Result<Outcome> {
    let classifier = Classifier::new(&session.reader.catalog().knowledge);
    let detail = detail(command.bare);
    let mut best = Outcome::NothingRecognised;
    let mut unreadable = false;
    let mut kept: Vec<Found> = Vec::new();
    for Input { name, bytes } in input::read_all(session, &command.inputs) {
        let bytes = match bytes {
            Ok(bytes) => bytes,
            Err(error) => {
                error.complain(session, &name);
                unreadable = true;
                continue;
            }
        };
        let findings = classifier.classify(&bytes);
        if findings.is_empty() {
            let message = if bytes.is_empty() { Message::Empty } else { Message::NotABounce };
            session.complain(message, &[("file", &spoken_name(session, &name))]);
        }
        best = best.min(outcome(&findings));
        let found = findings.into_iter().map(|finding| Found { source: Some(name.clone()), finding });
        kept.extend(found);
        if session.format == Format::Ndjson {
            print_all(session, &kept, detail)?;
            kept.clear();
        }
    }
    print_all(session, &kept, detail)?;
    Ok(if unreadable { Outcome::SomeUnreadable } else { best })
}
