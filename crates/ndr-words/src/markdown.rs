//! Blocks and running text as Markdown, for the JSON contract and `--format markdown`.

use ndr_core::Params;
use ndr_core::kb::Block;
use ndr_core::markup::Inline;

use crate::{Reader, Wording};

/// Running text as Markdown on one line.
pub fn line(wording: &Wording) -> String {
    let mut out = String::new();
    inlines(&wording.text, &mut out);
    out
}

fn inlines(text: &[Inline], out: &mut String) {
    for inline in text {
        match inline {
            Inline::Text(text) => escape(text, out),
            Inline::Code(code) => code_span(code, out),
            Inline::Strong(inner) => wrapped("**", inner, out),
            Inline::Emphasis(inner) => wrapped("*", inner, out),
            // Pages of the guide have no address outside the site; their link text stands alone.
            Inline::Link { url, text } if !url.starts_with("https:") => inlines(text, out),
            Inline::Link { url, text } => {
                out.push('[');
                inlines(text, out);
                out.push_str("](");
                out.push_str(url);
                out.push(')');
            }
        }
    }
}

fn wrapped(mark: &str, inner: &[Inline], out: &mut String) {
    out.push_str(mark);
    inlines(inner, out);
    out.push_str(mark);
}

/// Text with what Markdown would read as markup made literal: values come from strangers' bounces.
fn escape(text: &str, out: &mut String) {
    for character in text.chars() {
        if matches!(character, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '|') {
            out.push('\\');
        }
        out.push(character);
    }
}

fn code_span(code: &str, out: &mut String) {
    let fence = if code.contains('`') { "``" } else { "`" };
    out.push_str(fence);
    out.push_str(code);
    out.push_str(fence);
}

/// Blocks as Markdown, without a line break at the end.
pub fn blocks(blocks: &[Block<Wording>], reader: &Reader<'_>, params: &Params) -> String {
    let parts: Vec<String> = blocks.iter().map(|inner| block(inner, reader, params)).collect();
    parts.join("\n\n")
}

fn block(block: &Block<Wording>, reader: &Reader<'_>, params: &Params) -> String {
    match block {
        Block::Heading { text, .. } => format!("### {}", line(text)),
        Block::Paragraph(text) => line(text),
        Block::Bullets(items) => {
            list(items.iter().map(|item| ("-".to_owned(), blocks(item, reader, params))))
        }
        Block::Numbers(items) => list(
            items
                .iter()
                .enumerate()
                .map(|(index, item)| (format!("{}.", index + 1), blocks(item, reader, params))),
        ),
        Block::Steps(items) => list(items.iter().enumerate().map(|(index, item)| {
            let step = reader.catalog().knowledge.step(&item.step);
            let title = step.map(|step| line(&reader.step(step, params).title)).unwrap_or_default();
            let remarks = blocks(&item.remarks, reader, params);
            let gap = if remarks.is_empty() { "" } else { "\n\n" };
            (format!("{}.", index + 1), format!("{title}{gap}{remarks}"))
        })),
        Block::Code { language, text } => {
            format!("```{}\n{}\n```", language.as_deref().unwrap_or_default(), text.trim_end())
        }
        Block::Alert { kind, blocks: inner } => {
            let name: &str = kind.into();
            let text = format!("[!{}]\n{}", name.to_uppercase(), blocks(inner, reader, params));
            let quoted: Vec<String> =
                text.lines().map(|line| format!("> {line}").trim_end().to_owned()).collect();
            quoted.join("\n")
        }
        Block::Table { header, rows } => table(header, rows),
    }
}

/// A list whose items may hold several blocks, indented under their marker.
fn list(items: impl Iterator<Item = (String, String)>) -> String {
    let items: Vec<String> = items
        .map(|(marker, text)| {
            let indent = " ".repeat(marker.len() + 1);
            let lines: Vec<String> = text
                .lines()
                .enumerate()
                .map(|(index, line)| match (index, line) {
                    (0, line) => format!("{marker} {line}"),
                    (_, "") => String::new(),
                    (_, line) => format!("{indent}{line}"),
                })
                .collect();
            lines.join("\n")
        })
        .collect();
    items.join("\n")
}

fn table(header: &[Wording], rows: &[Vec<Wording>]) -> String {
    let row = |cells: &[Wording]| format!("| {} |", cells.iter().map(line).collect::<Vec<_>>().join(" | "));
    let rule = format!("|{}", " --- |".repeat(header.len()));
    let mut lines = vec![row(header), rule];
    lines.extend(rows.iter().map(|cells| row(cells)));
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wording(text: Vec<Inline>) -> Wording {
        Wording { lang: unic_langid::langid!("en-US"), text }
    }

    #[test]
    fn what_a_server_wrote_is_no_markup() {
        let text = wording(vec![Inline::Text("[x](javascript:alert(1)) <b>*_`".into())]);
        assert_eq!(line(&text), r"\[x\](javascript:alert(1)) \<b\>\*\_\`");
    }

    #[test]
    fn links_within_the_guide_are_words_only() {
        let link =
            |url: &str| wording(vec![Inline::Link { url: url.into(), text: vec![Inline::Text("x".into())] }]);
        assert_eq!(line(&link("https://x.example/")), "[x](https://x.example/)");
        assert_eq!(line(&link("entry:a/b")), "x");
    }

    #[test]
    fn items_keep_their_blocks() {
        let items = [("1.".to_owned(), "a\n\nb".to_owned()), ("2.".to_owned(), "c".to_owned())];
        assert_eq!(list(items.into_iter()), "1. a\n\n   b\n2. c");
    }
}
