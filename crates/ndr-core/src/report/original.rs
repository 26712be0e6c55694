//! Where the returned message begins.
//!
//! What follows was written by the sender, not by a mail server. It begins with header fields, in
//! whatever language the line above them is, or with a separator that names it.

use super::fields::field_name;
use crate::text::{Line, Lines};

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
pub(super) fn begins(lines: Lines<'_>) -> bool {
    lines.peek().is_some_and(|line| is_separator(line.text)) || is_header(lines)
}

/// Whether a block of header fields stands here that came with a message.
///
/// Fields that are indented are not one: some reports quote the date and subject of the message so.
pub(super) fn is_header<'t>(lines: impl Iterator<Item = Line<'t>>) -> bool {
    let mut lines = lines.peekable();
    // The line with which mbox files part messages (RFC 4155) may have come along.
    lines.next_if(|line| line.text.starts_with("From "));
    if lines.peek().is_none_or(|first| first.text.starts_with([' ', '\t'])) {
        return false;
    }
    let mut fields = Fields::default();
    for line in lines.take(MAX_LINES) {
        let words = line.unquoted();
        match field_name(words.text) {
            Some(name) => fields.add(name),
            None if fields.number > 0 && is_continuation(&line, &words) => {}
            None => return false,
        }
        if fields.are_of_a_message() {
            return true;
        }
    }
    false
}

/// Fields of which every letter has one of each.
const LETTER: [&[&str]; 3] = [&["From"], &["Date"], &["To", "Subject"]];

/// What is known of the fields of a block.
#[derive(Default)]
struct Fields {
    number: usize,
    any_trace: bool,
    /// Which of [`LETTER`] are there.
    letter: [bool; 3],
}

impl Fields {
    fn add(&mut self, name: &str) {
        let is_one_of = |names: &[&str]| names.iter().any(|other| name.eq_ignore_ascii_case(other));
        self.number += 1;
        self.any_trace |= is_one_of(&TRACE);
        for (is_there, names) in self.letter.iter_mut().zip(LETTER) {
            *is_there |= is_one_of(names);
        }
    }

    /// Whether such fields come with a message only.
    fn are_of_a_message(&self) -> bool {
        self.number > 1 && (self.any_trace || self.letter == [true; 3])
    }
}

/// Whether a line goes on with a field: something stands before its words.
fn is_continuation(line: &Line<'_>, words: &Line<'_>) -> bool {
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
        assert_eq!(begins(lines(text)), want, "{text}");
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
