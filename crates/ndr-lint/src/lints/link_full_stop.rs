//! `link-full-stop`.

use crate::engine::Read;
use crate::lint::{Found, Lint};
use crate::text::{Link, Text};
use crate::{Fix, Level, Linter};

pub(super) const LINT: Lint = Lint::new(
    "link-full-stop",
    Level::Hint,
    "The full stop ends the sentence, not the name of the page.",
    check,
);

fn check(read: &Read<'_>, _linter: &Linter, found: &mut Found) {
    let (source, target) = (&read.source, &read.target);
    let ends = |text: &Text<'_>, link: &Link| text.plain(&link.text).ends_with(['.', ',', ';', ':']);
    if source.links.iter().any(|link| ends(source, link)) {
        return;
    }
    for link in target.links.iter().filter(|link| !link.image && ends(target, link)) {
        let mark = link.text.end - 1;
        let rest = target.raw(&(link.text.end..link.whole.end));
        let fix =
            Fix { span: mark..link.whole.end, with: format!("{rest}{}", target.raw(&(mark..link.text.end))) };
        found.fixed(mark..link.text.end, "the link text ends with the sentence’s mark", fix);
    }
}
