//! `cargo xtask fuzz`: damaged and hostile mail, for as long as is asked for.

use std::process::{Command, ExitCode};

use anyhow::Context;

use crate::project;

/// How much of it.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// Only this test: `message_reader`, `line_reader` or `rule_matcher`.
    #[arg(long, value_name = "NAME")]
    target: Option<String>,
    /// How many inputs each test makes.
    #[arg(long, value_name = "N", default_value_t = 100_000)]
    inputs: u64,
}

pub(crate) fn run(args: &Args) -> anyhow::Result<ExitCode> {
    let status = Command::new(env!("CARGO"))
        .args(["test", "--profile", "fuzz", "--package", "ndr-tests", "--test", "fuzz"])
        .args(&args.target)
        .env("BOLERO_RANDOM_ITERATIONS", args.inputs.to_string())
        .current_dir(project::workspace())
        .status()
        .context("cannot start cargo; is Rust installed, and cargo on the path?")?;
    Ok(if status.success() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
