//! From a tree of sources to the knowledge base, its words and all diagnostics.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use ndr_core::kb::{Catalog, Documents, Entry, Guide, KnowledgeBase, Rule, Sealed, Step, Words};
use ndr_core::{EntryId, SegmentId};
use unic_langid::LanguageIdentifier;

use crate::article::{self, Article, CONTENT, Facts};
use crate::facts::{self, StepFacts};
use crate::lower::{lower, segment_ids};
use crate::markdown::{Block, Document, Targets};
use crate::messages::{self, LOCALES, Language};
use crate::table::Located;
use crate::translation::{self, Paired, Translation};
use crate::{Diagnostic, Diagnostics, Place, SourceTree, overlap, samples};

/// The language that authors write first.
pub const SOURCE_LANGUAGE: LanguageIdentifier = unic_langid::langid!("en-US");

/// What a tree of sources compiles to.
#[derive(Debug)]
pub struct Compiled {
    /// The knowledge base with its words; what has errors is left out of it.
    pub catalog: Catalog,
    /// Everything that is wrong, in the order of paths and places.
    pub diagnostics: Diagnostics,
    /// How far each file's translations are.
    pub translations: Vec<Translation>,
    /// Where each fact of a source is carried: by fact, the files.
    pub facts: BTreeMap<String, BTreeSet<String>>,
}

/// Compiles a tree of sources: a pure function, the same result for the same bytes.
///
/// Nothing stops at the first fault. A catalog from sources with [errors](Diagnostics::has_errors) is
/// good for looking at, not for publishing.
///
/// ```
/// use ndr_content::{SourceTree, compile};
/// let mut tree = SourceTree::default();
/// tree.insert("content/exchange-online/5.7.705/entry.toml", "cods = []");
/// let compiled = compile(&tree);
/// assert!(compiled.diagnostics.iter().any(|fault| fault.help.as_deref() == Some("did you mean `codes`?")));
/// ```
pub fn compile(tree: &SourceTree) -> Compiled {
    let mut diagnostics = Diagnostics::default();
    let langs = languages(tree, &mut diagnostics);
    let steps_file = format!("{CONTENT}/steps.toml");
    let steps = tree.checked_text(&steps_file, &mut diagnostics);
    let steps = steps.map(|text| facts::steps(&steps_file, text, &mut diagnostics)).unwrap_or_default();
    let languages: Vec<Language> =
        langs.iter().map(|lang| Language::read(tree, lang, &mut diagnostics)).collect();
    let articles = article::read_all(tree, &langs, &mut diagnostics);

    check_languages(&languages, &steps, &articles, &mut diagnostics);
    check_entry_references(&articles, &mut diagnostics);
    overlap::check(&articles, &mut diagnostics);

    let mut knowledge = knowledge_base(&articles, &steps, &languages);
    knowledge.providers = article::providers(tree, &mut diagnostics);
    knowledge.index_phrases();
    let entries = articles.iter().filter(|article| !article.is_guide()).map(|article| &article.id);
    samples::check(tree, &knowledge, entries, &mut diagnostics);
    let (words, translations) = words(&articles, &languages, &mut diagnostics);
    Compiled {
        facts: carried_facts(&articles, &steps, &languages),
        catalog: Catalog { knowledge, words },
        diagnostics: diagnostics.sorted(),
        translations,
    }
}

/// The languages that have a folder, the source language first.
pub(crate) fn languages(tree: &SourceTree, diagnostics: &mut Diagnostics) -> Vec<LanguageIdentifier> {
    let mut found = BTreeSet::new();
    for path in tree.below(LOCALES) {
        let Some((name, _)) = path[LOCALES.len() + 1..].split_once('/') else { continue };
        match name.parse::<LanguageIdentifier>() {
            Ok(lang) if lang == name => {
                found.insert(name.to_owned());
            }
            _ => diagnostics.push(
                Diagnostic::error(
                    "language-tag",
                    &Place::file(path),
                    format!("`{name}` is not a language tag"),
                )
                .help("name the folder as Unicode writes language identifiers, such as sv-SE"),
            ),
        }
    }
    let others = found.iter().filter_map(|name| name.parse().ok()).filter(|lang| *lang != SOURCE_LANGUAGE);
    std::iter::once(SOURCE_LANGUAGE).chain(others).collect()
}

