//! The closed lists of words that lints know.
//!
//! Function words only: they tell a language from another and a label from prose. What a word means is
//! the glossary's business.

pub(crate) mod english;
pub(crate) mod number_words;
pub(crate) mod romance;
pub(crate) mod swedish;
