//! JSON for programs: beside the page of an entry, and the knowledge base as a whole.

mod knowledge;

use ndr_core::kb::{Entry, Matches, Rule, Source};
use ndr_core::{Class, CodePattern, EntryId, Finding, FixOwner, Reason, ReplyCode};
use ndr_words::{Answer, AnswerWords, Detail, Reader};
use serde::Serialize;

use crate::Error;

pub use knowledge::knowledge;

/// The name of the file beside a page.
pub(crate) const FILE: &str = "index.json";

/// The name and version of the contract.
const SCHEMA: &str = "ndr-entry/1";

/// An entry: its facts, and its words as a finding has them.
#[derive(Serialize)]
struct EntryData<'e> {
    schema: &'static str,
    entry: &'e EntryId,
    #[serde(flatten)]
    facts: EntryFacts<'e>,
    guides: Vec<&'e EntryId>,
    #[serde(flatten)]
    words: Option<AnswerWords>,
}

/// The facts of an entry, as its `entry.toml` has them.
#[derive(Serialize)]
struct EntryFacts<'e> {
    codes: &'e [CodePattern],
    replies: &'e [ReplyCode],
    matches: Matches,
    rules: &'e [Rule],
    class: Option<Class>,
    reason: Reason,
    hard_bounce: bool,
    fix_owner: &'e [FixOwner],
    related: &'e [EntryId],
    sources: &'e [Source],
}

impl<'e> EntryFacts<'e> {
    fn of(entry: &'e Entry) -> Self {
        Self {
            codes: &entry.codes,
            replies: &entry.replies,
            matches: entry.matches,
            rules: &entry.rules,
            class: entry.class,
            reason: entry.reason,
            hard_bounce: entry.class.is_some_and(|class| entry.reason.is_hard_bounce(class)),
            fix_owner: &entry.fix_owner,
            related: &entry.related,
            sources: &entry.sources,
        }
    }
}

/// The data of an entry as JSON, with a line break at the end.
pub(crate) fn entry(entry: &Entry, reader: &Reader<'_>) -> Result<Vec<u8>, Error> {
    let knowledge = &reader.catalog().knowledge;
    let data = EntryData {
        schema: SCHEMA,
        entry: &entry.id,
        facts: EntryFacts::of(entry),
        guides: knowledge.guides_for(entry).map(|guide| &guide.id).collect(),
        words: Answer::new(&Finding::of_entry(entry), None, reader, Detail::Full).words,
    };
    let mut json = serde_json::to_vec_pretty(&data)?;
    json.push(b'\n');
    Ok(json)
}