fn check_languages(
    languages: &[Language],
    steps: &[StepFacts],
    articles: &[Article],
    diagnostics: &mut Diagnostics,
) {
    let targets = targets(articles, steps);
    messages::compare(languages, diagnostics);
    for language in languages {
        messages::check_references(language, &targets, diagnostics);
    }
    if let Some(source) = languages.first() {
        messages::check_vocabularies(source, diagnostics);
        messages::check_steps(source, steps, diagnostics);
    }
    for article in articles {
        for language in languages {
            if let Some(document) = article.document(&language.lang) {
                check_document(article, document, language, &targets, diagnostics);
            }
        }
    }
}

/// Everything that links and step references can lead to.
fn targets(articles: &[Article], steps: &[StepFacts]) -> Targets {
    let documents = articles.iter().map(|article| {
        let headings = article.source.iter().flat_map(Document::heading_ids);
        (article.id.to_string(), headings.map(|id| id.value.clone()).collect())
    });
    Targets {
        documents: documents.collect(),
        steps: steps.iter().map(|step| step.id.value.to_string()).collect(),
    }
}

fn check_document(
    article: &Article,
    document: &Document,
    language: &Language,
    targets: &Targets,
    diagnostics: &mut Diagnostics,
) {
    let terms = language.terms();
    for (_, segment) in document.segments() {
        messages::check_terms(segment, &terms, diagnostics);
        messages::check_params(segment, diagnostics);
        targets.check(article.id.as_str(), &segment.links, diagnostics);
        for message in &segment.messages {
            diagnostics.push(
                Diagnostic::error("message-in-text", &segment.place, format!("`{{ {message} }}` stands in running text"))
                    .help("a step is a list item of its own; in text link to it: [words](step:id); a term begins with a hyphen: { -term }"),
            );
        }
    }
    let mut steps = Vec::new();
    for section in &document.sections {
        collect_steps(&section.blocks, &mut steps);
    }
    for step in steps {
        if !targets.steps.contains(&step.value) {
            diagnostics.push(
                Diagnostic::error("unknown-step", &step.place, format!("there is no step `{}`", step.value))
                    .suggest(&step.value, targets.steps.iter().map(String::as_str)),
            );
        }
    }
}

fn collect_steps<'d>(blocks: &'d [Block], steps: &mut Vec<&'d Located<String>>) {
    for block in blocks {
        match block {
            Block::Steps { items, .. } => {
                for item in items {
                    steps.push(&item.id);
                    collect_steps(&item.remarks, steps);
                }
            }
            Block::Bullets { items, .. } | Block::Numbers { items, .. } => {
                for item in items {
                    collect_steps(item, steps);
                }
            }
            Block::Alert { blocks, .. } => collect_steps(blocks, steps),
            _ => {}
        }
    }
}

/// Reports entries that name entries that do not exist.
fn check_entry_references(articles: &[Article], diagnostics: &mut Diagnostics) {
    let entries = || articles.iter().filter(|article| !article.is_guide()).map(|article| article.id.as_str());
    for article in articles {
        let named: Vec<&Located<EntryId>> = match &article.facts {
            Some(Facts::Entry(facts)) => facts.related.iter().chain(&facts.overrides).collect(),
            Some(Facts::Guide(facts)) => facts.entries.iter().collect(),
            None => Vec::new(),
        };
        for id in named {
            if !entries().any(|known| known == id.value.as_str()) {
                diagnostics.push(
                    Diagnostic::error(
                        "unknown-entry",
                        &id.place,
                        format!("there is no entry `{}`", id.value),
                    )
                    .suggest(id.value.as_str(), entries()),
                );
            }
        }
    }
}

