//! `bold-case`.

use crate::engine::Read;
use crate::lint::{Found, Lint};
use crate::text::{begins_lower, begins_upper};
use crate::{Fix, Level, Linter};

pub(super) const LINT: Lint =
    Lint::new("bold-case", Level::Warning, "A button is named as it is written, with its capital.", check);

fn check(read: &Read<'_>, _linter: &Linter, found: &mut Found) {
    let (source, target) = (&read.source, &read.target);
    for (original, bold) in read.bold_pairs() {
        let (given, said) = (source.plain(original).trim(), target.plain(bold).trim());
        if begins_upper(given) && begins_lower(said) && !source.begins_sentence(original.start - 2) {
            let first = said
                .chars()
                .next()
                .map(|letter| letter.to_uppercase().collect::<String>())
                .unwrap_or_default();
            let at = target.words_in(bold).next().map_or(bold.start, |word| word.start);
            let length = target.raw.get(at..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8);
            let fix = Fix { span: at..at + length, with: first };
            found.fixed(bold.clone(), format!("`{said}` begins with a small letter"), fix);
        }
    }
}
