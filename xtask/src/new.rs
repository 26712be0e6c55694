//! `cargo xtask new`: a folder ready to fill in.

use std::process::ExitCode;

use anyhow::{Context, bail};
use ndr_core::{Class, CodePattern, EntryId};

use crate::project::Project;

/// What to make.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// The entry or guide: a collection and a code or name, such as exchange-online/5.7.711.
    #[arg(value_name = "ID")]
    id: EntryId,
}

pub(crate) fn run(project: &Project, args: &Args) -> anyhow::Result<ExitCode> {
    let folder = format!("content/{}", args.id);
    if project.root().join(&folder).exists() {
        bail!("{folder} exists already");
    }
    let languages = languages(project)?;
    for (name, text) in files(&args.id, &languages, &today()) {
        project.write(&format!("{folder}/{name}"), &text)?;
        println!("{folder}/{name}");
    }
    println!("fill them in; `cargo xtask check` says what is missing, docs/writing.md how it is written");
    Ok(ExitCode::SUCCESS)
}

fn languages(project: &Project) -> anyhow::Result<Vec<String>> {
    let folder = project.root().join("locales");
    let items = std::fs::read_dir(&folder).with_context(|| format!("cannot read {}", folder.display()))?;
    let mut languages = Vec::new();
    for item in items {
        let item = item?;
        if item.file_type()?.is_dir() {
            languages.push(item.file_name().to_string_lossy().into_owned());
        }
    }
    languages.sort();
    Ok(languages)
}

/// The files of a new folder: their names and texts.
fn files(id: &EntryId, languages: &[String], today: &str) -> Vec<(String, String)> {
    if id.collection() == "guides" {
        let facts = include_str!("../templates/guide.toml").replace("{today}", today);
        let mut files = vec![("guide.toml".to_owned(), facts)];
        files.extend(
            languages
                .iter()
                .map(|lang| (format!("{lang}.md"), include_str!("../templates/guide.md").to_owned())),
        );
        return files;
    }
    let mut files = vec![("entry.toml".to_owned(), entry_facts(id, today))];
    for lang in languages {
        let template = match lang.as_str() {
            "sv-SE" => include_str!("../templates/entry.sv-SE.md"),
            _ => include_str!("../templates/entry.en-US.md"),
        };
        files.push((format!("{lang}.md"), template.to_owned()));
    }
    files.push(("samples/expected.toml".to_owned(), include_str!("../templates/expected.toml").to_owned()));
    files
}

/// The facts that the folder's name gives away: its codes and their class.
fn entry_facts(id: &EntryId, today: &str) -> String {
    let pattern: Option<CodePattern> = id.name().parse().ok();
    let codes = pattern.map_or_else(|| "[]".to_owned(), |pattern| format!("[\"{pattern}\"]"));
    let class = pattern.map_or(Class::Permanent, |pattern| pattern.first().class());
    include_str!("../templates/entry.toml")
        .replace("{codes}", &codes)
        .replace("{class}", &class.to_string())
        .replace("{today}", today)
}

/// Today in UTC, as `YYYY-MM-DD`.
fn today() -> String {
    jiff::Timestamp::now().to_zoned_datetime(jiff::tz::TimeZone::UTC).date().to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_name_of_the_folder_fills_in_code_and_class() {
        let id: EntryId = "exchange-online/4.7.500-4.7.699".parse().unwrap();
        let facts = entry_facts(&id, "2026-11-23");
        assert!(facts.contains("codes = [\"4.7.500-4.7.699\"]") && facts.contains("class = \"transient\""));
        let named: EntryId = "exchange-online/submission-quota".parse().unwrap();
        assert!(entry_facts(&named, "2026-11-23").contains("codes = []"));
    }

    #[test]
    fn a_new_entry_has_every_section_and_names_what_is_missing() {
        let id: EntryId = "exchange-online/5.7.711".parse().unwrap();
        let mut tree = ndr_content::SourceTree::default();
        let languages = ["en-US".to_owned(), "sv-SE".to_owned()];
        for (name, text) in files(&id, &languages, "2026-11-23") {
            tree.insert(&format!("content/{id}/{name}"), text);
        }
        let compiled = ndr_content::compile(&tree);
        let own = compiled.diagnostics.iter().filter(|fault| fault.path.starts_with("content/"));
        let checks: std::collections::BTreeSet<&str> = own.map(|fault| fault.check).collect();
        assert!(checks.contains("empty-section") && checks.contains("unknown-name"), "{checks:?}");
        assert!(!checks.contains("missing-section") && !checks.contains("toml-syntax"), "{checks:?}");
    }
}
