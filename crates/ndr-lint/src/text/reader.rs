//! Reads inline Markdown as it was meant, damaged or not.
//!
//! A `CommonMark` parser shows what is well formed: in `**Settings **for` it sees no emphasis at all, and
//! `[](…` is text to it. The lints ask what the writer meant, and that in a damaged translation, so this
//! reader takes every `**` for a mark and keeps the place of each. It also is an order of magnitude
//! faster, and every segment is read before any lint runs.

use std::ops::Range;

use super::{Link, MARK, OPAQUE, Text};

pub(super) fn read(raw: &str) -> Text<'_> {
    let mut reader = Reader {
        raw,
        bytes: raw.as_bytes(),
        plain: raw.as_bytes().to_vec(),
        brackets: Vec::new(),
        strong: None,
        text: Text { raw, ..Text::default() },
    };
    reader.run();
    let Reader { plain, mut text, .. } = reader;
    // Only whole ranges between ASCII marks are overwritten, so this is UTF-8 still.
    text.plain = String::from_utf8(plain).unwrap_or_else(|_| raw.to_owned());
    text.folded = fold(&text.plain);
    text.words = words(&text.plain);
    text
}

struct Reader<'t> {
    raw: &'t str,
    bytes: &'t [u8],
    plain: Vec<u8>,
    brackets: Vec<usize>,
    strong: Option<usize>,
    text: Text<'t>,
}

impl Reader<'_> {
    fn run(&mut self) {
        let mut at = 0;
        while let Some(&byte) = self.bytes.get(at) {
            at = match byte {
                b'\\' => self.escape(at),
                b'`' => self.code(at),
                b'<' => self.angle(at),
                b'{' => self.placeable(at),
                b'[' => {
                    self.brackets.push(at);
                    at + 1
                }
                b']' => self.close(at),
                b'*' | b'_' => self.emphasis(at, byte),
                b'&' => self.entity(at),
                b'h' | b'H' | b'w' => self.address(at),
                _ => at + 1,
            };
        }
    }

    fn byte(&self, at: usize) -> u8 {
        self.bytes.get(at).copied().unwrap_or(b' ')
    }

    fn rest(&self, at: usize) -> &[u8] {
        self.bytes.get(at..).unwrap_or_default()
    }

    fn paint(&mut self, range: Range<usize>, with: u8) {
        if let Some(bytes) = self.plain.get_mut(range) {
            bytes.fill(with);
        }
    }

    fn escape(&mut self, at: usize) -> usize {
        if !self.byte(at + 1).is_ascii_punctuation() || at + 1 >= self.bytes.len() {
            return at + 1;
        }
        if self.byte(at + 1) == b'*' {
            self.text.escaped_stars.push(at);
        }
        self.paint(at..at + 1, MARK);
        at + 2
    }

    fn code(&mut self, at: usize) -> usize {
        let run = |from: usize| self.rest(from).iter().take_while(|byte| **byte == b'`').count();
        let ticks = run(at);
        let mut end = at + ticks;
        while end < self.bytes.len() {
            match run(end) {
                0 => end += 1,
                length if length == ticks => {
                    let whole = at..end + ticks;
                    self.paint(whole.clone(), OPAQUE);
                    self.text.code.push(at + ticks..end);
                    return whole.end;
                }
                length => end += length,
            }
        }
        at + ticks
    }

    fn angle(&mut self, at: usize) -> usize {
        let limit = self.rest(at + 1).iter().position(|byte| matches!(byte, b'>' | b'<' | b'\n'));
        let Some(length) = limit.filter(|length| self.byte(at + 1 + length) == b'>') else { return at + 1 };
        let inner = at + 1..at + 1 + length;
        let end = inner.end + 1;
        let text = self.raw.get(inner.clone()).unwrap_or_default();
        if !text.contains(' ') && (text.starts_with("http") || text.contains('@')) {
            self.text.urls.push(inner);
        } else if text.starts_with(|first: char| first.is_ascii_alphabetic() || first == '/' || first == '!')
        {
            self.text.tags.push(at..end);
        } else {
            return at + 1;
        }
        self.paint(at..end, OPAQUE);
        end
    }

    fn placeable(&mut self, at: usize) -> usize {
        let mut depth = 0;
        for (offset, byte) in self.rest(at).iter().enumerate() {
            match byte {
                b'{' => depth += 1,
                b'}' => depth -= 1,
                _ => {}
            }
            if depth == 0 {
                let end = at + offset + 1;
                let inner = self.raw.get(at + 1..end - 1).unwrap_or_default().trim();
                if !inner.starts_with(|first: char| first.is_ascii_alphabetic() || "$-\"{".contains(first)) {
                    break;
                }
                self.text.placeables.push(at..end);
                self.paint(at..end, OPAQUE);
                return end;
            }
        }
        at + 1
    }

    fn close(&mut self, at: usize) -> usize {
        let Some(open) = self.brackets.pop() else { return at + 1 };
        if self.byte(at + 1) != b'(' {
            return at + 1;
        }
        let mut depth = 0;
        let length = self.rest(at + 1).iter().position(|byte| {
            match byte {
                b'(' => depth += 1,
                b')' => depth -= 1,
                _ => {}
            }
            depth == 0
        });
        let Some(length) = length else { return at + 1 };
        let (start, end) = (at + 2, at + 2 + length);
        let url = self.raw.get(start..end - 1).unwrap_or_default();
        let url_end = start + url.find(char::is_whitespace).unwrap_or(url.len());
        let image = open > 0 && self.byte(open - 1) == b'!';
        self.text.links.push(Link { whole: open..end, text: open + 1..at, url: start..url_end, image });
        self.paint(open..open + 1, MARK);
        self.paint(at..end, MARK);
        end
    }

    fn emphasis(&mut self, at: usize, mark: u8) -> usize {
        let run = self.rest(at).iter().take_while(|byte| **byte == mark).count();
        let (before, after) = (if at == 0 { b' ' } else { self.byte(at - 1) }, self.byte(at + run));
        let is_word = |byte: u8| byte.is_ascii_alphanumeric() || byte >= 0x80;
        let lone = run == 1 && before.is_ascii_whitespace() && after.is_ascii_whitespace();
        if lone || mark == b'_' && is_word(before) && is_word(after) {
            return at + run;
        }
        self.paint(at..at + run, MARK);
        if run >= 2 {
            self.text.strong_marks += run / 2;
            if run < 4 {
                match self.strong.take() {
                    Some(start) => self.text.bold.push(start..at),
                    None => self.strong = Some(at + run),
                }
            }
        }
        at + run
    }

    fn entity(&mut self, at: usize) -> usize {
        let name = self.rest(at + 1).iter().take_while(|byte| byte.is_ascii_alphanumeric() || **byte == b'#');
        let length = name.count();
        if (2..=8).contains(&length) && self.byte(at + 1 + length) == b';' {
            self.paint(at..at + length + 2, OPAQUE);
            return at + length + 2;
        }
        at + 1
    }

    fn address(&mut self, at: usize) -> usize {
        let rest = self.rest(at);
        let begins = rest.starts_with(b"http://")
            || rest.starts_with(b"https://")
            || rest.starts_with(b"Https://")
            || rest.starts_with(b"Http://")
            || rest.starts_with(b"www.");
        if !begins || at > 0 && self.byte(at - 1).is_ascii_alphanumeric() {
            return at + 1;
        }
        let mut length = rest
            .iter()
            .enumerate()
            .position(|(index, byte)| {
                byte.is_ascii_whitespace()
                    || matches!(byte, b')' | b']' | b'"' | b'*' | b'`' | b'|' | 0x80..)
                    || *byte == b'<' && rest.get(index + 1) == Some(&b'/')
            })
            .unwrap_or(rest.len());
        while matches!(
            rest.get(length.wrapping_sub(1)),
            Some(b'.' | b',' | b';' | b':' | b'!' | b'?' | b'\'')
        ) {
            length -= 1;
        }
        self.text.urls.push(at..at + length);
        self.paint(at..at + length, OPAQUE);
        at + length
    }
}

