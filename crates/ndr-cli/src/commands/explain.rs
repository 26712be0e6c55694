//! `ndr explain`: a code, a server's words, or an entry or guide by its id.

mod hint;

use std::io::{IsTerminal, stdin};

use clap::error::ErrorKind;
use clap::{CommandFactory, Error};
use ndr_core::kb::{Guide, KnowledgeBase};
use ndr_core::{Classifier, EnhancedCode, EntryId, Finding, Params};
use ndr_words::Detail;

use super::answers::{detail, outcome};
use crate::args::{Args, Explain, Format};
use crate::input::{STANDARD_INPUT, Unreadable, read_standard_input};
use crate::output::{csv, print_all};
use crate::session::{Outcome, Session, print, print_bytes, print_json};
use crate::text::{self, Found};

pub(crate) fn run(session: &Session<'_>, command: &Explain) -> anyhow::Result<Outcome> {
    let text = match text_of(session, command) {
        Ok(text) => text,
        Err(error) => {
            error.complain(session, STANDARD_INPUT);
            return Ok(Outcome::SomeUnreadable);
        }
    };
    let knowledge = &session.reader.catalog().knowledge;
    let words = String::from_utf8_lossy(&text);
    if let Some(id) = id_of(words.trim(), knowledge) {
        return explain_id(session, &id, detail(command.bare));
    }
    let findings = Classifier::new(knowledge).classify(&text);
    let outcome = outcome(&findings);
    if outcome == Outcome::NothingRecognised {
        hint::give(session, &words, &findings);
    }
    let found: Vec<Found> = findings.into_iter().map(without_source).collect();
    print_all(session, found, detail(command.bare))?;
    Ok(outcome)
}

/// The arguments as one text, or standard input where there are none and somebody writes to it.
fn text_of(session: &Session<'_>, command: &Explain) -> Result<Vec<u8>, Unreadable> {
    if command.text.is_empty() && stdin().is_terminal() {
        let usage = "give a code, the words of a server, or an id, such as: ndr explain 5.7.705\n";
        Error::raw(ErrorKind::MissingRequiredArgument, usage).with_cmd(&Args::command()).exit();
    }
    if command.text.is_empty() {
        return read_standard_input(session);
    }
    let words: Vec<&[u8]> = command.text.iter().map(|word| word.as_encoded_bytes()).collect();
    Ok(words.join(&b' '))
}

/// The id that a text is: a whole one, or the name of a family such as `5.7.7xx`, which is no code.
fn id_of(text: &str, knowledge: &KnowledgeBase) -> Option<EntryId> {
    let text = text.to_lowercase();
    if let Ok(id) = text.parse() {
        return Some(id);
    }
    if text.parse::<EnhancedCode>().is_ok() {
        return None;
    }
    let guides = knowledge.guides.iter().map(|guide| &guide.id);
    guides.chain(knowledge.entries.iter().map(|entry| &entry.id)).find(|id| id.name() == text).cloned()
}

fn explain_id(session: &Session<'_>, id: &EntryId, detail: Detail) -> anyhow::Result<Outcome> {
    let knowledge = &session.reader.catalog().knowledge;
    if let Some(entry) = knowledge.entry(id) {
        print_all(session, vec![without_source(Finding::of_entry(entry))], detail)?;
        return Ok(Outcome::Recognised);
    }
    if let Some(guide) = knowledge.guide(id) {
        print_guide(session, guide)?;
        return Ok(Outcome::Recognised);
    }
    hint::unknown_id(session, id);
    if matches!(session.format, Format::Json | Format::Csv) {
        print_all(session, Vec::new(), detail)?;
    }
    Ok(Outcome::NothingRecognised)
}

fn print_guide(session: &Session<'_>, guide: &Guide) -> anyhow::Result<()> {
    let document = session.reader.document(&guide.id, &guide.document, &Params::new());
    match session.format {
        Format::Text => print(&text::guide(session, &document)),
        Format::Markdown => print(&text::guide_as_markdown(session, &document)),
        Format::Json | Format::Ndjson => {
            print_json(session.format, &text::guide_as_json(session, guide, &document))
        }
        Format::Csv => {
            let row = [guide.id.to_string(), document.title.plain(), document.summary.plain()];
            print_bytes(&csv(["id", "title", "summary"], [row]))
        }
    }
}

/// A finding for something that is no file.
fn without_source(finding: Finding) -> Found {
    Found { source: None, finding }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, want: Option<&str>) {
        let knowledge = ndr_catalog::load().knowledge;
        assert_eq!(id_of(text, &knowledge).map(|id| id.to_string()).as_deref(), want);
    }

    #[test]
    fn an_id_may_leave_out_the_collection_where_it_is_no_code() {
        check("Exchange-Online/5.7.705", Some("exchange-online/5.7.705"));
        check("5.7.7XX", Some("guides/5.7.7xx"));
        check("5.7.700-5.7.749", Some("exchange-online/5.7.700-5.7.749"));
        check("5.7.705", None);
        check("550 5.7.705", None);
    }
}
