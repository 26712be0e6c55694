//! The shape of a section: its segments, and the lists, alerts, tables, steps and code around them.

use ndr_core::kb::Alert;

use crate::Place;
use crate::markdown::{Block, Section};
use crate::segment::Segment;

/// A unit of the shape of a section.
#[derive(Clone, Debug)]
pub(super) struct Slot<'d> {
    pub(super) shape: Shape<'d>,
    pub(super) segment: Option<&'d Segment>,
    pub(super) place: &'d Place,
}

/// What kind of unit it is.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Shape<'d> {
    Heading,
    Paragraph,
    Cell,
    Open(&'static str),
    Item,
    Close,
    Step(&'d str),
    Code(&'d str),
}

/// The units of a section in reading order.
pub(super) fn slots(section: &Section) -> Vec<Slot<'_>> {
    let mut slots =
        vec![Slot { shape: Shape::Heading, segment: Some(&section.heading), place: &section.heading.place }];
    collect(&section.blocks, &mut slots);
    slots
}

fn collect<'d>(blocks: &'d [Block], slots: &mut Vec<Slot<'d>>) {
    for block in blocks {
        match block {
            Block::Heading { text, .. } => {
                slots.push(Slot { shape: Shape::Heading, segment: Some(text), place: &text.place });
            }
            Block::Paragraph(text) => {
                slots.push(Slot { shape: Shape::Paragraph, segment: Some(text), place: &text.place });
            }
            Block::Bullets { items, place } => collect_list("a bullet list", items, place, slots),
            Block::Numbers { items, place } => collect_list("a numbered list", items, place, slots),
            Block::Steps { items, place } => {
                for item in items {
                    slots.push(Slot { shape: Shape::Step(&item.id.value), segment: None, place });
                    collect(&item.remarks, slots);
                }
            }
            Block::Code { text, place, .. } => {
                slots.push(Slot { shape: Shape::Code(text), segment: None, place });
            }
            Block::Alert { kind, blocks, place } => {
                slots.push(Slot { shape: Shape::Open(alert_name(*kind)), segment: None, place });
                collect(blocks, slots);
                slots.push(Slot { shape: Shape::Close, segment: None, place });
            }
            Block::Table { header, rows, place } => {
                slots.push(Slot { shape: Shape::Open("a table"), segment: None, place });
                for row in std::iter::once(header).chain(rows) {
                    slots.push(Slot { shape: Shape::Item, segment: None, place });
                    slots.extend(row.iter().map(|cell| Slot {
                        shape: Shape::Cell,
                        segment: Some(cell),
                        place: &cell.place,
                    }));
                }
                slots.push(Slot { shape: Shape::Close, segment: None, place });
            }
        }
    }
}

fn alert_name(kind: Alert) -> &'static str {
    match kind {
        Alert::Note => "a note",
        Alert::Tip => "a tip",
        Alert::Important => "an important note",
        Alert::Warning => "a warning",
        Alert::Caution => "a caution",
    }
}

fn collect_list<'d>(
    name: &'static str,
    items: &'d [Vec<Block>],
    place: &'d Place,
    slots: &mut Vec<Slot<'d>>,
) {
    slots.push(Slot { shape: Shape::Open(name), segment: None, place });
    for item in items {
        slots.push(Slot { shape: Shape::Item, segment: None, place });
        collect(item, slots);
    }
    slots.push(Slot { shape: Shape::Close, segment: None, place });
}
