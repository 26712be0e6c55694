//! Why a file is not taken in.

use std::ops::Range;

/// A fault in a file, with its place and what to do.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{message}")]
pub struct Refusal {
    /// The bytes of the file at which it was noticed.
    pub at: Range<usize>,
    /// What is wrong, in lower case, without full stop.
    pub message: String,
    /// What to do.
    pub help: String,
}

impl Refusal {
    /// A fault at some bytes of a file.
    pub fn new(at: Range<usize>, message: impl Into<String>, help: impl Into<String>) -> Self {
        Self { at, message: message.into(), help: help.into() }
    }
}
