//! The Fluent files of every language, held against the source language and against what asks for them.

mod language;
mod step_words;
mod vocabulary;

use std::collections::{BTreeMap, BTreeSet};

use ndr_core::Param;
use ndr_lint::Kind;
use strum::VariantArray;

use crate::ftl::Message;
use crate::lints::Texts;
use crate::markdown::Targets;
use crate::pair::State;
use crate::record::Record;
use crate::segment::Segment;
use crate::translation::{Translation, report_unaccepted};
use crate::{Diagnostic, Diagnostics, Place};

pub(crate) use language::Language;
pub(crate) use step_words::check_steps;
pub(crate) use vocabulary::check_vocabularies;

/// The folder of the languages.
pub(crate) const LOCALES: &str = "locales";
/// The file with the words of the steps.
pub(crate) const STEPS: &str = "steps.ftl";
/// The file that records the source of each translated message.
pub(crate) const RECORD: &str = "accepted.toml";

/// Holds every language against the source language: same messages, same attributes, same variables.
pub(crate) fn compare(languages: &[Language], diagnostics: &mut Diagnostics) {
    let Some((source, targets)) = languages.split_first() else { return };
    for target in targets {
        for (file, message) in source.messages() {
            match target.message(&message.id) {
                Some(translated) => compare_message(message, translated, source, target, diagnostics),
                None => diagnostics.push(
                    Diagnostic::warning(
                        "missing-translation",
                        &Place::file(target.path(file)),
                        format!("`{}` is not translated", message.id),
                    )
                    .help(format!("it stands in {}", message.place.path)),
                ),
            }
        }
        for (_, message) in target.messages() {
            if source.message(&message.id).is_none() {
                diagnostics.push(
                    Diagnostic::error(
                        "unknown-message",
                        &message.place,
                        format!("the source language has no message `{}`", message.id),
                    )
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
    let label =
        |name: &str| if name.is_empty() { source.id.clone() } else { format!("{}.{name}", source.id) };
    for (name, text) in &source.texts {
        if !target.texts.contains_key(name) {
            diagnostics.push(
                Diagnostic::warning(
                    "missing-translation",
                    &target.place,
                    format!("`{}` is not translated", label(name)),
                )
                .help(format!("it stands in {}", text.place.path)),
            );
            continue;
        }
        let steps = (
            source_language.step(&source.id).and_then(|texts| texts.get(name)),
            target_language.step(&target.id).and_then(|texts| texts.get(name)),
        );
        if let (Some(source), Some(target)) = steps {
            crate::compare::compare_facts(source, target, diagnostics);
        }
    }
    for (name, text) in &target.texts {
        if !source.texts.contains_key(name) {
            diagnostics.push(
                Diagnostic::error(
                    "unknown-attribute",
                    &text.place,
                    format!("the source has no `{}`", label(name)),
                )
                .suggest(name, source.texts.keys().map(String::as_str)),
            );
        }
    }
}

/// Every translated message with its source, by file.
pub(crate) fn texts<'l>(source: &'l Language, target: &'l Language) -> Vec<Vec<Texts<'l>>> {
    let mut files: BTreeMap<&str, Vec<Texts<'l>>> = BTreeMap::new();
    for (file, message) in source.messages() {
        let Some(translated) = target.message(&message.id) else { continue };
        for name in message.texts.keys() {
            let pair = source.segment(message, name).zip(target.segment(translated, name));
            let texts = pair.map(|(source, target)| Texts { kind: Kind::Text, source, target });
            files.entry(file).or_default().extend(texts);
        }
    }
    files.into_values().collect()
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
                    let to =
                        target.message(&message.id).and_then(|message| target.segment(message, attribute));
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
                        Diagnostic::error(
                            "unknown-message",
                            &text.place,
                            format!("there is no message `{id}`"),
                        )
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
                Diagnostic::error(
                    "unknown-parameter",
                    &segment.place,
                    format!("`${name}` is not a parameter of a bounce"),
                )
                .suggest(name, Param::VARIANTS.iter().map(|param| param.name())),
            );
        }
    }
}
