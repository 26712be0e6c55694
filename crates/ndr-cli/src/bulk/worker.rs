//! Tasks to pages.

use std::sync::Arc;

use crossbeam_channel::Receiver;
use ndr_core::mbox::{Archived, messages};
use ndr_core::report::Place;
use ndr_core::{Classifier, Finding};
use ndr_words::Detail;

use super::Unit;
use super::memory::Memory;
use super::task::{Done, Task, Work};
use crate::input::lines::Chunk;
use crate::input::pieces::Piece;
use crate::input::read_file;
use crate::output::{Form, Press};
use crate::session::Setting;
use crate::spare::Spare;
use crate::text::Found;

/// Classifies what it is handed, until there is no more.
pub(super) struct Worker {
    pub(super) tasks: Receiver<Task>,
    pub(super) classifier: Arc<Classifier<'static>>,
    pub(super) setting: Setting<'static>,
    pub(super) unit: Unit,
    pub(super) form: Form,
    pub(super) detail: Detail,
    /// Where pieces go back to.
    pub(super) pieces: Spare,
    /// Where pages come back from.
    pub(super) pages: Spare,
}

/// What a worker has at hand.
struct Desk<'w> {
    classifier: &'w Classifier<'static>,
    unit: Unit,
    press: Press<'w>,
    memory: Memory,
    pieces: &'w Spare,
}

impl Worker {
    pub(super) fn run(&self) {
        // Words cost some milliseconds to make ready.
        let session = self.form.has_words(self.detail).then(|| self.setting.session());
        let mut desk = Desk {
            classifier: &self.classifier,
            unit: self.unit,
            press: Press::new(self.form, self.detail, session.as_ref(), self.pages.clone()),
            memory: Memory::default(),
            pieces: &self.pieces,
        };
        for Task { source, work, done } in &self.tasks {
            // Where nobody waits for the result any more, the tasks end, too.
            let _ = done.send(desk.answer(&source, work));
        }
    }
}

impl Desk<'_> {
    fn answer(&mut self, source: &Arc<str>, work: Work) -> Done {
        match work {
            Work::Messages(piece, permit) => {
                let done = self.messages(source, &piece);
                self.pieces.give(piece.bytes);
                Done { permit: Some(permit), ..done }
            }
            Work::Lines(chunk, permit) => {
                let done = self.lines(source, &chunk);
                self.pieces.give(chunk.bytes);
                Done { permit: Some(permit), ..done }
            }
            Work::File(path) => match read_file(&path) {
                Ok(bytes) if self.unit == Unit::Message => self.messages(source, &Piece { start: 0, bytes }),
                Ok(bytes) => self.lines(source, &Chunk::whole(bytes)),
                Err(error) => Done { error: Some(error), ..self.done(0) },
            },
        }
    }

    fn messages(&mut self, source: &Arc<str>, piece: &Piece) -> Done {
        let mut done = self.done(piece.bytes.len());
        for Archived { start, message } in messages(&piece.bytes) {
            let findings = self.classifier.classify(message);
            if findings.is_empty() {
                done.page.add_nothing();
            }
            for finding in findings {
                done.count(&finding);
                let finding = finding.placed(Place::At(piece.start + start));
                self.press.put(&mut done.page, Found { source: Some(Arc::clone(source)), finding });
            }
        }
        done
    }

    fn lines(&mut self, source: &Arc<str>, chunk: &Chunk) -> Done {
        let mut done = self.done(chunk.bytes.len());
        let Self { classifier, press, memory, .. } = self;
        for (number, line) in chunk.lines() {
            let find = || classifier.classify(line);
            memory.with(line, find, |findings| {
                for finding in findings {
                    done.count(finding);
                }
                press.put_line(&mut done.page, source, number, findings);
            });
        }
        done
    }

    /// A piece of so many bytes in which nothing was found so far.
    fn done(&self, bytes: usize) -> Done {
        Done { page: self.press.page(), bytes, findings: 0, explained: 0, permit: None, error: None }
    }
}

impl Done {
    fn count(&mut self, finding: &Finding) {
        self.findings += 1;
        self.explained += usize::from(finding.entry.is_some());
    }
}
