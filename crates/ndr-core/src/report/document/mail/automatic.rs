//! Messages that programs send and that are no bounces: abuse reports and automatic replies.

use mail_parser::{HeaderName, Message, MessagePart, PartType};

use super::{Headers, is_type};
use crate::report::document::Automatic;
use crate::text::address;

/// What kind of automatic message it is, if it is one and no delivery report.
pub(super) fn of(message: &Message<'_>, headers: &Headers<'_, '_>) -> Option<Automatic> {
    if let Some(report) = message.parts.iter().find(|part| is_type(part, "message", &["feedback-report"])) {
        return Some(Automatic::AbuseReport { recipients: complained_about(report) });
    }
    if let Some(recipients) = complaint(message, headers) {
        return Some(Automatic::AbuseReport { recipients });
    }
    (!headers.is_from_mail_system() && is_reply(headers))
        .then(|| Automatic::Reply { from: addresses_in(message.header_raw(HeaderName::From)).next() })
}

/// The field `Original-Rcpt-To`, once for each recipient (RFC 5965 §3.2).
fn complained_about(report: &MessagePart<'_>) -> Vec<String> {
    let text = match &report.body {
        PartType::Text(text) | PartType::Html(text) => text.clone(),
        _ => String::from_utf8_lossy(report.contents()),
    };
    let fields = text.lines().filter_map(|line| line.split_once(':'));
    let recipients = fields.filter(|(name, _)| {
        ["Original-Rcpt-To", "Removal-Recipient"].iter().any(|field| name.trim().eq_ignore_ascii_case(field))
    });
    recipients.flat_map(|(_, value)| addresses_in(Some(value)).collect::<Vec<_>>()).collect()
}

/// Whom a complaint without a report of its own form is about: the message that the Junk Mail
/// Reporting Program of Outlook.com encloses, or an unsubscription that Apple Mail sent for a reader.
fn complaint(message: &Message<'_>, headers: &Headers<'_, '_>) -> Option<Vec<String>> {
    if headers.raw("X-Apple-Unsubscribe").is_some() {
        return Some(addresses_in(message.header_raw(HeaderName::From)).take(1).collect());
    }
    let enclosed = message.parts.iter().find_map(|part| match &part.body {
        PartType::Message(enclosed) => enclosed.header_raw(HeaderName::parse("X-HmXmrOriginalRecipient")?),
        _ => None,
    });
    enclosed.map(|recipients| addresses_in(Some(recipients)).collect())
}

fn addresses_in(text: Option<&str>) -> impl Iterator<Item = String> + '_ {
    let text = text.unwrap_or_default();
    address::addresses(text).filter_map(|range| text.get(range).map(str::to_owned))
}

/// Whether a program answered for a person: `Auto-Submitted: auto-replied` (RFC 3834 §5), or one of the
/// fields that servers write instead of it.
fn is_reply(headers: &Headers<'_, '_>) -> bool {
    let says = |name: &'static str, value: &str| {
        headers.raw(name).is_some_and(|found| found.to_ascii_lowercase().starts_with(value))
    };
    says("Auto-Submitted", "auto-replied")
        || says("Precedence", "auto_reply")
        || says("X-Autoreply", "yes")
        || says("X-Apple-Action", "vacation")
        || headers.raw("X-Autorespond").is_some()
        // An Exchange mailbox answered by a rule.
        || headers.raw("X-MS-Exchange-Inbox-Rules-Loop").is_some()
}
