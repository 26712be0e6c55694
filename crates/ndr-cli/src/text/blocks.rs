//! The blocks of a document on a sheet.

use ndr_core::Params;
use ndr_core::kb::Block;
use ndr_words::Wording;

use super::sheet::{HEADING, Sheet, styled};
use super::steps;
use super::words::words;
use crate::session::Session;

/// Puts blocks on a sheet, indented by so many columns, with empty lines between them.
pub(super) fn put(
    sheet: &mut Sheet,
    session: &Session<'_>,
    blocks: &[Block<Wording>],
    params: &Params,
    indent: usize,
) {
    for (index, block) in blocks.iter().enumerate() {
        if index > 0 {
            sheet.gap();
        }
        put_block(sheet, session, block, params, indent);
    }
}

fn put_block(
    sheet: &mut Sheet,
    session: &Session<'_>,
    block: &Block<Wording>,
    params: &Params,
    indent: usize,
) {
    match block {
        Block::Heading { text, .. } => sheet.paragraph(&styled(&words(session, text), HEADING), indent),
        Block::Paragraph(text) => sheet.paragraph(&words(session, text), indent),
        Block::Bullets(items) => {
            for item in items {
                put_item(sheet, session, item, params, "- ", indent);
            }
        }
        Block::Numbers(items) => {
            for (index, item) in items.iter().enumerate() {
                put_item(sheet, session, item, params, &format!("{}. ", index + 1), indent);
            }
        }
        Block::Steps(items) => steps::put(sheet, session, items, params, indent),
        Block::Code { text, .. } => sheet.literal(text, indent + 2),
        Block::Alert { kind, blocks } => {
            let label = session.reader.message(&format!("alert-{kind}"), &[]);
            let mark = if label.ends_with(char::is_alphanumeric) { ":" } else { "" };
            put_labelled(sheet, session, &styled(&format!("{label}{mark}"), HEADING), blocks, params, indent);
        }
        Block::Table { header, rows } => {
            for row in rows {
                let cells = header.iter().zip(row);
                let parts: Vec<String> =
                    cells.map(|(name, cell)| format!("{}: {}", name.plain(), words(session, cell))).collect();
                let (first, rest) = (" ".repeat(indent) + "- ", " ".repeat(indent + 2));
                sheet.wrapped(&parts.join("; "), &first, &rest);
            }
        }
    }
}

/// A list item: its first paragraph beside the marker, everything else below it.
fn put_item(
    sheet: &mut Sheet,
    session: &Session<'_>,
    blocks: &[Block<Wording>],
    params: &Params,
    marker: &str,
    indent: usize,
) {
    let hanging = indent + marker.chars().count();
    let Some((Block::Paragraph(first), others)) = blocks.split_first() else {
        return put(sheet, session, blocks, params, hanging);
    };
    sheet.wrapped(&words(session, first), &(" ".repeat(indent) + marker), &" ".repeat(hanging));
    if !others.is_empty() {
        sheet.gap();
        put(sheet, session, others, params, hanging);
        sheet.gap();
    }
}

/// An alert: its label in front of its first paragraph.
fn put_labelled(
    sheet: &mut Sheet,
    session: &Session<'_>,
    label: &str,
    blocks: &[Block<Wording>],
    params: &Params,
    indent: usize,
) {
    match blocks.split_first() {
        Some((Block::Paragraph(first), others)) => {
            sheet.paragraph(&format!("{label} {}", words(session, first)), indent);
            put(sheet, session, others, params, indent);
        }
        _ => {
            sheet.paragraph(label, indent);
            put(sheet, session, blocks, params, indent);
        }
    }
}
