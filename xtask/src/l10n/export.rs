//! `cargo xtask l10n export`: segments for translators' tools.

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Context;
use ndr_content::State;
use ndr_content::exchange::{self, Unit};
use ndr_xliff::tmx::Pair;
use ndr_xliff::{Exchange, File, Version, po, tmx};
use unic_langid::LanguageIdentifier;

use crate::project::Project;

/// What to export, and how.
#[derive(clap::Args)]
#[command(group(clap::ArgGroup::new("kind").required(true).args(["xliff", "po", "tmx"])))]
pub(super) struct Args {
    /// What is left of a language, as XLIFF.
    #[arg(long, value_name = "LANG")]
    xliff: Option<LanguageIdentifier>,
    /// What is left of a language, as Gettext PO.
    #[arg(long, value_name = "LANG")]
    po: Option<LanguageIdentifier>,
    /// What is done in a language, as a translation memory (TMX 1.4b).
    #[arg(long, value_name = "LANG")]
    tmx: Option<LanguageIdentifier>,
    /// The version of XLIFF.
    #[arg(long, value_enum, default_value_t = XliffVersion::V2_0, requires = "xliff")]
    version: XliffVersion,
    /// Also what is done.
    #[arg(long)]
    all: bool,
    /// The file to write; standard output without it.
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
    /// Only these files of the source or the translation, or folders with such.
    #[arg(value_name = "PATH")]
    paths: Vec<String>,
}

#[derive(Clone, Copy, clap::ValueEnum)]
enum XliffVersion {
    #[value(name = "2.0")]
    V2_0,
    #[value(name = "1.2")]
    V1_2,
}

pub(super) fn run(project: &Project, args: &Args) -> anyhow::Result<ExitCode> {
    let Some(lang) = args.xliff.as_ref().or(args.po.as_ref()).or(args.tmx.as_ref()) else {
        return Ok(ExitCode::FAILURE);
    };
    let loaded = project.load()?;
    let mut units = exchange::units(&loaded.tree, lang);
    let done = args.tmx.is_some();
    units.retain(|unit| {
        (args.all && !done || (unit.state == State::Done) == done) && is_asked_for(unit, args)
    });
    let source = ndr_content::SOURCE_LANGUAGE.to_string();
    let text = if done {
        let pairs: Vec<Pair> = units.iter().filter_map(pair).collect();
        tmx::write(&source, &lang.to_string(), &pairs)
    } else if args.po.is_some() {
        po::write(&lang.to_string(), &units.iter().map(message).collect::<Vec<_>>())
    } else {
        let version = match args.version {
            XliffVersion::V2_0 => Version::V2_0,
            XliffVersion::V1_2 => Version::V1_2,
        };
        ndr_xliff::write(&Exchange { source, target: lang.to_string(), files: files(&units) }, version)
    };
    match &args.out {
        Some(out) => std::fs::write(out, text).with_context(|| format!("cannot write {}", out.display()))?,
        None => print!("{text}"),
    }
    let words: usize = units.iter().map(|unit| unit.words).sum();
    eprintln!("{lang}: {}, {words} words", crate::project::counted(units.len(), "segment"));
    Ok(ExitCode::SUCCESS)
}

fn is_asked_for(unit: &Unit, args: &Args) -> bool {
    let under = |path: &String| {
        let path = path.trim_start_matches("./").trim_end_matches('/');
        [&unit.path, &unit.source_path]
            .into_iter()
            .any(|file| file == path || file.strip_prefix(path).is_some_and(|rest| rest.starts_with('/')))
    };
    args.paths.is_empty() || args.paths.iter().any(under)
}

fn files(units: &[Unit]) -> Vec<File> {
    let mut files: Vec<File> = Vec::new();
    for unit in units {
        if files.last().is_none_or(|file| file.original != unit.source_path) {
            files.push(File { original: unit.source_path.clone(), ..File::default() });
        }
        // Only what is done is final: nobody has read the rest.
        let state =
            if unit.state == State::Done { ndr_xliff::State::Final } else { ndr_xliff::State::Initial };
        let unit = ndr_xliff::Unit {
            id: unit.id.clone(),
            name: unit.name.clone(),
            notes: unit.notes.clone(),
            source: unit.source.clone(),
            target: unit.target.clone(),
            state,
            at: 0..0,
        };
        if let Some(file) = files.last_mut() {
            file.units.push(unit);
        }
    }
    files
}

fn message(unit: &Unit) -> po::Message {
    let target = unit.target.as_ref().map(|target| unit.written(target)).unwrap_or_default();
    po::Message {
        context: format!("{}#{}", unit.source_path, unit.id),
        notes: unit.notes.clone(),
        reference: unit.source_path.clone(),
        source: unit.written(&unit.source),
        fuzzy: !target.is_empty() && unit.state != State::Done,
        target,
        at: 0..0,
    }
}

fn pair(unit: &Unit) -> Option<Pair> {
    Some(Pair {
        id: format!("{}#{}", unit.source_path, unit.id),
        note: unit.name.clone(),
        source: unit.source.clone(),
        target: unit.target.clone()?,
    })
}
