//! The form in which text is compared with phrases.
//!
//! Mail programs wrap, quote and re-encode what a server said, so a phrase is compared with a text
//! that has none of it: lower case, one space for any white space, straight quotes, no quote marks
//! at line starts, no soft breaks, and the codes of a multi-line reply only once. Every byte of that
//! form still leads back to its source.

use std::ops::Range;

use super::lines::{decoration, quote_marks, soft_break};
use crate::{EnhancedCode, ReplyCode};

/// What else is taken away besides case and white space.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Folding {
    /// The codes that a reply of several lines repeats on each (RFC 5321 §4.2.1, RFC 2034 §4).
    pub(crate) repeated: Option<Repeated>,
    /// Whether the log writes `+` for a space, as that of IIS does.
    pub(crate) plus_is_space: bool,
}

/// Codes that are repeated.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Repeated {
    pub(crate) reply: ReplyCode,
    pub(crate) status: Option<EnhancedCode>,
    /// Whether the reply begins like one of several lines (`550-`). Logs put such lines behind each
    /// other, so the codes then count as repeated in the middle of a line too.
    pub(crate) joined: bool,
}

/// A text in the form in which phrases are found.
#[derive(Clone, Debug)]
pub(crate) struct Folded<'a> {
    source: &'a str,
    text: String,
    /// Where the distance between source and folded text changes, in order: positions in both.
    anchors: Vec<(usize, usize)>,
}

/// What becomes of capital letters. The folded text is as long either way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Case {
    Lower,
    Kept,
}

impl<'a> Folded<'a> {
    /// Folds a text to lower case.
    pub(crate) fn new(source: &'a str, folding: Folding) -> Self {
        Folder { folding, ..Folder::over(source, Case::Lower) }.fold()
    }

    /// The same text as the server wrote it, case kept.
    pub(crate) fn cased(source: &'a str, folding: Folding) -> Self {
        Folder { folding, ..Folder::over(source, Case::Kept) }.fold()
    }

    /// The folded text.
    pub(crate) fn as_str(&self) -> &str {
        &self.text
    }

    /// A part of the folded text.
    pub(crate) fn part(&self, range: Range<usize>) -> &str {
        self.text.get(range).unwrap_or_default()
    }

    /// Where a part of the folded text stands in the source.
    pub(crate) fn source_range(&self, range: Range<usize>) -> Range<usize> {
        let start = self.source_position(range.start);
        let Some(last) = range.end.checked_sub(1).filter(|last| *last >= range.start) else {
            return start..start;
        };
        let after = self.source_position(last) + 1;
        let end = (after..self.source.len()).find(|end| self.source.is_char_boundary(*end));
        start..end.unwrap_or(self.source.len())
    }

    fn source_position(&self, folded: usize) -> usize {
        let next = self.anchors.partition_point(|(at, _)| *at <= folded);
        let anchor = next.checked_sub(1).and_then(|index| self.anchors.get(index));
        anchor.map_or(folded, |(at, source)| source + (folded - at))
    }
}

/// Words of a phrase in the same form; white space at the ends is kept as one space.
pub(crate) fn fold_words(words: &str) -> String {
    let mut folded = String::with_capacity(words.len());
    for character in words.chars().filter(|character| !is_invisible(*character)) {
        if !is_space(character) {
            folded.push(lower(straight(character)));
        } else if !folded.ends_with(' ') {
            folded.push(' ');
        }
    }
    folded
}

/// The work of folding one text.
struct Folder<'a> {
    folding: Folding,
    source: &'a str,
    rest: &'a str,
    case: Case,
    text: String,
    anchors: Vec<(usize, usize)>,
    shift: usize,
    /// Where the white space began that is still to be written as one space.
    space: Option<usize>,
}

impl<'a> Folder<'a> {
    fn over(source: &'a str, case: Case) -> Self {
        Self {
            folding: Folding::default(),
            source,
            rest: source,
            case,
            text: String::with_capacity(source.len()),
            anchors: Vec::new(),
            shift: 0,
            space: None,
        }
    }

