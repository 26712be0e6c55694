//! Entries and guides: what bounces mean.

use serde::{Deserialize, Serialize};
use strum::{Display, EnumString, IntoStaticStr, VariantArray};

use super::{Document, Sealed};
use crate::{Class, CodePattern, EnhancedCode, EntryId, FixOwner, Phrase, Reason, ReplyCode, SmtpCommand};

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
    /// The outcome of the message, which can differ from the first digit of the code; `None` where the
    /// server decides it from case to case.
    pub class: Option<Class>,
    /// Why.
    pub reason: Reason,
    /// Why, where a report has the words alone: neither one of the codes nor a refused `RCPT` stands
    /// beside them, so that the server may have seen the message first.
    pub reason_by_words: Option<Reason>,
    /// Who has to act, first things first.
    pub fix_owner: Vec<FixOwner>,
    /// Entries that are easily taken for this one or come together with it.
    pub related: Vec<EntryId>,
    /// More general entries whose phrases may also stand in the text: this one wins over them.
    pub overrides: Vec<EntryId>,
    /// Whether its phrases say so little that any other entry's phrase beats them: that a message
    /// expired, that it was refused.
    pub yields: bool,
    /// Where the facts come from.
    pub sources: Sealed<Vec<Source>>,
    /// The explanation.
    pub document: Sealed<Document>,
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
    /// The status codes with which the server says so; empty where any may stand beside it.
    pub codes: Vec<CodePattern>,
    /// The reply codes with which the server says so; empty where any may stand beside it.
    pub replies: Vec<ReplyCode>,
    /// The commands to which the server says so; empty where it may be any or none.
    pub commands: Vec<SmtpCommand>,
}

impl Rule {
    /// A phrase that leads to its entry whatever stands beside it.
    pub fn anywhere(phrase: Phrase, seen: Seen) -> Self {
        Self { phrase, seen, codes: Vec::new(), replies: Vec::new(), commands: Vec::new() }
    }

    /// How much must stand beside the phrase: 0 (nothing) to 3 (a code, a reply and a command).
    pub fn conditions(&self) -> usize {
        usize::from(!self.codes.is_empty())
            + usize::from(!self.replies.is_empty())
            + usize::from(!self.commands.is_empty())
    }
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

/// An operator of mail servers whose codes and words have meanings of their own: the facts of a
/// `provider.toml`. Its entries are the collection of the same name.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Provider {
    /// The collection of its entries, such as `exchange-online`.
    pub collection: String,
    /// The domains of its servers; hosts below them are its own.
    pub hosts: Vec<String>,
    /// Whether a code without any server named is taken in this operator's meaning.
    pub assumed: bool,
}

/// An article that covers several codes.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Guide {
    /// The folder below `content/`.
    pub id: EntryId,
    /// The entries that it covers.
    pub entries: Vec<EntryId>,
    /// Where the facts come from.
    pub sources: Sealed<Vec<Source>>,
    /// The text.
    pub document: Sealed<Document>,
}
