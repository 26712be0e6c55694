//! The command line of `ndr classify`.

use std::num::NonZeroUsize;
use std::path::PathBuf;
use std::thread::available_parallelism;

/// More threads than any machine has use for.
const MOST_JOBS: u16 = 512;

/// What is said below the options.
const MORE: &str = "\
Inputs are read piece by piece, so an archive or a log may be larger than the memory. One message may have \
256 MB. Of a log longer than 8 MB each 8 MB are read by themselves: a message that is tried again in a later \
part is told of again. With --lines each line is told of anyway.

Memory: json, ndjson and csv keep nothing. Text keeps a few bounces of each cause, since it explains a \
cause once; with --bare, and in Markdown, it keeps a line of each bounce. --summary keeps a number for each \
entry, and for each domain up to 100,000 of them.";

#[expect(clippy::struct_excessive_bools, reason = "each is a flag of the command line")]
#[derive(clap::Args, Debug)]
#[command(after_long_help = MORE)]
pub(crate) struct Classify {
    /// Files or folders; - or nothing for standard input.
    #[arg(value_name = "FILE|DIR")]
    pub(crate) inputs: Vec<PathBuf>,
    /// Facts only, without explanation and steps: in text a line for each bounce.
    #[arg(long)]
    pub(crate) bare: bool,
    /// Counts instead of bounces: by entry, by what to do, reason and domain, the most frequent first.
    #[arg(long)]
    pub(crate) summary: bool,
    /// Read each line by itself, as a reply or a line of a log, and answer it with one record.
    ///
    /// A line that says nothing of a delivery gets a record that says so, so the n-th record is about the
    /// n-th line. Ranges count in the line. Of a line longer than 1 MB the first MB is read.
    #[arg(long)]
    pub(crate) lines: bool,
    /// With --lines, answer each line as soon as it is there, for programs that wait for the answer.
    #[arg(long, requires = "lines", conflicts_with = "summary")]
    pub(crate) line_buffered: bool,
    /// How many threads classify; by default as many as the machine has. The order of the output does not
    /// depend on it.
    #[arg(long, short, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=i64::from(MOST_JOBS)))]
    jobs: Option<u16>,
}

impl Classify {
    /// How many threads classify.
    pub(crate) fn jobs(&self) -> usize {
        self.jobs.map_or_else(|| available_parallelism().map_or(1, NonZeroUsize::get), usize::from)
    }
}
