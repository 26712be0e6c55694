//! Answers for people: wrapped to the terminal, or as Markdown for a ticket.
//!
//! - `sheet`: lines that are wrapped, indented and styled.
//! - `blocks`: the blocks of a document on a sheet.
//! - `steps`: remediation steps on a sheet.
//! - `group`: findings that one explanation serves.
//! - `answer`: groups, guides and steps as a whole.
//! - `markdown`: the same for a ticket.
//! - `table`: lists.

mod answer;
mod blocks;
mod group;
mod markdown;
mod sheet;
mod steps;
mod table;

pub(crate) use answer::{findings, guide, step};
pub(crate) use group::Found;
pub(crate) use markdown::{findings as markdown, guide_as_json, guide_as_markdown, step_as_markdown};
pub(crate) use table::{markdown_table, table};

/// Text from a stranger's bounce or file name, fit for a terminal.
///
/// Control characters could colour, erase or retitle the terminal, and bidirectional overrides could
/// make an address read backwards; each becomes U+FFFD.
pub(crate) fn clean(text: &str) -> String {
    let is_override =
        |c: char| matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{200E}' | '\u{200F}');
    text.chars()
        .map(|c| match c {
            '\n' | '\t' => ' ',
            c if c.is_control() || is_override(c) => char::REPLACEMENT_CHARACTER,
            c => c,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_that_a_terminal_obeys_gets_through() {
        assert_eq!(
            clean("a\u{1b}[31m\u{7}b\u{202e}c\u{9b}d\r\n"),
            "a\u{fffd}[31m\u{fffd}b\u{fffd}c\u{fffd}d\u{fffd} "
        );
    }
}
