//! The project's folder and what its sources compile to.

use std::io::IsTerminal;
use std::path::{Path, PathBuf};

use anyhow::{Context, bail};
use ndr_content::{Compiled, Diagnostic, Diagnostics, Severity, SourceTree, Style, compile, render};

/// The folder of the workspace that xtask was built from.
pub(crate) fn workspace() -> PathBuf {
    let manifest = Path::new(env!("CARGO_MANIFEST_DIR"));
    manifest.parent().unwrap_or(manifest).to_path_buf()
}

/// A folder with content/ and locales/.
pub(crate) struct Project {
    root: PathBuf,
}

/// The sources of a project and what they compile to.
pub(crate) struct Loaded {
    pub(crate) tree: SourceTree,
    pub(crate) compiled: Compiled,
}

impl Project {
    pub(crate) fn new(root: PathBuf) -> Self {
        Self { root }
    }

    pub(crate) fn root(&self) -> &Path {
        &self.root
    }

    /// Reads and compiles the sources; files that cannot be read are among the diagnostics.
    pub(crate) fn load(&self) -> anyhow::Result<Loaded> {
        if !self.root.join("content").is_dir() {
            bail!(
                "{} has no folder content/; run from the project, or name it with --root",
                self.root.display()
            );
        }
        let mut diagnostics = Diagnostics::default();
        let tree = SourceTree::read(&self.root, &mut diagnostics);
        let mut compiled = compile(&tree);
        diagnostics.extend(compiled.diagnostics.iter().cloned());
        compiled.diagnostics = diagnostics.sorted();
        Ok(Loaded { tree, compiled })
    }

    /// Writes a file of the project, with its folders.
    pub(crate) fn write(&self, path: &str, text: &str) -> anyhow::Result<()> {
        let file = self.root.join(path);
        if let Some(folder) = file.parent() {
            std::fs::create_dir_all(folder).with_context(|| format!("cannot make {}", folder.display()))?;
        }
        std::fs::write(&file, text).with_context(|| format!("cannot write {}", file.display()))
    }
}

impl Loaded {
    /// Prints diagnostics on standard error, with a closing count.
    pub(crate) fn report<'d>(&self, diagnostics: impl IntoIterator<Item = &'d Diagnostic>) {
        let style = if std::io::stderr().is_terminal() { Style::Colour } else { Style::Plain };
        let width =
            terminal_size::terminal_size_of(std::io::stderr()).map_or(100, |(width, _)| width.0.into());
        let (mut errors, mut warnings) = (0, 0);
        for diagnostic in diagnostics {
            match diagnostic.severity {
                Severity::Error => errors += 1,
                Severity::Warning => warnings += 1,
                Severity::Hint => {}
            }
            eprintln!("{}", render(diagnostic, &self.tree, style, width));
        }
        if errors + warnings > 0 {
            eprintln!("{}, {}", counted(errors, "error"), counted(warnings, "warning"));
        }
    }
}

/// `1 error`, `2 errors`.
pub(crate) fn counted(count: usize, noun: &str) -> String {
    let plural = if count == 1 { "" } else { "s" };
    format!("{count} {noun}{plural}")
}
