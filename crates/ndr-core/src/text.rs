//! Text of the input: where each piece of it stands, and the form in which it is compared.
//!
//! - [`Passage`]: decoded text that knows its place in the input.
//! - [`lines`]: the lines of a text, whatever ends them.
//! - [`Folded`]: a text without case, line breaks and quote marks, ready for phrases.
//! - [`words`]: the words of a folded text.
//! - [`html`]: the words of an HTML body.
//! - [`address`]: addresses and host names in running text.

pub(crate) mod address;
pub(crate) mod html;

mod folded;
mod lines;
pub(crate) mod passage;
pub(crate) mod words;

pub(crate) use folded::{Folded, Folding, Repeated, fold_words};
pub(crate) use lines::{Line, Lines, lines};
pub use passage::{Passage, Place};
