//! Which evidence decides.
//!
//! A phrase together with a code of its entry beats a phrase alone, that beats a code, that the class.
//! Among phrases a field beats running text, then more words beat fewer; an entry that overrides
//! another beats it, and so do the words that a wrapper quotes, where the wrapper explains nothing.

pub(super) mod by_code;

use std::ops::Range;

use by_code::CodeIndex;

use super::hits::{self, Hit};
use super::index::PhraseIndex;
use super::speaker::Speaker;
use crate::kb::Entry;
use crate::report::{Action, Delivery, Located, Statement};
use crate::{
    Class, Confidence, Disagreement, EnhancedCode, Evidence, Param, Params, ReplyCode, RuleMatch, SmtpCommand,
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

impl<'kb> Decision<'kb> {
    pub(super) fn of(
        delivery: &Delivery<'_>,
        speaker: &Speaker<'_, 'kb>,
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
        let hits = hits::telling(hits::of(delivery, phrases, decision.status, decision.reply, speaker));
        if let Some(hit) = hits::best(&hits) {
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
        speaker: &Speaker<'_, 'kb>,
    ) {
        let codes = statements.iter().filter_map(|statement| statement.codes.status.as_ref());
        let codes = self.status.into_iter().chain(codes.map(|code| code.value));
        let mut found = codes.map(|code| index.find(speaker, code, self.reply));
        let found = found.find(|found| found.entry.is_some() || !found.candidates.is_empty());
        let found = found.unwrap_or_default();
        (self.entry, self.candidates) = (found.entry, found.candidates);
    }

    /// What the status code stands for, if that is another cause than the words give.
    fn disagreeing(&self, index: &CodeIndex<'kb>, speaker: &Speaker<'_, 'kb>) -> Option<Disagreement> {
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

/// The reply code: rather a quoted one than a conclusion, rather the one beside the status code.
fn reply<'s>(
    statements: &'s [Statement<'_>],
    with: Option<usize>,
) -> Option<(usize, &'s Located<ReplyCode>)> {
    let all = statements.iter().enumerate().filter_map(|(at, one)| Some((at, one.codes.reply.as_ref()?)));
    let is_quoted = |at: usize| statements.get(at).is_some_and(|statement| statement.source.is_quoted());
    all.min_by_key(|(at, _)| (!is_quoted(*at), Some(*at) != with, *at))
}
