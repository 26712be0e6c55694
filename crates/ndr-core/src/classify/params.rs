//! The values for the explanation: what stood in the holes of the phrase, then what the report around
//! it tells.

use std::net::IpAddr;

use super::as_code;
use super::decision::Decision;
use crate::report::{Delivery, Source, Statement};
use crate::{Param, Params};

pub(super) fn collect(delivery: &Delivery<'_>, decision: &Decision<'_>) -> Params {
    let mut params = decision.holes.clone();
    for (param, value) in &delivery.context {
        params.entry(*param).or_insert_with(|| value.clone());
    }
    if !params.contains_key(&Param::AsCode)
        && let Some(code) = statements(delivery, decision).find_map(|one| as_code::find(one.passage.text()))
    {
        params.insert(Param::AsCode, code.to_owned());
    }
    if !params.contains_key(&Param::Ip)
        && let Some(ip) = statements(delivery, decision).find_map(|one| ip(one.passage.text()))
    {
        params.insert(Param::Ip, ip.to_owned());
    }
    params
}

/// The first address of a host in what a server said. It is the client's: a server seldom names its own.
fn ip(text: &str) -> Option<&str> {
    let bytes = text.as_bytes();
    let is_part = |byte: &&u8| byte.is_ascii_hexdigit() || matches!(byte, b'.' | b':');
    let mut end = 0;
    // What has no dot and no colon is no address.
    memchr::memchr2_iter(b'.', b':', bytes).find_map(|at| {
        if at < end {
            return None;
        }
        let before = bytes.get(end..at)?.iter().rev().take_while(is_part).count();
        end = at + bytes.get(at..)?.iter().take_while(is_part).count();
        let word = text.get(at - before..end)?.trim_matches(['.', ':']);
        (word.len() >= MIN_IP && word.parse::<IpAddr>().is_ok_and(is_of_a_host)).then_some(word)
    })
}

/// The shortest address: `1.1.1.1`.
const MIN_IP: usize = 7;

/// Whether it is the address of one host rather than of none.
fn is_of_a_host(ip: IpAddr) -> bool {
    !ip.is_unspecified() && !ip.is_loopback()
}

/// The statements of servers, the one that decided first.
fn statements<'d, 's>(
    delivery: &'s Delivery<'d>,
    decision: &Decision<'_>,
) -> impl Iterator<Item = &'s Statement<'d>> {
    let decided = decision.statement.and_then(|at| delivery.statements.get(at));
    let spoken = delivery.statements.iter().filter(|statement| statement.source != Source::Text);
    decided.into_iter().chain(spoken)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_address_that_a_server_objects_to() {
        for (text, want) in [
            ("550 5.7.1 Client host [192.0.2.9] blocked", Some("192.0.2.9")),
            ("421 refused 2001:db8::25.", Some("2001:db8::25")),
            ("550 5.7.606 no, build 15.20.9999.10", None),
            ("550 at 07:32:05 from 127.0.0.1", None),
        ] {
            assert_eq!(ip(text), want, "{text}");
        }
    }
}
