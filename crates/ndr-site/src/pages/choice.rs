//! Pages that no language owns: the root, which leads to a language, and what stands for a missing page.

use minijinja::value::Serde;
use minijinja::{Environment, context};
use serde::Serialize;

use crate::address::{Address, PageId};
use crate::edition::Edition;
use crate::{Error, Plan};

/// What a language says on these pages.
#[derive(Serialize)]
struct Choice {
    lang: String,
    name: String,
    href: String,
    site: String,
    lead: String,
    missing: String,
    missing_help: String,
}

impl Choice {
    fn new(name: &str, href: String, edition: &Edition<'_>) -> Result<Self, Error> {
        let messages = edition.messages();
        Ok(Self {
            lang: edition.lang().to_string(),
            name: name.to_owned(),
            href,
            site: messages.text("site-name")?,
            lead: messages.text("site-lead")?,
            missing: messages.text("site-missing-title")?,
            missing_help: messages.text("site-missing-help")?,
        })
    }
}

/// The page at the root: every language, and a script that takes the reader's own.
pub(crate) fn language_choice(
    engine: &Environment<'static>,
    editions: &[Edition<'_>],
    plan: &Plan,
) -> Result<String, Error> {
    let here = Address::root();
    let choices = choices(editions, plan, |address| here.to(address))?;
    let scripts = std::iter::once(&plan.assets.language).chain(&plan.assets.live);
    let page = context! {
        canonical => plan.location.absolute(""),
        style => here.to(&plan.assets.style),
        icon => here.to(&plan.assets.icon),
        scripts => scripts.map(|script| here.to(script)).collect::<Vec<_>>(),
    };
    Ok(engine.get_template("root.html")?.render(context! { page, choices => Serde(choices) })?)
}

/// The page that a server shows at any address that does not exist: its links cannot be relative.
pub(crate) fn not_found(
    engine: &Environment<'static>,
    editions: &[Edition<'_>],
    plan: &Plan,
) -> Result<String, Error> {
    let base = &plan.location.base_path;
    let absolute = |address: &Address| format!("{base}{}", address.url_path());
    let choices = choices(editions, plan, absolute)?;
    let page = context! {
        style => absolute(&plan.assets.style),
        icon => absolute(&plan.assets.icon),
        scripts => plan.assets.live.iter().map(absolute).collect::<Vec<_>>(),
    };
    Ok(engine.get_template("not-found.html")?.render(context! { page, choices => Serde(choices) })?)
}

fn choices(
    editions: &[Edition<'_>],
    plan: &Plan,
    way: impl Fn(&Address) -> String,
) -> Result<Vec<Choice>, Error> {
    let pairs = editions.iter().zip(&plan.languages);
    pairs
        .map(|(edition, language)| {
            Choice::new(&language.name, way(&PageId::Start.address(edition.lang())), edition)
        })
        .collect()
}
