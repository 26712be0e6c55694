//! Inline Markdown taken apart into text and codes, and written again.

use std::ops::Range;

use ndr_xliff::{Code, Content, Kind, Part};
use pulldown_cmark::{Event, LinkType, Tag, TagEnd};

use super::codes::{numbered, push_placeables};
use crate::markdown::events;

/// The inline events of a file, with places.
pub(super) struct Inlines<'t> {
    text: &'t str,
    events: Vec<(Event<'t>, Range<usize>)>,
}

/// What a segment begins or ends with that is no words of its own.
fn is_around(part: &Part) -> bool {
    match part {
        Part::Code(code) => code.open.starts_with("<!--"),
        Part::Text(text) => text.trim().is_empty(),
        Part::Open(_) | Part::Close => false,
    }
}

impl<'t> Inlines<'t> {
    pub(super) fn of(text: &'t str) -> Self {
        let inline = |event: &Event<'_>| {
            matches!(
                event,
                Event::Text(_)
                    | Event::Code(_)
                    | Event::InlineHtml(_)
                    | Event::SoftBreak
                    | Event::HardBreak
                    | Event::Start(Tag::Strong | Tag::Emphasis | Tag::Link { .. })
                    | Event::End(TagEnd::Strong | TagEnd::Emphasis | TagEnd::Link)
            )
        };
        Self { text, events: events(text).filter(|(event, _)| inline(event)).collect() }
    }

    /// The words of a segment, and where exactly they stand: without comments around them, and without
    /// the id of a heading.
    pub(super) fn content(&self, span: &Range<usize>) -> (Content, Range<usize>) {
        let mut pieces = self.pieces(span);
        while pieces.last().is_some_and(|(part, _)| is_around(part)) {
            pieces.pop();
        }
        let around = pieces.iter().take_while(|(part, _)| is_around(part)).count();
        pieces.drain(..around);
        let (Some((_, first)), Some((_, last))) = (pieces.first(), pieces.last()) else {
            return (Content::default(), span.clone());
        };
        // The backslash of an escaped character belongs to no event.
        let escaped = self.text[..first.start].ends_with('\\') && first.start > span.start.saturating_sub(1);
        let start = first.start - usize::from(escaped);
        let mut end = last.end;
        if let Some((Part::Text(text), range)) = pieces.last_mut()
            && text.trim_end().ends_with('}')
            && let Some((words, _)) = text.rsplit_once("{#")
        {
            *text = words.to_owned();
            end = range.start + self.text[range.clone()].rfind("{#").unwrap_or(range.len());
        }
        end = start + self.text[start..end].trim_end().len();
        (assembled(pieces.into_iter().map(|(part, _)| part)), start..end)
    }

    fn pieces(&self, span: &Range<usize>) -> Vec<(Part, Range<usize>)> {
        let mut pieces: Vec<(Part, Range<usize>)> = Vec::new();
        let (mut open, mut end, mut auto) = (Vec::new(), span.start, false);
        let within = |range: &Range<usize>| range.start >= span.start && range.end <= span.end;
        for (event, range) in self.events.iter().filter(|(_, range)| within(range)) {
            let raw = &self.text[range.clone()];
            let code = |kind, open: &str, close: &str| Code {
                id: String::new(),
                kind,
                open: open.to_owned(),
                close: close.to_owned(),
            };
            let part = match event {
                Event::Start(Tag::Link { link_type: LinkType::Autolink | LinkType::Email, .. }) => {
                    auto = true;
                    Part::Code(code(Kind::Code, raw, ""))
                }
                Event::End(TagEnd::Link) if auto => {
                    auto = false;
                    continue;
                }
                _ if auto => continue,
                Event::Text(text) => {
                    end = range.end;
                    push_text(&mut pieces, text, range);
                    continue;
                }
                Event::SoftBreak | Event::HardBreak => {
                    push_text(&mut pieces, " ", range);
                    continue;
                }
                Event::Code(_) => Part::Code(code(Kind::Code, raw, "")),
                Event::InlineHtml(_) => Part::Code(code(Kind::Hidden, raw, "")),
                Event::Start(tag) => {
                    let (kind, width) = match tag {
                        Tag::Strong => (Kind::Bold, 2),
                        Tag::Emphasis => (Kind::Italic, 1),
                        _ => (Kind::Link, 1),
                    };
                    open.push(pieces.len());
                    end = range.start + width;
                    let mark = raw.get(..width).unwrap_or(raw);
                    pieces.push((Part::Open(code(kind, mark, mark)), range.start..end));
                    continue;
                }
                Event::End(_) => {
                    if let Some((Part::Open(code), _)) = open.pop().and_then(|at| pieces.get_mut(at))
                        && code.kind == Kind::Link
                    {
                        self.text.get(end..range.end).unwrap_or_default().clone_into(&mut code.close);
                    }
                    Part::Close
                }
                _ => continue,
            };
            end = range.end;
            pieces.push((part, range.clone()));
        }
        pieces
    }
}

