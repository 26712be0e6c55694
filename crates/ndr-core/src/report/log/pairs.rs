//! Postfix and sendmail, which log `key=value` pairs:
//! `4gT1x: to=<kim@fabrikam.com>, relay=mx.fabrikam.com[192.0.2.1]:25, dsn=5.1.1, status=bounced (…)`.

use std::ops::Range;

use super::{recipients, spoken};
use crate::report::codes::Codes;
use crate::report::{Action, Delivery, Statement};
use crate::text::{Passage, address};
use crate::{Param, Params};

pub(super) fn read(line: Passage<'_>) -> Vec<Delivery<'_>> {
    let text = line.text();
    let Some(to) = value(text, "to") else { return Vec::new() };
    let Some((action, words)) = outcome(text) else { return Vec::new() };
    let mut context = context(text, &to);
    let mut statements = vec![spoken(line.slice(words), &mut context)];
    statements.extend(value(text, "dsn").map(|dsn| Statement::reply(line.slice(dsn))));
    recipients(text.get(to).unwrap_or_default())
        .into_iter()
        .map(|recipient| Delivery {
            recipient,
            action,
            statements: statements.clone(),
            context: context.clone(),
            ..Delivery::default()
        })
        .collect()
}

/// Where the value of a key stands: to the next comma, space or end.
fn value(line: &str, key: &str) -> Option<Range<usize>> {
    let start = after_key(line, key)?;
    let rest = line.get(start..)?;
    let end = rest.find([' ', ';']).unwrap_or(rest.len());
    let value = rest.get(..end)?.trim_end_matches(',');
    Some(start..start + value.len())
}

/// Where the value of a key begins.
fn after_key(line: &str, key: &str) -> Option<usize> {
    memchr::memchr_iter(b'=', line.as_bytes()).find_map(|at| {
        let before = line.get(..at)?.strip_suffix(key)?;
        (before.is_empty() || before.ends_with([' ', ',', ';'])).then_some(at + 1)
    })
}

/// What was done, and where the words for it stand.
fn outcome(line: &str) -> Option<(Option<Action>, Range<usize>)> {
    let (action, range) = if let Some(start) = after_key(line, "status") {
        let (word, words) = line.get(start..)?.split_once(' ').unwrap_or((line.get(start..)?, ""));
        (Some(postfix_action(word)?), line.len() - words.len()..line.len())
    } else if let Some(start) = after_key(line, "stat") {
        (Some(sendmail_action(line.get(start..)?)?), start..line.len())
    } else {
        let start = Codes::find(line)?.start();
        let end = line.get(start..)?.find("; from=").unwrap_or(line.len() - start);
        (None, start..start + end)
    };
    Some((action, without_brackets(line, range)))
}

fn postfix_action(status: &str) -> Option<Action> {
    match status {
        "bounced" | "expired" | "undeliverable" => Some(Action::Failed),
        "deferred" => Some(Action::Delayed),
        "sent" | "deliverable" => Some(Action::Delivered),
        _ => None,
    }
}

fn sendmail_action(stat: &str) -> Option<Action> {
    if stat.starts_with("queued") {
        return None;
    }
    let outcomes = [("Sent", Action::Delivered), ("Deferred", Action::Delayed)];
    let known = outcomes.into_iter().find(|(word, _)| stat.starts_with(word)).map(|(_, action)| action);
    Some(known.unwrap_or(Action::Failed))
}

/// The range without the brackets that Postfix puts around a server's words.
fn without_brackets(line: &str, range: Range<usize>) -> Range<usize> {
    let text = line.get(range.clone()).unwrap_or_default().trim_end();
    match text.strip_prefix('(').and_then(|inner| inner.strip_suffix(')')) {
        Some(inner) => range.start + 1..range.start + 1 + inner.len(),
        None => range.start..range.start + text.len(),
    }
}

fn context(line: &str, to: &Range<usize>) -> Params {
    let of = |key: &str| value(line, key).and_then(|range| line.get(range)).unwrap_or_default();
    let relay = address::host(of("relay")).map(str::to_owned);
    let sender = address::first_address(of("from")).map(str::to_owned);
    let pairs = [
        (Param::RemoteServer, relay),
        (Param::Sender, sender),
        (Param::QueueId, queue_id(line.get(..to.start).unwrap_or_default())),
    ];
    pairs.into_iter().filter_map(|(param, value)| Some((param, value?))).collect()
}

/// The queue id that stands before the first pair: `postfix/smtp[4711]: 4gT1xV0Zq2z9: to=`.
fn queue_id(before: &str) -> Option<String> {
    let (before, _) = before.rsplit_once(' ').unwrap_or_default();
    let id = before.strip_suffix(':')?.rsplit(' ').next()?;
    let named = id.len() >= 5 && id.bytes().all(|byte| byte.is_ascii_alphanumeric());
    named.then(|| id.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(line: &str, recipient: &str, action: Option<Action>, words: &str) -> Params {
        let deliveries = read(Passage::at(line, 0));
        let delivery = &deliveries[0];
        assert_eq!(delivery.recipient.as_deref(), Some(recipient));
        assert_eq!(delivery.action, action);
        assert_eq!(delivery.statements[0].passage.text(), words);
        delivery.context.clone()
    }

    #[test]
    fn postfix_quotes_the_other_server() {
        let context = check(
            "Jun 19 07:32:05 mx1 postfix/smtp[21734]: 4gT1xV0Zq2z9: to=<kim@fabrikam.com>, orig_to=<all@contoso.com>, relay=mx.fabrikam.com[192.0.2.1]:25, dsn=5.1.1, status=bounced (host mx.fabrikam.com[192.0.2.1] said: 550 5.1.1 unknown (in reply to RCPT TO command))",
            "kim@fabrikam.com",
            Some(Action::Failed),
            "550 5.1.1 unknown (in reply to RCPT TO command)",
        );
        assert_eq!(context[&Param::QueueId], "4gT1xV0Zq2z9");
        assert_eq!(context[&Param::RemoteServer], "mx.fabrikam.com");
    }

    #[test]
    fn sendmail_defers() {
        check(
            "Jun 19 07:32:05 relay1 sendmail[40112]: 65J7W4aB040112: to=<kim@fabrikam.com>, delay=00:00:02, relay=mx.fabrikam.com. [192.0.2.1], dsn=4.4.1, stat=Deferred: Connection timed out with mx.fabrikam.com.",
            "kim@fabrikam.com",
            Some(Action::Delayed),
            "Deferred: Connection timed out with mx.fabrikam.com.",
        );
    }

    #[test]
    fn a_reject_names_the_sender() {
        let context = check(
            "mx1 postfix/smtpd[21]: NOQUEUE: reject: RCPT from unknown[192.0.2.1]: 554 5.7.1 <kim@fabrikam.com>: Relay access denied; from=<lena@contoso.com> to=<kim@fabrikam.com> proto=ESMTP helo=<x>",
            "kim@fabrikam.com",
            None,
            "554 5.7.1 <kim@fabrikam.com>: Relay access denied",
        );
        assert_eq!(context[&Param::Sender], "lena@contoso.com");
    }

    #[test]
    fn other_lines_say_nothing() {
        for line in
            ["4gT1x: from=<lena@contoso.com>, size=4711", "to=<kim@fabrikam.com>, stat=queued", "due to=x"]
        {
            assert!(read(Passage::at(line, 0)).is_empty(), "{line}");
        }
    }
}
