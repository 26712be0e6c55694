//! Where the returned message begins.
//!
//! What follows was written by the sender, not by a mail server. It begins with header fields, in
//! whatever language the line above them is, or with a separator that names it.

use super::fields::field_name;
use crate::text::Line;

/// Fields that a message carries and a report's own text does not.
const TRACE: [&str; 9] = [
    "Received",
    "Return-Path",
    "Message-ID",
    "MIME-Version",
    "Content-Type",
    "DKIM-Signature",
    "ARC-Seal",
    "Authentication-Results",
    "X-MS-Exchange-Organization-AuthSource",
];

/// Words of the separators that qmail, Exim, sendmail and others put before a returned message.
const SEPARATORS: [&str; 6] = [
    "copy of the message",
    "copy of your message",
    "original message",
    "returned message",
    "unsent message",
    "message header",
];

/// Whether the returned message begins with the first of these lines.
///
/// To be asked of the first line of a paragraph; each paragraph is then looked at once.
pub(super) fn begins(lines: &[Line<'_>]) -> bool {
    lines.first().is_some_and(|line| is_separator(line.text)) || is_header(lines)
}

/// Whether a block of header fields stands here that came with a message.
///
/// Fields that are indented are not one: some reports quote the date and subject of the message so.
pub(super) fn is_header(lines: &[Line<'_>]) -> bool {
    // The line with which mbox files part messages (RFC 4155) may have come along.
    let lines = match lines {
        [first, rest @ ..] if first.text.starts_with("From ") => rest,
        lines => lines,
    };
    let Some(first) = lines.first() else { return false };
    if first.text.starts_with([' ', '\t']) || field_name(first.unquoted().text).is_none() {
        return false;
    }
    let block = lines.iter().take(MAX_LINES).take_while(|line| is_field(line) || is_continuation(line));
    let names: Vec<&str> = block.filter_map(|line| field_name(line.unquoted().text)).collect();
    let has = |name: &str| names.iter().any(|other| other.eq_ignore_ascii_case(name));
    let is_letter = has("From") && has("Date") && (has("To") || has("Subject"));
    names.len() > 1 && (is_letter || TRACE.iter().any(|name| has(name)))
}

fn is_field(line: &Line<'_>) -> bool {
    field_name(line.unquoted().text).is_some()
}

/// Whether a line goes on with a field: something stands before its words.
fn is_continuation(line: &Line<'_>) -> bool {
    let words = line.unquoted();
    words.start > line.start && !words.text.is_empty()
}

/// How many lines of a header are looked at.
const MAX_LINES: usize = 500;

fn is_separator(line: &str) -> bool {
    let line = line.trim();
    let words = line.trim_matches(['-', '=', '*', '_', ' ']);
    line.starts_with("--") && words.len() < line.len() && {
        let words = words.to_ascii_lowercase();
        SEPARATORS.iter().any(|separator| words.contains(separator))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::lines;

    #[track_caller]
    fn check(text: &str, want: bool) {
        assert_eq!(begins(&lines(text).collect::<Vec<_>>()), want, "{text}");
    }

    #[test]
    fn header_fields_begin_it() {
        check("Received: from a\n by b; today\nFrom: kim@fabrikam.com\n\nHi", true);
        check("> Return-Path: <>\n> Subject: x\n", true);
        check("From: kim@fabrikam.com\nTo: li@fabrikam.com\nDate: today\n", true);
        check("From MAILER-DAEMON  Thu Apr 29 23:34:45 2015\nReturn-Path: <>\nTo: a\n", true);
        check("From Monday on we are closed\nplease write then", false);
    }

    #[test]
    fn separators_begin_it() {
        check("--- Below this line is a copy of the message.", true);
        check("   ----- Original message follows -----", true);
    }

    #[test]
    fn the_fields_of_a_report_do_not() {
        check("Reporting-MTA: dns;mx\nReceived-From-MTA: dns;mx2\nArrival-Date: today", false);
        check("Sender:     lena@contoso.com\nRecipient:  anna@fabrikam.com\nStatus:     Failed", false);
        check("  Message-ID: <1@x>\n  Date: today\n  From: kim@fabrikam.com", false);
        check("the original message was received", false);
        check("Subject: Undeliverable\n\nReceived: x", false);
    }
}
