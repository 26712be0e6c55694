//! Numbers, whatever separators a language writes them with.

use std::ops::Range;

use super::Text;

/// A number of running text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Number {
    pub(crate) span: Range<usize>,
    /// Its digits, without separators and leading zeros: `25 000`, `25,000` and `25.000` are one number.
    pub(crate) digits: String,
}

/// The numbers of a text; `100K` is a hundred thousand.
pub(crate) fn numbers(text: &Text<'_>) -> Vec<Number> {
    let bytes = text.plain.as_bytes();
    let mut found = Vec::new();
    let mut at = 0;
    while at < bytes.len() {
        if !bytes.get(at).is_some_and(u8::is_ascii_digit) {
            at += 1;
            continue;
        }
        let end = end_of_number(&text.plain, at);
        let mut digits: String = text.plain(&(at..end)).chars().filter(char::is_ascii_digit).collect();
        if matches!(bytes.get(end), Some(b'K' | b'k')) && !is_letter(bytes.get(end + 1)) {
            digits.push_str("000");
        }
        let digits = match digits.trim_start_matches('0') {
            "" => "0".to_owned(),
            digits => digits.to_owned(),
        };
        found.push(Number { span: at..end, digits });
        at = end;
    }
    found
}

fn is_letter(byte: Option<&u8>) -> bool {
    byte.is_some_and(|byte| byte.is_ascii_alphabetic() || *byte >= 0x80)
}

/// Where the number ends that begins at `at`: at `.` or `,` before a digit it goes on, at a blank only
/// before a group of three.
fn end_of_number(plain: &str, at: usize) -> usize {
    let bytes = plain.as_bytes();
    let digits = |from: usize| bytes.iter().skip(from).take_while(|byte| byte.is_ascii_digit()).count();
    let mut end = at + digits(at);
    let mut groupable = end - at <= 3;
    loop {
        let rest = plain.get(end..).unwrap_or_default();
        let Some(separator) = rest.chars().next() else { return end };
        let next = end + separator.len_utf8();
        let length = digits(next);
        match separator {
            '.' | ',' if length > 0 => groupable &= length == 3,
            ' ' | '\u{a0}' | '\u{202f}' if groupable && length == 3 => {}
            _ => return end,
        }
        end = next + length;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn digits(text: &str) -> Vec<String> {
        numbers(&Text::read(text)).into_iter().map(|number| number.digits).collect()
    }

    #[test]
    fn separators_do_not_make_another_number() {
        assert_eq!(digits("10,000 at 5.7.705 in 1.5 h"), digits("10\u{a0}000 vid 5.7.705 på 1,5 h"));
        assert_eq!(digits("port 25 or 443"), ["25", "443"]);
        assert_eq!(digits("100K of 04/08/2021"), ["100000", "4", "8", "2021"]);
    }
}
