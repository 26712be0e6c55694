//! The project's own content: whole in every language, and true to its sources.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use ndr_content::{SourceTree, compile};
use ndr_core::Params;
use ndr_core::kb::Catalog;
use ndr_tests::{root, shared, sources};
use ndr_words::{Reader, markdown};
use unic_langid::{LanguageIdentifier, langid};

const LANGUAGES: [LanguageIdentifier; 2] = [langid!("en-US"), langid!("sv-SE")];

/// The ids of the facts that the source article states.
fn seed_facts() -> BTreeSet<String> {
    (1..=43).map(|number| format!("S{number:02}")).collect()
}

#[test]
fn every_fact_of_the_source_article_is_carried_in_every_language() {
    let compiled = compile(&sources());
    for lang in LANGUAGES {
        let carried: BTreeSet<String> = compiled
            .facts
            .iter()
            .filter(|(_, files)| files.iter().any(|file| file.contains(&lang.to_string())))
            .map(|(fact, _)| fact.clone())
            .collect();
        assert_eq!(carried, seed_facts(), "{lang}");
    }
}

#[test]
fn the_checklist_has_the_facts_that_the_content_marks() {
    let Some(path) = shared("facts/seed-checklist.md") else { return };
    let checklist = std::fs::read_to_string(path).unwrap();
    let listed: BTreeSet<String> = checklist
        .lines()
        .filter_map(|line| line.strip_prefix("| S")?.split_once(' '))
        .map(|(number, _)| format!("S{number}"))
        .collect();
    assert_eq!(listed, seed_facts());
}

#[test]
fn the_content_has_nothing_to_complain_of() {
    let compiled = compile(&sources());
    let faults: Vec<String> =
        compiled.diagnostics.iter().map(|fault| format!("{}: {}", fault.path, fault.message)).collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn every_entry_has_samples_of_several_shapes() {
    let tree = sources();
    for entry in compile(&tree).catalog.knowledge.entries {
        let folder = format!("content/{}/samples", entry.id);
        let samples = tree.below(&folder).filter(|path| !path.ends_with("/expected.toml")).count();
        let is_seed = ["5.7.703", "5.7.705", "5.7.708", "5.7.750"].contains(&entry.id.name());
        assert!(samples >= if is_seed { 8 } else { 3 }, "{} has {samples}", entry.id);
    }
}

#[test]
fn the_built_in_catalog_is_what_the_sources_compile_to() {
    assert_eq!(ndr_catalog::load(), compile(&sources()).catalog);
}

#[test]
fn a_changed_sentence_reaches_the_reader() {
    let mut tree = sources();
    let path = "content/exchange-online/5.7.705/en-US.md";
    let text = tree.text(path).unwrap().to_owned();
    let title = text.lines().next().unwrap();
    tree.insert(path, text.replacen(title, "# Nothing leaves this organization", 1));
    let page = explained(&compile(&tree).catalog, "exchange-online/5.7.705", &LANGUAGES[0]);
    assert!(page.starts_with("# Nothing leaves this organization\n"), "{page}");
}

/// An entry or guide as Markdown.
fn explained(catalog: &Catalog, id: &str, lang: &LanguageIdentifier) -> String {
    let reader = Reader::new(catalog, std::slice::from_ref(lang));
    let id = id.parse().unwrap();
    let knowledge = &catalog.knowledge;
    let document = knowledge
        .entry(&id)
        .map(|entry| &entry.document)
        .or_else(|| knowledge.guide(&id).map(|guide| &guide.document))
        .unwrap();
    let params = Params::new();
    let words = reader.document(&id, document, &params);
    let mut page = format!("# {}\n\n{}\n", markdown::line(&words.title), markdown::line(&words.summary));
    for section in &words.sections {
        let text = markdown::blocks(&section.blocks, &reader, &params);
        write!(page, "\n## {} {{#{}}}\n\n{text}\n", markdown::line(&section.heading), section.id).unwrap();
    }
    page
}

#[test]
fn the_compiled_entries_read_well() {
    let catalog = compile(&sources()).catalog;
    for id in READ {
        for lang in &LANGUAGES {
            let name = format!("{}.{lang}", id.replace('/', "."));
            insta::with_settings!({ omit_expression => true, prepend_module_to_snapshot => false }, {
                insta::assert_snapshot!(name, explained(&catalog, id, lang));
            });
        }
    }
}

/// An entry of each kind, and a guide: a snapshot of every one would be read by nobody.
const READ: [&str; 5] = [
    "exchange-online/5.7.750",
    "exchange-online/5.0.350",
    "guides/5.7.7xx",
    "smtp/4.4.7",
    "smtp/blocklisted",
];

#[test]
fn a_page_in_both_languages() {
    let catalog = compile(&sources()).catalog;
    let site = ndr_site::render(&catalog, &ndr_site::Options::default()).unwrap();
    for lang in &LANGUAGES {
        let path = format!("{lang}/exchange-online/5.7.750/index.html");
        let page = site.files().find(|(name, _)| **name == path).map(|(_, bytes)| bytes);
        let html = String::from_utf8(page.unwrap().to_vec()).unwrap();
        insta::with_settings!({ omit_expression => true, prepend_module_to_snapshot => false }, {
            insta::assert_snapshot!(format!("page.{lang}"), html);
        });
    }
}

#[test]
fn no_sentence_of_the_source_article_is_carried_over() {
    let Some(path) = shared("seed/fix-email-delivery-5.7.7xx.sv-SE.md") else { return };
    let article = words(&without_tags(&std::fs::read_to_string(path).unwrap()));
    let known: BTreeSet<&[String]> = article.windows(RUN).collect();
    let tree = sources();
    for path in tree.paths().filter(|path| matches!(path.rsplit_once('.'), Some((_, "md" | "ftl")))) {
        let own = words(tree.text(path).unwrap());
        let copied = own.windows(RUN).find(|run| known.contains(*run));
        assert!(copied.is_none(), "{path}: {}", copied.unwrap_or_default().join(" "));
    }
}

/// So many words in a row are no coincidence.
const RUN: usize = 9;

fn words(text: &str) -> Vec<String> {
    // Server strings and addresses are facts.
    let prose = text.split('`').step_by(2).collect::<String>();
    let prose =
        prose.split("](").map(|part| part.split_once(')').map_or(part, |(_, text)| text)).collect::<String>();
    let words = prose.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_lowercase).collect()
}

fn without_tags(text: &str) -> String {
    text.split('<')
        .map(|part| part.split_once('>').map_or(part, |(_, text)| text))
        .collect::<Vec<_>>()
        .join(" ")
}

#[test]
fn the_project_names_no_place_but_its_own() {
    let tree: SourceTree = sources();
    let files = tree.paths().filter(|path| !path.contains("/samples/"));
    for path in files {
        let text = tree.text(path).unwrap();
        assert!(!text.contains("/work/"), "{path}");
    }
    assert!(root().join("README.md").is_file());
}