fn push_text(pieces: &mut Vec<(Part, Range<usize>)>, text: &str, range: &Range<usize>) {
    if let Some((Part::Text(before), at)) = pieces.last_mut() {
        before.push_str(text);
        at.end = range.end;
    } else {
        pieces.push((Part::Text(text.to_owned()), range.clone()));
    }
}

/// Text with its placeables as codes, and white space as it is shown: single spaces.
fn assembled(parts: impl Iterator<Item = Part>) -> Content {
    let mut content = Content::default();
    for part in parts {
        match part {
            Part::Text(text) => push_placeables(&mut content, &text),
            other => content.0.push(other),
        }
    }
    numbered(single_spaced(content))
}

/// Runs of white space as one space, none at the ends; a no-break space is no white space.
pub(super) fn single_spaced(content: Content) -> Content {
    let mut spaced = Content::default();
    let mut after_space = true;
    for part in content.0 {
        match part {
            Part::Text(text) => {
                let mut kept = String::with_capacity(text.len());
                for character in text.chars() {
                    let space = character.is_ascii_whitespace();
                    if !(space && after_space) {
                        kept.push(if space { ' ' } else { character });
                    }
                    after_space = space;
                }
                spaced.push_text(&kept);
            }
            other => {
                after_space &= matches!(other, Part::Open(_) | Part::Close);
                spaced.0.push(other);
            }
        }
    }
    if let Some(Part::Text(text)) = spaced.0.last_mut() {
        text.truncate(text.trim_end_matches(' ').len());
        if text.is_empty() {
            spaced.0.pop();
        }
    }
    spaced
}

/// One paragraph of Markdown, taken apart.
pub(super) fn read(written: &str) -> Content {
    Inlines::of(written).content(&(0..written.len())).0
}

/// One paragraph of Markdown on one line, in which nothing but the codes is markup.
pub(super) fn write(content: &Content, in_table: bool) -> String {
    let written = content.written(|text| escaped(text, in_table));
    escaped_start(&written)
}

fn escaped(text: &str, in_table: bool) -> String {
    let mut escaped = String::with_capacity(text.len());
    let characters: Vec<char> = text.chars().collect();
    for (index, &character) in characters.iter().enumerate() {
        let word = |at: Option<usize>| {
            at.and_then(|at| characters.get(at)).is_some_and(|character| character.is_alphanumeric())
        };
        let next = characters.get(index + 1).copied().unwrap_or(' ');
        let is_markup = match character {
            '\\' | '`' | '*' | '[' | ']' => true,
            '<' => next.is_ascii_alphabetic() || matches!(next, '/' | '!' | '?'),
            '_' => !(word(index.checked_sub(1)) && word(Some(index + 1))),
            '&' => next == '#' || next.is_ascii_alphanumeric(),
            '|' => in_table,
            _ => false,
        };
        if is_markup {
            escaped.push('\\');
        }
        escaped.push(if character == '\n' { ' ' } else { character });
    }
    escaped
}

/// What would begin a heading, a list, a quotation or a rule is text.
fn escaped_start(line: &str) -> String {
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let behind = line[digits..].chars().next().unwrap_or(' ');
    if digits > 0 && digits < 10 && matches!(behind, '.' | ')') {
        let rest = &line[digits + 1..];
        if rest.is_empty() || rest.starts_with(' ') {
            return format!("{}\\{behind}{rest}", &line[..digits]);
        }
    }
    match line.chars().next() {
        Some('#' | '>' | '+' | '-' | '=' | '~') => format!("\\{line}"),
        _ => line.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_told_from_what_stands_around_them() {
        let text = "## What *it* means {#meaning}\n\nRun `x {y}` in { $domain },\nsee [the **list**](../a/en-US.md). <!-- facts: S04 -->\n";
        let inlines = Inlines::of(text);
        let (heading, at) = inlines.content(&(3..29));
        assert_eq!(&text[at], "What *it* means");
        assert_eq!(heading.codes().count(), 1);
        let (content, at) = inlines.content(&(31..text.len()));
        assert!(text[at].ends_with("en-US.md)."));
        let codes: Vec<String> =
            content.codes().map(|code| format!("{} {}{}", code.id, code.open, code.close)).collect();
        assert_eq!(codes, ["1 `x {y}`", "2 { $domain }", "3 [](../a/en-US.md)", "4 ****"]);
        assert_eq!(write(&content, false), "Run `x {y}` in { $domain }, see [the **list**](../a/en-US.md).");
    }

    #[test]
    fn typed_text_never_becomes_markup() {
        for typed in [
            "# a",
            "1. a",
            "- a",
            "*a* _b_ a_b",
            "[x](y) <b> a < b &amp; A&B",
            "\\ `x`",
            "~~~",
            "=== a",
            "> a",
        ] {
            let content = Content::text(typed);
            assert_eq!(read(&write(&content, false)), content, "{typed}");
        }
    }
}
