//! The commands.

mod answers;
mod classify;
mod explain;
mod list;
mod man;
mod search;
mod step;

use clap::CommandFactory;
use ndr_core::kb::Catalog;
use ndr_words::Answer;

use crate::args::{Args, Command, Format};
use crate::session::{Outcome, Session, print, print_json};

/// Runs the command that the command line names.
pub(crate) fn run(args: &Args) -> anyhow::Result<Outcome> {
    match &args.command {
        Command::Schema => print_json(Format::Json, &Answer::schema())?,
        Command::Completions { shell } => {
            let mut script = Vec::new();
            clap_complete::generate(*shell, &mut Args::command(), "ndr", &mut script);
            print(&String::from_utf8_lossy(&script))?;
        }
        Command::Man => print(&man::page()?)?,
        _ => return answer(args),
    }
    Ok(Outcome::Recognised)
}

/// Runs a command that needs the knowledge base.
fn answer(args: &Args) -> anyhow::Result<Outcome> {
    // It lives as long as the process, as do the threads that read it.
    let catalog: &'static Catalog = Box::leak(Box::new(ndr_catalog::load()));
    let session = Session::new(catalog, args);
    match &args.command {
        Command::Explain(command) => explain::run(&session, command),
        Command::Classify(command) => classify::run(&session, command),
        Command::List(command) => list::run(&session, command),
        Command::Search(command) => search::run(&session, command),
        Command::Step(command) => step::run(&session, command),
        Command::Schema | Command::Completions { .. } | Command::Man => Ok(Outcome::Recognised),
    }
}
