//! A document and its translation, side by side.
//!
//! What both have between their segments is written once; what only one has, or has in another shape,
//! becomes a pair of its own, so that import gives back both files byte for byte.

use std::ops::Range;

use sha2::{Digest, Sha256};

use crate::carried::{MARK, SOURCE, TARGET, carry};
use crate::document::Document;
use crate::scan::write_pair;

/// One language of a document.
#[derive(Clone, Copy, Debug)]
pub struct Side<'t> {
    /// The language tag.
    pub language: &'t str,
    /// What stands above the text and belongs to this language only, with its line ends.
    pub head: &'t str,
    /// The text.
    pub body: &'t str,
}

/// Why two documents cannot be written side by side.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ExportError {
    /// The format has no escape for its own tags.
    #[error(
        "a segment holds tags of the side-by-side format, such as `<span data-ttu-id=`; take them out of the text"
    )]
    Tags,
    /// Reading the result does not give back the two documents.
    #[error(
        "the {0} text would not come back from the side-by-side document byte for byte: write it with LF line ends, and without carriage returns in its front matter"
    )]
    NotReproducible(&'static str),
}

/// A piece of the document to be written.
enum Piece<'t> {
    Shared(&'t str),
    Pair { source: &'t str, target: &'t str },
}

/// Writes two documents side by side; `segments` are the ranges of each segment in the bodies of the
/// source and of the target, in order. The ids come from `path` and the order of segments.
pub fn export(
    path: &str,
    source: Side<'_>,
    target: Side<'_>,
    segments: &[(Range<usize>, Range<usize>)],
) -> Result<String, ExportError> {
    let mut text = format!("---\nms.contentlocale: {}\n{MARK}: {}\n", target.language, source.language);
    carry(&mut text, target.head, TARGET);
    carry(&mut text, source.head, SOURCE);
    text.push_str("---\n");
    let prefix = prefix(path);
    let mut number = 101;
    for piece in pieces(source.body, target.body, segments) {
        match piece {
            Piece::Shared(shared) => text.push_str(shared),
            Piece::Pair { source, target } => {
                write_pair(&mut text, &format!("{prefix}-{number}"), target, source);
                number += 1;
            }
        }
    }
    let document = Document::parse(&text);
    if document.pairs().count() != number - 101
        || document.anomalies().iter().any(|anomaly| anomaly.kind.is_damage())
    {
        return Err(ExportError::Tags);
    }
    if document.source() != format!("{}{}", source.head, source.body) {
        return Err(ExportError::NotReproducible("source"));
    }
    if document.target() != format!("{}{}", target.head, target.body) {
        return Err(ExportError::NotReproducible("target"));
    }
    Ok(text)
}

/// Five hexadecimal digits of the hash of a path.
fn prefix(path: &str) -> String {
    let digest = Sha256::digest(path.as_bytes());
    let number = digest.iter().take(3).fold(0_u32, |number, byte| number << 8 | u32::from(*byte));
    format!("{:05x}", number >> 4)
}

fn pieces<'t>(source: &'t str, target: &'t str, segments: &[(Range<usize>, Range<usize>)]) -> Vec<Piece<'t>> {
    let mut pieces = Vec::new();
    let (mut source_at, mut target_at) = (0, 0);
    for (in_source, in_target) in segments {
        let is_next = in_source.start >= source_at && in_target.start >= target_at;
        let is_there = source.get(in_source.clone()).is_some_and(|text| !text.is_empty())
            && target.get(in_target.clone()).is_some_and(|text| !text.is_empty());
        if !(is_next && is_there) {
            continue;
        }
        // What cannot be told apart before a segment is part of it.
        let before = (&source[source_at..in_source.start], &target[target_at..in_target.start]);
        let (from_source, from_target) = if between(before.0, before.1, &mut pieces) {
            (in_source.start, in_target.start)
        } else {
            (source_at, target_at)
        };
        pieces.push(Piece::Pair {
            source: &source[from_source..in_source.end],
            target: &target[from_target..in_target.end],
        });
        (source_at, target_at) = (in_source.end, in_target.end);
    }
    let rest = (&source[source_at..], &target[target_at..]);
    if !between(rest.0, rest.1, &mut pieces) {
        join_last(source, target, rest, &mut pieces);
    }
    pieces
}

