//! Rules applied to a report: one finding for each recipient.
//!
//! - `index`: every phrase of the knowledge base, found in one pass over a statement.
//! - `speaker`: whose server speaks.
//! - `hits`: the phrases that were found, and which of them count.
//! - `decision`: which evidence decides: a phrase with its code, a phrase, a code, the class.
//! - `params`: the values for the explanation.

mod as_code;
mod decision;
mod hits;
mod index;
mod params;
mod speaker;

use crate::kb::KnowledgeBase;
use crate::mbox;
use crate::report::{Action, Automatic, Delivery, Document, Origin, Place, Report};
use crate::{Class, Confidence, Finding, Param, Params, Reason};
use decision::Decision;
use decision::by_code::CodeIndex;
use index::PhraseIndex;
use speaker::Speaker;

/// The rules of a knowledge base, ready to be applied.
///
/// ```
/// use ndr_core::{Class, Classifier, kb::KnowledgeBase};
/// let knowledge = KnowledgeBase::default();
/// let findings = Classifier::new(&knowledge).classify(b"550 5.7.705 Access denied, tenant has exceeded threshold");
/// assert_eq!(findings[0].status.map(|status| status.to_string()).as_deref(), Some("5.7.705"));
/// assert_eq!(findings[0].class, Some(Class::Permanent));
/// ```
#[derive(Clone, Debug)]
pub struct Classifier<'kb> {
    knowledge: &'kb KnowledgeBase,
    phrases: PhraseIndex<'kb>,
    codes: CodeIndex<'kb>,
}

impl<'kb> Classifier<'kb> {
    /// Prepares the rules of a knowledge base.
    pub fn new(knowledge: &'kb KnowledgeBase) -> Self {
        let phrases = PhraseIndex::new(knowledge);
        Self { knowledge, phrases, codes: CodeIndex::new(&knowledge.entries, &knowledge.providers) }
    }

    /// One finding for each recipient that the input speaks of, in the order in which they appear.
    ///
    /// Any bytes will do: a code, a reply, log lines, the text of a report, a message, an archive of
    /// messages (mbox). Input that speaks of no delivery gives nothing.
    pub fn classify(&self, input: &[u8]) -> Vec<Finding> {
        let archived = mbox::messages(input);
        archived
            .flat_map(|archived| {
                let findings = self.classify_one(archived.message, 0).into_iter();
                findings.map(move |finding| finding.placed(Place::At(archived.start)))
            })
            .collect()
    }

    /// Reads one message; `depth` counts the reports that it came back in.
    fn classify_one(&self, input: &[u8], depth: usize) -> Vec<Finding> {
        let document = Document::decode(input);
        if let Some(Automatic::AbuseReport { recipients }) = &document.automatic {
            let named = recipients.is_empty().then(|| document.addressee()).flatten();
            return abuse_reports(&named.map_or_else(|| recipients.clone(), |addressee| vec![addressee]));
        }
        let report = Report::read(&document);
        let deliveries = report.deliveries.iter();
        let findings: Vec<Finding> =
            deliveries.filter_map(|delivery| self.finding(delivery, &document)).collect();
        match &document.automatic {
            Some(Automatic::Reply { from }) if findings.is_empty() => {
                vec![Finding::without_failure(Reason::Vacation, from.clone())]
            }
            _ if document.origin != Origin::MailSystem || findings.iter().any(is_told) => findings,
            _ => self.classify_returned(input, &document, depth).unwrap_or(findings),
        }
    }

    /// What a report that says nothing itself came back with: a bounce of a bounce. Where that says
    /// nothing either, a notification of failure stays one, about the addressee of the message.
    fn classify_returned(&self, input: &[u8], document: &Document<'_>, depth: usize) -> Option<Vec<Finding>> {
        let returned = document.returned_message(input).filter(|_| depth < MAX_DEPTH);
        let findings = returned.map(|(inner, place)| {
            let findings = self.classify_one(inner, depth + 1).into_iter();
            findings.map(|finding| finding.placed(place)).collect::<Vec<_>>()
        });
        let findings = findings.filter(|findings| findings.iter().any(is_told));
        findings.or_else(|| {
            let notified = document.is_status_notification;
            notified.then(|| vec![Finding::without_failure(Reason::Undefined, document.addressee())])
        })
    }

