//! What every command needs: the reader, the terminal, standard output and standard error.

use std::io::{IsTerminal, Write};
use std::process::ExitCode;

use ndr_core::kb::Catalog;
use ndr_words::Reader;
use unic_langid::LanguageIdentifier;

use crate::args::{Args, Format};
use crate::language::{Named, Requested};
use crate::message::Message;
use crate::text;

/// How it went, as an exit status.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Outcome {
    /// Something was recognised, or what was asked for is known.
    Recognised,
    /// Nothing was.
    NothingRecognised,
    /// Some input could not be read.
    SomeUnreadable,
}

impl From<Outcome> for ExitCode {
    fn from(outcome: Outcome) -> Self {
        Self::from(match outcome {
            Outcome::Recognised => 0,
            Outcome::NothingRecognised => 1,
            Outcome::SomeUnreadable => 3,
        })
    }
}

/// One run of the command.
pub(crate) struct Session<'c> {
    pub(crate) reader: Reader<'c>,
    pub(crate) format: Format,
    pub(crate) width: usize,
}

/// What a session is made of. A session stays on its thread; this goes to others, to make one there.
#[derive(Clone)]
pub(crate) struct Setting<'c> {
    catalog: &'c Catalog,
    lang: LanguageIdentifier,
    format: Format,
    width: usize,
}

/// Text is hard to read on lines longer than this.
const WIDEST: usize = 100;
/// The width where there is no terminal to ask.
const UNASKED: usize = 80;
/// Narrower than this nothing can be wrapped to.
const NARROWEST: usize = 40;

impl<'c> Session<'c> {
    /// Finds language and width; a language that was named and cannot be had is said.
    pub(crate) fn new(catalog: &'c Catalog, args: &Args) -> Self {
        let requested = Requested::new(args.lang.as_ref(), |name| std::env::var(name).ok());
        let session = Self {
            reader: Reader::new(catalog, &requested.languages),
            format: args.format,
            width: args.width.map_or_else(terminal_width, usize::from),
        };
        session.complain_of_language(catalog, &requested);
        session
    }

    /// What the session is made of.
    pub(crate) fn setting(&self) -> Setting<'c> {
        let (catalog, lang) = (self.reader.catalog(), self.reader.lang());
        Setting { catalog, lang, format: self.format, width: self.width }
    }

    fn complain_of_language(&self, catalog: &Catalog, requested: &Requested) {
        match &requested.named {
            Named::Malformed(value) => self.complain(Message::MalformedLanguage, &[("value", value)]),
            Named::Tag(lang) if !catalog.words.iter().any(|words| words.lang.language == lang.language) => {
                let known: Vec<String> = catalog.words.iter().map(|words| words.lang.to_string()).collect();
                let args = [("lang", &*lang.to_string()), ("known", &*known.join(", "))];
                self.complain(Message::UnknownLanguage, &args);
            }
            Named::Tag(_) | Named::Nothing => (),
        }
    }

    /// A message of the command, in the reader's language.
    pub(crate) fn say(&self, message: Message, args: &[(&str, &str)]) -> String {
        self.reader.message(message.id(), args)
    }

    /// A message on standard error.
    pub(crate) fn complain(&self, message: Message, args: &[(&str, &str)]) {
        let cleaned: Vec<(&str, String)> =
            args.iter().map(|(name, value)| (*name, text::clean(value))).collect();
        let args: Vec<(&str, &str)> = cleaned.iter().map(|(name, value)| (*name, value.as_str())).collect();
        print_error(&self.say(message, &args));
    }

    /// Proposes the nearest of some names on standard error, if one is near.
    pub(crate) fn propose<'a>(&self, name: &str, known: impl IntoIterator<Item = &'a str>) {
        if let Some(near) = ndr_core::nearest(name, known) {
            self.complain(Message::DidYouMean, &[("name", near)]);
        }
    }
}

impl<'c> Setting<'c> {
    /// A session like the one that this was taken from.
    pub(crate) fn session(&self) -> Session<'c> {
        let reader = Reader::new(self.catalog, std::slice::from_ref(&self.lang));
        Session { reader, format: self.format, width: self.width }
    }
}

/// Writes a line to standard error; where nobody can read it, that is no reason to stop.
pub(crate) fn print_error(line: &str) {
    let _ = writeln!(anstream::stderr().lock(), "ndr: {line}");
}

/// Writes to standard output; colours are left out where they do not belong.
pub(crate) fn print(text: &str) -> anyhow::Result<()> {
    let mut out = anstream::stdout().lock();
    out.write_all(text.as_bytes())?;
    out.flush()?;
    Ok(())
}

/// Writes bytes to standard output as they are.
pub(crate) fn print_bytes(bytes: &[u8]) -> anyhow::Result<()> {
    let mut out = std::io::stdout().lock();
    out.write_all(bytes)?;
    out.flush()?;
    Ok(())
}

/// Writes a value as JSON: indented for `json`, on one line for anything else.
pub(crate) fn print_json(format: Format, value: &impl serde::Serialize) -> anyhow::Result<()> {
    let json = if format == Format::Json {
        serde_json::to_string_pretty(value)?
    } else {
        serde_json::to_string(value)?
    };
    let mut out = std::io::stdout().lock();
    writeln!(out, "{}", text::escape_json(&json))?;
    out.flush()?;
    Ok(())
}

fn terminal_width() -> usize {
    if !std::io::stdout().is_terminal() {
        return UNASKED;
    }
    terminal_size::terminal_size().map_or(UNASKED, |(width, _)| usize::from(width.0).clamp(NARROWEST, WIDEST))
}
