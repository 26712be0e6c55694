//! Codes: numbering them, and finding those of the source in a translation.

use ndr_xliff::{Code, Content, Kind, Part};

/// Adds text, with each placeable in it as a code; a selector stays text, what is in its variants not.
pub(super) fn push_placeables(content: &mut Content, text: &str) {
    let mut rest = text;
    while let Some(start) = rest.find('{') {
        content.push_text(&rest[..start]);
        rest = &rest[start..];
        match placeable_end(rest) {
            Some(end) if !rest[..end].contains("->") => {
                let open = rest[..end].split_whitespace().collect::<Vec<_>>().join(" ");
                content.0.push(Part::Code(Code { open, ..Code::default() }));
                rest = &rest[end..];
            }
            _ => {
                content.push_text("{");
                rest = &rest[1..];
            }
        }
    }
    content.push_text(rest);
}

/// Where the placeable that a text begins with ends.
fn placeable_end(text: &str) -> Option<usize> {
    let (mut depth, mut quoted, mut escaped) = (0usize, false, false);
    for (index, character) in text.char_indices() {
        match character {
            _ if escaped => escaped = false,
            '\\' if quoted => escaped = true,
            '"' => quoted = !quoted,
            '{' if !quoted => depth += 1,
            '}' if !quoted => {
                depth -= 1;
                if depth == 0 {
                    return Some(index + 1);
                }
            }
            _ => {}
        }
    }
    None
}

/// The codes numbered in their order.
pub(super) fn numbered(mut content: Content) -> Content {
    let mut next = 0;
    for part in &mut content.0 {
        if let Part::Code(code) | Part::Open(code) = part {
            next += 1;
            code.id = next.to_string();
        }
    }
    content
}

/// A translation whose codes carry the numbers of the source's: those that are the same, then links and
/// emphasis in their order. A code that the source lacks keeps the id that it has in `present`, or gets
/// one of its own.
pub(super) fn matched(source: &Content, present: Option<&Content>, mut target: Content) -> Content {
    let mut free: Vec<&Code> = source.codes().collect();
    let mut own: Vec<&Code> =
        present.iter().flat_map(|content| content.codes()).filter(|code| code.id.starts_with('t')).collect();
    let mut rest = Vec::new();
    for (index, part) in target.0.iter_mut().enumerate() {
        let (Part::Code(code) | Part::Open(code)) = part else { continue };
        match free.iter().position(|known| is_same(known, code)) {
            Some(at) => code.id.clone_from(&free.remove(at).id),
            None => rest.push(index),
        }
    }
    let mut next = 0;
    for index in rest {
        let Some(Part::Code(code) | Part::Open(code)) = target.0.get_mut(index) else { continue };
        let enclosing = matches!(code.kind, Kind::Link | Kind::Bold | Kind::Italic);
        if let Some(at) = free.iter().position(|known| enclosing && known.kind == code.kind) {
            code.id.clone_from(&free.remove(at).id);
        } else if let Some(at) = own.iter().position(|known| is_same(known, code)) {
            code.id.clone_from(&own.remove(at).id);
        } else {
            next += 1;
            code.id = format!("t{next}");
        }
    }
    target
}

/// Whether two codes mean the same; a page of the guide is the same in every language.
fn is_same(left: &Code, right: &Code) -> bool {
    let plain = |text: &str| -> String {
        let text = text.rsplit_once(".md").map_or(text.to_owned(), |(before, after)| {
            format!("{}.md{after}", before.rsplit_once('/').map_or("", |(folder, _)| folder))
        });
        text.chars().filter(|character| !character.is_whitespace()).collect()
    };
    left.kind == right.kind
        && plain(&left.open) == plain(&right.open)
        && plain(&left.close) == plain(&right.close)
}
