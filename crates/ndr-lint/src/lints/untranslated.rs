//! `untranslated`.

use std::ops::Range;

use crate::engine::{Read, Rendering};
use crate::lint::{Found, Lint};
use crate::text::tokens;
use crate::words::{english, romance, swedish};
use crate::{Level, Linter};

pub(super) const LINT: Lint = Lint::new(
    "untranslated",
    Level::Warning,
    "A sentence left in the source language tells the reader nothing.",
    check,
);

fn check(read: &Read<'_>, linter: &Linter, found: &mut Found) {
    let (source, target) = (&read.source, &read.target);
    let (said, given) = (target.raw.trim(), source.raw.trim());
    if said.is_empty() || linter.stay.iter().any(|text| text == given) {
        return;
    }
    if said == given {
        if is_english(read, &target.whole(), linter) {
            found.target(target.whole(), "the segment is the same as its source");
        }
        return;
    }
    if !target.words.iter().any(|word| english::is_function_word(target.folded(word))) {
        return;
    }
    for sentence in target.sentences() {
        let words = target.words_in(&sentence).filter(|word| !target.is_label(word));
        let words: Vec<&str> = words.map(|word| target.folded(&word)).collect();
        let text = target.raw(&sentence).trim();
        let english = words.iter().filter(|word| english::is_function_word(word)).count();
        let common = words.iter().filter(|word| english::is_common(word)).count();
        let swedish = words.iter().any(|word| swedish::is_function_word(word) && !english::is_common(word));
        let copied = words.len() >= 4 && english >= 1 && source.raw.contains(text);
        if copied || words.len() >= 5 && english >= 2 && common >= 3 && !swedish {
            found.target(sentence, "this sentence is in the source language");
        }
    }
}

/// Whether a part of the target that is the same in the source is English prose and no name.
fn is_english(read: &Read<'_>, part: &Range<usize>, linter: &Linter) -> bool {
    let target = &read.target;
    let special: Vec<Range<usize>> = tokens(target).into_iter().map(|(span, _)| span).collect();
    let inside =
        |word: &Range<usize>| special.iter().any(|span| span.start <= word.start && word.end <= span.end);
    let words: Vec<Range<usize>> = target.words_in(part).filter(|word| !inside(word)).collect();
    let lower = |word: &&Range<usize>| {
        let text = target.raw(word);
        text.len() >= 3
            && text.chars().all(|letter| letter.is_ascii_lowercase() || letter == '-' || letter == '\'')
    };
    let folded = |word: &Range<usize>| target.folded(word).to_owned();
    let swedish = words.iter().any(|word| swedish::is_function_word(&folded(word)));
    let english = words.iter().any(|word| english::is_function_word(&folded(word)));
    if !english && words.iter().any(|word| romance::is_function_word(&folded(word))) {
        return false;
    }
    let prose = words.iter().filter(lower).count() >= 2 && !swedish;
    let term = read.terms.iter().any(|used| {
        let is_approved = used.renderings.iter().any(|(_, how)| *how == Rendering::Approved);
        !is_approved
            && words.iter().any(|word| word.start <= used.source.start && used.source.end <= word.end)
    });
    let name = linter.products.find(&target.plain).any(|(span, _)| span.len() + 2 > part.len());
    (english && words.len() > 2 || prose || term) && !name
}
