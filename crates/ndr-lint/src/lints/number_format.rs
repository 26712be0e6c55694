//! `number-format`.

use crate::engine::Read;
use crate::lint::{Found, Lint};
use crate::text::numbers;
use crate::{Level, Linter};

pub(super) const LINT: Lint = Lint::new(
    "number-format",
    Level::Warning,
    "Swedish writes 1,5 and 25 000 where English writes 1.5 and 25,000.",
    check,
)
.only("sv");

fn check(read: &Read<'_>, _linter: &Linter, found: &mut Found) {
    if !read.target.plain.contains(['.', ',']) {
        return;
    }
    let target = &read.target;
    for number in numbers(target) {
        let text = target.raw(&number.span);
        let before = target.plain.get(..number.span.start).unwrap_or_default();
        let version = before.ends_with(['.', '-', 'v', 'V', '/'])
            || before.trim_end().ends_with(|letter: char| letter.is_ascii_uppercase());
        if version || !read.source.raw.contains(text) {
            continue;
        }
        if is_decimal(text) && is_measured(target.folded.get(number.span.end..).unwrap_or_default()) {
            found.replace(number.span.clone(), "a decimal point", text.replace('.', ","));
        } else if is_grouped(text) {
            found.replace(
                number.span.clone(),
                "a comma between groups of digits",
                text.replace(',', "\u{a0}"),
            );
        }
    }
}

fn is_decimal(text: &str) -> bool {
    text.matches('.').count() == 1 && !text.contains(',') && !text.ends_with('.')
}

/// `25,000`, but not `2,5`.
fn is_grouped(text: &str) -> bool {
    let mut groups = text.split(',');
    let first = groups.next().is_some_and(|group| (1..=3).contains(&group.len()));
    let mut groups = groups.peekable();
    first && groups.peek().is_some() && groups.all(|group| group.len() == 3) && !text.contains(['.', ' '])
}

/// Whether a unit or a thing that is counted follows.
fn is_measured(rest: &str) -> bool {
    const UNITS: [&str; 22] = [
        "mb", "gb", "kb", "tb", "kib", "mib", "gib", "%", "procent", "sek", "min", "tim", "dag", "dygn",
        "veck", "månad", "år", "miljon", "miljard", "kr", "usd", "euro",
    ];
    let unit = rest.trim_start_matches([' ', '\u{a0}', '\u{202f}']);
    UNITS.iter().any(|known| unit.starts_with(known))
}
