//! What commands that answer with findings share.

use ndr_core::Finding;
use ndr_words::Detail;

use crate::session::Outcome;

/// How much an answer says.
pub(super) fn detail(bare: bool) -> Detail {
    if bare { Detail::Bare } else { Detail::Full }
}

/// Whether an entry explains one of the findings.
pub(super) fn outcome<'f>(findings: impl IntoIterator<Item = &'f Finding>) -> Outcome {
    let recognised = findings.into_iter().any(|finding| finding.entry.is_some());
    if recognised { Outcome::Recognised } else { Outcome::NothingRecognised }
}
