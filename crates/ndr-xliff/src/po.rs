//! Gettext PO: one message a segment.
//!
//! [The format](https://www.gnu.org/software/gettext/manual/html_node/PO-Files.html) knows no codes, so
//! texts stand in it as they are written. Own code rather than the crate `polib` (0.3.0): a refusal
//! needs the line of a message, which polib does not keep, and a second message under the same name
//! replaces the first in it without a word.

use std::fmt::Write as _;
use std::ops::Range;

use crate::Refusal;

/// A message with its translation.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Message {
    /// What tells messages of the same text apart (`msgctxt`).
    pub context: String,
    /// What helps to understand it (`#.`); a line each.
    pub notes: Vec<String>,
    /// Where it comes from (`#:`); without white space.
    pub reference: String,
    /// The text.
    pub source: String,
    /// The translation; empty where there is none.
    pub target: String,
    /// Whether it needs work.
    pub fuzzy: bool,
    /// Where it stands in the file that it was read from, in bytes.
    pub at: Range<usize>,
}

/// A catalogue of messages in one language (a BCP 47 tag; PO writes it with an underscore).
pub fn write(language: &str, messages: &[Message]) -> String {
    let language = language.replace('-', "_");
    let mut out = format!(
        "msgid \"\"\nmsgstr \"\"\n\"Language: {language}\\n\"\n\"MIME-Version: 1.0\\n\"\n\"Content-Type: text/plain; charset=UTF-8\\n\"\n\"Content-Transfer-Encoding: 8bit\\n\"\n\"X-Generator: ndr-guide\\n\"\n"
    );
    for message in messages {
        out.push('\n');
        for line in message.notes.iter().flat_map(|note| note.lines()) {
            // Writing to a string does not fail.
            let _ = writeln!(out, "#. {line}");
        }
        if !message.reference.is_empty() {
            let _ = writeln!(out, "#: {}", message.reference);
        }
        if message.fuzzy {
            out.push_str("#, fuzzy\n");
        }
        for (keyword, text) in
            [("msgctxt", &message.context), ("msgid", &message.source), ("msgstr", &message.target)]
        {
            let _ = writeln!(out, "{keyword} {}", quoted(text));
        }
    }
    out
}

/// A string in quotes; one with several lines gets as many.
fn quoted(text: &str) -> String {
    let escape = |line: &str| {
        line.replace('\\', "\\\\")
            .replace('"', "\\\"")
            .replace('\n', "\\n")
            .replace('\t', "\\t")
            .replace('\r', "\\r")
    };
    if text.trim_end_matches('\n').contains('\n') {
        let lines: Vec<String> =
            text.split_inclusive('\n').map(|line| format!("\"{}\"", escape(line))).collect();
        return format!("\"\"\n{}", lines.join("\n"));
    }
    format!("\"{}\"", escape(text))
}

/// Reads a catalogue: its language as a BCP 47 tag (empty where it does not say) and its messages.
///
/// Obsolete messages (`#~`) are passed over. Plural forms are not written here and are refused.
///
/// ```
/// use ndr_xliff::po::{Message, read, write};
/// let message = Message { context: "a".into(), source: "Yes".into(), target: "Ja".into(), ..Message::default() };
/// let (language, messages) = read(&write("sv-SE", &[message]))?;
/// assert_eq!((language.as_str(), messages[0].target.as_str()), ("sv-SE", "Ja"));
/// # Ok::<(), ndr_xliff::Refusal>(())
/// ```
pub fn read(text: &str) -> Result<(String, Vec<Message>), Refusal> {
    let mut reading = Reading::default();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        reading.line(line.trim_start_matches('\u{feff}').trim(), start..start + line.trim_end().len())?;
        start += line.len();
    }
    reading.finish();
    let header =
        reading.messages.iter().find(|message| message.source.is_empty() && message.context.is_empty());
    let language = header.and_then(|header| {
        header.target.lines().find_map(|line| Some(line.strip_prefix("Language:")?.trim().replace('_', "-")))
    });
    let messages = reading.messages.into_iter().filter(|message| !message.source.is_empty());
    Ok((language.unwrap_or_default(), messages.collect()))
}

