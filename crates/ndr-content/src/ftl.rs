//! Fluent files: messages and terms with their places.

use std::collections::BTreeMap;

use fluent_syntax::ast::{self, Entry, Expression, PatternElement};

use crate::segment::Segment;
use crate::tree::span_of;
use crate::{Diagnostic, Diagnostics, Place};

/// The messages and terms of one file.
#[derive(Clone, Debug, Default)]
pub(crate) struct FtlFile {
    pub(crate) messages: Vec<Message>,
}

/// A message, or a term (its id begins with `-`).
#[derive(Clone, Debug)]
pub(crate) struct Message {
    pub(crate) id: String,
    pub(crate) place: Place,
    /// The value and the attributes, by attribute name; the value's name is empty.
    pub(crate) texts: BTreeMap<String, Text>,
}

/// The text of a value or attribute.
#[derive(Clone, Debug)]
pub(crate) struct Text {
    pub(crate) place: Place,
    /// The text and what it refers to; inline Markdown is not read.
    pub(crate) segment: Segment,
    /// The pattern on one line; `None` where it selects between variants.
    pub(crate) line: Option<String>,
}

impl Message {
    /// The value's text.
    pub(crate) fn value(&self) -> Option<&Text> {
        self.texts.get("")
    }
}

/// Parses a file; syntax errors are reported with their places, and what could be read is returned.
pub(crate) fn parse(path: &str, text: &str, diagnostics: &mut Diagnostics) -> FtlFile {
    let file = Place::file(path);
    let resource = match fluent_syntax::parser::parse(text) {
        Ok(resource) => resource,
        Err((resource, errors)) => {
            for error in errors {
                let place = file.with(error.pos.start.min(text.len())..error.pos.end.min(text.len()));
                diagnostics.push(
                    Diagnostic::error("fluent-syntax", &place, error.kind.to_string().to_lowercase())
                        .help("a message is `id = text`; further lines are indented"),
                );
            }
            resource
        }
    };
    let mut found = FtlFile::default();
    for entry in &resource.body {
        let message = match entry {
            Entry::Message(message) => read(
                message.id.name.to_owned(),
                &message.id,
                message.value.as_ref(),
                &message.attributes,
                text,
                &file,
            ),
            Entry::Term(term) => {
                read(format!("-{}", term.id.name), &term.id, Some(&term.value), &term.attributes, text, &file)
            }
            _ => continue,
        };
        if found.messages.iter().any(|known| known.id == message.id) {
            diagnostics.push(
                Diagnostic::error(
                    "duplicate-message",
                    &message.place,
                    format!("a second message `{}`", message.id),
                )
                .help("Fluent would take the first and drop this one"),
            );
            continue;
        }
        found.messages.push(message);
    }
    found
}

fn read(
    id: String,
    name: &ast::Identifier<&str>,
    value: Option<&ast::Pattern<&str>>,
    attributes: &[ast::Attribute<&str>],
    text: &str,
    file: &Place,
) -> Message {
    let place = file.with(span_of(name.name, text));
    let mut texts = BTreeMap::new();
    if let Some(pattern) = value {
        texts.insert(String::new(), read_text(pattern, place.clone()));
    }
    for attribute in attributes {
        let place = file.with(span_of(attribute.id.name, text));
        texts.insert(attribute.id.name.to_owned(), read_text(&attribute.value, place));
    }
    Message { id, place, texts }
}

fn read_text(pattern: &ast::Pattern<&str>, place: Place) -> Text {
    let line = one_line(pattern);
    let text = line.clone().unwrap_or_else(|| serialize(pattern.clone()));
    Text { segment: Segment::of_pattern(pattern, &text, place.clone()), line, place }
}

/// A pattern without selectors on one line, as it would be written in Markdown.
fn one_line(pattern: &ast::Pattern<&str>) -> Option<String> {
    let mut line = String::new();
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => line.push_str(value),
            PatternElement::Placeable { expression: Expression::Select { .. } } => return None,
            PatternElement::Placeable { .. } => line.push_str(&placeable(element)),
        }
    }
    Some(line)
}

/// A placeable as Fluent writes it.
fn placeable(element: &PatternElement<&str>) -> String {
    serialize(ast::Pattern { elements: vec![element.clone()] })
}

/// A pattern as Fluent writes it.
fn serialize(pattern: ast::Pattern<&str>) -> String {
    let message = ast::Message {
        id: ast::Identifier { name: "x" },
        value: Some(pattern),
        attributes: Vec::new(),
        comment: None,
    };
    let written =
        fluent_syntax::serializer::serialize(&ast::Resource { body: vec![Entry::Message(message)] });
    written.trim_start_matches("x =").trim().to_owned()
}

/// A file without some of its texts: those for which `keep(id, attribute)` is false.
///
/// A term's id begins with `-`; the value's attribute is empty.
pub(crate) fn without(text: &str, keep: impl Fn(&str, &str) -> bool) -> String {
    let mut resource = fluent_syntax::parser::parse(text).unwrap_or_else(|(resource, _)| resource);
    for entry in &mut resource.body {
        if let Entry::Message(message) = entry {
            let id = message.id.name;
            if !keep(id, "") {
                message.value = None;
            }
            message.comment = None;
            message.attributes.retain(|attribute| keep(id, attribute.id.name));
        }
    }
    resource.body.retain(|entry| match entry {
        Entry::Message(message) => message.value.is_some() || !message.attributes.is_empty(),
        Entry::Term(_) => true,
        _ => false,
    });
    fluent_syntax::serializer::serialize(&resource)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn messages_have_places_and_references() {
        let text =
            "# c\nenable-mfa = Require { -mfa }\n    .detail = Say { $domain }\n        again.\n-mfa = MFA\n";
        let mut diagnostics = Diagnostics::default();
        let file = parse("steps.ftl", text, &mut diagnostics);
        assert!(diagnostics.is_empty());
        assert_eq!(file.messages.iter().map(|m| m.id.as_str()).collect::<Vec<_>>(), ["enable-mfa", "-mfa"]);
        let detail = &file.messages[0].texts["detail"];
        assert_eq!(&text[detail.place.span.clone()], "detail");
        assert_eq!(detail.line.as_deref(), Some("Say { $domain }\nagain."));
        assert!(detail.segment.variables.contains("domain"));
    }

    #[test]
    fn texts_can_be_left_out() {
        let text = "# c\na = A\n    .x = X\n    .y = Y\nb = B\n-t = T\n";
        let rest = without(text, |id, attribute| !matches!((id, attribute), ("a", "x") | ("b", "")));
        assert_eq!(rest, "a = A\n    .y = Y\n-t = T\n");
    }

    #[test]
    fn every_syntax_error_has_its_place() {
        let text = "good = x\nbad\nalso good = { $x\nfine = y\n";
        let mut diagnostics = Diagnostics::default();
        let file = parse("steps.ftl", text, &mut diagnostics);
        assert_eq!(file.messages.len(), 2);
        assert_eq!(diagnostics.count(crate::Severity::Error), 2);
    }
}
