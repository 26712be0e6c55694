//! A folder that is replaced only by a whole new one.

use std::path::{Path, PathBuf};

use anyhow::Context;
use tempfile::TempDir;

/// A new folder in the making, beside the one that it will replace.
///
/// Until [`publish`](Self::publish) the old folder is untouched; dropped before that, the new one is
/// removed.
pub(crate) struct NewFolder {
    making: TempDir,
    target: PathBuf,
}

impl NewFolder {
    /// Begins a folder that will replace `target`.
    pub(crate) fn begin(target: &Path) -> anyhow::Result<Self> {
        let target = std::path::absolute(target)?;
        let parent = target.parent().context("the folder to write has no parent")?;
        std::fs::create_dir_all(parent).with_context(|| format!("cannot make {}", parent.display()))?;
        let making = tempfile::Builder::new()
            .prefix(".new-")
            .tempdir_in(parent)
            .with_context(|| format!("cannot write in {}", parent.display()))?;
        Ok(Self { making, target })
    }

    /// Where the new folder is being made.
    pub(crate) fn path(&self) -> &Path {
        self.making.path()
    }

    /// Writes a file of the new folder.
    pub(crate) fn write(&self, path: &str, bytes: &[u8]) -> anyhow::Result<()> {
        let file = self.path().join(path);
        if let Some(folder) = file.parent() {
            std::fs::create_dir_all(folder).with_context(|| format!("cannot make {}", folder.display()))?;
        }
        std::fs::write(&file, bytes).with_context(|| format!("cannot write {}", file.display()))
    }

    /// Puts the new folder in the place of the old one.
    ///
    /// Both moves are renames within one folder: a reader sees the old folder or the new one, and for
    /// the moment between the two renames none, but never a mixture.
    pub(crate) fn publish(self) -> anyhow::Result<()> {
        make_readable(self.path())?;
        let parent = self.target.parent().context("the folder to write has no parent")?;
        let old = tempfile::Builder::new().prefix(".old-").tempdir_in(parent)?;
        let had_old = self.target.exists();
        if had_old {
            std::fs::rename(&self.target, old.path().join("was"))
                .with_context(|| format!("cannot move {} away", self.target.display()))?;
        }
        let made = self.making.keep();
        if let Err(error) = std::fs::rename(&made, &self.target) {
            if had_old {
                std::fs::rename(old.path().join("was"), &self.target)
                    .with_context(|| format!("cannot put {} back", self.target.display()))?;
            }
            std::fs::remove_dir_all(&made)?;
            return Err(error).with_context(|| format!("cannot put {} in place", self.target.display()));
        }
        Ok(())
    }
}

/// A temporary folder is its owner's only; a published one is read by a web server.
#[cfg(unix)]
fn make_readable(folder: &Path) -> anyhow::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    std::fs::set_permissions(folder, std::fs::Permissions::from_mode(0o755))?;
    Ok(())
}

#[cfg(not(unix))]
fn make_readable(_: &Path) -> anyhow::Result<()> {
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_old_folder_stays_until_the_new_one_is_whole() {
        let place = tempfile::tempdir().unwrap();
        let target = place.path().join("dist");
        std::fs::create_dir(&target).unwrap();
        std::fs::write(target.join("old.html"), "old").unwrap();

        let unfinished = NewFolder::begin(&target).unwrap();
        unfinished.write("a/new.html", b"new").unwrap();
        drop(unfinished);
        assert_eq!(std::fs::read_to_string(target.join("old.html")).unwrap(), "old");

        let finished = NewFolder::begin(&target).unwrap();
        finished.write("a/new.html", b"new").unwrap();
        finished.publish().unwrap();
        assert!(!target.join("old.html").exists());
        assert_eq!(std::fs::read_to_string(target.join("a/new.html")).unwrap(), "new");
        let left: Vec<_> = std::fs::read_dir(place.path()).unwrap().collect();
        assert_eq!(left.len(), 1, "nothing but the folder itself is left");
    }
}