#[derive(Clone, Copy, Default, PartialEq)]
enum Field {
    #[default]
    None,
    Context,
    Source,
    Target,
}

#[derive(Default)]
struct Reading {
    messages: Vec<Message>,
    message: Message,
    field: Field,
}

impl Reading {
    fn line(&mut self, line: &str, at: Range<usize>) -> Result<(), Refusal> {
        if line.is_empty() || line.starts_with("#~") {
            return Ok(());
        }
        if let Some(comment) = line.strip_prefix('#') {
            self.begin(Field::None);
            if let Some(flags) = comment.strip_prefix(',') {
                self.message.fuzzy |= flags.split(',').any(|flag| flag.trim() == "fuzzy");
            }
            return Ok(());
        }
        let fault = |message: &str| {
            Refusal::new(
                at.clone(),
                message,
                "the file was damaged after it was exported; `msgfmt --check` says the same of it",
            )
        };
        let (keyword, string) = match line.find('"') {
            Some(quote) => (line[..quote].trim(), &line[quote..]),
            None => return Err(fault("expected a keyword and a string in quotes")),
        };
        match keyword {
            "" if self.field == Field::None => return Err(fault("a string belongs to no message")),
            "" => {}
            "msgctxt" => self.begin(Field::Context),
            "msgid" => self.begin(Field::Source),
            "msgstr" => self.field = Field::Target,
            _ => return Err(fault("expected msgctxt, msgid or msgstr")),
        }
        let inner = string.strip_prefix('"').and_then(|rest| rest.strip_suffix('"'));
        let inner =
            inner.and_then(unescape).ok_or_else(|| fault("the string is not closed, or a `\\` is wrong"))?;
        match self.field {
            Field::Context => self.message.context.push_str(&inner),
            Field::Source => self.message.source.push_str(&inner),
            Field::Target => self.message.target.push_str(&inner),
            Field::None => {}
        }
        if self.message.at.is_empty() {
            self.message.at = at;
        }
        Ok(())
    }

    /// A message begins after the translation of the one before.
    fn begin(&mut self, field: Field) {
        if self.field == Field::Target {
            self.finish();
        }
        self.field = field;
    }

    fn finish(&mut self) {
        if self.field != Field::None {
            self.messages.push(std::mem::take(&mut self.message));
        }
        self.field = Field::None;
    }
}

fn unescape(text: &str) -> Option<String> {
    let mut plain = String::with_capacity(text.len());
    let mut characters = text.chars();
    while let Some(character) = characters.next() {
        plain.push(match character {
            '\\' => match characters.next()? {
                'n' => '\n',
                't' => '\t',
                'r' => '\r',
                escaped @ ('"' | '\\') => escaped,
                _ => return None,
            },
            '"' => return None,
            other => other,
        });
    }
    Some(plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotes_lines_and_flags_come_back() {
        let message = Message {
            context: "a#b".into(),
            source: "say \"x\"\nand \\n".into(),
            target: "säg\t”x”\n".into(),
            fuzzy: true,
            ..Message::default()
        };
        let (language, read) = read(&write("sv-SE", std::slice::from_ref(&message))).unwrap();
        assert_eq!(language, "sv-SE");
        assert_eq!(read, [Message { at: read[0].at.clone(), ..message }]);
    }

    #[test]
    fn a_damaged_catalogue_is_refused_at_its_line() {
        let refusal = read("msgid \"a\"\nmsgstr \"b\n").unwrap_err();
        assert_eq!(refusal.at.start, 10, "{refusal}");
        assert!(read("msgid \"a\"\nmsgstr[0] \"b\"\n").is_err());
    }
}
