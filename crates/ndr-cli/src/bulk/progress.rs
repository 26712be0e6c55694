//! A bar for long work, on standard error.

use std::io::{IsTerminal, stderr, stdin, stdout};
use std::path::PathBuf;
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use super::Plan;
use super::task::Done;
use crate::input::walk::names_standard_input;
use crate::message::Message;
use crate::session::Session;

/// Shorter work needs no bar.
const PATIENCE: Duration = Duration::from_secs(1);

/// How often the bar changes.
const BETWEEN: Duration = Duration::from_millis(200);

/// Without colours, so that there is nothing to switch off. Bytes are counted when they are classified.
const KNOWN: &str = "{msg}  {bytes}/{total_bytes}  {bytes_per_sec}  [{wide_bar}] {eta}";
const UNKNOWN: &str = "{msg}  {bytes}  {bytes_per_sec}";

/// Says how far the work is, where somebody can see it and nothing else does.
pub(super) struct Progress {
    /// None where nobody sees it.
    bar: Option<ProgressBar>,
    started: Instant,
    changed: Instant,
    findings: usize,
}

impl Progress {
    pub(super) fn new(plan: &Plan) -> Self {
        let is_typed = names_standard_input(&plan.inputs) && stdin().is_terminal();
        // Findings on the same terminal say themselves how far the work is.
        let is_printed = plan.form.is_streamed() && stdout().is_terminal();
        let is_seen = stderr().is_terminal() && !is_typed && !is_printed;
        let now = Instant::now();
        Self { bar: is_seen.then(|| bar(size(&plan.inputs))), started: now, changed: now, findings: 0 }
    }

    /// Adds what was classified.
    pub(super) fn add(&mut self, session: &Session<'_>, done: &Done) {
        let Some(bar) = &self.bar else { return };
        bar.inc(done.bytes as u64);
        self.findings += done.findings;
        if self.started.elapsed() < PATIENCE || self.changed.elapsed() < BETWEEN {
            return;
        }
        self.changed = Instant::now();
        bar.set_message(session.say(Message::Progress, &[("bounces", &self.findings.to_string())]));
        if bar.is_hidden() {
            bar.set_draw_target(ProgressDrawTarget::stderr());
        }
        bar.tick();
    }

    /// Does something that writes to standard error.
    pub(super) fn pause(&self, say: impl FnOnce()) {
        match &self.bar {
            Some(bar) => bar.suspend(say),
            None => say(),
        }
    }

    /// Takes the bar away.
    pub(super) fn finish(&self) {
        if let Some(bar) = &self.bar {
            bar.finish_and_clear();
        }
    }
}

/// A bar that counts, and is not yet shown.
fn bar(size: Option<u64>) -> ProgressBar {
    let bar = ProgressBar::with_draw_target(size, ProgressDrawTarget::hidden());
    let template = if size.is_some() { KNOWN } else { UNKNOWN };
    let style = ProgressStyle::with_template(template).unwrap_or_else(|_| ProgressStyle::default_bar());
    bar.with_style(style.progress_chars("=> "))
}

/// The size of files; of folders and pipes it is not known.
fn size(inputs: &[PathBuf]) -> Option<u64> {
    let sizes = inputs.iter().map(|path| {
        let metadata = path.metadata().ok()?;
        metadata.is_file().then_some(metadata.len())
    });
    sizes.sum::<Option<u64>>().filter(|size| *size > 0)
}
