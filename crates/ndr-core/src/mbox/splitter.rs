//! Where the messages of an archive end, while its bytes are still arriving.

use memchr::memmem;

use super::separator;

/// What follows the bytes that are there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rest {
    /// Perhaps more.
    ToCome,
    /// The end of the input.
    Nothing,
}

/// Finds the end of one message after the other.
///
/// Whoever reads keeps the bytes from the start of the current message on, asks for its length with
/// each read that adds to them, and takes it away when the answer comes. No byte is looked at twice
/// but for a few around the end of what had arrived.
///
/// ```
/// use ndr_core::mbox::{Rest, Splitter};
/// let from = "From MAILER-DAEMON Mon Sep 20 19:29:27 2021\n";
/// let mut splitter = Splitter::default();
/// let mut arrived = format!("{from}Subject: a\n\na\n\nFrom MAI");
/// assert_eq!(splitter.first(arrived.as_bytes(), Rest::ToCome), None);
/// arrived.push_str(&from["From MAI".len()..]);
/// let length = splitter.first(arrived.as_bytes(), Rest::ToCome).expect("a separator follows");
/// assert_eq!(&arrived[length..], from);
/// ```
#[derive(Clone, Debug)]
pub struct Splitter {
    longest: usize,
    state: State,
}

/// What is known of the current message.
#[derive(Clone, Copy, Debug, Default)]
enum State {
    /// Nothing yet.
    #[default]
    New,
    /// It begins with no separator: there is no archive, and it ends with the input.
    Single,
    /// Its header does not end before this byte.
    Header(usize),
    /// Its header says that its body ends here.
    Counted(usize),
    /// No separator begins before this byte.
    Body(usize),
}

impl Default for Splitter {
    fn default() -> Self {
        Self::with_longest(usize::MAX)
    }
}

impl Splitter {
    /// A splitter for readers who keep no message of more than `longest` bytes: a `Content-Length` that
    /// promises one is not waited for.
    pub fn with_longest(longest: usize) -> Self {
        Self { longest, state: State::New }
    }

    /// How many bytes the first message of `input` takes; `None` while that cannot be told.
    ///
    /// With [`Rest::Nothing`] there is always an answer. After it the next message is the first.
    pub fn first(&mut self, input: &[u8], rest: Rest) -> Option<usize> {
        let length = self.length(input, rest)?;
        self.state = State::New;
        Some(length)
    }

    fn length(&mut self, input: &[u8], rest: Rest) -> Option<usize> {
        let at_end = (rest == Rest::Nothing).then_some(input.len());
        loop {
            self.state = match self.state {
                State::New if separator::begins(input, rest)? => State::Header(0),
                State::New => State::Single,
                State::Single => return at_end,
                State::Header(from) => match end_of_header(input, from) {
                    Some(body) => self.behind_header(input, body),
                    None if at_end.is_some() => return at_end,
                    None => {
                        self.state = State::Header(input.len().saturating_sub(2));
                        return None;
                    }
                },
                State::Counted(end) => match end_of_counted(input, end, rest) {
                    Counted::Right(length) => return Some(length),
                    Counted::Wrong => State::Body(0),
                    Counted::Unknown => return None,
                },
                State::Body(from) => match next_separator(input, from, rest) {
                    Ok(length) => return Some(length),
                    Err(from) => {
                        self.state = State::Body(from);
                        return at_end;
                    }
                },
            }
        }
    }

    /// Gives up a message for which [`first`](Self::first) had no answer, because it is too long: says how
    /// many bytes of `input` may be thrown away. What follows is asked for as before, up to its end.
    pub fn skip(&mut self, input: &[u8]) -> usize {
        let searched = match self.state {
            State::New => 0,
            State::Single => input.len(),
            State::Counted(end) => end.min(input.len()),
            State::Header(from) | State::Body(from) => from,
        };
        // The empty line in front of a separator must stay.
        let kept = searched.min(3);
        if !matches!(self.state, State::Single) {
            self.state = State::Body(kept);
        }
        searched - kept
    }

    /// Whether the input is an archive, as far as that can be told.
    pub fn is_archive(&self) -> bool {
        !matches!(self.state, State::New | State::Single)
    }

    /// What is known when the header is there.
    fn behind_header(&self, input: &[u8], body: usize) -> State {
        let length = input.get(..body).and_then(content_length);
        let end = length.and_then(|length| body.checked_add(length)).filter(|end| *end <= self.longest);
        end.map_or(State::Body(0), State::Counted)
    }
}

/// Where the body begins: behind the first empty line, which does not begin before `from`.
fn end_of_header(input: &[u8], from: usize) -> Option<usize> {
    memchr::memchr_iter(b'\n', input.get(from..)?).find_map(|at| {
        let line = from + at + 1;
        match input.get(line..)? {
            [b'\n', ..] => Some(line + 1),
            [b'\r', b'\n', ..] => Some(line + 2),
            _ => None,
        }
    })
}

fn content_length(header: &[u8]) -> Option<usize> {
    let header = std::str::from_utf8(header).ok()?;
    let mut fields = header.lines().filter_map(|line| line.split_once(':'));
    let (_, length) = fields.find(|(name, _)| name.eq_ignore_ascii_case("Content-Length"))?;
    length.trim().parse().ok()
}

