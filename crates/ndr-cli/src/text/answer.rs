//! Groups of findings, guides and steps as a whole.

use ndr_core::kb::{Document, Entry, Step};
use ndr_core::{EntryId, Params};
use ndr_words::{Wording, fix_owner_names};

use super::blocks;
use super::group::{Found, Group, evidence, line, short_line};
use super::sheet::{FAINT, HEADING, Sheet, TITLE, running, styled};
use super::steps;
use crate::message::Message;
use crate::session::Session;

/// A longer list of bounces is cut: the explanation must not scroll away.
const MOST_LISTED: usize = 20;

/// All findings, each cause explained once.
pub(crate) fn findings(session: &Session<'_>, all: &[Found]) -> String {
    let mut sheet = Sheet::new(session.width);
    let groups = Group::all(all);
    for (index, group) in groups.iter().enumerate() {
        if index > 0 {
            sheet.gap();
            sheet.literal(&"─".repeat(session.width.min(40)), 0);
            sheet.gap();
        }
        put_group(&mut sheet, session, group);
    }
    sheet.finish()
}

fn put_group(sheet: &mut Sheet, session: &Session<'_>, group: &Group<'_>) {
    let Some(entry) = group.explained(session) else { return put_unexplained(sheet, session, group) };
    let params = group.params();
    let document = session.reader.document(&entry.id, &entry.document, &params);
    sheet.heading(&running(&document.title.text), TITLE);
    put_bounces(sheet, session, group);
    sheet.gap();
    sheet.paragraph(&running(&document.summary.text), 0);
    sheet.heading(&session.say(Message::WhoFixes, &[]), HEADING);
    for (index, name) in fix_owner_names(&entry.fix_owner, &session.reader).iter().enumerate() {
        sheet.paragraph(&format!("{}. {name}", index + 1), 2);
    }
    put_sections(sheet, session, &document, &params);
    put_neighbours(sheet, session, entry);
}

/// The bounces of a group: one with what decided it, several as a list.
fn put_bounces(sheet: &mut Sheet, session: &Session<'_>, group: &Group<'_>) {
    if let [only] = group.found.as_slice() {
        let line = line(session, only);
        if only.finding.confidence.is_some() && !line.is_empty() {
            sheet.paragraph(&styled(&line, FAINT), 0);
        }
        if let Some(evidence) = evidence(session, only) {
            sheet.paragraph(&styled(&evidence, FAINT), 0);
        }
        return;
    }
    let count = group.found.len().to_string();
    sheet.paragraph(&session.say(Message::Bounces, &[("count", &count)]), 0);
    for found in group.found.iter().take(MOST_LISTED) {
        sheet.wrapped(&short_line(found), "  - ", "    ");
    }
    if group.found.len() > MOST_LISTED {
        let more = (group.found.len() - MOST_LISTED).to_string();
        sheet.paragraph(&session.say(Message::AndMore, &[("count", &more)]), 4);
    }
}

fn put_unexplained(sheet: &mut Sheet, session: &Session<'_>, group: &Group<'_>) {
    if group.candidates.is_empty() {
        sheet.heading(&session.say(Message::NoEntry, &[]), TITLE);
        return put_bounces(sheet, session, group);
    }
    sheet.heading(&session.say(Message::Candidates, &[]), TITLE);
    put_bounces(sheet, session, group);
    sheet.gap();
    for id in group.candidates {
        sheet.wrapped(&titled(session, id), "  - ", "    ");
    }
}

/// The sections of a document under their headings.
fn put_sections(sheet: &mut Sheet, session: &Session<'_>, document: &Document<Wording>, params: &Params) {
    for section in &document.sections {
        sheet.heading(&running(&section.heading.text), HEADING);
        if section.heading.lang != session.reader.lang() {
            sheet.paragraph(&styled(&session.say(Message::NotTranslated, &[]), FAINT), 2);
        }
        blocks::put(sheet, session, &section.blocks, params, 2);
    }
}

/// Guides and related entries, with the command that shows them.
fn put_neighbours(sheet: &mut Sheet, session: &Session<'_>, entry: &Entry) {
    let knowledge = &session.reader.catalog().knowledge;
    let guides: Vec<&EntryId> = knowledge.guides_for(entry).map(|guide| &guide.id).collect();
    for (heading, ids) in [(Message::Guides, guides), (Message::Related, entry.related.iter().collect())] {
        if !ids.is_empty() {
            sheet.heading(&session.say(heading, &[]), HEADING);
            for id in ids {
                sheet.wrapped(&titled(session, id), "  - ", "    ");
            }
        }
    }
}

/// The title of an entry or guide, with the command that explains it.
fn titled(session: &Session<'_>, id: &EntryId) -> String {
    let knowledge = &session.reader.catalog().knowledge;
    let document = knowledge
        .entry(id)
        .map(|entry| &entry.document)
        .or_else(|| knowledge.guide(id).map(|guide| &guide.document));
    let title = document.map(|document| session.reader.document(id, document, &Params::new()).title.plain());
    format!("{} (ndr explain {id})", title.unwrap_or_else(|| id.to_string()))
}

/// A guide.
pub(crate) fn guide(session: &Session<'_>, document: &Document<Wording>) -> String {
    let mut sheet = Sheet::new(session.width);
    sheet.heading(&running(&document.title.text), TITLE);
    sheet.gap();
    sheet.paragraph(&running(&document.summary.text), 0);
    put_sections(&mut sheet, session, document, &Params::new());
    sheet.finish()
}

/// A step.
pub(crate) fn step(session: &Session<'_>, step: &Step) -> String {
    let mut sheet = Sheet::new(session.width);
    let params = Params::new();
    let words = session.reader.step(step, &params);
    sheet.heading(&running(&words.title.text), TITLE);
    sheet.gap();
    steps::put_detail(&mut sheet, &words, 0);
    sheet.gap();
    steps::put_fields(&mut sheet, session, step, &words, &params, 0);
    sheet.finish()
}
