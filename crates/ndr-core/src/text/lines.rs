//! The lines of a text, whatever ends them.

/// A line without its end, and where it starts in the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Line<'a> {
    pub(crate) text: &'a str,
    pub(crate) start: usize,
}

impl<'a> Line<'a> {
    /// Where the line ends in the text.
    pub(crate) fn end(&self) -> usize {
        self.start + self.text.len()
    }

    /// Whether nothing is written on it.
    pub(crate) fn is_blank(&self) -> bool {
        self.text.is_empty() || self.text.trim_start().is_empty()
    }

    /// The line without white space and quote marks (`> > `) before its words.
    pub(crate) fn unquoted(&self) -> Line<'a> {
        let text = self.text.get(decoration(self.text)..).unwrap_or_default();
        Line { text: text.trim_end(), start: self.end() - text.len() }
    }
}

/// How many bytes of white space and quote marks stand before the words of a line.
///
/// The `>>>` with which sendmail marks its own commands are no quote marks.
pub(crate) fn decoration(line: &str) -> usize {
    if line.bytes().next().is_none_or(|first| first.is_ascii_graphic() && first != b'>') {
        return 0;
    }
    let mut rest = line.trim_start();
    while let Some(after) = rest.strip_prefix('>') {
        if rest.starts_with(">>> ") {
            break;
        }
        rest = after.trim_start();
    }
    line.len() - rest.len()
}

/// How many bytes of quote marks stand before the words of a line, white space of the words left out.
pub(crate) fn quote_marks(line: &str) -> usize {
    let mut rest = line;
    while let Some(after) = rest.strip_prefix('>') {
        rest = after.strip_prefix(' ').unwrap_or(after);
    }
    line.len() - rest.len()
}

/// The lines of a text. LF, CRLF and CR end a line; a soft break of quoted-printable does not
/// (RFC 2045 §6.7: `=` as the last character).
pub(crate) fn lines(text: &str) -> Lines<'_> {
    Lines { text, start: 0 }
}

/// The lines of a text that are still to come. Whoever looks ahead takes a copy, so a text is never
/// held as a list of its lines.
#[derive(Clone, Debug)]
pub(crate) struct Lines<'a> {
    text: &'a str,
    start: usize,
}

impl<'a> Lines<'a> {
    /// The next line, which is still to come afterwards.
    pub(crate) fn peek(&self) -> Option<Line<'a>> {
        self.clone().next()
    }

    /// Where the next line begins.
    pub(crate) fn start(&self) -> usize {
        self.start
    }
}

impl<'a> Iterator for Lines<'a> {
    type Item = Line<'a>;

    fn next(&mut self) -> Option<Line<'a>> {
        let rest = self.text.get(self.start..).filter(|rest| !rest.is_empty())?;
        let (length, end) = line_end(rest);
        let line = Line { text: rest.get(..length)?, start: self.start };
        self.start += end;
        Some(line)
    }
}

/// How long the first line is, without and with its end.
fn line_end(text: &str) -> (usize, usize) {
    let bytes = text.as_bytes();
    let at_once = break_length(bytes);
    if at_once > 0 {
        return (0, at_once);
    }
    let mut from = 0;
    while let Some(found) = memchr::memchr2(b'\n', b'\r', bytes.get(from..).unwrap_or_default()) {
        let at = from + found;
        let next = at + break_length(bytes.get(at..).unwrap_or_default());
        if !is_soft_break(bytes.get(..at).unwrap_or_default()) {
            return (at, next);
        }
        from = next;
    }
    (bytes.len(), bytes.len())
}

/// How many bytes the line break at the start of `bytes` has; 0 where none stands there.
fn break_length(bytes: &[u8]) -> usize {
    match bytes {
        [b'\r', b'\n', ..] => 2,
        [b'\r' | b'\n', ..] => 1,
        _ => 0,
    }
}

/// Whether a line that ends with `before` goes on after its break. A row of `=` is a rule, not a soft break.
fn is_soft_break(before: &[u8]) -> bool {
    before.ends_with(b"=") && !before.ends_with(b"==")
}

/// How many bytes a soft break at the start of the text has; 0 where none stands there.
pub(crate) fn soft_break(text: &str) -> usize {
    match text.as_bytes() {
        [b'=', rest @ ..] if break_length(rest) > 0 => 1 + break_length(rest),
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, want: &[(usize, &str)]) {
        let got: Vec<_> = lines(text).map(|line| (line.start, line.text)).collect();
        assert_eq!(got, want, "{text:?}");
    }

    #[test]
    fn every_kind_of_line_end_counts() {
        check("a\nb\r\nc\rd", &[(0, "a"), (2, "b"), (5, "c"), (7, "d")]);
        check("a\n\r\nb\n", &[(0, "a"), (2, ""), (4, "b")]);
        check("", &[]);
    }

    #[test]
    fn a_soft_break_ends_no_line() {
        check("550 not=\r\n there\nx", &[(0, "550 not=\r\n there"), (17, "x")]);
        check("=====\nx", &[(0, "====="), (6, "x")]);
    }

    #[test]
    fn quote_marks_are_no_words() {
        let line = Line { text: "> > 550 no ", start: 10 }.unquoted();
        assert_eq!((line.text, line.start), ("550 no", 14));
        assert_eq!(
            Line { text: " >>> RCPT TO:<a@b.example>", start: 0 }.unquoted().text,
            ">>> RCPT TO:<a@b.example>"
        );
    }
}
