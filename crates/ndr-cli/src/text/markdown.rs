//! Answers as Markdown, ready for a ticket or a wiki.

use std::fmt::Write as _;

use ndr_core::Params;
use ndr_core::kb::{Document, Guide};
use ndr_words::{Answer, AnswerWords, Detail, StepAnswer, Wording, markdown as words};
use serde_json::{Value, json};

use super::group::{Found, Group, evidence, line};
use crate::message::Message;
use crate::session::Session;

/// All findings, each cause explained once.
pub(crate) fn findings(session: &Session<'_>, all: &[Found]) -> String {
    let parts: Vec<String> = Group::all(all).iter().map(|group| one_group(session, group)).collect();
    parts.join("\n---\n\n")
}

fn one_group(session: &Session<'_>, group: &Group<'_>) -> String {
    let mut shared = match group.found.first() {
        Some(first) => first.finding.clone(),
        None => return String::new(),
    };
    shared.params = group.params();
    if group.found.len() > 1 {
        shared.recipient = None;
    }
    let answer = Answer::new(&shared, None, &session.reader, Detail::Full);
    let mut out = String::new();
    let title = match &answer.words {
        Some(words) => words.title.clone(),
        None if group.candidates.is_empty() => session.say(Message::NoEntry, &[]),
        None => session.say(Message::Candidates, &[]),
    };
    // Writing to a string does not fail.
    let _ = writeln!(out, "# {title}\n");
    for found in &group.found {
        let _ = writeln!(out, "- {}", escaped(&bounce(session, found)));
    }
    for candidate in group.candidates {
        let _ = writeln!(out, "- `{candidate}`");
    }
    if let Some(words) = &answer.words {
        put_words(&mut out, session, words);
    }
    out
}

fn bounce(session: &Session<'_>, found: &Found) -> String {
    let parts = [Some(line(session, found)), evidence(session, found)];
    parts.into_iter().flatten().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" – ")
}

fn put_words(out: &mut String, session: &Session<'_>, words: &AnswerWords) {
    let _ = writeln!(out, "\n{}\n\n## {}\n", words.summary, session.say(Message::WhoFixes, &[]));
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
        let _ = writeln!(out, "{}. [ ] **{}**\n", index + 1, step.title);
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
    format!("# {}\n\n{}", step.title, step_body(session, step))
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
        out.push_str(&field(Message::RoleNeeded, &step.roles.join(", ")));
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
        let _ = writeln!(out, "\n{purpose} ({shell}):{danger}{note}\n\n```powershell\n{}\n```", command.run);
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
    out
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
fn escaped(text: &str) -> String {
    let mut out = String::new();
    for character in text.chars() {
        if matches!(character, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '|') {
            out.push('\\');
        }
        out.push(character);
    }
    out
}