/// Lower case, letter by letter, where it is as long.
fn fold(text: &str) -> String {
    let mut folded = text.to_ascii_lowercase();
    if folded.is_ascii() {
        return folded;
    }
    folded = folded
        .chars()
        .map(|letter| {
            let mut lower = letter.to_lowercase();
            match (lower.next(), lower.next()) {
                (Some(one), None) if one.len_utf8() == letter.len_utf8() => one,
                _ => letter,
            }
        })
        .collect();
    folded
}

/// Letters and digits, with hyphens and apostrophes between them.
fn words(plain: &str) -> Vec<Range<usize>> {
    let mut words = Vec::with_capacity(plain.len() / 6);
    let mut start = None;
    let mut end = 0;
    for (at, letter) in plain.char_indices() {
        if letter.is_alphanumeric() {
            start.get_or_insert(at);
            end = at + letter.len_utf8();
        } else if matches!(letter, '-' | '\'' | '’' | '\u{2011}' | '_') && end == at {
            // Inside a word, if a letter follows.
        } else if let Some(from) = start.take() {
            words.push(from..end);
        }
    }
    words.extend(start.map(|from| from..end));
    words
}

#[cfg(test)]
mod tests {
    use super::super::Text;

    #[test]
    fn marks_and_what_is_no_language_are_told_from_words() {
        let text = Text::read("Kör `Get-Queue` i **Inställningar**, se [här](https://x.example/a_b) { $ip }");
        let words: Vec<&str> = text.words.iter().map(|word| text.raw(word)).collect();
        assert_eq!(words, ["Kör", "i", "Inställningar", "se", "här"]);
        assert_eq!(text.raw(&text.links[0].url), "https://x.example/a_b");
        assert_eq!(text.raw(&text.placeables[0]), "{ $ip }");
        assert_eq!(text.plain.len(), text.raw.len());
    }

    #[test]
    fn emphasis_that_commonmark_would_not_see_is_seen() {
        let text = Text::read("Klicka på **Spara **för att");
        assert_eq!(text.raw(&text.bold[0]), "Spara ");
        assert_eq!(Text::read("snake_case_name").plain, "snake_case_name");
    }
}
