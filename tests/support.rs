//! What the tests across crates share: where things lie.

use std::io::Write;
use std::path::{Path, PathBuf};

use ndr_content::{Diagnostics, SourceTree};

/// The root of the project.
pub fn root() -> PathBuf {
    let manifest = Path::new(env!("CARGO_MANIFEST_DIR"));
    manifest.parent().unwrap_or(manifest).to_path_buf()
}

/// A file or folder of the data that is shared beside the project; `None`, said aloud, where it is absent.
pub fn shared(path: &str) -> Option<PathBuf> {
    let found = root().join("../shared").join(path);
    if found.exists() {
        return Some(found);
    }
    // Not by eprintln!, which the test harness swallows. A closed standard error is no reason to fail.
    let _ = writeln!(std::io::stderr(), "skipped: ../shared/{path} is not here");
    None
}

/// The project's sources.
///
/// # Panics
///
/// Where one cannot be read: the test that asks for them has failed then.
pub fn sources() -> SourceTree {
    let mut diagnostics = Diagnostics::default();
    let tree = SourceTree::read(&root(), &mut diagnostics);
    assert!(diagnostics.is_empty(), "{diagnostics:?}");
    tree
}