fn knowledge_base(articles: &[Article], steps: &[StepFacts], languages: &[Language]) -> KnowledgeBase {
    let mut knowledge = KnowledgeBase::default();
    for article in articles {
        let (Some(facts), Some(source)) = (&article.facts, &article.source) else { continue };
        let Some(document) = lower(source, &segment_ids(&article.id, source)) else { continue };
        match facts {
            Facts::Entry(facts) => knowledge.entries.push(Entry {
                id: article.id.clone(),
                codes: values(&facts.codes),
                replies: facts.replies.clone(),
                matches: facts.matches,
                rules: facts.rules.iter().map(|rule| -> Rule { rule.value.clone() }).collect(),
                class: facts.class,
                reason: facts.reason,
                reason_by_words: facts.reason_by_words,
                fix_owner: facts.fix_owner.clone(),
                related: values(&facts.related),
                overrides: values(&facts.overrides),
                yields: facts.yields,
                sources: Sealed::new(facts.sources.clone()),
                document: Sealed::new(document),
            }),
            Facts::Guide(facts) => knowledge.guides.push(Guide {
                id: article.id.clone(),
                entries: values(&facts.entries),
                sources: Sealed::new(facts.sources.clone()),
                document: Sealed::new(document),
            }),
        }
    }
    knowledge.steps = steps.iter().map(|step| kb_step(step, languages)).collect();
    knowledge
}

fn kb_step(step: &StepFacts, languages: &[Language]) -> Step {
    let words = languages.first().and_then(|source| source.step(step.id.value.as_str()));
    Step {
        id: step.id.value.clone(),
        roles: values(&step.roles),
        url: step.url.clone(),
        commands: step.commands.iter().map(|(command, _)| command.clone()).collect(),
        attributes: words
            .into_iter()
            .flat_map(BTreeMap::keys)
            .filter(|name| !name.is_empty())
            .cloned()
            .collect(),
    }
}

fn values<T: Clone>(located: &[Located<T>]) -> Vec<T> {
    located.iter().map(|item| item.value.clone()).collect()
}

/// The Fluent resources of every language, and how far its translations are.
fn words(
    articles: &[Article],
    languages: &[Language],
    diagnostics: &mut Diagnostics,
) -> (Vec<Words>, Vec<Translation>) {
    let (mut all, mut translations) = (Vec::new(), messages::translations(languages, diagnostics));
    let Some(source) = languages.first() else { return (all, translations) };
    for language in languages {
        let mut documents = Documents::default();
        for article in articles {
            let Some(document) = &article.source else { continue };
            let ids = segment_ids(&article.id, document);
            let text = if language.lang == SOURCE_LANGUAGE {
                source_words(&ids, document)
            } else {
                let paired = translation::check(article, document, &language.lang, diagnostics);
                let text = target_words(&ids, &paired);
                translations.push(paired.translation);
                text
            };
            if !text.is_empty() {
                documents.insert(article.id.clone(), &text);
            }
        }
        all.push(Words { lang: language.lang.clone(), shared: language.resource(source), documents });
    }
    (all, translations)
}

fn source_words(ids: &[SegmentId], document: &Document) -> String {
    let segments = document.segments();
    resource(ids.iter().zip(segments).map(|(id, (_, segment))| (id, segment.pattern.as_str())))
}

/// A segment that is missing or out of date is left out: readers then see the source.
fn target_words(ids: &[SegmentId], paired: &Paired<'_>) -> String {
    let shown = ids.iter().zip(&paired.pairs).filter(|(_, pair)| pair.state.is_shown());
    resource(shown.filter_map(|(id, pair)| Some((id, pair.target?.pattern.as_str()))))
}

fn resource<'s>(messages: impl Iterator<Item = (&'s SegmentId, &'s str)>) -> String {
    let mut text = String::new();
    for (id, pattern) in messages {
        // Writing to a string does not fail.
        let _ = writeln!(text, "{id} = {pattern}");
    }
    text
}

/// Every fact that is marked, with the files that carry it.
fn carried_facts(
    articles: &[Article],
    steps: &[StepFacts],
    languages: &[Language],
) -> BTreeMap<String, BTreeSet<String>> {
    let mut carried: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for article in articles {
        for document in article.documents() {
            for (_, segment) in document.segments() {
                for fact in &segment.facts {
                    carried.entry(fact.clone()).or_default().insert(document.place.path.clone());
                }
            }
        }
    }
    for step in steps {
        let translated = languages.iter().filter(|language| language.step(step.id.value.as_str()).is_some());
        let files: Vec<String> =
            translated.map(|language| format!("{LOCALES}/{}/steps.ftl", language.lang)).collect();
        for fact in &step.facts {
            carried.entry(fact.value.clone()).or_default().extend(files.iter().cloned());
        }
    }
    carried
}
