//! Segments out to translators' tools.
//!
//! [`units`] lists every segment of the source with its translation, text and protected codes apart.

mod codes;
mod fluent_text;
mod list;
mod markdown_text;

use std::ops::Range;

use ndr_xliff::Content;

use crate::pair::State;
use crate::segment::SegmentHash;

pub use list::units;

/// A segment of the source with its translation, as a translator's tool is shown it.
#[derive(Clone, Debug)]
pub struct Unit {
    /// The translation's file.
    pub path: String,
    /// The source's file.
    pub source_path: String,
    /// The section of the file, as the record of accepted segments names it.
    pub section: String,
    /// Unique in the file: section and number, or message and attribute, then the source's hash.
    pub id: String,
    /// What a translator is shown as its name.
    pub name: String,
    /// What helps to understand it: file, section, comments.
    pub notes: Vec<String>,
    /// The source.
    pub source: Content,
    /// The translation, where there is one.
    pub target: Option<Content>,
    /// How far the translation is.
    pub state: State,
    /// How many words the source has.
    pub words: usize,
    pub(crate) form: Form,
    /// The source's hash.
    pub source_hash: SegmentHash,
    /// The translation's hash, where there is one.
    pub target_hash: Option<SegmentHash>,
    /// Where the source's text stands in its file, without marks around it.
    pub source_span: Range<usize>,
    /// Where the translation's text stands in its file, without marks around it.
    pub target_span: Option<Range<usize>>,
    /// The file that records from which source the translation was made.
    pub record_path: String,
}

/// How a segment is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    Markdown { in_table: bool },
    Fluent { message: String, attribute: String, syntax: Syntax },
}

/// What a Fluent text holds besides placeables.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Syntax {
    /// Inline Markdown.
    Markdown,
    /// Code between backticks.
    Plain,
    /// A choice between variants, shown as it is written.
    Selector,
}

impl Unit {
    /// A text of this unit as it is written in its file, on lines of its own.
    pub fn written(&self, content: &Content) -> String {
        match &self.form {
            Form::Markdown { in_table } => markdown_text::write(content, *in_table),
            Form::Fluent { syntax: Syntax::Markdown, .. } => markdown_text::write(content, false),
            Form::Fluent { .. } => content.written(str::to_owned),
        }
    }

    /// A text as it is written, taken apart; the opposite of [`written`](Self::written).
    pub fn read(&self, written: &str) -> Content {
        let content = match &self.form {
            Form::Markdown { .. } => markdown_text::read(written),
            Form::Fluent { syntax, .. } => fluent_text::read(written, *syntax),
        };
        codes::matched(&self.source, self.target.as_ref(), content)
    }
}
