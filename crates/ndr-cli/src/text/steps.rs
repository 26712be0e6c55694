//! Remediation steps on a sheet.

use ndr_core::Params;
use ndr_core::kb::{Command, Effect, Step, StepItem};
use ndr_words::{StepWords, Wording, fill};

use super::blocks;
use super::sheet::{DANGER, FAINT, HEADING, Sheet, styled};
use super::words::words;
use crate::message::Message;
use crate::session::Session;

/// Puts a numbered list of steps on a sheet.
pub(super) fn put(
    sheet: &mut Sheet,
    session: &Session<'_>,
    items: &[StepItem<Wording>],
    params: &Params,
    indent: usize,
) {
    for (index, item) in items.iter().enumerate() {
        if index > 0 {
            sheet.gap();
        }
        let marker = format!("{:>2}. ", index + 1);
        let below = indent + marker.len();
        let Some(step) = session.reader.catalog().knowledge.step(&item.step) else { continue };
        let text = session.reader.step(step, params);
        let title = styled(&words(session, &text.title), HEADING);
        sheet.wrapped(&title, &(" ".repeat(indent) + &marker), &" ".repeat(below));
        put_detail(sheet, session, &text, below);
        blocks::put(sheet, session, &item.remarks, params, below);
        put_fields(sheet, session, step, &text, params, below);
    }
}

/// Puts what to do and why on a sheet.
pub(super) fn put_detail(sheet: &mut Sheet, session: &Session<'_>, text: &StepWords, indent: usize) {
    if let Some(detail) = &text.detail {
        sheet.paragraph(&words(session, detail), indent);
    }
}

/// Puts where, who, the commands and the check on a sheet.
pub(super) fn put_fields(
    sheet: &mut Sheet,
    session: &Session<'_>,
    step: &Step,
    text: &StepWords,
    params: &Params,
    indent: usize,
) {
    if let Some(location) = &text.location {
        put_field(sheet, session, Message::StepWhere, &words(session, location), indent);
    }
    if let Some(url) = &step.url {
        put_field(sheet, session, Message::StepAddress, url, indent);
    }
    if !step.roles.is_empty() {
        put_field(sheet, session, Message::RoleNeeded, &roles(session, step), indent);
    }
    let mut above = String::new();
    for (command, note) in step.commands.iter().zip(&text.notes) {
        let label = command_label(session, command, note.as_ref());
        if label != above {
            sheet.wrapped(&label, &" ".repeat(indent), &" ".repeat(indent + 2));
        }
        sheet.literal(&fill(&command.run, params), indent + 2);
        above = label;
    }
    if let Some(verify) = &text.verify {
        put_field(sheet, session, Message::StepVerify, &words(session, verify), indent);
    }
}

fn put_field(sheet: &mut Sheet, session: &Session<'_>, label: Message, text: &str, indent: usize) {
    let label = styled(&format!("{}:", session.say(label, &[])), FAINT);
    sheet.wrapped(&format!("{label} {text}"), &" ".repeat(indent), &" ".repeat(indent + 2));
}

fn roles(session: &Session<'_>, step: &Step) -> String {
    let names: Vec<String> =
        step.roles.iter().map(|role| session.reader.message(&format!("role-{role}"), &[])).collect();
    or_list(session, &names)
}

/// `A, B or C`: one of the roles is enough.
pub(super) fn or_list(session: &Session<'_>, names: &[String]) -> String {
    match names {
        [] => String::new(),
        [only] => only.clone(),
        [rest @ .., last] => session.say(Message::OrList, &[("rest", &rest.join(", ")), ("last", last)]),
    }
}

/// What a command is for, where it runs, whether it is destructive, and what it does.
fn command_label(session: &Session<'_>, command: &Command, note: Option<&Wording>) -> String {
    let purpose = session.reader.message(&format!("purpose-{}", command.purpose), &[]);
    let shell = session.reader.message(&format!("shell-{}", command.shell), &[]);
    let mut label = styled(&format!("{purpose} ({shell}):"), FAINT);
    if command.effect == Effect::Destructive {
        label = format!("{label} {}", styled(&session.say(Message::Destructive, &[]), DANGER));
    }
    match note {
        Some(note) => format!("{label} {}", words(session, note)),
        None => label,
    }
}
