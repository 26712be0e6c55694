//! Findings of single lines, each on a line of text.

use std::collections::HashMap;

use ndr_core::Finding;
use ndr_words::Answer;

use super::bounces::{title_of, with_title};
use super::clean;
use super::group::{Cause, codes};
use crate::input::STANDARD_INPUT;
use crate::message::Message;
use crate::session::Session;

/// Says of lines what was found in them, in the order of the input.
#[derive(Default)]
pub(crate) struct LineText {
    /// Titles that were put together before, also the one for nothing: many lines have few causes.
    titles: HashMap<Option<Cause>, String>,
}

impl LineText {
    /// Puts a line: `mail.log:17 · kim@fabrikam.com · 550 5.1.1 · The address does not exist`.
    pub(crate) fn put(
        &mut self,
        out: &mut Vec<u8>,
        session: &Session<'_>,
        answer: &Answer<'_>,
        finding: &Finding,
    ) {
        let number = answer.line.map(|line| line.to_string()).unwrap_or_default();
        let place = match answer.source.filter(|source| *source != STANDARD_INPUT) {
            Some(source) => format!("{}:{number}", clean(source)),
            None => number,
        };
        let recipients = finding.recipient.as_deref().into_iter().chain(answer.also.iter().copied());
        let recipients: Vec<String> = recipients.map(clean).collect();
        let parts = [place, recipients.join(", "), codes(finding)];
        let bounce = parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ");
        out.extend_from_slice(with_title(&bounce, self.title(session, finding)).as_bytes());
        out.push(b'\n');
    }

    fn title(&mut self, session: &Session<'_>, finding: &Finding) -> &str {
        let cause = (*finding != Finding::of_nothing()).then(|| Cause::of(finding));
        self.titles.entry(cause).or_insert_with_key(|cause| match cause {
            Some(cause) => title_of(session, cause),
            None => session.say(Message::NothingInLine, &[]),
        })
    }
}
