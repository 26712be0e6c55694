//! Entries and guides as they stand in their folders: facts, and a document for each language.

use std::collections::{BTreeMap, BTreeSet};

use ndr_core::EntryId;
use ndr_core::kb::Provider;
use unic_langid::LanguageIdentifier;

use crate::facts::{self, EntryFacts, GuideFacts};
use crate::markdown::{self, Block, Document};
use crate::{Diagnostic, Diagnostics, Place, SourceTree};

/// The folder of the knowledge base.
pub(crate) const CONTENT: &str = "content";
/// The collection whose folders are guides.
const GUIDES: &str = "guides";
/// The file with the facts of an entry.
const ENTRY: &str = "entry.toml";
/// The file with the facts of a guide.
const GUIDE: &str = "guide.toml";
/// The file with the facts of a collection's operator.
const PROVIDER: &str = "provider.toml";
/// The folder of an entry's samples.
pub(crate) const SAMPLES: &str = "samples";

/// The sections of an entry in their order; the first of a pair says whether it must be there.
const ENTRY_SECTIONS: [(bool, &str); 8] = [
    (true, "meaning"),
    (true, "causes"),
    (false, "wait"),
    (true, "steps"),
    (true, "sender"),
    (true, "verify"),
    (true, "prevent"),
    (false, "reading"),
];

/// An entry or guide.
#[derive(Clone, Debug)]
pub(crate) struct Article {
    pub(crate) id: EntryId,
    /// The facts, where they can be read.
    pub(crate) facts: Option<Facts>,
    /// The document in the source language, where there is one.
    pub(crate) source: Option<Document>,
    /// The documents in other languages.
    pub(crate) translations: BTreeMap<LanguageIdentifier, Document>,
}

/// What kind of article it is.
#[derive(Clone, Debug)]
pub(crate) enum Facts {
    Entry(Box<EntryFacts>),
    Guide(GuideFacts),
}

impl Article {
    /// The document in a language.
    pub(crate) fn document(&self, lang: &LanguageIdentifier) -> Option<&Document> {
        if *lang == crate::SOURCE_LANGUAGE { self.source.as_ref() } else { self.translations.get(lang) }
    }

    /// Whether it is a guide rather than an entry.
    pub(crate) fn is_guide(&self) -> bool {
        self.id.collection() == GUIDES
    }

    /// The documents in all languages.
    pub(crate) fn documents(&self) -> impl Iterator<Item = &Document> {
        self.source.iter().chain(self.translations.values())
    }
}

/// Reads all articles; `languages` begins with the source language.
pub(crate) fn read_all(
    tree: &SourceTree,
    languages: &[LanguageIdentifier],
    diagnostics: &mut Diagnostics,
) -> Vec<Article> {
    folders(tree, diagnostics).into_iter().map(|id| read(tree, id, languages, diagnostics)).collect()
}

/// The operators whose servers have a collection of their own, in the order of collections.
pub(crate) fn providers(tree: &SourceTree, diagnostics: &mut Diagnostics) -> Vec<Provider> {
    let paths: Vec<&str> = tree.below(CONTENT).filter(|path| path.split('/').count() == 3).collect();
    let mut providers = Vec::new();
    for path in paths {
        let Some((collection, PROVIDER)) = path[CONTENT.len() + 1..].split_once('/') else { continue };
        let Some(text) = tree.checked_text(path, diagnostics) else { continue };
        providers.extend(facts::provider(path, collection, text, diagnostics));
    }
    providers
}

/// The ids of all folders, in order.
fn folders(tree: &SourceTree, diagnostics: &mut Diagnostics) -> BTreeSet<EntryId> {
    let mut ids = BTreeSet::new();
    for path in tree.below(CONTENT) {
        let parts: Vec<&str> = path.split('/').collect();
        match parts.as_slice() {
            [_, "steps.toml" | "cmdlets.toml"] | [_, _, PROVIDER] => {}
            [_, collection, name, _, ..] => match format!("{collection}/{name}").parse() {
                Ok(id) => {
                    ids.insert(id);
                }
                Err(error) => {
                    let error: ndr_core::IdError = error;
                    diagnostics.push(Diagnostic::error("folder-name", &Place::file(path), error.to_string()));
                }
            },
            _ => diagnostics.push(
                Diagnostic::error("unexpected-file", &Place::file(path), "nothing reads this file")
                    .help("an entry is a folder: content/<collection>/<code>/entry.toml"),
            ),
        }
    }
    ids
}