    fn finding(&self, delivery: &Delivery<'_>, document: &Document<'_>) -> Option<Finding> {
        let origin = document.origin;
        let speaker = Speaker::new(delivery, &self.knowledge.providers, origin);
        let decision = Decision::of(delivery, &speaker, &self.codes, &self.phrases);
        let quoted = decision.statement.and_then(|at| delivery.statements.get(at));
        let is_quoted = quoted.is_some_and(|statement| statement.source.is_quoted());
        if delivery.action.is_none() && !is_quoted {
            let told = decision.confidence.is_some();
            let reported = origin == Origin::MailSystem && delivery.recipient.is_some();
            if !(told || reported) || !document.is_believed() {
                return None;
            }
        }
        let class = class(delivery, &decision);
        let reason = reason(delivery, &decision, class, origin);
        Some(Finding {
            entry: decision.entry.map(|entry| entry.id.clone()),
            candidates: decision.candidates.iter().map(|entry| entry.id.clone()).collect(),
            status: decision.status,
            reply: decision.reply,
            class,
            reason,
            hard_bounce: class.is_some_and(|class| reason.is_hard_bounce(class)),
            fix_owner: decision.entry.map(|entry| entry.fix_owner.clone()).unwrap_or_default(),
            recipient: delivery.recipient.clone().filter(|address| !is_sender(address, &decision.holes)),
            params: params::collect(delivery, &decision),
            evidence: decision.evidence,
            disagreement: decision.disagreement,
            confidence: decision.confidence,
        })
    }
}

/// Whether anything in the input speaks of what became of the message.
fn is_told(finding: &Finding) -> bool {
    finding.confidence.is_some() || !matches!(finding.reason, Reason::OnHold | Reason::Undefined)
}

/// How many reports a bounce may have come back in.
const MAX_DEPTH: usize = 4;

/// One finding for each recipient that somebody complained about; one without where none is named.
fn abuse_reports(recipients: &[String]) -> Vec<Finding> {
    if recipients.is_empty() {
        return vec![Finding::without_failure(Reason::Feedback, None)];
    }
    let recipients = recipients.iter().cloned();
    recipients.map(|recipient| Finding::without_failure(Reason::Feedback, Some(recipient))).collect()
}

/// One finding for each recipient, with rules that are prepared for this input only.
///
/// ```
/// use ndr_core::{classify, kb::KnowledgeBase};
/// assert!(classify(&KnowledgeBase::default(), b"Dear Kim, lunch at 12:30?").is_empty());
/// ```
pub fn classify(knowledge: &KnowledgeBase, input: &[u8]) -> Vec<Finding> {
    Classifier::new(knowledge).classify(input)
}

/// Why: what the entry says; where a code has several meanings, what they have in common.
fn reason(delivery: &Delivery<'_>, decision: &Decision<'_>, class: Option<Class>, origin: Origin) -> Reason {
    if class == Some(Class::Success) {
        return Reason::Delivered;
    }
    let by_words = decision.confidence == Some(Confidence::Exact) && !decision.is_backed;
    if let Some(reason) = decision.entry.and_then(|entry| entry.reason_by_words)
        && by_words
        && origin != Origin::Paste
    {
        return reason;
    }
    // The standard meaning is the last of the candidates.
    if let Some(entry) = decision.entry.or(decision.candidates.last().copied()) {
        return entry.reason;
    }
    match delivery.action {
        Some(Action::Delayed) => Reason::Expired,
        _ if delivery.statements.is_empty() => Reason::Undefined,
        _ => Reason::OnHold,
    }
}

/// The outcome: a delay is no failure whatever is said of it; then the entry, the reply, the status.
fn class(delivery: &Delivery<'_>, decision: &Decision<'_>) -> Option<Class> {
    let done = delivery.action.filter(|action| *action != Action::Failed).map(Action::class);
    done.or(decision.entry.and_then(|entry| entry.class))
        .or(decision.reply.and_then(crate::ReplyCode::class))
        .or(decision.status.map(crate::EnhancedCode::class))
        .or(delivery.action.map(Action::class))
        // That an address or domain does not exist is no passing failure.
        .or(decision
            .entry
            .filter(|entry| entry.reason.is_hard_bounce(Class::Permanent))
            .map(|_| Class::Permanent))
}

/// Whether the address that a reply names is the one that may not send.
fn is_sender(address: &str, holes: &Params) -> bool {
    [Param::Sender, Param::User].iter().any(|param| holes.get(param).is_some_and(|value| value == address))
}

#[cfg(test)]
mod tests;
