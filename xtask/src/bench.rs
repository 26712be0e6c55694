//! `cargo xtask bench`: how fast bounces are classified, documents imported, and the command started.

use std::fmt::Write as _;
use std::path::Path;
use std::process::{Command, ExitCode, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, bail};

use crate::project;

/// What to measure.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// Only this: `messages`, `lines`, `long`, … (a part of a benchmark's name), `start` or `import`.
    #[arg(value_name = "NAME")]
    name: Option<String>,
}

pub(crate) fn run(args: &Args) -> anyhow::Result<ExitCode> {
    let name = args.name.as_deref().unwrap_or_default();
    if name.is_empty() || name == "import" {
        cargo(&["bench", "--package", "ndr-side-by-side", "--bench", "import"], &[])?;
    }
    if !matches!(name, "start" | "import") {
        let benchmarks = ["bench", "--package", "ndr-tests", "--bench", "classify", "--"];
        cargo(&benchmarks, &[name].map(|name| if name.is_empty() { "--color=auto" } else { name }))?;
    }
    if name.is_empty() || name == "start" {
        cargo(&["build", "--release", "--package", "ndr-cli"], &[])?;
        start(&project::workspace().join("target/release/ndr"))?;
    }
    Ok(ExitCode::SUCCESS)
}

fn cargo(command: &[&str], more: &[&str]) -> anyhow::Result<()> {
    let status = Command::new(env!("CARGO"))
        .args(command)
        .args(more)
        .current_dir(project::workspace())
        .status()
        .context("cannot start cargo; is Rust installed, and cargo on the path?")?;
    if !status.success() {
        bail!("cargo {} failed", command.join(" "));
    }
    Ok(())
}

/// How often the command is started.
const RUNS: usize = 40;

/// Prints how long one answer takes from start to end.
fn start(command: &Path) -> anyhow::Result<()> {
    let mut report = String::new();
    for arguments in [&["--version"][..], &["explain", "5.7.705"], &["explain", "5.7.705", "--lang", "sv-SE"]]
    {
        let mut times = Vec::new();
        for _ in 0..RUNS {
            let began = Instant::now();
            let status = Command::new(command).args(arguments).stdout(Stdio::null()).status();
            status.with_context(|| format!("cannot start {}", command.display()))?;
            times.push(began.elapsed());
        }
        times.sort();
        let median = times.get(RUNS / 2).copied().unwrap_or_default();
        writeln!(report, "ndr {:<32} {:>6.1} ms (goal 3 ms)", arguments.join(" "), millis(median))?;
    }
    print!("{report}");
    Ok(())
}

fn millis(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}
