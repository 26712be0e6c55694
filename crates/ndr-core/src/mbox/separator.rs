//! The line `From SENDER DATE` in front of each message.

use super::Rest;

/// How a separator begins.
pub(super) const START: &[u8] = b"From ";

/// How much of a line behind `From ` is looked at.
const LONGEST: usize = 200;

/// Whether a separator begins here, the date as `asctime` writes it (RFC 4155 appendix A).
///
/// None where too little of the line has arrived to tell.
pub(super) fn begins(input: &[u8], rest: Rest) -> Option<bool> {
    let Some(line) = input.strip_prefix(START) else {
        let may_become_one = rest == Rest::ToCome && START.starts_with(input);
        return (!may_become_one).then_some(false);
    };
    let head = line.get(..LONGEST).unwrap_or(line);
    match memchr::memchr(b'\n', head) {
        Some(end) => Some(names_a_date(line.get(..end)?)),
        None if rest == Rest::ToCome && head.len() < LONGEST => None,
        None => Some(names_a_date(head)),
    }
}

fn names_a_date(line: &[u8]) -> bool {
    let Ok(line) = std::str::from_utf8(line) else { return false };
    let words = || line.split_whitespace();
    let is_number =
        |text: &str, length: usize| text.len() == length && text.bytes().all(|b| b.is_ascii_digit());
    let is_time = |word: &str| {
        word.split(':').all(|part| is_number(part, 2)) && (2..=3).contains(&word.split(':').count())
    };
    words().count() >= 5 && words().any(is_time) && words().any(|word| is_number(word, 4))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(input: &str, to_come: Option<bool>, nothing: bool) {
        assert_eq!(begins(input.as_bytes(), Rest::ToCome), to_come, "{input}");
        assert_eq!(begins(input.as_bytes(), Rest::Nothing), Some(nothing), "{input}");
    }

    #[test]
    fn a_line_is_judged_when_it_is_there() {
        check("From a@b.example Mon Sep 20 19:29:27 2021\r\nx", Some(true), true);
        check("From a@b.example Mon Sep 20 19:29 +0200 2021\n", Some(true), true);
        check("From a@b.example Mon Sep 20 19:29:27 2021", None, true);
        check("Fro", None, false);
        check("", None, false);
        check("For", Some(false), false);
        check("From Monday on\n", Some(false), false);
        check(&format!("From {}", "x".repeat(LONGEST)), Some(false), false);
    }
}
