//! Findings to pages.

use std::sync::Arc;

use ndr_core::Finding;
use ndr_words::{Answer, Detail, headline};

use super::{Form, Page, records, rows};
use crate::session::Session;
use crate::spare::Spare;
use crate::text::{Found, LineText};

/// Makes pages of findings.
pub(crate) struct Press<'s> {
    form: Form,
    /// For the words of findings; none where the form has none.
    session: Option<&'s Session<'s>>,
    line_text: LineText,
    spare: Spare,
}

impl<'s> Press<'s> {
    /// A press for a form, on pages that may have been used before. It uses the session where the form has words.
    pub(crate) fn new(form: Form, detail: Detail, session: Option<&'s Session<'s>>, spare: Spare) -> Self {
        let session = session.filter(|_| form.has_words(detail));
        Self { form, session, line_text: LineText::default(), spare }
    }

    /// An empty page.
    pub(crate) fn page(&self) -> Page {
        match self.form {
            Form::Json | Form::Ndjson | Form::Csv | Form::Lines => Page::Printed(self.spare.take()),
            Form::Text | Form::Markdown => Page::Found(Vec::new()),
            Form::Summary => Page::Counted(Box::default()),
        }
    }

    /// Puts a finding on a page.
    pub(crate) fn put(&mut self, page: &mut Page, found: Found) {
        match page {
            Page::Printed(out) => {
                let answer = Answer::bare(&found.finding, found.source.as_deref());
                self.print(out, answer, &found.finding);
            }
            Page::Found(all) => all.push(found),
            Page::Counted(tally) => tally.add(&found.finding),
        }
    }

    /// Puts the one record on a page that a line gets, whatever was found in it.
    pub(crate) fn put_line(&mut self, page: &mut Page, source: &Arc<str>, number: u64, findings: &[Finding]) {
        match (page, findings) {
            (Page::Printed(out), [first, others @ ..]) => {
                let mut answer = Answer::bare(first, Some(source));
                answer.line = Some(number);
                answer.also = others.iter().filter_map(|other| other.recipient.as_deref()).collect();
                self.print(out, answer, first);
            }
            (Page::Printed(out), []) => {
                let nothing = Finding::of_nothing();
                let mut answer = Answer::bare(&nothing, Some(source));
                answer.line = Some(number);
                self.print(out, answer, &nothing);
            }
            (Page::Found(all), findings) => {
                let found = findings.iter().cloned();
                all.extend(found.map(|finding| Found { source: Some(Arc::clone(source)), finding }));
            }
            (page, []) => page.add_nothing(),
            (Page::Counted(tally), findings) => {
                for finding in findings {
                    tally.add(finding);
                }
            }
        }
    }

    fn print(&mut self, out: &mut Vec<u8>, mut answer: Answer<'_>, finding: &Finding) {
        match self.form {
            Form::Ndjson if self.session.is_none() => records::put_bare(out, &answer),
            Form::Json | Form::Ndjson => {
                answer.words = self.session.and_then(|session| ndr_words::words(finding, &session.reader));
                match self.form {
                    Form::Json => records::put_item(out, &answer),
                    _ => records::put_line(out, &answer),
                }
            }
            Form::Csv => {
                let headline = self.session.and_then(|session| headline(finding, &session.reader));
                let detail = if self.session.is_some() { Detail::Full } else { Detail::Bare };
                rows::put(out, &answer, headline.as_ref(), detail);
            }
            Form::Lines => {
                if let Some(session) = self.session {
                    self.line_text.put(out, session, &answer, finding);
                }
            }
            Form::Text | Form::Markdown | Form::Summary => (),
        }
    }
}
