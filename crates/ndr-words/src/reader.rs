//! The words of one language, with the source language behind it.

use std::sync::Arc;

use fluent::{FluentArgs, FluentBundle, FluentResource};
use ndr_core::kb::{Catalog, Document, Step, Words};
use ndr_core::markup::{self, Inline};
use ndr_core::{EntryId, Param, Params};
use strum::VariantArray;
use unic_langid::LanguageIdentifier;

type Bundle = FluentBundle<Arc<FluentResource>>;

/// Running text in the language in which it exists.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wording {
    /// The language: the source language where there is no translation.
    pub lang: LanguageIdentifier,
    /// The text.
    pub text: Vec<Inline>,
}

impl Wording {
    /// The text without markup.
    pub fn plain(&self) -> String {
        markup::text(&self.text)
    }
}

/// A step in the reader's language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StepWords {
    /// What to do, in a few words.
    pub title: Wording,
    /// What to do and why.
    pub detail: Option<Wording>,
    /// The way through the portal.
    pub location: Option<Wording>,
    /// How to see that it worked.
    pub verify: Option<Wording>,
    /// For each command of the step, what it does.
    pub notes: Vec<Option<Wording>>,
}

/// Reads a catalog to one reader.
pub struct Reader<'c> {
    catalog: &'c Catalog,
    /// The reader's language, then the source language if that is another.
    languages: Vec<Language<'c>>,
}

struct Language<'c> {
    words: &'c Words,
    resource: Arc<FluentResource>,
    bundle: Bundle,
}

impl<'c> Reader<'c> {
    /// A reader of the best of the catalog's languages for what is asked for, most wanted first.
    ///
    /// Nothing that fits, or nothing asked for, gives the source language.
    pub fn new(catalog: &'c Catalog, requested: &[LanguageIdentifier]) -> Self {
        let lang = crate::negotiate(catalog, requested);
        let mut languages: Vec<Language<'c>> = Vec::new();
        let wanted = catalog.words.iter().filter(|words| Some(&words.lang) == lang.as_ref());
        for words in wanted.chain(catalog.words.first()) {
            if !languages.iter().any(|language| language.words.lang == words.lang) {
                let resource = resource(&words.shared);
                let bundle = bundle(&words.lang, [&resource]);
                languages.push(Language { words, resource, bundle });
            }
        }
        Self { catalog, languages }
    }

    /// The reader's language.
    pub fn lang(&self) -> LanguageIdentifier {
        self.languages.first().map(|language| language.words.lang.clone()).unwrap_or_default()
    }

    /// The catalog.
    pub fn catalog(&self) -> &'c Catalog {
        self.catalog
    }

    /// The text of a message of the interface, with its variables; without markup.
    ///
    /// A message that no language has is shown as its id, so that it is noticed and nothing breaks.
    pub fn message(&self, id: &str, args: &[(&str, &str)]) -> String {
        let mut fluent = FluentArgs::new();
        for (name, value) in args {
            fluent.set(*name, markup::plain(value));
        }
        let found = self.languages.iter().find_map(|language| language.format(id, None, &fluent));
        found.map_or_else(|| id.to_owned(), |wording| wording.plain())
    }

    /// Whether some language has the message.
    pub fn has_message(&self, id: &str) -> bool {
        self.languages.iter().any(|language| language.bundle.has_message(id))
    }

    /// The document of an entry or guide, with the values of a bounce in place.
    ///
    /// A value that the bounce does not give is replaced by its stand-in (`your domain`).
    pub fn document(&self, id: &EntryId, document: &Document, params: &Params) -> Document<Wording> {
        let documents: Vec<(&Language<'c>, Bundle, FluentArgs<'_>)> = self
            .languages
            .iter()
            .filter_map(|language| {
                let own = resource(language.words.documents.get(id)?);
                let bundle = bundle(&language.words.lang, [&language.resource, &own]);
                Some((language, bundle, language.arguments(params)))
            })
            .collect();
        document.map(&mut |segment| {
            let found = documents.iter().find_map(|(language, bundle, args)| {
                format(bundle, &language.words.lang, segment.as_str(), None, args)
            });
            found.unwrap_or_else(|| self.literal(segment.as_str()))
        })
    }

    fn literal(&self, text: &str) -> Wording {
        Wording { lang: self.lang(), text: vec![Inline::Text(text.to_owned())] }
    }

    /// The words of a step, with the values of a bounce in place.
    pub fn step(&self, step: &Step, params: &Params) -> StepWords {
        let id = step.id.as_str();
        let languages: Vec<_> =
            self.languages.iter().map(|language| (language, language.arguments(params))).collect();
        let text = |attribute: Option<&str>| {
            languages.iter().find_map(|(language, args)| language.format(id, attribute, args))
        };
        let attribute = |name: &str| text(Some(name));
        StepWords {
            title: text(None).unwrap_or_else(|| self.literal(id)),
            detail: attribute("detail"),
            location: attribute("where"),
            verify: attribute("verify"),
            notes: step.commands.iter().map(|command| attribute(command.note.as_deref()?)).collect(),
        }
    }
}

impl Language<'_> {
    fn format(&self, id: &str, attribute: Option<&str>, args: &FluentArgs<'_>) -> Option<Wording> {
        format(&self.bundle, &self.words.lang, id, attribute, args)
    }

    /// Every parameter as a Fluent variable; what the bounce does not give, in this language's words.
    fn arguments(&self, params: &Params) -> FluentArgs<'static> {
        let mut args = FluentArgs::new();
        let none = FluentArgs::new();
        for param in Param::VARIANTS {
            let value = match params.get(param) {
                Some(value) => markup::plain(value),
                None => {
                    let id = format!("param-{}", param.name().replace('_', "-"));
                    self.format(&id, Some("absent"), &none).map(|wording| wording.plain()).unwrap_or_default()
                }
            };
            args.set(param.name(), value);
        }
        args
    }
}

/// A resource; what is not Fluent in it is left out, as the compiler has reported it.
fn resource(text: &str) -> Arc<FluentResource> {
    Arc::new(FluentResource::try_new(text.to_owned()).unwrap_or_else(|(resource, _)| resource))
}

/// A bundle that adds no isolation marks: the text goes to terminals, JSON, Markdown and attributes.
fn bundle<'r>(
    lang: &LanguageIdentifier,
    resources: impl IntoIterator<Item = &'r Arc<FluentResource>>,
) -> Bundle {
    let mut bundle = FluentBundle::new(vec![lang.clone()]);
    bundle.set_use_isolating(false);
    for resource in resources {
        bundle.add_resource_overriding(Arc::clone(resource));
    }
    bundle
}

fn format(
    bundle: &Bundle,
    lang: &LanguageIdentifier,
    id: &str,
    attribute: Option<&str>,
    args: &FluentArgs<'_>,
) -> Option<Wording> {
    let message = bundle.get_message(id)?;
    let pattern = match attribute {
        None => message.value()?,
        Some(name) => message.get_attribute(name)?.value(),
    };
    // Errors leave the placeable visible in the text; the compiler has reported their cause.
    let mut errors = Vec::new();
    let text = bundle.format_pattern(pattern, Some(args), &mut errors);
    Some(Wording { lang: lang.clone(), text: markup::parse(&text) })
}
