//! One delivery for each recipient out of all that was read.
//!
//! The fields of a delivery status notification say who the recipients are; running text can only add
//! words about them. Without such fields the text itself is believed.

use std::collections::HashMap;

use super::{Delivery, Statement};
use crate::Param;

/// Joins what fields and text say, in the order of recipients.
pub(super) fn merge<'d>(
    structured: Vec<Delivery<'d>>,
    told: Vec<Delivery<'d>>,
    failed: &[String],
) -> Vec<Delivery<'d>> {
    let structured = by_recipient(structured);
    let told = by_recipient(told);
    let mut deliveries =
        if structured.is_empty() { with_failed(told, failed) } else { with_words(structured, told) };
    for delivery in &mut deliveries {
        delivery.statements.sort_by_key(|statement| statement.source);
    }
    deliveries
}

/// Deliveries of the same message to the same recipient as one, the later outcome being the last.
///
/// Those without a recipient join the only one that there is.
fn by_recipient(deliveries: Vec<Delivery<'_>>) -> Vec<Delivery<'_>> {
    if deliveries.len() < 2 {
        return deliveries;
    }
    let mut joined: Vec<Delivery<'_>> = Vec::new();
    let mut positions = Positions::default();
    let mut unnamed = Vec::new();
    for delivery in deliveries {
        let Some(address) = &delivery.recipient else {
            unnamed.push(delivery);
            continue;
        };
        let position = positions.of(address, delivery.context.get(&Param::QueueId), joined.len());
        match joined.get_mut(position) {
            Some(known) => follow(known, delivery),
            None => joined.push(delivery),
        }
    }
    match joined.as_mut_slice() {
        [] => joined.extend(unnamed.into_iter().reduce(|mut one, other| {
            follow(&mut one, other);
            one
        })),
        [only] => {
            for delivery in unnamed {
                follow(only, delivery);
            }
        }
        _ => {}
    }
    joined
}

/// Which delivery an address belongs to, told apart by queue ids where a log gives them.
#[derive(Default)]
struct Positions {
    by_address: HashMap<String, usize>,
    by_queue: HashMap<(String, String), usize>,
}

impl Positions {
    /// The position of a delivery, `next` where it is the first of its kind.
    fn of(&mut self, address: &str, queue: Option<&String>, next: usize) -> usize {
        let address = address.to_ascii_lowercase();
        let position = match queue {
            None => self.by_address.get(&address).copied().unwrap_or(next),
            Some(id) => *self.by_queue.entry((address.clone(), id.clone())).or_insert(next),
        };
        self.by_address.insert(address, position);
        position
    }
}

/// What fields say, with the words that text adds about the same recipients.
fn with_words<'d>(mut fields: Vec<Delivery<'d>>, told: Vec<Delivery<'d>>) -> Vec<Delivery<'d>> {
    let only = fields.len() == 1;
    for delivery in told {
        complete(&mut fields, &delivery);
        let target = match &delivery.recipient {
            Some(address) => {
                fields.iter_mut().find(|known| is_about(known, address) || (only && is_unnamed(known)))
            }
            None => fields.first_mut().filter(|_| only),
        };
        if let Some(known) = target {
            known.recipient = known.recipient.take().or(delivery.recipient.clone());
            add(known, delivery);
        }
    }
    fields
}

/// Adds a reply that the text quotes whole to the deliveries whose field has only its first line, as
/// sendmail writes it.
fn complete<'d>(fields: &mut [Delivery<'d>], told: &Delivery<'d>) {
    for known in fields {
        let cut: Vec<&str> = known.statements.iter().filter_map(Statement::diagnostic).collect();
        let whole = told.statements.iter().filter(|statement| {
            let text = statement.passage.text();
            cut.iter().any(|cut| text.len() > cut.len() && text.starts_with(*cut))
        });
        let whole: Vec<_> = whole.cloned().collect();
        known.statements.extend(whole);
    }
}

