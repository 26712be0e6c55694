//! What a code alone means.

use crate::kb::{Entry, KnowledgeBase, Matches};
use crate::{EnhancedCode, ReplyCode};

/// The entries that a code leads to.
pub(super) enum Found<'kb> {
    /// The code means this.
    One(&'kb Entry),
    /// The code may mean any of these, in the order of ids; only what the server says can tell.
    Several(Vec<&'kb Entry>),
}

impl Default for Found<'_> {
    fn default() -> Self {
        Self::Several(Vec::new())
    }
}

impl Found<'_> {
    pub(super) fn is_empty(&self) -> bool {
        matches!(self, Self::Several(entries) if entries.is_empty())
    }
}

/// The entry that covers the code most narrowly: a single code wins over a range.
///
/// An entry that only its phrases lead to is never chosen, only named.
pub(super) fn find(knowledge: &KnowledgeBase, code: EnhancedCode, reply: Option<ReplyCode>) -> Found<'_> {
    let covering = |matches: Matches| {
        knowledge
            .entries
            .iter()
            .filter(move |entry| entry.matches == matches)
            .filter_map(move |entry| Some((entry.covers(code)?, entry)))
    };
    let Some(width) = covering(Matches::Code).map(|(width, _)| width).min() else {
        return Found::Several(covering(Matches::Phrase).map(|(_, entry)| entry).collect());
    };
    let narrowest =
        covering(Matches::Code).filter(|(found, _)| *found == width).map(|(_, entry)| entry).collect();
    match narrowed(narrowest, reply).as_slice() {
        [entry] => Found::One(entry),
        several => Found::Several(several.to_vec()),
    }
}

/// Of entries for the same code those that no other overrides, and of these those with the reply code.
fn narrowed(entries: Vec<&Entry>, reply: Option<ReplyCode>) -> Vec<&Entry> {
    let overridden = |entry: &Entry| entries.iter().any(|other| other.overrides.contains(&entry.id));
    let kept: Vec<&Entry> = entries.iter().copied().filter(|entry| !overridden(entry)).collect();
    let kept = if kept.is_empty() { entries } else { kept };
    let replying = |entry: &&Entry| reply.is_some_and(|reply| entry.replies.contains(&reply));
    let with_reply: Vec<&Entry> = kept.iter().copied().filter(replying).collect();
    if with_reply.is_empty() { kept } else { with_reply }
}
