//! What one language has above its text, carried in comments of the front matter.
//!
//! The project's own translations begin with a record of the sources they were made from, in `+++`
//! lines. YAML has no place for it but comments: `#target +++`.

use crate::document::Document;

/// What a line of the target's head begins with.
pub(crate) const TARGET: &str = "#target";
/// What a line of the source's head begins with.
pub(crate) const SOURCE: &str = "#source";
/// The key that only an export has: the language of the source.
pub(crate) const MARK: &str = "ndr.source";

impl Document<'_> {
    /// Whether this project wrote it.
    pub(crate) fn is_export(&self) -> bool {
        self.front_matter.as_ref().is_some_and(|front_matter| front_matter.value(MARK).is_some())
    }

    /// The language of the source, where this project wrote the document.
    pub fn source_language(&self) -> Option<String> {
        self.front_matter.as_ref()?.value(MARK)
    }
}

/// Writes a head as comments.
pub(crate) fn carry(text: &mut String, head: &str, mark: &str) {
    for line in head.lines() {
        text.push_str(mark);
        if !line.is_empty() {
            text.push(' ');
            text.push_str(line);
        }
        text.push('\n');
    }
}

/// The head that comments carry.
pub(crate) fn carried(front_matter: &str, mark: &str) -> String {
    let mut head = String::new();
    for line in front_matter.lines().filter_map(|line| line.strip_prefix(mark)) {
        head.push_str(line.strip_prefix(' ').unwrap_or(line));
        head.push('\n');
    }
    head
}
