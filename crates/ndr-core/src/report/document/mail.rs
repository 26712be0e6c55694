//! Messages: which parts are the report, and who wrote it (RFC 5322, RFC 2045-2049, RFC 6522).

mod automatic;
mod parts;

use std::borrow::Cow;
use std::sync::LazyLock;

use mail_parser::decoders::charsets::map::charset_decoder;
use mail_parser::{
    Encoding, HeaderName, HeaderValue, Message, MessageParser, MessagePart, MimeHeaders, PartType,
};

use super::{Document, Markup, Origin, Part, Returned, Role, notice};
use crate::text::passage::text_of_same_length;
use crate::text::{Place, address};

/// Decodes a message that begins at `start` of the input.
pub(super) fn decode(input: &[u8], start: usize) -> Document<'_> {
    let readable = parts::without_hostile_ones(input);
    if is_cr_only(readable) {
        let message: Vec<u8> =
            readable.iter().map(|byte| if *byte == b'\r' { b'\n' } else { *byte }).collect();
        return owned(decode_lines(&message, start));
    }
    decode_lines(readable, start)
}

/// Whether carriage returns alone end the lines, as old Mac programs wrote them.
fn is_cr_only(input: &[u8]) -> bool {
    memchr::memchr(b'\n', input).is_none() && memchr::memchr(b'\r', input).is_some()
}

fn owned(document: Document<'_>) -> Document<'static> {
    let parts = document.parts.into_iter();
    let parts = parts.map(|part| Part::new(part.role, Cow::Owned(part.text.into_owned()), part.place));
    Document {
        origin: document.origin,
        failed_recipients: document.failed_recipients,
        automatic: document.automatic,
        parts: parts.collect(),
        returned: document.returned,
        is_status_notification: document.is_status_notification,
        is_titled_as_report: document.is_titled_as_report,
        has_null_path: document.has_null_path,
    }
}

fn decode_lines(input: &[u8], start: usize) -> Document<'_> {
    let Some(message) = PARSER.parse(input) else {
        return Document::of(Origin::Personal, Vec::new());
    };
    let headers = Headers { message: &message };
    let mut document = Document {
        failed_recipients: headers.failed_recipients(),
        automatic: automatic::of(&message, &headers),
        returned: returned(&message, start),
        is_status_notification: headers.is_delivery_report(),
        is_titled_as_report: headers.is_from_daemon() || headers.is_titled_as_bounce(),
        has_null_path: headers.has_null_path(),
        ..Document::of(headers.origin(), report_parts(&message, input, start))
    };
    if document.parts.is_empty() && document.origin >= Origin::Automatic {
        document.parts.extend(whole_body(&message, input, start));
    }
    document.read_events();
    document
}

/// The body as it stands, where its MIME structure is broken and no part can be told from another.
fn whole_body<'x>(message: &Message<'_>, input: &'x [u8], start: usize) -> Option<Part<'x>> {
    let is_container = |part: &MessagePart<'_>| {
        part.content_type().is_some_and(|declared| declared.ctype().eq_ignore_ascii_case("multipart"))
    };
    if !message.parts.iter().all(is_container) {
        return None;
    }
    let body = message.parts.first()?.offset_body as usize;
    let text = without_part_headers(&text_of_same_length(input.get(body..)?));
    Some(notice(text.into(), Place::At(start + body), Markup::Plain))
}

/// A body of the same length in which boundaries and the headers after them are blank (RFC 2046 §5.1).
fn without_part_headers(body: &str) -> String {
    let mut text = String::with_capacity(body.len());
    let mut in_header = false;
    for line in body.split_inclusive('\n') {
        let words = line.trim_end();
        in_header = (in_header && !words.is_empty()) || words.starts_with("--");
        if in_header {
            text.extend(words.bytes().map(|_| ' '));
            text.push_str(&line[words.len()..]);
        } else {
            text.push_str(line);
        }
    }
    text
}

