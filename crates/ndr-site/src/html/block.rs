//! Blocks of a document as HTML.

use ndr_core::kb::{Alert, Block, StepItem};
use ndr_words::Wording;

use super::escape;
use crate::Error;
use crate::address::PageId;
use crate::writer::Writer;

/// The headings that blocks stand under.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Level {
    /// Under the heading of a section.
    Section,
    /// Under the heading of a step.
    Step,
}

impl Level {
    /// The element of a heading within the blocks.
    fn heading(self) -> &'static str {
        match self {
            Self::Section => "h3",
            Self::Step => "h4",
        }
    }
}

/// Blocks one after the other.
pub(crate) fn blocks(
    blocks: &[Block<Wording>],
    writer: &Writer<'_>,
    level: Level,
    out: &mut String,
) -> Result<(), Error> {
    blocks.iter().try_for_each(|inner| block(inner, writer, level, out))
}

fn block(block: &Block<Wording>, writer: &Writer<'_>, level: Level, out: &mut String) -> Result<(), Error> {
    match block {
        Block::Heading { id, text } => {
            let id = format!(" id=\"{}\"", escape(id.as_str()));
            worded(level.heading(), &id, text, writer, out);
        }
        Block::Paragraph(text) => worded("p", "", text, writer, out),
        Block::Bullets(items) => list("ul", items, writer, level, out)?,
        Block::Numbers(items) => list("ol", items, writer, level, out)?,
        Block::Steps(items) => step_links(items, writer, level, out)?,
        Block::Code { text, .. } => {
            out.push_str("<pre><code>");
            out.push_str(&escape(text.trim_end()));
            out.push_str("</code></pre>\n");
        }
        Block::Alert { kind, blocks: inner } => alert(*kind, inner, writer, level, out)?,
        Block::Table { header, rows } => table(header, rows, writer, out)?,
    }
    Ok(())
}

/// An element with one segment in it.
fn worded(name: &str, attributes: &str, text: &Wording, writer: &Writer<'_>, out: &mut String) {
    let lang = writer.lang_attribute(text);
    put!(out, "<{name}{attributes}{lang}>");
    writer.inlines(text, out);
    put!(out, "</{name}>\n");
}

fn list(
    name: &str,
    items: &[Vec<Block<Wording>>],
    writer: &Writer<'_>,
    level: Level,
    out: &mut String,
) -> Result<(), Error> {
    put!(out, "<{name}>\n");
    for item in items {
        match item.as_slice() {
            [Block::Paragraph(text)] => worded("li", "", text, writer, out),
            several => {
                out.push_str("<li>");
                blocks(several, writer, level, out)?;
                out.push_str("</li>\n");
            }
        }
    }
    put!(out, "</{name}>\n");
    Ok(())
}

/// Steps within another block: their titles, leading to their pages.
fn step_links(
    items: &[StepItem<Wording>],
    writer: &Writer<'_>,
    level: Level,
    out: &mut String,
) -> Result<(), Error> {
    out.push_str("<ol>\n");
    for item in items {
        let Some(words) = writer.edition().step(&item.step) else { continue };
        let lang = writer.lang_attribute(&words.title);
        let way = writer.links().to(&PageId::Step(item.step.clone()));
        let title = words.title.plain();
        put!(out, "<li><a href=\"{}\"{lang}>{}</a>", escape(&way), escape(&title));
        blocks(&item.remarks, writer, level, out)?;
        out.push_str("</li>\n");
    }
    out.push_str("</ol>\n");
    Ok(())
}

fn alert(
    kind: Alert,
    inner: &[Block<Wording>],
    writer: &Writer<'_>,
    level: Level,
    out: &mut String,
) -> Result<(), Error> {
    let label = writer.edition().messages().text(&format!("alert-{kind}"))?;
    put!(out, "<div class=\"alert {kind}\" role=\"note\"><p class=\"label\">{}</p>\n", escape(&label));
    blocks(inner, writer, level, out)?;
    out.push_str("</div>\n");
    Ok(())
}

/// A table in a frame of its own that a narrow screen scrolls, by keyboard as well.
fn table(
    header: &[Wording],
    rows: &[Vec<Wording>],
    writer: &Writer<'_>,
    out: &mut String,
) -> Result<(), Error> {
    let label = writer.edition().messages().text("site-table")?;
    put!(
        out,
        "<div class=\"scroll\" role=\"group\" aria-label=\"{}\" tabindex=\"0\"><table>\n<thead><tr>",
        escape(&label)
    );
    for cell in header {
        worded("th", " scope=\"col\"", cell, writer, out);
    }
    out.push_str("</tr></thead>\n<tbody>\n");
    for row in rows {
        out.push_str("<tr>");
        for cell in row {
            worded("td", "", cell, writer, out);
        }
        out.push_str("</tr>\n");
    }
    out.push_str("</tbody></table></div>\n");
    Ok(())
}
