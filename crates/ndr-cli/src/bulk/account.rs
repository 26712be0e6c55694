//! What is known of the input whose pages are being printed, and of all before it.

use std::sync::Arc;

use super::Unit;
use super::task::Done;
use crate::input::{Unreadable, spoken_name};
use crate::message::Message;
use crate::session::{Outcome, Session};

/// Keeps account of inputs.
pub(super) struct Account {
    unit: Unit,
    source: Arc<str>,
    bytes: usize,
    findings: usize,
    is_whole: bool,
    any_explained: bool,
    any_unreadable: bool,
}

impl Account {
    pub(super) fn new(unit: Unit) -> Self {
        Self {
            unit,
            source: "".into(),
            bytes: 0,
            findings: 0,
            is_whole: true,
            any_explained: false,
            any_unreadable: false,
        }
    }

    /// An input begins.
    pub(super) fn begin(&mut self, source: Arc<str>) {
        (self.source, self.bytes, self.findings, self.is_whole) = (source, 0, 0, true);
    }

    /// A piece of it was classified.
    pub(super) fn add(&mut self, done: &Done) {
        self.bytes += done.bytes;
        self.findings += done.findings;
        self.any_explained |= done.explained > 0;
    }

    /// It, or a part of it, could not be read, which is said.
    pub(super) fn fail(&mut self, session: &Session<'_>, error: &Unreadable) {
        error.complain(session, &self.source);
        self.is_whole = false;
        self.any_unreadable = true;
    }

    /// What is to be said of it at its end: that there was nothing in it. Of lines the records say so.
    pub(super) fn nothing(&self) -> Option<Message> {
        match (self.bytes, self.findings, self.unit) {
            _ if !self.is_whole => None,
            (0, ..) => Some(Message::Empty),
            (_, 0, Unit::Message) => Some(Message::NotABounce),
            _ => None,
        }
    }

    /// It ends; where there was nothing in it, that is said.
    pub(super) fn end(&self, session: &Session<'_>) {
        if let Some(message) = self.nothing() {
            session.complain(message, &[("file", &spoken_name(session, &self.source))]);
        }
    }

    /// How it went.
    pub(super) fn outcome(&self) -> Outcome {
        if self.any_unreadable {
            Outcome::SomeUnreadable
        } else if self.any_explained {
            Outcome::Recognised
        } else {
            Outcome::NothingRecognised
        }
    }
}
