//! `cargo xtask test`: every test of the workspace.

use std::process::{Command, ExitCode};

use anyhow::Context;

use crate::project;

/// What to hand on to `cargo test`.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// Arguments for `cargo test`, such as a test's name or `--package ndr-core`.
    #[arg(allow_hyphen_values = true, value_name = "CARGO_ARG")]
    cargo: Vec<String>,
    /// Arguments for the test programs, such as `--nocapture`.
    #[arg(last = true, value_name = "TEST_ARG")]
    programs: Vec<String>,
}

pub(crate) fn run(args: &Args) -> anyhow::Result<ExitCode> {
    let status = Command::new(env!("CARGO"))
        .args(["test", "--workspace"])
        .args(&args.cargo)
        .arg("--")
        .args(&args.programs)
        .current_dir(project::workspace())
        .status()
        .context("cannot start cargo; is Rust installed, and cargo on the path?")?;
    Ok(if status.success() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
