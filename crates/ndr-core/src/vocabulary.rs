//! The closed vocabularies of the guide: reasons, who fixes it, parameters.
//!
//! Each is an enum whose [`strum`] names are the ones used in content, JSON and Fluent message ids,
//! so a name is written once.

use serde::{Deserialize, Serialize};
use strum::{Display, EnumString, IntoStaticStr, VariantArray};

use crate::Class;

/// Why a message failed, in the vocabulary that the Sisimai project established.
///
/// ```
/// use ndr_core::{Class, Reason};
/// let reason: Reason = "userunknown".parse()?;
/// assert!(reason.is_hard_bounce(Class::Permanent));
/// # Ok::<(), strum::ParseError>(())
/// ```
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Serialize,
    Deserialize,
    Display,
    EnumString,
    IntoStaticStr,
    VariantArray,
)]
#[cfg_attr(
    feature = "schema",
    derive(schemars::JsonSchema),
    schemars(description = "Why a message failed, in the vocabulary of the Sisimai project.")
)]
#[serde(rename_all = "lowercase")]
#[strum(serialize_all = "lowercase")]
pub enum Reason {
    /// SPF, DKIM or DMARC failed.
    AuthFailure,
    /// The IP address or domain has a poor reputation.
    BadReputation,
    /// The client host or IP address is on a list.
    Blocked,
    /// The message is malformed.
    ContentError,
    /// A success notice.
    Delivered,
    /// Beyond a limit of that recipient.
    ExceedLimit,
    /// Given up after retrying.
    Expired,
    /// TLS could not start.
    FailedStartTls,
    /// An abuse report.
    Feedback,
    /// Refused after the message was seen, without a clearer cause.
    Filtered,
    /// The recipient has moved.
    HasMoved,
    /// The domain or host does not exist.
    HostUnknown,
    /// The mailbox is over its quota.
    MailboxFull,
    /// A delivery program ended with an error.
    MailerError,
    /// Larger than the server takes.
    MesgTooBig,
    /// DNS, connection or loop.
    NetworkError,
    /// Not a relay for that domain.
    NoRelaying,
    /// The host takes no mail (null MX).
    NotAccept,
    /// The message breaks an RFC.
    NotCompliantRfc,
    /// Too little to tell.
    OnHold,
    /// A policy of the site.
    PolicyViolation,
    /// The sender's address was refused.
    Rejected,
    /// No or invalid reverse DNS.
    RequirePtr,
    /// Authentication, TLS or a restricted recipient.
    SecurityError,
    /// The content was judged as spam.
    SpamDetected,
    /// Too fast, rate-limited.
    Speeding,
    /// On a suppression list.
    Suppressed,
    /// The account is disabled.
    Suspend,
    /// A wrong SMTP command.
    SyntaxError,
    /// A fault of the remote system.
    SystemError,
    /// The remote system's disk is full.
    SystemFull,
    /// Too many connections.
    TooManyConn,
    /// Cannot be told.
    Undefined,
    /// There is no such mailbox.
    UserUnknown,
    /// An auto-reply.
    Vacation,
    /// Malware.
    VirusDetected,
}

impl Reason {
    /// Whether the address or host will never take mail: a bounce to remove from a list at once.
    ///
    /// Only a permanent failure can be one.
    pub fn is_hard_bounce(self, class: Class) -> bool {
        let for_good =
            matches!(self, Self::UserUnknown | Self::HostUnknown | Self::HasMoved | Self::NotAccept);
        for_good && class == Class::Permanent
    }
}

/// Who has to act, in the order in which an entry names them.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
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
pub enum FixOwner {
    /// The person who sent the message.
    Sender,
    /// An administrator of the sender's organization.
    SenderAdmin,
    /// The person who should have received it.
    Recipient,
    /// An administrator of the recipient's organization.
    RecipientAdmin,
    /// Whoever runs the DNS zone of the domain.
    DnsHost,
    /// Microsoft Support.
    Microsoft,
}

/// A value taken from a bounce: a hole in a server phrase, or a field of the report around it.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Serialize,
    Deserialize,
    Display,
    EnumString,
    IntoStaticStr,
    VariantArray,
)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum Param {
    /// The address that did not get the message.
    Recipient,
    /// The envelope sender or From address.
    Sender,
    /// The domain that the server objects to.
    Domain,
    /// The client address that the server objects to.
    Ip,
    /// A limit that was exceeded.
    Limit,
    /// The server's own words for the reason.
    Reason,
    /// The number of an internal rule, such as `AS(8561)`.
    AsCode,
    /// A host that the phrase names.
    Host,
    /// An account that the phrase names.
    User,
    /// A range that the phrase names.
    Range,
    /// A number that the phrase names.
    Number,
    /// The quoted words of another server.
    RemoteText,
    /// The server that refused the message (RFC 3464 §2.3.5, `Remote-MTA`).
    RemoteServer,
    /// The server that wrote the report (RFC 3464 §2.2.2, `Reporting-MTA`).
    ReportingServer,
    /// The queue id of the server that logged the failure.
    QueueId,
    /// When the message arrived at the server that reports (RFC 3464 §2.2.5), as the report writes it.
    ArrivalDate,
    /// When delivery was last attempted (RFC 3464 §2.3.7), as the report writes it.
    LastAttempt,
}

impl Param {
    /// The name in content, JSON and Fluent variables.
    pub fn name(self) -> &'static str {
        self.into()
    }
}

/// A command of an SMTP session (RFC 5321 §4.1, RFC 3207, RFC 4954), by its verb.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Serialize,
    Deserialize,
    Display,
    EnumString,
    IntoStaticStr,
    VariantArray,
)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "UPPERCASE")]
#[strum(serialize_all = "UPPERCASE", ascii_case_insensitive)]
pub enum SmtpCommand {
    /// No command yet: the connection and its greeting.
    Conn,
    /// The client says its name and asks for extensions.
    Ehlo,
    /// The client says its name.
    Helo,
    /// The client asks for TLS.
    StartTls,
    /// The client signs in.
    Auth,
    /// The sender.
    Mail,
    /// A recipient.
    Rcpt,
    /// The message itself, up to its end.
    Data,
    /// The end of the session.
    Quit,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_permanent_failure_is_a_hard_bounce() {
        assert!(Reason::UserUnknown.is_hard_bounce(Class::Permanent));
        assert!(!Reason::UserUnknown.is_hard_bounce(Class::Transient));
        assert!(!Reason::MailboxFull.is_hard_bounce(Class::Permanent));
    }

    #[test]
    fn the_vocabulary_of_reasons_is_complete() {
        assert_eq!(Reason::VARIANTS.len(), 36);
        assert_eq!(Reason::FailedStartTls.to_string(), "failedstarttls");
        assert_eq!("sender-admin".parse(), Ok(FixOwner::SenderAdmin));
        assert_eq!(Param::AsCode.name(), "as_code");
    }
}
