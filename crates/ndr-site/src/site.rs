//! The finished site in memory.

use std::collections::BTreeMap;

use crate::Error;

/// A site: its files by their path from its root, with `/`.
///
/// ```
/// let mut site = ndr_site::Site::new("/");
/// site.insert("index.html", "<!doctype html>")?;
/// assert!(site.get("index.html").is_some());
/// # Ok::<(), ndr_site::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Site {
    base_path: String,
    files: BTreeMap<String, Vec<u8>>,
}

impl Site {
    /// A site without files that will be served below `base_path`, which begins and ends with `/`.
    pub fn new(base_path: impl Into<String>) -> Self {
        Self { base_path: base_path.into(), files: BTreeMap::new() }
    }

    /// Adds a file; a second one at the same path is an error.
    pub fn insert(&mut self, path: impl Into<String>, bytes: impl Into<Vec<u8>>) -> Result<(), Error> {
        let path = path.into();
        if self.files.contains_key(&path) {
            return Err(Error::TwoPages(path));
        }
        self.files.insert(path, bytes.into());
        Ok(())
    }

    /// The path below which it will be served; begins and ends with `/`.
    pub fn base_path(&self) -> &str {
        &self.base_path
    }

    /// The files in the order of their paths.
    pub fn files(&self) -> impl Iterator<Item = (&str, &[u8])> {
        self.files.iter().map(|(path, bytes)| (path.as_str(), bytes.as_slice()))
    }

    /// The bytes of a file.
    pub fn get(&self, path: &str) -> Option<&[u8]> {
        self.files.get(path).map(Vec::as_slice)
    }
}
