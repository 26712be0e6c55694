//! Templates, style and scripts: plain files, built in, and open to be replaced.

use std::collections::BTreeMap;

use crate::Error;

macro_rules! built_in {
    ($($name:literal),* $(,)?) => {
        [$(($name, include_str!(concat!("../", $name)))),*]
    };
}

/// The files that a site is dressed in, by name: `templates/entry.html`, `assets/style.css`.
///
/// ```
/// let mut theme = ndr_site::Theme::default();
/// theme.insert("assets/style.css", "body { color: teal }");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Theme {
    files: BTreeMap<String, String>,
}

impl Default for Theme {
    fn default() -> Self {
        let files = built_in![
            "templates/layout.html",
            "templates/root.html",
            "templates/not-found.html",
            "templates/start.html",
            "templates/entry.html",
            "templates/guide.html",
            "templates/step.html",
            "templates/steps.html",
            "templates/index.html",
            "templates/parts/cards.html",
            "templates/parts/find.html",
            "templates/parts/groups.html",
            "templates/parts/policy.html",
            "templates/parts/sections.html",
            "templates/parts/sources.html",
            "templates/parts/step.html",
            "assets/style.css",
            "assets/icon.svg",
            "assets/find.js",
            "assets/language.js",
            "assets/live.js",
        ];
        let owned = files.map(|(name, text)| (name.to_owned(), text.to_owned()));
        Self { files: BTreeMap::from(owned) }
    }
}

impl Theme {
    /// Adds a file, or puts it in the place of a built-in one.
    pub fn insert(&mut self, name: &str, text: impl Into<String>) {
        self.files.insert(name.to_owned(), text.into());
    }

    /// The text of a file.
    pub(crate) fn file(&self, name: &str) -> Result<&str, Error> {
        self.files.get(name).map(String::as_str).ok_or_else(|| Error::MissingFile(name.to_owned()))
    }

    /// The templates by the names under which templates know each other.
    pub(crate) fn templates(&self) -> impl Iterator<Item = (&str, &str)> {
        self.files.iter().filter_map(|(name, text)| Some((name.strip_prefix("templates/")?, text.as_str())))
    }
}