    fn fold(mut self) -> Folded<'a> {
        self.skip(decoration(self.rest));
        while let Some(character) = self.rest.chars().next() {
            if self.pass_run() {
                continue;
            }
            if self.skip(soft_break(self.rest)) {
                self.skip(quote_marks(self.rest));
                continue;
            }
            if self.is_space(character) {
                self.pass_space(character);
            } else {
                self.pass(character);
            }
        }
        Folded { source: self.source, text: self.text, anchors: self.anchors }
    }

    /// Passes ASCII words with single spaces between them, which fold to themselves but for their case.
    fn pass_run(&mut self) -> bool {
        let position = self.position();
        let Some(run) = self.rest.get(..self.run_length()).filter(|run| !run.is_empty()) else {
            return false;
        };
        if let Some(space) = self.space.take() {
            self.write(' ', space);
        }
        self.mark(position);
        let start = self.text.len();
        self.text.push_str(run);
        if self.case == Case::Lower
            && let Some(written) = self.text.get_mut(start..)
        {
            written.make_ascii_lowercase();
        }
        self.skip(run.len())
    }

    fn run_length(&self) -> usize {
        let bytes = self.rest.as_bytes();
        let joined = self.folding.repeated.is_some_and(|repeated| repeated.joined);
        let plus = self.folding.plus_is_space;
        let is_plain =
            |byte: &u8| byte.is_ascii_graphic() && !matches!(byte, b'\\' | b'=') && !(plus && *byte == b'+');
        let mut length = 0;
        while let Some(byte) = bytes.get(length) {
            let goes_on = is_plain(byte)
                || (*byte == b' ' && length > 0 && !joined && bytes.get(length + 1).is_some_and(is_plain));
            if !goes_on {
                break;
            }
            length += 1;
        }
        length
    }

    /// Leaves out bytes of the source; says whether there were any.
    fn skip(&mut self, bytes: usize) -> bool {
        self.rest = self.rest.get(bytes..).unwrap_or_default();
        bytes > 0
    }

    fn position(&self) -> usize {
        self.source.len() - self.rest.len()
    }

    fn is_space(&self, character: char) -> bool {
        is_space(character) || (character == '+' && self.folding.plus_is_space)
    }

    fn pass_space(&mut self, character: char) {
        if !self.text.is_empty() {
            self.space.get_or_insert(self.source.len() - self.rest.len());
        }
        self.skip(character.len_utf8());
        let new_line = matches!(character, '\n' | '\r');
        if new_line {
            self.skip(decoration(self.rest));
            self.skip(server_mark(self.rest));
        }
        if let Some(repeated) = self.folding.repeated.filter(|repeated| new_line || repeated.joined) {
            self.skip(repeated.length_in(self.rest));
        }
    }

    fn pass(&mut self, character: char) {
        let position = self.position();
        self.skip(character.len_utf8());
        if is_invisible(character) || (character == '\\' && self.rest.starts_with(['\'', '"'])) {
            return;
        }
        if let Some(space) = self.space.take() {
            self.write(' ', space);
        }
        let character = straight(character);
        self.write(if self.case == Case::Lower { lower(character) } else { character }, position);
    }

    fn write(&mut self, character: char, source: usize) {
        self.mark(source);
        self.text.push(character);
    }

    /// Notes that what is written next stands at this place of the source.
    fn mark(&mut self, source: usize) {
        let shift = source - self.text.len().min(source);
        if shift != self.shift {
            self.anchors.push((self.text.len(), source));
            self.shift = shift;
        }
    }
}

impl Repeated {
    /// How many bytes at the start of a text only repeat the codes.
    fn length_in(&self, text: &str) -> usize {
        let Some(after) = strip_code(text, self.reply).and_then(|after| after.strip_prefix(['-', ' ']))
        else {
            return 0;
        };
        let after_status = self.status.and_then(|status| strip_code(after, status));
        let after = after_status.filter(|rest| rest.starts_with(' ')).unwrap_or(after);
        text.len() - after.len()
    }
}

