//! From a parsed document to the knowledge base's: words out, segment ids in.

use ndr_core::kb;
use ndr_core::{EntryId, SectionId, SegmentId, StepId};

use crate::markdown::{Block, Document, StepItem};
use crate::segment::Segment;

/// The ids of a document's segments, in the order of [`Document::segments`].
pub(crate) fn segment_ids(id: &EntryId, document: &Document) -> Vec<SegmentId> {
    let prefix: String = id
        .as_str()
        .chars()
        .map(|c| match c {
            '/' => '_',
            '.' => '-',
            other => other,
        })
        .collect();
    let mut counts = std::collections::BTreeMap::new();
    let segments = document.segments();
    let ids = segments.iter().map(|(section, _)| {
        let count: &mut usize = counts.entry(*section).or_default();
        *count += 1;
        format!("{prefix}_{section}_{count}")
    });
    // A letter in front, since a collection may begin with a digit.
    ids.filter_map(|id| format!("s_{id}").parse().ok()).collect()
}

/// The document with ids in the place of words; `None` where something in it is missing.
pub(crate) fn lower(document: &Document, ids: &[SegmentId]) -> Option<kb::Document> {
    let mut lowering = Lowering { ids: ids.iter() };
    document.title.as_ref()?;
    document.summary.as_ref()?;
    let title = lowering.next()?;
    let summary = lowering.next()?;
    let sections = document.sections.iter().map(|section| {
        Some(kb::Section {
            id: section_id(&section.id.value)?,
            heading: lowering.next()?,
            blocks: lowering.blocks(&section.blocks)?,
        })
    });
    Some(kb::Document { title, summary, sections: sections.collect::<Option<_>>()? })
}

fn section_id(text: &str) -> Option<SectionId> {
    text.parse().ok()
}

/// Hands out the ids in reading order.
struct Lowering<'i> {
    ids: std::slice::Iter<'i, SegmentId>,
}

impl Lowering<'_> {
    fn next(&mut self) -> Option<SegmentId> {
        self.ids.next().cloned()
    }

    fn blocks(&mut self, blocks: &[Block]) -> Option<Vec<kb::Block>> {
        blocks.iter().map(|block| self.block(block)).collect()
    }

    fn block(&mut self, block: &Block) -> Option<kb::Block> {
        Some(match block {
            Block::Heading { id, .. } => {
                kb::Block::Heading { id: section_id(&id.value)?, text: self.next()? }
            }
            Block::Paragraph(_) => kb::Block::Paragraph(self.next()?),
            Block::Bullets { items, .. } => kb::Block::Bullets(self.items(items)?),
            Block::Numbers { items, .. } => kb::Block::Numbers(self.items(items)?),
            Block::Steps { items, .. } => {
                kb::Block::Steps(items.iter().map(|item| self.step(item)).collect::<Option<_>>()?)
            }
            Block::Code { language, text, .. } => {
                kb::Block::Code { language: language.clone(), text: text.clone() }
            }
            Block::Alert { kind, blocks, .. } => {
                kb::Block::Alert { kind: *kind, blocks: self.blocks(blocks)? }
            }
            Block::Table { header, rows, .. } => kb::Block::Table {
                header: self.cells(header)?,
                rows: rows.iter().map(|row| self.cells(row)).collect::<Option<_>>()?,
            },
        })
    }

    fn items(&mut self, items: &[Vec<Block>]) -> Option<Vec<Vec<kb::Block>>> {
        items.iter().map(|item| self.blocks(item)).collect()
    }

    fn step(&mut self, item: &StepItem) -> Option<kb::StepItem> {
        let step: StepId = item.id.value.parse().ok()?;
        Some(kb::StepItem { step, remarks: self.blocks(&item.remarks)? })
    }

    fn cells(&mut self, cells: &[Segment]) -> Option<Vec<SegmentId>> {
        cells.iter().map(|_| self.next()).collect()
    }
}
