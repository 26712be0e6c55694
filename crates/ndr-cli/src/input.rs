//! Bounces from files, folders and pipes.

use std::fs::File;
use std::io::{self, ErrorKind, IsTerminal, Read};
use std::path::{Path, PathBuf};

use walkdir::{DirEntry, WalkDir};

use crate::message::Message;
use crate::session::Session;

/// The name of standard input, on the command line and in JSON.
pub(crate) const STANDARD_INPUT: &str = "-";

/// A larger input is not read: no bounce is, and it would fill the memory.
const LARGEST: u64 = 256 * 1024 * 1024;

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
    /// A link leads back to a folder above it.
    Loop,
}

impl Unreadable {
    /// Says on standard error which input could not be read, and why.
    pub(crate) fn complain(&self, session: &Session<'_>, name: &str) {
        let file = spoken_name(session, name);
        match self {
            Self::Io(error) if error.kind() == ErrorKind::NotFound => {
                session.complain(Message::NotFound, &[("file", &file)]);
                if !Path::new(name).exists() && is_text(name) {
                    session.complain(Message::TryExplain, &[]);
                }
            }
            Self::Io(error) if error.kind() == ErrorKind::PermissionDenied => {
                session.complain(Message::NoRights, &[("file", &file)]);
            }
            Self::Io(error) => {
                session.complain(Message::Unreadable, &[("file", &file), ("error", &error.to_string())]);
            }
            Self::TooLarge => {
                let limit = (LARGEST / 1024 / 1024).to_string();
                session.complain(Message::TooLarge, &[("file", &file), ("limit", &limit)]);
            }
            Self::Loop => session.complain(Message::Loop, &[("file", &file)]),
        }
    }
}

/// Whether a name that is no file is rather a code or the words of a server.
fn is_text(name: &str) -> bool {
    name.contains(' ') || ndr_core::EnhancedCode::find(name.as_bytes()).is_some()
}

/// The name of an input as people say it.
pub(crate) fn spoken_name(session: &Session<'_>, name: &str) -> String {
    if name == STANDARD_INPUT { session.say(Message::StandardInput, &[]) } else { name.to_owned() }
}

/// Reads the inputs one after the other, in the order given; folders in the order of names.
///
/// Nothing, or `-`, is standard input. Hidden files and folders below a folder are passed over.
pub(crate) fn read_all<'i>(
    session: &'i Session<'_>,
    inputs: &'i [PathBuf],
) -> impl Iterator<Item = Input> + 'i {
    let nothing = inputs.is_empty().then(|| PathBuf::from(STANDARD_INPUT));
    inputs.iter().cloned().chain(nothing).flat_map(|path| -> Box<dyn Iterator<Item = Input>> {
        if path.as_os_str() == STANDARD_INPUT {
            let bytes = read_standard_input(session);
            return Box::new(std::iter::once(Input { name: STANDARD_INPUT.to_owned(), bytes }));
        }
        if path.is_dir() {
            return Box::new(read_folder(&path));
        }
        Box::new(std::iter::once(read_file(&path)))
    })
}

/// Reads standard input; somebody at a terminal is told how to end it.
pub(crate) fn read_standard_input(session: &Session<'_>) -> Result<Vec<u8>, Unreadable> {
    if io::stdin().is_terminal() {
        session.complain(Message::Paste, &[]);
    }
    read(io::stdin().lock(), 0)
}

fn read_folder(folder: &Path) -> impl Iterator<Item = Input> + use<> {
    let walk = WalkDir::new(folder).sort_by_file_name().follow_links(true).into_iter();
    let visible = walk.filter_entry(|item| item.depth() == 0 || !is_hidden(item));
    visible.filter_map(|item| match item {
        Ok(item) if item.file_type().is_file() => Some(read_file(item.path())),
        Ok(_) => None,
        Err(error) => {
            let name = error.path().unwrap_or(Path::new("")).display().to_string();
            Some(Input { name, bytes: Err(error.into_io_error().map_or(Unreadable::Loop, Unreadable::Io)) })
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
