//! The pairs of a side-by-side document, as the lints take them.

use ndr_lint::{Kind, Pair};
use ndr_side_by_side::{Context, Document};

/// The pairs of a document with the numbers of their ids.
pub(crate) fn pairs(text: &str) -> Vec<(&str, Pair<'_>)> {
    let document = Document::parse(text);
    let pairs = document.pairs().map(|found| {
        let pair = Pair::new(found.source, found.target);
        let pair = match found.context {
            Context::Heading { anchor: Some(anchor), .. } => pair.kind(Kind::Heading).anchor(anchor),
            Context::Heading { anchor: None, .. } => pair.kind(Kind::Heading),
            Context::Step => pair.kind(Kind::Step),
            Context::Text => pair,
        };
        (found.id.split_once('-').map_or(found.id, |(_, number)| number), pair)
    });
    pairs.collect()
}
