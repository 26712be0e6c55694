//! Findings as CSV (RFC 4180, but with LF).

use std::borrow::Cow;
use std::fmt::Display;

use csv::WriterBuilder;
use ndr_core::Param;
use ndr_words::{Answer, Detail, Headline};

use crate::text::clean;

/// The columns before those of parameters.
const FACTS: [&str; 11] = [
    "source",
    "recipient",
    "status",
    "reply",
    "class",
    "reason",
    "hard_bounce",
    "entry",
    "candidates",
    "confidence",
    "fix_owner",
];

/// The columns of parameters. New ones come at the end.
const PARAMS: [(Param, &str); 16] = [
    (Param::Sender, "sender"),
    (Param::Domain, "domain"),
    (Param::Ip, "ip"),
    (Param::RemoteServer, "remote_server"),
    (Param::ReportingServer, "reporting_server"),
    (Param::QueueId, "queue_id"),
    (Param::LastAttempt, "last_attempt"),
    (Param::AsCode, "as_code"),
    (Param::Limit, "limit"),
    (Param::Host, "host"),
    (Param::User, "user"),
    (Param::Range, "range"),
    (Param::Number, "number"),
    // `reason` is one of the 36.
    (Param::Reason, "reason_text"),
    (Param::RemoteText, "remote_text"),
    (Param::ArrivalDate, "arrival_date"),
];

/// The columns of `--lines`.
const LINES: [&str; 2] = ["line", "also"];

/// The columns of words.
const WORDS: [&str; 2] = ["title", "summary"];

/// What most rows fit into, in bytes.
const ROW: usize = 1024;

/// The row of names.
pub(super) fn header(detail: Detail) -> Vec<u8> {
    let params = PARAMS.iter().map(|(_, name)| *name);
    let words = WORDS.into_iter().filter(|_| detail == Detail::Full);
    let mut out = Vec::new();
    put_row(&mut out, FACTS.into_iter().chain(params).chain(LINES).chain(words).map(Cow::Borrowed));
    out
}

/// Puts a finding on a row, below a header of as much detail.
pub(super) fn put(out: &mut Vec<u8>, answer: &Answer<'_>, headline: Option<&Headline>, detail: Detail) {
    let recipient = answer.recipient.or_else(|| answer.params.get(&Param::Recipient).map(String::as_str));
    let hard_bounce = if answer.hard_bounce { "true" } else { "false" };
    let facts = [
        borrowed(answer.source),
        borrowed(recipient),
        text(answer.status),
        text(answer.reply),
        borrowed(answer.class.map(Into::into)),
        borrowed(Some(answer.reason.into())),
        Cow::Borrowed(hard_bounce),
        borrowed(answer.entry.map(ndr_core::EntryId::as_str)),
        list(answer.candidates.iter().map(ndr_core::EntryId::as_str)),
        borrowed(answer.confidence.map(Into::into)),
        list(answer.fix_owner.iter().map(Into::into)),
    ];
    let params = PARAMS.iter().map(|(param, _)| borrowed(answer.params.get(param).map(String::as_str)));
    let lines = [text(answer.line), list(answer.also.iter().copied())];
    let title = headline.map(|words| words.title.as_str());
    let summary = headline.map(|words| words.summary.as_str());
    let words = [borrowed(title), borrowed(summary)].into_iter().filter(|_| detail == Detail::Full);
    put_row(out, facts.into_iter().chain(params).chain(lines).chain(words));
}

/// Rows below a row of names.
pub(crate) fn csv<const N: usize>(names: [&str; N], rows: impl IntoIterator<Item = [String; N]>) -> Vec<u8> {
    let mut out = Vec::new();
    put_row(&mut out, names.map(Cow::Borrowed).into_iter());
    for row in rows {
        put_row(&mut out, row.map(Cow::Owned).into_iter());
    }
    out
}

fn put_row<'c>(out: &mut Vec<u8>, cells: impl Iterator<Item = Cow<'c, str>>) {
    let mut writer = WriterBuilder::new().buffer_capacity(ROW).from_writer(out);
    // Memory takes what is written, and a row has as many cells as the code says.
    let _ = cells.map(cleaned).try_for_each(|cell| writer.write_field(cell.as_bytes()));
    let _ = writer.write_record(None::<&[u8]>);
    let _ = writer.flush();
}

/// CSV has no escapes for what a terminal obeys.
fn cleaned(cell: Cow<'_, str>) -> Cow<'_, str> {
    if cell.bytes().all(|byte| matches!(byte, b' '..0x7F)) { cell } else { Cow::Owned(clean(&cell)) }
}

fn borrowed(value: Option<&str>) -> Cow<'_, str> {
    Cow::Borrowed(value.unwrap_or_default())
}

fn text(value: Option<impl Display>) -> Cow<'static, str> {
    value.map_or(Cow::Borrowed(""), |value| Cow::Owned(value.to_string()))
}

/// Values with a semicolon between them.
fn list<'a>(values: impl Iterator<Item = &'a str>) -> Cow<'a, str> {
    let mut values = values;
    let Some(first) = values.next() else { return Cow::Borrowed("") };
    let mut all = Cow::Borrowed(first);
    for value in values {
        let all = all.to_mut();
        all.push(';');
        all.push_str(value);
    }
    all
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use strum::VariantArray;

    use super::*;

    #[test]
    fn every_parameter_has_a_column() {
        let written: BTreeSet<Param> =
            PARAMS.iter().map(|(param, _)| *param).chain([Param::Recipient]).collect();
        assert!(Param::VARIANTS.iter().all(|param| written.contains(param)));
        let mut names: Vec<String> = String::from_utf8(header(Detail::Full))
            .unwrap()
            .trim_end()
            .split(',')
            .map(str::to_owned)
            .collect();
        let all = names.len();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), all);
    }

    #[test]
    fn cells_are_quoted_where_they_must_be_and_harmless() {
        let mut out = Vec::new();
        put_row(&mut out, ["a,b", "c\"d", "e\u{1b}f\ng", ""].into_iter().map(Cow::Borrowed));
        assert_eq!(String::from_utf8(out).unwrap(), "\"a,b\",\"c\"\"d\",e\u{fffd}f g,\n");
    }
}
