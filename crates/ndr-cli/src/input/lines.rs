//! A stream in chunks of whole lines.

use std::io::{self, Read};

use ndr_core::mbox::Rest;

use super::{Patience, append};

/// How much is read at once where that is waited for.
const CHUNK: usize = 256 * 1024;
/// How much is read at once where anything will do: what a pipe holds.
const SIP: usize = 64 * 1024;

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
    /// The beginning of a line whose end has not arrived.
    open: Vec<u8>,
    /// The number of the next line.
    next: u64,
    rest: Rest,
    longest: usize,
    chunk: usize,
}

impl<R: Read> Chunks<R> {
    pub(crate) fn new(source: R, patience: Patience) -> Self {
        let chunk = if patience == Patience::Full { CHUNK } else { SIP };
        Self { source, patience, open: Vec::new(), next: 1, rest: Rest::ToCome, longest: LONGEST, chunk }
    }

    /// Hands out the first so many bytes of what has arrived; the others begin the next chunk.
    fn cut(&mut self, end: usize) -> Chunk {
        let mut later = Vec::with_capacity(self.open.len() - end + self.chunk);
        later.extend_from_slice(self.open.get(end..).unwrap_or_default());
        self.open.truncate(end);
        let bytes = std::mem::replace(&mut self.open, later);
        let first = self.next;
        self.next += memchr::memchr_iter(b'\n', &bytes).count() as u64;
        Chunk { first, bytes }
    }
}

impl<R: Read> Iterator for Chunks<R> {
    type Item = io::Result<Chunk>;

    fn next(&mut self) -> Option<Self::Item> {
        while self.rest == Rest::ToCome {
            let known = self.open.len();
            match append(&mut self.source, &mut self.open, self.chunk, self.patience) {
                Ok(rest) => self.rest = rest,
                Err(error) => {
                    self.rest = Rest::Nothing;
                    self.open.clear();
                    return Some(Err(error));
                }
            }
            match memchr::memrchr(b'\n', self.open.get(known..).unwrap_or_default()) {
                Some(end) => return Some(Ok(self.cut(known + end + 1))),
                // The line goes on, but nobody will look further; its end is still waited for.
                None => self.open.truncate(self.longest.max(known)),
            }
        }
        (!self.open.is_empty()).then(|| Ok(self.cut(self.open.len())))
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::Drip;
    use super::*;

    fn lines(input: &[u8], step: usize, patience: Patience) -> Vec<(u64, Vec<u8>)> {
        let chunks = Chunks { chunk: 8, longest: 20, ..Chunks::new(Drip(input, step), patience) };
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
