//! The main log of Exim (Exim specification, chapter "Log files"):
//! `1rABCD-0001Xy-2z ** kim@fabrikam.com R=dnslookup T=remote_smtp H=mx.fabrikam.com [192.0.2.1]: …`.

use super::{recipients, spoken};
use crate::report::{Action, Delivery};
use crate::text::{Passage, address};
use crate::{Param, Params};

/// The flags after the message id, and what they stand for.
const FLAGS: [(&str, Action); 4] = [
    (" ** ", Action::Failed),
    (" == ", Action::Delayed),
    (" => ", Action::Delivered),
    (" -> ", Action::Delivered),
];

pub(super) fn read(line: Passage<'_>) -> Vec<Delivery<'_>> {
    let text = line.text();
    let Some((at, flag, action)) = flag(text) else { return Vec::new() };
    let id = text.get(..at).and_then(|before| before.rsplit(' ').next()).filter(|id| is_message_id(id));
    let Some(id) = id else { return Vec::new() };
    let rest = text.get(at + flag..).unwrap_or_default();
    let words = rest.find(": ").map_or(text.len(), |colon| at + flag + colon + 2);
    let head = text.get(at + flag..words).unwrap_or_default();
    let mut context = context(id, head);
    let statements = match text.get(words..) {
        None | Some("") => Vec::new(),
        Some(_) => vec![spoken(line.slice(words..text.len()), &mut context)],
    };
    let recipient = recipients(head).into_iter().next().flatten();
    vec![Delivery { recipient, action: Some(action), statements, context, ..Delivery::default() }]
}

/// Where the first flag stands, how long it is, and what it stands for.
fn flag(line: &str) -> Option<(usize, usize, Action)> {
    let last_signs = memchr::memchr3_iter(b'*', b'=', b'>', line.as_bytes());
    last_signs.filter_map(|sign| sign.checked_sub(2)).find_map(|at| {
        let rest = line.get(at..)?;
        let (flag, action) = FLAGS.iter().find(|(flag, _)| rest.starts_with(flag))?;
        Some((at, flag.len(), *action))
    })
}

/// `1rABCD-0001Xy-2z`, or the longer ids since Exim 4.97.
fn is_message_id(id: &str) -> bool {
    let parts: Vec<&str> = id.split('-').collect();
    matches!(parts.as_slice(), [a, b, c] if a.len() == 6 && matches!(b.len(), 6 | 11) && matches!(c.len(), 2 | 4))
        && id.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
}

fn context(id: &str, head: &str) -> Params {
    let of = |key: &str| head.split_once(key).map(|(_, value)| value);
    let mut context = Params::from([(Param::QueueId, id.to_owned())]);
    context.extend(of(" H=").and_then(address::host).map(|host| (Param::RemoteServer, host.to_owned())));
    let sender = of(" F=").and_then(|value| value.split(' ').next()).and_then(address::first_address);
    context.extend(sender.map(|sender| (Param::Sender, sender.to_owned())));
    context
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(line: &str, recipient: &str, action: Action, words: Option<&str>) {
        let deliveries = read(Passage::at(line, 0));
        let delivery = &deliveries[0];
        assert_eq!(delivery.recipient.as_deref(), Some(recipient));
        assert_eq!(delivery.action, Some(action));
        assert_eq!(delivery.statements.first().map(|statement| statement.passage.text()), words);
        assert_eq!(delivery.context[&Param::QueueId], "1rABCD-0001Xy-2z");
    }

    #[test]
    fn a_flag_says_what_became_of_it() {
        check(
            "2026-06-19 07:32:05 1rABCD-0001Xy-2z ** kim@fabrikam.com F=<lena@contoso.com> R=dnslookup T=remote_smtp H=mx.fabrikam.com [192.0.2.1]: SMTP error from remote mail server after RCPT TO:<kim@fabrikam.com>: 550 5.1.1 unknown",
            "kim@fabrikam.com",
            Action::Failed,
            Some("550 5.1.1 unknown"),
        );
        check(
            "2026-06-19 07:32:05 1rABCD-0001Xy-2z == kim@fabrikam.com R=dnslookup T=remote_smtp defer (110): Connection timed out",
            "kim@fabrikam.com",
            Action::Delayed,
            Some("Connection timed out"),
        );
        check("1rABCD-0001Xy-2z => kim@fabrikam.com R=x T=y", "kim@fabrikam.com", Action::Delivered, None);
    }

    #[test]
    fn an_arrow_in_prose_is_no_log() {
        assert!(read(Passage::at("a -> kim@fabrikam.com: 550", 0)).is_empty());
    }
}
