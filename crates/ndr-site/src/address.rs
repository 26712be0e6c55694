//! Where pages lie, and how one leads to another.

use ndr_core::{EntryId, StepId};
use unic_langid::LanguageIdentifier;

/// The file that a server shows for a folder.
const FOLDER_PAGE: &str = "index.html";

/// A page that each language has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum PageId {
    /// The start page.
    Start,
    /// The entries by code, by who fixes them and by reason.
    Index,
    /// The list of all steps.
    Steps,
    /// An entry or guide.
    Document(EntryId),
    /// A step.
    Step(StepId),
}

impl PageId {
    /// Where the page lies in the edition of a language.
    pub(crate) fn address(&self, lang: &LanguageIdentifier) -> Address {
        Address(match self {
            Self::Start => format!("{lang}/{FOLDER_PAGE}"),
            Self::Index => format!("{lang}/index/{FOLDER_PAGE}"),
            Self::Steps => format!("{lang}/steps/{FOLDER_PAGE}"),
            Self::Document(id) => format!("{lang}/{id}/{FOLDER_PAGE}"),
            Self::Step(id) => format!("{lang}/steps/{id}/{FOLDER_PAGE}"),
        })
    }
}

/// Where a file lies: its path from the root of the site.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Address(String);

impl Address {
    /// The page at the root of the site.
    pub(crate) fn root() -> Self {
        Self(FOLDER_PAGE.to_owned())
    }

    pub(crate) fn new(path: impl Into<String>) -> Self {
        Self(path.into())
    }

    /// The path of the file.
    pub(crate) fn as_str(&self) -> &str {
        &self.0
    }

    /// The path as readers see it: a folder's page is the folder.
    pub(crate) fn url_path(&self) -> &str {
        self.0.strip_suffix(FOLDER_PAGE).unwrap_or(&self.0)
    }

    /// A file in the same folder.
    pub(crate) fn sibling(&self, name: &str) -> Self {
        let folder = self.0.rsplit_once('/').map_or("", |(folder, _)| folder);
        Self(if folder.is_empty() { name.to_owned() } else { format!("{folder}/{name}") })
    }

    /// The way from this file to another, relative, so that it holds wherever the site lies.
    pub(crate) fn to(&self, other: &Self) -> String {
        let from: Vec<&str> = self.0.split('/').collect();
        let target: Vec<&str> = other.url_path().split('/').collect();
        let folders = from.len() - 1;
        let shared = from[..folders].iter().zip(&target).take_while(|(a, b)| a == b).count();
        let shared = shared.min(target.len() - 1);
        let way = format!("{}{}", "../".repeat(folders - shared), target[shared..].join("/"));
        if way.is_empty() { "./".to_owned() } else { way }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(from: &str, to: &str, want: &str) {
        assert_eq!(Address::new(from).to(&Address::new(to)), want);
    }

    #[test]
    fn ways_are_relative() {
        check("index.html", "sv-SE/index.html", "sv-SE/");
        check("sv-SE/index.html", "index.html", "../");
        check("sv-SE/steps/a/index.html", "sv-SE/steps/b/index.html", "../b/");
        check("sv-SE/steps/a/index.html", "sv-SE/steps/index.html", "../");
        check("sv-SE/steps/index.html", "sv-SE/steps/a/index.html", "a/");
        check("sv-SE/steps/a/index.html", "en-US/steps/a/index.html", "../../../en-US/steps/a/");
        check("sv-SE/a/b/index.html", "assets/style.css", "../../../assets/style.css");
        check("404.html", "assets/style.css", "assets/style.css");
    }

    #[test]
    fn a_page_leads_to_itself() {
        check("sv-SE/a/index.html", "sv-SE/a/index.html", "./");
        check("index.html", "index.html", "./");
    }

    #[test]
    fn files_lie_side_by_side() {
        assert_eq!(
            Address::new("sv-SE/a/b/index.html").sibling("index.json").as_str(),
            "sv-SE/a/b/index.json"
        );
        assert_eq!(Address::root().sibling("404.html").as_str(), "404.html");
    }
}
