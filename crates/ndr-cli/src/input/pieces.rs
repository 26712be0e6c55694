//! A stream in pieces of whole messages, however large the archive is.
//!
//! Text that is so large that it can only be a log is read in parts of whole lines.

use std::io::Read;

use ndr_core::mbox::{Rest, Splitter};
use ndr_core::report::{Document, Origin};

use super::{LARGEST, Patience, Unreadable, append};
use crate::spare::Spare;

/// How much is read at once, and how much a piece has at least if more follows.
const CHUNK: usize = 256 * 1024;

/// A longer text is a log, and read in parts of this size. What is said of one message is put together
/// within a part only, so it should not be small; but what is known of its lines takes some ten times
/// as much memory, for each thread.
const PART: usize = 1024 * 1024;

/// How much of a stream is looked at to see whether it is a message.
const HEAD: usize = 64 * 1024;

/// A part of a stream that begins and ends where a message does, or a line of a log.
#[derive(Debug)]
pub(crate) struct Piece {
    /// Its first byte in the stream.
    pub(crate) start: usize,
    /// Its messages.
    pub(crate) bytes: Vec<u8>,
}

/// Reads a stream piece by piece.
///
/// What is no archive is one piece, unless it is a long log. A message that is too large is left out and named.
pub(crate) struct Pieces<R> {
    source: R,
    /// What was read and not yet handed out.
    buffer: Vec<u8>,
    /// Where the buffer begins in the stream.
    start: usize,
    /// How much of the buffer is whole messages.
    whole: usize,
    splitter: Splitter,
    rest: Rest,
    /// The start of the message that is being left out.
    skipped: Option<usize>,
    /// Whether it is a text, once that had to be known.
    is_text: Option<bool>,
    /// How much of the buffer has no line end.
    searched: usize,
    limits: Limits,
    spare: Spare,
}

#[derive(Clone, Copy)]
struct Limits {
    chunk: usize,
    part: usize,
    largest: usize,
}

impl<R: Read> Pieces<R> {
    pub(crate) fn new(source: R, spare: Spare) -> Self {
        Self { spare, ..Self::with_limits(source, Limits { chunk: CHUNK, part: PART, largest: LARGEST }) }
    }

    fn with_limits(source: R, limits: Limits) -> Self {
        Self {
            source,
            buffer: Vec::new(),
            start: 0,
            whole: 0,
            splitter: Splitter::with_longest(limits.largest),
            rest: Rest::ToCome,
            skipped: None,
            is_text: None,
            searched: 0,
            limits,
            spare: Spare::default(),
        }
    }

    /// What is not known to be whole.
    fn open(&self) -> &[u8] {
        self.buffer.get(self.whole..).unwrap_or_default()
    }

    /// Adds messages to the piece until it is large enough, or no further one is whole.
    fn extend(&mut self) -> Option<Unreadable> {
        while self.whole < self.limits.chunk && !self.open().is_empty() {
            let open = self.buffer.get(self.whole..).unwrap_or_default();
            let length = self.splitter.first(open, self.rest)?;
            if let Some(start) = self.skipped.take() {
                self.drop_first(length);
                return Some(Unreadable::MessageTooLarge(start));
            }
            self.whole += length;
        }
        None
    }

    /// Where the last line ends of a long log.
    fn end_of_part(&mut self) -> Option<usize> {
        if self.buffer.len() < self.limits.part || self.splitter.is_archive() {
            return None;
        }
        let buffer = &self.buffer;
        let is_text = *self.is_text.get_or_insert_with(|| is_text(buffer.get(..HEAD).unwrap_or(buffer)));
        if !is_text {
            return None;
        }
        let from = std::mem::replace(&mut self.searched, buffer.len());
        memchr::memrchr(b'\n', buffer.get(from..)?).map(|end| from + end + 1)
    }

    fn drop_first(&mut self, bytes: usize) {
        self.buffer.drain(..bytes);
        self.start += bytes;
    }

    /// Hands out the whole messages.
    fn cut(&mut self) -> Piece {
        let mut later = self.spare.take();
        later.reserve(self.buffer.len() - self.whole + self.limits.chunk);
        later.extend_from_slice(self.open());
        self.buffer.truncate(self.whole);
        let piece = Piece { start: self.start, bytes: std::mem::replace(&mut self.buffer, later) };
        self.start += self.whole;
        (self.whole, self.searched) = (0, 0);
        piece
    }

    /// Lets go of what has arrived of a message that is too large; false where the stream is no archive.
    fn skip(&mut self) -> bool {
        if !self.splitter.is_archive() {
            return false;
        }
        self.skipped.get_or_insert(self.start);
        let bytes = self.splitter.skip(&self.buffer);
        self.drop_first(bytes);
        true
    }

    /// Ends the stream: nothing more is read or handed out.
    fn end(&mut self) {
        self.rest = Rest::Nothing;
        self.buffer.clear();
        self.whole = 0;
    }
}

impl<R: Read> Iterator for Pieces<R> {
    type Item = Result<Piece, Unreadable>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            if let Some(left_out) = self.extend() {
                return Some(Err(left_out));
            }
            let is_done = self.rest == Rest::Nothing;
            let too_large = self.open().len() > self.limits.largest + self.limits.chunk;
            if self.whole > 0 && (is_done || too_large || self.whole >= self.limits.chunk) {
                return Some(Ok(self.cut()));
            }
            if is_done {
                return None;
            }
            if let Some(end) = self.end_of_part() {
                self.whole = end;
                return Some(Ok(self.cut()));
            }
            if (too_large || self.skipped.is_some()) && !self.skip() {
                self.end();
                return Some(Err(Unreadable::TooLarge));
            }
            match append(&mut self.source, &mut self.buffer, self.limits.chunk, Patience::Full) {
                Ok(rest) => self.rest = rest,
                Err(error) => {
                    self.end();
                    return Some(Err(Unreadable::Io(error)));
                }
            }
        }
    }
}

