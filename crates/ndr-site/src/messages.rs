//! The words of the site itself, strictly: what is missing stops the build.
//!
//! [`ndr_words::Reader`] shows a missing message as its id, so that an answer never fails, and cannot
//! be shared with templates, which want values that are `Send`. Here the same resources are read
//! again, with numbers as arguments and every fault reported.

use std::sync::Arc;

use fluent::concurrent::FluentBundle;
use fluent::{FluentArgs, FluentResource};
use ndr_core::kb::{Catalog, Words};
use unic_langid::LanguageIdentifier;

use crate::Error;

/// The messages of one language, with the source language behind it.
#[derive(Clone)]
pub(crate) struct Messages {
    bundles: Arc<[(LanguageIdentifier, FluentBundle<FluentResource>)]>,
}

impl Messages {
    pub(crate) fn new(catalog: &Catalog, lang: &LanguageIdentifier) -> Self {
        let own = catalog.words.iter().filter(|words| words.lang == *lang);
        let source = catalog.words.first().filter(|words| words.lang != *lang);
        Self { bundles: own.chain(source).map(bundle).collect() }
    }

    /// A message without arguments.
    pub(crate) fn text(&self, id: &str) -> Result<String, Error> {
        self.format(id, &FluentArgs::new())
    }

    /// A message with its arguments, as plain text.
    pub(crate) fn format(&self, id: &str, args: &FluentArgs<'_>) -> Result<String, Error> {
        let found = self.bundles.iter().find_map(|(lang, bundle)| {
            let pattern = bundle.get_message(id)?.value()?;
            Some((lang, bundle, pattern))
        });
        let Some((lang, bundle, pattern)) = found else {
            let source = self.bundles.last().map(|(lang, _)| lang.to_string());
            return Err(Error::MissingMessage { id: id.to_owned(), lang: source.unwrap_or_default() });
        };
        let mut errors = Vec::new();
        let text = bundle.format_pattern(pattern, Some(args), &mut errors);
        match errors.first() {
            None => Ok(text.into_owned()),
            Some(fault) => Err(Error::Message {
                id: id.to_owned(),
                lang: lang.to_string(),
                fault: fault.to_string().to_lowercase(),
            }),
        }
    }
}

fn bundle(words: &Words) -> (LanguageIdentifier, FluentBundle<FluentResource>) {
    let mut bundle = FluentBundle::new_concurrent(vec![words.lang.clone()]);
    bundle.set_use_isolating(false);
    // The compiler has reported what is no Fluent; the rest is good.
    let resource = FluentResource::try_new(words.shared.clone()).unwrap_or_else(|(resource, _)| resource);
    bundle.add_resource_overriding(resource);
    (words.lang.clone(), bundle)
}

#[cfg(test)]
mod tests {

    use ndr_core::kb::KnowledgeBase;
    use unic_langid::langid;

    use super::*;

    fn messages() -> Messages {
        let words = |lang, shared: &str| Words {
            lang,
            shared: shared.to_owned(),
            documents: ndr_core::kb::Documents::default(),
        };
        let catalog = Catalog {
            knowledge: KnowledgeBase::default(),
            words: vec![
                words(
                    langid!("en-US"),
                    "a = source\nsteps = { $count ->\n  [one] a step\n *[other] { $count } steps\n }\n",
                ),
                words(langid!("sv-SE"), "b = mål\n"),
            ],
        };
        Messages::new(&catalog, &langid!("sv-SE"))
    }

    #[test]
    fn the_source_language_stands_in() {
        assert_eq!(messages().text("a").unwrap(), "source");
        assert_eq!(messages().text("b").unwrap(), "mål");
    }

    #[test]
    fn numbers_select_plurals() {
        let args = |count: i64| FluentArgs::from_iter([("count", count)]);
        assert_eq!(messages().format("steps", &args(1)).unwrap(), "a step");
        assert_eq!(messages().format("steps", &args(2)).unwrap(), "2 steps");
    }

    #[test]
    fn what_is_missing_is_an_error_that_names_the_file() {
        let error = messages().text("c").unwrap_err().to_string();
        assert_eq!(error, "there is no message `c`; add it to locales/en-US/ui.ftl");
        assert!(matches!(messages().text("steps"), Err(Error::Message { .. })));
    }
}
