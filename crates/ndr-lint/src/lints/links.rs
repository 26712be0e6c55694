//! `links`.

use std::ops::Range;

use super::difference::{said, without};
use crate::engine::Read;
use crate::lint::{Found, Lint};
use crate::text::Text;
use crate::{Level, Linter};

pub(super) const LINT: Lint = Lint::new(
    "links",
    Level::Error,
    "A link leads to the same page in every language, or to that page in the reader’s language.",
    check,
);

fn check(read: &Read<'_>, _linter: &Linter, found: &mut Found) {
    let (source, target) = (addresses(&read.source), addresses(&read.target));
    if source == target {
        return;
    }
    let (gone, new) = (without(&source, &target), without(&target, &source));
    if gone.is_empty() && new.is_empty() {
        return;
    }
    let count = if source.len() == target.len() {
        String::new()
    } else {
        format!("{} in the source, {} here: ", source.len(), target.len())
    };
    found.target(read.target.whole(), format!("the links differ: {count}{}", said(&gone, &new)));
}

/// The addresses of a text without what may differ between languages.
pub(super) fn addresses(text: &Text<'_>) -> Vec<String> {
    let linked = text.links.iter().map(|link| &link.url);
    let mut all: Vec<&Range<usize>> = linked.chain(&text.urls).collect();
    all.sort_by_key(|range| range.start);
    all.into_iter().map(|range| without_locale(text.raw(range))).collect()
}

/// An address without the locale of Microsoft's and others' sites: `/en-us/`, `/sv-SE/`.
pub(super) fn without_locale(url: &str) -> String {
    let is_locale = |part: &str| {
        part.is_ascii()
            && matches!(part.split_once('-'), Some((language, region))
            if (2..=3).contains(&language.len()) && region.len() == 2
                && (language.to_owned() + region).bytes().all(|byte| byte.is_ascii_alphabetic()))
    };
    let Some((scheme, rest)) = url.split_once("://") else { return url.to_owned() };
    let parts: Vec<&str> = rest.split('/').filter(|part| !is_locale(part)).collect();
    let scheme = scheme.to_ascii_lowercase();
    // The same page, safely.
    let scheme = if scheme == "http" { "https" } else { &scheme };
    format!("{scheme}://{}", parts.join("/"))
}
