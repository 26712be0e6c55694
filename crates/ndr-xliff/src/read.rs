//! Reading XLIFF 2.0 and 1.2.

use std::collections::BTreeMap;

use crate::tree::{Element, Node, parse};
use crate::{Code, Content, Exchange, File, Part, Refusal, State, Unit};

/// Reads an XLIFF document of either version.
///
/// Codes keep their ids and what is written for them, but not what kind of code they are: whoever
/// exported them knows. A tool may have split a segment of XLIFF 2.0; its parts are joined again.
/// Annotations are passed over, their text is kept.
pub fn read(document: &str) -> Result<Exchange, Refusal> {
    let root = parse(document)?;
    if root.name != "xliff" {
        return Err(Refusal::new(
            root.at,
            format!("the document is `<{}>`, not `<xliff>`", root.name),
            "give the file that `cargo xtask l10n export --xliff` wrote and the tool has changed",
        ));
    }
    let version = root.attribute("version");
    if version == "1.2" {
        read_12(&root)
    } else if version.starts_with("2.") {
        read_2(&root)
    } else {
        Err(Refusal::new(
            root.at.clone(),
            format!("XLIFF of version `{version}`"),
            "save it as XLIFF 2.0 or 1.2",
        ))
    }
}

fn read_2(root: &Element) -> Result<Exchange, Refusal> {
    let mut exchange = Exchange {
        source: root.attribute("srcLang").to_owned(),
        target: root.attribute("trgLang").to_owned(),
        files: Vec::new(),
    };
    for file in root.elements().filter(|element| element.name == "file") {
        let mut units = Vec::new();
        for element in below(file, "unit") {
            units.push(unit_2(element)?);
        }
        exchange.files.push(File {
            original: file.attribute("original").to_owned(),
            units,
            at: file.at.clone(),
        });
    }
    Ok(exchange)
}

/// The elements of a name, also in groups.
fn below<'e>(element: &'e Element, name: &str) -> Vec<&'e Element> {
    let mut found = Vec::new();
    for child in element.elements() {
        match child.name.as_str() {
            "group" | "body" => found.extend(below(child, name)),
            other if other == name => found.push(child),
            _ => {}
        }
    }
    found
}

fn unit_2(element: &Element) -> Result<Unit, Refusal> {
    let data = element
        .child("originalData")
        .map(|data| data.elements().map(|data| (data.attribute("id").to_owned(), data.text())).collect());
    let mut reading = Reading { data: data.unwrap_or_default(), ..Reading::default() };
    let (mut source, mut target) = (Content::default(), Content::default());
    let (mut translated, mut state) = (false, None);
    for part in element.elements().filter(|part| matches!(part.name.as_str(), "segment" | "ignorable")) {
        if let Some(text) = part.child("source") {
            reading.content(text, &mut source)?;
        }
        match part.child("target") {
            Some(text) => {
                reading.content(text, &mut target)?;
                translated |= part.name == "segment";
            }
            // What is not translated between segments is white space.
            None if part.name == "ignorable" => {
                part.child("source").map(|text| reading.content(text, &mut target)).transpose()?;
            }
            None => {}
        }
        if part.name == "segment" {
            let own = state_2(part)?;
            state = Some(state.map_or(own, |before: State| before.min(own)));
        }
    }
    Ok(Unit {
        id: element.attribute("id").to_owned(),
        name: element.attribute("name").to_owned(),
        notes: Vec::new(),
        source,
        target: (translated && !target.is_blank()).then_some(target),
        state: state.unwrap_or_default(),
        at: element.at.clone(),
    })
}

fn state_2(segment: &Element) -> Result<State, Refusal> {
    match segment.attribute("state") {
        "" | "initial" => Ok(State::Initial),
        "translated" => Ok(State::Translated),
        "reviewed" => Ok(State::Reviewed),
        "final" => Ok(State::Final),
        other => Err(Refusal::new(
            segment.at.clone(),
            format!("the state `{other}` is not one of XLIFF 2.0"),
            "known are: initial, translated, reviewed, final",
        )),
    }
}

fn read_12(root: &Element) -> Result<Exchange, Refusal> {
    let mut exchange = Exchange::default();
    for file in root.elements().filter(|element| element.name == "file") {
        let (source, target) = (file.attribute("source-language"), file.attribute("target-language"));
        if !exchange.files.is_empty() && (exchange.source != source || exchange.target != target) {
            return Err(Refusal::new(
                file.at.clone(),
                format!("`{source}` to `{target}` after `{}` to `{}`", exchange.source, exchange.target),
                "a document is imported for one pair of languages; split it",
            ));
        }
        (exchange.source, exchange.target) = (source.to_owned(), target.to_owned());
        let mut units = Vec::new();
        for element in below(file, "trans-unit") {
            units.push(unit_12(element)?);
        }
        exchange.files.push(File {
            original: file.attribute("original").to_owned(),
            units,
            at: file.at.clone(),
        });
    }
    Ok(exchange)
}

