//! Findings in the form that was asked for.
//!
//! Work is shared between threads: a [`Press`] on each makes [`Page`]s of findings, one [`Printer`] puts
//! the pages one after the other.
//!
//! - `form`: the forms there are.
//! - `page`: what a thread hands to the printer.
//! - `press`: findings to pages.
//! - `records`: findings as JSON.
//! - `rows`: findings as CSV.
//! - `printer`: pages to standard output.

mod form;
mod page;
mod press;
mod printer;
mod records;
mod rows;

use ndr_words::Detail;

use crate::session::Session;
use crate::spare::Spare;
use crate::text::Found;

pub(crate) use form::Form;
pub(crate) use page::Page;
pub(crate) use press::Press;
pub(crate) use printer::{Flush, Printer};
pub(crate) use rows::csv;

/// Prints findings that are all there.
pub(crate) fn print_all(session: &Session<'_>, all: Vec<Found>, detail: Detail) -> anyhow::Result<()> {
    let form = Form::of_findings(session.format);
    let mut press = Press::new(form, detail, Some(session), Spare::default());
    let mut page = press.page();
    for found in all {
        press.put(&mut page, found);
    }
    let mut printer = Printer::new(form, detail, Flush::AtEnd, Spare::default())?;
    printer.put(page)?;
    printer.finish(session)
}
