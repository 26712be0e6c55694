//! The contract with programs: a finding with its words, as the command prints it and the page reads it.

use ndr_core::kb::{Document, Effect, Purpose, Shell, Step};
use ndr_core::{
    Class, Confidence, Disagreement, EntryId, Evidence, Finding, FixOwner, Param, Params, Reason, RuleMatch,
};
use schemars::JsonSchema;
use serde::Serialize;

use crate::{Reader, fill, markdown};

/// The name and version of the contract; it changes when a field changes its meaning or goes away.
pub const SCHEMA: &str = "ndr/1";

/// A finding for one recipient, with its words in one language.
///
/// It borrows from the finding: an archive has millions of them.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(
    title = "ndr/1 finding",
    description = "A finding for one recipient, with its words in one language."
)]
pub struct Answer<'f> {
    /// Always `ndr/1`.
    pub schema: &'static str,
    /// The file, `-` for standard input; null for text given as an argument.
    pub source: Option<&'f str>,
    /// The line of the source, counted from 1; only with `--lines`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub line: Option<u64>,
    /// The address that did not get the message.
    pub recipient: Option<&'f str>,
    /// Further recipients that the line names; only with `--lines`, and only where there are any.
    #[serde(skip_serializing_if = "<[&str]>::is_empty")]
    #[schemars(default)]
    pub also: Vec<&'f str>,
    /// The entry that explains it; null where none does.
    #[schemars(with = "Option<String>")]
    pub entry: Option<&'f EntryId>,
    /// Entries between which the text does not decide; empty where `entry` is set.
    #[schemars(with = "Vec<String>")]
    pub candidates: &'f [EntryId],
    /// The enhanced status code that a server sent (RFC 3463).
    #[schemars(with = "Option<String>")]
    pub status: Option<ndr_core::EnhancedCode>,
    /// The SMTP reply code that a server sent (RFC 5321).
    #[schemars(with = "Option<String>")]
    pub reply: Option<ndr_core::ReplyCode>,
    /// The outcome of the message.
    pub class: Option<Class>,
    /// Why it failed.
    pub reason: Reason,
    /// Whether the address or host will never take mail.
    pub hard_bounce: bool,
    /// Who has to act, first things first.
    pub fix_owner: &'f [FixOwner],
    /// What the status code alone would mean, where the words say otherwise; else null.
    pub disagreement: Option<&'f Disagreement>,
    /// How sure the finding is; null where nothing was recognised.
    pub confidence: Option<Confidence>,
    /// Values taken from the bounce.
    #[schemars(with = "std::collections::BTreeMap<String, String>")]
    pub params: &'f Params,
    /// What decided it.
    pub evidence: Option<EvidenceAnswer<'f>>,
    /// The words; left out with `--bare` and where no entry explains the bounce.
    #[serde(flatten)]
    pub words: Option<AnswerWords>,
}

/// What decided a finding.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct EvidenceAnswer<'f> {
    /// What kind of rule was met.
    pub rule: RuleKind,
    /// The rule: the phrase with its holes, or the code.
    #[schemars(with = "String")]
    pub pattern: &'f RuleMatch,
    /// The deciding words of the input, decoded.
    pub text: &'f str,
    /// First byte and the byte after the last, in the input.
    pub range: [usize; 2],
    /// The field that the words stand in, such as `Diagnostic-Code`; null for running text.
    pub field: Option<&'static str>,
}

/// The kinds of rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum RuleKind {
    /// A server phrase.
    Phrase,
    /// An enhanced status code.
    Code,
    /// An SMTP reply code.
    Reply,
}

/// The words of a finding.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct AnswerWords {
    /// The entry's title.
    pub title: String,
    /// The entry's summary.
    pub summary: String,
    /// The explanation, section by section, as Markdown; the steps stand in `steps`.
    pub sections: Vec<SectionAnswer>,
    /// Who has to act, in words, in the order of `fix_owner`.
    pub fix_owner_names: Vec<String>,
    /// The heading of the steps.
    pub steps_heading: Option<String>,
    /// What to do, in order.
    pub steps: Vec<StepAnswer>,
    /// The language of the words, as a BCP 47 tag.
    pub lang: String,
    /// The entry's page, relative to the root of the site.
    pub url: String,
}

/// A section of an explanation.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct SectionAnswer {
    /// Its id, the same in every language.
    pub id: String,
    /// Its heading.
    pub heading: String,
    /// Its text, as Markdown.
    pub text: String,
}

/// A step of an answer.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct StepAnswer {
    /// Its id.
    pub id: String,
    /// What to do, in a few words.
    pub title: String,
    /// What to do and why, as Markdown.
    pub detail: Option<String>,
    /// What holds for this entry only, as Markdown.
    pub remarks: Option<String>,
    /// The way through the portal, as Markdown.
    #[serde(rename = "where")]
    pub location: Option<String>,
    /// How to see that it worked, as Markdown.
    pub verify: Option<String>,
    /// The page where it is done, or that says how.
    pub url: Option<String>,
    /// The roles of which one is needed.
    pub roles: Vec<String>,
    /// Commands that check and that fix, with the values of the bounce filled in.
    pub commands: Vec<CommandAnswer>,
}

/// A command of a step.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct CommandAnswer {
    /// What it is for.
    pub purpose: Purpose,
    /// Where it runs.
    pub shell: Shell,
    /// The command.
    pub run: String,
    /// Whether it opens, blocks, deletes, replaces or signs out.
    pub destructive: bool,
    /// What it does, as Markdown.
    pub note: Option<String>,
}

