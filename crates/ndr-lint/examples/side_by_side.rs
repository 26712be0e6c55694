//! Lints folders of side-by-side bilingual Markdown, to measure the lints on real documents.
//!
//! `cargo run --release -p ndr-lint --example side_by_side -- GLOSSARY DIR…` prints every finding with its
//! document and segment, and how long reading and linting took.

use std::path::{Path, PathBuf};
use std::time::Instant;

use ndr_lint::{Config, Glossary, Kind, Linter, Pair};

#[path = "../tests/support/side_by_side.rs"]
mod side_by_side;

fn main() -> std::io::Result<()> {
    let mut arguments = std::env::args().skip(1);
    let glossary = std::fs::read_to_string(arguments.next().unwrap_or_default())?;
    let (glossary, faults) = Glossary::parse(&glossary);
    assert!(faults.is_empty(), "{faults:#?}");
    let mut files = Vec::new();
    arguments.try_for_each(|folder| collect(Path::new(&folder), &mut files))?;
    let texts = files.iter().map(std::fs::read_to_string).collect::<Result<Vec<_>, _>>()?;
    let documents: Vec<_> = texts.iter().map(|text| side_by_side::pairs(text)).collect();
    let targets = documents.iter().flatten().map(|(_, pair)| pair.target);
    let started = Instant::now();
    let linter = Linter::new("sv-SE", Config::default(), glossary).with_corpus(targets);
    let built = started.elapsed();
    let mut count = 0;
    for (file, document) in files.iter().zip(&documents) {
        let pairs: Vec<Pair<'_>> = document.iter().map(|(_, pair)| *pair).collect();
        count += pairs.len();
        for (index, hit) in linter.lint_document(&pairs) {
            let (id, pair) = &document[index];
            let name = file.file_stem().unwrap_or_default().to_string_lossy();
            println!(
                "{}\t{}\t{name} {id}\t{}\n\t{}\n\t{}",
                hit.level, hit.lint, hit.message, pair.source, pair.target
            );
        }
    }
    let headings = documents.iter().flatten().filter(|(_, pair)| pair.kind == Kind::Heading).count();
    eprintln!("{count} pairs ({headings} headings): built in {built:?}, all in {:?}", started.elapsed());
    Ok(())
}

fn collect(path: &Path, files: &mut Vec<PathBuf>) -> std::io::Result<()> {
    if path.is_file() {
        files.push(path.to_owned());
        return Ok(());
    }
    let mut inner =
        std::fs::read_dir(path)?.map(|item| item.map(|item| item.path())).collect::<Result<Vec<_>, _>>()?;
    inner.sort();
    inner
        .iter()
        .filter(|path| path.is_dir() || path.extension().is_some_and(|ending| ending == "md"))
        .try_for_each(|path| collect(path, files))
}
