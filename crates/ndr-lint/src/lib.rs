//! Holds a translated segment against its source: one engine, many small lints.
//!
//! A segment is inline Markdown on one or several lines, with Fluent placeables where the project's own
//! content has them. [`Linter`] is built once from a language, a [`Config`] and a [`Glossary`]; it then
//! judges a [`Pair`], a document or a whole collection. Nothing here reads files or knows where a pair
//! came from: whoever calls turns a [`Hit`]'s bytes into file, line and column.
//!
//! ```
//! use ndr_lint::{Config, Glossary, Linter, Pair};
//! let linter = Linter::new("sv-SE", Config::default(), Glossary::default());
//! let hits = linter.lint(&Pair::new("Run `Get-Queue` now.", "Kör `Get-Kö` nu."));
//! assert_eq!(hits.iter().map(|hit| hit.lint).collect::<Vec<_>>(), ["code-spans"]);
//! ```
//!
//! The modules in the order in which data passes through them:
//!
//! - `config`, `glossary`: the two TOML files of a project, with places for what is wrong in them.
//! - `pair`, `text`: a segment and its translation, and what can be seen in each.
//! - `words`: the closed lists of words that the lints know, by language.
//! - `lint`, `lints`: what a lint is, and all of them, one file each.
//! - `engine`: all lints over pairs, documents and collections.

mod config;
mod engine;
mod glossary;
mod hit;
mod lint;
mod lints;
mod pair;
mod text;
mod toml_file;
mod words;

pub use config::Config;
pub use engine::Linter;
pub use glossary::Glossary;
pub use hit::{Fix, Hit, Level, Side};
pub use lint::Lint;
pub use lints::{LINTS, lint};
pub use pair::{Kind, Pair};
pub use toml_file::Fault;
