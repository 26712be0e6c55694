//! Phrases found in the statements of a delivery, and which of them count.

use std::cmp::Reverse;
use std::ops::Range;

use super::index::{Indexed, PhraseIndex};
use super::speaker::Speaker;
use crate::kb::{Entry, Rule};
use crate::phrase::pattern::PhraseMatch;
use crate::report::{Delivery, Source, Statement};
use crate::{EnhancedCode, Param, Reason, ReplyCode, SmtpCommand};

/// A phrase in a statement of a delivery.
pub(super) struct Hit<'i, 'kb> {
    pub(super) indexed: &'i Indexed<'kb>,
    pub(super) found: PhraseMatch,
    pub(super) statement: usize,
    /// Where it stands in memory: two statements may be parts of one text.
    place: Range<usize>,
    pub(super) source: Source,
    /// The command that was answered.
    pub(super) command: Option<SmtpCommand>,
    /// Whether one of the codes in the statement, or the status of the delivery, is the entry's.
    pub(super) with_code: bool,
    /// Whether the phrase is another operator's than the one who speaks.
    is_foreign: bool,
    /// Whether the phrase is the speaking operator's own, rather than any server's.
    is_provided: bool,
}

impl Hit<'_, '_> {
    /// Whether another phrase of the same entry stands in the same words; its holes may tell more.
    pub(super) fn says_the_same(&self, other: &Self) -> bool {
        self.statement == other.statement && std::ptr::eq(self.indexed.entry, other.indexed.entry)
    }

    /// Whether the words of another hit are part of these, and fewer. Words of an operator who does not
    /// speak say less than any within them that may be this server's.
    fn contains(&self, other: &Self) -> bool {
        if self.is_foreign && !other.is_foreign {
            return false;
        }
        let covers = |range: &Range<usize>, words: &Range<usize>| {
            range.start <= words.start && words.end <= range.end && words.len() < range.len()
        };
        if self.statement == other.statement {
            let (range, words) = (&self.found.range, &other.found.range);
            return !self.says_the_same(other) && covers(range, words) && !self.quotes(words);
        }
        // The same words may stand in a quoted reply and in the text around it.
        self.found.holes.is_empty() && covers(&self.place, &other.place)
    }

    /// Whether words stand in a hole that quotes another server.
    fn quotes(&self, words: &Range<usize>) -> bool {
        let quoted =
            self.found.holes.iter().filter(|(param, _)| matches!(param, Param::RemoteText | Param::Reason));
        quoted.into_iter().any(|(_, range)| range.start <= words.start && words.end <= range.end)
    }

    /// The more, the better the evidence; of equals the first in the input.
    fn weight(&self) -> impl Ord + use<> {
        let quoted = self.source.is_quoted();
        let telling = (self.indexed.letters(), self.indexed.rule.conditions(), self.found.holes.len());
        let place = Reverse((self.source, self.statement, self.found.range.start));
        (!self.is_foreign, quoted, self.with_code, telling, self.is_provided, place)
    }
}

/// Every phrase in the statements of a delivery, where its conditions are met.
pub(super) fn of<'i, 'kb>(
    delivery: &Delivery<'_>,
    phrases: &'i PhraseIndex<'kb>,
    status: Option<EnhancedCode>,
    reply: Option<ReplyCode>,
    speaker: &Speaker<'_, 'kb>,
) -> Vec<Hit<'i, 'kb>> {
    let mut hits: Vec<Hit<'i, 'kb>> = Vec::new();
    for (at, statement) in delivery.statements.iter().enumerate() {
        let is_short = statement.passage.text().len() <= MAX_QUESTION;
        if !statement.source.is_quoted() && !is_short && are_final(&hits) {
            continue;
        }
        let folded = statement.folded();
        let around = Around {
            codes: codes_of(statement).into_iter().chain(status).collect(),
            reply: statement.codes.reply.as_ref().map(|reply| reply.value).or(reply),
            command: statement.command.or(delivery.command()),
        };
        let first = hits.len();
        for (indexed, found) in phrases.find_all(folded.as_str()) {
            // A phrase that is repeated says nothing more.
            let is_known = |hit: &Hit<'_, '_>| std::ptr::eq(hit.indexed, indexed);
            if !around.meets(indexed.rule) || hits.get(first..).unwrap_or_default().iter().any(is_known) {
                continue;
            }
            let with_code = !indexed.rule.codes.is_empty()
                || around.codes.iter().any(|code| indexed.entry.covers(*code).is_some());
            let is_foreign = indexed.provider.is_some_and(|provider| speaker.is_foreign(provider));
            let is_provided = !is_foreign && indexed.provider.is_some();
            let (source, command) = (statement.source, around.command);
            let source_range = folded.source_range(found.range.clone());
            let start = statement.passage.text().as_ptr().addr();
            let place = start + source_range.start..start + source_range.end;
            hits.push(Hit {
                place,
                // Long words are nobody else's, whoever is named.
                is_foreign: is_foreign && indexed.letters() < TELLING_LETTERS,
                indexed,
                found,
                statement: at,
                source,
                command,
                with_code,
                is_provided,
            });
        }
    }
    hits
}

