//! `torn-name`.

use super::difference::is_torn;
use crate::engine::Read;
use crate::lint::{Found, Lint};
use crate::text::{Token, holds};
use crate::{Level, Linter};

pub(super) const LINT: Lint = Lint::new(
    "torn-name",
    Level::Warning,
    "A blank inside the name of a file or an address makes it useless.",
    check,
);

fn check(read: &Read<'_>, _linter: &Linter, found: &mut Found) {
    let (source, target) = (&read.source, &read.target);
    for (span, token) in &read.tokens {
        let text = source.raw(span);
        let torn = matches!(token, Token::Address | Token::Command) && !holds(target.raw, text);
        if torn && !target.folded.contains(&text.to_lowercase()) && is_torn(target.raw, text) {
            found.target(target.whole(), format!("`{text}` is torn apart"));
        }
    }
}
