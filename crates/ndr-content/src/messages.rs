//! The Fluent files of every language, held against the source language and against what asks for them.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use ndr_core::kb::{Alert, Purpose, Shell};
use ndr_core::{Class, Confidence, FixOwner, Param, Reason};
use strum::VariantArray;
use unic_langid::LanguageIdentifier;

use crate::facts::StepFacts;
use crate::ftl::{self, FtlFile, Message, Text};
use crate::markdown::{Targets, parse_line};
use crate::pair::State;
use crate::record::Record;
use crate::segment::Segment;
use crate::translation::{Translation, report_unaccepted};
use crate::{Diagnostic, Diagnostics, Place, SourceTree};

/// The folder of the languages.
pub(crate) const LOCALES: &str = "locales";
/// The file with the words of the steps.
const STEPS: &str = "steps.ftl";
/// The file with the words of the closed vocabularies.
const TAXONOMY: &str = "taxonomy.ftl";
/// The file that records the source of each translated message.
const RECORD: &str = "accepted.toml";
/// The attributes that every step has.
const STEP_REQUIRED: [&str; 2] = ["detail", "verify"];
/// The attributes that a step may have.
const STEP_OPTIONAL: [&str; 1] = ["where"];

/// The messages of one language.
#[derive(Debug)]
pub(crate) struct Language {
    pub(crate) lang: LanguageIdentifier,
    files: BTreeMap<String, (String, FtlFile)>,
    /// The words of the steps as segments: by message, then by attribute.
    steps: BTreeMap<String, BTreeMap<String, Segment>>,
    record: Record,
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

    fn path(&self, file: &str) -> String {
        format!("{LOCALES}/{}/{file}", self.lang)
    }

    fn messages(&self) -> impl Iterator<Item = (&str, &Message)> {
        self.files.iter().flat_map(|(name, (_, file))| file.messages.iter().map(move |message| (name.as_str(), message)))
    }

    /// The message with this id; a term's begins with `-`.
    fn message(&self, id: &str) -> Option<&Message> {
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
                    Diagnostic::error("duplicate-message", &message.place, format!("a second message `{}`", message.id))
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
                let texts = message.texts.iter().filter_map(|(name, text)| {
                    Some((name.clone(), step_segment(text, diagnostics)?))
                });
                (message.id.clone(), texts.collect())
            })
            .collect()
    }

    /// The words of one step, by attribute; the title's name is empty.
    pub(crate) fn step(&self, id: &str) -> Option<&BTreeMap<String, Segment>> {
        self.steps.get(id)
    }

    /// The text of a message, with its inline Markdown read where it is a step.
    fn segment<'l>(&'l self, message: &'l Message, attribute: &str) -> Option<&'l Segment> {
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
            Diagnostic::error("step-selector", &text.place, "the words of a step cannot select between variants")
                .help("write one sentence that holds in every case"),
        );
        return None;
    };
    Some(parse_line(line, &text.place, diagnostics))
}

/// Holds every language against the source language: same messages, same attributes, same variables.
pub(crate) fn compare(languages: &[Language], diagnostics: &mut Diagnostics) {
    let Some((source, targets)) = languages.split_first() else { return };
    for target in targets {
        for (file, message) in source.messages() {
            match target.message(&message.id) {
                Some(translated) => compare_message(message, translated, source, target, diagnostics),
                None => diagnostics.push(
                    Diagnostic::warning("missing-translation", &Place::file(target.path(file)), format!("`{}` is not translated", message.id))
                        .help(format!("it stands in {}", message.place.path)),
                ),
            }
        }
        for (_, message) in target.messages() {
            if source.message(&message.id).is_none() {
                diagnostics.push(
                    Diagnostic::error("unknown-message", &message.place, format!("the source language has no message `{}`", message.id))
                        .suggest(&message.id, source.messages().map(|(_, known)| known.id.as_str())),
                );
            }
        }
    }
}

