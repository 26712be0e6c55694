//! What may stand in a hole.
//!
//! A hole takes only what its parameter can be: `<ip>` an address, `<domain>` a name with a dot. So a
//! phrase does not swallow the next sentence, and a value that is shown to an admin is one.

use std::net::IpAddr;

use crate::Param;
use crate::text::address;

/// The longest value of a hole, in bytes; more is another sentence.
pub(super) const MAX_VALUE: usize = 400;

/// Whether a character can be part of the value.
pub(super) fn allows(param: Param, character: char) -> bool {
    match kind(param) {
        Kind::Name | Kind::Host => character.is_alphanumeric() || matches!(character, '.' | '-' | '_'),
        Kind::Addresses => !matches!(character, '"' | ';' | '\u{0}'),
        Kind::Ip => character.is_ascii_hexdigit() || matches!(character, '.' | ':'),
        Kind::Number => character.is_alphanumeric() || matches!(character, '.' | ',' | ' '),
        Kind::AsCode => character.is_ascii_alphanumeric() || matches!(character, '(' | ')' | ':'),
        Kind::Free => true,
    }
}

/// Whether a text that stands between the words around a hole is a value.
pub(super) fn is_value(param: Param, text: &str) -> bool {
    match kind(param) {
        Kind::Name => text.contains('.') && is_name(text),
        Kind::Host => is_name(text),
        Kind::Addresses => is_addresses(text),
        Kind::Ip => text.parse::<IpAddr>().is_ok(),
        Kind::Number => is_quantity(text),
        Kind::AsCode => is_as_code(text),
        Kind::Free => !text.trim().is_empty(),
    }
}

/// How many bytes of value stand at the start of the text, where the phrase ends with the hole.
pub(super) fn value_at_end(param: Param, text: &str) -> Option<usize> {
    let run = match kind(param) {
        Kind::Free => free_run(param, text),
        Kind::Addresses => address_run(text),
        Kind::Number => text.bytes().take_while(|b| b.is_ascii_digit() || matches!(b, b'.' | b',')).count(),
        _ => text.chars().take_while(|c| allows(param, *c)).map(char::len_utf8).sum(),
    };
    let run = text.get(..run.min(MAX_VALUE))?;
    let value = run.trim_end_matches(['.', ',', ':', ' ', '\'']);
    let value = if is_value(param, value) { value } else { value.strip_suffix(')')? };
    is_value(param, value).then_some(value.len())
}

/// How many bytes of value stand at the end of the text, where the phrase begins with the hole.
pub(super) fn value_at_start(param: Param, text: &str) -> Option<usize> {
    let spaced = matches!(kind(param), Kind::Free);
    let run: usize = text
        .chars()
        .rev()
        .take_while(|c| allows(param, *c) && (spaced || *c != ' '))
        .map(char::len_utf8)
        .take(MAX_VALUE)
        .sum();
    let run = text.get(text.len() - run..)?;
    let value = run.trim_start_matches(['.', ',', ':', ' ', '<', '\'', '(']);
    is_value(param, value).then_some(value.len())
}

/// The shapes of values.
#[derive(Clone, Copy)]
enum Kind {
    Name,
    Host,
    Addresses,
    Ip,
    Number,
    AsCode,
    Free,
}

fn kind(param: Param) -> Kind {
    match param {
        Param::Domain => Kind::Name,
        Param::Host | Param::RemoteServer | Param::ReportingServer | Param::QueueId => Kind::Host,
        Param::Recipient | Param::Sender => Kind::Addresses,
        Param::Ip => Kind::Ip,
        Param::Limit | Param::Number => Kind::Number,
        Param::AsCode => Kind::AsCode,
        Param::Reason
        | Param::User
        | Param::Range
        | Param::RemoteText
        | Param::ArrivalDate
        | Param::LastAttempt => Kind::Free,
    }
}

