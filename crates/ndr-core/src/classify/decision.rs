//! Which evidence decides.
//!
//! A phrase together with a code of its entry beats a phrase alone, that beats a code, that the class.
//! Among phrases a field beats running text, then more words beat fewer; an entry that overrides
//! another beats it, and so do the words that a wrapper quotes, where the wrapper explains nothing.

pub(super) mod by_code;

use std::cmp::Reverse;
use std::collections::BTreeSet;
use std::ops::Range;

use by_code::CodeIndex;

use super::index::{Indexed, PhraseIndex};
use super::speaker::Speaker;
use crate::kb::{Entry, Rule};
use crate::phrase::pattern::PhraseMatch;
use crate::report::{Action, Delivery, Located, Source, Statement};
use crate::{
    Class, Confidence, Disagreement, EnhancedCode, EntryId, Evidence, Param, Params, Reason, ReplyCode,
    RuleMatch, SmtpCommand,
};

/// What was decided about a delivery, and on what evidence.
#[derive(Clone, Debug, Default)]
pub(super) struct Decision<'kb> {
    pub(super) entry: Option<&'kb Entry>,
    pub(super) candidates: Vec<&'kb Entry>,
    pub(super) status: Option<EnhancedCode>,
    pub(super) reply: Option<ReplyCode>,
    pub(super) evidence: Option<Evidence>,
    pub(super) disagreement: Option<Disagreement>,
    pub(super) confidence: Option<Confidence>,
    /// What stood in the holes of the phrase.
    pub(super) holes: Params,
    /// Whether a code of the entry, or a refused `RCPT`, stands beside the phrase that decided.
    pub(super) is_backed: bool,
    /// Which of the delivery's statements decided.
    pub(super) statement: Option<usize>,
}

/// A phrase in a statement of a delivery.
struct Hit<'i, 'kb> {
    indexed: &'i Indexed<'kb>,
    found: PhraseMatch,
    statement: usize,
    /// Where it stands in memory: two statements may be parts of one text.
    place: Range<usize>,
    source: Source,
    /// The command that was answered.
    command: Option<SmtpCommand>,
    /// Whether one of the codes in the statement, or the status of the delivery, is the entry's.
    with_code: bool,
    /// Whether the phrase is another operator's than the one who speaks.
    is_foreign: bool,
    /// Whether the phrase is the speaking operator's own, rather than any server's.
    is_provided: bool,
}

impl Hit<'_, '_> {
    /// Whether another phrase of the same entry stands in the same words; its holes may tell more.
    fn says_the_same(&self, other: &Self) -> bool {
        self.statement == other.statement && std::ptr::eq(self.indexed.entry, other.indexed.entry)
    }