/// The message that came back, whole or only its header (RFC 6522 §3).
fn returned(message: &Message<'_>, start: usize) -> Option<Returned> {
    let addresses = |to: Option<&str>| {
        let to = to.unwrap_or_default();
        address::addresses(to).filter_map(|range| to.get(range).map(str::to_owned)).collect()
    };
    message.parts.iter().find_map(|part| match &part.body {
        PartType::Message(returned) => {
            let (from, until) = (part.offset_body as usize, part.offset_end as usize);
            let plain = part.encoding == Encoding::None && from <= until;
            let range = if plain { start + from..start + until } else { 0..0 };
            Some(Returned { range, to: addresses(returned.header_raw(HeaderName::To)) })
        }
        PartType::Text(text) if is_type(part, "text", &["rfc822-headers"]) => {
            let to = text.lines().find_map(|line| {
                let (name, value) = line.split_once(':')?;
                name.eq_ignore_ascii_case("To").then_some(value)
            });
            Some(Returned { range: 0..0, to: addresses(to) })
        }
        _ => None,
    })
}

/// Other fields are taken as they stand, where they are asked for.
static PARSER: LazyLock<MessageParser> = LazyLock::new(|| {
    MessageParser::new().with_mime_headers().header_text(HeaderName::Subject).default_header_ignore()
});

/// The fields of a message that tell who wrote it.
struct Headers<'m, 'x> {
    message: &'m Message<'x>,
}

impl Headers<'_, '_> {
    fn raw(&self, name: &'static str) -> Option<&str> {
        self.message.header_raw(HeaderName::parse(name)?).map(str::trim)
    }

    fn origin(&self) -> Origin {
        if self.is_delivery_report()
            || self.is_from_mail_system()
            || self.raw("X-Failed-Recipients").is_some()
            || (self.has_null_path() && self.is_titled_as_bounce())
        {
            Origin::MailSystem
        } else if self.is_automatic() {
            Origin::Automatic
        } else {
            Origin::Personal
        }
    }

    /// `multipart/report; report-type=delivery-status` (RFC 3464 §2).
    fn is_delivery_report(&self) -> bool {
        self.message.parts.iter().any(is_delivery_status)
    }

    fn is_from_mail_system(&self) -> bool {
        let from = self.message.header_raw(HeaderName::From).unwrap_or_default().to_ascii_lowercase();
        MAIL_SYSTEMS.iter().any(|name| from.contains(name))
    }

    /// Whether the program wrote it that writes nothing but delivery reports.
    fn is_from_daemon(&self) -> bool {
        let from = self.message.header_raw(HeaderName::From).unwrap_or_default().to_ascii_lowercase();
        from.contains("mailer-daemon") || from.contains("mailer_daemon")
    }

    /// Whether the subject is one that mail systems give to their reports.
    fn is_titled_as_bounce(&self) -> bool {
        let subject = self.message.header(HeaderName::Subject).and_then(HeaderValue::as_text);
        let subject = subject.unwrap_or_default().to_lowercase();
        SUBJECTS.iter().any(|start| subject.trim_start().starts_with(start))
    }

    /// A null return path, as that of every notification (RFC 5321 §4.5.5).
    fn has_null_path(&self) -> bool {
        self.message.header_raw(HeaderName::ReturnPath).map(str::trim) == Some("<>")
    }

    /// A null return path or an automatic submission (RFC 3834 §5).
    fn is_automatic(&self) -> bool {
        let submitted = self.raw("Auto-Submitted");
        self.has_null_path() || submitted.is_some_and(|how| !how.eq_ignore_ascii_case("no"))
    }

    fn failed_recipients(&self) -> Vec<String> {
        let field = self.raw("X-Failed-Recipients").unwrap_or_default();
        address::addresses(field).filter_map(|range| field.get(range).map(str::to_owned)).collect()
    }
}

/// Names under which mail systems write, in lower case.
const MAIL_SYSTEMS: [&str; 11] = [
    "mailer-daemon",
    "mailer_daemon",
    "mail-daemon",
    "maildaemon",
    "postmaster@",
    "<postmaster",
    "post_master@",
    "microsoftexchange",
    "mail delivery",
    "mail.delivery.system",
    "mail administrator",
];

