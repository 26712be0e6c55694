//! Writing XLIFF 1.2.

use std::fmt::Write as _;

use crate::xml::{DECLARATION, attribute, text};
use crate::{Content, Exchange, File, Part, State, Unit, inline};

/// The namespace of the core elements.
pub(crate) const NAMESPACE: &str = "urn:oasis:names:tc:xliff:document:1.2";

pub(crate) fn write(exchange: &Exchange) -> String {
    let mut out = format!("{DECLARATION}<xliff xmlns=\"{NAMESPACE}\" version=\"1.2\">\n");
    for file in &exchange.files {
        write_file(&mut out, exchange, file);
    }
    out.push_str("</xliff>\n");
    out
}

fn write_file(out: &mut String, exchange: &Exchange, file: &File) {
    out.push_str("  <file");
    attribute(out, "original", &file.original);
    attribute(out, "source-language", &exchange.source);
    attribute(out, "target-language", &exchange.target);
    out.push_str(" datatype=\"plaintext\">\n    <body>\n");
    for unit in &file.units {
        write_unit(out, unit);
    }
    out.push_str("    </body>\n  </file>\n");
}

fn write_unit(out: &mut String, unit: &Unit) {
    out.push_str("      <trans-unit");
    attribute(out, "id", &unit.id);
    attribute(out, "resname", &unit.name);
    if unit.state == State::Final {
        attribute(out, "approved", "yes");
    }
    out.push_str(" xml:space=\"preserve\">\n");
    // Writing to a string does not fail.
    let _ = writeln!(out, "        <source>{}</source>", content(&unit.source));
    if let Some(target) = &unit.target {
        let state = state_name(unit.state);
        let _ = writeln!(out, "        <target state=\"{state}\">{}</target>", content(target));
    }
    for note in &unit.notes {
        let _ = writeln!(out, "        <note from=\"developer\">{}</note>", text(note));
    }
    out.push_str("      </trans-unit>\n");
}

fn state_name(state: State) -> &'static str {
    match state {
        State::Initial => "needs-review-translation",
        State::Translated => "translated",
        State::Reviewed => "signed-off",
        State::Final => "final",
    }
}

fn content(content: &Content) -> String {
    let mut out = String::new();
    let mut open = Vec::new();
    for part in &content.0 {
        match part {
            Part::Text(plain) => out.push_str(&text(plain)),
            Part::Code(code) => {
                out.push_str("<ph");
                attribute(&mut out, "id", &code.id);
                attribute(&mut out, "ctype", inline::xliff12(code.kind));
                let _ = write!(out, ">{}</ph>", text(&code.open));
            }
            Part::Open(code) => {
                out.push_str("<bpt");
                attribute(&mut out, "id", &code.id);
                attribute(&mut out, "ctype", inline::xliff12(code.kind));
                let _ = write!(out, ">{}</bpt>", text(&code.open));
                open.push(code);
            }
            Part::Close => {
                if let Some(code) = open.pop() {
                    out.push_str("<ept");
                    attribute(&mut out, "id", &code.id);
                    let _ = write!(out, ">{}</ept>", text(&code.close));
                }
            }
        }
    }
    out
}
