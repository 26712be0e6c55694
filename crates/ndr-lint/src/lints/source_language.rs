//! `source-language`.

use crate::engine::Read;
use crate::lint::{Found, Lint};
use crate::words::{english, romance};
use crate::{Level, Linter};

pub(super) const LINT: Lint = Lint::new(
    "source-language",
    Level::Warning,
    "A source that is in another language than was said has been translated as if it were that language, into nonsense.",
    check,
);

fn check(read: &Read<'_>, _linter: &Linter, found: &mut Found) {
    let source = &read.source;
    let (mut romance, mut english) = (0, 0);
    for word in &source.words {
        let word = source.folded(word);
        romance += usize::from(romance::is_function_word(word));
        english += usize::from(english::is_common(word));
    }
    if romance >= 2 && english == 0 {
        found.source(source.whole(), "the source does not read like English");
    }
}
