//! Lines that mail servers log: Postfix, sendmail, Exim, and the message trace of Exchange.

mod exchange;
mod exim;
mod pairs;

use super::codes::Codes;
use super::{Delivery, Statement, command};
use crate::text::{Line, Passage, address};
use crate::{Param, Params};

/// What a line of a log says: one delivery for each recipient that it names.
///
/// None where it is no such line, or one that says nothing about a delivery.
pub(super) fn read<'d>(passage: Passage<'d>, line: &Line<'d>) -> Vec<Delivery<'d>> {
    // A pair has an equals sign, a flag of Exim one of the three; most lines of a text have none.
    if memchr::memchr3(b'=', b'*', b'>', line.text.as_bytes()).is_none() {
        return Vec::new();
    }
    let line = passage.slice(line.start..line.end());
    [exchange::read, pairs::read, exim::read]
        .into_iter()
        .map(|read| read(line))
        .find(|deliveries| !deliveries.is_empty())
        .unwrap_or_default()
}

/// What a server said, from the codes of its reply on, or from the start where it has none; and who said it.
fn spoken<'d>(words: Passage<'d>, context: &mut Params) -> Statement<'d> {
    let start = Codes::find(words.text()).map_or(0, |codes| codes.start());
    if let Some(server) = speaker(words.text().get(..start).unwrap_or_default()) {
        context.entry(Param::RemoteServer).or_insert_with(|| server.to_owned());
    }
    let command = command::answered(words.text().get(..start).unwrap_or_default());
    Statement::reply(words.slice(start..words.text().len())).to(command)
}

/// The last host that is named before a reply: `host mx.fabrikam.com[192.0.2.1] said:`.
pub(super) fn speaker(before: &str) -> Option<&str> {
    before.rsplit([' ', '(', '\t', '\'', '"']).find_map(address::host)
}

/// The addresses of a text, or one delivery without a recipient where it has none.
fn recipients(text: &str) -> Vec<Option<String>> {
    let found: Vec<_> = address::addresses(text).map(|range| text.get(range).map(str::to_owned)).collect();
    if found.is_empty() { vec![None] } else { found }
}