/// Adds what stands between two segments; `false` where one language has nothing there and the other has.
///
/// An empty source would stand for the target, so a pair with one is never written.
fn between<'t>(source: &'t str, target: &'t str, pieces: &mut Vec<Piece<'t>>) -> bool {
    if source == target {
        if !source.is_empty() {
            pieces.push(Piece::Shared(source));
        }
        return true;
    }
    if source.is_empty() || target.is_empty() {
        return false;
    }
    let shorter = source.len().min(target.len());
    let mut begin = common(source.bytes(), target.bytes());
    // One byte is left to both, at least.
    begin = begin.min(shorter - 1);
    while !(source.is_char_boundary(begin) && target.is_char_boundary(begin)) {
        begin -= 1;
    }
    let mut end = common(source[begin..].bytes().rev(), target[begin..].bytes().rev());
    end = end.min(shorter - begin - 1);
    while !(source.is_char_boundary(source.len() - end) && target.is_char_boundary(target.len() - end)) {
        end -= 1;
    }
    if begin > 0 {
        pieces.push(Piece::Shared(&source[..begin]));
    }
    pieces.push(Piece::Pair {
        source: &source[begin..source.len() - end],
        target: &target[begin..target.len() - end],
    });
    if end > 0 {
        pieces.push(Piece::Shared(&source[source.len() - end..]));
    }
    true
}

fn common(one: impl Iterator<Item = u8>, other: impl Iterator<Item = u8>) -> usize {
    one.zip(other).take_while(|(one, other)| one == other).count()
}

/// Joins the rest of the text to the last pair, which ends where the rest begins.
fn join_last<'t>(source: &'t str, target: &'t str, rest: (&str, &str), pieces: &mut Vec<Piece<'t>>) {
    let (mut from_source, mut from_target) = (source.len() - rest.0.len(), target.len() - rest.1.len());
    if let Some(Piece::Pair { source, target }) = pieces.last() {
        (from_source, from_target) = (from_source - source.len(), from_target - target.len());
        pieces.pop();
    }
    pieces.push(Piece::Pair { source: &source[from_source..], target: &target[from_target..] });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Document;

    fn side<'t>(language: &'t str, head: &'t str, body: &'t str) -> Side<'t> {
        Side { language, head, body }
    }

    #[track_caller]
    fn check(source: &str, target: &str, segments: &[(Range<usize>, Range<usize>)], pairs: usize) {
        let (source, target) = (side("en-US", "", source), side("sv-SE", "+++\n\n[a]\n+++\n", target));
        let text = export("content/a/b", source, target, segments).unwrap();
        let document = Document::parse(&text);
        assert_eq!(document.source(), source.body);
        assert_eq!(document.target(), format!("{}{}", target.head, target.body));
        assert_eq!(document.pairs().count(), pairs, "{text}");
        assert_eq!(document.language().as_deref(), Some("sv-SE"));
        assert_eq!(document.source_language().as_deref(), Some("en-US"));
    }

    #[test]
    fn segments_become_pairs_and_the_rest_is_shared() {
        check("# Wait {#w}\n\nNow.\n", "# Vänta {#w}\n\nNu.\n", &[(2..6, 2..8), (13..17, 15..18)], 2);
    }

    #[test]
    fn what_differs_between_segments_comes_back_too() {
        check("# Wait\n\n- Now.\n", "# Vänta\n\n\n* Nu.\n", &[(2..6, 2..8), (10..14, 13..16)], 3);
        check("a\nb", "å", &[(0..1, 0..2)], 1);
        check("b", "å\n\nb", &[(0..1, 4..5)], 1);
        check("one", "två", &[], 1);
        check("", "", &[], 0);
        check("aé", "aè", &[], 1);
    }

    #[test]
    fn an_empty_translation_is_refused_rather_than_turned_round() {
        let refused = export("p", side("en-US", "", ""), side("sv-SE", "", "x"), &[]);
        assert_eq!(refused, Err(ExportError::NotReproducible("source")));
    }

    #[test]
    fn tags_of_the_format_are_refused() {
        let tag = "<span data-ttu-id=\"x\">";
        assert_eq!(export("p", side("en-US", "", tag), side("sv-SE", "", "x"), &[]), Err(ExportError::Tags));
    }

    #[test]
    fn ids_depend_on_path_and_order_only() {
        let text = |path| export(path, side("en-US", "", "a"), side("sv-SE", "", "b"), &[]).unwrap();
        assert_eq!(text("content/a/b"), text("content/a/b"));
        assert_ne!(text("content/a/b"), text("content/a/c"));
    }
}
