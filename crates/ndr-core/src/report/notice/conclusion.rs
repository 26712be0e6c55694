//! What the whole of a text adds to its lines: servers and senders that labels name, replies about
//! nobody in particular, and the words themselves.

use super::{Form, MAX_SHARED, Reader, same};
use crate::report::codes::any_status;
use crate::report::{Delivery, Origin, Statement};
use crate::text::address;
use crate::{Param, Params};

impl<'d> Reader<'d> {
    /// The deliveries, with what was said about nobody in particular.
    pub(super) fn finish(mut self, origin: Origin) -> Vec<Delivery<'d>> {
        if origin == Origin::Personal {
            self.deliveries.retain(is_complete);
        } else {
            self.add_running_text(origin);
        }
        for delivery in &mut self.deliveries {
            for (param, value) in &self.context {
                delivery.context.entry(*param).or_insert_with(|| value.clone());
            }
        }
        self.deliveries
    }

    /// The whole text as evidence, where it can only be about one recipient or says nothing else.
    fn add_running_text(&mut self, origin: Origin) {
        let whole = self.passage.text();
        let end = (0..=MAX_TEXT.min(whole.len())).rev().find(|end| whole.is_char_boundary(*end)).unwrap_or(0);
        let mut text = Statement::text(self.passage.slice(0..end));
        if self.deliveries.is_empty() && origin == Origin::Paste && self.passage.text().len() <= MAX_QUESTION
        {
            text.codes.status = any_status(self.passage.text());
        }
        if self.deliveries.iter().all(|delivery| delivery.recipient.is_none()) {
            self.give_recipients();
        }
        if self.is_about_one() {
            let is_log = self.form == Form::Log;
            let first = self.deliveries.first_mut().filter(|first| {
                // A log line, or a text that is a reply and nothing else, has been read already.
                let whole = text.passage.text().trim().len();
                !is_log && first.statements.iter().all(|known| known.passage.text().len() < whole)
            });
            if let Some(first) = first {
                first.statements.push(text);
            }
        } else if self.passage.text().len() <= MAX_SHARED_TEXT {
            for delivery in self.deliveries.iter_mut().filter(|delivery| delivery.statements.is_empty()) {
                delivery.statements.push(text.clone());
            }
        }
    }

    /// What was said about nobody is about those who stand on a line of their own, or who is named first.
    fn give_recipients(&mut self) {
        let said = std::mem::take(&mut self.deliveries);
        let statements: Vec<Statement<'d>> =
            said.iter().flat_map(|delivery| delivery.statements.iter().cloned()).collect();
        let context: Params = said.into_iter().flat_map(|delivery| delivery.context).collect();
        let mut recipients: Vec<Option<String>> = self.addressed.drain(..).map(Some).collect();
        if recipients.is_empty() {
            recipients.push(self.first_other_than_sender());
        }
        let shared =
            if recipients.len() <= 1 || statements.len() <= MAX_SHARED { statements } else { Vec::new() };
        self.deliveries = recipients
            .into_iter()
            .map(|recipient| Delivery {
                recipient,
                statements: shared.clone(),
                context: context.clone(),
                ..Delivery::default()
            })
            .collect();
    }

    fn is_about_one(&self) -> bool {
        let mut recipients = self.deliveries.iter().filter_map(|delivery| delivery.recipient.as_deref());
        let first = recipients.next();
        recipients.all(|other| first.is_some_and(|first| same(first, other)))
    }

    fn first_other_than_sender(&self) -> Option<String> {
        let text = self.passage.text();
        let sender = self.context.get(&Param::Sender);
        address::addresses(text)
            .filter_map(|range| text.get(range))
            .find(|address| sender.is_none_or(|sender| !same(sender, address)))
            .map(str::to_owned)
    }
}

/// How much of a text is looked at as a whole: notices say early what they have to say.
const MAX_TEXT: usize = 256 * 1024;

/// The longest text that counts for several recipients.
const MAX_SHARED_TEXT: usize = 64 * 1024;

/// The longest paste in which a status code counts wherever it stands: a question, not a text.
const MAX_QUESTION: usize = 400;

/// Whether a delivery in a person's mail is quoted so completely that it is a report.
fn is_complete(delivery: &Delivery<'_>) -> bool {
    let answered =
        |statement: &Statement<'_>| statement.codes.reply.is_some() && statement.codes.status.is_some();
    delivery.recipient.is_some() && delivery.statements.iter().any(answered)
}
