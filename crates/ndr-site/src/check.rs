//! Reads the finished pages as a browser would, and says what is wrong with them.

mod page;
mod references;
mod sink;

use std::collections::BTreeMap;
use std::fmt;

use page::Page;

use crate::Site;

/// Something that is wrong with a page.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fault {
    /// The page, as its path from the root of the site.
    pub page: String,
    /// The line, from 1.
    pub line: u64,
    /// What is wrong, in lower case, without full stop.
    pub message: String,
    /// The nearest thing that exists, where a name leads nowhere.
    pub nearest: Option<String>,
}

impl fmt::Display for Fault {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}:{}: {}", self.page, self.line, self.message)?;
        match &self.nearest {
            Some(name) => write!(out, "; did you mean `{name}`?"),
            None => Ok(()),
        }
    }
}

impl Fault {
    fn new(page: &str, line: u64, message: impl Into<String>) -> Self {
        Self { page: page.to_owned(), line, message: message.into(), nearest: None }
    }

    fn near(mut self, name: Option<&str>) -> Self {
        self.nearest = name.map(str::to_owned);
        self
    }
}

/// Everything that is wrong with the pages of a site, in the order of pages and lines.
///
/// Each page is HTML without errors, says its language, has one first-level heading and skips no
/// level, and uses each id once; each link and fragment within the site leads somewhere, and no link
/// leaves it but by `https:`.
pub fn check(site: &Site) -> Vec<Fault> {
    let is_page = |path: &&str| std::path::Path::new(path).extension().is_some_and(|kind| kind == "html");
    let texts = site.files().filter(|(path, _)| is_page(path));
    let pages: BTreeMap<&str, Page> = texts.map(|(path, bytes)| (path, Page::parse(bytes))).collect();
    let mut faults: Vec<Fault> = Vec::new();
    for (path, page) in &pages {
        faults.extend(page.faults(path));
        faults.extend(references::faults(path, page, site, &pages));
    }
    faults.sort();
    faults
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A page with this body.
    fn page(body: &str) -> String {
        format!(
            "<!doctype html><html lang=\"en\"><head><title>x</title></head><body><h1>x</h1>{body}</body></html>"
        )
    }

    #[track_caller]
    fn faults(files: &[(&str, &str)]) -> Vec<String> {
        let mut site = Site::new("/guide/");
        for (path, text) in files {
            site.insert(*path, *text).unwrap();
        }
        check(&site).iter().map(ToString::to_string).collect()
    }

    #[test]
    fn links_lead_to_pages_and_files() {
        let start = page(
            "<a href=\"a/b/\">x</a> <a href=\"a/b/#top\">x</a> <a href=\"/guide/a/b/\">x</a> <a href=\"x.json?y\">x</a> <a href=\"https://x.example\">x</a>",
        );
        let other =
            page("<p id=\"top\">x</p><a href=\"../../\">x</a><a href=\"#top\">x</a><a href=\"./\">x</a>");
        assert_eq!(faults(&[("index.html", &start), ("a/b/index.html", &other), ("x.json", "{}")]), [""; 0]);
    }

    #[test]
    fn a_broken_link_names_the_nearest_page() {
        let start = page("<a href=\"sv-SE/exchange-online/5.7.706/\">x</a>");
        let other = page("");
        assert_eq!(
            faults(&[("index.html", &start), ("sv-SE/exchange-online/5.7.705/index.html", &other)]),
            [
                "index.html:1: the link `sv-SE/exchange-online/5.7.706/` leads nowhere; did you mean `sv-SE/exchange-online/5.7.705/`?"
            ],
        );
    }

    #[test]
    fn a_broken_fragment_names_the_nearest_id() {
        let start = page("<p id=\"meaning\">x</p><a href=\"#meening\">x</a>");
        assert_eq!(
            faults(&[("index.html", &start)]),
            ["index.html:1: the page has no `#meening`; did you mean `#meaning`?"],
        );
    }

    #[test]
    fn links_stay_below_the_base_path_and_on_https() {
        let start = page(
            "<a href=\"/x/\">x</a><a href=\"../x/\">x</a><a href=\"javascript:x\">x</a><a href=\"http://x\">x</a><a href=\"//x\">x</a>",
        );
        let found = faults(&[("index.html", &start)]);
        assert_eq!(found.len(), 5, "{found:?}");
    }

    #[test]
    fn ids_are_unique_and_references_to_them_hold() {
        let start = page(
            "<p id=\"a\">x</p><p id=\"a\">x</p><label for=\"b\">x</label><p aria-labelledby=\"a c\">x</p>",
        );
        assert_eq!(
            faults(&[("index.html", &start)]),
            [
                "index.html:1: `aria-labelledby` names `c`, which no element has as its id; did you mean `a`?",
                "index.html:1: `for` names `b`, which no element has as its id; did you mean `a`?",
                "index.html:1: the id `a` stands twice",
            ],
        );
    }

    #[test]
    fn what_a_browser_would_have_to_mend_is_a_fault() {
        for html in
            ["<p>x</b></p>", "<div><p>x</div></p>", "<p a=1 a=2>x</p>", "<ul><li>x</ul></li>", "a & b &x;"]
        {
            assert!(!faults(&[("index.html", &page(html))]).is_empty(), "{html}");
        }
        assert_eq!(faults(&[("index.html", "<title>x</title><h1>x</h1>")]).len(), 2, "no doctype, no lang");
    }

    #[test]
    fn headings_begin_once_and_skip_no_level() {
        assert_eq!(
            faults(&[("index.html", &page("<h1>y</h1>"))]),
            ["index.html:1: a second first-level heading"]
        );
        assert_eq!(
            faults(&[("index.html", &page("<h2>y</h2><h4>z</h4>"))]),
            ["index.html:1: a heading of level 4 after one of level 2"]
        );
    }

    #[test]
    fn style_and_script_stand_in_files() {
        let start = page(
            "<script>x()</script><p style=\"color:red\">x</p><p onclick=\"x()\">x</p><style>p{}</style>",
        );
        assert_eq!(faults(&[("index.html", &start)]).len(), 4);
    }
}