/// Whether nothing in the text around the quoted replies can outweigh these hits.
fn are_final(hits: &[Hit<'_, '_>]) -> bool {
    hits.iter().any(|hit| hit.source.is_quoted() && !hit.is_foreign)
        && !hits.iter().any(|hit| hit.indexed.is_overridden)
}

/// The longest text that is looked at as a whole even where a reply in it has a phrase: a line, whose
/// words before the reply may belong to a longer phrase.
const MAX_QUESTION: usize = 400;

/// So many letters of a phrase tell which software wrote it.
const TELLING_LETTERS: usize = 22;

/// What stands around the words of a statement.
struct Around {
    codes: Vec<EnhancedCode>,
    reply: Option<ReplyCode>,
    command: Option<SmtpCommand>,
}

impl Around {
    /// Whether a rule may lead to its entry here.
    fn meets(&self, rule: &Rule) -> bool {
        let code = |code: &EnhancedCode| rule.codes.iter().any(|pattern| pattern.contains(*code));
        (rule.codes.is_empty() || self.codes.iter().any(code))
            && (rule.replies.is_empty() || self.reply.is_some_and(|reply| rule.replies.contains(&reply)))
            && (rule.commands.is_empty()
                || self.command.is_some_and(|command| rule.commands.contains(&command)))
    }
}

/// Every code of a statement, those of a quoted reply too; numbers in running text are none.
fn codes_of(statement: &Statement<'_>) -> Vec<EnhancedCode> {
    match statement.source {
        Source::Summary | Source::Text => Vec::new(),
        _ => EnhancedCode::find_all(statement.passage.text().as_bytes()).map(|(code, _)| code).collect(),
    }
}

/// The hits that count: without those of overridden entries, parts of longer words, wrappers of a reply
/// that speaks for itself, and entries that yield.
pub(super) fn telling<'i, 'kb>(mut hits: Vec<Hit<'i, 'kb>>) -> Vec<Hit<'i, 'kb>> {
    if hits.len() > 1 {
        hits = without(hits, is_overridden);
        hits = independent(hits);
        hits = without(hits, is_wrapper);
        hits = without(hits, gives_way);
    }
    hits
}

/// The hit that decides.
pub(super) fn best<'h, 'i, 'kb>(hits: &'h [Hit<'i, 'kb>]) -> Option<&'h Hit<'i, 'kb>> {
    hits.iter().max_by_key(|hit| hit.weight())
}

/// The hits without those of the entries of which one is `out`, unless nothing would be left.
fn without<'i, 'kb>(
    mut hits: Vec<Hit<'i, 'kb>>,
    out: impl Fn(&Hit<'_, '_>, &[Hit<'_, '_>]) -> bool,
) -> Vec<Hit<'i, 'kb>> {
    let entries: Vec<&Entry> =
        hits.iter().filter(|hit| out(hit, &hits)).map(|hit| hit.indexed.entry).collect();
    let is_out = |hit: &Hit<'_, '_>| entries.iter().any(|entry| std::ptr::eq(*entry, hit.indexed.entry));
    if !entries.is_empty() && !hits.iter().all(is_out) {
        hits.retain(|hit| !is_out(hit));
    }
    hits
}

/// The hits without those whose words are only part of another entry's: they say nothing of their own.
fn independent<'i, 'kb>(mut hits: Vec<Hit<'i, 'kb>>) -> Vec<Hit<'i, 'kb>> {
    let contained: Vec<bool> = hits.iter().map(|hit| hits.iter().any(|other| other.contains(hit))).collect();
    let mut contained = contained.into_iter();
    hits.retain(|_| !contained.next().unwrap_or_default());
    hits
}

/// Whether the entry of another hit overrides this one's.
fn is_overridden(hit: &Hit<'_, '_>, hits: &[Hit<'_, '_>]) -> bool {
    hit.indexed.is_overridden
        && hits.iter().any(|other| other.indexed.entry.overrides.contains(&hit.indexed.entry.id))
}

/// Whether the entry gives way to any other, and evidence as good speaks for another.
fn gives_way(hit: &Hit<'_, '_>, hits: &[Hit<'_, '_>]) -> bool {
    let outweighs = |other: &Hit<'_, '_>| {
        !other.indexed.entry.yields && (other.source.is_quoted() || !hit.source.is_quoted())
    };
    hit.indexed.entry.yields && hits.iter().any(outweighs)
}

/// Whether the entry only quotes another server, and the quoted words have a hit of their own.
fn is_wrapper(wrapper: &Hit<'_, '_>, hits: &[Hit<'_, '_>]) -> bool {
    if !matches!(wrapper.indexed.entry.reason, Reason::Undefined | Reason::OnHold) {
        return false;
    }
    let mut holes = wrapper.found.holes.iter().filter(|(param, _)| *param == Param::RemoteText);
    holes.next().is_some_and(|(_, words)| {
        hits.iter().any(|hit| {
            hit.statement == wrapper.statement
                && words.start <= hit.found.range.start
                && hit.found.range.end <= words.end
        })
    })
}
