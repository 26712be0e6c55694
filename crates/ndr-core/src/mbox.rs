//! Archives of messages in one file (RFC 4155).

/// A message of an archive and where it begins in it, in bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Archived<'a> {
    pub(crate) start: usize,
    pub(crate) message: &'a [u8],
}

/// The messages of an archive, each with its `From ` line; any other input is one message.
///
/// The four dialects differ in how they keep a `From ` line of a body from looking like a separator:
/// mboxo and mboxrd quote it, mboxcl and mboxcl2 count the bytes of the body (`Content-Length`). A
/// separator is therefore a line that looks like one in full, after an empty line, and not within a
/// body whose length is known. Quoting is left as it is: it changes no line that a report consists of.
pub(crate) fn messages(input: &[u8]) -> impl Iterator<Item = Archived<'_>> {
    let mut at = Some(0);
    std::iter::from_fn(move || {
        let start = at?;
        let rest = input.get(start..)?;
        let length = message_length(rest);
        at = (length < rest.len()).then_some(start + length);
        Some(Archived { start, message: rest.get(..length)? })
    })
}

/// How many bytes the first message takes, up to the next separator or the end.
fn message_length(input: &[u8]) -> usize {
    if !is_separator(input) {
        return input.len();
    }
    let mut from = counted_body(input).unwrap_or(1);
    while let Some(next) = next_line_after_blank(input, from) {
        if input.get(next..).is_some_and(is_separator) {
            return next;
        }
        from = next;
    }
    input.len()
}

/// The end of a body that `Content-Length` gives, where a separator or the end of the archive follows.
fn counted_body(input: &[u8]) -> Option<usize> {
    let body = end_of_header(input)?;
    let header = std::str::from_utf8(input.get(..body)?).ok()?;
    let mut lines = header.lines().filter_map(|line| line.split_once(':'));
    let (_, length) = lines.find(|(name, _)| name.eq_ignore_ascii_case("Content-Length"))?;
    let end = body.checked_add(length.trim().parse().ok()?)?;
    let behind = input.get(end..)?;
    let line_ends = behind.iter().take_while(|byte| matches!(byte, b'\r' | b'\n')).count();
    let next = behind.get(line_ends..)?;
    // The blank line in front of the separator is found again from here.
    (next.is_empty() || is_separator(next)).then(|| end.saturating_sub(1))
}

/// Where the body begins: behind the first empty line.
fn end_of_header(input: &[u8]) -> Option<usize> {
    next_line_after_blank(input, 0)
}

/// The start of the first line at or behind `from` that follows an empty line.
fn next_line_after_blank(input: &[u8], from: usize) -> Option<usize> {
    let mut rest = from;
    while let Some(at) = input.get(rest..)?.iter().position(|&byte| byte == b'\n') {
        let line_end = rest + at + 1;
        let behind = input.get(line_end..)?;
        let blank = match behind {
            [b'\n', ..] => 1,
            [b'\r', b'\n', ..] => 2,
            _ => 0,
        };
        if blank > 0 {
            return Some(line_end + blank);
        }
        rest = line_end;
    }
    None
}

/// Whether a line `From SENDER DATE` begins here, the date as `asctime` writes it (RFC 4155 appendix A).
fn is_separator(input: &[u8]) -> bool {
    let Some(line) = input.strip_prefix(b"From ") else { return false };
    let line = line.split(|&byte| byte == b'\n').next().unwrap_or_default();
    let Ok(line) = std::str::from_utf8(line.get(..line.len().min(200)).unwrap_or(line)) else { return false };
    let words: Vec<&str> = line.split_whitespace().collect();
    let has_time = words.iter().any(|word| {
        let mut parts = word.split(':');
        let numbers = parts.clone().all(|part| part.len() == 2 && part.bytes().all(|b| b.is_ascii_digit()));
        numbers && (2..=3).contains(&parts.by_ref().count())
    });
    let has_year = words.iter().any(|word| word.len() == 4 && word.bytes().all(|b| b.is_ascii_digit()));
    words.len() >= 5 && has_time && has_year
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
    fn a_wrong_length_is_not_believed() {
        let (one, two) = (format!("{FROM}Content-Length: 9999\n\na\n\n"), format!("{FROM}\nb\n"));
        check(&format!("{one}{two}"), &[&one, &two]);
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