/// How many bytes mark what the server said in a transcript of sendmail.
fn server_mark(line: &str) -> usize {
    if line.starts_with("<<< ") { 4 } else { 0 }
}

fn strip_code(text: &str, code: impl std::fmt::Display) -> Option<&str> {
    if !text.starts_with(|character: char| character.is_ascii_digit()) {
        return None;
    }
    text.strip_prefix(code.to_string().as_str())
}

fn is_space(character: char) -> bool {
    character.is_whitespace() || character.is_control()
}

/// Zero-width characters and soft hyphens, which mail programs put into long words.
fn is_invisible(character: char) -> bool {
    matches!(character, '\u{AD}' | '\u{200B}'..='\u{200D}' | '\u{2060}' | '\u{FEFF}')
}

fn straight(character: char) -> char {
    match character {
        '\u{2018}' | '\u{2019}' | '\u{201B}' | '\u{B4}' => '\'',
        '\u{201C}' | '\u{201D}' | '\u{201E}' | '\u{201F}' => '"',
        '\u{2010}' | '\u{2011}' => '-',
        other => other,
    }
}

/// Lower case, where that takes as many bytes.
fn lower(character: char) -> char {
    let mut lower = character.to_lowercase();
    match (lower.next(), lower.next()) {
        (Some(single), None) if single.len_utf8() == character.len_utf8() => single,
        _ => character,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(source: &str, want: &str) {
        assert_eq!(Folded::new(source, Folding::default()).as_str(), want);
    }

    #[track_caller]
    fn check_reply(source: &str, want: &str) {
        let status = EnhancedCode::find(source.as_bytes()).map(|(code, _)| code);
        let joined = source[3..].starts_with('-');
        let repeated = Some(Repeated { reply: source[..3].parse().unwrap(), status, joined });
        assert_eq!(Folded::new(source, Folding { repeated, ..Folding::default() }).as_str(), want);
    }

    #[test]
    fn case_white_space_and_quotes_do_not_count() {
        check("  Access\u{A0}Denied,\r\n\t isn\u{2019}t  ", "access denied, isn't");
        check("> Client blocked\n> > from sending", "client blocked from sending");
        check("unregis=\r\ntered dom\u{AD}ains", "unregistered domains");
        check(r"organization\'s", "organization's");
    }

    #[test]
    fn a_reply_of_several_lines_has_its_codes_once() {
        check_reply("550-5.7.1 first\r\n550-5.7.1 second\r\n550 5.7.1 third", "550-5.7.1 first second third");
        check_reply("550-first 550 second", "550-first second");
        check_reply("550-5.7.1 first\n<<< 550-5.7.1 second", "550-5.7.1 first second");
        check_reply("550-5.7.1 first 550 5.7.1 second", "550-5.7.1 first second");
        check_reply("550 5.0.350 error -> 550 no", "550 5.0.350 error -> 550 no");
    }

    #[test]
    fn the_way_back_leads_to_the_same_words() {
        let source = "> Access\r\n>   \u{201C}denied\u{201D} to İstanbul, blo=\r\ncked";
        let folded = Folded::new(source, Folding::default());
        for word in ["access", "\"denied\"", "to", "blocked"] {
            let at = folded.as_str().find(word).unwrap();
            let range = folded.source_range(at..at + word.len());
            assert_eq!(Folded::new(&source[range], Folding::default()).as_str(), word);
        }
    }

    #[test]
    fn iis_writes_plus_for_space() {
        let folding = Folding { plus_is_space: true, ..Folding::default() };
        assert_eq!(Folded::new("550+5.7.60+SMTP;+Client", folding).as_str(), "550 5.7.60 smtp; client");
    }
}
