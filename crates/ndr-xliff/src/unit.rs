//! Segments with their translations, and files of such.

use std::ops::Range;

use crate::Content;

/// The versions of XLIFF that are written and read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Version {
    /// [XLIFF 2.0](https://docs.oasis-open.org/xliff/xliff-core/v2.0/xliff-core-v2.0.html).
    V2_0,
    /// [XLIFF 1.2](https://docs.oasis-open.org/xliff/v1.2/os/xliff-core.html).
    V1_2,
}

/// How far a translation is, as XLIFF 2.0 names it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum State {
    /// Not translated, or in need of work.
    #[default]
    Initial,
    /// Translated.
    Translated,
    /// Translated and read by somebody else.
    Reviewed,
    /// Done.
    Final,
}

impl State {
    /// The name that XLIFF 2.0 gives it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Initial => "initial",
            Self::Translated => "translated",
            Self::Reviewed => "reviewed",
            Self::Final => "final",
        }
    }
}

/// A segment with its translation.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Unit {
    /// Unique in its file; an XML name token.
    pub id: String,
    /// What a translator is shown as its name.
    pub name: String,
    /// What helps to understand it.
    pub notes: Vec<String>,
    /// The text to translate.
    pub source: Content,
    /// The translation, where there is one.
    pub target: Option<Content>,
    /// How far it is.
    pub state: State,
    /// Where it stands in the document that it was read from, in bytes.
    pub at: Range<usize>,
}

/// The segments of one file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct File {
    /// The file that they come from.
    pub original: String,
    /// The segments in order.
    pub units: Vec<Unit>,
    /// Where it stands in the document that it was read from, in bytes.
    pub at: Range<usize>,
}

/// A document: files with segments in one pair of languages.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Exchange {
    /// The language tag of the source (BCP 47).
    pub source: String,
    /// The language tag of the translation; empty where the document does not say.
    pub target: String,
    /// The files in order.
    pub files: Vec<File>,
}
