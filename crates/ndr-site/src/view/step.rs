//! A step with everything that it takes.

use std::collections::BTreeSet;

use minijinja::Value;
use ndr_core::StepId;
use ndr_core::kb::{Block, Command, Effect, Entry, Step};
use ndr_words::{StepWords, Wording};
use serde::Serialize;

use super::card::sorted_by_code;
use crate::Error;
use crate::address::PageId;
use crate::html::{self, Level};
use crate::writer::{Text, Writer};

/// A step.
#[derive(Serialize)]
pub(crate) struct StepView {
    /// The `id` of its element; none where an earlier element of the page has it.
    anchor: Option<String>,
    href: String,
    title: Text,
    detail: Option<Text>,
    remarks: Option<Value>,
    location: Option<Text>,
    verify: Option<Text>,
    url: Option<String>,
    host: Option<String>,
    roles: Vec<String>,
    commands: Vec<CommandView>,
}

/// A command of a step.
#[derive(Serialize)]
struct CommandView {
    run: Value,
    purpose: String,
    shell: String,
    destructive: bool,
    note: Option<Text>,
}

/// A step in a list.
#[derive(Serialize)]
pub(crate) struct StepLink {
    href: String,
    title: Text,
}

impl StepView {
    /// A step on its own page, or in a document that adds remarks to it.
    pub(crate) fn new(
        step: &Step,
        words: &StepWords,
        remarks: &[Block<Wording>],
        writer: &Writer<'_>,
    ) -> Result<Self, Error> {
        let text = |wording: &Option<Wording>| wording.as_ref().map(|wording| writer.text(wording));
        Ok(Self {
            anchor: None,
            href: writer.links().to(&PageId::Step(step.id.clone())),
            title: writer.text(&words.title),
            detail: text(&words.detail),
            remarks: writer.blocks(remarks, Level::Step)?,
            location: text(&words.location),
            verify: text(&words.verify),
            host: step.url.as_deref().and_then(host).map(str::to_owned),
            url: step.url.clone().filter(|url| url.starts_with("https://")),
            roles: words_of("role", &step.roles, writer)?,
            commands: commands(step, words, writer)?,
        })
    }

    /// The same step with the `id` by which links reach it, the first time that the page shows it.
    pub(crate) fn anchored(mut self, id: &StepId, shown: &mut BTreeSet<StepId>) -> Self {
        // Ids of headings have no underscore, so the two never meet.
        self.anchor = shown.insert(id.clone()).then(|| format!("step_{id}"));
        self
    }
}

fn words_of(prefix: &str, names: &[String], writer: &Writer<'_>) -> Result<Vec<String>, Error> {
    names.iter().map(|name| writer.edition().messages().text(&format!("{prefix}-{name}"))).collect()
}

fn commands(step: &Step, words: &StepWords, writer: &Writer<'_>) -> Result<Vec<CommandView>, Error> {
    let notes = words.notes.iter().map(Option::as_ref);
    step.commands.iter().zip(notes).map(|(command, note)| CommandView::new(command, note, writer)).collect()
}

impl CommandView {
    fn new(command: &Command, note: Option<&Wording>, writer: &Writer<'_>) -> Result<Self, Error> {
        let messages = writer.edition().messages();
        Ok(Self {
            run: Value::from_safe_string(html::command(command.run.trim())),
            purpose: messages.text(&format!("purpose-{}", command.purpose))?,
            shell: messages.text(&format!("shell-{}", command.shell))?,
            destructive: command.effect == Effect::Destructive,
            note: note.map(|note| writer.text(note)),
        })
    }
}

impl StepLink {
    pub(crate) fn new(step: &Step, writer: &Writer<'_>) -> Option<Self> {
        let words = writer.edition().step(&step.id)?;
        Some(Self {
            href: writer.links().to(&PageId::Step(step.id.clone())),
            title: writer.text(&words.title),
        })
    }
}

/// The entries that use a step, in the order of their codes.
pub(crate) fn users<'k>(id: &'k StepId, entries: &'k [Entry]) -> impl Iterator<Item = &'k Entry> {
    let uses = move |entry: &&Entry| entry.document.step_items().any(|item| item.step == *id);
    sorted_by_code(entries).into_iter().filter(uses)
}

/// The host of an address, for a link's words.
fn host(url: &str) -> Option<&str> {
    let rest = url.strip_prefix("https://")?;
    rest.split(['/', '?', '#']).next().filter(|host| !host.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_host_names_where_a_link_leads() {
        assert_eq!(host("https://entra.microsoft.com/#view/x"), Some("entra.microsoft.com"));
        assert_eq!(host("javascript:alert(1)"), None);
    }
}
