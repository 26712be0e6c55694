//! Bounces from files, folders and pipes.

use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use walkdir::{DirEntry, WalkDir};

/// A larger input is not read: no bounce is, and it would fill the memory.
pub(crate) const LARGEST: u64 = 256 * 1024 * 1024;

/// An input with its name, or why it could not be read.
pub(crate) struct Input {
    /// The path as given or found, `-` for standard input.
    pub(crate) name: String,
    /// The bytes.
    pub(crate) bytes: Result<Vec<u8>, Unreadable>,
}

/// Why an input could not be read.
pub(crate) enum Unreadable {
    /// The system says why.
    Io(io::Error),
    /// It is larger than [`LARGEST`].
    TooLarge,
}

/// Reads the inputs one after the other, in the order given; folders in the order of names.
///
/// Nothing, or `-`, is standard input. Hidden files and folders below a folder are passed over.
pub(crate) fn read_all(inputs: &[PathBuf]) -> impl Iterator<Item = Input> + '_ {
    let nothing = inputs.is_empty().then(|| PathBuf::from("-"));
    inputs.iter().cloned().chain(nothing).flat_map(|path| -> Box<dyn Iterator<Item = Input>> {
        if path.as_os_str() == "-" {
            return Box::new(std::iter::once(Input {
                name: "-".to_owned(),
                bytes: read(io::stdin().lock(), 0),
            }));
        }
        if path.is_dir() {
            return Box::new(read_folder(&path));
        }
        Box::new(std::iter::once(read_file(&path)))
    })
}

fn read_folder(folder: &Path) -> impl Iterator<Item = Input> + use<> {
    let walk = WalkDir::new(folder).sort_by_file_name().follow_links(true).into_iter();
    let visible = walk.filter_entry(|item| item.depth() == 0 || !is_hidden(item));
    visible.filter_map(|item| match item {
        Ok(item) if item.file_type().is_file() => Some(read_file(item.path())),
        Ok(_) => None,
        Err(error) => {
            let name = error.path().unwrap_or(Path::new("")).display().to_string();
            let error =
                error.into_io_error().unwrap_or_else(|| io::Error::other("the folder contains itself"));
            Some(Input { name, bytes: Err(Unreadable::Io(error)) })
        }
    })
}

fn is_hidden(item: &DirEntry) -> bool {
    item.file_name().to_string_lossy().starts_with('.')
}

fn read_file(path: &Path) -> Input {
    let bytes = File::open(path).map_err(Unreadable::Io).and_then(|file| {
        let size = file.metadata().map_or(0, |metadata| metadata.len());
        read(file, size)
    });
    Input { name: path.display().to_string(), bytes }
}

/// Reads to the end, but no further than one byte past the limit.
fn read(source: impl Read, size: u64) -> Result<Vec<u8>, Unreadable> {
    if size > LARGEST {
        return Err(Unreadable::TooLarge);
    }
    let mut bytes = Vec::with_capacity(usize::try_from(size).unwrap_or(0));
    source.take(LARGEST + 1).read_to_end(&mut bytes).map_err(Unreadable::Io)?;
    if bytes.len() as u64 > LARGEST { Err(Unreadable::TooLarge) } else { Ok(bytes) }
}
