//! What strangers wrote, made harmless for a terminal.
//!
//! Control characters could colour, erase or retitle the terminal, and bidirectional overrides could
//! make an address read backwards.

use std::borrow::Cow;

/// Text from a bounce or a file name on one line; what a terminal would obey becomes U+FFFD.
pub(crate) fn clean(text: &str) -> String {
    text.chars()
        .map(|c| match c {
            '\n' | '\t' | '\u{2028}' | '\u{2029}' => ' ',
            c if is_obeyed(c) => char::REPLACEMENT_CHARACTER,
            c => c,
        })
        .collect()
}

/// The same for a text of several lines.
pub(super) fn clean_lines(text: &str) -> String {
    text.split('\n').map(clean).collect::<Vec<_>>().join("\n")
}

/// The same JSON with the characters written as escapes that `serde_json` leaves as they are.
pub(crate) fn escape_json(json: &str) -> Cow<'_, str> {
    let harmful = |c: char| c != '\n' && is_obeyed(c);
    if !json.contains(harmful) {
        return Cow::Borrowed(json);
    }
    let escaped = |c: char| if harmful(c) { format!("\\u{:04x}", u32::from(c)) } else { c.to_string() };
    Cow::Owned(json.chars().map(escaped).collect())
}

fn is_obeyed(c: char) -> bool {
    let turns_direction =
        matches!(c, '\u{61C}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}');
    c.is_control() || turns_direction
}

#[cfg(test)]
mod tests {
    use super::*;

    const HOSTILE: &str = "a\u{1b}[31m\u{7}b\u{202e}c\u{9b}d\r\n";

    #[test]
    fn nothing_that_a_terminal_obeys_gets_through() {
        assert_eq!(clean(HOSTILE), "a\u{fffd}[31m\u{fffd}b\u{fffd}c\u{fffd}d\u{fffd} ");
        assert_eq!(clean_lines("a\nb\u{9b}"), "a\nb\u{fffd}");
    }

    #[test]
    fn json_keeps_the_characters_as_escapes() {
        let json = serde_json::to_string_pretty(&[HOSTILE]).unwrap();
        let escaped = escape_json(&json);
        assert!(escaped.chars().all(|c| c == '\n' || !is_obeyed(c)), "{escaped}");
        assert_eq!(serde_json::from_str::<Vec<String>>(&escaped).unwrap(), [HOSTILE]);
    }
}
