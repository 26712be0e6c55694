//! Chores of the NDR guide. `cargo xtask --help` lists them.
//!
//! It drives content and site and does not depend on the built-in catalog, so that it still compiles
//! and can explain itself when the content is broken.

mod bench;
mod build;
mod check;
mod eval;
mod export;
mod fuzz;
mod import;
mod l10n;
mod new;
mod project;
mod readability;
mod serve;
mod swap;
mod test;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand};

use project::Project;

/// Chores of the NDR guide.
#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask", version)]
struct Args {
    /// The project's folder: where content/ and locales/ lie.
    #[arg(long, global = true, value_name = "DIR", default_value_os_t = project::workspace())]
    root: PathBuf,
    #[command(subcommand)]
    chore: Chore,
}

#[derive(Subcommand)]
enum Chore {
    /// Write dist/: the site, the command, its man page and completions, and kb.json.
    Build(build::Args),
    /// Build the site, serve it on this machine, and reload it on every change.
    Serve(ServeArgs),
    /// Report everything that is wrong in the content, the translations and the links of the site.
    Check(check::Args),
    /// Run every test of the workspace.
    Test(test::Args),
    /// Make the folder of a new entry or guide, ready to fill in.
    New(new::Args),
    /// Show and record how far the translations are.
    L10n(l10n::Args),
    /// Read side-by-side bilingual documents into a file for each language.
    Import(import::Args),
    /// Write the project's documents for those who work outside of it.
    Export(export::Args),
    /// Hold the classifier against bounces with known results.
    Eval(eval::Args),
    /// Measure how fast bounces are classified, and how fast the command starts.
    Bench(bench::Args),
    /// Classify damaged and hostile mail for as long as is asked for.
    Fuzz(fuzz::Args),
}

/// Where the preview is served.
#[derive(clap::Args)]
struct ServeArgs {
    /// The port on 127.0.0.1.
    #[arg(long, default_value_t = 8017)]
    port: u16,
}

fn main() -> ExitCode {
    let args = Args::parse();
    let project = Project::new(args.root);
    let outcome = match args.chore {
        Chore::Build(args) => build::run(&project, &args),
        Chore::Serve(args) => serve::serve(project.root(), args.port).map(|()| ExitCode::SUCCESS),
        Chore::Check(args) => check::run(&project, &args),
        Chore::Test(args) => test::run(&args),
        Chore::New(args) => new::run(&project, &args),
        Chore::L10n(args) => l10n::run(&project, &args),
        Chore::Import(args) => import::run(&args),
        Chore::Export(args) => export::run(&project, &args),
        Chore::Eval(args) => eval::run(&project, &args),
        Chore::Bench(args) => bench::run(&args),
        Chore::Fuzz(args) => fuzz::run(&args),
    };
    outcome.unwrap_or_else(|error| {
        eprintln!("error: {error:#}");
        ExitCode::FAILURE
    })
}