/// Whether what begins so is no message, and in a character set whose line ends are bytes.
fn is_text(head: &[u8]) -> bool {
    let is_utf_16 = head.starts_with(b"\xFF\xFE") || head.starts_with(b"\xFE\xFF");
    !is_utf_16 && Document::decode(head).origin == Origin::Paste
}

#[cfg(test)]
mod tests {
    use std::io;

    use ndr_core::mbox::messages;

    use super::super::tests::Drip;
    use super::*;

    const FROM: &str = "From MAILER-DAEMON  Mon Sep 20 19:29:27 2021\n";

    fn message(name: &str, lines: usize) -> String {
        format!("{FROM}Subject: {name}\n\n{}\n", "x\n".repeat(lines))
    }

    fn read(stream: &[u8], step: usize, chunk: usize, largest: usize) -> Vec<Result<Piece, Unreadable>> {
        Pieces::with_limits(Drip(stream, step), Limits { chunk, part: 1000, largest }).collect()
    }

    #[test]
    fn pieces_are_whole_messages_and_say_where_they_begin() {
        let archive: String = (0..40).map(|n| message(&n.to_string(), n * 7 % 13)).collect();
        let whole: Vec<(usize, &[u8])> =
            messages(archive.as_bytes()).map(|one| (one.start, one.message)).collect();
        for (step, chunk) in [(1, 1), (7, 64), (1000, 300), (1, 5000)] {
            let pieces: Vec<Piece> =
                read(archive.as_bytes(), step, chunk, 10_000).into_iter().map(Result::unwrap).collect();
            let parts: Vec<(usize, &[u8])> = pieces
                .iter()
                .flat_map(|piece| messages(&piece.bytes).map(|one| (piece.start + one.start, one.message)))
                .collect();
            assert_eq!(parts, whole);
        }
    }

    #[test]
    fn what_is_no_archive_is_one_piece() {
        let pieces = read(b"550 5.1.1 no\n550 5.1.1 no\n", 3, 4, 100);
        assert!(matches!(&pieces[..], [Ok(piece)] if piece.bytes.len() == 26 && piece.start == 0));
        assert!(read(b"", 1, 4, 100).is_empty());
    }

    #[test]
    fn a_long_log_is_read_in_parts_of_whole_lines() {
        let log: String =
            (0..400).map(|number| format!("line {number}\n")).collect::<Vec<_>>().concat() + "last";
        let pieces: Vec<Piece> =
            read(log.as_bytes(), 13, 100, 2000).into_iter().map(Result::unwrap).collect();
        assert!(pieces.len() > 3);
        let mut end = 0;
        for piece in &pieces {
            assert_eq!(piece.start, end);
            end += piece.bytes.len();
            assert!(piece.bytes.ends_with(b"\n") || end == log.len());
        }
        assert_eq!(pieces.iter().flat_map(|piece| piece.bytes.clone()).collect::<Vec<_>>(), log.as_bytes());
    }

    #[test]
    fn a_long_message_is_not_read_in_parts() {
        let header = "From: MAILER-DAEMON@mx.example\nMessage-ID: <1@x>\nSubject: x\n\n";
        let mail = header.to_owned() + &"550 5.1.1 no\n".repeat(200);
        assert_eq!(read(mail.as_bytes(), 100, 100, 9000).len(), 1);
        let utf_16 = [&b"\xFF\xFE"[..], &b"x\0\n\0".repeat(500)].concat();
        assert_eq!(read(&utf_16, 100, 100, 9000).len(), 1);
    }

    #[test]
    fn an_endless_stream_is_given_up() {
        let zeros = Pieces::with_limits(io::repeat(0), Limits { chunk: 10, part: 50, largest: 100 });
        assert!(matches!(&zeros.collect::<Vec<_>>()[..], [Err(Unreadable::TooLarge)]));
    }

    #[test]
    fn a_message_that_is_too_large_is_named_and_the_others_are_read() {
        let (one, two, three) = (message("1", 3), message("2", 900), message("3", 3));
        for last in ["", &three] {
            let archive = format!("{one}{two}{last}");
            let mut names = Vec::new();
            for piece in read(archive.as_bytes(), 11, 50, 200) {
                names.push(match piece {
                    Ok(piece) => format!("{} {}", piece.start, piece.bytes.len()),
                    Err(Unreadable::MessageTooLarge(start)) => format!("too large at {start}"),
                    Err(error) => format!("{error:?}"),
                });
            }
            let mut want = vec![format!("0 {}", one.len()), format!("too large at {}", one.len())];
            if !last.is_empty() {
                want.push(format!("{} {}", one.len() + two.len(), three.len()));
            }
            assert_eq!(names, want);
        }
    }

    #[test]
    fn what_was_whole_before_an_error_is_handed_out() {
        struct Broken;
        impl Read for Broken {
            fn read(&mut self, _: &mut [u8]) -> io::Result<usize> {
                Err(io::Error::other("broken"))
            }
        }
        let archive = message("1", 3) + &message("2", 3);
        let source = archive.as_bytes().chain(Broken);
        let pieces: Vec<_> =
            Pieces::with_limits(source, Limits { chunk: 20, part: 1000, largest: 900 }).collect();
        assert!(matches!(&pieces[..], [Ok(_), Err(Unreadable::Io(_))]), "{pieces:?}");
    }
}
