//! Groups of findings, guides and steps as a whole.

use ndr_core::kb::{Document, Entry, Step};
use ndr_core::{EntryId, Params};
use ndr_words::{Detail, Wording, fix_owner_names};

use super::group::{Group, Groups};
use super::sheet::{FAINT, HEADING, Sheet, TITLE, styled};
use super::words::{titled, untranslated, words};
use super::{blocks, bounces, steps};
use crate::message::Message;
use crate::session::Session;

/// All findings, each cause explained once; several causes under an overview.
pub(crate) fn findings(session: &Session<'_>, groups: &Groups, detail: Detail) -> String {
    let mut sheet = Sheet::new(session.width);
    if detail == Detail::Bare {
        bounces::put_each(&mut sheet, session, groups);
        return sheet.finish();
    }
    let sorted = groups.sorted();
    let several = sorted.len() > 1;
    if several {
        bounces::put_overview(&mut sheet, session, groups);
    }
    for group in sorted {
        if several {
            sheet.gap();
            sheet.rule();
            sheet.gap();
        }
        put_group(&mut sheet, session, group);
    }
    sheet.finish()
}

fn put_group(sheet: &mut Sheet, session: &Session<'_>, group: &Group) {
    let Some(entry) = group.explained(session) else {
        return bounces::put_unexplained(sheet, session, group);
    };
    let params = &group.shared;
    let document = session.reader.document(&entry.id, &entry.document, params);
    sheet.heading(&words(session, &document.title), TITLE);
    bounces::put(sheet, session, group);
    put_translation_note(sheet, session, &document);
    sheet.gap();
    sheet.paragraph(&words(session, &document.summary), 0);
    sheet.heading(&session.say(Message::WhoFixes, &[]), HEADING);
    for (index, name) in fix_owner_names(&entry.fix_owner, &session.reader).iter().enumerate() {
        sheet.paragraph(&format!("{}. {name}", index + 1), 2);
    }
    put_sections(sheet, session, &document, params);
    put_neighbours(sheet, session, entry);
}

/// Says that parts of a document are in another language, which is named in front of each.
fn put_translation_note(sheet: &mut Sheet, session: &Session<'_>, document: &Document<Wording>) {
    if let Some(lang) = untranslated(session, document) {
        sheet.paragraph(&styled(&session.say(Message::NotTranslated, &[("lang", &lang)]), FAINT), 0);
    }
}

/// The sections of a document under their headings.
fn put_sections(sheet: &mut Sheet, session: &Session<'_>, document: &Document<Wording>, params: &Params) {
    for section in &document.sections {
        sheet.heading(&words(session, &section.heading), HEADING);
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

/// A guide.
pub(crate) fn guide(session: &Session<'_>, document: &Document<Wording>) -> String {
    let mut sheet = Sheet::new(session.width);
    sheet.heading(&words(session, &document.title), TITLE);
    put_translation_note(&mut sheet, session, document);
    sheet.gap();
    sheet.paragraph(&words(session, &document.summary), 0);
    put_sections(&mut sheet, session, document, &Params::new());
    sheet.finish()
}

/// A step.
pub(crate) fn step(session: &Session<'_>, step: &Step) -> String {
    let mut sheet = Sheet::new(session.width);
    let params = Params::new();
    let text = session.reader.step(step, &params);
    sheet.heading(&words(session, &text.title), TITLE);
    sheet.gap();
    steps::put_detail(&mut sheet, session, &text, 0);
    sheet.gap();
    steps::put_fields(&mut sheet, session, step, &text, &params, 0);
    sheet.finish()
}

#[cfg(test)]
mod tests {
    use clap::Parser;

    use super::super::group::{Found, Keep};
    use super::*;
    use crate::args::Args;

    fn plain(session: &Session<'_>, finding: ndr_core::Finding) -> String {
        let mut groups = Groups::new(Keep::Some);
        groups.add(Found { source: None, finding });
        anstream::adapter::strip_str(&findings(session, &groups, Detail::Full)).to_string()
    }

    #[test]
    fn what_is_not_translated_is_marked() {
        let mut catalog = ndr_catalog::load();
        for words in catalog.words.iter_mut().skip(1) {
            words.documents.clear();
        }
        let session = Session::new(&catalog, &Args::parse_from(["ndr", "list", "--lang", "sv"]));
        let finding = ndr_core::Classifier::new(&catalog.knowledge).classify(b"550 5.7.705").remove(0);
        let plain = plain(&session, finding);
        assert!(plain.starts_with("[en-US] Your organization"), "{plain}");
        assert!(plain.contains("visas på ett annat språk (en-US)"), "{plain}");
        assert!(plain.contains("\n  [en-US] Your organization has exceeded"), "{plain}");
        assert!(plain.contains("1. Byt lösenord"), "{plain}");
    }

    #[test]
    fn a_code_with_several_meanings_gets_all_of_them() {
        let catalog = ndr_catalog::load();
        let session =
            Session::new(&catalog, &Args::parse_from(["ndr", "list", "--lang", "en", "--width", "100"]));
        let mut finding = ndr_core::Classifier::new(&catalog.knowledge).classify(b"550 5.7.705").remove(0);
        finding.entry = None;
        finding.candidates =
            ["exchange-online/5.7.705", "exchange-online/5.7.708"].map(|id| id.parse().unwrap()).into();
        let plain = plain(&session, finding);
        assert!(plain.starts_with("The code alone can mean several things"), "{plain}");
        for id in ["exchange-online/5.7.705", "exchange-online/5.7.708"] {
            assert!(plain.contains(&format!("(ndr explain {id})\n")), "{plain}");
        }
    }
}
