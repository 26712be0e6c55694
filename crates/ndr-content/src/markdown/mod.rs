//! A document as its author wrote it: sections, blocks and segments, each with its place.

mod blocks;
mod document;
mod inline;
mod link;

use ndr_core::kb::Alert;

use crate::Place;
use crate::segment::Segment;
use crate::table::Located;

pub(crate) use document::{body, events, parse};
pub(crate) use inline::parse_line;
pub(crate) use link::Targets;

/// A parsed document.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Document {
    pub(crate) front_matter: Option<Located<String>>,
    pub(crate) title: Option<Segment>,
    pub(crate) summary: Option<Segment>,
    pub(crate) sections: Vec<Section>,
    pub(crate) place: Place,
}

/// A `##` heading and what stands under it.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Section {
    pub(crate) id: Located<String>,
    pub(crate) heading: Segment,
    pub(crate) blocks: Vec<Block>,
}

/// A block; the same shapes as in the knowledge base, with the words still in place.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Block {
    Heading { id: Located<String>, text: Segment },
    Paragraph(Segment),
    Bullets { items: Vec<Vec<Block>>, place: Place },
    Numbers { items: Vec<Vec<Block>>, place: Place },
    Steps { items: Vec<StepItem>, place: Place },
    Code { language: Option<String>, text: String, place: Place },
    Alert { kind: Alert, blocks: Vec<Block>, place: Place },
    Table { header: Vec<Segment>, rows: Vec<Vec<Segment>>, place: Place },
}

/// A list item that is a shared step, with the remarks under it.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct StepItem {
    pub(crate) id: Located<String>,
    pub(crate) remarks: Vec<Block>,
}

impl Document {
    /// Every segment with the id of its section, in reading order.
    pub(crate) fn segments(&self) -> Vec<(&str, &Segment)> {
        let mut segments: Vec<(&str, &Segment)> = Vec::new();
        segments.extend(self.title.iter().map(|segment| ("title", segment)));
        segments.extend(self.summary.iter().map(|segment| ("summary", segment)));
        for section in &self.sections {
            let id = section.id.value.as_str();
            segments.push((id, &section.heading));
            let mut inner = Vec::new();
            collect_segments(&section.blocks, &mut inner);
            segments.extend(inner.into_iter().map(|segment| (id, segment)));
        }
        segments
    }

    /// The ids that a link can lead to.
    pub(crate) fn heading_ids(&self) -> Vec<&Located<String>> {
        let mut ids = Vec::new();
        for section in &self.sections {
            ids.push(&section.id);
            ids.extend(section.blocks.iter().filter_map(|block| match block {
                Block::Heading { id, .. } => Some(id),
                _ => None,
            }));
        }
        ids
    }
}

/// The segments of blocks in reading order.
pub(crate) fn collect_segments<'b>(blocks: &'b [Block], segments: &mut Vec<&'b Segment>) {
    for block in blocks {
        match block {
            Block::Heading { text, .. } | Block::Paragraph(text) => segments.push(text),
            Block::Bullets { items, .. } | Block::Numbers { items, .. } => {
                for item in items {
                    collect_segments(item, segments);
                }
            }
            Block::Steps { items, .. } => {
                for item in items {
                    collect_segments(&item.remarks, segments);
                }
            }
            Block::Alert { blocks, .. } => collect_segments(blocks, segments),
            Block::Table { header, rows, .. } => {
                segments.extend(header);
                segments.extend(rows.iter().flatten());
            }
            Block::Code { .. } => {}
        }
    }
}
