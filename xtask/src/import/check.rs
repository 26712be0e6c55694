//! `cargo xtask check DIR`: an imported folder held against the documents it came from.

use std::path::Path;
use std::process::ExitCode;

use anyhow::{Context, bail};
use ndr_side_by_side::{Document, DocumentReport, Report, decode};
use walkdir::WalkDir;

use super::{Format, ORIGINAL, print};

/// Reports what is odd in the documents of an imported folder, and which files are gone or changed since.
pub(crate) fn check(folder: &Path, format: Format) -> anyhow::Result<ExitCode> {
    let mut report = Report::default();
    let (mut missing, mut changed) = (Vec::new(), Vec::new());
    for item in WalkDir::new(folder).sort_by_file_name() {
        let item = item.with_context(|| format!("cannot read {}", folder.display()))?;
        if item.file_name() != ORIGINAL {
            continue;
        }
        let bytes =
            std::fs::read(item.path()).with_context(|| format!("cannot read {}", item.path().display()))?;
        let path =
            item.path().strip_prefix(folder).unwrap_or(item.path()).to_string_lossy().replace('\\', "/");
        let mut found = DocumentReport {
            path,
            language: String::new(),
            pairs: 0,
            written: Vec::new(),
            anomalies: Vec::new(),
        };
        match decode(&bytes) {
            Err(anomaly) => found.anomalies.push(anomaly),
            Ok(text) => {
                let document = Document::parse(text);
                found.pairs = document.pairs().count();
                found.anomalies = document.anomalies().to_vec();
                let files = markdown_files(item.path().parent().unwrap_or(folder))?;
                for (language, text) in [("translation", document.target()), ("source", document.source())] {
                    match compare(&files, &text) {
                        Held::Same(file) => found.written.push(file),
                        Held::Changed => changed.push(format!(
                            "{}: the {language} was changed since it was imported",
                            found.path
                        )),
                        Held::Missing => missing.push(format!(
                            "{}: the {language} is gone; import the document again",
                            found.path
                        )),
                    }
                }
            }
        }
        report.push(found);
    }
    if report.documents.is_empty() {
        bail!("{} has no {ORIGINAL}; name a folder that `cargo xtask import` wrote", folder.display());
    }
    print(&report, format)?;
    for line in changed.iter().chain(&missing) {
        eprintln!("{line}");
    }
    let failed = report.is_damaged() || !missing.is_empty();
    Ok(if failed { ExitCode::FAILURE } else { ExitCode::SUCCESS })
}

/// What became of an imported text.
enum Held {
    Same(String),
    Changed,
    Missing,
}

/// The Markdown files of a document's folder, but for the document itself.
fn markdown_files(folder: &Path) -> anyhow::Result<Vec<(String, Vec<u8>)>> {
    let mut files = Vec::new();
    for item in std::fs::read_dir(folder).with_context(|| format!("cannot read {}", folder.display()))? {
        let path = item?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if name != ORIGINAL && path.is_file() && path.extension().is_some_and(|extension| extension == "md") {
            let bytes = std::fs::read(&path).with_context(|| format!("cannot read {}", path.display()))?;
            files.push((name, bytes));
        }
    }
    Ok(files)
}

fn compare(files: &[(String, Vec<u8>)], text: &str) -> Held {
    match files.iter().find(|(_, bytes)| bytes == text.as_bytes()) {
        Some((name, _)) => Held::Same(name.clone()),
        // Two languages, two files.
        None if files.len() >= 2 => Held::Changed,
        None => Held::Missing,
    }
}
