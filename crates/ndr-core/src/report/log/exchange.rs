//! Message trace, message tracking log and queue viewer of Exchange:
//! `[{LED=550 5.7.705 …};{MSG=};{FQDN=mx.fabrikam.com};{IP=203.0.113.44};{LRT=6/19/2026 7:32:05 AM}]`.

use std::ops::Range;

use memchr::memmem;

use super::spoken;
use crate::report::Delivery;
use crate::text::{Passage, address};
use crate::{Param, Params};

pub(super) fn read(line: Passage<'_>) -> Vec<Delivery<'_>> {
    let Some(error) = value(line.text(), "LED=") else { return Vec::new() };
    let named = |key: &str| value(line.text(), key).and_then(|range| line.text().get(range));
    let mut context = Params::new();
    let mut keep = |param, text: Option<&str>| {
        if let Some(text) = text.filter(|text| !text.is_empty()) {
            context.insert(param, text.to_owned());
        }
    };
    keep(Param::RemoteServer, named("{FQDN="));
    keep(Param::LastAttempt, named("{LRT="));
    keep(Param::Sender, line.text().get(error.end..).and_then(address::first_address));
    let recipient = line.text().get(..error.start).and_then(last_bare_address).map(str::to_owned);
    let statement = spoken(line.slice(error), &mut context);
    vec![Delivery { recipient, statements: vec![statement], context, ..Delivery::default() }]
}

/// Where the value after a key stands, to the brace that ends it.
fn value(line: &str, key: &str) -> Option<Range<usize>> {
    let start = memmem::find(line.as_bytes(), key.as_bytes())? + key.len();
    let rest = line.get(start..)?;
    let end = rest.find("};").or_else(|| rest.find('}')).unwrap_or(rest.len());
    Some(start..start + end)
}

/// The last address without angle brackets; those with them are message ids.
fn last_bare_address(text: &str) -> Option<&str> {
    let bare = |range: &Range<usize>| !text.get(..range.start).is_some_and(|before| before.ends_with('<'));
    address::addresses(text).filter(bare).last().and_then(|range| text.get(range))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tracking_log_names_the_recipient_before_and_the_sender_after() {
        let line = "2026-06-19T07:32:05Z,,,,SMTP,FAIL,<1@x.example>,kim@fabrikam.com,\"[{LED=550 5.7.750 Client blocked};{FQDN=mx.contoso.com};{LRT=6/19/2026}]\",4711,lena@contoso.com";
        let deliveries = read(Passage::at(line, 0));
        let delivery = &deliveries[0];
        assert_eq!(delivery.recipient.as_deref(), Some("kim@fabrikam.com"));
        assert_eq!(delivery.statements[0].passage.text(), "550 5.7.750 Client blocked");
        assert_eq!(delivery.context[&Param::Sender], "lena@contoso.com");
        assert_eq!(delivery.context[&Param::RemoteServer], "mx.contoso.com");
    }
}