fn unit_12(element: &Element) -> Result<Unit, Refusal> {
    let mut reading = Reading::default();
    let (mut source, mut target) = (Content::default(), Content::default());
    if let Some(text) = element.child("source") {
        reading.content(text, &mut source)?;
    }
    let mut state = State::Initial;
    if let Some(text) = element.child("target") {
        reading.content(text, &mut target)?;
        state = match text.attribute("state") {
            "final" => State::Final,
            "signed-off" => State::Reviewed,
            "translated" => State::Translated,
            "" if element.attribute("approved") == "yes" => State::Final,
            _ => State::Initial,
        };
    }
    Ok(Unit {
        id: element.attribute("id").to_owned(),
        name: element.attribute("resname").to_owned(),
        notes: Vec::new(),
        source,
        target: (!target.is_blank()).then_some(target),
        state,
        at: element.at.clone(),
    })
}

/// Reads inline content; XLIFF 2.0 keeps what is written for codes outside of it.
#[derive(Default)]
struct Reading {
    data: BTreeMap<String, String>,
    /// The ids of codes that were opened by a tag of their own and are not closed yet.
    open: Vec<String>,
}

impl Reading {
    fn content(&mut self, element: &Element, content: &mut Content) -> Result<(), Refusal> {
        self.parts(element, content)?;
        match self.open.pop() {
            None => Ok(()),
            Some(id) => Err(unpaired(element, &id)),
        }
    }

    fn parts(&mut self, element: &Element, content: &mut Content) -> Result<(), Refusal> {
        for child in &element.children {
            match child {
                Node::Text(text) => content.push_text(text),
                Node::Element(code) => self.code(code, content)?,
            }
        }
        Ok(())
    }

    fn code(&mut self, element: &Element, content: &mut Content) -> Result<(), Refusal> {
        let id = element.attribute("id").to_owned();
        match element.name.as_str() {
            "ph" | "x" => {
                let open = self.written(element, "dataRef");
                content.0.push(Part::Code(Code { id, open, ..Code::default() }));
            }
            "pc" | "g" => {
                let (open, close) =
                    (self.written(element, "dataRefStart"), self.written(element, "dataRefEnd"));
                content.0.push(Part::Open(Code { id, open, close, ..Code::default() }));
                self.parts(element, content)?;
                content.0.push(Part::Close);
            }
            "sc" | "bpt" => {
                let open = self.written(element, "dataRef");
                content.0.push(Part::Open(Code { id: id.clone(), open, ..Code::default() }));
                self.open.push(id);
            }
            "ec" | "ept" => {
                let closed = match element.attribute("startRef") {
                    "" => id,
                    started => started.to_owned(),
                };
                if self.open.pop().as_ref() != Some(&closed) {
                    return Err(unpaired(element, &closed));
                }
                let close = self.written(element, "dataRef");
                finish(content, &closed, close);
                content.0.push(Part::Close);
            }
            "mrk" => self.parts(element, content)?,
            "sm" | "em" => {}
            "cp" => {
                let code = u32::from_str_radix(element.attribute("hex"), 16).ok().and_then(char::from_u32);
                content.push_text(code.map(String::from).unwrap_or_default().as_str());
            }
            other => {
                return Err(Refusal::new(
                    element.at.clone(),
                    format!("`<{other}>` stands in a text"),
                    "known are: ph, pc, sc, ec, mrk, sm, em and cp in XLIFF 2.0; ph, x, g, bpt, ept and mrk in 1.2",
                ));
            }
        }
        Ok(())
    }

    /// What is written for a code: referred to in XLIFF 2.0, inside it in 1.2.
    fn written(&self, element: &Element, reference: &str) -> String {
        match element.attribute(reference) {
            "" if matches!(element.name.as_str(), "pc" | "g") => String::new(),
            "" => element.text(),
            id => self.data.get(id).cloned().unwrap_or_default(),
        }
    }
}

fn finish(content: &mut Content, id: &str, written: String) {
    let opened = content.0.iter_mut().rev().find_map(|part| match part {
        Part::Open(code) if code.id == id => Some(code),
        _ => None,
    });
    if let Some(code) = opened {
        code.close = written;
    }
}

fn unpaired(element: &Element, id: &str) -> Refusal {
    Refusal::new(
        element.at.clone(),
        format!("the code `{id}` is not opened and closed in its order"),
        "put both of its ends back where they enclose the words meant",
    )
}
