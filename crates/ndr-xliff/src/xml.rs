//! Writing XML.

use std::fmt::Write as _;

use quick_xml::escape::{escape, partial_escape};

/// The first line of every document.
pub(crate) const DECLARATION: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

/// Text between tags. A carriage return is written as a reference, since a bare one is read as a line
/// feed; what XML 1.0 cannot hold is left out.
pub(crate) fn text(text: &str) -> String {
    partial_escape(legal(text)).replace('\r', "&#13;")
}

/// An attribute with a space in front of it; nothing where the value is empty.
pub(crate) fn attribute(out: &mut String, name: &str, value: &str) {
    if !value.is_empty() {
        let value = escape(legal(value)).replace('\n', "&#10;").replace('\r', "&#13;").replace('\t', "&#9;");
        // Writing to a string does not fail.
        let _ = write!(out, " {name}=\"{value}\"");
    }
}

fn legal(text: &str) -> String {
    let illegal =
        |c: char| (c < ' ' && !matches!(c, '\t' | '\n' | '\r')) || matches!(c, '\u{FFFE}' | '\u{FFFF}');
    text.chars().filter(|&character| !illegal(character)).collect()
}
