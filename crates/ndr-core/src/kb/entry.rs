//! Entries and guides: what bounces mean.

use serde::{Deserialize, Serialize};
use strum::{Display, EnumString, IntoStaticStr, VariantArray};

use super::Document;
use crate::{Class, CodePattern, EnhancedCode, EntryId, FixOwner, Phrase, Reason, ReplyCode};

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
