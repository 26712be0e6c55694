//! `ndr search`: entries by words.

use super::list::{Row, print_rows};
use crate::args::Search;
use crate::message::Message;
use crate::session::{Outcome, Session};

pub(crate) fn run(session: &Session<'_>, command: &Search) -> anyhow::Result<Outcome> {
    let words: Vec<String> =
        command.words.iter().flat_map(|words| words.split_whitespace()).map(str::to_lowercase).collect();
    let entries = &session.reader.catalog().knowledge.entries;
    let rows: Vec<Row> = entries
        .iter()
        .filter_map(|entry| {
            let row = Row::new(entry, &session.reader);
            let phrases = entry.rules.iter().map(|rule| rule.phrase.to_string());
            let own = [row.id.clone(), row.code(), row.title.clone(), row.summary.clone(), row.fixes.clone()];
            let text = own.into_iter().chain(phrases).collect::<Vec<_>>().join("\n").to_lowercase();
            words.iter().all(|word| text.contains(word.as_str())).then_some(row)
        })
        .collect();
    if rows.is_empty() {
        session.complain(Message::NoHits, &[("words", &words.join(" "))]);
    }
    print_rows(session, &rows)
}
