//! What the classifier says of one recipient.

use std::collections::BTreeMap;
use std::fmt;
use std::ops::Range;

use serde::{Deserialize, Serialize, Serializer};
use strum::{Display, IntoStaticStr, VariantArray};

use crate::kb::Entry;
use crate::report::Place;
use crate::{Class, EnhancedCode, EntryId, FixOwner, Param, Phrase, Reason, ReplyCode};

/// Values taken from a bounce, by name.
pub type Params = BTreeMap<Param, String>;

/// What became of a message for one recipient, and on whose word.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// The entry that explains it; `None` where no entry does.
    pub entry: Option<EntryId>,
    /// Entries between which the text does not decide: what the code alone may mean. Empty where `entry` is set.
    pub candidates: Vec<EntryId>,
    /// The enhanced status code that a server sent; never an invented one.
    pub status: Option<EnhancedCode>,
    /// The SMTP reply code that a server sent.
    pub reply: Option<ReplyCode>,
    /// The outcome of the message.
    pub class: Option<Class>,
    /// Why it failed.
    pub reason: Reason,
    /// Whether the address or host will never take mail.
    pub hard_bounce: bool,
    /// Who has to act, first things first.
    pub fix_owner: Vec<FixOwner>,
    /// The address that did not get the message.
    pub recipient: Option<String>,
    /// Values taken from the bounce.
    pub params: Params,
    /// What decided it.
    pub evidence: Option<Evidence>,
    /// What the status code alone would mean, where the words say otherwise.
    pub disagreement: Option<Disagreement>,
    /// How sure it is; `None` where nothing in the input speaks of a delivery.
    pub confidence: Option<Confidence>,
}

impl Finding {
    /// What an entry says by itself, without a bounce: no code that a server sent, no recipient, no
    /// values, no evidence.
    pub fn of_entry(entry: &Entry) -> Self {
        Self {
            entry: Some(entry.id.clone()),
            class: entry.class,
            hard_bounce: entry.class.is_some_and(|class| entry.reason.is_hard_bounce(class)),
            fix_owner: entry.fix_owner.clone(),
            ..Self::without_failure(entry.reason, None)
        }
    }

    /// What is said of an input in which nothing speaks of a delivery, where something must be said.
    pub fn of_nothing() -> Self {
        Self::without_failure(Reason::Undefined, None)
    }

    /// The same finding of an input that stands at this place of a larger one.
    #[must_use]
    pub fn placed(mut self, place: Place) -> Self {
        if let Some(evidence) = &mut self.evidence {
            evidence.range = match place {
                Place::At(start) => evidence.range.start + start..evidence.range.end + start,
                Place::Within(start, end) => start..end,
            };
        }
        self
    }

    /// What is said of a message that is no bounce: an abuse report, an automatic reply.
    pub(crate) fn without_failure(reason: Reason, recipient: Option<String>) -> Self {
        Self {
            entry: None,
            candidates: Vec::new(),
            status: None,
            reply: None,
            class: None,
            reason,
            hard_bounce: false,
            fix_owner: Vec::new(),
            recipient,
            params: Params::new(),
            evidence: None,
            disagreement: None,
            confidence: None,
        }
    }
}

/// A status code that stands for another cause than the words beside it, such as `5.1.1` on a reply
/// that speaks of a rate limit. The words are the more specific evidence, so they decide.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Disagreement {
    /// The code.
    #[cfg_attr(feature = "schema", schemars(with = "String"))]
    pub status: EnhancedCode,
    /// The entry that the code alone leads to.
    #[cfg_attr(feature = "schema", schemars(with = "String"))]
    pub entry: EntryId,
    /// The cause that the code stands for.
    pub reason: Reason,
}

/// How sure a finding is.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Serialize,
    Deserialize,
    Display,
    IntoStaticStr,
    VariantArray,
)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
#[strum(serialize_all = "lowercase")]
pub enum Confidence {
    /// Only the class is known: whether the failure is permanent or transient.
    Class,
    /// The status code decided.
    Code,
    /// A server phrase decided.
    Exact,
}

/// The bytes of the input that decided, and the rule that they met.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Evidence {
    /// The rule.
    pub rule: RuleMatch,
    /// The deciding words, decoded.
    pub text: String,
    /// Where they stand in the input, in bytes. Where a transfer encoding hides them, the encoded part.
    pub range: Range<usize>,
    /// The field that says so: `Diagnostic-Code`, `Status`, or none for running text.
    pub field: Option<&'static str>,
}

/// A rule that was met; as text it is the phrase or the code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RuleMatch {
    /// A phrase, and perhaps the code with it.
    Phrase(Phrase),
    /// A status code, or a range that it lies in.
    Code(EnhancedCode),
    /// A reply code.
    Reply(ReplyCode),
}

impl fmt::Display for RuleMatch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Phrase(phrase) => phrase.fmt(f),
            Self::Code(code) => code.fmt(f),
            Self::Reply(reply) => reply.fmt(f),
        }
    }
}

impl Serialize for RuleMatch {
    /// As the text of what was met.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}
