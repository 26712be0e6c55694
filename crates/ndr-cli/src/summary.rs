//! Counts in place of findings: what happened most, and what to do first.
//!
//! - `tally`: what is counted, on every thread.
//! - `rows`: the counts in order, with their words; the contract with programs.
//! - `tables`: the rows as tables for people.

mod rows;
mod tables;
mod tally;

use ndr_words::Detail;

use crate::args::Format;
use crate::output::csv;
use crate::session::{Session, print, print_bytes, print_json};

use tables::Shape;
pub(crate) use tally::Tally;

/// Prints the counts in the form that was asked for.
pub(crate) fn print_tally(session: &Session<'_>, tally: &Tally, detail: Detail) -> anyhow::Result<()> {
    let rows = rows::all(session, tally, detail);
    match session.format {
        Format::Json => print_json(session.format, &rows),
        Format::Ndjson => rows.iter().try_for_each(|row| print_json(session.format, row)),
        Format::Csv => print_bytes(&csv(rows::COLUMNS, rows.iter().map(rows::Row::cells))),
        Format::Text => print(&tables::all(session, tally, &rows, Shape::Text)),
        Format::Markdown => print(&tables::all(session, tally, &rows, Shape::Markdown)),
    }
}
