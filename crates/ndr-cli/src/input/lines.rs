//! A stream in chunks of whole lines.

use std::io::{self, Read};

use ndr_core::mbox::Rest;

use super::{Patience, append};
use crate::spare::Spare;

/// How much is read at once where that is waited for.
const CHUNK: usize = 256 * 1024;
/// How much is read at once where anything will do: what a pipe holds.
const SIP: usize = 64 * 1024;

/// How many lines a chunk has at most: an empty line is one byte, but its record has hundreds.
const MOST_LINES: usize = 4096;

/// How much of a line is looked at; the rest is passed over.
const LONGEST: usize = 1024 * 1024;

/// Whole lines of a stream.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Chunk {
    /// The number of the first line, counted from 1.
    pub(crate) first: u64,
    /// The lines with their ends; the last line of a stream may lack its.
    pub(crate) bytes: Vec<u8>,
}

impl Chunk {
    /// The lines of a whole input.
    pub(crate) fn whole(bytes: Vec<u8>) -> Self {
        Self { first: 1, bytes }
    }

    /// Each line with its number, without its end, no longer than is looked at.
    pub(crate) fn lines(&self) -> impl Iterator<Item = (u64, &[u8])> {
        let mut rest = self.bytes.as_slice();
        (self.first..).map_while(move |number| {
            if rest.is_empty() {
                return None;
            }
            let (line, behind) = match memchr::memchr(b'\n', rest) {
                Some(end) => (rest.get(..end)?, rest.get(end + 1..)?),
                None => (rest, &[][..]),
            };
            rest = behind;
            let line = line.strip_suffix(b"\r").unwrap_or(line);
            Some((number, line.get(..LONGEST).unwrap_or(line)))
        })
    }
}

/// Reads a stream chunk by chunk.
pub(crate) struct Chunks<R> {
    source: R,
    patience: Patience,
    /// What was read and not yet handed out.
    buffer: Vec<u8>,
    /// The number of the next line.
    next: u64,
    rest: Rest,
    limits: Limits,
    spare: Spare,
}

#[derive(Clone, Copy)]
struct Limits {
    chunk: usize,
    lines: usize,
    longest: usize,
}

impl<R: Read> Chunks<R> {
    pub(crate) fn new(source: R, patience: Patience, spare: Spare) -> Self {
        let chunk = if patience == Patience::Full { CHUNK } else { SIP };
        let limits = Limits { chunk, lines: MOST_LINES, longest: LONGEST };
        Self { source, patience, buffer: Vec::new(), next: 1, rest: Rest::ToCome, limits, spare }
    }

    /// Hands out the whole lines that have arrived, but not too many.
    fn cut(&mut self) -> Option<Chunk> {
        let (mut lines, mut end) = (0, 0);
        for line_end in memchr::memchr_iter(b'\n', &self.buffer).take(self.limits.lines) {
            (lines, end) = (lines + 1, line_end + 1);
        }
        if end == 0 && self.rest == Rest::Nothing {
            // The last line of a stream may lack its end.
            end = self.buffer.len();
        }
        if end == 0 {
            return None;
        }
        let mut later = self.spare.take();
        later.reserve(self.buffer.len() - end + self.limits.chunk);
        later.extend_from_slice(self.buffer.get(end..).unwrap_or_default());
        self.buffer.truncate(end);
        let first = self.next;
        self.next += lines;
        Some(Chunk { first, bytes: std::mem::replace(&mut self.buffer, later) })
    }
}

impl<R: Read> Iterator for Chunks<R> {
    type Item = io::Result<Chunk>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            if let Some(chunk) = self.cut() {
                return Some(Ok(chunk));
            }
            if self.rest == Rest::Nothing {
                return None;
            }
            // The line goes on, but nobody will look further; its end is still waited for.
            self.buffer.truncate(self.limits.longest);
            match append(&mut self.source, &mut self.buffer, self.limits.chunk, self.patience) {
                Ok(rest) => self.rest = rest,
                Err(error) => {
                    self.rest = Rest::Nothing;
                    self.buffer.clear();
                    return Some(Err(error));
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::Drip;
    use super::*;

    fn lines(input: &[u8], step: usize, patience: Patience) -> Vec<(u64, Vec<u8>)> {
        let limits = Limits { chunk: 8, lines: 2, longest: 20 };
        let chunks = Chunks { limits, ..Chunks::new(Drip(input, step), patience, Spare::default()) };
        let chunks: Vec<Chunk> = chunks.map(Result::unwrap).collect();
        chunks.iter().flat_map(Chunk::lines).map(|(number, line)| (number, line.to_vec())).collect()
    }

    #[test]
    fn in_whatever_parts_a_stream_arrives_its_lines_are_the_same() {
        for input in [&b"a\r\n\nbb\n\r\nccccccccccccc\xff\nd"[..], b"\n", b"", b"a", b"a\n", b"\n\n\na"] {
            let whole = Chunk::whole(input.to_vec());
            let whole: Vec<(u64, Vec<u8>)> = whole.lines().map(|(n, line)| (n, line.to_vec())).collect();
            for step in 1..20 {
                for patience in [Patience::Any, Patience::Full] {
                    assert_eq!(lines(input, step, patience), whole, "{input:?} {step}");
                }
            }
        }
    }

    #[test]
    fn a_line_is_numbered_and_loses_its_end() {
        let chunk = Chunk { first: 7, bytes: b"a\r\n\nb".to_vec() };
        let lines: Vec<_> = chunk.lines().collect();
        assert_eq!(lines, [(7, &b"a"[..]), (8, b""), (9, b"b")]);
    }

    #[test]
    fn of_a_line_without_end_a_part_is_kept_and_the_next_is_found() {
        let input = [&b"x".repeat(500)[..], b"\nb\n"].concat();
        let lines = lines(&input, 3, Patience::Full);
        assert_eq!(
            lines.iter().map(|(number, line)| (*number, line.len() <= 28)).collect::<Vec<_>>(),
            [(1, true), (2, true)]
        );
        assert_eq!(lines[1].1, b"b");
    }
}
