//! Answers as Markdown, ready for a ticket or a wiki.

use std::fmt::Write as _;

use ndr_core::Params;
use ndr_core::kb::{Document, Guide};
use ndr_words::{Answer, AnswerWords, Detail, StepAnswer, Wording, markdown as words};
use serde_json::{Value, json};

use super::bounces::title_of;
use super::clean::clean_lines;
use super::group::{Found, Group, Groups, evidence, line};
use super::steps::or_list;
use super::words::untranslated;
use crate::message::Message;
use crate::session::Session;

/// All findings, each cause explained once.
pub(crate) fn findings(session: &Session<'_>, groups: &Groups, detail: Detail) -> String {
    let parts: Vec<String> =
        groups.sorted().into_iter().map(|group| one_group(session, group, detail)).collect();
    clean_lines(&parts.join("\n---\n\n"))
}

fn one_group(session: &Session<'_>, group: &Group, detail: Detail) -> String {
    let words = shared_words(session, group);
    let title = words.as_ref().map_or_else(|| title_of(session, &group.cause), |words| words.title.clone());
    let mut out = format!("# {}\n\n", escaped(&title));
    let only = group.only().map(|only| full_line(session, only));
    for bounce in only.as_deref().unwrap_or(&group.lines).split_terminator('\n') {
        if !bounce.is_empty() {
            // Writing to a string does not fail.
            let _ = writeln!(out, "- {}", escaped(bounce));
        }
    }
    for id in &group.cause.candidates {
        let _ = writeln!(out, "- `{id}` {}", escaped(&super::title(session, id)));
    }
    if let (Some(words), Detail::Full) = (&words, detail) {
        put_translation_note(&mut out, session, group);
        put_words(&mut out, session, words);
    }
    out
}

/// Says that parts are in another language.
fn put_translation_note(out: &mut String, session: &Session<'_>, group: &Group) {
    let Some(entry) = group.explained(session) else { return };
    let document = session.reader.document(&entry.id, &entry.document, &Params::new());
    if let Some(lang) = untranslated(session, &document) {
        let _ = writeln!(out, "\n> {}", session.say(Message::NotTranslated, &[("lang", &lang)]));
    }
}

/// The words of the group's entry, with the values that all its bounces share.
fn shared_words(session: &Session<'_>, group: &Group) -> Option<AnswerWords> {
    let mut shared = group.first.first()?.finding.clone();
    shared.params.clone_from(&group.shared);
    if group.count > 1 {
        shared.recipient = None;
    }
    Answer::new(&shared, None, &session.reader, Detail::Full).words
}

fn full_line(session: &Session<'_>, found: &Found) -> String {
    let parts = [Some(line(session, found)), evidence(session, found)];
    parts.into_iter().flatten().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" – ")
}

fn put_words(out: &mut String, session: &Session<'_>, words: &AnswerWords) {
    let _ = writeln!(out, "\n{}\n\n## {}\n", escaped(&words.summary), session.say(Message::WhoFixes, &[]));
    for (index, name) in words.fix_owner_names.iter().enumerate() {
        let _ = writeln!(out, "{}. {name}", index + 1);
    }
    let before = words.sections.iter().take_while(|section| section.id != "sender");
    let after = words.sections.iter().skip_while(|section| section.id != "sender");
    for section in before {
        let _ = writeln!(out, "\n## {}\n\n{}", section.heading, section.text);
    }
    if let Some(heading) = &words.steps_heading {
        let _ = writeln!(out, "\n## {heading}\n");
    }
    for (index, step) in words.steps.iter().enumerate() {
        let _ = writeln!(out, "{}. [ ] **{}**\n", index + 1, escaped(&step.title));
        let body = step_body(session, step);
        for line in body.lines() {
            let _ = writeln!(out, "{}", if line.is_empty() { String::new() } else { format!("   {line}") });
        }
        out.push('\n');
    }
    for section in after {
        let _ = writeln!(out, "## {}\n\n{}\n", section.heading, section.text);
    }
    out.truncate(out.trim_end().len());
    out.push('\n');
}

/// A step on its own.
pub(crate) fn step_as_markdown(session: &Session<'_>, step: &StepAnswer) -> String {
    clean_lines(&format!("# {}\n\n{}", escaped(&step.title), step_body(session, step)))
}

fn step_body(session: &Session<'_>, step: &StepAnswer) -> String {
    let mut out = String::new();
    for text in [&step.detail, &step.remarks].into_iter().flatten() {
        let _ = writeln!(out, "{text}\n");
    }
    let field = |label: Message, text: &str| format!("- {}: {text}\n", session.say(label, &[]));
    if let Some(location) = &step.location {
        out.push_str(&field(Message::StepWhere, location));
    }
    if let Some(url) = &step.url {
        out.push_str(&field(Message::StepAddress, &format!("<{url}>")));
    }
    if !step.roles.is_empty() {
        out.push_str(&field(Message::RoleNeeded, &or_list(session, &step.roles)));
    }
    if let Some(verify) = &step.verify {
        out.push_str(&field(Message::StepVerify, verify));
    }
    for command in &step.commands {
        let purpose = session.reader.message(&format!("purpose-{}", command.purpose), &[]);
        let shell = session.reader.message(&format!("shell-{}", command.shell), &[]);
        let danger = command.destructive.then(|| format!(" **{}**", session.say(Message::Destructive, &[])));
        let note = command.note.as_ref().map(|note| format!(" {note}"));
        let (danger, note) = (danger.unwrap_or_default(), note.unwrap_or_default());
        let _ = writeln!(
            out,
            "\n{purpose} ({shell}):{danger}{note}\n\n```{}\n{}\n```",
            command.shell.language(),
            command.run
        );
    }
    out
}

/// A guide as Markdown.
pub(crate) fn guide_as_markdown(session: &Session<'_>, document: &Document<Wording>) -> String {
    let mut out = format!("# {}\n\n{}\n", words::line(&document.title), words::line(&document.summary));
    for section in &document.sections {
        let text = words::blocks(&section.blocks, &session.reader, &Params::new());
        let _ = writeln!(out, "\n## {}\n\n{text}", words::line(&section.heading));
    }
    clean_lines(&out)
}

/// A guide as JSON: its sections as Markdown.
pub(crate) fn guide_as_json(session: &Session<'_>, guide: &Guide, document: &Document<Wording>) -> Value {
    let sections: Vec<Value> = document
        .sections
        .iter()
        .map(|section| {
            let text = words::blocks(&section.blocks, &session.reader, &Params::new());
            json!({ "id": section.id, "heading": section.heading.plain(), "text": text })
        })
        .collect();
    let lang = session.reader.lang().to_string();
    json!({
        "id": guide.id,
        "entries": guide.entries,
        "title": document.title.plain(),
        "summary": document.summary.plain(),
        "sections": sections,
        "lang": lang,
        "url": format!("{lang}/{}/", guide.id),
    })
}

/// A line from a bounce, with what Markdown would read as markup made literal.
pub(super) fn escaped(text: &str) -> String {
    let mut out = String::new();
    for character in text.chars() {
        if matches!(character, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '|') {
            out.push('\\');
        }
        out.push(character);
    }
    out
}
