//! `cargo xtask build`: dist/ with the site, the command and the knowledge base.

use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode, Stdio};

use anyhow::{Context, bail};
use ndr_content::Severity;

use crate::project::{self, Loaded, Project};
use crate::swap::NewFolder;

/// The shells that completions are written for, with the names their files have by custom.
const COMPLETIONS: [(&str, &str); 5] = [
    ("bash", "ndr.bash"),
    ("zsh", "_ndr"),
    ("fish", "ndr.fish"),
    ("powershell", "_ndr.ps1"),
    ("elvish", "ndr.elv"),
];

/// What to build, and where to.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// The folder to write; an old one is replaced only when the new one is whole.
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
    /// The path below which the site will be served.
    #[arg(long, value_name = "PATH", default_value = "/")]
    base_path: String,
    /// The address of the host that will serve it, for canonical addresses and the sitemap.
    #[arg(long, value_name = "URL")]
    site_url: Option<String>,
    /// Only the site and kb.json, without compiling the command.
    #[arg(long)]
    site_only: bool,
}

pub(crate) fn run(project: &Project, args: &Args) -> anyhow::Result<ExitCode> {
    let loaded = project.load()?;
    let diagnostics = &loaded.compiled.diagnostics;
    if diagnostics.has_errors() {
        loaded.report(diagnostics.iter().filter(|fault| fault.severity == Severity::Error));
        eprintln!("nothing was written");
        return Ok(ExitCode::FAILURE);
    }
    let out = args.out.clone().unwrap_or_else(|| project.root().join("dist"));
    refuse_foreign_folder(&out)?;
    let folder = NewFolder::begin(&out)?;
    let pages = write_site(&loaded, args, &folder)?;
    folder.write("kb.json", &ndr_site::knowledge(&loaded.compiled.catalog)?)?;
    if !args.site_only {
        write_command(project, &folder)?;
    }
    folder.publish()?;
    println!(
        "{}: {pages} files of the site{}",
        out.display(),
        if args.site_only { "" } else { ", the command, its man page and completions, kb.json" }
    );
    let warnings = diagnostics.count(Severity::Warning);
    if warnings > 0 {
        eprintln!("{}; `cargo xtask check` shows them", project::counted(warnings, "warning"));
    }
    Ok(ExitCode::SUCCESS)
}

/// An existing folder is replaced whole, so it must be one that a build wrote.
fn refuse_foreign_folder(out: &Path) -> anyhow::Result<()> {
    let is_ours = out.join("kb.json").is_file() && out.join("site").is_dir();
    let is_empty = std::fs::read_dir(out).map_or(true, |mut items| items.next().is_none());
    if out.exists() && !is_ours && !is_empty {
        bail!(
            "{} exists and was not written by a build; choose another folder with --out, or remove it",
            out.display()
        );
    }
    Ok(())
}

fn write_site(loaded: &Loaded, args: &Args, folder: &NewFolder) -> anyhow::Result<usize> {
    let options = ndr_site::Options {
        base_path: args.base_path.clone(),
        site_url: args.site_url.clone(),
        ..ndr_site::Options::default()
    };
    let site = ndr_site::render(&loaded.compiled.catalog, &options)?;
    let faults = ndr_site::check(&site);
    if !faults.is_empty() {
        for fault in &faults {
            eprintln!("{fault}");
        }
        bail!("the site has {}; nothing was written", project::counted(faults.len(), "fault"));
    }
    let mut files = 0;
    for (path, bytes) in site.files() {
        folder.write(&format!("site/{path}"), bytes)?;
        files += 1;
    }
    Ok(files)
}

/// Compiles the command and lets it write its own man page and completions.
fn write_command(project: &Project, folder: &NewFolder) -> anyhow::Result<()> {
    if project.root() != project::workspace() {
        bail!("the command is built from the workspace's own content; use --site-only with another --root");
    }
    let built = Command::new(env!("CARGO"))
        .args(["build", "--release", "--package", "ndr-cli", "--message-format", "json-render-diagnostics"])
        .current_dir(project.root())
        .stderr(Stdio::inherit())
        .output()
        .context("cannot start cargo; is Rust installed, and cargo on the path?")?;
    if !built.status.success() {
        bail!("the command does not compile; the site was not replaced");
    }
    let binary = executable(&built.stdout).context("cargo did not name the command that it built")?;
    let name = binary.file_name().context("the command has no file name")?.to_string_lossy();
    std::fs::create_dir_all(folder.path().join("bin"))?;
    std::fs::copy(&binary, folder.path().join("bin").join(&*name))
        .with_context(|| format!("cannot copy {}", binary.display()))?;
    folder.write("man/ndr.1", &output_of(&binary, &["man"])?)?;
    for (shell, file) in COMPLETIONS {
        folder.write(&format!("completions/{file}"), &output_of(&binary, &["completions", shell])?)?;
    }
    Ok(())
}

/// The executable that cargo's messages name, one JSON object a line.
fn executable(messages: &[u8]) -> Option<PathBuf> {
    let lines = messages.split(|&byte| byte == b'\n');
    let parsed = lines.filter_map(|line| serde_json::from_slice::<serde_json::Value>(line).ok());
    let mut paths = parsed.filter_map(|message| message.get("executable")?.as_str().map(PathBuf::from));
    paths.next_back()
}

fn output_of(binary: &Path, args: &[&str]) -> anyhow::Result<Vec<u8>> {
    let output = Command::new(binary)
        .args(args)
        .stderr(Stdio::inherit())
        .output()
        .with_context(|| format!("cannot run {}", binary.display()))?;
    if !output.status.success() {
        bail!("`{} {}` failed", binary.display(), args.join(" "));
    }
    Ok(output.stdout)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_executable_is_found_among_cargos_messages() {
        let messages = br#"{"reason":"compiler-artifact","executable":null}
not json
{"reason":"compiler-artifact","executable":"/t/release/ndr"}
{"reason":"build-finished","success":true}"#;
        assert_eq!(executable(messages), Some(PathBuf::from("/t/release/ndr")));
    }

    #[test]
    fn a_folder_that_no_build_wrote_is_left_alone() {
        let place = tempfile::tempdir().unwrap();
        assert!(refuse_foreign_folder(place.path()).is_ok());
        std::fs::write(place.path().join("thesis.txt"), "").unwrap();
        assert!(refuse_foreign_folder(place.path()).is_err());
    }
}