/// How the subjects of delivery reports begin, in lower case.
const SUBJECTS: [&str; 36] = [
    "undeliver",
    "undelivrable",
    "returned mail",
    "returned message",
    "return mail",
    "mail returned",
    "mail delivery",
    "mail fail",
    "mail could not be delivered",
    "message could not be delivered",
    "message you sent",
    "message not delivered",
    "message undeliverable",
    "delivery status",
    "delivery fail",
    "delivery report",
    "delivery notification",
    "delivery error",
    "delivery delay",
    "delayed mail",
    "warning: could not send",
    "warning: message",
    "failure notice",
    "failure report",
    "mail system error",
    "failure to deliver",
    "failure delivery",
    "non-delivery",
    "nondeliverable",
    "non remis",
    "échec de la remise",
    "unzustellbar",
    "nicht zustellbar",
    "недоставленное",
    "olevererbar",
    "配信",
];

fn is_type(part: &MessagePart<'_>, kind: &str, subtypes: &[&str]) -> bool {
    part.content_type().is_some_and(|declared| {
        declared.ctype().eq_ignore_ascii_case(kind)
            && declared
                .subtype()
                .is_some_and(|subtype| subtypes.iter().any(|s| s.eq_ignore_ascii_case(subtype)))
    })
}

fn is_delivery_status(part: &MessagePart<'_>) -> bool {
    is_type(part, "message", &["delivery-status", "global-delivery-status"])
}

/// The parts in order; HTML only where there is no plain text.
fn report_parts<'x>(message: &Message<'x>, input: &'x [u8], start: usize) -> Vec<Part<'x>> {
    let has_text = message.parts.iter().any(|part| match &part.body {
        PartType::Text(text) => is_notice(part) && !text.trim().is_empty(),
        _ => false,
    });
    let parts = message.parts.iter().filter_map(|part| match &part.body {
        _ if is_delivery_status(part) => Some(delivery_status(part, input, start)),
        PartType::Text(text) if is_notice(part) => {
            let (text, place) = text_of(part, text, input, start);
            Some(notice(text, place, Markup::Plain))
        }
        PartType::Html(text) if is_notice(part) && !has_text => {
            let (text, place) = text_of(part, text, input, start);
            Some(notice(text, place, Markup::Html))
        }
        _ => None,
    });
    parts.collect()
}

/// Whether a text part is for people to read, and no attachment or returned header.
fn is_notice(part: &MessagePart<'_>) -> bool {
    let attached = part.content_disposition().is_some_and(mail_parser::ContentType::is_attachment);
    !attached && !is_type(part, "text", &["rfc822-headers", "rfc822", "calendar", "x-vcard", "vcard", "csv"])
}

fn delivery_status<'x>(part: &MessagePart<'x>, input: &'x [u8], start: usize) -> Part<'x> {
    let (text, place) = match &part.body {
        PartType::Text(text) | PartType::Html(text) => text_of(part, text, input, start),
        _ => text_of(part, &text_of_same_length(part.contents()), input, start),
    };
    Part::new(Role::DeliveryStatus, text, place)
}

/// Decodes UTF-7 under its first name, which Outlook.com gives it (RFC 1642) and the parser does not know.
fn from_utf_7<'t>(part: &MessagePart<'_>, text: &'t str) -> Cow<'t, str> {
    let charset = part.content_type().and_then(|declared| declared.attribute("charset"));
    match charset_decoder(b"utf-7") {
        Some(decode) if charset.is_some_and(|name| name.eq_ignore_ascii_case("unicode-1-1-utf-7")) => {
            decode(text.as_bytes()).into()
        }
        _ => text.into(),
    }
}

/// The text of a part, borrowed from the input where it stands there as it is.
fn text_of<'x>(
    part: &MessagePart<'_>,
    decoded: &str,
    input: &'x [u8],
    start: usize,
) -> (Cow<'x, str>, Place) {
    let body = part.offset_body as usize;
    let end = (part.offset_end as usize).max(body);
    let raw = input.get(body..end).unwrap_or_default();
    let whole = Place::Within(start + body, start + end);
    let decoded = &*from_utf_7(part, decoded);
    if part.encoding != Encoding::None {
        return (Cow::Owned(decoded.to_owned()), whole);
    }
    match std::str::from_utf8(raw) {
        Ok(text) if text == decoded => (Cow::Borrowed(text), Place::At(start + body)),
        Err(_) if !declares_charset(part) => (text_of_same_length(raw), Place::At(start + body)),
        _ => (Cow::Owned(decoded.to_owned()), whole),
    }
}

fn declares_charset(part: &MessagePart<'_>) -> bool {
    part.content_type().is_some_and(|declared| declared.has_attribute("charset"))
}
