//! XML as a tree with positions: small documents that are read as a whole.

use std::ops::Range;

use quick_xml::Reader;
use quick_xml::XmlVersion;
use quick_xml::escape::resolve_predefined_entity;
use quick_xml::events::{BytesRef, BytesStart, Event};

use crate::Refusal;

/// What to do about XML that cannot be read.
const DAMAGED: &str =
    "the file was damaged after it was exported; export it again and let the tool alone write it";

/// An element, by its local name.
#[derive(Debug, Default)]
pub(crate) struct Element {
    pub(crate) name: String,
    pub(crate) attributes: Vec<(String, String)>,
    pub(crate) children: Vec<Node>,
    /// The bytes of its start tag.
    pub(crate) at: Range<usize>,
}

#[derive(Debug)]
pub(crate) enum Node {
    Element(Element),
    Text(String),
}

impl Element {
    /// The value of an attribute; empty where there is none.
    pub(crate) fn attribute(&self, name: &str) -> &str {
        self.attributes.iter().find(|(known, _)| known == name).map_or("", |(_, value)| value)
    }

    /// The elements directly in it.
    pub(crate) fn elements(&self) -> impl Iterator<Item = &Element> {
        self.children.iter().filter_map(|child| match child {
            Node::Element(element) => Some(element),
            Node::Text(_) => None,
        })
    }

    /// The first element of a name directly in it.
    pub(crate) fn child(&self, name: &str) -> Option<&Element> {
        self.elements().find(|element| element.name == name)
    }

    /// All text in it.
    pub(crate) fn text(&self) -> String {
        let text = |child: &Node| match child {
            Node::Text(text) => text.clone(),
            Node::Element(element) => element.text(),
        };
        self.children.iter().map(text).collect()
    }
}

/// The root of a document.
pub(crate) fn parse(document: &str) -> Result<Element, Refusal> {
    let body = document.strip_prefix('\u{feff}').unwrap_or(document);
    let mark = document.len() - body.len();
    let mut reader = Reader::from_str(body);
    let mut open = vec![Element::default()];
    loop {
        let start = offset(reader.buffer_position()) + mark;
        let event = reader.read_event();
        let at = start..offset(reader.buffer_position()) + mark;
        let event = event.map_err(|error| {
            let place = offset(reader.error_position()) + mark;
            Refusal::new(place..place, format!("not well-formed XML: {error}"), DAMAGED)
        })?;
        match event {
            Event::Start(tag) => open.push(element(&tag, at)?),
            Event::Empty(tag) => {
                let element = element(&tag, at)?;
                push(&mut open, Node::Element(element));
            }
            Event::End(_) => {
                if let Some(element) = open.pop() {
                    push(&mut open, Node::Element(element));
                }
            }
            Event::Text(text) => push(&mut open, Node::Text(text.xml10_content().into_owned())),
            Event::CData(text) => push(&mut open, Node::Text(text.xml10_content().into_owned())),
            Event::GeneralRef(reference) => push(&mut open, Node::Text(resolve(&reference, at)?)),
            Event::DocType(_) => {
                return Err(Refusal::new(
                    at,
                    "a document type declaration",
                    "no such file needs one; delete the line `<!DOCTYPE …>`",
                ));
            }
            Event::Eof => break,
            Event::Comment(_) | Event::Decl(_) | Event::PI(_) => {}
        }
    }
    if let [_, .., unclosed] = open.as_slice() {
        let message = format!("`<{}>` is not closed: the file ends too early", unclosed.name);
        return Err(Refusal::new(unclosed.at.clone(), message, DAMAGED));
    }
    let root = open.pop().unwrap_or_default();
    let elements = root.children.into_iter().filter_map(|child| match child {
        Node::Element(element) => Some(element),
        Node::Text(_) => None,
    });
    let mut elements: Vec<Element> = elements.collect();
    match (elements.pop(), elements.is_empty()) {
        (Some(root), true) => Ok(root),
        _ => Err(Refusal::new(0..0, "not one XML document", DAMAGED)),
    }
}

fn push(open: &mut [Element], node: Node) {
    let Some(parent) = open.last_mut() else { return };
    match (parent.children.last_mut(), node) {
        (Some(Node::Text(before)), Node::Text(text)) => before.push_str(&text),
        (_, node) => parent.children.push(node),
    }
}

fn element(tag: &BytesStart<'_>, at: Range<usize>) -> Result<Element, Refusal> {
    let mut attributes = Vec::new();
    for attribute in tag.attributes() {
        let damaged = |error: &dyn std::fmt::Display| {
            Refusal::new(at.clone(), format!("an attribute cannot be read: {error}"), DAMAGED)
        };
        let attribute = attribute.map_err(|error| damaged(&error))?;
        let value = attribute.normalized_value(XmlVersion::Implicit1_0).map_err(|error| damaged(&error))?;
        attributes.push((String::from(attribute.key.as_ref()), value.into_owned()));
    }
    let name = String::from(tag.local_name().as_ref());
    Ok(Element { name, attributes, children: Vec::new(), at })
}

fn resolve(reference: &BytesRef<'_>, at: Range<usize>) -> Result<String, Refusal> {
    let name = reference.xml10_content().into_owned();
    let character = reference.resolve_char_ref().ok().flatten().map(String::from);
    let resolved = character.or_else(|| resolve_predefined_entity(&name).map(str::to_owned));
    resolved.ok_or_else(|| {
        Refusal::new(at, format!("`&{name};` is not defined in XML"), "write the character itself")
    })
}

/// Files are far smaller than the address space.
fn offset(position: u64) -> usize {
    usize::try_from(position).unwrap_or(usize::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn references_and_sections_are_text() {
        let root =
            parse("<?xml version=\"1.0\"?>\n<a x='1 &lt; 2'>&#229;<![CDATA[<b>]]>&amp;</a>\n").unwrap();
        assert_eq!((root.text().as_str(), root.attribute("x")), ("å<b>&", "1 < 2"));
    }

    #[test]
    fn damaged_documents_are_refused_where_the_damage_is() {
        for (document, place) in
            [("<a><b></a>", 6), ("<a>\n<b>", 4), ("<a>&x;</a>", 3), ("<a/><b/>", 0), ("", 0)]
        {
            let refusal = parse(document).unwrap_err();
            assert_eq!(refusal.at.start, place, "{document}: {refusal}");
        }
    }
}
