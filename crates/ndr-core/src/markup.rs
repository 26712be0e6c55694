//! Inline markup inside a segment.
//!
//! A segment is a Fluent pattern, and Fluent knows nothing of links or code. The compiler therefore
//! turns inline Markdown into single private-use characters, and whoever shows the segment turns the
//! formatted text into a tree of [`Inline`]s. A value that comes from a bounce can carry no markup:
//! [`plain`] takes those characters away, so nothing that a server wrote becomes a link.

use serde::{Deserialize, Serialize};

/// Opens strong emphasis.
pub const STRONG: char = '\u{E000}';
/// Closes strong emphasis.
pub const STRONG_END: char = '\u{E001}';
/// Opens emphasis.
pub const EMPHASIS: char = '\u{E002}';
/// Closes emphasis.
pub const EMPHASIS_END: char = '\u{E003}';
/// Opens code.
pub const CODE: char = '\u{E004}';
/// Closes code.
pub const CODE_END: char = '\u{E005}';
/// Opens a link; its address follows.
pub const LINK: char = '\u{E006}';
/// Ends a link's address; its text follows.
pub const LINK_TEXT: char = '\u{E007}';
/// Closes a link.
pub const LINK_END: char = '\u{E008}';

/// Whether a character is one of the markup's own.
pub fn is_markup(character: char) -> bool {
    (STRONG..=LINK_END).contains(&character)
}

/// A text without markup characters and control characters, fit to be put into a segment.
///
/// ```
/// use ndr_core::markup;
/// assert_eq!(markup::plain("fabrikam\u{E006}.com\r\n"), "fabrikam.com  ");
/// ```
pub fn plain(text: &str) -> String {
    text.chars()
        .filter(|character| !is_markup(*character))
        .map(|character| if character.is_control() { ' ' } else { character })
        .collect()
}

/// A piece of running text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Inline {
    /// Plain text.
    Text(String),
    /// Code.
    Code(String),
    /// Strong emphasis.
    Strong(Vec<Inline>),
    /// Emphasis.
    Emphasis(Vec<Inline>),
    /// A link.
    Link {
        /// Where to: an `https:` address, or `entry:`, `guide:` or `step:` and an id.
        url: String,
        /// The link text.
        text: Vec<Inline>,
    },
}

/// The running text of a formatted segment.
///
/// Markup that is not closed is closed at the end; a stray closing mark is left out.
///
/// ```
/// use ndr_core::markup::{self, Inline};
/// let text = format!("run {}Get-Queue{}", markup::CODE, markup::CODE_END);
/// assert_eq!(
///     markup::parse(&text),
///     [Inline::Text("run ".into()), Inline::Code("Get-Queue".into())],
/// );
/// ```
pub fn parse(text: &str) -> Vec<Inline> {
    let mut rest = text;
    let mut whole = Vec::new();
    loop {
        whole.extend(parse_until(&mut rest, None));
        // Only a stray closing mark stops the loop early: pass over it.
        let mut characters = rest.chars();
        if characters.next().is_none() {
            return whole;
        }
        rest = characters.as_str();
    }
}

/// Reads inlines up to `end`, which is consumed, or up to another closing mark, which is not.
fn parse_until(rest: &mut &str, end: Option<char>) -> Vec<Inline> {
    let mut inlines = Vec::new();
    loop {
        let stop = rest.find(is_markup).unwrap_or(rest.len());
        if stop > 0 {
            inlines.push(Inline::Text(rest[..stop].to_owned()));
        }
        let mut characters = rest[stop..].chars();
        let Some(mark) = characters.next() else {
            *rest = "";
            return inlines;
        };
        let after = characters.as_str();
        let inline = match mark {
            STRONG => {
                *rest = after;
                Inline::Strong(parse_until(rest, Some(STRONG_END)))
            }
            EMPHASIS => {
                *rest = after;
                Inline::Emphasis(parse_until(rest, Some(EMPHASIS_END)))
            }
            CODE => {
                let (code, behind) = after.split_once(CODE_END).unwrap_or((after, ""));
                *rest = behind;
                Inline::Code(code.to_owned())
            }
            LINK => {
                let (url, behind) = after.split_once(LINK_TEXT).unwrap_or((after, ""));
                *rest = behind;
                Inline::Link { url: url.to_owned(), text: parse_until(rest, Some(LINK_END)) }
            }
            _ => {
                *rest = if Some(mark) == end { after } else { &rest[stop..] };
                return inlines;
            }
        };
        inlines.push(inline);
    }
}

/// The text alone, without markup.
///
/// ```
/// use ndr_core::markup;
/// let text = format!("{}https://aka.ms/x{}help{}", markup::LINK, markup::LINK_TEXT, markup::LINK_END);
/// assert_eq!(markup::text(&markup::parse(&text)), "help");
/// ```
pub fn text(inlines: &[Inline]) -> String {
    let mut whole = String::new();
    collect_text(inlines, &mut whole);
    whole
}

fn collect_text(inlines: &[Inline], whole: &mut String) {
    for inline in inlines {
        match inline {
            Inline::Text(text) | Inline::Code(text) => whole.push_str(text),
            Inline::Strong(inner) | Inline::Emphasis(inner) | Inline::Link { text: inner, .. } => {
                collect_text(inner, whole);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markup_nests() {
        let text = format!("a {STRONG}b {LINK}https://x.example/{LINK_TEXT}c{LINK_END}{STRONG_END} d");
        assert_eq!(
            parse(&text),
            [
                Inline::Text("a ".into()),
                Inline::Strong(vec![
                    Inline::Text("b ".into()),
                    Inline::Link { url: "https://x.example/".into(), text: vec![Inline::Text("c".into())] },
                ]),
                Inline::Text(" d".into()),
            ]
        );
    }

    #[test]
    fn broken_markup_loses_no_text() {
        let text = format!("a{STRONG_END}b{STRONG}c{EMPHASIS_END}d");
        assert_eq!(super::text(&parse(&text)), "abcd");
    }

    #[test]
    fn a_value_from_a_bounce_carries_no_markup() {
        let hostile = format!("{LINK}javascript:alert(1){LINK_TEXT}x{LINK_END}\n");
        assert_eq!(plain(&hostile), "javascript:alert(1)x ");
    }
}
