//! What a code alone means.

use std::collections::HashMap;
use std::hash::BuildHasherDefault;

use super::super::index::Hashed;
use super::super::speaker::Speaker;
use crate::kb::{Entry, Matches, Provider};
use crate::{CodePattern, EnhancedCode, ReplyCode};

/// The entries by their codes.
#[derive(Clone, Debug)]
pub(in super::super) struct CodeIndex<'kb> {
    single: HashMap<u64, Vec<Coded<'kb>>, BuildHasherDefault<Hashed>>,
    ranges: Vec<(CodePattern, Coded<'kb>)>,
}

/// An entry, and whose it is where it is one operator's.
#[derive(Clone, Copy, Debug)]
struct Coded<'kb> {
    entry: &'kb Entry,
    provider: Option<&'kb Provider>,
}

/// The entries that a code leads to.
#[derive(Default)]
pub(in super::super) struct Found<'kb> {
    /// What the code means.
    pub(in super::super) entry: Option<&'kb Entry>,
    /// What else it may mean, in the order of ids; only what the server says can tell.
    pub(in super::super) candidates: Vec<&'kb Entry>,
}

impl<'kb> CodeIndex<'kb> {
    pub(in super::super) fn new(entries: &'kb [Entry], providers: &'kb [Provider]) -> Self {
        let mut index = Self { single: HashMap::default(), ranges: Vec::new() };
        for entry in entries {
            let provider = providers.iter().find(|provider| provider.collection == entry.id.collection());
            let coded = Coded { entry, provider };
            for pattern in &entry.codes {
                if pattern.is_single() {
                    index.single.entry(key(pattern.first())).or_default().push(coded);
                } else {
                    index.ranges.push((*pattern, coded));
                }
            }
        }
        index
    }

    /// The meaning that the operator of the server gives the code; without one, the standard meaning.
    ///
    /// Where the operator has several meanings for it, none is chosen: they are the candidates, and the
    /// standard meaning with them.
    pub(in super::super) fn find(
        &self,
        speaker: &Speaker<'_, 'kb>,
        code: EnhancedCode,
        reply: Option<ReplyCode>,
    ) -> Found<'kb> {
        let of = |provider: Option<&'kb Provider>| {
            self.covering(code).filter(move |(_, coded)| match (coded.provider, provider) {
                (Some(one), Some(other)) => std::ptr::eq(one, other),
                (None, None) => true,
                _ => false,
            })
        };
        let standard = || among(of(None), reply);
        let Some(provider) = speaker.means() else { return standard() };
        let own = of(Some(provider));
        let mut found = among(own, reply);
        if found.entry.is_none() {
            let standard = standard();
            if found.candidates.is_empty() {
                return standard;
            }
            found.candidates.extend(standard.entry);
        }
        found
    }

    /// The entries with the code, and how many codes the pattern of each covers.
    fn covering(&self, code: EnhancedCode) -> impl Iterator<Item = (u16, Coded<'kb>)> + '_ {
        let single = self.single.get(&key(code)).into_iter().flatten().map(|coded| (1, *coded));
        let ranges = self.ranges.iter().filter(move |(pattern, _)| pattern.contains(code));
        single.chain(ranges.map(|(pattern, coded)| (pattern.width(), *coded)))
    }
}

/// A code as a hash: no two codes share one.
fn key(code: EnhancedCode) -> u64 {
    let number = u64::from(code.class().digit()) * 1_000_000
        + u64::from(code.subject()) * 1_000
        + u64::from(code.detail());
    // An odd factor spreads neighbours and keeps them apart.
    number.wrapping_mul(0x9E37_79B9_7F4A_7C15)
}

/// The entry that covers the code most narrowly: a single code wins over a range.
///
/// An entry that only its phrases lead to is never chosen, only named.
fn among<'kb>(covering: impl Iterator<Item = (u16, Coded<'kb>)>, reply: Option<ReplyCode>) -> Found<'kb> {
    let mut covering: Vec<(u16, &Entry)> = covering.map(|(width, coded)| (width, coded.entry)).collect();
    covering.sort_by(|(_, one), (_, other)| one.id.cmp(&other.id));
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
