//! A page as html5ever reads it: its elements in their order, and what was wrong with it.

use std::collections::BTreeSet;

use html5ever::tendril::TendrilSink;
use html5ever::{ParseOpts, parse_document};

use super::Fault;
use super::sink::Sink;

/// A page.
#[derive(Default)]
pub(super) struct Page {
    pub(super) elements: Vec<Element>,
    pub(super) errors: Vec<(u64, String)>,
}

/// An element of a page.
pub(super) struct Element {
    pub(super) name: String,
    pub(super) line: u64,
    pub(super) attributes: Vec<(String, String)>,
}

impl Element {
    pub(super) fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    /// The level of a heading.
    fn heading(&self) -> Option<u8> {
        match self.name.as_bytes() {
            [b'h', digit @ b'1'..=b'6'] => Some(digit - b'0'),
            _ => None,
        }
    }
}

impl Page {
    pub(super) fn parse(bytes: &[u8]) -> Self {
        let mut options = ParseOpts::default();
        options.tokenizer.exact_errors = true;
        parse_document(Sink::default(), options).from_utf8().one(bytes)
    }

    /// The ids of the page.
    pub(super) fn ids(&self) -> BTreeSet<&str> {
        self.elements.iter().filter_map(|element| element.attribute("id")).collect()
    }

    /// What is wrong with the page by itself.
    pub(super) fn faults(&self, path: &str) -> Vec<Fault> {
        let mut faults: Vec<Fault> = self
            .errors
            .iter()
            .map(|(line, message)| Fault::new(path, *line, message.to_lowercase()))
            .collect();
        faults.extend(self.language(path));
        self.duplicate_ids(path, &mut faults);
        self.headings(path, &mut faults);
        self.inline_code(path, &mut faults);
        faults
    }

    fn language(&self, path: &str) -> Option<Fault> {
        let html = self.elements.iter().find(|element| element.name == "html")?;
        let lang = html.attribute("lang").unwrap_or_default();
        lang.is_empty().then(|| Fault::new(path, html.line, "the page does not say its language"))
    }

    fn duplicate_ids(&self, path: &str, faults: &mut Vec<Fault>) {
        let mut seen = BTreeSet::new();
        for element in &self.elements {
            if let Some(id) = element.attribute("id")
                && !seen.insert(id)
            {
                faults.push(Fault::new(path, element.line, format!("the id `{id}` stands twice")));
            }
        }
    }

    fn headings(&self, path: &str, faults: &mut Vec<Fault>) {
        let mut last = 0;
        for element in &self.elements {
            let Some(level) = element.heading() else { continue };
            if level == 1 && last > 0 {
                faults.push(Fault::new(path, element.line, "a second first-level heading"));
            } else if level > last + 1 {
                let message = format!("a heading of level {level} after one of level {last}");
                faults.push(Fault::new(path, element.line, message));
            }
            last = level;
        }
        if last == 0 {
            faults.push(Fault::new(path, 1, "the page has no heading"));
        }
    }

    /// Reports what the Content-Security-Policy would not let run or apply.
    fn inline_code(&self, path: &str, faults: &mut Vec<Fault>) {
        for element in &self.elements {
            let inline_element =
                element.name == "style" || (element.name == "script" && element.attribute("src").is_none());
            if inline_element {
                faults.push(Fault::new(
                    path,
                    element.line,
                    format!("a <{}> in the page itself", element.name),
                ));
            }
            for (name, _) in
                element.attributes.iter().filter(|(name, _)| name == "style" || name.starts_with("on"))
            {
                faults.push(Fault::new(path, element.line, format!("`{name}` on <{}>", element.name)));
            }
        }
    }
}
