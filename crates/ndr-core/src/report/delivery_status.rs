//! Delivery status notifications (RFC 3464, RFC 6533): fields for the message, then for each recipient.

use super::fields::{Field, groups};
use super::{Action, Delivery, Source, Statement};
use crate::text::{Passage, address};
use crate::{Param, Params};

/// What a delivery status notification says, and how much of the text it takes up.
pub(super) struct DeliveryStatus<'d> {
    pub(super) deliveries: Vec<Delivery<'d>>,
    pub(super) length: usize,
}

/// Fields that only stand in a delivery status notification and may open it when it is pasted.
const OPENING: [&str; 5] =
    ["Reporting-MTA", "Final-Recipient", "Original-Recipient", "Original-Envelope-Id", "DSN-Gateway"];

/// Whether a pasted delivery status notification begins with this field.
pub(super) fn opens_with(name: &str) -> bool {
    OPENING.iter().any(|opening| opening.eq_ignore_ascii_case(name))
}

/// Reads the fields at the start of a text.
pub(super) fn read(passage: Passage<'_>) -> DeliveryStatus<'_> {
    let (groups, length) = groups(passage);
    let mut message = Params::new();
    let mut deliveries = Vec::new();
    for recipient in groups.iter().flat_map(|group| split_at_recipients(group)) {
        if recipient.iter().any(is_of_recipient) {
            deliveries.push(delivery(recipient));
        }
        message.extend(message_params(recipient));
    }
    for delivery in &mut deliveries {
        for (param, value) in &message {
            delivery.context.entry(*param).or_insert_with(|| value.clone());
        }
    }
    DeliveryStatus { deliveries, length }
}

/// Groups as RFC 3464 §2.1 wants them, where a server left out the blank line between two.
fn split_at_recipients<'g, 'd>(group: &'g [Field<'d>]) -> Vec<&'g [Field<'d>]> {
    let mut parts = Vec::new();
    let mut rest = group;
    while let Some(next) = (1..rest.len()).find(|index| begins_recipient(rest, *index)) {
        let (part, after) = rest.split_at(next);
        parts.push(part);
        rest = after;
    }
    parts.push(rest);
    parts
}

/// Whether the field at `index` is the first about another recipient than the fields before it.
fn begins_recipient(fields: &[Field<'_>], index: usize) -> bool {
    let Some((before, [field, ..])) = fields.split_at_checked(index) else { return false };
    let has = |name: &str| before.iter().any(|other| other.is(name));
    (field.is("Final-Recipient") && has("Final-Recipient"))
        || (field.is("Original-Recipient") && (has("Original-Recipient") || has("Status")))
}

fn is_of_recipient(field: &Field<'_>) -> bool {
    ["Final-Recipient", "Original-Recipient", "Action", "Status", "Diagnostic-Code"]
        .iter()
        .any(|name| field.is(name))
}

fn delivery<'d>(fields: &[Field<'d>]) -> Delivery<'d> {
    let value = |name: &str| fields.iter().find(|field| field.is(name)).map(Field::value);
    let last = value("Final-Recipient").and_then(|value| address_of(value.text()));
    let first = value("Original-Recipient").and_then(|value| address_of(value.text()));
    let action = value("Action").and_then(|value| action_of(value.text()));
    let statements = fields.iter().filter_map(|field| match field.name {
        name if name.eq_ignore_ascii_case("Diagnostic-Code") => {
            Some(Statement::field(field.value(), Source::DiagnosticCode))
        }
        name if name.eq_ignore_ascii_case("Status") => Some(Statement::field(field.value(), Source::Status)),
        _ => None,
    });
    Delivery {
        recipient: last.clone().or_else(|| first.clone()),
        original_recipient: first.filter(|first| last.as_ref().is_some_and(|last| last != first)),
        action,
        statements: statements.collect(),
        context: recipient_params(fields),
    }
}

/// The address of a typed field such as `rfc822;kim@fabrikam.com` (RFC 3464 §2.1.2).
fn address_of(value: &str) -> Option<String> {
    let (kind, address) = value.split_once(';').unwrap_or(("", value));
    let address = match kind.trim() {
        kind if kind.eq_ignore_ascii_case("utf-8") => unescaped(address),
        _ => address.to_owned(),
    };
    address::first_address(&address).map(str::to_owned)
}

