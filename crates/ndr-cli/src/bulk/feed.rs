//! Inputs to tasks.

use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crossbeam_channel::{Sender, bounded};

use super::Unit;
use super::budget::Budget;
use super::task::{Event, Task, Work};
use crate::input::lines::Chunks;
use crate::input::pieces::Pieces;
use crate::input::walk::{Item, walk};
use crate::input::{STANDARD_INPUT, Unreadable};
use crate::spare::Spare;

/// A file of at most this size is read by whoever classifies it; a larger one piece by piece, here.
const SMALL: u64 = 1024 * 1024;
/// The same where each line gets a record.
const FEW_LINES: u64 = 16 * 1024;

/// Reads inputs, and hands out what is to be done with them.
pub(super) struct Feed {
    pub(super) tasks: Sender<Task>,
    pub(super) events: Sender<Event>,
    pub(super) budget: Arc<Budget>,
    pub(super) unit: Unit,
    /// For pieces, which come back from the workers.
    pub(super) spare: Spare,
}

/// Nobody wants to know any more.
pub(super) struct Gone;

impl Feed {
    /// Hands out everything that the arguments name.
    pub(super) fn run(&self, arguments: Vec<PathBuf>) -> Result<(), Gone> {
        walk(arguments).try_for_each(|item| self.input(item))
    }

    fn input(&self, item: Item) -> Result<(), Gone> {
        let name = match &item {
            Item::StandardInput => STANDARD_INPUT.into(),
            Item::File(path) | Item::Unreadable(path, _) => Arc::from(path.display().to_string()),
        };
        self.tell(Event::Begins(Arc::clone(&name)))?;
        match item {
            Item::StandardInput => self.stream(&name, io::stdin().lock())?,
            Item::File(path) if self.is_small(&path) => self.hand_out(&name, Work::File(path))?,
            Item::File(path) => match File::open(&path) {
                Ok(file) => self.stream(&name, file)?,
                Err(error) => self.tell(Event::Unreadable(Unreadable::Io(error)))?,
            },
            Item::Unreadable(_, error) => self.tell(Event::Unreadable(error))?,
        }
        self.tell(Event::Ends)
    }

    fn stream(&self, name: &Arc<str>, source: impl Read) -> Result<(), Gone> {
        match self.unit {
            Unit::Message => Pieces::new(source, self.spare.clone()).try_for_each(|piece| match piece {
                Ok(piece) => {
                    let permit = self.budget.take(piece.bytes.len());
                    self.hand_out(name, Work::Messages(piece, permit))
                }
                Err(error) => self.tell(Event::Unreadable(error)),
            }),
            Unit::Line(patience) => {
                Chunks::new(source, patience, self.spare.clone()).try_for_each(|chunk| match chunk {
                    Ok(chunk) => {
                        let permit = self.budget.take(chunk.bytes.len());
                        self.hand_out(name, Work::Lines(chunk, permit))
                    }
                    Err(error) => self.tell(Event::Unreadable(Unreadable::Io(error))),
                })
            }
        }
    }

    /// Keeps a place for the result in the order of the input, then hands out the work.
    fn hand_out(&self, source: &Arc<str>, work: Work) -> Result<(), Gone> {
        let (done, place) = bounded(1);
        self.tell(Event::Piece(place))?;
        self.tasks.send(Task { source: Arc::clone(source), work, done }).map_err(|_| Gone)
    }

    fn tell(&self, event: Event) -> Result<(), Gone> {
        self.events.send(event).map_err(|_| Gone)
    }

    /// Whether a file is small. Where that cannot be known, whoever opens it says why.
    fn is_small(&self, path: &Path) -> bool {
        let most = if self.unit == Unit::Message { SMALL } else { FEW_LINES };
        path.metadata().map_or(true, |metadata| metadata.is_file() && metadata.len() <= most)
    }
}
