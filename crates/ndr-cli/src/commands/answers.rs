//! Findings in the form that was asked for.

use ndr_core::Finding;
use ndr_words::{Answer, Detail};

use crate::args::Format;
use crate::session::{Outcome, Session, print, print_json};
use crate::text::{self, Found};

/// How much an answer says.
pub(super) fn detail(bare: bool) -> Detail {
    if bare { Detail::Bare } else { Detail::Full }
}

/// Whether an entry explains one of the findings.
pub(super) fn outcome<'f>(findings: impl IntoIterator<Item = &'f Finding>) -> Outcome {
    let recognised = findings.into_iter().any(|finding| finding.entry.is_some());
    if recognised { Outcome::Recognised } else { Outcome::NothingRecognised }
}

/// Prints findings.
pub(super) fn print_all(session: &Session<'_>, all: &[Found], detail: Detail) -> anyhow::Result<()> {
    let answer =
        |found: &Found| Answer::new(&found.finding, found.source.as_deref(), &session.reader, detail);
    match session.format {
        Format::Json => print_json(session.format, &all.iter().map(answer).collect::<Vec<_>>()),
        Format::Ndjson => all.iter().try_for_each(|found| print_json(session.format, &answer(found))),
        Format::Text => print(&text::findings(session, all, detail)),
        Format::Markdown => print(&text::markdown(session, all, detail)),
    }
}