/// Whether a count of bytes is right.
enum Counted {
    /// It is, and so many bytes the message takes.
    Right(usize),
    /// It is not.
    Wrong,
    /// Too little has arrived to tell.
    Unknown,
}

/// The end of a message whose body is counted: right where a separator or the end of the archive follows.
fn end_of_counted(input: &[u8], end: usize, rest: Rest) -> Counted {
    let behind = input.get(end..).unwrap_or_default();
    let line_ends = behind.iter().take_while(|byte| matches!(byte, b'\r' | b'\n')).count();
    let next = end + line_ends;
    match (input.get(next..), rest) {
        (None | Some([]), Rest::ToCome) => Counted::Unknown,
        (None, Rest::Nothing) => Counted::Wrong,
        (Some([]), Rest::Nothing) => Counted::Right(next),
        (Some(behind), _) => match separator::begins(behind, rest) {
            None => Counted::Unknown,
            Some(true) if input.get(next - 1) == Some(&b'\n') => Counted::Right(next),
            Some(_) => Counted::Wrong,
        },
    }
}

/// The start of the first separator behind an empty line that begins at or behind `from`; else from
/// where to look on when more has arrived.
fn next_separator(input: &[u8], mut from: usize, rest: Rest) -> Result<usize, usize> {
    let needle = b"\nFrom ";
    while let Some(at) = input.get(from..).and_then(|behind| memmem::find(behind, needle)) {
        let line_end = from + at;
        let before = input.get(..line_end).unwrap_or_default();
        let is_blank = before.ends_with(b"\n") || before.ends_with(b"\n\r");
        let behind = input.get(line_end + 1..).unwrap_or_default();
        match is_blank.then(|| separator::begins(behind, rest)) {
            Some(None) => return Err(line_end),
            Some(Some(true)) => return Ok(line_end + 1),
            Some(Some(false)) | None => from = line_end + 1,
        }
    }
    Err(from.max(input.len().saturating_sub(needle.len() - 1)))
}

#[cfg(test)]
mod tests {
    use super::super::messages;
    use super::*;

    const FROM: &str = "From MAILER-DAEMON  Mon Sep 20 19:29:27 2021\n";

    /// The lengths of the messages of an archive that arrives in parts of these sizes.
    fn lengths(archive: &[u8], sizes: &[usize], longest: usize) -> Vec<usize> {
        let mut splitter = Splitter::with_longest(longest);
        let (mut start, mut end, mut found) = (0, 0, Vec::new());
        let mut sizes = sizes.iter().copied().chain(std::iter::repeat(7));
        loop {
            end = archive.len().min(end + sizes.next().unwrap());
            let rest = if end == archive.len() { Rest::Nothing } else { Rest::ToCome };
            while let Some(length) = splitter.first(&archive[start..end], rest) {
                found.push(length);
                start += length;
                if rest == Rest::Nothing && start == end {
                    return found;
                }
            }
        }
    }

    #[test]
    fn a_message_that_is_too_long_is_given_up_and_the_next_is_found() {
        let archive = format!("{FROM}Content-Length: 5000\n\n{}\n\n{FROM}\nb\n", "x\n".repeat(500));
        let mut splitter = Splitter::with_longest(200);
        let (mut kept, mut dropped) = (Vec::new(), 0);
        let mut bytes = archive.bytes();
        let found = loop {
            kept.extend(bytes.next());
            if let Some(length) = splitter.first(&kept, Rest::ToCome) {
                break dropped + length;
            }
            if kept.len() > 200 {
                let skipped = splitter.skip(&kept);
                kept.drain(..skipped);
                dropped += skipped;
            }
        };
        assert_eq!(&archive[found..], format!("{FROM}\nb\n"));
    }

    #[test]
    fn an_input_that_is_no_archive_is_given_up_to_its_end() {
        let mut splitter = Splitter::with_longest(3);
        assert_eq!(splitter.first(b"Subject: x", Rest::ToCome), None);
        assert!(!splitter.is_archive());
        assert_eq!(splitter.skip(b"Subject: x"), 7);
        assert_eq!(splitter.first(format!("\n\n{FROM}").as_bytes(), Rest::ToCome), None);
    }

    proptest::proptest! {
        #![proptest_config(proptest::prelude::ProptestConfig::with_cases(2000))]
        #[test]
        fn in_whatever_parts_an_archive_arrives_its_messages_are_the_same(
            pieces in proptest::collection::vec(0_usize..9, 0..40),
            sizes in proptest::collection::vec(0_usize..90, 0..40),
        ) {
            let parts =
                [FROM, "\n", "\r\n", "Content-Length: 3\n", "Content-Length: 60\r\n", "ab\n", "From x\n", "\n\n", "Fro"];
            let archive: String = pieces.iter().map(|&piece| parts[piece]).collect();
            let whole: Vec<usize> = messages(archive.as_bytes()).map(|one| one.message.len()).collect();
            proptest::prop_assert_eq!(lengths(archive.as_bytes(), &sizes, usize::MAX), whole);
        }
    }
}
