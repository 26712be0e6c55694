//! Fluent texts: where they stand, taken apart into text and codes, and written again.

use std::collections::BTreeMap;
use std::ops::Range;

use fluent_syntax::ast::{Attribute, Comment, Entry, Identifier};
use ndr_xliff::{Code, Content, Kind, Part};

use super::codes::{numbered, push_placeables};
use super::{Syntax, markdown_text};
use crate::tree::span_of;

/// The value of a message or term, or an attribute of it, in a file.
#[derive(Clone, Debug)]
pub(super) struct Slot {
    /// The message's id; a term's begins with `-`.
    pub(super) message: String,
    /// The attribute; empty for the value.
    pub(super) attribute: String,
    /// The text; empty behind `=` where a message has attributes only.
    pub(super) value: Range<usize>,
}

/// Every value and attribute of a file, in order.
pub(super) fn slots(text: &str) -> Vec<Slot> {
    let resource = fluent_syntax::parser::parse(text).unwrap_or_else(|(resource, _)| resource);
    let mut slots = Vec::new();
    for entry in &resource.body {
        match entry {
            Entry::Message(message) => {
                add(&mut slots, text, message.id.name, &message.id, &message.attributes);
            }
            Entry::Term(term) => {
                add(&mut slots, text, &format!("-{}", term.id.name), &term.id, &term.attributes);
            }
            _ => {}
        }
    }
    slots
}

fn add(
    slots: &mut Vec<Slot>,
    text: &str,
    message: &str,
    id: &Identifier<&str>,
    attributes: &[Attribute<&str>],
) {
    let mut slot = |attribute: &str, name: &str| {
        let name = span_of(name, text);
        let Some(sign) = text[name.end..].find('=') else { return };
        slots.push(Slot {
            message: message.to_owned(),
            attribute: attribute.to_owned(),
            value: value(text, name.end + sign + 1),
        });
    };
    slot("", id.name);
    for attribute in attributes {
        slot(attribute.id.name, attribute.id.name);
    }
}

/// The text behind `=`: up to a line that is not indented, or that begins an attribute.
fn value(text: &str, from: usize) -> Range<usize> {
    let (mut depth, mut quoted, mut end) = (0usize, false, from);
    for (index, character) in text[from..].char_indices() {
        let at = from + index;
        match character {
            '\n' if depth == 0 => {
                let next = text[at + 1..].lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
                if !next.starts_with(' ') || next.trim_start().starts_with('.') {
                    break;
                }
            }
            '"' if depth > 0 => quoted ^= !text[..at].ends_with('\\'),
            '{' if !quoted => depth += 1,
            '}' if !quoted => depth = depth.saturating_sub(1),
            _ => {}
        }
        if !character.is_whitespace() {
            end = at + character.len_utf8();
        }
    }
    let start =
        text[from..end].find(|character: char| !character.is_whitespace()).map_or(from, |at| from + at);
    start..end
}

/// What a file's comments say of each message: its own, its group's, the file's.
pub(super) fn notes(text: &str) -> BTreeMap<String, Vec<String>> {
    let resource = fluent_syntax::parser::parse(text).unwrap_or_else(|(resource, _)| resource);
    let said = |comment: &Comment<&str>| comment.content.join(" ");
    let (mut notes, mut file, mut group) = (BTreeMap::new(), None, None);
    for entry in &resource.body {
        let (id, comment) = match entry {
            Entry::Message(message) => (message.id.name.to_owned(), &message.comment),
            Entry::Term(term) => (format!("-{}", term.id.name), &term.comment),
            Entry::ResourceComment(comment) => {
                file = Some(said(comment));
                continue;
            }
            Entry::Comment(comment) if notes.is_empty() && file.is_none() => {
                file = Some(said(comment));
                continue;
            }
            Entry::GroupComment(comment) => {
                group = Some(said(comment)).filter(|text| !text.is_empty());
                continue;
            }
            _ => continue,
        };
        let own = comment.iter().map(said);
        let wider = [("Group", &group), ("File", &file)];
        let wider = wider.into_iter().filter_map(|(name, text)| Some(format!("{name}: {}", text.as_ref()?)));
        notes.insert(id, own.chain(wider).collect());
    }
    notes
}

/// A text as it stands in a file, without the indentation of its lines.
pub(super) fn dedented(text: &str, span: &Range<usize>) -> String {
    let line = text[..span.start].rfind('\n').map_or(0, |at| at + 1);
    let before = &text[line..span.start];
    let indent = |line: &str| line.len() - line.trim_start_matches(' ').len();
    let raw = &text[span.clone()];
    let further = raw.lines().skip(1).filter(|line| !line.trim().is_empty()).map(indent);
    // A text that begins on a line of its own counts with its first line.
    let first = before.trim().is_empty().then_some(before.len());
    let common = further.chain(first).min().unwrap_or(0);
    let mut lines = raw.lines();
    let head = lines.next().unwrap_or_default();
    let head = format!("{}{head}", " ".repeat(first.map_or(0, |own| own - common)));
    std::iter::once(head)
        .chain(lines.map(|line| line.get(common..).unwrap_or_default().to_owned()))
        .collect::<Vec<_>>()
        .join("\n")
}

/// A text without indentation, taken apart.
pub(super) fn read(text: &str, syntax: Syntax) -> Content {
    if syntax == Syntax::Markdown {
        return markdown_text::read(text);
    }
    let mut content = Content::default();
    let mut rest = text.trim_end();
    while let Some((before, code)) = rest.split_once('`') {
        let Some((code, after)) = code.split_once('`').filter(|_| syntax == Syntax::Plain) else { break };
        push_placeables(&mut content, before);
        content.0.push(Part::Code(Code { kind: Kind::Code, open: format!("`{code}`"), ..Code::default() }));
        rest = after;
    }
    push_placeables(&mut content, rest);
    numbered(content)
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str = "### All\n\n## Some\n\n# One\na = A { $x }\n    .t = T\n-b =\n    more\n      lines { $n ->\n        [one] x\n       *[other] y\n    }\n\n# end\n";

    #[test]
    fn every_text_has_its_place() {
        let found: Vec<(String, String)> = slots(FILE)
            .iter()
            .map(|slot| (format!("{}.{}", slot.message, slot.attribute), dedented(FILE, &slot.value)))
            .collect();
        let expected = [
            ("a.", "A { $x }"),
            ("a.t", "T"),
            ("-b.", "more\n  lines { $n ->\n    [one] x\n   *[other] y\n}"),
        ];
        assert_eq!(found, expected.map(|(name, text)| (name.to_owned(), text.to_owned())));
    }

    #[test]
    fn comments_are_notes() {
        assert_eq!(notes(FILE)["a"], ["One", "Group: Some", "File: All"]);
    }

    #[test]
    fn variants_are_text_and_what_is_in_them_is_kept() {
        let text = "{ $n ->\n    [one] { $x } `y`\n   *[other] z\n}";
        let content = read(text, Syntax::Selector);
        assert_eq!(content.codes().map(|code| code.open.as_str()).collect::<Vec<_>>(), ["{ $x }"]);
        assert_eq!(content.written(str::to_owned), text);
    }
}
