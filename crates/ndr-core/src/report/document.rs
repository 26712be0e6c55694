//! Bytes to parts with text: MIME, transfer encodings, character sets, HTML.
//!
//! The returned message (`message/rfc822`, `text/rfc822-headers`, `message/global`, RFC 6522 §3) and
//! attachments are no parts: nothing is looked for in them, so they are not decoded either.

mod event;
mod failure;
mod mail;

use std::borrow::Cow;
use std::cell::OnceCell;
use std::ops::Range;

use super::{notice as running_text, original};
use crate::text::passage::text_of_same_length;
use crate::text::{Passage, Place, html, lines};
use event::Event;

/// The input, decoded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document<'a> {
    /// Who wrote it, as far as its form tells.
    pub origin: Origin,
    /// Addresses of the field `X-Failed-Recipients`, which Exim and Gmail write.
    pub failed_recipients: Vec<String>,
    /// What it is if a program sent it and it is no delivery report.
    pub automatic: Option<Automatic>,
    /// The text parts of the report, in order.
    pub parts: Vec<Part<'a>>,
    /// The message that came back with the report, where it is a part of its own.
    pub returned: Option<Returned>,
    /// Whether it is a delivery status notification, whatever it says (RFC 3464).
    pub is_status_notification: bool,
    /// Whether sender or subject are those of a delivery report and of nothing else.
    pub is_titled_as_report: bool,
    /// Whether its return path is null, as that of notifications is (RFC 5321 §4.5.5).
    pub has_null_path: bool,
}

/// The message that came back with a report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Returned {
    /// Where it stands in the input, in bytes; empty where only its header came back.
    pub range: Range<usize>,
    /// The addresses of its field `To`.
    pub to: Vec<String>,
}

/// A message that programs send and that is no bounce.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Automatic {
    /// An abuse report (RFC 5965).
    AbuseReport {
        /// The recipients of the message that somebody complained about.
        recipients: Vec<String>,
    },
    /// An automatic reply (RFC 3834).
    Reply {
        /// Whose program answered.
        from: Option<String>,
    },
}

/// Who wrote a document; the later, the more of it is believed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Origin {
    /// A message of a person or list: only a complete quoted report in it counts.
    Personal,
    /// A message that a program sent, perhaps an automatic reply.
    Automatic,
    /// A message of a mail server.
    MailSystem,
    /// No message: what someone pasted, a log, a single reply.
    Paste,
}

/// A text of a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part<'a> {
    /// What it is for.
    pub role: Role,
    text: Cow<'a, str>,
    place: Place,
    /// Where the returned message begins in it, once that was asked for.
    parting: OnceCell<running_text::Parting>,
}

/// What a part is for (RFC 6522 §3).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// Text for people.
    Notice,
    /// Fields for programs (RFC 3464).
    DeliveryStatus,
}

impl<'a> Part<'a> {
    fn new(role: Role, text: Cow<'a, str>, place: Place) -> Self {
        Self { role, text, place, parting: OnceCell::new() }
    }

    /// The text and its place in the input.
    pub fn passage(&self) -> Passage<'_> {
        Passage::new(&self.text, self.place)
    }

    /// Where the returned message parts from the report in it.
    pub(super) fn parting(&self) -> running_text::Parting {
        *self.parting.get_or_init(|| running_text::Parting::of(&self.text))
    }
}

impl<'a> Document<'a> {
    /// Decodes an input. Any bytes are a document, if perhaps one without a word about a delivery.
    pub fn decode(input: &'a [u8]) -> Self {
        if let Some(text) = utf_16(input) {
            return Self::paste(Cow::Owned(text), Place::Within(0, input.len()));
        }
        let start = mail_start(input);
        match input.get(start..) {
            Some(message) if is_message(message) => mail::decode(message, start),
            _ => Self::paste(text_of_same_length(input), Place::At(0)),
        }
    }

    fn paste(text: Cow<'a, str>, place: Place) -> Self {
        let mut paste = Self::of(Origin::Paste, vec![notice(text, place, Markup::Unknown)]);
        paste.read_events();
        paste
    }

    fn of(origin: Origin, parts: Vec<Part<'a>>) -> Self {
        Self {
            origin,
            failed_recipients: Vec::new(),
            automatic: None,
            parts,
            returned: None,
            is_status_notification: false,
            is_titled_as_report: false,
            has_null_path: false,
        }
    }

    /// Whether its running text counts: whatever someone pasted, and a report that says that something
    /// did not arrive. In other messages only quoted replies do.
    pub fn is_believed(&self) -> bool {
        let is_report = self.is_status_notification || !self.failed_recipients.is_empty();
        let is_notice = self.origin == Origin::MailSystem
            || (self.has_null_path && self.automatic.is_none() && self.origin == Origin::Automatic);
        self.origin == Origin::Paste
            || is_report
            || (self.origin == Origin::MailSystem && self.is_titled_as_report)
            || (is_notice && self.parts.iter().any(|part| failure::is_told_by(&part.text)))
    }

    /// The only address to which the returned message was written, where there is exactly one.
    pub fn addressee(&self) -> Option<String> {
        let enclosed = self.returned.as_ref().map(|returned| returned.to.clone());
        let to = enclosed.filter(|to| !to.is_empty()).or_else(|| {
            let mut quoted =
                self.parts.iter().filter_map(|part| running_text::addressees(&part.text, part.parting()));
            quoted.next()
        });
        match to.unwrap_or_default().as_slice() {
            [only] => Some(only.clone()),
            _ => None,
        }
    }

