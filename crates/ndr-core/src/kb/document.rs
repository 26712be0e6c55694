//! The shape of an explanation.

use serde::{Deserialize, Serialize};
use strum::{Display, EnumString, IntoStaticStr, VariantArray};

use crate::{SectionId, SegmentId, StepId};

/// The shape of an explanation: sections with blocks, whose words are segments.
///
/// In the knowledge base a segment is an id; with words in place it is whatever a reader needs
/// ([`map`](Self::map)).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Document<S = SegmentId> {
    /// The title.
    pub title: S,
    /// One paragraph that says it all.
    pub summary: S,
    /// The rest, in order.
    pub sections: Vec<Section<S>>,
}

impl<S> Document<S> {
    /// The same document with other segments.
    pub fn map<T>(&self, word: &mut impl FnMut(&S) -> T) -> Document<T> {
        Document {
            title: word(&self.title),
            summary: word(&self.summary),
            sections: self
                .sections
                .iter()
                .map(|section| Section {
                    id: section.id.clone(),
                    heading: word(&section.heading),
                    blocks: map_blocks(&section.blocks, word),
                })
                .collect(),
        }
    }

    /// The section with this id.
    pub fn section(&self, id: &str) -> Option<&Section<S>> {
        self.sections.iter().find(|section| section.id.as_str() == id)
    }

    /// Every reference to a step, in order.
    pub fn step_items(&self) -> impl Iterator<Item = &StepItem<S>> {
        self.sections.iter().flat_map(|section| &section.blocks).flat_map(|block| match block {
            Block::Steps(items) => items.as_slice(),
            _ => &[],
        })
    }
}

/// A part of a document under its own heading.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Section<S = SegmentId> {
    /// The `{#id}` of the heading.
    pub id: SectionId,
    /// The heading.
    pub heading: S,
    /// What stands under it.
    pub blocks: Vec<Block<S>>,
}

/// A block of a document.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Block<S = SegmentId> {
    /// A heading below the section's own.
    Heading {
        /// The `{#id}` of the heading.
        id: SectionId,
        /// Its text.
        text: S,
    },
    /// A paragraph.
    Paragraph(S),
    /// A list without an order.
    Bullets(Vec<Vec<Block<S>>>),
    /// A list in order.
    Numbers(Vec<Vec<Block<S>>>),
    /// A list of shared steps, in order.
    Steps(Vec<StepItem<S>>),
    /// Code or server output, the same in every language.
    Code {
        /// The word after the opening fence.
        language: Option<String>,
        /// The text, line ends included.
        text: String,
    },
    /// A tip, note or warning.
    Alert {
        /// Which.
        kind: Alert,
        /// Its blocks.
        blocks: Vec<Block<S>>,
    },
    /// A table.
    Table {
        /// The cells of the first row.
        header: Vec<S>,
        /// The cells of the other rows; each row as long as the header.
        rows: Vec<Vec<S>>,
    },
}

/// A shared step in a document, and what this document adds to it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct StepItem<S = SegmentId> {
    /// The step.
    pub step: StepId,
    /// Remarks that hold only here.
    pub remarks: Vec<Block<S>>,
}

fn map_blocks<S, T>(blocks: &[Block<S>], word: &mut impl FnMut(&S) -> T) -> Vec<Block<T>> {
    blocks.iter().map(|block| map_block(block, word)).collect()
}

fn map_block<S, T>(block: &Block<S>, word: &mut impl FnMut(&S) -> T) -> Block<T> {
    match block {
        Block::Heading { id, text } => Block::Heading { id: id.clone(), text: word(text) },
        Block::Paragraph(text) => Block::Paragraph(word(text)),
        Block::Bullets(items) => Block::Bullets(items.iter().map(|item| map_blocks(item, word)).collect()),
        Block::Numbers(items) => Block::Numbers(items.iter().map(|item| map_blocks(item, word)).collect()),
        Block::Steps(items) => Block::Steps(
            items
                .iter()
                .map(|item| StepItem { step: item.step.clone(), remarks: map_blocks(&item.remarks, word) })
                .collect(),
        ),
        Block::Code { language, text } => Block::Code { language: language.clone(), text: text.clone() },
        Block::Alert { kind, blocks } => Block::Alert { kind: *kind, blocks: map_blocks(blocks, word) },
        Block::Table { header, rows } => Block::Table {
            header: header.iter().map(&mut *word).collect(),
            rows: rows.iter().map(|row| row.iter().map(&mut *word).collect()).collect(),
        },
    }
}

/// The kinds of alert (GitHub Flavored Markdown's).
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    Serialize,
    Deserialize,
    Display,
    EnumString,
    IntoStaticStr,
    VariantArray,
)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum Alert {
    /// Worth knowing.
    Note,
    /// Helpful advice.
    Tip,
    /// Needed for success.
    Important,
    /// Needs attention at once.
    Warning,
    /// Risks of an action.
    Caution,
}
