//! The files that arguments name, in their order; those of a folder in the order of names.
//!
//! Nothing, or `-`, is standard input. Hidden files and folders below a folder are passed over.

use std::path::{Path, PathBuf};

use walkdir::{DirEntry, WalkDir};

use super::{STANDARD_INPUT, Unreadable};

/// Something to read.
pub(crate) enum Item {
    /// Standard input.
    StandardInput,
    /// What may be a file.
    File(PathBuf),
    /// A part of a folder that could not be looked into.
    Unreadable(PathBuf, Unreadable),
}

/// Everything that arguments name.
pub(crate) fn walk(arguments: Vec<PathBuf>) -> impl Iterator<Item = Item> {
    let nothing = arguments.is_empty().then(|| PathBuf::from(STANDARD_INPUT));
    arguments.into_iter().chain(nothing).flat_map(|path| -> Box<dyn Iterator<Item = Item>> {
        if is_standard_input(&path) {
            return Box::new(std::iter::once(Item::StandardInput));
        }
        if path.is_dir() {
            return Box::new(walk_folder(&path));
        }
        Box::new(std::iter::once(Item::File(path)))
    })
}

/// Whether arguments name standard input, or nothing, which does.
pub(crate) fn names_standard_input(arguments: &[PathBuf]) -> bool {
    arguments.is_empty() || arguments.iter().any(|path| is_standard_input(path))
}

fn is_standard_input(path: &Path) -> bool {
    path.as_os_str() == STANDARD_INPUT
}

fn walk_folder(folder: &Path) -> impl Iterator<Item = Item> + use<> {
    let walk = WalkDir::new(folder).sort_by_file_name().follow_links(true).into_iter();
    let visible = walk.filter_entry(|item| item.depth() == 0 || !is_hidden(item));
    visible.filter_map(|item| match item {
        Ok(item) if item.file_type().is_file() => Some(Item::File(item.into_path())),
        Ok(_) => None,
        Err(error) => {
            let path = error.path().unwrap_or(Path::new("")).to_owned();
            let why = error.into_io_error().map_or(Unreadable::Loop, Unreadable::Io);
            Some(Item::Unreadable(path, why))
        }
    })
}

fn is_hidden(item: &DirEntry) -> bool {
    item.file_name().to_string_lossy().starts_with('.')
}
