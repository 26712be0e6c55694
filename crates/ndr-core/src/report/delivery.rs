//! One recipient's fate, and what was said about it.

use strum::EnumString;

use super::codes::{Codes, codes_of_reply};
use super::command;
use crate::text::{Folded, Folding, Passage, Repeated};
use crate::{Class, Params, SmtpCommand};

/// What became of the message for one recipient, as the report has it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Delivery<'d> {
    /// The address that the report is about.
    pub recipient: Option<String>,
    /// The address as the sender wrote it, where it differs (RFC 3464 §2.3.1).
    pub original_recipient: Option<String>,
    /// What the reporting server did.
    pub action: Option<Action>,
    /// What servers said.
    pub statements: Vec<Statement<'d>>,
    /// Servers, queue id, sender and date around it.
    pub context: Params,
}

impl Delivery<'_> {
    /// The command that the refusing server answered.
    pub fn command(&self) -> Option<SmtpCommand> {
        self.statements.iter().find_map(|statement| statement.command)
    }
}

/// What the reporting server did (RFC 3464 §2.3.3).
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumString)]
#[strum(ascii_case_insensitive)]
pub enum Action {
    /// Given up. Postfix also reports addresses that it was asked to verify.
    #[strum(serialize = "failed", serialize = "undeliverable")]
    Failed,
    /// Not yet delivered, tried again later.
    Delayed,
    /// Delivered, or found to be deliverable.
    #[strum(serialize = "delivered", serialize = "deliverable")]
    Delivered,
    /// Handed on to a system that reports no success.
    Relayed,
    /// Delivered to a list that sends it on.
    Expanded,
}

impl Action {
    /// The outcome that the action stands for.
    pub fn class(self) -> Class {
        match self {
            Self::Failed => Class::Permanent,
            Self::Delayed => Class::Transient,
            Self::Delivered | Self::Relayed | Self::Expanded => Class::Success,
        }
    }
}

/// The words of a server, or of the system that wrote the report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Statement<'d> {
    /// The words.
    pub passage: Passage<'d>,
    /// Where they come from; the earlier of two sources is the better evidence.
    pub source: Source,
    /// The codes among them.
    pub codes: Codes,
    /// The command that the server answered, where the report says which.
    pub command: Option<SmtpCommand>,
}

/// Where a statement comes from, the best evidence first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Source {
    /// The field `Diagnostic-Code` (RFC 3464 §2.3.6).
    DiagnosticCode,
    /// The field `Status` (RFC 3464 §2.3.4).
    Status,
    /// A reply that running text or a log line quotes.
    Reply,
    /// A line with which the reporting system sums up a transcript: `554 5.0.0 Service unavailable`.
    Summary,
    /// Running text.
    Text,
}

impl Source {
    /// The name of the field.
    pub fn field(self) -> Option<&'static str> {
        match self {
            Self::DiagnosticCode => Some("Diagnostic-Code"),
            Self::Status => Some("Status"),
            Self::Reply | Self::Summary | Self::Text => None,
        }
    }

    /// Whether these are the words of the server that refused the message, not of whoever reports it.
    pub fn is_quoted(self) -> bool {
        self < Self::Summary
    }
}

impl<'d> Statement<'d> {
    /// The value of a field.
    pub(super) fn field(passage: Passage<'d>, source: Source) -> Self {
        Self::quoted(passage, source)
    }

    /// A quoted reply, from its codes on.
    pub(super) fn reply(passage: Passage<'d>) -> Self {
        Self::quoted(passage, Source::Reply)
    }

    fn quoted(passage: Passage<'d>, source: Source) -> Self {
        let text = passage.text();
        Self { passage, source, codes: codes_of_reply(text), command: command::answered(text) }
    }

    /// The words of a field `Diagnostic-Code`, without its type (RFC 3464 §2.3.6).
    pub(super) fn diagnostic(&self) -> Option<&'d str> {
        let text = Some(self.passage.text()).filter(|_| self.source == Source::DiagnosticCode)?;
        Some(text.split_once(';').map_or(text, |(_, words)| words).trim()).filter(|words| !words.is_empty())
    }

    /// The same words as the answer to a command, where they do not name one themselves.
    pub(super) fn to(mut self, command: Option<SmtpCommand>) -> Self {
        self.command = self.command.or(command);
        self
    }

    /// Running text. Numbers in it are no codes.
    pub(super) fn text(passage: Passage<'d>) -> Self {
        Self { passage, source: Source::Text, codes: Codes::default(), command: None }
    }

    /// The statement in the form in which phrases are found.
    pub(crate) fn folded(&self) -> Folded<'d> {
        Folded::new(self.passage.text(), self.folding())
    }

    /// The same with its capital letters.
    pub(crate) fn folded_with_case(&self) -> Folded<'d> {
        Folded::cased(self.passage.text(), self.folding())
    }

    fn folding(&self) -> Folding {
        let Some(reply) = &self.codes.reply else { return Folding::default() };
        let after = self.passage.text().get(reply.range.end..).unwrap_or_default();
        let repeated = Repeated {
            reply: reply.value,
            status: self.codes.status.as_ref().map(|status| status.value),
            joined: after.starts_with('-'),
        };
        Folding { repeated: Some(repeated), plus_is_space: after.starts_with('+') }
    }
}
