//! The command `ndr`: explains why mail bounced and what to do about it.
//!
//! The modules in the order in which data passes through them:
//!
//! - `args`: the command line, from which help, man page and completions come.
//! - `language`: which language the reader gets.
//! - `session`: what every command needs: the reader, the terminal, standard output.
//! - `input`: bounces from files, folders and pipes.
//! - `commands`: one module a command.
//! - `bulk`: many bounces at once, on all cores.
//! - `output`: findings as JSON, CSV and text, from many threads in one order.
//! - `spare`: buffers that threads use again.
//! - `summary`: counts in place of findings.
//! - `text`: answers for people, wrapped to the terminal.
//! - `message`: the words of the command itself.

mod args;
mod bulk;
mod commands;
mod input;
mod language;
mod message;
mod output;
mod session;
mod spare;
mod summary;
mod text;

use std::process::ExitCode;

use clap::Parser;

use args::Args;

fn main() -> ExitCode {
    let args = Args::parse();
    args.color.write_global();
    match commands::run(&args) {
        Ok(outcome) => outcome.into(),
        Err(error) if is_broken_pipe(&error) => ExitCode::SUCCESS,
        Err(error) => {
            session::print_error(&text::clean(&format!("{error:#}")));
            ExitCode::from(3)
        }
    }
}

/// A reader such as `head` that has seen enough is no fault.
fn is_broken_pipe(error: &anyhow::Error) -> bool {
    let mut causes = error.chain().filter_map(|cause| cause.downcast_ref::<std::io::Error>());
    causes.any(|cause| cause.kind() == std::io::ErrorKind::BrokenPipe)
}