fn compare_message(
    source: &Message,
    target: &Message,
    source_language: &Language,
    target_language: &Language,
    diagnostics: &mut Diagnostics,
) {
    let label = |name: &str| if name.is_empty() { source.id.clone() } else { format!("{}.{name}", source.id) };
    for (name, text) in &source.texts {
        let Some(translated) = target.texts.get(name) else {
            diagnostics.push(
                Diagnostic::warning("missing-translation", &target.place, format!("`{}` is not translated", label(name)))
                    .help(format!("it stands in {}", text.place.path)),
            );
            continue;
        };
        let steps = (
            source_language.step(&source.id).and_then(|texts| texts.get(name)),
            target_language.step(&target.id).and_then(|texts| texts.get(name)),
        );
        if let (Some(source), Some(target)) = steps {
            crate::compare::compare(source, target, diagnostics);
        } else {
            crate::compare::compare_variables(&text.segment, &translated.segment, diagnostics);
        }
    }
    for (name, text) in &target.texts {
        if !source.texts.contains_key(name) {
            diagnostics.push(
                Diagnostic::error("unknown-attribute", &text.place, format!("the source has no `{}`", label(name)))
                    .suggest(name, source.texts.keys().map(String::as_str)),
            );
        }
    }
}

/// How far the messages of each language are, by file of the source language.
pub(crate) fn translations(languages: &[Language], diagnostics: &mut Diagnostics) -> Vec<Translation> {
    let Some((source, targets)) = languages.split_first() else { return Vec::new() };
    let mut all = Vec::new();
    for target in targets {
        let mut unaccepted = 0;
        for (name, (_, file)) in &source.files {
            let mut translation = Translation::new(target.path(name), source.path(name), target.lang.clone());
            translation.record_path = target.path(RECORD);
            for message in &file.messages {
                for attribute in message.texts.keys() {
                    let Some(from) = source.segment(message, attribute) else { continue };
                    let to = target.message(&message.id).and_then(|message| target.segment(message, attribute));
                    translation.push(name, from, to, State::of(from, to, &target.record));
                    report_out_of_date(from, to, &target.record, diagnostics);
                }
            }
            unaccepted += translation.count(State::NotAccepted);
            all.push(translation);
        }
        report_unaccepted(unaccepted, &Place::file(target.path(RECORD)), diagnostics);
    }
    all
}

fn report_out_of_date(from: &Segment, to: Option<&Segment>, record: &Record, diagnostics: &mut Diagnostics) {
    if let (State::OutOfDate, Some(segment)) = (State::of(from, to, record), to) {
        diagnostics.push(crate::translation::out_of_date(from, segment));
    }
}

/// Reports what refers to terms, messages, parameters or pages that are not there.
pub(crate) fn check_references(language: &Language, targets: &Targets, diagnostics: &mut Diagnostics) {
    let terms = language.terms();
    for (_, message) in language.messages() {
        for text in message.texts.values() {
            check_terms(&text.segment, &terms, diagnostics);
            for id in &text.segment.messages {
                if language.message(id).is_none() {
                    diagnostics.push(
                        Diagnostic::error("unknown-message", &text.place, format!("there is no message `{id}`"))
                            .suggest(id, language.messages().map(|(_, known)| known.id.as_str())),
                    );
                }
            }
        }
    }
    for segment in language.steps.values().flat_map(BTreeMap::values) {
        check_params(segment, diagnostics);
        targets.check("", &segment.links, diagnostics);
    }
}

/// Reports terms that a language does not have.
pub(crate) fn check_terms(segment: &Segment, terms: &BTreeSet<String>, diagnostics: &mut Diagnostics) {
    let known: Vec<String> = terms.iter().map(|term| format!("-{term}")).collect();
    for term in segment.terms.difference(terms) {
        diagnostics.push(
            Diagnostic::error("unknown-term", &segment.place, format!("there is no term `-{term}`"))
                .suggest(&format!("-{term}"), known.iter().map(String::as_str)),
        );
    }
}

/// Reports variables that are no parameters of a bounce.
pub(crate) fn check_params(segment: &Segment, diagnostics: &mut Diagnostics) {
    for name in &segment.variables {
        if name.parse::<Param>().is_err() {
            diagnostics.push(
                Diagnostic::error("unknown-parameter", &segment.place, format!("`${name}` is not a parameter of a bounce"))
                    .suggest(name, Param::VARIANTS.iter().map(|param| param.name())),
            );
        }
    }
}

