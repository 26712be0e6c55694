//! `cargo xtask l10n`: how far the translations are, and recording that one was read.

mod export;

use std::collections::BTreeMap;
use std::process::ExitCode;

use anyhow::bail;
use ndr_content::{Record, SourceTree, State, Translation, with_record};
use serde::Serialize;

use crate::project::{Project, counted};

/// What to do about translations.
#[derive(clap::Args)]
pub(crate) struct Args {
    #[command(subcommand)]
    task: Task,
}

#[derive(clap::Subcommand)]
enum Task {
    /// Show per language and file what is done, missing, out of date or not accepted.
    Status(StatusArgs),
    /// Record that translated segments were read against their source as it stands.
    Accept(AcceptArgs),
    /// Write what is left to translate for a translation tool, or a translation memory of what is done.
    Export(export::Args),
}

#[derive(clap::Args)]
struct StatusArgs {
    /// Only this language.
    #[arg(long, value_name = "LANG")]
    lang: Option<String>,
    /// How to print it.
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
}

#[derive(Clone, Copy, clap::ValueEnum)]
enum Format {
    Text,
    Json,
}

#[derive(clap::Args)]
struct AcceptArgs {
    /// Translated files, or folders with such, such as content/exchange-online/5.7.705/sv-SE.md.
    #[arg(required = true, value_name = "PATH")]
    paths: Vec<String>,
}

/// A line of the status.
#[derive(Serialize)]
struct Status<'t> {
    lang: String,
    path: &'t str,
    done: usize,
    missing: usize,
    out_of_date: usize,
    not_accepted: usize,
    words_left: usize,
}

impl<'t> Status<'t> {
    fn of(translation: &'t Translation) -> Self {
        Self {
            lang: translation.lang.to_string(),
            path: &translation.path,
            done: translation.count(State::Done),
            missing: translation.count(State::Missing),
            out_of_date: translation.count(State::OutOfDate),
            not_accepted: translation.count(State::NotAccepted),
            words_left: translation.words_left(),
        }
    }

    fn row(&self) -> String {
        format!(
            "{:>6} {:>8} {:>12} {:>13} {:>11}  {}",
            self.done, self.missing, self.out_of_date, self.not_accepted, self.words_left, self.path
        )
    }
}

pub(crate) fn run(project: &Project, args: &Args) -> anyhow::Result<ExitCode> {
    match &args.task {
        Task::Status(args) => status(project, args),
        Task::Accept(args) => accept(project, args),
        Task::Export(args) => export::run(project, args),
    }
}

fn status(project: &Project, args: &StatusArgs) -> anyhow::Result<ExitCode> {
    let loaded = project.load()?;
    let wanted = |status: &Status<'_>| args.lang.as_ref().is_none_or(|lang| *lang == status.lang);
    let statuses: Vec<Status<'_>> =
        loaded.compiled.translations.iter().map(Status::of).filter(wanted).collect();
    if let (Some(lang), true) = (&args.lang, statuses.is_empty()) {
        let known: Vec<String> =
            loaded.compiled.catalog.words.iter().skip(1).map(|words| words.lang.to_string()).collect();
        bail!("nothing is translated into `{lang}`; the translations are: {}", known.join(", "));
    }
    match args.format {
        Format::Json => println!("{}", serde_json::to_string_pretty(&statuses)?),
        Format::Text => print_table(&statuses),
    }
    Ok(ExitCode::SUCCESS)
}

fn print_table(statuses: &[Status<'_>]) {
    let mut languages: BTreeMap<&str, Vec<&Status<'_>>> = BTreeMap::new();
    for status in statuses {
        languages.entry(&status.lang).or_default().push(status);
    }
    for (lang, files) in languages {
        println!("{lang}");
        println!("  done  missing  out of date  not accepted  words left  file");
        for status in &files {
            println!("{}", status.row());
        }
        let sum = |value: fn(&Status<'_>) -> usize| files.iter().map(|status| value(status)).sum::<usize>();
        let total = Status {
            lang: lang.to_owned(),
            path: "all",
            done: sum(|status| status.done),
            missing: sum(|status| status.missing),
            out_of_date: sum(|status| status.out_of_date),
            not_accepted: sum(|status| status.not_accepted),
            words_left: sum(|status| status.words_left),
        };
        println!("{}", total.row());
    }
}

fn accept(project: &Project, args: &AcceptArgs) -> anyhow::Result<ExitCode> {
    let loaded = project.load()?;
    let translations = &loaded.compiled.translations;
    for path in &args.paths {
        if !translations.iter().any(|translation| is_under(translation, path)) {
            let known = translations.iter().map(|translation| translation.path.as_str());
            let near = ndr_core::nearest(path, known).map(|near| format!("; did you mean {near}?"));
            bail!("{path} is no translated file and no folder with one{}", near.unwrap_or_default());
        }
    }
    // Messages of one language share a record, so a record is written with all files it speaks of.
    let mut records: BTreeMap<&str, Vec<&Translation>> = BTreeMap::new();
    for translation in translations {
        if args.paths.iter().any(|path| is_under(translation, path)) {
            records.entry(&translation.record_path).or_default();
        }
    }
    for (record_path, files) in &mut records {
        files.extend(translations.iter().filter(|translation| translation.record_path == *record_path));
        let accepted = write_record(project, &loaded.tree, record_path, files)?;
        println!("{record_path}: {} accepted", counted(accepted, "segment"));
    }
    Ok(ExitCode::SUCCESS)
}

fn is_under(translation: &Translation, path: &str) -> bool {
    let path = path.trim_start_matches("./").trim_end_matches('/');
    [&translation.path, &translation.record_path]
        .into_iter()
        .any(|file| file == path || file.strip_prefix(path).is_some_and(|rest| rest.starts_with('/')))
}

fn write_record(
    project: &Project,
    tree: &SourceTree,
    path: &str,
    files: &[&Translation],
) -> anyhow::Result<usize> {
    let mut record = Record::default();
    let mut accepted = 0;
    for (section, pair) in files.iter().flat_map(|translation| translation.accepted()) {
        record.push(section, pair);
        accepted += 1;
    }
    let is_markdown = files.iter().all(|translation| translation.path == path);
    let text = match tree.text(path) {
        Some(text) if is_markdown => with_record(text, &record),
        _ => record.to_toml(),
    };
    project.write(path, &text)?;
    Ok(accepted)
}
