//! Many bounces at once: read in pieces, classified on all cores, answered in the order of the input.
//!
//! One thread reads, several classify, and the one that was there first prints. They are joined by queues
//! with few places, so whoever is fast waits, and the memory does not grow with the input.
//!
//! - `task`: what goes through the queues.
//! - `budget`: how many bytes may be under way.
//! - `feed`: inputs to tasks.
//! - `worker`: tasks to pages.
//! - `memory`: lines that come again.
//! - `account`: what is known of the input whose pages are being printed.
//! - `progress`: a bar for long work.

mod account;
mod budget;
mod feed;
mod memory;
mod progress;
mod task;
mod worker;

use std::path::PathBuf;
use std::sync::Arc;
use std::thread;

use anyhow::Context;
use crossbeam_channel::{Receiver, bounded};
use ndr_core::Classifier;
use ndr_words::Detail;

use crate::input::Patience;
use crate::output::{Flush, Form, Printer};
use crate::session::{Outcome, Session};
use crate::spare::Spare;
use account::Account;
use budget::Budget;
use feed::Feed;
use progress::Progress;
use task::Event;
use worker::Worker;

/// What is to be done.
pub(crate) struct Plan {
    pub(crate) inputs: Vec<PathBuf>,
    pub(crate) unit: Unit,
    pub(crate) form: Form,
    pub(crate) detail: Detail,
    pub(crate) jobs: usize,
}

/// What is classified by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Unit {
    /// Each message; what is no archive is one.
    Message,
    /// Each line.
    Line(Patience),
}

/// How many pieces are read ahead for each thread.
const AHEAD: usize = 4;

/// Does what is to be done.
///
/// The threads are not waited for: where nobody reads the answer any more, one of them may still be
/// waiting for input that never comes.
pub(crate) fn run(session: &Session<'static>, plan: Plan) -> anyhow::Result<Outcome> {
    let flush = match plan.unit {
        Unit::Line(Patience::Any) => Flush::EachPage,
        _ => Flush::AtEnd,
    };
    let pages = Spare::default();
    let printer = Printer::new(plan.form, plan.detail, flush, pages.clone())?;
    let progress = Progress::new(&plan);
    let account = Account::new(plan.unit);
    let events = start(session, plan, &pages)?;
    print(session, events, printer, progress, account)
}

/// Starts the threads.
fn start(session: &Session<'static>, plan: Plan, pages: &Spare) -> anyhow::Result<Receiver<Event>> {
    let pieces = Spare::default();
    let (tasks, for_workers) = bounded(plan.jobs * AHEAD);
    let (events, for_printer) = bounded(plan.jobs * AHEAD);
    let classifier = Arc::new(Classifier::new(&session.reader.catalog().knowledge));
    for _ in 0..plan.jobs {
        let worker = Worker {
            tasks: for_workers.clone(),
            classifier: Arc::clone(&classifier),
            setting: session.setting(),
            unit: plan.unit,
            form: plan.form,
            detail: plan.detail,
            pieces: pieces.clone(),
            pages: pages.clone(),
        };
        spawn("classify", move || worker.run())?;
    }
    let feed = Feed { tasks, events, budget: Arc::new(Budget::default()), unit: plan.unit, spare: pieces };
    // An error says that the printer has gone, and whoever let it go knows why.
    spawn("read", move || feed.run(plan.inputs).unwrap_or_default())?;
    Ok(for_printer)
}

fn spawn(name: &str, work: impl FnOnce() + Send + 'static) -> anyhow::Result<()> {
    thread::Builder::new()
        .name(name.to_owned())
        .spawn(work)
        .context("cannot start a thread; try --jobs 1")?;
    Ok(())
}

/// Prints the pages in the order of the input, and names what could not be read.
fn print(
    session: &Session<'_>,
    events: Receiver<Event>,
    mut printer: Printer,
    mut progress: Progress,
    mut account: Account,
) -> anyhow::Result<Outcome> {
    for event in events {
        match event {
            Event::Begins(source) => account.begin(source),
            Event::Piece(done) => {
                let done = done.recv().context("a thread has stopped; please report this")?;
                progress.add(session, &done);
                account.add(&done);
                printer.put(done.page)?;
                drop(done.permit);
                if let Some(error) = done.error {
                    progress.pause(|| account.fail(session, &error));
                }
            }
            Event::Unreadable(error) => progress.pause(|| account.fail(session, &error)),
            Event::Ends => progress.pause(|| account.end(session)),
        }
    }
    progress.finish();
    printer.finish(session)?;
    Ok(account.outcome())
}
