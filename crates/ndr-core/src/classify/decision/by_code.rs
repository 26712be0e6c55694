//! What a code alone means.

use super::super::speaker::Speaker;
use crate::kb::{Entry, KnowledgeBase, Matches};
use crate::{EnhancedCode, ReplyCode};

/// The entries that a code leads to.
#[derive(Default)]
pub(super) struct Found<'kb> {
    /// What the code means.
    pub(super) entry: Option<&'kb Entry>,
    /// What else it may mean, in the order of ids; only what the server says can tell.
    pub(super) candidates: Vec<&'kb Entry>,
}

/// The meaning that the operator of the server gives the code; without one, the standard meaning.
///
/// Where the operator has several meanings for it, none is chosen: they are the candidates, and the
/// standard meaning with them.
pub(super) fn find<'kb>(
    knowledge: &'kb KnowledgeBase,
    speaker: &Speaker<'kb>,
    code: EnhancedCode,
    reply: Option<ReplyCode>,
) -> Found<'kb> {
    let is_provided = |entry: &Entry| {
        knowledge.providers.iter().any(|provider| provider.collection == entry.id.collection())
    };
    let standard = || among(knowledge.entries.iter().filter(|entry| !is_provided(entry)), code, reply);
    let Some(provider) = speaker.means() else { return standard() };
    let own = knowledge.entries.iter().filter(|entry| entry.id.collection() == provider.collection);
    let mut found = among(own, code, reply);
    if found.entry.is_none() {
        let standard = standard();
        if found.candidates.is_empty() {
            return standard;
        }
        found.candidates.extend(standard.entry);
    }
    found
}

/// The entry that covers the code most narrowly: a single code wins over a range.
///
/// An entry that only its phrases lead to is never chosen, only named.
fn among<'kb>(
    entries: impl Iterator<Item = &'kb Entry>,
    code: EnhancedCode,
    reply: Option<ReplyCode>,
) -> Found<'kb> {
    let covering: Vec<(u16, &Entry)> =
        entries.filter_map(|entry| Some((entry.covers(code)?, entry))).collect();
    let by_code = |(_, entry): &&(u16, &Entry)| entry.matches == Matches::Code;
    let Some(width) = covering.iter().filter(by_code).map(|(width, _)| *width).min() else {
        return Found { entry: None, candidates: covering.into_iter().map(|(_, entry)| entry).collect() };
    };
    let narrowest = covering.iter().filter(by_code).filter(|(found, _)| *found == width);
    match narrowed(narrowest.map(|(_, entry)| *entry).collect(), reply).as_slice() {
        [entry] => Found { entry: Some(entry), candidates: Vec::new() },
        several => Found { entry: None, candidates: several.to_vec() },
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
