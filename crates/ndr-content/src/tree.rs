//! The sources in memory.

use std::collections::BTreeMap;
use std::ops::Range;
use std::path::Path;

use walkdir::WalkDir;

use crate::{Diagnostic, Diagnostics, Place};

/// The files below `content/` and `locales/`, by their path from the project's root with `/`.
///
/// ```
/// use ndr_content::SourceTree;
/// let mut tree = SourceTree::default();
/// tree.insert("content/steps.toml", "");
/// assert_eq!(tree.text("content/steps.toml"), Some(""));
/// ```
#[derive(Clone, Debug, Default)]
pub struct SourceTree {
    files: BTreeMap<String, Vec<u8>>,
}

/// The folders of a project that hold sources.
pub const FOLDERS: [&str; 2] = ["content", "locales"];

impl SourceTree {
    /// Reads the sources of a project. What cannot be read is a fault with its path; the rest is read.
    pub fn read(root: &Path, diagnostics: &mut Diagnostics) -> Self {
        let mut tree = Self::default();
        for folder in FOLDERS {
            for item in WalkDir::new(root.join(folder)).sort_by_file_name() {
                match item {
                    Ok(item) if item.file_type().is_file() => tree.read_file(root, item.path(), diagnostics),
                    Ok(_) => {}
                    Err(error) => {
                        let path =
                            error.path().map_or_else(|| folder.to_owned(), |path| relative(root, path));
                        diagnostics.push(unreadable(&path, &error.to_string()));
                    }
                }
            }
        }
        tree
    }

    fn read_file(&mut self, root: &Path, path: &Path, diagnostics: &mut Diagnostics) {
        let name = relative(root, path);
        if is_left_by_an_editor(&name) {
            return;
        }
        match std::fs::read(path) {
            Ok(bytes) => self.insert(&name, bytes),
            Err(error) => diagnostics.push(unreadable(&name, &error.to_string())),
        }
    }

    /// Adds a file, or puts it in the place of another.
    ///
    /// Some editors write CRLF or a byte-order mark; in sources neither means anything, so both are
    /// taken out. Samples stay as they are, byte for byte.
    pub fn insert(&mut self, path: &str, bytes: impl Into<Vec<u8>>) {
        let bytes = bytes.into();
        let bytes = if is_source(path) { without_editors_marks(bytes) } else { bytes };
        self.files.insert(path.to_owned(), bytes);
    }

    /// Takes a file away.
    pub fn remove(&mut self, path: &str) {
        self.files.remove(path);
    }

    /// The bytes of a file.
    pub fn bytes(&self, path: &str) -> Option<&[u8]> {
        self.files.get(path).map(Vec::as_slice)
    }

    /// The text of a file; `None` where there is no such file or it is not UTF-8.
    pub fn text(&self, path: &str) -> Option<&str> {
        std::str::from_utf8(self.bytes(path)?).ok()
    }

    /// The text of a file, with a fault where it is not UTF-8.
    pub(crate) fn checked_text(&self, path: &str, diagnostics: &mut Diagnostics) -> Option<&str> {
        match std::str::from_utf8(self.bytes(path)?) {
            Ok(text) => Some(text),
            Err(error) => {
                let start = error.valid_up_to();
                let place = Place { path: path.to_owned(), span: start..start };
                diagnostics.push(
                    Diagnostic::error("invalid-utf-8", &place, "the file is not UTF-8")
                        .help("save it as UTF-8 without a byte-order mark"),
                );
                None
            }
        }
    }

    /// The paths in order.
    pub fn paths(&self) -> impl Iterator<Item = &str> {
        self.files.keys().map(String::as_str)
    }

    /// The paths below a folder, in order.
    pub fn below<'a>(&'a self, folder: &'a str) -> impl Iterator<Item = &'a str> {
        self.paths().filter(move |path| path.strip_prefix(folder).is_some_and(|rest| rest.starts_with('/')))
    }

    /// Line and column, from 1, of a byte of a file; columns are counted in characters.
    pub fn position(&self, path: &str, offset: usize) -> (usize, usize) {
        let bytes = self.bytes(path).unwrap_or_default();
        position(bytes, offset)
    }
}

fn position(bytes: &[u8], offset: usize) -> (usize, usize) {
    let before = &bytes[..offset.min(bytes.len())];
    let line = before.split(|&byte| byte == b'\n').count();
    let start = before.iter().rposition(|&byte| byte == b'\n').map_or(0, |at| at + 1);
    let column = String::from_utf8_lossy(&before[start..]).chars().count() + 1;
    (line, column)
}

fn relative(root: &Path, path: &Path) -> String {
    let path = path.strip_prefix(root).unwrap_or(path);
    let parts: Vec<_> = path.components().map(|part| part.as_os_str().to_string_lossy()).collect();
    parts.join("/")
}

fn is_source(path: &str) -> bool {
    matches!(path.rsplit_once('.'), Some((_, "md" | "toml" | "ftl")))
}

fn without_editors_marks(mut bytes: Vec<u8>) -> Vec<u8> {
    if bytes.starts_with(b"\xEF\xBB\xBF") {
        bytes.drain(..3);
    }
    let mut kept = Vec::with_capacity(bytes.len());
    for (index, &byte) in bytes.iter().enumerate() {
        if byte != b'\r' || bytes.get(index + 1) != Some(&b'\n') {
            kept.push(byte);
        }
    }
    kept
}

/// Backups and swap files that editors leave beside what they edit.
fn is_left_by_an_editor(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or(path);
    name.ends_with('~') || name.starts_with('.') || name.starts_with('#')
}

fn unreadable(path: &str, error: &str) -> Diagnostic {
    Diagnostic::error("unreadable", &Place::file(path), format!("cannot be read: {error}"))
        .help("check that the file exists and that you may read it")
}

/// The bytes of `whole` in which `part`, a slice of it, stands.
///
/// `fluent-syntax` gives no positions, but its tree borrows from the source.
pub(crate) fn span_of(part: &str, whole: &str) -> Range<usize> {
    let start = (part.as_ptr() as usize).saturating_sub(whole.as_ptr() as usize);
    start..start + part.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn positions_count_lines_and_characters() {
        let text = "ett\ntvå å".as_bytes();
        assert_eq!(position(text, 0), (1, 1));
        assert_eq!(position(text, text.len()), (2, 6));
    }

    #[test]
    fn what_editors_write_around_the_text_does_not_count() {
        let mut tree = SourceTree::default();
        tree.insert("content/a/b/en-US.md", "\u{feff}# a\r\n\r\nb\rc\n");
        assert_eq!(tree.text("content/a/b/en-US.md"), Some("# a\n\nb\rc\n"));
        tree.insert("content/a/b/samples/crlf.eml", "a\r\n");
        assert_eq!(tree.text("content/a/b/samples/crlf.eml"), Some("a\r\n"));
    }

    #[test]
    fn what_editors_leave_is_no_source() {
        assert!(is_left_by_an_editor("content/a/b/.en-US.md.swp"));
        assert!(is_left_by_an_editor("content/a/b/en-US.md~"));
        assert!(!is_left_by_an_editor("content/a/5.7.705/en-US.md"));
    }
}
