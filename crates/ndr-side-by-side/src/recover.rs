//! Each language as a document of its own.

use crate::carried::{SOURCE, TARGET, carried};
use crate::document::{Context, Document, Piece};

/// What translating adds to the front matter.
const ADDED: [&str; 6] = [
    "ms.openlocfilehash",
    "ms.sourcegitcommit",
    "ms.translationtype",
    "ms.contentlocale",
    "ms.lasthandoff",
    "ms.locfileid",
];
/// What translating changes in the front matter; the source's words are not in the file.
const CHANGED: [&str; 3] = ["description", "keywords", "name"];

impl Document<'_> {
    /// The translation: gaps and targets.
    pub fn target(&self) -> String {
        let mut text = String::with_capacity(self.text().len());
        let head = self.head();
        if let Some(front_matter) = self.front_matter.as_ref().filter(|_| self.is_export()) {
            text.push_str(&carried(front_matter.inner, TARGET));
        }
        for piece in self.pieces() {
            match piece {
                Piece::Gap(gap) => text.push_str(self.below(head, gap)),
                Piece::Pair(pair) => text.push_str(pair.target),
            }
        }
        text
    }

    /// The source: gaps and sources, where an empty source stands for the target.
    ///
    /// The anchors of headings are left out, since the headings make them; of the front matter only
    /// what no translation changes is kept, and a title is taken from the first heading.
    pub fn source(&self) -> String {
        let mut text = String::with_capacity(self.text().len());
        let is_export = self.is_export();
        let end = match &self.front_matter {
            Some(front_matter) if is_export => {
                text.push_str(&carried(front_matter.inner, SOURCE));
                front_matter.end
            }
            Some(front_matter) => {
                self.write_front_matter(&mut text);
                front_matter.end
            }
            None => 0,
        };
        let mut at_line_start = true;
        for piece in self.pieces() {
            match piece {
                Piece::Gap(gap) => {
                    let gap = self.below(end, gap);
                    if is_export {
                        text.push_str(gap);
                    } else {
                        push_without_anchors(&mut text, gap, at_line_start);
                    }
                    at_line_start = false;
                }
                Piece::Pair(pair) => {
                    text.push_str(if pair.source.is_empty() { pair.target } else { pair.source });
                    at_line_start = false;
                }
            }
        }
        text
    }

    /// The source of the first heading of the first level.
    pub fn source_title(&self) -> Option<String> {
        let mut title: Option<String> = None;
        for piece in self.pieces() {
            match (piece, &mut title) {
                (Piece::Pair(pair), None) if matches!(pair.context, Context::Heading { level: 1, .. }) => {
                    title = Some(pair.source.to_owned());
                }
                (Piece::Pair(pair), Some(title)) => title.push_str(pair.source),
                (Piece::Gap(gap), Some(title)) => {
                    let line = gap.split('\n').next().unwrap_or_default();
                    title.push_str(line.trim_end_matches('\r'));
                    if gap.contains('\n') {
                        break;
                    }
                }
                _ => {}
            }
        }
        title.filter(|title| !title.trim().is_empty())
    }

    /// Where the body begins for the target: an export's front matter is no part of it.
    fn head(&self) -> usize {
        match &self.front_matter {
            Some(front_matter) if self.is_export() => front_matter.end,
            _ => 0,
        }
    }

    /// What of a gap stands below `end`.
    fn below<'g>(&self, end: usize, gap: &'g str) -> &'g str {
        &gap[end.saturating_sub(self.offset(gap)).min(gap.len())..]
    }

    fn write_front_matter(&self, text: &mut String) {
        let Some(front_matter) = &self.front_matter else { return };
        let whole = &self.text()[..front_matter.end];
        let line_end = if whole.contains("\r\n") { "\r\n" } else { "\n" };
        let title = self.source_title().map(|title| {
            let title = serde_json::Value::from(title.trim());
            format!("# The title is derived from the first heading.{line_end}title: {title}{line_end}")
        });
        let has_title = front_matter.fields().any(|field| field.key == "title");
        text.push_str(&whole[..front_matter.start]);
        text.push_str("---");
        text.push_str(line_end);
        if !has_title {
            text.push_str(title.as_deref().unwrap_or_default());
        }
        for field in front_matter.fields() {
            match field.key {
                "title" => text.push_str(title.as_deref().unwrap_or_default()),
                key if ADDED.contains(&key) => {}
                key if CHANGED.contains(&key) => {
                    text.push_str("# Only the translation has: ");
                    text.push_str(key);
                    text.push_str(line_end);
                }
                _ => text.push_str(field.lines),
            }
        }
        text.push_str("---");
        text.push_str(line_end);
    }
}

/// A gap without the anchors right behind the marks of headings.
fn push_without_anchors(text: &mut String, gap: &str, at_line_start: bool) {
    const BEGIN: &str = "<a name=\"";
    const END: &str = "\"></a>";
    let mut from = 0;
    for (at, _) in gap.match_indices(BEGIN) {
        let line_start = gap[..at].rfind('\n').map(|newline| newline + 1);
        let Some(start) = line_start.or(at_line_start.then_some(0)) else { continue };
        let marks = gap[start..at].trim_start_matches([' ', '\t', '>']).trim_end_matches([' ', '\t']);
        if at < from || marks.is_empty() || !marks.bytes().all(|byte| byte == b'#') {
            continue;
        }
        let Some(end) = gap[at + BEGIN.len()..].find('"').map(|end| at + BEGIN.len() + end) else { continue };
        if gap[end..].starts_with(END) {
            text.push_str(&gap[from..at]);
            from = end + END.len();
        }
    }
    text.push_str(&gap[from..]);
}

#[cfg(test)]
mod tests {
    use crate::Document;

    fn pair(target: &str, source: &str) -> String {
        let mut text = String::new();
        crate::scan::write_pair(&mut text, "0a1b2-101", target, source);
        text
    }

    #[test]
    fn both_languages_come_apart() {
        let text = format!(
            "---\ntitle: Vänta\nms.author: kim\ndescription: En\n  text\nms.contentlocale: sv-SE\n---\n# <a name=\"wait\"></a>{}\n\n[{}](x.md) <a name=\"y\"></a>{}\n",
            pair("Vänta", "Wait"),
            pair("länk", "link"),
            pair("| |", "")
        );
        let document = Document::parse(&text);
        assert_eq!(
            document.source(),
            "---\n# The title is derived from the first heading.\ntitle: \"Wait\"\nms.author: kim\n# Only the translation has: description\n---\n# Wait\n\n[link](x.md) <a name=\"y\"></a>| |\n"
        );
        assert_eq!(
            document.target(),
            "---\ntitle: Vänta\nms.author: kim\ndescription: En\n  text\nms.contentlocale: sv-SE\n---\n# <a name=\"wait\"></a>Vänta\n\n[länk](x.md) <a name=\"y\"></a>| |\n"
        );
    }

    #[test]
    fn a_title_may_have_several_pairs() {
        let text = format!(
            "## {}\n# {} {}\n{}\n",
            pair("a", "b"),
            pair("c", "Wait"),
            pair("d", "now"),
            pair("e", "f")
        );
        assert_eq!(Document::parse(&text).source_title().as_deref(), Some("Wait now"));
    }
}
