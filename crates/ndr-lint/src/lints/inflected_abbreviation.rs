//! `inflected-abbreviation`.

use crate::engine::Read;
use crate::lint::{Found, Lint};
use crate::{Level, Linter};

pub(super) const LINT: Lint = Lint::new(
    "inflected-abbreviation",
    Level::Warning,
    "Swedish inflects an abbreviation after a colon, without blank or hyphen: URL:en.",
    check,
)
.only("sv");

fn check(read: &Read<'_>, _linter: &Linter, found: &mut Found) {
    let target = &read.target;
    for (index, word) in target.words.iter().enumerate() {
        let text = target.raw(word);
        let capitals = text.bytes().take_while(u8::is_ascii_uppercase).count();
        if capitals < 2 {
            continue;
        }
        let (name, rest) = text.split_at(capitals);
        if is_ending(rest.strip_prefix('-').unwrap_or(rest))
            && !read.source.raw.contains(text)
            && capitals > 2
        {
            let ending = rest.trim_start_matches('-');
            found.replace(
                word.clone(),
                format!("`{text}` is written `{name}:{ending}`"),
                format!("{name}:{ending}"),
            );
        } else if let Some(next) = target.words.get(index + 1)
            && rest.is_empty()
            && target.plain.get(word.end..next.start) == Some(": ")
            && is_ending(target.raw(next))
        {
            let ending = target.raw(next);
            found.replace(
                word.start..next.end,
                format!("`{text}: {ending}` is written `{text}:{ending}`"),
                format!("{text}:{ending}"),
            );
        }
    }
}

fn is_ending(text: &str) -> bool {
    matches!(text, "n" | "en" | "et" | "er" | "erna" | "ens" | "ernas" | "ers" | "ns")
}
