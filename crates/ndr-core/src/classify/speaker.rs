//! Whose server speaks: a code means what the operator of the server says it means.

use std::cell::OnceCell;

use crate::Param;
use crate::kb::Provider;
use crate::report::{Delivery, Origin, Source};
use crate::text::address;

/// The operators whose servers a delivery names, looked for where somebody asks.
pub(super) struct Speaker<'d, 'kb> {
    delivery: &'d Delivery<'d>,
    providers: &'kb [Provider],
    /// Whether a report speaks, or a server is named; what someone pasted may come from anywhere.
    is_told: bool,
    named: OnceCell<Named<'kb>>,
}

/// The operators that are named.
struct Named<'kb> {
    /// Who refused the message, as far as a field, the words themselves or the reporting server tell.
    refused_by: Option<&'kb Provider>,
    /// Everybody.
    all: Vec<&'kb Provider>,
}

impl<'d, 'kb> Speaker<'d, 'kb> {
    pub(super) fn new(delivery: &'d Delivery<'d>, providers: &'kb [Provider], origin: Origin) -> Self {
        let is_told = origin != Origin::Paste
            || delivery.context.contains_key(&Param::RemoteServer)
            || delivery.context.contains_key(&Param::ReportingServer);
        Self { delivery, providers, is_told, named: OnceCell::new() }
    }

    /// The operator in whose meaning a code alone is taken.
    pub(super) fn means(&self) -> Option<&'kb Provider> {
        let assumed = || self.providers.iter().find(|provider| provider.assumed);
        self.named().refused_by.or_else(|| if self.is_told { None } else { assumed() })
    }

    /// Whether this is another operator than those who are named.
    pub(super) fn is_foreign(&self, provider: &Provider) -> bool {
        self.is_told && !self.named().all.iter().any(|named| named.collection == provider.collection)
    }

    fn named(&self) -> &Named<'kb> {
        self.named.get_or_init(|| {
            let host = |param: Param| self.delivery.context.get(&param);
            let by_host = |param: Param| host(param).and_then(|host| provider_of(self.providers, host));
            let remote = by_host(Param::RemoteServer);
            let quoted = self.delivery.statements.iter().filter(|statement| statement.source != Source::Text);
            let quoted = quoted.flat_map(|statement| providers_in(self.providers, statement.passage.text()));
            let quoted: Vec<&Provider> = quoted.collect();
            let reporting = by_host(Param::ReportingServer);
            let refused_by = match (host(Param::RemoteServer), remote) {
                (Some(_), remote) => remote,
                (None, _) => quoted.first().copied().or(reporting),
            };
            Named { refused_by, all: remote.into_iter().chain(quoted).chain(reporting).collect() }
        })
    }
}

/// The operator of a host: the one with the longest domain that the host is in.
fn provider_of<'kb>(providers: &'kb [Provider], host: &str) -> Option<&'kb Provider> {
    let length = |provider: &Provider| {
        let domains = provider.hosts.iter().filter(|domain| is_within(host, domain));
        domains.map(String::len).max()
    };
    let found = providers.iter().filter_map(|provider| Some((length(provider)?, provider)));
    found.max_by_key(|(length, _)| *length).map(|(_, provider)| provider)
}

fn is_within(host: &str, domain: &str) -> bool {
    let Some(start) = host.len().checked_sub(domain.len()) else { return false };
    let ends = host.as_bytes().get(start..).is_some_and(|end| end.eq_ignore_ascii_case(domain.as_bytes()));
    ends && (start == 0 || host.as_bytes().get(start - 1) == Some(&b'.'))
}

/// The operators whose hosts stand in a text, such as `[AM5EUR03FT025.eop-EUR03.prod.protection.outlook.com]`.
///
/// The domain of an address says whose mailbox it is, not whose server speaks.
fn providers_in<'kb>(providers: &'kb [Provider], text: &str) -> Vec<&'kb Provider> {
    let hosts = outside_addresses(text)
        .flat_map(|part| part.split(|c: char| !c.is_ascii_alphanumeric() && !matches!(c, '.' | '-' | '_')));
    let hosts = hosts.map(|host| host.trim_matches('.')).filter(|host| host.contains('.'));
    // No top-level domain ends with a digit (RFC 3696 §2), but addresses and codes do.
    let hosts = hosts.filter(|host| !host.ends_with(|last: char| last.is_ascii_digit()));
    hosts.take(MAX_HOSTS).filter_map(|host| provider_of(providers, host)).collect()
}

/// The parts of a text between the addresses in it.
fn outside_addresses(text: &str) -> impl Iterator<Item = &str> {
    let mut from = 0;
    let ends = text.len()..text.len();
    address::addresses(text).chain([ends]).filter_map(move |range| {
        let part = text.get(from..range.start);
        from = range.end;
        part
    })
}

/// The most host names of a statement that are looked at.
const MAX_HOSTS: usize = 32;

#[cfg(test)]
mod tests {
    use super::*;

    fn providers() -> Vec<Provider> {
        let provider = |collection: &str, host: &str| Provider {
            collection: collection.to_owned(),
            hosts: vec![host.to_owned()],
            assumed: false,
        };
        vec![
            provider("exchange-online", "outlook.com"),
            provider("outlook-com", "olc.protection.outlook.com"),
        ]
    }

    #[track_caller]
    fn check(host: &str, want: Option<&str>) {
        let providers = providers();
        assert_eq!(
            provider_of(&providers, host).map(|provider| provider.collection.as_str()),
            want,
            "{host}"
        );
    }

    #[test]
    fn a_host_is_its_operators_by_the_longest_domain() {
        check("contoso-com.mail.protection.Outlook.com", Some("exchange-online"));
        check("hotmail-com.olc.protection.outlook.com", Some("outlook-com"));
        check("notoutlook.com", None);
        check("outlook.com.example", None);
    }

    #[test]
    fn the_trailer_of_a_reply_names_the_server() {
        let providers = providers();
        let found = providers_in(&providers, "550 5.4.1 no [AM5.eop-EUR03.prod.protection.outlook.com 2026]");
        assert_eq!(found.len(), 1);
        assert!(providers_in(&providers, "550 5.1.1 see example.com/outlook.com.html").is_empty());
    }

    #[test]
    fn an_address_names_no_server() {
        let providers = providers();
        for reply in [
            "550 5.7.12 anna@outlook.com: sender was not authenticated",
            "550 5.1.1 <lena+news.outlook.com@fabrikam.com>: unknown",
            "550 5.7.1 SRS0=x1=tt=outlook.com=anna@fabrikam.com may not send",
            "550 5.6.0 duplicate of <4711@AM5.prod.outlook.com>",
        ] {
            assert!(providers_in(&providers, reply).is_empty(), "{reply}");
        }
        let reply = "550 5.1.1 <anna@fabrikam.com> unknown [AM5.prod.outlook.com]";
        assert_eq!(providers_in(&providers, reply).len(), 1);
    }
}
