//! What may be odd about a document.

use serde::Serialize;
use strum::{Display, IntoStaticStr, VariantArray};

/// A kind of anomaly; its name is written in kebab case.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Display, IntoStaticStr, VariantArray,
)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
#[expect(missing_docs, reason = "`explanation` says what each is, in the words that the reader gets")]
pub enum Kind {
    NotUtf8,
    ByteOrderMark,
    CarriageReturns,
    MissingFrontMatter,
    MalformedFrontMatter,
    PairInFrontMatter,
    UnknownLanguage,
    NoPairs,
    SeparatorMissing,
    StraySeparator,
    UnclosedPair,
    NestedPair,
    IdMismatch,
    MalformedId,
    DuplicateId,
    DamagedTag,
    BlankSegment,
    EmptySource,
    EdgeBlank,
    LineBreak,
    AuthoredSpan,
    EscapedAsterisk,
    TouchingPairs,
    ProseOutsidePairs,
    AltOutsidePairs,
    Directive,
    UnclosedFence,
    PairInCode,
}

impl Kind {
    /// What it means, and what was done about it.
    pub fn explanation(self) -> &'static str {
        match self {
            Self::NotUtf8 => {
                "the file is not UTF-8; it was left as it is: save it as UTF-8 and import it again"
            }
            Self::ByteOrderMark => "the file begins with a byte-order mark, which both languages keep",
            Self::CarriageReturns => "lines end in CRLF, which both languages keep",
            Self::MissingFrontMatter => {
                "the file has no front matter between `---` lines, so neither language gets one"
            }
            Self::MalformedFrontMatter => "the front matter is not well-formed YAML; it was kept as it is",
            Self::PairInFrontMatter => "a pair stands in the front matter, which was therefore read as text",
            Self::UnknownLanguage => "nothing names the language of the translation; say --lang",
            Self::NoPairs => "the file has no pairs: all of it is in one language, and no source was written",
            Self::SeparatorMissing => {
                "a translation is not followed by its source; its tags were kept as text"
            }
            Self::StraySeparator => "a source stands without its translation; its tags were kept as text",
            Self::UnclosedPair => "a source is not closed by `</span></span>`; its tags were kept as text",
            Self::NestedPair => {
                "a pair begins before the one around it has ended; the tags of the outer one were kept as text"
            }
            Self::IdMismatch => {
                "a translation and the source beside it have different ids; their tags were kept as text"
            }
            Self::MalformedId => {
                "the id is not five hexadecimal digits, a hyphen and a number; the pair was read all the same"
            }
            Self::DuplicateId => "the id stands at an earlier pair, too; both were read",
            Self::DamagedTag => "a tag looks like one of a pair and is none; it was kept as text",
            Self::BlankSegment => "one language of the pair is blank",
            Self::EmptySource => {
                "the source is empty: the translation is neutral and stands for both languages"
            }
            Self::EdgeBlank => "a segment begins or ends with a blank, which was kept",
            Self::LineBreak => "a segment runs over several lines",
            Self::AuthoredSpan => "a segment has `<span>` tags of its own, which were kept",
            Self::EscapedAsterisk => "an asterisk is escaped; the published text may have it bare",
            Self::TouchingPairs => "nothing stands between two pairs; a blank may be lost in the translation",
            Self::ProseOutsidePairs => "words stand outside pairs, so both languages get the same ones",
            Self::AltOutsidePairs => {
                "the text of an image stands outside pairs, so both languages get the same, and it may be cut"
            }
            Self::Directive => "a directive of another publishing system was kept as it is",
            Self::UnclosedFence => "a code fence is not closed; all that follows is code to a reader",
            Self::PairInCode => "a pair stands in a code block; it was read as a pair",
        }
    }

    /// Whether something that was meant as a pair could not be read as one, or not at all.
    pub fn is_damage(self) -> bool {
        matches!(
            self,
            Self::NotUtf8
                | Self::SeparatorMissing
                | Self::StraySeparator
                | Self::UnclosedPair
                | Self::NestedPair
                | Self::IdMismatch
                | Self::DamagedTag
        )
    }
}

/// Something odd, with its place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Anomaly {
    /// The line, from 1.
    pub line: usize,
    /// What kind it is of.
    pub kind: Kind,
    /// What stands there: an id, or the beginning of the text.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub detail: String,
    /// What it means, and what was done about it.
    pub explanation: &'static str,
}

impl Anomaly {
    /// An anomaly at a line.
    pub fn new(line: usize, kind: Kind, detail: impl Into<String>) -> Self {
        Self { line, kind, detail: detail.into(), explanation: kind.explanation() }
    }
}

/// What was noticed at a byte of the text.
#[derive(Clone, Debug)]
pub(crate) struct Note {
    pub(crate) at: usize,
    pub(crate) kind: Kind,
    pub(crate) detail: String,
}

/// What was noticed so far.
#[derive(Debug, Default)]
pub(crate) struct Notes(Vec<Note>);

impl Notes {
    pub(crate) fn push(&mut self, at: usize, kind: Kind, detail: impl Into<String>) {
        self.0.push(Note { at, kind, detail: detail.into() });
    }

    /// Everything in the order of lines.
    pub(crate) fn placed(mut self, text: &str) -> Vec<Anomaly> {
        self.0.sort_by_key(|note| (note.at, note.kind));
        let (mut line, mut from) = (1, 0);
        let place = |note: Note| {
            line += line_ends(&text.as_bytes()[from..note.at]);
            from = note.at;
            Anomaly::new(line, note.kind, note.detail)
        };
        self.0.into_iter().map(place).collect()
    }
}

pub(crate) fn line_ends(bytes: &[u8]) -> usize {
    memchr::memchr_iter(b'\n', bytes).count()
}

/// The beginning of a text, on one line.
pub(crate) fn excerpt(text: &str) -> String {
    const LENGTH: usize = 60;
    let line = text.trim().lines().next().unwrap_or_default();
    match line.char_indices().nth(LENGTH) {
        Some((end, _)) => format!("{}…", &line[..end]),
        None => line.to_owned(),
    }
}

/// The text of a file, or where it stops being UTF-8.
///
/// ```
/// assert_eq!(ndr_side_by_side::decode(b"a\n\xFF").unwrap_err().line, 2);
/// ```
pub fn decode(bytes: &[u8]) -> Result<&str, Anomaly> {
    std::str::from_utf8(bytes).map_err(|error| {
        let at = error.valid_up_to();
        let line = 1 + line_ends(&bytes[..at]);
        Anomaly::new(line, Kind::NotUtf8, format!("byte {at}"))
    })
}
