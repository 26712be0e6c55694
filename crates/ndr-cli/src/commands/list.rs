//! `ndr list`: the entries of the knowledge base.

use ndr_core::Params;
use ndr_core::kb::Entry;
use ndr_words::{Reader, fix_owner_names};
use serde::Serialize;

use crate::args::{Format, List};
use crate::message::Message;
use crate::output::csv;
use crate::session::{Outcome, Session, print, print_bytes, print_json};
use crate::text;

/// An entry in a list.
#[derive(Serialize)]
pub(super) struct Row {
    pub(super) id: String,
    pub(super) codes: Vec<String>,
    pub(super) title: String,
    pub(super) summary: String,
    class: Option<ndr_core::Class>,
    reason: String,
    fix_owner: Vec<String>,
    #[serde(skip)]
    pub(super) fixes: String,
    lang: String,
    url: String,
}

/// The names of the columns: those of the JSON.
const COLUMNS: [&str; 9] = ["id", "codes", "title", "summary", "class", "reason", "fix_owner", "lang", "url"];

impl Row {
    pub(super) fn new(entry: &Entry, reader: &Reader<'_>) -> Self {
        let document = reader.document(&entry.id, &entry.document, &Params::new());
        let lang = reader.lang();
        Self {
            id: entry.id.to_string(),
            codes: entry.codes.iter().map(ToString::to_string).collect(),
            title: document.title.plain(),
            summary: document.summary.plain(),
            class: entry.class,
            reason: entry.reason.to_string(),
            fix_owner: entry.fix_owner.iter().map(ToString::to_string).collect(),
            fixes: fix_owner_names(&entry.fix_owner, reader).first().cloned().unwrap_or_default(),
            url: format!("{lang}/{}/", entry.id),
            lang: lang.to_string(),
        }
    }

    /// The facts in [`COLUMNS`], lists with semicolons.
    fn columns(&self) -> [String; 9] {
        [
            self.id.clone(),
            self.codes.join(";"),
            self.title.clone(),
            self.summary.clone(),
            self.class.map(|class| class.to_string()).unwrap_or_default(),
            self.reason.clone(),
            self.fix_owner.join(";"),
            self.lang.clone(),
            self.url.clone(),
        ]
    }

    /// What stands in the first column of a table.
    pub(super) fn code(&self) -> String {
        if self.codes.is_empty() { self.id.clone() } else { self.codes.join(", ") }
    }
}

pub(crate) fn run(session: &Session<'_>, command: &List) -> anyhow::Result<Outcome> {
    let entries = session.reader.catalog().knowledge.entries.iter().filter(|entry| {
        command.reason.is_none_or(|reason| entry.reason == reason)
            && command.fix_owner.is_none_or(|owner| entry.fix_owner.contains(&owner))
    });
    let rows: Vec<Row> = entries.map(|entry| Row::new(entry, &session.reader)).collect();
    if rows.is_empty() {
        session.complain(Message::FilteredOut, &[]);
    }
    let outcome = print_rows(session, &rows)?;
    let filtered = command.reason.is_some() || command.fix_owner.is_some();
    if session.format == Format::Text && !filtered {
        print(&guides(session))?;
    }
    Ok(outcome)
}

/// The guides, with the command that shows each.
fn guides(session: &Session<'_>) -> String {
    let headings = [Message::Command, Message::Guides].map(|message| session.say(message, &[]));
    let guides = session.reader.catalog().knowledge.guides.iter();
    let rows: Vec<[String; 2]> =
        guides.map(|guide| [format!("ndr explain {}", guide.id), text::title(session, &guide.id)]).collect();
    if rows.is_empty() { String::new() } else { format!("\n{}", text::table(session, &headings, &rows)) }
}

pub(super) fn print_rows(session: &Session<'_>, rows: &[Row]) -> anyhow::Result<Outcome> {
    match session.format {
        Format::Json => print_json(session.format, &rows)?,
        Format::Ndjson => rows.iter().try_for_each(|row| print_json(session.format, row))?,
        Format::Csv => print_bytes(&csv(COLUMNS, rows.iter().map(Row::columns)))?,
        Format::Text => print(&text::table(session, &headings(session), &cells(rows)))?,
        Format::Markdown => print(&text::markdown_table(&headings(session), &cells(rows)))?,
    }
    Ok(if rows.is_empty() { Outcome::NothingRecognised } else { Outcome::Recognised })
}

fn headings(session: &Session<'_>) -> [String; 3] {
    [Message::ListCode, Message::ListTitle, Message::ListFixes].map(|message| session.say(message, &[]))
}

fn cells(rows: &[Row]) -> Vec<[String; 3]> {
    rows.iter().map(|row| [row.code(), row.title.clone(), row.fixes.clone()]).collect()
}
