//! Tasks to pages.

use std::sync::Arc;

use crossbeam_channel::Receiver;
use ndr_core::mbox::{Archived, messages};
use ndr_core::report::Place;
use ndr_core::{Classifier, Finding};
use ndr_words::Detail;

use super::Unit;
use super::task::{Done, Task, Work};
use crate::input::lines::Chunk;
use crate::input::pieces::Piece;
use crate::input::read_file;
use crate::output::{Form, Press};
use crate::session::Setting;
use crate::text::Found;

/// Classifies what it is handed, until there is no more.
pub(super) struct Worker {
    pub(super) tasks: Receiver<Task>,
    pub(super) classifier: Arc<Classifier<'static>>,
    pub(super) setting: Setting<'static>,
    pub(super) unit: Unit,
    pub(super) form: Form,
    pub(super) detail: Detail,
}

impl Worker {
    pub(super) fn run(&self) {
        // Words cost some milliseconds to make ready.
        let session = self.form.has_words(self.detail).then(|| self.setting.session());
        let mut press = Press::new(self.form, self.detail, session.as_ref());
        for Task { source, work, done } in &self.tasks {
            let result = self.answer(&mut press, &source, work);
            // Where nobody waits for the result any more, the tasks end, too.
            let _ = done.send(result);
        }
    }

    fn answer(&self, press: &mut Press<'_>, source: &Arc<str>, work: Work) -> Done {
        match work {
            Work::Messages(piece, _permit) => self.messages(press, source, &piece),
            Work::Lines(chunk, _permit) => self.lines(press, source, &chunk),
            Work::File(path) => match read_file(&path) {
                Ok(bytes) if self.unit == Unit::Message => {
                    self.messages(press, source, &Piece { start: 0, bytes })
                }
                Ok(bytes) => self.lines(press, source, &Chunk::whole(bytes)),
                Err(error) => Done { error: Some(error), ..Done::empty(press) },
            },
        }
    }

    fn messages(&self, press: &mut Press<'_>, source: &Arc<str>, piece: &Piece) -> Done {
        let mut done = Done { bytes: piece.bytes.len(), ..Done::empty(press) };
        for Archived { start, message } in messages(&piece.bytes) {
            let findings = self.classifier.classify(message);
            if findings.is_empty() {
                press.put_nothing(&mut done.page);
            }
            for finding in findings {
                done.count(&finding);
                let finding = finding.placed(Place::At(piece.start + start));
                press.put(&mut done.page, Found { source: Some(Arc::clone(source)), finding });
            }
        }
        done
    }

    fn lines(&self, press: &mut Press<'_>, source: &Arc<str>, chunk: &Chunk) -> Done {
        let mut done = Done { bytes: chunk.bytes.len(), ..Done::empty(press) };
        for (number, line) in chunk.lines() {
            let findings = self.classifier.classify(line);
            findings.iter().for_each(|finding| done.count(finding));
            press.put_line(&mut done.page, source, number, &findings);
        }
        done
    }
}

impl Done {
    fn empty(press: &Press<'_>) -> Self {
        Self { page: press.page(), bytes: 0, findings: 0, explained: 0, error: None }
    }

    fn count(&mut self, finding: &Finding) {
        self.findings += 1;
        self.explained += usize::from(finding.entry.is_some());
    }
}
