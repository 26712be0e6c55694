//! `cargo xtask import`: side-by-side documents into a file for each language.

mod check;
mod language;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context, bail};
use ndr_side_by_side::{Anomaly, Document, DocumentReport, Kind, Report, decode, draft_entry};
use walkdir::WalkDir;

pub(crate) use check::check;
use language::{is_tag, language};

/// The document as it came, beside what was written from it: the lints read its pairs.
const ORIGINAL: &str = "side-by-side.md";

/// What to import, and where to.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// A side-by-side document, or a folder with such.
    #[arg(value_name = "FILE|DIR")]
    from: PathBuf,
    /// The folder to write to: a folder for each document, with a file for each language.
    #[arg(long, value_name = "DIR")]
    out: PathBuf,
    /// The language of translations that do not name theirs.
    #[arg(long, value_name = "LANG")]
    lang: Option<String>,
    /// The language of the sources.
    #[arg(long, value_name = "LANG", default_value = "en-US")]
    source_lang: String,
    /// How to print what is odd.
    #[arg(long, value_enum, default_value_t = Format::Text)]
    report: Format,
}

#[derive(Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub(crate) enum Format {
    Text,
    Json,
}

pub(crate) fn run(args: &Args) -> anyhow::Result<ExitCode> {
    for tag in args.lang.iter().chain([&args.source_lang]) {
        if !is_tag(tag) {
            bail!("`{tag}` is not a language tag; expected one such as sv-SE");
        }
    }
    let (files, others) = documents(&args.from, &args.out)?;
    if files.is_empty() {
        bail!("{} has no .md files", args.from.display());
    }
    let mut report = Report::default();
    for (path, file) in files {
        let bytes = std::fs::read(&file).with_context(|| format!("cannot read {}", file.display()))?;
        report.push(import(args, path, &bytes)?);
    }
    print(&report, args.report)?;
    if others > 0 {
        eprintln!("{others} files that are not .md were left where they are");
    }
    Ok(ExitCode::SUCCESS)
}

pub(crate) fn print(report: &Report, format: Format) -> anyhow::Result<()> {
    match format {
        Format::Text => print!("{report}"),
        Format::Json => println!("{}", serde_json::to_string_pretty(report)?),
    }
    Ok(())
}

/// The documents with their paths below the folder, in order, and how many other files there are.
fn documents(from: &Path, out: &Path) -> anyhow::Result<(Vec<(String, PathBuf)>, usize)> {
    let base = if from.is_dir() { from } else { from.parent().unwrap_or(from) };
    // What was imported before is no document to import.
    let out = out.canonicalize().ok();
    let is_other = |path: &Path| out.is_none() || path.canonicalize().ok() != out;
    let (mut documents, mut others) = (Vec::new(), 0);
    let items = WalkDir::new(from).sort_by_file_name().into_iter();
    for item in items.filter_entry(|item| !item.file_type().is_dir() || is_other(item.path())) {
        let item = item.with_context(|| format!("cannot read {}", from.display()))?;
        if !item.file_type().is_file() {
            continue;
        }
        if item.path().extension().is_some_and(|extension| extension.eq_ignore_ascii_case("md")) {
            let path = item.path().strip_prefix(base).unwrap_or(item.path());
            let parts: Vec<_> = path.iter().map(|part| part.to_string_lossy()).collect();
            documents.push((parts.join("/"), item.into_path()));
        } else {
            others += 1;
        }
    }
    Ok((documents, others))
}

/// Writes what can be told from a document.
fn import(args: &Args, path: String, bytes: &[u8]) -> anyhow::Result<DocumentReport> {
    let mut folder = Folder::new(&args.out, &path);
    let text = match decode(bytes) {
        Ok(text) => text,
        Err(anomaly) => {
            folder.write(ORIGINAL, bytes)?;
            let written = folder.written;
            return Ok(DocumentReport {
                path,
                language: String::new(),
                pairs: 0,
                written,
                anomalies: vec![anomaly],
            });
        }
    };
    let document = Document::parse(text);
    let mut anomalies = document.anomalies().to_vec();
    let source_language = document.source_language().filter(|tag| is_tag(tag));
    let source_language = source_language.as_deref().unwrap_or(&args.source_lang);
    let found = language(&document, &args.from, &path).or_else(|| args.lang.clone());
    let language = found.filter(|language| language != source_language).unwrap_or_else(|| {
        anomalies.push(Anomaly::new(1, Kind::UnknownLanguage, ""));
        // Undetermined (BCP 47).
        "und".to_owned()
    });
    let pairs = document.pairs().count();
    folder.write(&format!("{language}.md"), document.target().as_bytes())?;
    if pairs > 0 {
        let source = document.source();
        folder.write(&format!("{source_language}.md"), source.as_bytes())?;
        folder.write(ORIGINAL, bytes)?;
        if let Some(draft) = draft_entry(&source) {
            folder.write("entry.toml", draft.as_bytes())?;
        }
    }
    Ok(DocumentReport { path, language, pairs, written: folder.written, anomalies })
}

/// The folder of an imported document.
struct Folder {
    path: PathBuf,
    name: String,
    written: Vec<String>,
}

impl Folder {
    fn new(out: &Path, document: &str) -> Self {
        let name = document.rsplit_once('.').map_or(document, |(name, _)| name).to_owned();
        Self { path: out.join(&name), name, written: Vec::new() }
    }

    fn write(&mut self, file: &str, bytes: &[u8]) -> anyhow::Result<()> {
        let path = self.path.join(file);
        std::fs::create_dir_all(&self.path)
            .and_then(|()| std::fs::write(&path, bytes))
            .with_context(|| format!("cannot write {}", path.display()))?;
        self.written.push(format!("{}/{file}", self.name));
        Ok(())
    }
}
