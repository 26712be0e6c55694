//! Sources and theme in, pages or faults out.

use std::path::{Path, PathBuf};

use anyhow::Context;
use ndr_content::{Diagnostic, FOLDERS, Severity, Style, render};
use ndr_site::{LiveReload, Options, Site, Theme};

use super::preview::Built;
use crate::project::{Loaded, Project, counted};

/// Where the templates and the style of the site lie, in a project that has its own.
const THEME: &str = "crates/ndr-site";
const THEME_FOLDERS: [&str; 3] = ["templates", "templates/parts", "assets"];

/// Everything that the site is built from.
pub(super) struct Sources {
    loaded: Loaded,
    theme: Theme,
}

impl Sources {
    pub(super) fn read(project: &Project) -> anyhow::Result<Self> {
        Ok(Self { loaded: project.load()?, theme: read_theme(&project.root().join(THEME))? })
    }

    /// The pages, and what is wrong; the faults are also printed.
    pub(super) fn build(&self) -> Built {
        let diagnostics = &self.loaded.compiled.diagnostics;
        let errors: Vec<&Diagnostic> =
            diagnostics.iter().filter(|fault| fault.severity == Severity::Error).collect();
        self.loaded.report(errors.iter().copied());
        let warnings = diagnostics.count(Severity::Warning);
        if warnings > 0 {
            eprintln!("{}; `cargo xtask check` shows them", counted(warnings, "warning"));
        }
        let mut faults: Vec<String> =
            errors.iter().map(|fault| render(fault, &self.loaded.tree, Style::Plain, 100)).collect();
        let site = self.site().map_err(|error| {
            eprintln!("error: {error}");
            faults.push(error.to_string());
        });
        Built { site: site.ok(), faults: faults.join("\n") }
    }

    fn site(&self) -> Result<Site, ndr_site::Error> {
        let options =
            Options { live_reload: LiveReload::On, theme: self.theme.clone(), ..Options::default() };
        ndr_site::render(&self.loaded.compiled.catalog, &options)
    }
}

/// The built-in theme with the files of a folder in their place, so that a change needs no compiling.
fn read_theme(folder: &Path) -> anyhow::Result<Theme> {
    let mut theme = Theme::default();
    for name in THEME_FOLDERS {
        let Ok(items) = std::fs::read_dir(folder.join(name)) else { continue };
        for item in items {
            let path = item?.path();
            if path.is_file() {
                let text = std::fs::read_to_string(&path)
                    .with_context(|| format!("cannot read {}", path.display()))?;
                let file = path.file_name().unwrap_or_default().to_string_lossy();
                theme.insert(&format!("{name}/{file}"), text);
            }
        }
    }
    Ok(theme)
}

/// The folders whose changes matter, as far as the project has them.
pub(super) fn watched(root: &Path) -> Vec<PathBuf> {
    let theme = ["templates", "assets"].map(|name| format!("{THEME}/{name}"));
    let folders = FOLDERS.iter().map(|folder| (*folder).to_owned()).chain(theme);
    folders.map(|folder| root.join(folder)).filter(|folder| folder.is_dir()).collect()
}
