//! `e-compound`.

use crate::engine::Read;
use crate::lint::{Found, Lint};
use crate::{Level, Linter};

pub(super) const LINT: Lint = Lint::new(
    "e-compound",
    Level::Hint,
    "Only a few words are made with e-; most others are a torn `e-post…`.",
    check,
)
.only("sv");

fn check(read: &Read<'_>, _linter: &Linter, found: &mut Found) {
    let target = &read.target;
    for word in &target.words {
        let Some(head) = target.folded(word).strip_prefix("e-") else { continue };
        let known = [
            "post",
            "handel",
            "information",
            "data",
            "mail",
            "legitimation",
            "tjänst",
            "bok",
            "böck",
            "faktur",
            "signatur",
            "lärande",
            "arkiv",
            "discovery",
            "learning",
            "underskrift",
            "id",
        ];
        if !known.iter().any(|start| head.starts_with(start))
            && !read.source.folded.contains(target.folded(word))
        {
            found.target(word.clone(), format!("`{}` is no word; is `e-post` meant?", target.raw(word)));
        }
    }
}
