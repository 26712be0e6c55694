//! What a thread hands to the printer.

use crate::summary::Tally;
use crate::text::Found;

/// What was made of the findings of a piece of the input.
pub(crate) enum Page {
    /// What is printed as it is.
    Printed(Vec<u8>),
    /// Findings that are grouped with those of other pages.
    Found(Vec<Found>),
    /// Counts that are added to those of other pages.
    Counted(Box<Tally>),
}

impl Page {
    /// Says that a message or line speaks of no delivery, where that counts.
    pub(crate) fn add_nothing(&mut self) {
        if let Self::Counted(tally) = self {
            tally.add_nothing();
        }
    }
}
