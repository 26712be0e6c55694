//! Pages to standard output.

use std::io::{self, BufWriter, IsTerminal, StdoutLock, Write};

use ndr_words::Detail;

use super::{Form, Page, rows};
use crate::session::{Session, print};
use crate::spare::Spare;
use crate::summary::{self, Tally};
use crate::text::{self, Groups};

/// When what was written leaves the process.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Flush {
    /// With each page.
    EachPage,
    /// When much has come together, and at the end.
    AtEnd,
}

/// Puts pages one after the other.
pub(crate) struct Printer {
    out: BufWriter<StdoutLock<'static>>,
    form: Form,
    detail: Detail,
    flush: Flush,
    is_empty: bool,
    groups: Groups,
    tally: Tally,
    spare: Spare,
}

/// Enough that a system call costs nothing beside what was done for it.
const BUFFER: usize = 64 * 1024;

impl Printer {
    /// A printer that has printed what stands in front of all findings. It gives pages back.
    pub(crate) fn new(form: Form, detail: Detail, flush: Flush, spare: Spare) -> io::Result<Self> {
        let flush = if io::stdout().is_terminal() { Flush::EachPage } else { flush };
        let mut out = BufWriter::with_capacity(BUFFER, io::stdout().lock());
        if form == Form::Csv {
            out.write_all(&rows::header(detail))?;
        }
        let groups = Groups::new(form.keep(detail));
        Ok(Self { out, form, detail, flush, is_empty: true, groups, tally: Tally::default(), spare })
    }

    /// Puts a page behind the others.
    pub(crate) fn put(&mut self, page: Page) -> io::Result<()> {
        match page {
            Page::Printed(text) if text.is_empty() => (),
            Page::Printed(text) => {
                if self.form == Form::Json {
                    self.out.write_all(if self.is_empty { b"[\n" } else { b",\n" })?;
                }
                self.is_empty = false;
                self.out.write_all(&text)?;
                self.spare.give(text);
                if self.flush == Flush::EachPage {
                    self.out.flush()?;
                }
            }
            Page::Found(all) => {
                for found in all {
                    self.groups.add(found);
                }
            }
            Page::Counted(tally) => self.tally.join(&tally),
        }
        Ok(())
    }

    /// Prints what stands behind all findings, or what was made of all of them.
    pub(crate) fn finish(mut self, session: &Session<'_>) -> anyhow::Result<()> {
        if self.form == Form::Json {
            self.out.write_all(if self.is_empty { b"[]\n" } else { b"\n]\n" })?;
        }
        self.out.flush()?;
        // What follows locks standard output itself.
        drop(self.out);
        match self.form {
            Form::Text => print(&text::findings(session, &self.groups, self.detail)),
            Form::Markdown => print(&text::markdown(session, &self.groups, self.detail)),
            Form::Summary => summary::print_tally(session, &self.tally, self.detail),
            Form::Json | Form::Ndjson | Form::Csv | Form::Lines => Ok(()),
        }
    }
}