fn is_name(text: &str) -> bool {
    let alphanumeric = |c: char| c.is_alphanumeric();
    text.starts_with(alphanumeric) && text.ends_with(alphanumeric)
}

/// One address, or several with commas between them.
fn is_addresses(text: &str) -> bool {
    text.split(',').all(|part| {
        let part = part.trim().trim_start_matches('<').trim_end_matches('>');
        address::addresses(part).next() == Some(0..part.len()) && !part.is_empty()
    })
}

/// A number, perhaps with a unit: `500`, `10,000`, `25 MB`.
fn is_quantity(text: &str) -> bool {
    let digits = text.trim_end_matches(|c: char| c.is_ascii_alphabetic()).trim_end();
    let unit = text.len() - digits.len();
    unit <= 8 && digits.starts_with(|c: char| c.is_ascii_digit()) && !digits.contains(' ')
}

/// `AS(8561)`, `AS16012607`, `AS:46601`, `S3150`, `ATTR36`: letters, digits, and brackets that close.
fn is_as_code(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_alphabetic())
        && text.contains(|c: char| c.is_ascii_digit())
        && text.matches('(').count() == text.matches(')').count()
}

/// How long a list of addresses runs: to the first space that no comma precedes.
fn address_run(text: &str) -> usize {
    let mut before = ' ';
    let ends = text.char_indices().take(MAX_VALUE).find(|(_, character)| {
        let ends = *character == ' ' && before != ',';
        before = *character;
        ends || !allows(Param::Recipient, *character)
    });
    ends.map_or(text.len(), |(at, _)| at)
}

/// How long free text runs: a quoted reply to the end, without the server's trailer in brackets;
/// anything else to the end of its clause.
fn free_run(param: Param, text: &str) -> usize {
    let bounded = text.char_indices().nth(MAX_VALUE).map_or(text.len(), |(at, _)| at);
    let text = text.get(..bounded).unwrap_or_default();
    if param == Param::RemoteText {
        return text.rfind(" [").filter(|_| text.ends_with(']')).unwrap_or(text.len());
    }
    [" [", "]", ";", ". "].iter().filter_map(|end| text.find(end)).min().unwrap_or(text.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(param: Param, values: &[&str], others: &[&str]) {
        for value in values {
            assert!(is_value(param, value), "{value}");
        }
        for other in others {
            assert!(!is_value(param, other), "{other}");
        }
    }

    #[test]
    fn a_hole_takes_what_its_parameter_can_be() {
        check(Param::Ip, &["192.0.2.1", "2001:db8::1"], &["192.0.2", "192.0.2.1.5", ""]);
        check(Param::Domain, &["fabrikam.com", "bücher.example"], &["com", ".", "a.b."]);
        check(
            Param::Recipient,
            &["kim@fabrikam.com", "<a@x.example>, b@x.example"],
            &["kim", "a@x.example or b", ""],
        );
        check(Param::Limit, &["500", "10,000", "25 MB"], &["five", "500 in 5 minutes", ""]);
        check(Param::AsCode, &["AS(8561)", "AS16012607", "AS:46601", "S3150"], &["AS(8561", "8561", "AS"]);
    }

    #[test]
    fn a_quoted_reply_ends_before_the_trailer_of_the_server() {
        let text = "554 5.7.1 Relaying denied [mx.contoso.com 2026-06-19T07:32:05.101Z]";
        assert_eq!(value_at_end(Param::RemoteText, text), Some("554 5.7.1 Relaying denied".len()));
    }

    #[test]
    fn a_value_at_the_end_leaves_the_full_stop() {
        assert_eq!(value_at_end(Param::Domain, "fabrikam.com. Goodbye"), Some("fabrikam.com".len()));
        assert_eq!(value_at_end(Param::AsCode, "as(8561)."), Some("as(8561)".len()));
        assert_eq!(value_at_end(Param::AsCode, "as345)"), Some("as345".len()));
        assert_eq!(value_at_end(Param::Recipient, "a@x.example, b@x.example was"), Some(24));
    }
}
