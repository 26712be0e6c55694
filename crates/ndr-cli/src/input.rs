//! Bounces from files, folders and pipes.
//!
//! - `walk`: the files that arguments name, in their order.
//! - `pieces`: a stream in pieces of whole messages.
//! - `lines`: a stream in chunks of whole lines.
//!
//! Nothing here holds more of an input than one piece.

pub(crate) mod lines;
pub(crate) mod pieces;
pub(crate) mod walk;

use std::fs::File;
use std::io::{self, ErrorKind, IsTerminal, Read};
use std::path::Path;

use ndr_core::mbox::Rest;

use crate::message::Message;
use crate::session::Session;

/// The name of standard input, on the command line and in JSON.
pub(crate) const STANDARD_INPUT: &str = "-";

/// A larger message is not read: no bounce is, and it would fill the memory.
const LARGEST: usize = 256 * 1024 * 1024;

/// Why an input, or a part of one, could not be read.
#[derive(Debug)]
pub(crate) enum Unreadable {
    /// The system says why.
    Io(io::Error),
    /// It is larger than [`LARGEST`].
    TooLarge,
    /// The message of an archive that begins at this byte is.
    MessageTooLarge(usize),
    /// A link leads back to a folder above it.
    Loop,
}

impl Unreadable {
    /// Says on standard error which input could not be read, and why.
    pub(crate) fn complain(&self, session: &Session<'_>, name: &str) {
        let file = spoken_name(session, name);
        let limit = (LARGEST / 1024 / 1024).to_string();
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
            Self::TooLarge => session.complain(Message::TooLarge, &[("file", &file), ("limit", &limit)]),
            Self::MessageTooLarge(start) => {
                let args = [("file", &*file), ("start", &start.to_string()), ("limit", &limit)];
                session.complain(Message::TooLargeWithin, &args);
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

/// Tells somebody at a terminal how to end standard input.
pub(crate) fn prompt(session: &Session<'_>) {
    if io::stdin().is_terminal() {
        session.complain(Message::Paste, &[]);
    }
}

/// Reads standard input to its end.
pub(crate) fn read_standard_input(session: &Session<'_>) -> Result<Vec<u8>, Unreadable> {
    prompt(session);
    read(io::stdin().lock(), 0)
}

/// Reads a file to its end.
pub(crate) fn read_file(path: &Path) -> Result<Vec<u8>, Unreadable> {
    let file = File::open(path).map_err(Unreadable::Io)?;
    let size = file.metadata().map_or(0, |metadata| metadata.len());
    read(file, size)
}

/// Reads to the end, but no further than one byte past the limit.
fn read(source: impl Read, size: u64) -> Result<Vec<u8>, Unreadable> {
    if size > LARGEST as u64 {
        return Err(Unreadable::TooLarge);
    }
    let mut bytes = Vec::with_capacity(usize::try_from(size).unwrap_or(0));
    source.take(LARGEST as u64 + 1).read_to_end(&mut bytes).map_err(Unreadable::Io)?;
    if bytes.len() > LARGEST { Err(Unreadable::TooLarge) } else { Ok(bytes) }
}

/// When a read is enough.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Patience {
    /// When as many bytes are there as were asked for.
    Full,
    /// When anything is there.
    Any,
}

/// Appends up to `wanted` bytes, and says whether more may follow.
fn append(
    source: &mut impl Read,
    buffer: &mut Vec<u8>,
    wanted: usize,
    patience: Patience,
) -> io::Result<Rest> {
    let start = buffer.len();
    buffer.resize(start + wanted, 0);
    let mut end = start;
    let result = loop {
        match source.read(buffer.get_mut(end..).unwrap_or_default()) {
            Ok(0) if end < buffer.len() => break Ok(Rest::Nothing),
            Ok(read) => end += read,
            Err(error) if error.kind() == ErrorKind::Interrupted => continue,
            Err(error) => break Err(error),
        }
        if end == buffer.len() || patience == Patience::Any {
            break Ok(Rest::ToCome);
        }
    };
    buffer.truncate(end);
    result
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    /// A stream that gives no more than so many bytes at once.
    pub(crate) struct Drip<'a>(pub(crate) &'a [u8], pub(crate) usize);

    impl Read for Drip<'_> {
        fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
            let (now, later) = self.0.split_at(self.1.min(into.len()).min(self.0.len()));
            into[..now.len()].copy_from_slice(now);
            self.0 = later;
            Ok(now.len())
        }
    }

    #[test]
    fn patience_decides_how_much_is_waited_for() {
        let mut buffer = vec![b'-'];
        let mut source = Drip(b"abcdef", 2);
        assert_eq!(append(&mut source, &mut buffer, 4, Patience::Full).unwrap(), Rest::ToCome);
        assert_eq!(buffer, b"-abcd");
        assert_eq!(append(&mut source, &mut buffer, 4, Patience::Any).unwrap(), Rest::ToCome);
        assert_eq!(append(&mut source, &mut buffer, 4, Patience::Any).unwrap(), Rest::Nothing);
        assert_eq!(buffer, b"-abcdef");
    }
}
