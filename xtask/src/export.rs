//! `cargo xtask export`: the project's own documents, both languages side by side.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context, bail};
use ndr_content::{Diagnostics, SOURCE_LANGUAGE, SourceTree, aligned, head_and_body};
use ndr_side_by_side::Side;

use crate::project::{Project, counted};

/// What to export, and where to.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// The language of the translation beside the source, such as sv-SE.
    #[arg(long, value_name = "LANG")]
    side_by_side: String,
    /// The folder to write to: a document for each folder of content/.
    #[arg(long, value_name = "DIR")]
    out: PathBuf,
    /// Only these files or folders, such as content/smtp; all, if none is named.
    #[arg(value_name = "PATH")]
    paths: Vec<String>,
}

pub(crate) fn run(project: &Project, args: &Args) -> anyhow::Result<ExitCode> {
    let mut diagnostics = Diagnostics::default();
    let tree = SourceTree::read(project.root(), &mut diagnostics);
    if let Some(fault) = diagnostics.iter().next() {
        bail!("{}: {}", fault.path, fault.message);
    }
    let (mut written, mut untranslated) = (0, Vec::new());
    for folder in folders(&tree, &args.paths)? {
        match export(&tree, &folder, &args.side_by_side)? {
            Some(text) => {
                let file = args.out.join(format!("{folder}.md"));
                let parent = file.parent().unwrap_or(&args.out);
                std::fs::create_dir_all(parent)
                    .and_then(|()| std::fs::write(&file, text))
                    .with_context(|| format!("cannot write {}", file.display()))?;
                written += 1;
            }
            None => untranslated.push(folder),
        }
    }
    if written == 0 {
        bail!("nothing of it is translated into `{}`", args.side_by_side);
    }
    for folder in &untranslated {
        eprintln!("{folder} has no {}.md and was left out", args.side_by_side);
    }
    println!("exported {}, left out {}", counted(written, "document"), untranslated.len());
    Ok(ExitCode::SUCCESS)
}

/// The folders with a source document, of those that are asked for.
fn folders(tree: &SourceTree, paths: &[String]) -> anyhow::Result<Vec<String>> {
    let source = format!("/{SOURCE_LANGUAGE}.md");
    let all: Vec<&str> = tree.below("content").filter_map(|path| path.strip_suffix(&source)).collect();
    let mut wanted = Vec::new();
    for path in paths {
        let path = path.trim_end_matches('/');
        let is_file = Path::new(path).extension().is_some_and(|extension| extension == "md");
        let path = path.rsplit_once('/').filter(|_| is_file).map_or(path, |(folder, _)| folder);
        let below = |folder: &&&str| {
            **folder == path || folder.strip_prefix(path).is_some_and(|rest| rest.starts_with('/'))
        };
        let found: Vec<&str> = all.iter().filter(below).copied().collect();
        if found.is_empty() {
            let collections =
                all.iter().filter_map(|folder| folder.rsplit_once('/')).map(|(collection, _)| collection);
            let near = ndr_core::nearest(path, all.iter().copied().chain(collections));
            let near = near.map(|near| format!("; did you mean {near}?"));
            bail!("{path} has no {SOURCE_LANGUAGE}.md{}", near.unwrap_or_default());
        }
        wanted.extend(found);
    }
    let mut folders = if paths.is_empty() { all } else { wanted };
    folders.sort_unstable();
    folders.dedup();
    Ok(folders.into_iter().map(str::to_owned).collect())
}

/// A document and its translation side by side; `None` where it is not translated.
fn export(tree: &SourceTree, folder: &str, language: &str) -> anyhow::Result<Option<String>> {
    let source_language = SOURCE_LANGUAGE.to_string();
    let (source_path, target_path) =
        (format!("{folder}/{source_language}.md"), format!("{folder}/{language}.md"));
    if language == source_language || tree.bytes(&target_path).is_none() {
        return Ok(None);
    }
    let text = |path: &str| tree.text(path).with_context(|| format!("{path} is not UTF-8; save it as UTF-8"));
    let (source, target) = (text(&source_path)?, text(&target_path)?);
    let side = |language, text| {
        let (head, body) = head_and_body(text);
        Side { language, head, body }
    };
    let (source_side, target_side) = (side(&source_language, source), side(language, target));
    ndr_side_by_side::export(folder, source_side, target_side, &aligned(source, target))
        .map(Some)
        .with_context(|| format!("cannot export {target_path}"))
}
