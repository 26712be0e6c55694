//! The files of translators' tools: XLIFF 2.0 and 1.2, TMX 1.4b and Gettext PO.
//!
//! Pure functions between text and the types of this crate; nothing here opens files or knows what is
//! translated. What may not be translated (code, parameters, the addresses of links) is a
//! [`Code`] inside a [`Content`], so that a tool shows it and keeps it.
//!
//! - `content`: text with protected codes in it.
//! - `unit`: a segment with its translation, its state and notes; files of such.
//! - `xliff2`, `xliff12`: writing; `read`: reading either version.
//! - `tmx`: translation memories, written.
//! - `po`: Gettext PO, written and read.
//! - `tree`: XML with positions, for reading.
//!
//! ```
//! use ndr_xliff::{Content, Exchange, File, State, Unit, Version, read, write};
//! let unit = Unit {
//!     id: "title.1".into(),
//!     source: Content::text("Access denied"),
//!     target: Some(Content::text("Åtkomst nekad")),
//!     state: State::Final,
//!     ..Unit::default()
//! };
//! let file = File { original: "en-US.md".into(), units: vec![unit], ..File::default() };
//! let exchange = Exchange { source: "en-US".into(), target: "sv-SE".into(), files: vec![file] };
//! for version in [Version::V2_0, Version::V1_2] {
//!     let back = read(&write(&exchange, version))?;
//!     assert_eq!(back.files[0].units[0].target, exchange.files[0].units[0].target);
//! }
//! # Ok::<(), ndr_xliff::Refusal>(())
//! ```

mod content;
mod inline;
pub mod po;
mod read;
mod refusal;
pub mod tmx;
mod tree;
mod unit;
mod xliff12;
mod xliff2;
mod xml;

pub use content::{Code, Content, Kind, Part};
pub use read::read;
pub use refusal::Refusal;
pub use unit::{Exchange, File, State, Unit, Version};

/// An exchange as an XLIFF document.
pub fn write(exchange: &Exchange, version: Version) -> String {
    match version {
        Version::V2_0 => xliff2::write(exchange),
        Version::V1_2 => xliff12::write(exchange),
    }
}
