//! `cargo xtask check`: everything that is wrong, in one run.

use std::path::PathBuf;
use std::process::ExitCode;

use ndr_content::{Diagnostic, Severity};
use serde::Serialize;

use crate::import;
use crate::project::{Loaded, Project, counted};
use crate::readability;

/// What to check, and how to say it.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// A folder that `cargo xtask import` wrote, instead of the project.
    #[arg(value_name = "DIR", conflicts_with = "errors_only")]
    imported: Option<PathBuf>,
    /// Fail on errors only; warnings (what is missing, out of date or not accepted) are still shown.
    #[arg(long)]
    errors_only: bool,
    /// Also show hints: what is worth a look in the translations, and may be right.
    #[arg(long)]
    hints: bool,
    /// How to print what is wrong: as text on standard error, or as JSON on standard output.
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
    /// Also list what is no fault but worth a look.
    #[arg(long, value_enum)]
    report: Option<Report>,
}

#[derive(Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
enum Report {
    /// Sentences of more than 30 words, the longest first.
    Readability,
}

#[derive(Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
enum Format {
    Text,
    Json,
}

/// A diagnostic as JSON: lines and columns count from 1.
#[derive(Serialize)]
struct Fault<'d> {
    severity: Severity,
    check: &'static str,
    path: &'d str,
    line: usize,
    column: usize,
    message: &'d str,
    help: Option<&'d str>,
}

pub(crate) fn run(project: &Project, args: &Args) -> anyhow::Result<ExitCode> {
    if let Some(folder) = &args.imported {
        let format = if args.format == Format::Json { import::Format::Json } else { import::Format::Text };
        return import::check(folder, format);
    }
    let loaded = project.load()?;
    let diagnostics = &loaded.compiled.diagnostics;
    let site = if diagnostics.has_errors() { Vec::new() } else { site_faults(&loaded)? };
    match args.format {
        Format::Text => {
            loaded.report(diagnostics);
            if args.hints {
                loaded.report(&loaded.compiled.hints);
            }
            for fault in &site {
                eprintln!("{fault}");
            }
            summarize(&loaded, site.len());
            readability::print(&loaded, args.report == Some(Report::Readability));
        }
        Format::Json => {
            let hints = loaded.compiled.hints.iter().filter(|_| args.hints);
            let shown = diagnostics.iter().chain(hints);
            let faults: Vec<Fault<'_>> = shown.map(|diagnostic| fault(diagnostic, &loaded)).collect();
            println!(
                "{}",
                serde_json::to_string_pretty(&serde_json::json!({ "content": faults, "site": site }))?
            );
        }
    }
    let failed =
        !site.is_empty() || diagnostics.has_errors() || !(args.errors_only || diagnostics.is_empty());
    Ok(if failed { ExitCode::FAILURE } else { ExitCode::SUCCESS })
}

/// What is wrong in the pages of the site: links, fragments, ids, HTML.
fn site_faults(loaded: &Loaded) -> anyhow::Result<Vec<String>> {
    let site = ndr_site::render(&loaded.compiled.catalog, &ndr_site::Options::default())?;
    Ok(ndr_site::check(&site).iter().map(ToString::to_string).collect())
}

fn fault<'d>(diagnostic: &'d Diagnostic, loaded: &Loaded) -> Fault<'d> {
    let (line, column) = loaded.tree.position(&diagnostic.path, diagnostic.span.start);
    Fault {
        severity: diagnostic.severity,
        check: diagnostic.check,
        path: &diagnostic.path,
        line,
        column,
        message: &diagnostic.message,
        help: diagnostic.help.as_deref(),
    }
}

fn summarize(loaded: &Loaded, site_faults: usize) {
    let knowledge = &loaded.compiled.catalog.knowledge;
    println!(
        "checked {} entries, {}, {} steps in {} languages: {}, {}, {} in the site",
        knowledge.entries.len(),
        counted(knowledge.guides.len(), "guide"),
        knowledge.steps.len(),
        loaded.compiled.catalog.words.len(),
        counted(loaded.compiled.diagnostics.count(Severity::Error), "error"),
        counted(loaded.compiled.diagnostics.count(Severity::Warning), "warning"),
        counted(site_faults, "fault"),
    );
}
