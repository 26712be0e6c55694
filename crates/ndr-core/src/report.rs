//! What was read from the input, before any rule is applied.
//!
//! A [`Document`] is the input decoded: MIME parts, transfer encodings, character sets, HTML. A
//! [`Report`] is the document understood: who did not get the message, and what which server said.
//! Neither knows what a phrase or a code means.
//!
//! In the order in which data passes through them:
//!
//! - `document`: bytes to parts with text (RFC 5322, RFC 2045-2049, RFC 6522).
//! - `delivery_status`: the fields of a delivery status notification (RFC 3464, RFC 6533).
//! - `notice`: running text: NDRs, transcripts, pastes.
//! - `log`: lines that mail servers log.
//! - `original`: where the returned message begins, which is never evidence.
//! - `codes`: the reply code and status code of a quoted reply.
//! - `command`: the command that a reply answers.
//! - `merge`: one delivery for each recipient out of all that was read.

mod codes;
mod command;
mod delivery;
mod delivery_status;
mod document;
mod fields;
mod log;
mod merge;
mod notice;
mod original;

pub use codes::{Codes, Located};
pub use delivery::{Action, Delivery, Source, Statement};
pub use document::{Automatic, Document, Origin, Part, Returned, Role};

pub use crate::text::{Passage, Place};

/// Everything that an input says of deliveries, in the order in which recipients appear.
///
/// ```
/// use ndr_core::report::{Document, Report};
/// let document = Document::decode(b"<kim@fabrikam.com>: host mx.fabrikam.com said: 550 5.1.1 No such user");
/// let report = Report::read(&document);
/// assert_eq!(report.deliveries[0].recipient.as_deref(), Some("kim@fabrikam.com"));
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report<'d> {
    /// One for each recipient.
    pub deliveries: Vec<Delivery<'d>>,
}

/// A report that names no recipient is about the one to whom the returned message was written.
fn give_recipient(deliveries: &mut [Delivery<'_>], document: &Document<'_>) {
    let [only] = deliveries else { return };
    if only.recipient.is_some() || document.origin < Origin::Automatic {
        return;
    }
    only.recipient = document.addressee();
}

impl<'d> Report<'d> {
    /// Reads a decoded document.
    pub fn read(document: &'d Document<'_>) -> Self {
        let mut structured = Vec::new();
        let mut told = Vec::new();
        for part in &document.parts {
            match part.role {
                Role::DeliveryStatus => structured.extend(delivery_status::read(part.passage()).deliveries),
                Role::Notice => {
                    told.extend(notice::read(part.passage(), part.parting(), document.origin));
                }
            }
        }
        let mut deliveries = merge::merge(structured, told, &document.failed_recipients);
        give_recipient(&mut deliveries, document);
        Self { deliveries }
    }
}
