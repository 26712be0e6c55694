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

/// How often a second the bar is drawn.
const RATE: u8 = 5;

/// Without colours, so that there is nothing to switch off. Bytes are counted as they were classified.
const KNOWN: &str = "{msg}  {bytes} of {total_bytes}, {bytes_per_sec}  [{bar:24}] {eta} left";
const UNKNOWN: &str = "{msg}  {bytes}, {bytes_per_sec}";

/// Says how far the work is, where somebody can see it and nothing else does.
pub(super) struct Progress {
    bar: Option<ProgressBar>,
    /// The size of all inputs, where it is known.
    size: Option<u64>,
    started: Instant,
    bytes: u64,
    findings: u64,
    is_wanted: bool,
}

impl Progress {
    pub(super) fn new(plan: &Plan) -> Self {
        let is_typed = names_standard_input(&plan.inputs) && stdin().is_terminal();
        // Findings on the same terminal say themselves how far the work is.
        let is_printed = plan.form.is_streamed() && stdout().is_terminal();
        Self {
            bar: None,
            size: size(&plan.inputs),
            started: Instant::now(),
            bytes: 0,
            findings: 0,
            is_wanted: stderr().is_terminal() && !is_typed && !is_printed,
        }
    }

    /// Adds what was classified.
    pub(super) fn add(&mut self, session: &Session<'_>, done: &Done) {
        if !self.is_wanted {
            return;
        }
        self.bytes += done.bytes as u64;
        self.findings += done.findings as u64;
        if self.bar.is_none() && self.started.elapsed() >= PATIENCE {
            self.bar = Some(bar(self.size, self.started.elapsed()));
        }
        if let Some(bar) = &self.bar {
            bar.set_position(self.bytes);
            bar.set_message(session.say(Message::Progress, &[("bounces", &self.findings.to_string())]));
        }
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

fn bar(size: Option<u64>, elapsed: Duration) -> ProgressBar {
    let bar = ProgressBar::with_draw_target(size, ProgressDrawTarget::stderr_with_hz(RATE));
    let template = if size.is_some() { KNOWN } else { UNKNOWN };
    let style = ProgressStyle::with_template(template).unwrap_or_else(|_| ProgressStyle::default_bar());
    bar.with_style(style.progress_chars("=> ")).with_elapsed(elapsed)
}

/// The size of files; of folders and pipes it is not known.
fn size(inputs: &[PathBuf]) -> Option<u64> {
    let sizes = inputs.iter().map(|path| {
        let metadata = path.metadata().ok()?;
        metadata.is_file().then_some(metadata.len())
    });
    sizes.sum::<Option<u64>>().filter(|size| *size > 0)
}
