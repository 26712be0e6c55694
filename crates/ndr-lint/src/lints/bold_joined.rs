//! `bold-joined`.

use std::ops::Range;

use crate::engine::Read;
use crate::lint::{Found, Lint};
use crate::text::Text;
use crate::{Fix, Level, Linter};

pub(super) const LINT: Lint = Lint::new(
    "bold-joined",
    Level::Warning,
    "A word that touches bold type has lost the blank between them.",
    check,
);

fn check(read: &Read<'_>, _linter: &Linter, found: &mut Found) {
    let (source, target) = (&read.source, &read.target);
    let joined = |text: &Text<'_>, bold: &Range<usize>| {
        let after = text.raw.get(bold.end + 2..).unwrap_or_default();
        let before = text.raw.get(..bold.start.saturating_sub(2)).unwrap_or_default();
        let ends_blank = text.raw(bold).ends_with(' ');
        after.starts_with(char::is_alphabetic) && !ends_blank || before.ends_with(char::is_alphabetic)
    };
    if source.bold.iter().any(|bold| joined(source, bold)) {
        return;
    }
    for bold in target.bold.iter().filter(|bold| joined(target, bold)) {
        let at = bold.end + 2;
        let message = format!("`{}` touches the word beside it", target.raw(bold));
        if target.raw.get(at..).is_some_and(|rest| rest.starts_with(char::is_alphabetic)) {
            found.fixed(bold.clone(), message, Fix { span: at..at, with: " ".to_owned() });
        } else {
            found.target(bold.clone(), message);
        }
    }
}
