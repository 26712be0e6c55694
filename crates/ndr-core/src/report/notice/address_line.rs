//! Lines that name whom or what the lines after them are about: an address, or a label and a value.

use crate::SmtpCommand;
use crate::report::command;
use crate::text::address;

/// What a line names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum AddressLine<'a> {
    /// Who did not get the message.
    Recipient(&'a str),
    /// Who sent it.
    Sender(&'a str),
    /// A server.
    Host(&'a str),
}

/// The most text that may follow an address on its line, as in `kim@fabrikam.com on Fri, 19 Jun 2026 07:32`.
const MAX_REST: usize = 60;

/// Reads a line without codes.
pub(super) fn read(line: &str) -> Option<AddressLine<'_>> {
    if let Some((command, words)) = command::sent(line) {
        let address = address::first_address(words)?;
        return match command {
            SmtpCommand::Rcpt => Some(AddressLine::Recipient(address)),
            SmtpCommand::Mail => Some(AddressLine::Sender(address)),
            _ => None,
        };
    }
    match address::addresses(line).next() {
        Some(range) => {
            address_named(line, line.get(..range.start)?, line.get(range.clone())?, line.get(range.end..)?)
        }
        None => labelled(line).and_then(host_value).map(AddressLine::Host),
    }
}

fn address_named<'a>(
    line: &'a str,
    before: &'a str,
    address: &'a str,
    after: &'a str,
) -> Option<AddressLine<'a>> {
    if before.trim_matches(['<', '"', '\'', ' ', '*', '-', '\u{2022}', '\t', '[', '(']).is_empty() {
        // `<kim@fabrikam.com>... User unknown` is what a server says of an address.
        if after.trim_start_matches(['>', ' ']).starts_with("...") {
            return None;
        }
        let clean = after.trim_start_matches(['>', '"', '\'', ']', ')', ':', ' ', '.']);
        return (clean.len() <= MAX_REST).then_some(AddressLine::Recipient(address));
    }
    let (label, value) = line.split_once(':')?;
    let named =
        label.split_whitespace().count() <= MAX_LABEL_WORDS && value.trim().len() <= address.len() + MAX_REST;
    let label = label.to_ascii_lowercase();
    match named {
        true if label.contains("recipient") => Some(AddressLine::Recipient(address)),
        true if label.contains("sender") => Some(AddressLine::Sender(address)),
        _ => None,
    }
}

/// The most words of a label.
const MAX_LABEL_WORDS: usize = 4;

/// What stands after a label, such as `Generating server:`.
pub(super) fn labelled(line: &str) -> Option<&str> {
    let colons = memchr::memchr_iter(b':', line.as_bytes());
    let (label, value) = colons.into_iter().find_map(|at| {
        let (label, value) = line.split_at_checked(at)?;
        Some((label, value.strip_prefix(": ")?))
    })?;
    let words = label.split_whitespace().count();
    ((1..=MAX_LABEL_WORDS).contains(&words) && !value.trim().is_empty()).then_some(value.trim())
}

/// A value that is a host and perhaps its address in brackets, and nothing else.
fn host_value(value: &str) -> Option<&str> {
    let host = address::host(value)?;
    let rest = value.get(host.len()..)?.trim_start_matches('.').trim();
    (rest.is_empty() || (rest.starts_with(['(', '[']) && !rest.contains(' '))).then_some(host)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_on_its_own_line_is_a_recipient() {
        for line in [
            "kim@fabrikam.com",
            "<kim@fabrikam.com>:",
            "kim@fabrikam.com<mailto:kim@fabrikam.com>",
            "* 'kim@fabrikam.com' on 6/19/2026 7:32 AM",
            ">>> RCPT To:<kim@fabrikam.com>",
            "C: RCPT TO:<kim@fabrikam.com>",
            "Recipient Address: kim@fabrikam.com",
        ] {
            assert_eq!(read(line), Some(AddressLine::Recipient("kim@fabrikam.com")), "{line}");
        }
    }

    #[test]
    fn labels_name_sender_and_servers() {
        assert_eq!(read("Sender Address: lena@contoso.com"), Some(AddressLine::Sender("lena@contoso.com")));
        assert_eq!(read("Generierender Server: mx.contoso.com"), Some(AddressLine::Host("mx.contoso.com")));
        assert_eq!(
            read("Receiving server: mx.contoso.com (192.0.2.1)"),
            Some(AddressLine::Host("mx.contoso.com"))
        );
    }

    #[test]
    fn sentences_name_nobody() {
        for line in [
            "Your message to kim@fabrikam.com couldn't be delivered.",
            "Please write to: ops@fabrikam.com",
            "Queue: fabrikam.com  Status: Retry",
            ">>> DATA for lena@contoso.com",
            "<kim@fabrikam.com>... User unknown",
            "note that this is long: mx.contoso.com",
        ] {
            assert_eq!(read(line), None, "{line}");
        }
    }
}
