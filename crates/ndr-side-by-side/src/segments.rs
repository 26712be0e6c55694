//! What is odd inside pairs.

use crate::anomaly::{Kind, Notes};
use crate::document::{Document, Pair, Piece};

/// Looks at every pair.
pub(crate) fn examine(document: &Document<'_>, notes: &mut Notes) {
    let mut after_pair = false;
    for piece in document.pieces() {
        if let Piece::Pair(pair) = piece {
            let at = document.offset(pair.target);
            if after_pair {
                notes.push(at, Kind::TouchingPairs, pair.id);
            }
            for kind in oddities(pair) {
                notes.push(at, kind, pair.id);
            }
        }
        after_pair = matches!(piece, Piece::Pair(_));
    }
    for pair in document.repeated_ids() {
        notes.push(document.offset(pair.target), Kind::DuplicateId, pair.id);
    }
}

fn oddities<'p>(pair: &'p Pair<'_>) -> impl Iterator<Item = Kind> + 'p {
    let Pair { target, source, .. } = *pair;
    let any = move |test: fn(&str) -> bool| test(target) || test(source);
    let is_blank = |text: &str| text.trim().is_empty();
    let tests = [
        (Kind::MalformedId, !is_id(pair.id)),
        (Kind::EmptySource, source.is_empty() && !is_blank(target)),
        (Kind::BlankSegment, is_blank(target) || (is_blank(source) && !source.is_empty())),
        (Kind::EdgeBlank, any(|text| !text.trim().is_empty() && text.trim().len() < text.len())),
        (Kind::LineBreak, any(|text| text.contains('\n'))),
        (Kind::AuthoredSpan, any(|text| text.contains("<span") || text.contains("</span"))),
        (Kind::EscapedAsterisk, any(|text| text.contains("\\*"))),
    ];
    tests.into_iter().filter_map(|(kind, found)| found.then_some(kind))
}

/// `0a1b2-101`, or `0a1b2-p101` for a whole paragraph.
fn is_id(id: &str) -> bool {
    let Some((prefix, number)) = id.split_once('-') else { return false };
    let number = number.strip_prefix('p').unwrap_or(number);
    let hexadecimal = |byte: u8| matches!(byte, b'0'..=b'9' | b'a'..=b'f');
    prefix.len() == 5
        && prefix.bytes().all(hexadecimal)
        && number.len() >= 3
        && number.bytes().all(|byte| byte.is_ascii_digit())
}
