//! The knowledge base in the reader's language.
//!
//! A [`Catalog`](ndr_core::kb::Catalog) holds facts and Fluent resources; a [`Reader`] puts them
//! together for one reader. The command, the site and the browser all speak through it, so all three
//! give the same answer.
//!
//! The modules in the order in which data passes through them:
//!
//! - `negotiate`: which language a reader gets.
//! - [`Reader`]: documents, steps and messages in that language, with the values of a bounce in place.
//! - `fill`: commands with those values.
//! - [`markdown`]: running text for programs.
//! - [`Answer`]: the JSON contract.

pub mod markdown;

mod answer;
mod fill;
mod negotiate;
mod reader;

pub use answer::{
    Answer, AnswerWords, CommandAnswer, Detail, EvidenceAnswer, Headline, RuleKind, SCHEMA, SectionAnswer,
    StepAnswer, fix_owner_names, headline, params_of, words,
};
pub use fill::fill;
pub use negotiate::{locale, negotiate};
pub use reader::{Reader, StepWords, Wording};
