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
    Counted(Tally),
}
