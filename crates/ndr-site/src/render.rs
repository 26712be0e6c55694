//! From the catalog to the site.

use ndr_core::kb::Catalog;
use unic_langid::LanguageIdentifier;

use crate::assets::Assets;
use crate::edition::Edition;
use crate::messages::Messages;
use crate::options::Location;
use crate::{Error, Options, Site, pages, sitemap, templates};

/// What all pages share.
pub(crate) struct Plan {
    pub(crate) location: Location,
    pub(crate) assets: Assets,
    pub(crate) languages: Vec<Language>,
}

/// A language of the site.
#[derive(Clone, Debug)]
pub(crate) struct Language {
    pub(crate) lang: LanguageIdentifier,
    /// Its name in itself.
    pub(crate) name: String,
}

/// The site of a catalog: a pure function, the same bytes for the same input.
///
/// # Errors
///
/// Words that the templates ask for and no language has, options that lead nowhere, a fault in a
/// template, and two pages at one address.
///
/// ```
/// use ndr_core::kb::{Catalog, KnowledgeBase, Words};
/// # let ui = include_str!("../../../locales/en-US/ui.ftl");
/// let words = Words { lang: "en-US".parse()?, shared: ui.to_owned(), documents: ndr_core::kb::Documents::default() };
/// let catalog = Catalog { knowledge: KnowledgeBase::default(), words: vec![words] };
/// let site = ndr_site::render(&catalog, &ndr_site::Options::default())?;
/// assert!(site.get("en-US/index.html").is_some());
/// assert!(ndr_site::check(&site).is_empty());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn render(catalog: &Catalog, options: &Options) -> Result<Site, Error> {
    let location = Location::new(options)?;
    let mut site = Site::new(location.base_path.clone());
    let plan = Plan {
        assets: Assets::publish(&options.theme, options.live_reload, &mut site)?,
        languages: languages(catalog)?,
        location,
    };
    let engine = templates::environment(&options.theme)?;
    let editions: Vec<Edition<'_>> =
        plan.languages.iter().map(|language| Edition::new(catalog, &language.lang, &engine)).collect();
    for edition in &editions {
        pages::edition(edition, &plan, &mut site)?;
    }
    site.insert("index.html", pages::language_choice(&engine, &editions, &plan)?)?;
    site.insert("404.html", pages::not_found(&engine, &editions, &plan)?)?;
    if let Some(xml) = sitemap::sitemap(&catalog.knowledge, &plan) {
        site.insert("sitemap.xml", xml)?;
    }
    Ok(site)
}

fn languages(catalog: &Catalog) -> Result<Vec<Language>, Error> {
    let languages = catalog.words.iter().map(|words| {
        let name = Messages::new(catalog, &words.lang).text("site-language-name")?;
        Ok(Language { lang: words.lang.clone(), name })
    });
    let languages: Vec<Language> = languages.collect::<Result<_, Error>>()?;
    if languages.is_empty() { Err(Error::NoLanguage) } else { Ok(languages) }
}
