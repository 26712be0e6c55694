//! What goes through the queues.

use std::path::PathBuf;
use std::sync::Arc;

use crossbeam_channel::{Receiver, Sender};

use super::budget::Permit;
use crate::input::Unreadable;
use crate::input::lines::Chunk;
use crate::input::pieces::Piece;
use crate::output::Page;

/// What the printer is told, in the order of the input.
pub(super) enum Event {
    /// An input begins.
    Begins(Arc<str>),
    /// A piece of it comes, as soon as it is classified.
    Piece(Receiver<Done>),
    /// It, or a part of it, cannot be read.
    Unreadable(Unreadable),
    /// It ends.
    Ends,
}

/// A piece to classify.
pub(super) struct Task {
    pub(super) source: Arc<str>,
    pub(super) work: Work,
    /// Where the result goes.
    pub(super) done: Sender<Done>,
}

/// What is in a piece.
pub(super) enum Work {
    /// A small file, which is read by whoever classifies it.
    File(PathBuf),
    /// Messages.
    Messages(Piece, Permit),
    /// Lines.
    Lines(Chunk, Permit),
}

/// A classified piece.
pub(super) struct Done {
    /// The findings.
    pub(super) page: Page,
    /// How many bytes it had.
    pub(super) bytes: usize,
    /// How many findings there are.
    pub(super) findings: usize,
    /// How many of them an entry explains.
    pub(super) explained: usize,
    /// Leave for its bytes to be under way: until it is printed.
    pub(super) permit: Option<Permit>,
    /// Why it could not be read.
    pub(super) error: Option<Unreadable>,
}
