//! `bold-boundary`.

use crate::engine::Read;
use crate::lint::{Found, Lint};
use crate::text::begins_upper;
use crate::words::swedish;
use crate::{Level, Linter};

pub(super) const LINT: Lint = Lint::new(
    "bold-boundary",
    Level::Warning,
    "Bold type that takes in a preposition or the full stop shows another name than the button has.",
    check,
)
.only("sv");

fn check(read: &Read<'_>, _linter: &Linter, found: &mut Found) {
    let (source, target) = (&read.source, &read.target);
    for (original, bold) in read.bold_pairs() {
        let (given, said) = (source.plain(original).trim(), target.plain(bold).trim());
        let mut words = target.words_in(bold);
        if let (Some(first), Some(second)) = (words.next(), words.next())
            && swedish::is_opening(target.raw(&first))
            && begins_upper(target.raw(&second))
            && begins_upper(given)
        {
            found.target(bold.clone(), format!("the bold type takes in `{}`", target.raw(&first)));
        } else if let Some(mark) = said.chars().next_back().filter(|mark| ".,;".contains(*mark))
            && !given.ends_with(['.', ',', ';', ':', '!', '?'])
        {
            found.target(bold.clone(), format!("the bold type takes in `{mark}`"));
        }
    }
}
