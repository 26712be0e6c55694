//! Where the segments of a source and those of its translation stand.

use std::ops::Range;

use crate::Diagnostics;
use crate::markdown;
use crate::record::Record;

/// The front matter of a document, with the lines around it, and the text below.
///
/// ```
/// let (head, body) = ndr_content::head_and_body("+++\n[segments]\n+++\n# Title\n");
/// assert_eq!((head, body), ("+++\n[segments]\n+++\n", "# Title\n"));
/// ```
pub fn head_and_body(text: &str) -> (&str, &str) {
    text.split_at(text.len() - markdown::body(text).len())
}

/// The bytes of each segment in the bodies of a source and of its translation, in the order of both.
///
/// A segment that only one of them has, or that stands elsewhere in the other, is left out. The ids of
/// headings and comments behind a segment are no part of it.
///
/// ```
/// let pairs = ndr_content::aligned("# Wait {#w}\n\nNow.\n", "# Vänta {#w}\n\nNu.\n");
/// assert_eq!(pairs, [(2..6, 2..8), (13..17, 15..18)]);
/// ```
pub fn aligned(source: &str, target: &str) -> Vec<(Range<usize>, Range<usize>)> {
    // Faults are the compiler's to report.
    let mut ignored = Diagnostics::default();
    let left = markdown::parse("source", source, &mut ignored);
    let right = markdown::parse("target", target, &mut ignored);
    let record =
        right.front_matter.as_ref().map(|text| Record::parse(text, &mut ignored)).unwrap_or_default();
    let mut ranges: Vec<(Range<usize>, Range<usize>)> = Vec::new();
    let mut pairs: Vec<_> = crate::pair::pair(&left, &right, &record, &mut ignored)
        .into_iter()
        .filter_map(|pair| {
            Some((in_body(source, &pair.source.place.span)?, in_body(target, &pair.target?.place.span)?))
        })
        .collect();
    pairs.sort_by_key(|(left, _)| left.start);
    for (left, right) in pairs {
        let is_behind =
            ranges.last().is_none_or(|last| last.0.end <= left.start && last.1.end <= right.start);
        if is_behind && !left.is_empty() && !right.is_empty() {
            ranges.push((left, right));
        }
    }
    ranges
}

/// The words of a segment, from the beginning of the body.
fn in_body(text: &str, span: &Range<usize>) -> Option<Range<usize>> {
    let head = head_and_body(text).0.len();
    let written = text.get(span.clone())?;
    let start = span.start.checked_sub(head)? + written.len() - written.trim_start().len();
    let words = without_marks(written.trim());
    Some(start..start + words.len())
}

/// A segment without the comments and the heading's id behind it.
fn without_marks(mut written: &str) -> &str {
    loop {
        let opens = match written {
            text if text.ends_with("-->") => text.rfind("<!--"),
            text if text.ends_with('}') => text.rfind("{#"),
            _ => None,
        };
        match opens.filter(|at| *at > 0) {
            Some(at) => written = written[..at].trim_end(),
            None => return written,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(source: &str, target: &str, words: &[(&str, &str)]) {
        let (left, right) = (head_and_body(source).1, head_and_body(target).1);
        let found: Vec<(&str, &str)> =
            aligned(source, target).into_iter().map(|(a, b)| (&left[a], &right[b])).collect();
        assert_eq!(found, words);
    }

    #[test]
    fn segments_are_found_without_what_stands_around_them() {
        check(
            "# T {#x}\n\nS. <!-- facts: S01 -->\n\n## M {#m}\n\n- one\n  more\n- two\n",
            "+++\n[segments]\n+++\n# Å {#x}\n\nS å. <!-- facts: S01 -->\n\n## Ö {#m}\n\n- ett mer\n- två\n",
            &[("T", "Å"), ("S.", "S å."), ("M", "Ö"), ("one\n  more", "ett mer"), ("two", "två")],
        );
    }

    #[test]
    fn a_section_that_stands_elsewhere_is_left_out() {
        check(
            "# T\n\nS.\n\n## A {#a}\n\na\n\n## B {#b}\n\nb\n",
            "# T\n\nS.\n\n## Bå {#b}\n\nbå\n\n## Aå {#a}\n\naå\n",
            &[("T", "T"), ("S.", "S."), ("A", "Aå"), ("a", "aå")],
        );
    }
}
