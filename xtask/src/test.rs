//! `cargo xtask test`: every test of the workspace.

use std::process::{Command, ExitCode};

use anyhow::Context;

use crate::project;

/// What to hand on to `cargo test`.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// Arguments for `cargo test`, such as a test's name.
    #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
    cargo: Vec<String>,
}

pub(crate) fn run(args: &Args) -> anyhow::Result<ExitCode> {
    let status = Command::new(env!("CARGO"))
        .args(["test", "--workspace"])
        .args(&args.cargo)
        .current_dir(project::workspace())
        .status()
        .context("cannot start cargo; is Rust installed, and cargo on the path?")?;
    Ok(if status.success() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