/// Holds the words of the steps against their facts.
pub(crate) fn check_steps(source: &Language, steps: &[StepFacts], diagnostics: &mut Diagnostics) {
    for step in steps {
        let id = step.id.value.as_str();
        let Some(message) = source.files.get(STEPS).and_then(|(_, file)| file.messages.iter().find(|message| message.id == id)) else {
            diagnostics.push(
                Diagnostic::error("missing-message", &step.id.place, format!("the step `{id}` has no words"))
                    .help(format!("write a message `{id}` with .detail and .verify in {}", source.path(STEPS))),
            );
            continue;
        };
        check_step_attributes(step, message, diagnostics);
        for role in &step.roles {
            if source.message(&format!("role-{}", role.value)).is_none() {
                let known: Vec<&str> = source.messages().filter_map(|(_, message)| message.id.strip_prefix("role-")).collect();
                diagnostics.push(
                    Diagnostic::error("unknown-role", &role.place, format!("there is no role `{}`", role.value))
                        .suggest(&role.value, known),
                );
            }
        }
    }
    let Some((_, file)) = source.files.get(STEPS) else { return };
    for message in file.messages.iter().filter(|message| !message.id.starts_with('-')) {
        if !steps.iter().any(|step| step.id.value.as_str() == message.id) {
            diagnostics.push(
                Diagnostic::error("unknown-step", &message.place, format!("there is no step `{}` in content/steps.toml", message.id))
                    .suggest(&message.id, steps.iter().map(|step| step.id.value.as_str())),
            );
        }
    }
}

fn check_step_attributes(step: &StepFacts, message: &Message, diagnostics: &mut Diagnostics) {
    let notes: Vec<&str> = step.commands.iter().filter_map(|(command, _)| command.note.as_deref()).collect();
    let id = &message.id;
    if message.value().is_none() {
        diagnostics.push(Diagnostic::error("missing-attribute", &message.place, format!("the step `{id}` has no title")));
    }
    for name in STEP_REQUIRED.iter().chain(&notes) {
        if !message.texts.contains_key(*name) {
            diagnostics.push(
                Diagnostic::error("missing-attribute", &message.place, format!("the step `{id}` has no `.{name}`"))
                    .help("write it as an indented line below the title"),
            );
        }
    }
    let known = || STEP_REQUIRED.iter().chain(&STEP_OPTIONAL).chain(&notes).copied();
    for (name, text) in message.texts.iter().filter(|(name, _)| !name.is_empty()) {
        if !known().any(|known| known == name) {
            diagnostics.push(
                Diagnostic::error("unknown-attribute", &text.place, format!("a step has no `.{name}`"))
                    .suggest(name, known()),
            );
        }
    }
}

/// Reports names of the closed vocabularies that have no word in the source language.
pub(crate) fn check_vocabularies(source: &Language, diagnostics: &mut Diagnostics) {
    let place = Place::file(source.path(TAXONOMY));
    for (id, attribute) in vocabulary_messages() {
        let message = source.message(&id);
        let text = message.and_then(|message| message.texts.get(attribute));
        if text.is_none() {
            let name = if attribute.is_empty() { id.clone() } else { format!("{id}.{attribute}") };
            diagnostics.push(
                Diagnostic::error("missing-message", &place, format!("there is no message `{name}`"))
                    .help("every name that findings use has a word in every language"),
            );
        }
    }
}

/// The messages that the closed vocabularies need: id, and attribute or nothing.
fn vocabulary_messages() -> Vec<(String, &'static str)> {
    fn named<T: VariantArray + Copy + Into<&'static str>>(prefix: &str) -> Vec<(String, &'static str)> {
        T::VARIANTS
            .iter()
            .map(|variant| (format!("{prefix}-{}", Into::<&str>::into(*variant).replace('_', "-")), ""))
            .collect()
    }
    let mut needed = named::<Reason>("reason");
    needed.extend(named::<Class>("class"));
    needed.extend(named::<FixOwner>("fix-owner"));
    needed.extend(named::<Confidence>("confidence"));
    needed.extend(named::<Purpose>("purpose"));
    needed.extend(named::<Shell>("shell"));
    needed.extend(named::<Alert>("alert"));
    let params = named::<Param>("param");
    needed.extend(params.iter().map(|(id, _)| (id.clone(), "absent")));
    needed.extend(params);
    needed
}
