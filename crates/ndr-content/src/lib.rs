//! Compiles bilingual Markdown, TOML and Fluent into the knowledge base.
//!
//! [`compile`] is a pure function from a [`SourceTree`] to a [`Compiled`] catalog with everything
//! that is wrong in the sources, in the order of their paths. Only [`SourceTree::read`] opens files.
//!
//! The modules in the order in which data passes through them:
//!
//! - `tree`: the sources in memory.
//! - `table`, `facts`: TOML with places; the facts of entries, guides and steps.
//! - `markdown`, `segment`: documents, and the segments in which they are translated.
//! - `ftl`, `messages`: Fluent files, held against the source language.
//! - `article`: the folder of an entry or guide as a whole.
//! - `record`, `pair`, `compare`, `translation`: a source held against its translation.
//! - `lints`: the words of both, held against each other by `ndr-lint`.
//! - `powershell`: commands, read as PowerShell reads them and held against the catalogue of cmdlets.
//! - `exchange`: segments out to translators' tools.
//! - `overlap`, `samples`: entries held against each other and against real bounces.
//! - `lower`, `compile`: the knowledge base and its words.
//! - `readability`: how long pages and sentences are.
//! - `alignment`: where the segments of a source and of its translation stand.
//! - `diagnostic`, `render`: what is wrong, and how it is shown.

mod alignment;
mod article;
mod compare;
mod compile;
mod diagnostic;
pub mod exchange;
mod facts;
mod ftl;
mod lints;
mod lower;
mod markdown;
mod messages;
mod overlap;
mod pair;
mod powershell;
mod readability;
mod record;
mod render;
mod samples;
mod segment;
mod table;
mod translation;
mod tree;

pub use alignment::{aligned, head_and_body};
pub use compile::{Compiled, SOURCE_LANGUAGE, compile};
pub use diagnostic::{Diagnostic, Diagnostics, Place, Severity};
pub use pair::State;
pub use readability::{PageLength, Sentence, page_lengths};
pub use record::{Accepted, Record};
pub use render::{Style, render};
pub use segment::{Link, Segment, SegmentHash};
pub use translation::{TranslatedSegment, Translation, with_record};
pub use tree::{FOLDERS, SourceTree};
