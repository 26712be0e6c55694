//! A bound on the parts of a message, before anything reads it.
//!
//! Each part costs a few hundred bytes of memory, and messages within messages are read and dropped
//! recursively. A hostile message of some megabytes has millions of them.

use std::collections::BTreeSet;

use aho_corasick::AhoCorasick;

/// More parts than any honest message has.
const MAX_PARTS: usize = 1000;

/// A shorter message has so few parts without a header that they do no harm.
const HARMLESS: usize = 256 * 1024;

/// The message up to the first part that is one too many.
pub(super) fn without_hostile_ones(input: &[u8]) -> &[u8] {
    let input = up_to(input, after_name(input, b'-', "content", "-type").nth(MAX_PARTS));
    if input.len() <= HARMLESS {
        return input;
    }
    up_to(input, surplus_boundary(input))
}

fn up_to(input: &[u8], end: Option<usize>) -> &[u8] {
    end.and_then(|end| input.get(..end)).unwrap_or(input)
}

/// Where the delimiter stands that begins one part too many (RFC 2046 §5.1.1).
fn surplus_boundary(input: &[u8]) -> Option<usize> {
    let values = after_name(input, b'=', "boundary", "=").filter_map(|at| boundary(input, at));
    let delimiters: BTreeSet<Vec<u8>> = values.map(|value| [b"--", value].concat()).collect();
    if delimiters.is_empty() {
        return None;
    }
    let finder = AhoCorasick::new(&delimiters).ok()?;
    finder.find_iter(input).nth(MAX_PARTS).map(|found| found.start())
}

/// Where a name stands in any case that has this mark in it, which is rarer than its letters.
fn after_name<'i>(
    input: &'i [u8],
    mark: u8,
    before: &'static str,
    from_mark: &'static str,
) -> impl Iterator<Item = usize> + 'i {
    let is = |part: Option<&[u8]>, name: &str| part.is_some_and(|p| p.eq_ignore_ascii_case(name.as_bytes()));
    memchr::memchr_iter(mark, input).filter_map(move |at| {
        let start = at.checked_sub(before.len())?;
        let stands = is(input.get(start..at), before) && is(input.get(at..at + from_mark.len()), from_mark);
        stands.then_some(start)
    })
}

/// The value of the parameter `boundary` that begins here; an empty one parts nothing.
fn boundary(input: &[u8], at: usize) -> Option<&[u8]> {
    let value = input.get(at + "boundary=".len()..)?.trim_ascii_start();
    let value = value.strip_prefix(b"\"").unwrap_or(value);
    let ends = |byte: &u8| byte.is_ascii_whitespace() || matches!(byte, b'"' | b';');
    let length = value.iter().take(LONGEST).position(ends).unwrap_or(LONGEST);
    value.get(..length.min(value.len())).filter(|value| !value.is_empty())
}

/// The longest boundary (RFC 2046 §5.1.1).
const LONGEST: usize = 70;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_honest_message_is_read_to_its_end() {
        let head = "Content-Type: multipart/report; boundary=\"a b\"\n\n--a b\nContent-Type: text/plain\n\n";
        let message = format!("{head}{}--a b--\n", "-- \nwords\n".repeat(HARMLESS / 8));
        assert_eq!(without_hostile_ones(message.as_bytes()), message.as_bytes());
    }

    #[test]
    fn parts_without_end_are_cut() {
        for part in ["Content-Type: message/rfc822\n\n", "--b\n\n", "--B b\n\n"] {
            let head = "content-type: multipart/mixed; BOUNDARY= \"b\"\nX: boundary=B\n\n";
            let message = format!("{head}{}", part.repeat(HARMLESS));
            let read = without_hostile_ones(message.as_bytes());
            assert!(read.len() < head.len() + (MAX_PARTS + 1) * part.len(), "{part}");
        }
    }
}
