//! Translation memories: TMX 1.4b.
//!
//! [TMX 1.4b](https://www.gala-global.org/tmx-14b) is what every translation tool imports. Codes are
//! `<ph>`, `<bpt>` and `<ept>`, matched between the languages by `x`.

use std::fmt::Write as _;

use crate::xml::{DECLARATION, attribute, text};
use crate::{Content, Part, inline};

/// A text and its translation.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pair {
    /// Unique in the memory; may be empty.
    pub id: String,
    /// What helps to understand it, such as the file it comes from; may be empty.
    pub note: String,
    /// The text.
    pub source: Content,
    /// Its translation.
    pub target: Content,
}

impl Pair {
    /// A pair of texts without codes, as from a document with both languages side by side.
    ///
    /// ```
    /// use ndr_xliff::tmx::{Pair, write};
    /// let memory = write("en-US", "sv-SE", &[Pair::plain("Access denied", "Åtkomst nekad")]);
    /// assert!(memory.contains("<tuv xml:lang=\"sv-SE\"><seg>Åtkomst nekad</seg></tuv>"));
    /// ```
    pub fn plain(source: &str, target: &str) -> Self {
        Self { source: Content::text(source), target: Content::text(target), ..Self::default() }
    }
}

/// A translation memory from pairs in one pair of languages (BCP 47 tags).
pub fn write<'p>(source: &str, target: &str, pairs: impl IntoIterator<Item = &'p Pair>) -> String {
    let mut out = format!("{DECLARATION}<tmx version=\"1.4\">\n  <header creationtool=\"ndr-guide\"");
    attribute(&mut out, "creationtoolversion", env!("CARGO_PKG_VERSION"));
    out.push_str(" segtype=\"paragraph\" o-tmf=\"ndr-guide\" adminlang=\"en-US\"");
    attribute(&mut out, "srclang", source);
    out.push_str(" datatype=\"plaintext\"/>\n  <body>\n");
    for pair in pairs {
        out.push_str("    <tu");
        attribute(&mut out, "tuid", &pair.id);
        out.push_str(">\n");
        // Writing to a string does not fail.
        if !pair.note.is_empty() {
            let _ = writeln!(out, "      <note>{}</note>", text(&pair.note));
        }
        for (lang, content) in [(source, &pair.source), (target, &pair.target)] {
            out.push_str("      <tuv");
            attribute(&mut out, "xml:lang", lang);
            let _ = writeln!(out, "><seg>{}</seg></tuv>", segment(content));
        }
        out.push_str("    </tu>\n");
    }
    out.push_str("  </body>\n</tmx>\n");
    out
}

fn segment(content: &Content) -> String {
    let mut out = String::new();
    let (mut open, mut pairs) = (Vec::new(), 0);
    for part in &content.0 {
        match part {
            Part::Text(plain) => out.push_str(&text(plain)),
            Part::Code(code) => {
                let _ = write!(
                    out,
                    "<ph{} type=\"{}\">{}</ph>",
                    number(&code.id),
                    inline::tmx(code.kind),
                    text(&code.open)
                );
            }
            Part::Open(code) => {
                pairs += 1;
                let kind = inline::tmx(code.kind);
                let _ = write!(
                    out,
                    "<bpt i=\"{pairs}\"{} type=\"{kind}\">{}</bpt>",
                    number(&code.id),
                    text(&code.open)
                );
                open.push((pairs, code.close.as_str()));
            }
            Part::Close => {
                if let Some((pair, close)) = open.pop() {
                    let _ = write!(out, "<ept i=\"{pair}\">{}</ept>", text(close));
                }
            }
        }
    }
    out
}

/// `x` is a number; a code that the source lacks has none.
fn number(id: &str) -> String {
    if id.parse::<u32>().is_ok() { format!(" x=\"{id}\"") } else { String::new() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Code, Kind};

    #[test]
    fn codes_are_matched_by_number_and_markup_is_escaped() {
        let code = Code {
            id: "1".into(),
            kind: Kind::Link,
            open: "[".into(),
            close: "](https://x.example/?a&b)".into(),
        };
        let source = Content(vec![Part::Open(code), Part::Text("a < b".into()), Part::Close]);
        let pair = Pair { id: "t".into(), target: source.clone(), source, ..Pair::default() };
        let memory = write("en-US", "sv-SE", &[pair]);
        let seg = "<seg><bpt i=\"1\" x=\"1\" type=\"link\">[</bpt>a &lt; b<ept i=\"1\">](https://x.example/?a&amp;b)</ept></seg>";
        assert_eq!(memory.matches(seg).count(), 2, "{memory}");
    }
}