/// Whether an answer carries words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Detail {
    /// Everything.
    Full,
    /// Facts only, for bulk work.
    Bare,
}

impl<'f> Answer<'f> {
    /// The finding in the reader's language.
    pub fn new(finding: &'f Finding, source: Option<&'f str>, reader: &Reader<'_>, detail: Detail) -> Self {
        let words = match detail {
            Detail::Full => words(finding, reader),
            Detail::Bare => None,
        };
        Self { words, ..Self::bare(finding, source) }
    }

    /// The facts of the finding, which need no reader.
    pub fn bare(finding: &'f Finding, source: Option<&'f str>) -> Self {
        Self {
            schema: SCHEMA,
            source,
            line: None,
            recipient: finding.recipient.as_deref(),
            also: Vec::new(),
            entry: finding.entry.as_ref(),
            candidates: &finding.candidates,
            status: finding.status,
            reply: finding.reply,
            class: finding.class,
            reason: finding.reason,
            hard_bounce: finding.hard_bounce,
            fix_owner: &finding.fix_owner,
            disagreement: finding.disagreement.as_ref(),
            confidence: finding.confidence,
            params: &finding.params,
            evidence: finding.evidence.as_ref().map(EvidenceAnswer::new),
            words: None,
        }
    }

    /// The JSON Schema of an answer (draft 2020-12).
    pub fn schema() -> serde_json::Value {
        schemars::schema_for!(Answer<'_>).to_value()
    }
}

impl<'f> EvidenceAnswer<'f> {
    fn new(evidence: &'f Evidence) -> Self {
        let rule = match &evidence.rule {
            RuleMatch::Phrase(_) => RuleKind::Phrase,
            RuleMatch::Code(_) => RuleKind::Code,
            RuleMatch::Reply(_) => RuleKind::Reply,
        };
        Self {
            rule,
            pattern: &evidence.rule,
            text: &evidence.text,
            range: [evidence.range.start, evidence.range.end],
            field: evidence.field,
        }
    }
}

/// The values that words and commands can use: those of the phrase, and the failed address.
pub fn params_of(finding: &Finding) -> Params {
    let mut params = finding.params.clone();
    if let Some(recipient) = &finding.recipient {
        params.entry(Param::Recipient).or_insert_with(|| recipient.clone());
    }
    params
}

/// The title and the summary of what explains a finding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Headline {
    /// The entry's title.
    pub title: String,
    /// The entry's summary.
    pub summary: String,
}

/// The title and the summary of what explains a finding; nothing where no entry does.
pub fn headline(finding: &Finding, reader: &Reader<'_>) -> Option<Headline> {
    let id = finding.entry.as_ref()?;
    let entry = reader.catalog().knowledge.entry(id)?;
    let Document { title, summary, .. } = &*entry.document;
    let heading = Document { title: title.clone(), summary: summary.clone(), sections: Vec::new() };
    let heading = reader.document(id, &heading, &params_of(finding));
    Some(Headline { title: heading.title.plain(), summary: heading.summary.plain() })
}

/// The words for a finding; nothing where no entry explains it.
pub fn words(finding: &Finding, reader: &Reader<'_>) -> Option<AnswerWords> {
    let id = finding.entry.as_ref()?;
    let entry = reader.catalog().knowledge.entry(id)?;
    let params = params_of(finding);
    let document = reader.document(id, &entry.document, &params);
    let lang = reader.lang();
    let sections = document.sections.iter().filter(|section| section.id.as_str() != "steps");
    Some(AnswerWords {
        title: document.title.plain(),
        summary: document.summary.plain(),
        sections: sections
            .map(|section| SectionAnswer {
                id: section.id.to_string(),
                heading: section.heading.plain(),
                text: markdown::blocks(&section.blocks, reader, &params),
            })
            .collect(),
        fix_owner_names: fix_owner_names(&finding.fix_owner, reader),
        steps_heading: document.section("steps").map(|section| section.heading.plain()),
        steps: document
            .step_items()
            .filter_map(|item| {
                let step = reader.catalog().knowledge.step(&item.step)?;
                Some(StepAnswer::new(step, &item.remarks, reader, &params))
            })
            .collect(),
        url: format!("{lang}/{id}/"),
        lang: lang.to_string(),
    })
}

/// The fixers in words.
pub fn fix_owner_names(owners: &[FixOwner], reader: &Reader<'_>) -> Vec<String> {
    owners.iter().map(|owner| reader.message(&format!("fix-owner-{owner}"), &[])).collect()
}

impl StepAnswer {
    /// A step with its words, and with what one document adds to it.
    pub fn new(
        step: &Step,
        remarks: &[ndr_core::kb::Block<crate::Wording>],
        reader: &Reader<'_>,
        params: &Params,
    ) -> Self {
        let words = reader.step(step, params);
        let commands = step.commands.iter().zip(&words.notes);
        Self {
            id: step.id.to_string(),
            title: words.title.plain(),
            detail: words.detail.as_ref().map(markdown::line),
            remarks: (!remarks.is_empty()).then(|| markdown::blocks(remarks, reader, params)),
            location: words.location.as_ref().map(markdown::line),
            verify: words.verify.as_ref().map(markdown::line),
            url: step.url.clone(),
            roles: step.roles.iter().map(|role| reader.message(&format!("role-{role}"), &[])).collect(),
            commands: commands
                .map(|(command, note)| CommandAnswer {
                    purpose: command.purpose,
                    shell: command.shell,
                    run: fill(&command.run, params),
                    destructive: command.effect == Effect::Destructive,
                    note: note.as_ref().map(markdown::line),
                })
                .collect(),
        }
    }
}