    /// Whether the words of another hit are part of these, and fewer.
    fn contains(&self, other: &Self) -> bool {
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

impl<'kb> Decision<'kb> {
    pub(super) fn of(
        delivery: &Delivery<'_>,
        speaker: &Speaker<'kb>,
        codes: &CodeIndex<'kb>,
        phrases: &PhraseIndex<'kb>,
    ) -> Self {
        let statements = &delivery.statements;
        let status = status(statements);
        let reply = reply(statements, status.map(|(at, _)| at));
        let mut decision = Self {
            status: status.map(|(_, status)| status.value),
            reply: reply.map(|(_, reply)| reply.value),
            ..Self::default()
        };
        if delivery.action.is_some_and(|action| action.class() == Class::Success) {
            decision.decide_class(delivery, status, reply);
            decision.decide_by_code(statements, codes, speaker);
            return decision;
        }
        let hits = telling(hits(delivery, phrases, &decision, speaker));
        if let Some(hit) = best(&hits) {
            decision.decide_by_phrase(statements, hit, &hits);
            decision.disagreement = decision.disagreeing(codes, speaker);
        } else {
            decision.decide_class(delivery, status, reply);
            decision.decide_by_code(statements, codes, speaker);
        }
        decision
    }

    fn decide_by_phrase(&mut self, statements: &[Statement<'_>], hit: &Hit<'_, 'kb>, hits: &[Hit<'_, 'kb>]) {
        let Some(statement) = statements.get(hit.statement) else { return };
        let folded = statement.folded_with_case();
        let range = folded.source_range(hit.found.range.clone());
        self.entry = Some(hit.indexed.entry);
        self.statement = Some(hit.statement);
        self.is_backed = hit.with_code || hit.command == Some(SmtpCommand::Rcpt);
        self.confidence = Some(Confidence::Exact);
        self.evidence = Some(Evidence {
            rule: RuleMatch::Phrase(hit.indexed.rule.phrase.clone()),
            text: folded.part(hit.found.range.clone()).to_owned(),
            range: statement.passage.input_range(range),
            field: statement.source.field(),
        });
        let same = hits.iter().filter(|other| other.says_the_same(hit));
        for (param, range) in std::iter::once(hit).chain(same).flat_map(|hit| &hit.found.holes) {
            let text = value(*param, folded.part(range.clone()));
            self.holes.entry(*param).or_insert(text);
        }
    }

    fn decide_by_code(
        &mut self,
        statements: &[Statement<'_>],
        index: &CodeIndex<'kb>,
        speaker: &Speaker<'kb>,
    ) {
        let codes = statements.iter().filter_map(|statement| statement.codes.status.as_ref());
        let codes = self.status.into_iter().chain(codes.map(|code| code.value));
        let mut found = codes.map(|code| index.find(speaker, code, self.reply));
        let found = found.find(|found| found.entry.is_some() || !found.candidates.is_empty());
        let found = found.unwrap_or_default();
        (self.entry, self.candidates) = (found.entry, found.candidates);
    }

    /// What the status code stands for, if that is another cause than the words give.
    fn disagreeing(&self, index: &CodeIndex<'kb>, speaker: &Speaker<'kb>) -> Option<Disagreement> {
        let (status, entry) = (self.status?, self.entry?);
        if entry.covers(status).is_some() {
            return None;
        }
        let by_code = index.find(speaker, status, self.reply).entry?;
        let differs = by_code.reason != entry.reason && !by_code.yields;
        differs.then(|| Disagreement { status, entry: by_code.id.clone(), reason: by_code.reason })
    }

    fn decide_class(
        &mut self,
        delivery: &Delivery<'_>,
        status: Option<(usize, &Located<EnhancedCode>)>,
        reply: Option<(usize, &Located<ReplyCode>)>,
    ) {
        let found = match (status, reply) {
            (Some((at, code)), _) => Some((at, RuleMatch::Code(code.value), &code.range, Confidence::Code)),
            (None, Some((at, code))) => {
                Some((at, RuleMatch::Reply(code.value), &code.range, Confidence::Class))
            }
            (None, None) => None,
        };
        self.confidence = delivery.action.map(|_: Action| Confidence::Class);
        if let Some((at, rule, range, confidence)) = found {
            self.statement = Some(at);
            self.confidence = Some(confidence);
            self.evidence = delivery.statements.get(at).map(|statement| evidence(statement, rule, range));
        }
    }
}

fn evidence(statement: &Statement<'_>, rule: RuleMatch, range: &Range<usize>) -> Evidence {
    Evidence {
        rule,
        text: statement.passage.slice(range.clone()).text().to_owned(),
        range: statement.passage.input_range(range.clone()),
        field: statement.source.field(),
    }
}

/// The value of a hole as the explanation shows it.
fn value(param: Param, text: &str) -> String {
    match param {
        Param::Recipient | Param::Sender => text.trim_matches(['<', '>', ' ']).to_owned(),
        _ => text.trim().to_owned(),
    }
}

/// The status code: the best source's, but rather a telling one than `5.0.0` (RFC 3463 §3.1 to §3.2:
/// X.0.0 says nothing more than the class).
fn status<'s>(statements: &'s [Statement<'_>]) -> Option<(usize, &'s Located<EnhancedCode>)> {
    let all = statements.iter().enumerate().filter_map(|(at, one)| Some((at, one.codes.status.as_ref()?)));
    let telling =
        |(_, code): &(usize, &Located<EnhancedCode>)| (code.value.subject(), code.value.detail()) != (0, 0);
    let quoted = |(at, _): &(usize, &Located<EnhancedCode>)| {
        statements.get(*at).is_some_and(|statement| statement.source.is_quoted())
    };
    let said = all.clone().filter(quoted);
    said.clone().find(telling).or_else(|| said.clone().next()).or_else(|| all.clone().next())
}

/// The reply code: rather the one beside the status code.
fn reply<'s>(
    statements: &'s [Statement<'_>],
    with: Option<usize>,
) -> Option<(usize, &'s Located<ReplyCode>)> {
    let all = statements.iter().enumerate().filter_map(|(at, one)| Some((at, one.codes.reply.as_ref()?)));
    all.clone().find(|(at, _)| Some(*at) == with).or_else(|| all.clone().next())
}

fn hits<'i, 'kb>(
    delivery: &Delivery<'_>,
    phrases: &'i PhraseIndex<'kb>,
    decision: &Decision<'_>,
    speaker: &Speaker<'kb>,
) -> Vec<Hit<'i, 'kb>> {
    let mut hits: Vec<Hit<'i, 'kb>> = Vec::new();
    for (at, statement) in delivery.statements.iter().enumerate() {
        let is_short = statement.passage.text().len() <= MAX_QUESTION;
        if !statement.source.is_quoted() && !is_short && are_final(&hits) {
            continue;
        }
        let folded = statement.folded();
        let around = Around {
            codes: codes_of(statement).into_iter().chain(decision.status).collect(),
            reply: statement.codes.reply.as_ref().map(|reply| reply.value).or(decision.reply),
            command: statement.command.or(delivery.command()),
        };
        for (indexed, found) in phrases.find_all(folded.as_str()) {
            if !around.meets(indexed.rule) {
                continue;
            }
            let with_code = !indexed.rule.codes.is_empty()
                || around.codes.iter().any(|code| indexed.entry.covers(*code).is_some());
            let id = &indexed.entry.id;
            let is_foreign = speaker.is_foreign(id);
            let is_provided = !is_foreign && speaker.is_provided(id);
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

/// The hits without those of overridden entries and wrappers.
fn telling<'i, 'kb>(hits: Vec<Hit<'i, 'kb>>) -> Vec<Hit<'i, 'kb>> {
    let overridden = overridden(&hits);
    let hits = independent(without(hits, &overridden));
    let wrappers = wrappers(&hits);
    let hits = without(hits, &wrappers);
    let yielding = yielding(&hits);
    without(hits, &yielding)
}

/// The hits without those whose words are only part of another entry's: they say nothing of their own.
fn independent<'i, 'kb>(mut hits: Vec<Hit<'i, 'kb>>) -> Vec<Hit<'i, 'kb>> {
    let contained: Vec<bool> = hits.iter().map(|hit| hits.iter().any(|other| other.contains(hit))).collect();
    let mut contained = contained.into_iter();
    hits.retain(|_| !contained.next().unwrap_or_default());
    hits
}

/// Entries that give way to any other, where evidence as good speaks for another.
fn yielding(hits: &[Hit<'_, '_>]) -> BTreeSet<EntryId> {
    let firm = |hit: &&Hit<'_, '_>| !hit.indexed.entry.yields;
    let quoted = hits.iter().filter(firm).any(|hit| hit.source.is_quoted());
    let told = hits.iter().any(|hit| firm(&hit));
    let gives_way = |hit: &&Hit<'_, '_>| !firm(hit) && if hit.source.is_quoted() { quoted } else { told };
    hits.iter().filter(gives_way).map(|hit| hit.indexed.entry.id.clone()).collect()
}

/// The hit that decides.
fn best<'h, 'i, 'kb>(hits: &'h [Hit<'i, 'kb>]) -> Option<&'h Hit<'i, 'kb>> {
    hits.iter().max_by_key(|hit| hit.weight())
}

/// The hits without those of some entries, unless nothing would be left.
fn without<'i, 'kb>(mut hits: Vec<Hit<'i, 'kb>>, entries: &BTreeSet<EntryId>) -> Vec<Hit<'i, 'kb>> {
    if hits.iter().any(|hit| !entries.contains(&hit.indexed.entry.id)) {
        hits.retain(|hit| !entries.contains(&hit.indexed.entry.id));
    }
    hits
}

/// Entries that another entry with a hit overrides.
fn overridden(hits: &[Hit<'_, '_>]) -> BTreeSet<EntryId> {
    hits.iter().flat_map(|hit| hit.indexed.entry.overrides.iter().cloned()).collect()
}

/// Entries that only quote another server, where the quoted words have a hit of their own.
fn wrappers(hits: &[Hit<'_, '_>]) -> BTreeSet<EntryId> {
    let quoted = |wrapper: &Hit<'_, '_>| {
        let mut holes = wrapper.found.holes.iter().filter(|(param, _)| *param == Param::RemoteText);
        let words = holes.next().map(|(_, range)| (wrapper.statement, range.clone()))?;
        explains_nothing(wrapper.indexed.entry).then_some(words)
    };
    let speaks_within = |(statement, words): (usize, Range<usize>)| {
        hits.iter().any(|hit| {
            hit.statement == statement
                && words.start <= hit.found.range.start
                && hit.found.range.end <= words.end
        })
    };
    hits.iter()
        .filter(|hit| quoted(hit).is_some_and(speaks_within))
        .map(|hit| hit.indexed.entry.id.clone())
        .collect()
}

fn explains_nothing(entry: &Entry) -> bool {
    matches!(entry.reason, Reason::Undefined | Reason::OnHold)
}
