//! The counts as tables for people.

use std::fmt::Write as _;

use super::Tally;
use super::rows::{By, Row};
use crate::message::Message;
use crate::session::Session;
use crate::text::{markdown_table, table};

/// A longer table is cut.
const MOST_ROWS: usize = 20;

/// The tables, each under its heading: what happened, what to do, who, why, where.
const TABLES: [(By, Message); 5] = [
    (By::Entry, Message::SummaryCauses),
    (By::Step, Message::SummarySteps),
    (By::FixOwner, Message::SummaryOwners),
    (By::Reason, Message::SummaryReasons),
    (By::Domain, Message::SummaryDomains),
];

/// Whom the tables are for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Shape {
    /// A terminal.
    Text,
    /// A ticket or wiki.
    Markdown,
}

/// The totals, and a table of each kind of count.
pub(super) fn all(session: &Session<'_>, tally: &Tally, rows: &[Row], shape: Shape) -> String {
    let mut out = format!("{}\n", total(session, tally));
    for (by, heading) in TABLES {
        let rows: Vec<&Row> = rows.iter().filter(|row| row.by == by).collect();
        if !rows.is_empty() {
            out.push('\n');
            out.push_str(&one(session, &rows, heading, shape));
        }
        if let Some(more) = rows.len().checked_sub(MOST_ROWS).filter(|more| *more > 0) {
            let gap = if shape == Shape::Markdown { "\n" } else { "" };
            let more = session.say(Message::AndMore, &[("count", &more.to_string())]);
            // Writing to a string does not fail.
            let _ = writeln!(out, "{gap}{more}");
        }
    }
    out
}

fn total(session: &Session<'_>, tally: &Tally) -> String {
    let counts = [
        ("bounces", tally.bounces),
        ("explained", tally.explained),
        ("hard", tally.hard_bounces),
        ("without", tally.without_finding),
    ];
    let counts = counts.map(|(name, count)| (name, count.to_string()));
    session.say(Message::SummaryTotal, &counts.each_ref().map(|(name, count)| (*name, count.as_str())))
}

/// The first rows as a table; without a column of names where the names are all there is.
fn one(session: &Session<'_>, rows: &[&Row], heading: Message, shape: Shape) -> String {
    let width = rows.first().map_or(0, |row| row.count.to_string().len());
    let [count, heading, name] =
        [Message::SummaryCount, heading, Message::SummaryName].map(|message| session.say(message, &[]));
    let cells = rows.iter().take(MOST_ROWS).map(|row| {
        let title = row.title.clone().or_else(|| row.name.clone());
        let title = title.unwrap_or_else(|| session.say(Message::SummaryNone, &[]));
        [format!("{:>width$}", row.count), title, row.name.clone().unwrap_or_default()]
    });
    if rows.iter().any(|row| row.title.is_some()) {
        return lay(session, &[count, heading, name], &cells.collect::<Vec<_>>(), shape);
    }
    let cells: Vec<[String; 2]> = cells.map(|[count, title, _]| [count, title]).collect();
    lay(session, &[count, heading], &cells, shape)
}

fn lay<const N: usize>(
    session: &Session<'_>,
    headings: &[String; N],
    cells: &[[String; N]],
    shape: Shape,
) -> String {
    match shape {
        Shape::Text => table(session, headings, cells),
        Shape::Markdown => markdown_table(headings, cells),
    }
}