/// An address in which `\x{6A}` stands for a character (RFC 6533 §3, utf-8-addr-xtext).
fn unescaped(address: &str) -> String {
    let mut plain = String::with_capacity(address.len());
    let mut rest = address;
    while let Some((before, escape)) = rest.split_once("\\x{") {
        plain.push_str(before);
        let (digits, after) = escape.split_once('}').unwrap_or((escape, ""));
        plain.extend(u32::from_str_radix(digits, 16).ok().and_then(char::from_u32));
        rest = after;
    }
    plain.push_str(rest);
    plain
}

fn action_of(value: &str) -> Option<Action> {
    let word = value.split(|c: char| !c.is_ascii_alphabetic()).find(|word| !word.is_empty())?;
    word.parse().ok()
}

fn recipient_params(fields: &[Field<'_>]) -> Params {
    params(fields, &[("Remote-MTA", Param::RemoteServer), ("Last-Attempt-Date", Param::LastAttempt)])
}

fn message_params(fields: &[Field<'_>]) -> Params {
    let names = [
        ("Reporting-MTA", Param::ReportingServer),
        ("Arrival-Date", Param::ArrivalDate),
        ("X-Postfix-Queue-ID", Param::QueueId),
        ("X-Postfix-Sender", Param::Sender),
    ];
    params(fields, &names)
}

fn params(fields: &[Field<'_>], names: &[(&str, Param)]) -> Params {
    let value = |name: &str| fields.iter().find(|field| field.is(name)).map(|field| field.value().text());
    names
        .iter()
        .filter_map(|(name, param)| Some((*param, untyped(*param, value(name)?))))
        .filter(|(_, value)| !value.is_empty())
        .collect()
}

/// The value without its type (`dns;`, `rfc822;`) and folds.
fn untyped(param: Param, value: &str) -> String {
    let value = value.split_once(';').map_or(value, |(_, value)| value);
    let value = value.split_whitespace().collect::<Vec<_>>().join(" ");
    match param {
        Param::RemoteServer | Param::ReportingServer => {
            value.split([' ', '(']).next().unwrap_or_default().to_owned()
        }
        _ => value,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Class;

    const TWO: &str = "Reporting-MTA: dns; mx.contoso.com\r\nX-Postfix-Queue-ID: 4gT1x\r\n\r\n\
        Final-Recipient: rfc822; kim@fabrikam.com\r\nOriginal-Recipient: rfc822;list@fabrikam.com\r\n\
        Action: failed (bounced)\r\nStatus: 5.1.1 (bad address)\r\n\
        Remote-MTA: dns;mx.fabrikam.com (192.0.2.1)\r\n\
        Diagnostic-Code: smtp; 550 5.1.10 not\r\n found\r\n\
        Last-Attempt-Date: Fri, 19 Jun 2026\r\n 07:32:05 +0000\r\n\r\n\
        Final-Recipient: rfc822; li@fabrikam.com\r\nAction: delayed\r\nStatus: 4.4.1\r\n";

    #[test]
    fn each_recipient_has_its_fields() {
        let deliveries = read(Passage::at(TWO, 0)).deliveries;
        let [kim, li] = deliveries.as_slice() else { panic!("{deliveries:?}") };
        assert_eq!(kim.recipient.as_deref(), Some("kim@fabrikam.com"));
        assert_eq!(kim.original_recipient.as_deref(), Some("list@fabrikam.com"));
        assert_eq!(kim.action, Some(Action::Failed));
        assert_eq!(kim.context[&Param::RemoteServer], "mx.fabrikam.com");
        assert_eq!(kim.context[&Param::LastAttempt], "Fri, 19 Jun 2026 07:32:05 +0000");
        assert_eq!(li.action.map(Action::class), Some(Class::Transient));
        assert_eq!(li.context[&Param::ReportingServer], "mx.contoso.com");
        assert_eq!(li.context[&Param::QueueId], "4gT1x");
    }

    #[test]
    fn recipients_without_a_blank_line_between_them_stay_apart() {
        let text = "Final-Recipient: rfc822;a@x.example\nStatus: 5.1.1\nFinal-Recipient: rfc822;b@x.example\nStatus: 5.1.2\n";
        assert_eq!(read(Passage::at(text, 0)).deliveries.len(), 2);
    }

    #[test]
    fn an_internationalised_address_is_decoded() {
        assert_eq!(address_of(r"utf-8;j\x{F6}rg@fabrikam.com").as_deref(), Some("jörg@fabrikam.com"));
        assert_eq!(address_of("rfc822;Kim (fabrikam)"), None);
    }
}
