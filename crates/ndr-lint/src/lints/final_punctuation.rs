//! `final-punctuation`.

use crate::engine::Read;
use crate::lint::{Found, Lint};
use crate::text::MARK;
use crate::{Level, Linter};

pub(super) const LINT: Lint = Lint::new(
    "final-punctuation",
    Level::Hint,
    "A sentence that ends in another mark, or in none, may be torn or cut.",
    check,
);

fn check(read: &Read<'_>, _linter: &Linter, found: &mut Found) {
    let (source, target) = (last(&read.source.plain), last(&read.target.plain));
    if source == target || read.target.raw.trim().is_empty() || is_another_way(read, source, target) {
        return;
    }
    let name = |mark: Option<char>| mark.map_or_else(|| "no mark".to_owned(), |mark| format!("`{mark}`"));
    found.target(read.target.whole(), format!("ends in {}, the source in {}", name(target), name(source)));
}

/// Marks that differ by custom: `Note:` is `Obs!`, a heading may ask, two sentences may stand for one with a
/// semicolon.
fn is_another_way(read: &Read<'_>, source: Option<char>, target: Option<char>) -> bool {
    let asks = ["who", "what", "when", "where", "why", "how", "which"];
    let first = read.source.words.first().map(|word| read.source.folded(word)).unwrap_or_default();
    match (source, target) {
        (None | Some(':'), Some('!')) => read.target.words.len() == 1,
        (None, Some('?')) => asks.contains(&first),
        (None, Some('.')) => read.target.sentences().len() > 1,
        _ => false,
    }
}

/// The mark that ends a text, looking through what closes around it.
fn last(plain: &str) -> Option<char> {
    let through =
        |letter: char| letter.is_whitespace() || letter == char::from(MARK) || "*)\"”’]".contains(letter);
    let end = plain.trim_end_matches(through).chars().next_back()?;
    ".?!:".contains(end).then_some(end)
}
