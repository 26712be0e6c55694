//! Archives of messages in one file (RFC 4155).
//!
//! [`messages`] parts an archive that is in memory; a [`Splitter`] parts one whose bytes are still
//! arriving, with the same result. Neither reads anything itself.
//!
//! The four dialects differ in how they keep a `From ` line of a body from looking like a separator:
//! mboxo and mboxrd quote it, mboxcl and mboxcl2 count the bytes of the body (`Content-Length`). A
//! separator is therefore a line that looks like one in full, after an empty line, and not within a
//! body whose length is known. Quoting is left as it is: it changes no line that a report consists of.

mod separator;
mod splitter;

pub use splitter::{Rest, Splitter};

/// A message of an archive and where it begins in it, in bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Archived<'a> {
    /// Its first byte in the archive.
    pub start: usize,
    /// The message with its `From ` line.
    pub message: &'a [u8],
}

/// The messages of an archive, each with its `From ` line; any other input is one message.
///
/// ```
/// let from = "From MAILER-DAEMON Mon Sep 20 19:29:27 2021\n";
/// let archive = format!("{from}Subject: a\n\na\n\n{from}Subject: b\n\nb\n");
/// assert_eq!(ndr_core::mbox::messages(archive.as_bytes()).count(), 2);
/// ```
pub fn messages(input: &[u8]) -> impl Iterator<Item = Archived<'_>> {
    let mut at = Some(0);
    std::iter::from_fn(move || {
        let start = at?;
        let rest = input.get(start..)?;
        let length = Splitter::default().first(rest, Rest::Nothing)?;
        at = (length < rest.len()).then_some(start + length);
        Some(Archived { start, message: rest.get(..length)? })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const FROM: &str = "From MAILER-DAEMON  Mon Sep 20 19:29:27 2021\n";

    #[track_caller]
    fn check(archive: &str, want: &[&str]) {
        let found: Vec<&str> = messages(archive.as_bytes())
            .map(|one| {
                assert!(archive.as_bytes()[one.start..].starts_with(one.message));
                std::str::from_utf8(one.message).unwrap()
            })
            .collect();
        assert_eq!(found, want);
    }

    #[test]
    fn an_input_that_is_no_archive_is_one_message() {
        check("Subject: x\n\nFrom here on it is fine.\n", &["Subject: x\n\nFrom here on it is fine.\n"]);
        check("From whom it may concern: no\n\nx\n", &["From whom it may concern: no\n\nx\n"]);
        check("From", &["From"]);
        check("", &[""]);
    }

    #[test]
    fn messages_are_parted_at_their_from_lines() {
        let (one, two) = (format!("{FROM}Subject: a\n\na\n\n"), format!("{FROM}Subject: b\n\nb\n"));
        check(&format!("{one}{two}"), &[&one, &two]);
        let crlf = |text: &str| text.replace('\n', "\r\n");
        check(&crlf(&format!("{one}{two}")), &[&crlf(&one), &crlf(&two)]);
    }

    #[test]
    fn a_message_may_end_in_several_empty_lines() {
        for ends in ["\n\n", "\n\n\n", "\n\n\n\n", "\r\n\n\r\n"] {
            let one = format!("{FROM}Subject: a\n\na{ends}");
            check(&format!("{one}{FROM}\nb\n"), &[&one, &format!("{FROM}\nb\n")]);
        }
    }

    #[test]
    fn a_from_line_of_a_body_parts_nothing() {
        let quoted = format!("{FROM}Subject: a\n\nx\n\n>{FROM}y\n");
        check(&quoted, &[&quoted]);
        let prose = format!("{FROM}Subject: a\n\nx\n\nFrom Monday on\n");
        check(&prose, &[&prose]);
        let body = format!("x\n\n{FROM}y\n");
        let counted = format!("{FROM}Content-Length: {}\n\n{body}\n", body.len());
        check(&format!("{counted}{FROM}Subject: b\n\nb\n"), &[&counted, &format!("{FROM}Subject: b\n\nb\n")]);
    }

    #[test]
    fn a_counted_body_needs_no_empty_line_behind_it() {
        let counted = format!("{FROM}Content-Length: 2\n\nx\n");
        check(&format!("{counted}{FROM}\nb\n"), &[&counted, &format!("{FROM}\nb\n")]);
    }

    #[test]
    fn a_wrong_length_is_not_believed() {
        for length in ["9999", "1", "18446744073709551615", "-1"] {
            let (one, two) = (format!("{FROM}Content-Length: {length}\n\naa\n\n"), format!("{FROM}\nb\n"));
            check(&format!("{one}{two}"), &[&one, &two]);
        }
    }

    proptest::proptest! {
        #[test]
        fn no_byte_of_an_archive_is_lost(pieces in proptest::collection::vec(0_usize..6, 0..40)) {
            let parts = [FROM, "\n", "\r\n", "Content-Length: 3\n", "ab\n", "From x\n"];
            let archive: String = pieces.iter().map(|&piece| parts[piece]).collect();
            let mut end = 0;
            for one in messages(archive.as_bytes()) {
                proptest::prop_assert_eq!(one.start, end);
                proptest::prop_assert!(!one.message.is_empty() || archive.is_empty());
                end += one.message.len();
            }
            proptest::prop_assert_eq!(end, archive.len());
        }
    }
}
