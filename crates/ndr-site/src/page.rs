//! What every page has around its content.

use minijinja::value::Serde;
use minijinja::{Value, context};
use serde::Serialize;

use crate::address::{Address, PageId};
use crate::edition::Edition;
use crate::options::Location;
use crate::writer::Writer;
use crate::{Error, Plan};

/// The head and frame of a page.
#[derive(Serialize)]
pub(crate) struct Frame {
    lang: String,
    /// The language that sources are written in.
    source_lang: String,
    /// What the page is called, before the name of the site.
    title: String,
    description: String,
    style: String,
    icon: String,
    scripts: Vec<String>,
    canonical: Option<String>,
    /// The same page in each language.
    editions: Vec<Alternate>,
    /// The page for readers of any other language.
    default: String,
    /// The same as JSON.
    data: Option<String>,
    untranslated: bool,
    home: String,
    index: String,
    steps: String,
    /// Which of them this page belongs to.
    part: Option<&'static str>,
}

/// A page in one of the languages.
#[derive(Serialize)]
pub(crate) struct Alternate {
    lang: String,
    /// The language's own name.
    name: String,
    /// For links within the site.
    href: String,
    /// For search engines: absolute where the host is known.
    canonical: String,
    current: bool,
}

/// A page to be made.
pub(crate) struct Draft<'a> {
    pub(crate) id: PageId,
    pub(crate) template: &'a str,
    pub(crate) title: String,
    pub(crate) description: String,
    /// What the template shows, under the name `view`.
    pub(crate) view: Value,
    pub(crate) scripts: Vec<Address>,
    pub(crate) data: Option<Address>,
}

impl Draft<'_> {
    /// The page as HTML.
    pub(crate) fn render(self, writer: &Writer<'_>, plan: &Plan) -> Result<String, Error> {
        let (template, view) = (self.template, self.view.clone());
        let frame = self.frame(writer, plan);
        writer.edition().fill(template, context! { page => Serde(frame), view })
    }

    fn frame(self, writer: &Writer<'_>, plan: &Plan) -> Frame {
        let edition = writer.edition();
        let here = self.id.address(edition.lang());
        let scripts = self.scripts.iter().chain(&plan.assets.live);
        let links = writer.links();
        Frame {
            lang: edition.lang().to_string(),
            source_lang: plan.languages.first().map(|source| source.lang.to_string()).unwrap_or_default(),
            title: self.title,
            description: self.description,
            style: here.to(&plan.assets.style),
            icon: here.to(&plan.assets.icon),
            scripts: scripts.map(|script| here.to(script)).collect(),
            canonical: plan.location.absolute(here.url_path()),
            editions: alternates(&self.id, edition, plan),
            default: default_page(&self.id, plan).reached_from(&here, &plan.location),
            data: self.data.map(|data| here.to(&data)),
            untranslated: writer.untranslated(),
            home: links.to(&PageId::Start),
            index: links.to(&PageId::Index),
            steps: links.to(&PageId::Steps),
            part: part(&self.id),
        }
    }
}

impl Address {
    /// The absolute address where the host is known, else the way from `here`.
    fn reached_from(&self, here: &Self, location: &Location) -> String {
        location.absolute(self.url_path()).unwrap_or_else(|| here.to(self))
    }
}

fn alternates(id: &PageId, edition: &Edition<'_>, plan: &Plan) -> Vec<Alternate> {
    let here = id.address(edition.lang());
    let alternate = |language: &crate::Language| {
        let there = id.address(&language.lang);
        Alternate {
            lang: language.lang.to_string(),
            name: language.name.clone(),
            href: here.to(&there),
            canonical: there.reached_from(&here, &plan.location),
            current: language.lang == *edition.lang(),
        }
    };
    plan.languages.iter().map(alternate).collect()
}

/// The page for readers of no language of the site: the choice of languages, or the source.
fn default_page(id: &PageId, plan: &Plan) -> Address {
    match (id, plan.languages.first()) {
        (PageId::Start, _) | (_, None) => Address::root(),
        (_, Some(source)) => id.address(&source.lang),
    }
}

fn part(id: &PageId) -> Option<&'static str> {
    match id {
        PageId::Start => Some("home"),
        PageId::Index => Some("index"),
        PageId::Steps | PageId::Step(_) => Some("steps"),
        PageId::Document(_) => None,
    }
}
