//! The knowledge base as the compiler leaves it: facts and structure, without words.
//!
//! Words stand beside it in one [`Words`] per language; a [`SegmentId`] leads from one to the other.
//! What both languages share (code, step references, the order of blocks) therefore stands here once.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use strum::{Display, EnumString, IntoStaticStr, VariantArray};
use unic_langid::LanguageIdentifier;

use crate::{
    Class, CodePattern, EnhancedCode, EntryId, FixOwner, Phrase, Reason, ReplyCode, SectionId, SegmentId,
    StepId,
};

/// The knowledge base together with its words: all that a reader needs.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Catalog {
    /// Entries, guides and steps.
    pub knowledge: KnowledgeBase,
    /// One set of words a language, the source language first.
    pub words: Vec<Words>,
}

/// Everything that is known about bounces, in the order of ids.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct KnowledgeBase {
    /// What single codes and server phrases mean.
    pub entries: Vec<Entry>,
    /// Articles that cover several codes.
    pub guides: Vec<Guide>,
    /// Remediation steps that entries share.
    pub steps: Vec<Step>,
}

impl KnowledgeBase {
    /// The entry with this id.
    pub fn entry(&self, id: &EntryId) -> Option<&Entry> {
        let index = self.entries.binary_search_by(|entry| entry.id.cmp(id)).ok()?;
        self.entries.get(index)
    }

    /// The guide with this id.
    pub fn guide(&self, id: &EntryId) -> Option<&Guide> {
        let index = self.guides.binary_search_by(|guide| guide.id.cmp(id)).ok()?;
        self.guides.get(index)
    }

    /// The step with this id.
    pub fn step(&self, id: &StepId) -> Option<&Step> {
        let index = self.steps.binary_search_by(|step| step.id.cmp(id)).ok()?;
        self.steps.get(index)
    }

    /// The guides that cover a code or an entry's codes.
    pub fn guides_for<'kb>(&'kb self, entry: &'kb Entry) -> impl Iterator<Item = &'kb Guide> {
        self.guides.iter().filter(|guide| guide.entries.contains(&entry.id))
    }
}

/// What one kind of bounce means: the facts of an `entry.toml` and the shape of its document.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Entry {
    /// The folder below `content/`.
    pub id: EntryId,
    /// The status codes that it is seen with.
    pub codes: Vec<CodePattern>,
    /// The SMTP reply codes that it is seen with; empty where any may occur.
    pub replies: Vec<ReplyCode>,
    /// Whether a code alone leads here, or only one of the phrases does.
    pub matches: Matches,
    /// What the servers say.
    pub rules: Vec<Rule>,
    /// The outcome of the message, which can differ from the first digit of the code.
    pub class: Class,
    /// Why.
    pub reason: Reason,
    /// Who has to act, first things first.
    pub fix_owner: Vec<FixOwner>,
    /// Entries that are easily taken for this one or come together with it.
    pub related: Vec<EntryId>,
    /// More general entries whose phrases may also stand in the text: this one wins over them.
    pub overrides: Vec<EntryId>,
    /// Where the facts come from.
    pub sources: Vec<Source>,
    /// The explanation.
    pub document: Document,
}

impl Entry {
    /// Whether the code is one of the entry's, and how many codes that pattern covers (1: exactly this).
    pub fn covers(&self, code: EnhancedCode) -> Option<u16> {
        self.codes.iter().filter(|pattern| pattern.contains(code)).map(|pattern| pattern.width()).min()
    }
}

/// What it takes for a text to be about an entry.
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
pub enum Matches {
    /// One of the codes, or one of the phrases.
    Code,
    /// One of the phrases; the code means other things as well.
    Phrase,
}

/// A server phrase and the evidence for it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Rule {
    /// What the server says.
    pub phrase: Phrase,
    /// How well it is known.
    pub seen: Seen,
}

/// How well a phrase is known.
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
pub enum Seen {
    /// The operator of the server documents it.
    Documented,
    /// Seen in real bounces only.
    Observed,
}

/// Where a fact comes from.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Source {
    /// The document's title.
    pub title: String,
    /// Its address, where it has a public one.
    pub url: Option<String>,
    /// When it was looked at, as `YYYY-MM-DD`.
    pub seen: String,
}

/// An article that covers several codes.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Guide {
    /// The folder below `content/`.
    pub id: EntryId,
    /// The entries that it covers.
    pub entries: Vec<EntryId>,
    /// Where the facts come from.
    pub sources: Vec<Source>,
    /// The text.
    pub document: Document,
}

/// A remediation step that entries share.
///
/// Its words are the Fluent message with the step's id: the value is the title; the attributes are
/// `.detail`, `.where` (the way through the portal), `.verify`, and one for each command's note.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Step {
    /// The name, also in content and Fluent.
    pub id: StepId,
    /// The product roles of which one is needed, as the product names them.
    pub roles: Vec<String>,
    /// The page of the portal or documentation where the step is done.
    pub url: Option<String>,
    /// Commands that check and that fix.
    pub commands: Vec<Command>,
    /// The attributes that the step's message has besides its title.
    pub attributes: Vec<String>,
}

/// A command to run.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Command {
    /// What it is for.
    pub purpose: Purpose,
    /// Where it runs.
    pub shell: Shell,
    /// The command, with holes such as `<sender>` that a bounce can fill.
    pub run: String,
    /// Whether it changes a running organization: opens, blocks, deletes, replaces or signs out.
    pub effect: Effect,
    /// The attribute of the step's message that explains it.
    pub note: Option<String>,
}

/// What a command is for.
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
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum Purpose {
    /// It only looks.
    Check,
    /// It changes something.
    Fix,
}

/// What a command does to a running organization.
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
pub enum Effect {
    /// Nothing that anybody would miss.
    Harmless,
    /// It opens, blocks, deletes, replaces or signs out.
    Destructive,
}

/// The shell in which a command runs.
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
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum Shell {
    /// Exchange Online PowerShell.
    ExchangeOnline,
    /// Microsoft Graph PowerShell.
    Graph,
    /// Exchange Management Shell on an on-premises server.
    ExchangeServer,
}

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

/// The words of one language: Fluent resources.
///
/// They are kept as text and parsed where they are needed, document by document, so that a single
/// answer does not pay for the whole knowledge base.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Words {
    /// The language.
    pub lang: LanguageIdentifier,
    /// Terms, interface, taxonomy and steps.
    pub shared: String,
    /// The segments of each entry and guide that is translated in whole or in part.
    pub documents: BTreeMap<EntryId, String>,
}

impl Words {
    /// All words as one Fluent resource.
    pub fn resource(&self) -> String {
        let mut whole = self.shared.clone();
        for (id, text) in &self.documents {
            whole.push_str("\n## ");
            whole.push_str(id.as_str());
            whole.push_str("\n\n");
            whole.push_str(text);
        }
        whole
    }
}
