//! The words of an HTML body.
//!
//! Only what is needed to read a bounce: tags are dropped, those of blocks break the line, entities
//! are decoded, and what is never shown (title, style, script, comments) is left out.

use mail_parser::decoders::html::add_html_token;

/// Elements whose content is never shown.
const HIDDEN: [&str; 4] = ["title", "style", "script", "template"];

/// Elements that stand in a line; every other tag breaks it.
const INLINE: [&str; 14] =
    ["a", "abbr", "b", "big", "code", "em", "font", "i", "mark", "small", "span", "strong", "tt", "u"];

/// Tags that show a pasted text to be HTML.
const TELLING: [&str; 9] =
    ["<html", "<body", "<br>", "<br/>", "<br />", "</p>", "</div>", "</td>", "</span>"];

/// The longest tag that is looked for, so that a row of `<` costs no more than its length.
const MAX_TAG: usize = 4096;

/// How much of a text is looked at for tags.
const LOOKED_AT: usize = 16 * 1024;

/// Whether a text without a declared type is HTML.
pub(crate) fn is_html(text: &str) -> bool {
    let end = (0..=LOOKED_AT.min(text.len())).rev().find(|end| text.is_char_boundary(*end));
    let head = text.get(..end.unwrap_or(0)).unwrap_or_default();
    let mut tags = memchr::memchr_iter(b'<', head.as_bytes()).filter_map(|at| head.get(at..));
    tags.any(|rest| {
        let is = |tag: &&str| rest.get(..tag.len()).is_some_and(|start| start.eq_ignore_ascii_case(tag));
        TELLING.iter().any(is)
    })
}

/// The text of an HTML document, with a line for each block.
pub(crate) fn to_text(html: &str) -> String {
    let mut text = String::with_capacity(html.len() / 2);
    let mut rest = html;
    let mut ends = Ends { html, next: None };
    while let Some(start) = rest.find('<') {
        push_words(&mut text, rest.get(..start).unwrap_or_default());
        rest = rest.get(start..).unwrap_or_default();
        let Some(markup) = Markup::at_start(rest, &mut ends) else {
            text.push('<');
            rest = rest.get(1..).unwrap_or_default();
            continue;
        };
        rest = rest.get(markup.length..).unwrap_or_default();
        if markup.breaks_line() && !text.ends_with('\n') {
            text.push('\n');
        }
        if markup.hides() {
            rest = after_hidden(rest, markup.name);
        }
    }
    push_words(&mut text, rest);
    text
}

/// Where tags end. Each byte is looked at once, however many tags are left open.
struct Ends<'a> {
    html: &'a str,
    /// The next end that was found; the length of the document where there is none.
    next: Option<usize>,
}

impl Ends<'_> {
    /// How long the tag is with which the rest of the document begins.
    fn of_tag(&mut self, rest: &str) -> Option<usize> {
        let start = self.html.len() - rest.len();
        let known = self.next.filter(|next| *next >= start);
        let found = || memchr::memchr(b'>', rest.as_bytes()).map_or(self.html.len(), |end| start + end);
        let end = known.unwrap_or_else(found);
        self.next = Some(end);
        let length = end - start + 1;
        (end < self.html.len() && length <= MAX_TAG).then_some(length)
    }
}

/// A tag or comment.
struct Markup<'a> {
    name: &'a str,
    closes: bool,
    length: usize,
}

impl<'a> Markup<'a> {
    /// The markup at the start of `html`, which begins with `<`; an address in brackets is none.
    fn at_start(html: &'a str, ends: &mut Ends<'a>) -> Option<Self> {
        if let Some(comment) = html.strip_prefix("<!--") {
            let length = comment.find("-->").map_or(html.len(), |end| 4 + end + 3);
            return Some(Self { name: "", closes: false, length });
        }
        let inside = html.get(1..)?;
        let name = inside.trim_start_matches('/');
        if !name.starts_with(|c: char| c.is_ascii_alphabetic() || matches!(c, '!' | '?')) {
            return None;
        }
        let length = ends.of_tag(html)?;
        let inside = html.get(1..length - 1)?;
        let name = inside.trim_start_matches('/');
        let end = name.find(|c: char| c.is_whitespace() || matches!(c, '/' | '<')).unwrap_or(name.len());
        let is_broken_off = name.get(end..)?.starts_with('<');
        let name = name.get(..end)?;
        (!is_broken_off && !name.contains('@')).then_some(Self {
            name,
            closes: inside.starts_with('/'),
            length,
        })
    }

    fn is(&self, names: &[&str]) -> bool {
        names.iter().any(|name| self.name.eq_ignore_ascii_case(name))
    }

    fn breaks_line(&self) -> bool {
        !self.name.is_empty() && !self.is(&INLINE)
    }

    fn hides(&self) -> bool {
        !self.closes && self.is(&HIDDEN)
    }
}

/// What follows a hidden element; nothing where its end tag is missing.
fn after_hidden<'a>(html: &'a str, name: &str) -> &'a str {
    let end = html.match_indices("</").find(|(at, _)| {
        let after = html.get(at + 2..at + 2 + name.len());
        after.is_some_and(|after| after.eq_ignore_ascii_case(name))
    });
    end.map_or("", |(at, _)| html.get(at..).unwrap_or_default())
}

/// Adds words with white space as one space and entities decoded.
fn push_words(text: &mut String, words: &str) {
    let mut rest = words;
    while let Some(character) = rest.chars().next() {
        let plain = rest.bytes().take_while(|byte| byte.is_ascii_graphic() && *byte != b'&').count();
        if plain > 0 {
            let (words, after) = rest.split_at_checked(plain).unwrap_or((rest, ""));
            text.push_str(words);
            rest = after;
            continue;
        }
        let entity = entity_length(rest);
        let length = if entity > 0 { entity } else { character.len_utf8() };
        let Some((token, after)) = rest.split_at_checked(length) else { return };
        if !character.is_whitespace() {
            add_html_token(text, token.as_bytes(), false);
        } else if !text.ends_with([' ', '\n']) {
            text.push(' ');
        }
        rest = after;
    }
}

/// How many bytes the entity at the start of the text has, such as `&#39;`; 0 where none stands there.
fn entity_length(text: &str) -> usize {
    let Some(after) = text.strip_prefix('&') else { return 0 };
    let name = after.bytes().take(32).take_while(|b| b.is_ascii_alphanumeric() || *b == b'#').count();
    if name > 0 && after.as_bytes().get(name) == Some(&b';') { name + 2 } else { 0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blocks_are_lines_and_entities_are_characters() {
        let html = "<html><head><style>p{}</style></head><body><p>isn&#39;t <b>allowed</b>&nbsp;&amp; &lt;kim@fabrikam.com&gt;</p>\n<div>550\n 5.7.1<br>x</div><!-- 550 --></body>";
        assert_eq!(to_text(html).trim(), "isn't allowed\u{a0}& <kim@fabrikam.com>\n550 5.7.1\nx");
    }

    #[test]
    fn an_address_in_brackets_is_no_tag() {
        assert_eq!(to_text("<kim@fabrikam.com> a < b"), "<kim@fabrikam.com> a < b");
        assert_eq!(to_text("<a<kim@fabrikam.com>"), "<a<kim@fabrikam.com>");
    }

    #[test]
    fn broken_html_still_has_words() {
        assert_eq!(to_text("a <p"), "a <p");
        assert_eq!(to_text("x<script>y"), "x\n");
        assert_eq!(to_text("x <!-- y"), "x ");
    }
}
