//! Writing XLIFF 2.0.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use crate::xml::{DECLARATION, attribute, text};
use crate::{Code, Content, Exchange, Part, Unit, inline};

/// The namespace of the core elements.
pub(crate) const NAMESPACE: &str = "urn:oasis:names:tc:xliff:document:2.0";

pub(crate) fn write(exchange: &Exchange) -> String {
    let mut out = format!("{DECLARATION}<xliff xmlns=\"{NAMESPACE}\" version=\"2.0\"");
    attribute(&mut out, "srcLang", &exchange.source);
    attribute(&mut out, "trgLang", &exchange.target);
    out.push_str(">\n");
    for (index, file) in exchange.files.iter().enumerate() {
        // Writing to a string does not fail.
        let _ = write!(out, "  <file id=\"f{}\"", index + 1);
        attribute(&mut out, "original", &file.original);
        out.push_str(">\n");
        for unit in &file.units {
            write_unit(&mut out, unit);
        }
        out.push_str("  </file>\n");
    }
    out.push_str("</xliff>\n");
    out
}

fn write_unit(out: &mut String, unit: &Unit) {
    out.push_str("    <unit");
    attribute(out, "id", &unit.id);
    attribute(out, "name", &unit.name);
    // A code may stand elsewhere in another language, so its order is free.
    out.push_str(" xml:space=\"preserve\">\n");
    if !unit.notes.is_empty() {
        out.push_str("      <notes>\n");
        for note in &unit.notes {
            let _ = writeln!(out, "        <note>{}</note>", text(note));
        }
        out.push_str("      </notes>\n");
    }
    let data = Data::of(unit);
    data.write(out);
    let _ = writeln!(out, "      <segment state=\"{}\">", unit.state.name());
    let _ = writeln!(out, "        <source>{}</source>", data.content(&unit.source));
    if let Some(target) = &unit.target {
        let _ = writeln!(out, "        <target>{}</target>", data.content(target));
    }
    out.push_str("      </segment>\n    </unit>\n");
}

/// What is written for the codes, by the ids under which the codes refer to it.
struct Data<'u>(BTreeMap<&'u str, usize>);

impl<'u> Data<'u> {
    fn of(unit: &'u Unit) -> Self {
        let mut data = BTreeMap::new();
        for code in unit.source.codes().chain(unit.target.iter().flat_map(Content::codes)) {
            for written in [&code.open, &code.close] {
                let next = data.len() + 1;
                if !written.is_empty() {
                    data.entry(written.as_str()).or_insert(next);
                }
            }
        }
        Self(data)
    }

    fn write(&self, out: &mut String) {
        if self.0.is_empty() {
            return;
        }
        let mut data: Vec<_> = self.0.iter().collect();
        data.sort_by_key(|(_, id)| **id);
        out.push_str("      <originalData>\n");
        for (written, id) in data {
            let _ =
                writeln!(out, "        <data id=\"d{id}\" xml:space=\"preserve\">{}</data>", text(written));
        }
        out.push_str("      </originalData>\n");
    }

    fn reference(&self, written: &str) -> String {
        self.0.get(written).map(|id| format!("d{id}")).unwrap_or_default()
    }

    fn content(&self, content: &Content) -> String {
        let mut out = String::new();
        for part in &content.0 {
            match part {
                Part::Text(plain) => out.push_str(&text(plain)),
                Part::Code(code) => self.code(&mut out, code),
                Part::Open(code) => self.open(&mut out, code),
                Part::Close => out.push_str("</pc>"),
            }
        }
        out
    }

    fn code(&self, out: &mut String, code: &Code) {
        out.push_str("<ph");
        attribute(out, "id", &code.id);
        kind(out, code);
        attribute(out, "dataRef", &self.reference(&code.open));
        attribute(out, "equiv", &code.open);
        attribute(out, "disp", &code.open);
        out.push_str(" canCopy=\"no\" canDelete=\"no\"/>");
    }

    fn open(&self, out: &mut String, code: &Code) {
        out.push_str("<pc");
        attribute(out, "id", &code.id);
        kind(out, code);
        attribute(out, "dataRefStart", &self.reference(&code.open));
        attribute(out, "dataRefEnd", &self.reference(&code.close));
        out.push_str(" canCopy=\"no\" canDelete=\"no\">");
    }
}

fn kind(out: &mut String, code: &Code) {
    let (kind, detail) = inline::xliff2(code.kind);
    attribute(out, "type", kind);
    attribute(out, "subType", detail);
}