/// The recipients that `X-Failed-Recipients` names, with what is said about them.
fn with_failed<'d>(mut told: Vec<Delivery<'d>>, failed: &[String]) -> Vec<Delivery<'d>> {
    if let ([address], [only]) = (failed, told.as_mut_slice()) {
        only.recipient = Some(address.clone());
    }
    let missing = failed.iter().filter(|address| !told.iter().any(|delivery| is_about(delivery, address)));
    let missing: Vec<_> =
        missing.map(|address| Delivery { recipient: Some(address.clone()), ..Delivery::default() }).collect();
    told.extend(missing);
    if !failed.is_empty() {
        told.retain(|delivery| failed.iter().any(|address| is_about(delivery, address)));
    }
    told
}

fn is_about(delivery: &Delivery<'_>, address: &str) -> bool {
    [&delivery.recipient, &delivery.original_recipient]
        .into_iter()
        .flatten()
        .any(|known| known.eq_ignore_ascii_case(address))
}

fn is_unnamed(delivery: &Delivery<'_>) -> bool {
    delivery.recipient.is_none()
}

/// Adds what was said later: its outcome counts.
fn follow<'d>(known: &mut Delivery<'d>, later: Delivery<'d>) {
    known.action = later.action.or(known.action);
    add(known, later);
}

fn add<'d>(known: &mut Delivery<'d>, more: Delivery<'d>) {
    let room = MAX_STATEMENTS.saturating_sub(known.statements.len());
    known.statements.extend(more.statements.into_iter().take(room));
    known.action = known.action.or(more.action);
    for (param, value) in more.context {
        known.context.entry(param).or_insert(value);
    }
}

/// The most statements about one recipient; what a report says after so many, it has said before.
const MAX_STATEMENTS: usize = 64;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::{Source, Statement};
    use crate::text::Passage;

    fn delivery(recipient: Option<&str>, words: &'static str, source: Source) -> Delivery<'static> {
        Delivery {
            recipient: recipient.map(str::to_owned),
            statements: vec![Statement::field(Passage::at(words, 0), source)],
            ..Delivery::default()
        }
    }

    #[test]
    fn text_adds_words_to_the_recipients_of_the_fields() {
        let fields = vec![delivery(Some("kim@fabrikam.com"), "5.1.1", Source::Status)];
        let text = vec![
            delivery(Some("KIM@fabrikam.com"), "550 5.1.1 no", Source::Reply),
            delivery(Some("li@fabrikam.com"), "550 5.1.1 no", Source::Reply),
        ];
        let merged = merge(fields, text, &[]);
        assert_eq!(merged.len(), 1);
        assert_eq!(merged[0].statements.len(), 2);
    }

    #[test]
    fn words_about_nobody_are_about_the_only_one() {
        let text = vec![
            delivery(None, "550 5.7.520", Source::Reply),
            delivery(Some("kim@fabrikam.com"), "550 5.7.520 no", Source::Reply),
        ];
        let merged = merge(Vec::new(), text, &[]);
        assert_eq!(merged.len(), 1);
        assert_eq!(merged[0].statements.len(), 2);
    }

    #[test]
    fn text_names_a_recipient_that_the_fields_do_not() {
        let fields = vec![delivery(None, "5.1.2", Source::Status)];
        let merged = merge(fields, vec![delivery(Some("kim@fabrikam.com"), "550 no", Source::Reply)], &[]);
        assert_eq!(merged[0].recipient.as_deref(), Some("kim@fabrikam.com"));
    }

    #[test]
    fn one_message_after_the_other_to_the_same_recipient() {
        let queued = |id: &str| {
            let mut delivery = delivery(Some("kim@fabrikam.com"), "550 no", Source::Reply);
            delivery.context.insert(Param::QueueId, id.to_owned());
            delivery
        };
        assert_eq!(merge(Vec::new(), vec![queued("A"), queued("B"), queued("A")], &[]).len(), 2);
    }

    #[test]
    fn failed_recipients_of_the_header_are_all_there() {
        let failed = ["kim@fabrikam.com".to_owned(), "li@fabrikam.com".to_owned()];
        let merged =
            merge(Vec::new(), vec![delivery(Some("li@fabrikam.com"), "550", Source::Reply)], &failed);
        assert_eq!(merged.len(), 2);
    }
}