    /// The returned message and where it stands in the input: a part of its own, or quoted in a text.
    pub fn returned_message<'s>(&'s self, input: &'s [u8]) -> Option<(&'s [u8], Place)> {
        let enclosed = self.returned.as_ref().map(|returned| returned.range.clone());
        if let Some(range) = enclosed.filter(|range| !range.is_empty()) {
            return Some((input.get(range.clone())?, Place::At(range.start)));
        }
        let notices = self.parts.iter().filter(|part| part.role == Role::Notice);
        let mut quoted = notices.filter_map(|part| {
            let whole = part.passage();
            let passage = whole.slice(part.parting().original_start(&part.text)?..part.text.len());
            Some((passage.text().as_bytes(), passage.place()))
        });
        quoted.next()
    }

    /// Puts the fields of a delivery status notification in the place of an event notification.
    fn read_events(&mut self) {
        for part in &mut self.parts {
            match event::read(&part.text) {
                Some(Event::Status(fields)) => {
                    let range = part.passage().input_range(0..part.text.len());
                    let place = Place::Within(range.start, range.end);
                    *part = Part::new(Role::DeliveryStatus, fields.into(), place);
                    self.origin = self.origin.max(Origin::MailSystem);
                }
                Some(Event::Complaint(recipients)) => {
                    self.automatic = Some(Automatic::AbuseReport { recipients });
                }
                None => {}
            }
        }
    }
}

/// What a text is declared to be.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Markup {
    Html,
    Plain,
    Unknown,
}

/// A part with text for people, without the markup.
fn notice(text: Cow<'_, str>, place: Place, markup: Markup) -> Part<'_> {
    let is_html = markup == Markup::Html || (markup == Markup::Unknown && html::is_html(&text));
    if !is_html {
        return Part::new(Role::Notice, text, place);
    }
    let whole = Passage::new(&text, place).input_range(0..text.len());
    let place = Place::Within(whole.start, whole.end);
    Part::new(Role::Notice, html::to_text(&text).into(), place)
}

/// The text of a file in UTF-16 with a byte order mark, as Windows PowerShell writes it.
fn utf_16(input: &[u8]) -> Option<String> {
    let (order, bytes): (fn([u8; 2]) -> u16, _) = match input {
        [0xFF, 0xFE, rest @ ..] => (u16::from_le_bytes, rest),
        [0xFE, 0xFF, rest @ ..] => (u16::from_be_bytes, rest),
        _ => return None,
    };
    let units = bytes.as_chunks::<2>().0.iter().map(|pair| order(*pair));
    Some(char::decode_utf16(units).map(|unit| unit.unwrap_or(char::REPLACEMENT_CHARACTER)).collect())
}

/// Where the message begins: after a byte order mark, blank lines and the `From ` line of an mbox (RFC 4155).
fn mail_start(input: &[u8]) -> usize {
    let mark = if input.starts_with(b"\xEF\xBB\xBF") { 3 } else { 0 };
    let rest = input.get(mark..).unwrap_or_default();
    let blank = rest.iter().take_while(|byte| byte.is_ascii_whitespace()).count();
    let rest = rest.get(blank..).unwrap_or_default();
    if !rest.starts_with(b"From ") && !rest.starts_with(b">From ") {
        return mark + blank;
    }
    let line = rest.iter().take_while(|byte| !matches!(byte, b'\n' | b'\r')).count();
    let end = rest.iter().skip(line).take_while(|byte| matches!(byte, b'\n' | b'\r')).count();
    mark + blank + line + end
}

/// How much of the input is looked at for the header of a message.
const MAX_HEADER: usize = 64 * 1024;

/// Whether the input begins with the header of a message.
fn is_message(input: &[u8]) -> bool {
    let head = input.get(..MAX_HEADER.min(input.len())).unwrap_or_default();
    let head = text_of_same_length(head);
    let is_quoted = head.starts_with([' ', '\t', '>']);
    !is_quoted && original::is_header(lines(&head).take_while(|line| !line.is_blank()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(input: &[u8], origin: Origin, text: &str) {
        let document = Document::decode(input);
        assert_eq!(document.origin, origin);
        let got: Vec<&str> = document.parts.iter().map(|part| part.text.trim()).collect();
        assert_eq!(got.join("|"), text);
    }

    #[test]
    fn text_that_is_no_message_is_a_paste() {
        check(b"550 5.7.705 no", Origin::Paste, "550 5.7.705 no");
        check(b"Subject: x\n\nbody", Origin::Paste, "Subject: x\n\nbody");
        check(b"\xFF\xFE5\x005\x000\x00", Origin::Paste, "550");
        check(b"", Origin::Paste, "");
        check(b"<p>550&nbsp;5.7.1<br>no</p>", Origin::Paste, "550\u{a0}5.7.1\nno");
    }

    #[test]
    fn an_mbox_line_may_come_first() {
        check(
            b"From MAILER-DAEMON Fri Jan  1 00:00:00 2026\nFrom: MAILER-DAEMON@mx.example\nMessage-ID: <1@x>\n\nbody",
            Origin::MailSystem,
            "body",
        );
    }
}
