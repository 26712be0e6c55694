//! `link-boundary`.

use std::ops::Range;

use crate::engine::Read;
use crate::lint::{Found, Lint};
use crate::text::{Link, Text, begins_lower, begins_upper};
use crate::words::swedish;
use crate::{Fix, Level, Linter};

pub(super) const LINT: Lint = Lint::new(
    "link-boundary",
    Level::Warning,
    "A link text that takes in a word too many, or leaves one out, does not name the page it leads to.",
    check,
)
.only("sv");

fn check(read: &Read<'_>, _linter: &Linter, found: &mut Found) {
    let (source, target) = (&read.source, &read.target);
    for link in target.links.iter().filter(|link| !link.image) {
        let url = target.raw(&link.url);
        let Some(original) = source.links.iter().find(|other| !other.image && source.raw(&other.url) == url)
        else {
            continue;
        };
        let original = source.plain(&original.text);
        if !begins_upper(original) {
            continue;
        }
        if let Some(end) = swallowed(target, link, original) {
            let word = target.raw(&(link.text.start..end)).trim().to_owned();
            found.target(link.text.clone(), format!("the link text takes in `{word}`"));
        } else if let Some(word) = left_out(read, link) {
            let start = word.start;
            let fix = Fix {
                span: start..link.text.start,
                with: format!("[{}", target.raw(&(start..link.whole.start))),
            };
            found.fixed(
                link.text.clone(),
                format!("the link text starts after `{}`", target.raw(&word)),
                fix,
            );
        }
    }
}

/// Where the words end that do not belong to the link text: `[i Validera kopplingar](…)`.
fn swallowed(target: &Text<'_>, link: &Link, original: &str) -> Option<usize> {
    let mut words = target.words_in(&link.text);
    let (first, second) = (words.next()?, words.next()?);
    let is_opening = swedish::is_opening(target.raw(&first));
    let text = target.plain(&link.text).trim_end_matches(['.', ' ']);
    let taken_over =
        begins_lower(text) && text.ends_with(original.trim()) && text.len() > original.trim().len();
    (is_opening && begins_upper(target.raw(&second)) || taken_over).then_some(second.start)
}

/// The capitalised word before a link that is the first of its name: `Hantera godkända [domäner](…)`.
fn left_out(read: &Read<'_>, link: &Link) -> Option<Range<usize>> {
    let (source, target) = (&read.source, &read.target);
    if !begins_lower(target.plain(&link.text)) {
        return None;
    }
    let before: Vec<&Range<usize>> =
        target.words.iter().filter(|word| word.end <= link.whole.start).collect();
    let mut clause_start = link.whole.start;
    for word in before.into_iter().rev().take(4) {
        let between = target.plain.get(word.end..clause_start).unwrap_or_default();
        if between.contains(|letter: char| !(letter == ' ' || letter == '\u{a0}')) {
            return None;
        }
        let text = target.raw(word);
        if begins_upper(text) {
            let is_name = source.raw.contains(text) || text.chars().skip(1).any(char::is_uppercase);
            return (!is_name && !target.begins_sentence(word.start)).then(|| word.clone());
        }
        clause_start = word.start;
    }
    None
}
