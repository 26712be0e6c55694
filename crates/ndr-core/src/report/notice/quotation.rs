//! How far a quoted reply goes.

use std::ops::Range;

use super::address_line;
use crate::report::codes::Codes;
use crate::text::{Line, Lines, address};

/// The most lines of a reply; servers send fewer.
const MAX_LINES: usize = 30;

/// Where a reply stands in the text that begins with `codes` in the first of the lines, and the lines
/// after it.
pub(super) fn extent<'d>(
    text: &'d str,
    mut lines: Lines<'d>,
    first: &Line<'d>,
    codes: &Codes,
) -> (Range<usize>, Lines<'d>) {
    let mut end = lines.next().map_or(first.end(), |line| line.end());
    if concludes(first.text, codes) {
        return (first.start..first.start + codes.end(), lines);
    }
    let start = first.start + codes.start();
    let mut wordless = first.text.get(codes.end()..).is_some_and(|words| words.trim().is_empty());
    for _ in 0..MAX_LINES {
        let Some(line) = lines.peek() else { break };
        let words = line.unquoted();
        // A reply that was wrapped right after its codes goes on, even with the recipient's address.
        let goes_on = std::mem::take(&mut wordless) && !words.text.is_empty();
        if !goes_on && !continues(&words, codes) {
            break;
        }
        end = line.end();
        lines.next();
    }
    let before = first.text.get(..codes.start()).unwrap_or_default();
    let reply = text.get(start..end).unwrap_or_default();
    (start..start + closed(before, reply), lines)
}

/// Whether the code stands behind its words, as qmail writes it: `Sorry, no mailbox here. (#5.1.1)`.
fn concludes(line: &str, codes: &Codes) -> bool {
    let before = line.get(..codes.start()).unwrap_or_default();
    codes.reply.is_none() && before.ends_with("(#") && before.len() > "(#".len()
}

/// Whether a line goes on with the reply.
fn continues(line: &Line<'_>, codes: &Codes) -> bool {
    if line.text.is_empty() || ["<<<", ">>>", "...", "--"].iter().any(|mark| line.text.starts_with(mark)) {
        return repeats(line.text.trim_start_matches(['<', ' ']), codes);
    }
    match Codes::find(line.text) {
        Some(_) => repeats(line.text, codes),
        None => address_line::read(line.text).is_none() && !is_labelled(line.text),
    }
}

/// Whether a line begins with the codes of the reply, as the lines of one reply do (RFC 5321 §4.2.1).
fn repeats(line: &str, codes: &Codes) -> bool {
    let Some(again) = Codes::find(line).filter(|again| again.start() == 0) else { return false };
    let same_reply = again.reply.map(|code| code.value) == codes.reply.as_ref().map(|code| code.value);
    let status = again.status.map(|code| code.value);
    same_reply && status.is_none_or(|status| codes.status.as_ref().is_none_or(|code| code.value == status))
}

/// Whether a line begins with a label such as `Message rejected by:`.
fn is_labelled(line: &str) -> bool {
    line.starts_with(char::is_uppercase)
        && address_line::labelled(line).is_some_and(|value| !value.starts_with("http"))
}

/// How long the reply is: to before the quote or bracket that was opened before it.
fn closed(before: &str, reply: &str) -> usize {
    let reply = reply.trim_end();
    for quote in ['\'', '"'] {
        if let Some(end) = reply.rfind(quote).filter(|_| opens(before, quote)) {
            return end;
        }
    }
    let bracket = before.matches('(').count() > before.matches(')').count();
    reply.strip_suffix(')').filter(|_| bracket).unwrap_or(reply).len()
}

/// Whether a quote was opened in the text; an apostrophe within a word opens none.
fn opens(text: &str, quote: char) -> bool {
    let Some((before, after)) = text.rsplit_once(quote) else { return false };
    !before.ends_with(char::is_alphanumeric) && !after.ends_with(' ')
}

/// How many words of a reply may come before the address that it is about.
const WORDS_BEFORE: usize = 3;

/// The address in brackets with which a reply begins: `550 5.1.1 <kim@fabrikam.com>... unknown`.
pub(super) fn named_first(reply: &str) -> Option<&str> {
    let word = reply.split_whitespace().take(WORDS_BEFORE).find(|word| word.starts_with(['<', '[']))?;
    address::first_address(word)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::lines;

    #[track_caller]
    fn check(text: &str, want: &str) {
        let first = lines(text).peek().unwrap().unquoted();
        let (range, _) = extent(text, lines(text), &first, &Codes::find(first.text).unwrap());
        assert_eq!(&text[range], want);
    }

    #[test]
    fn a_quote_ends_where_it_was_opened() {
        check("Remote Server returned '550 5.1.1 isn't here'\n", "550 5.1.1 isn't here");
        check("I wasn't able to. (#5.1.1)", "I wasn't able to. (#5.1.1");
        check("    (reason: 550 5.1.1 no (really))\n\nx", "550 5.1.1 no (really)");
    }

    #[test]
    fn a_wrapped_reply_goes_on() {
        check("550 5.1.1 no\n such user\n\nx", "550 5.1.1 no\n such user");
        check("550-5.1.1 no\n550 5.1.1 user\n554 5.0.0 x", "550-5.1.1 no\n550 5.1.1 user");
    }

    #[test]
    fn the_next_recipient_or_label_ends_it() {
        check("550 5.1.1 no\nli@fabrikam.com\n", "550 5.1.1 no");
        check("550 5.2.1\n    <kim@fabrikam.com>: full\n\nx", "550 5.2.1\n    <kim@fabrikam.com>: full");
        check(
            "Error: 550 5.7.520 no AS(7555)\nMessage rejected by: mx.contoso.com",
            "550 5.7.520 no AS(7555)",
        );
    }
}