fn read(
    tree: &SourceTree,
    id: EntryId,
    languages: &[LanguageIdentifier],
    diagnostics: &mut Diagnostics,
) -> Article {
    let folder = format!("{CONTENT}/{id}");
    let facts_file = if id.collection() == GUIDES { GUIDE } else { ENTRY };
    check_files(tree, &folder, facts_file, languages, diagnostics);
    let facts = read_facts(tree, &format!("{folder}/{facts_file}"), diagnostics);
    let mut documents = languages.iter().map(|lang| {
        let path = format!("{folder}/{lang}.md");
        let text = tree.checked_text(&path, diagnostics);
        (lang.clone(), text.map(|text| markdown::parse(&path, text, diagnostics)))
    });
    let source = documents.next().and_then(|(_, document)| document);
    let translations: BTreeMap<_, _> =
        documents.filter_map(|(lang, document)| Some((lang, document?))).collect();
    match &source {
        None => diagnostics.push(
            Diagnostic::error(
                "missing-file",
                &Place::file(format!("{folder}/{}.md", crate::SOURCE_LANGUAGE)),
                "the explanation in the source language is missing",
            )
            .help(format!("`cargo xtask new {id}` makes a folder ready to fill in")),
        ),
        Some(source) if facts_file == ENTRY => check_sections(source, diagnostics),
        Some(_) => {}
    }
    Article { id, facts, source, translations }
}

fn read_facts(tree: &SourceTree, path: &str, diagnostics: &mut Diagnostics) -> Option<Facts> {
    if tree.bytes(path).is_none() {
        diagnostics.push(
            Diagnostic::error("missing-file", &Place::file(path), "the facts are missing")
                .help("docs/writing.md shows the file with an example"),
        );
    }
    let text = tree.checked_text(path, diagnostics)?;
    if path.ends_with(GUIDE) {
        return Some(Facts::Guide(facts::guide(path, text, diagnostics)?));
    }
    Some(Facts::Entry(Box::new(facts::entry(path, text, diagnostics)?)))
}

/// Reports files of a folder that nothing reads: a mistyped name would otherwise be dropped in silence.
fn check_files(
    tree: &SourceTree,
    folder: &str,
    facts_file: &str,
    languages: &[LanguageIdentifier],
    diagnostics: &mut Diagnostics,
) {
    let mut known: Vec<String> = languages.iter().map(|lang| format!("{lang}.md")).collect();
    known.push(facts_file.to_owned());
    for path in tree.below(folder) {
        let name = &path[folder.len() + 1..];
        if !known.iter().any(|known| known == name) && !name.starts_with("samples/") {
            diagnostics.push(
                Diagnostic::error("unexpected-file", &Place::file(path), "nothing reads this file")
                    .suggest(name, known.iter().map(String::as_str)),
            );
        }
    }
}

fn check_sections(document: &Document, diagnostics: &mut Diagnostics) {
    let known = || ENTRY_SECTIONS.iter().map(|(_, id)| *id);
    let found: Vec<&str> = document.sections.iter().map(|section| section.id.value.as_str()).collect();
    for section in &document.sections {
        let id = &section.id;
        if !id.value.is_empty() && !known().any(|known| known == id.value) {
            diagnostics.push(
                Diagnostic::error(
                    "unknown-section",
                    &id.place,
                    format!("an entry has no section `{{#{}}}`", id.value),
                )
                .suggest(&id.value, known()),
            );
        }
    }
    for (required, id) in ENTRY_SECTIONS {
        if required && !found.contains(&id) {
            diagnostics.push(
                Diagnostic::error(
                    "missing-section",
                    &document.place,
                    format!("the section `{{#{id}}}` is missing"),
                )
                .help("docs/writing.md lists the sections of an entry"),
            );
        }
    }
    let order: Vec<&str> = known().filter(|id| found.contains(id)).collect();
    let known_found: Vec<&str> = found.iter().copied().filter(|id| order.contains(id)).collect();
    if order != known_found {
        diagnostics.push(
            Diagnostic::error("section-order", &document.place, "the sections are not in their order")
                .help(format!("put them in this order: {}", order.join(", "))),
        );
    }
    check_steps_section(document, diagnostics);
}

/// The steps of an entry are shared steps, and there is at least one.
fn check_steps_section(document: &Document, diagnostics: &mut Diagnostics) {
    let Some(section) = document.sections.iter().find(|section| section.id.value == "steps") else { return };
    let mut has_steps = false;
    for block in &section.blocks {
        match block {
            Block::Steps { .. } => has_steps = true,
            Block::Numbers { place, .. } => diagnostics.push(
                Diagnostic::error("unshared-steps", place, "the steps of an entry are shared steps")
                    .help("write each item as { step-id }, and the step into content/steps.toml and locales/*/steps.ftl"),
            ),
            _ => {}
        }
    }
    if !has_steps {
        diagnostics.push(
            Diagnostic::error("no-steps", &section.heading.place, "the entry has no steps")
                .help("list them as `1. { step-id }`; content/steps.toml has the known ones"),
        );
    }
}
