//! The Fluent files of one language.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use unic_langid::LanguageIdentifier;

use super::{LOCALES, RECORD, STEPS};
use crate::ftl::{self, FtlFile, Message, Text};
use crate::markdown::parse_line;
use crate::pair::State;
use crate::record::Record;
use crate::segment::Segment;
use crate::{Diagnostic, Diagnostics, Place, SourceTree};

/// The messages of one language.
#[derive(Debug)]
pub(crate) struct Language {
    pub(crate) lang: LanguageIdentifier,
    pub(crate) files: BTreeMap<String, (String, FtlFile)>,
    /// The words of the steps as segments: by message, then by attribute.
    pub(super) steps: BTreeMap<String, BTreeMap<String, Segment>>,
    pub(crate) record: Record,
}

impl Language {
    /// Reads the files of a language.
    pub(crate) fn read(tree: &SourceTree, lang: &LanguageIdentifier, diagnostics: &mut Diagnostics) -> Self {
        let folder = format!("{LOCALES}/{lang}");
        let mut files = BTreeMap::new();
        let mut record = Record::default();
        for path in tree.below(&folder) {
            let name = path[folder.len() + 1..].to_owned();
            if name == RECORD {
                let text = tree.checked_text(path, diagnostics);
                record = text.map(|text| Record::parse_file(path, text, diagnostics)).unwrap_or_default();
                continue;
            }
            if !has_extension(&name, "ftl") {
                diagnostics.push(
                    Diagnostic::error("unexpected-file", &Place::file(path), "nothing reads this file")
                        .help("a language's folder holds .ftl files"),
                );
                continue;
            }
            if let Some(text) = tree.checked_text(path, diagnostics) {
                files.insert(name, (text.to_owned(), ftl::parse(path, text, diagnostics)));
            }
        }
        let mut language = Self { lang: lang.clone(), files, steps: BTreeMap::new(), record };
        language.report_duplicates(diagnostics);
        language.steps = language.read_steps(diagnostics);
        language
    }

    /// The words of its steps.
    pub(crate) fn step_segments(&self) -> impl Iterator<Item = &Segment> {
        self.steps.values().flat_map(BTreeMap::values)
    }

    /// The path of one of its files.
    pub(crate) fn path(&self, file: &str) -> String {
        format!("{LOCALES}/{}/{file}", self.lang)
    }

    /// Its messages with the files they stand in.
    pub(super) fn messages(&self) -> impl Iterator<Item = (&str, &Message)> {
        self.files
            .iter()
            .flat_map(|(name, (_, file))| file.messages.iter().map(move |message| (name.as_str(), message)))
    }

    /// The message with this id; a term's begins with `-`.
    pub(crate) fn message(&self, id: &str) -> Option<&Message> {
        self.messages().map(|(_, message)| message).find(|message| message.id == id)
    }

    /// The terms of the language, without the leading `-`.
    pub(crate) fn terms(&self) -> BTreeSet<String> {
        self.messages().filter_map(|(_, message)| message.id.strip_prefix('-')).map(str::to_owned).collect()
    }

    fn report_duplicates(&self, diagnostics: &mut Diagnostics) {
        let mut seen: BTreeMap<&str, &Message> = BTreeMap::new();
        for (_, message) in self.messages() {
            if let Some(first) = seen.insert(&message.id, message) {
                diagnostics.push(
                    Diagnostic::error(
                        "duplicate-message",
                        &message.place,
                        format!("a second message `{}`", message.id),
                    )
                    .help(format!("the first stands in {}", first.place.path)),
                );
            }
        }
    }

    /// The words of the steps, with their inline Markdown read.
    fn read_steps(&self, diagnostics: &mut Diagnostics) -> BTreeMap<String, BTreeMap<String, Segment>> {
        let Some((_, file)) = self.files.get(STEPS) else { return BTreeMap::new() };
        let messages = file.messages.iter().filter(|message| !message.id.starts_with('-'));
        messages
            .map(|message| {
                let texts = message
                    .texts
                    .iter()
                    .filter_map(|(name, text)| Some((name.clone(), step_segment(text, diagnostics)?)));
                (message.id.clone(), texts.collect())
            })
            .collect()
    }

    /// The words of one step, by attribute; the title's name is empty.
    pub(crate) fn step(&self, id: &str) -> Option<&BTreeMap<String, Segment>> {
        self.steps.get(id)
    }

    /// The text of a message, with its inline Markdown read where it is a step.
    pub(crate) fn segment<'l>(&'l self, message: &'l Message, attribute: &str) -> Option<&'l Segment> {
        let step = self.step(&message.id).and_then(|texts| texts.get(attribute));
        step.or_else(|| message.texts.get(attribute).map(|text| &text.segment))
    }

    /// Every message of the language as one Fluent resource, steps in canonical form; what is out of
    /// date against `source` is left out, so that readers see the source.
    pub(crate) fn resource(&self, source: &Self) -> String {
        let shown = |id: &str, attribute: &str| {
            let pair = source.message(id).zip(self.message(id));
            let segments = pair.and_then(|(source_message, message)| {
                Some((source.segment(source_message, attribute)?, self.segment(message, attribute)?))
            });
            self.lang == source.lang
                || segments.is_some_and(|(from, to)| State::of(from, Some(to), &self.record).is_shown())
        };
        let mut resource = String::new();
        for (name, (text, _)) in &self.files {
            if name != STEPS {
                resource.push_str(&ftl::without(text, shown));
                resource.push('\n');
            }
        }
        for (id, texts) in &self.steps {
            let mut texts = texts.iter().filter(|(name, _)| shown(id, name)).peekable();
            if texts.peek().is_some() {
                resource.push_str(&step_message(id, texts));
            }
        }
        resource
    }
}

fn step_message<'s>(id: &str, texts: impl Iterator<Item = (&'s String, &'s Segment)>) -> String {
    let (mut value, mut attributes) = (String::new(), String::new());
    for (name, segment) in texts {
        // Writing to a string does not fail.
        let _ = match name.as_str() {
            "" => write!(value, "{}", segment.pattern),
            name => writeln!(attributes, "    .{name} = {}", segment.pattern),
        };
    }
    format!("{id} = {value}\n{attributes}")
}

fn has_extension(name: &str, extension: &str) -> bool {
    std::path::Path::new(name).extension().is_some_and(|found| found == extension)
}

fn step_segment(text: &Text, diagnostics: &mut Diagnostics) -> Option<Segment> {
    let Some(line) = &text.line else {
        diagnostics.push(
            Diagnostic::error(
                "step-selector",
                &text.place,
                "the words of a step cannot select between variants",
            )
            .help("write one sentence that holds in every case"),
        );
        return None;
    };
    Some(parse_line(line, &text.place, diagnostics))
}
