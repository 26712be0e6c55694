//! How far each translation is, and what accepting it records.

use ndr_lint::Kind;
use unic_langid::LanguageIdentifier;

use crate::article::Article;
use crate::lints::Texts;
use crate::markdown::{self, Document};
use crate::pair::{Pair, State, visible};
use crate::record::{Accepted, Record};
use crate::{Diagnostic, Diagnostics, Place, Segment, SegmentHash};

/// A file's translation into one language.
#[derive(Clone, Debug)]
pub struct Translation {
    /// The translation's file.
    pub path: String,
    /// The source's file.
    pub source_path: String,
    /// The file that records which source each segment was made from: for Markdown the same file.
    pub record_path: String,
    /// The language.
    pub lang: LanguageIdentifier,
    /// Every segment of the source, in order.
    pub segments: Vec<TranslatedSegment>,
}

/// A source segment and how far its translation is.
#[derive(Clone, Debug)]
pub struct TranslatedSegment {
    /// The section that it stands in.
    pub section: String,
    /// The source's text, without markup.
    pub source: String,
    /// The source's hash.
    pub source_hash: SegmentHash,
    /// The target's hash, where there is one.
    pub target_hash: Option<SegmentHash>,
    /// How far it is.
    pub state: State,
    /// How many words the source has.
    pub words: usize,
}

impl Translation {
    /// A translation without segments.
    pub(crate) fn new(path: String, source_path: String, lang: LanguageIdentifier) -> Self {
        Self { record_path: path.clone(), path, source_path, lang, segments: Vec::new() }
    }

    /// Adds a source segment and its translation.
    pub(crate) fn push(&mut self, section: &str, source: &Segment, target: Option<&Segment>, state: State) {
        self.segments.push(TranslatedSegment {
            section: section.to_owned(),
            source: visible(&source.pattern),
            source_hash: source.hash(),
            target_hash: target.map(Segment::hash),
            state,
            words: source.words(),
        });
    }

    /// How many segments are in a state.
    pub fn count(&self, state: State) -> usize {
        self.segments.iter().filter(|segment| segment.state == state).count()
    }

    /// How many source words are still to be translated, or to be read again.
    pub fn words_left(&self) -> usize {
        self.segments.iter().filter(|segment| segment.state != State::Done).map(|segment| segment.words).sum()
    }

    /// Every translated segment, as made from the source as it stands.
    pub fn accepted(&self) -> impl Iterator<Item = (&str, Accepted)> {
        self.segments.iter().filter_map(|segment| {
            let accepted = Accepted { source: segment.source_hash, target: segment.target_hash? };
            Some((segment.section.as_str(), accepted))
        })
    }
}

/// A Markdown file with another record in its front matter; nothing else in it changes.
pub fn with_record(text: &str, record: &Record) -> String {
    format!("{}{}", record.to_front_matter(), markdown::body(text))
}

/// The pairs of an article in one language, and their state for the translators.
pub(crate) struct Paired<'d> {
    pub(crate) pairs: Vec<Pair<'d>>,
    pub(crate) translation: Translation,
}

impl<'d> Paired<'d> {
    /// Every translated segment with its source.
    pub(crate) fn texts(&self) -> Vec<Texts<'d>> {
        let texts = self.pairs.iter().filter_map(|pair| {
            let kind = if pair.section == "title" { Kind::Heading } else { Kind::Text };
            Some(Texts { kind, source: pair.source, target: pair.target? })
        });
        texts.collect()
    }
}

/// Holds an article against its translation into `lang` and reports what differs.
pub(crate) fn check<'d>(
    article: &'d Article,
    source: &'d Document,
    lang: &LanguageIdentifier,
    diagnostics: &mut Diagnostics,
) -> Paired<'d> {
    let source_path = &source.place.path;
    let path = match source_path.rsplit_once('/') {
        Some((folder, _)) => format!("{folder}/{lang}.md"),
        None => format!("{lang}.md"),
    };
    let pairs = match article.translations.get(lang) {
        Some(target) => check_document(source, target, diagnostics),
        None => {
            diagnostics.push(
                Diagnostic::warning("missing-translation", &Place::file(&path), "the file is not translated")
                    .help(format!("copy {source_path} and translate it")),
            );
            untranslated(source)
        }
    };
    let mut translation = Translation::new(path, source_path.clone(), lang.clone());
    for pair in &pairs {
        translation.push(pair.section, pair.source, pair.target, pair.state);
    }
    Paired { pairs, translation }
}

fn untranslated(source: &Document) -> Vec<Pair<'_>> {
    let segments = source.segments().into_iter();
    segments.map(|(section, source)| Pair { section, source, target: None, state: State::Missing }).collect()
}

fn check_document<'d>(
    source: &'d Document,
    target: &'d Document,
    diagnostics: &mut Diagnostics,
) -> Vec<Pair<'d>> {
    let record =
        target.front_matter.as_ref().map(|text| Record::parse(text, diagnostics)).unwrap_or_default();
    let pairs = crate::pair::pair(source, target, &record, diagnostics);
    for pair in &pairs {
        if let Some(target) = pair.target {
            crate::compare::compare_facts(pair.source, target, diagnostics);
        }
    }
    report_states(&pairs, target, diagnostics);
    pairs
}

fn report_states(pairs: &[Pair<'_>], target: &Document, diagnostics: &mut Diagnostics) {
    for pair in pairs {
        match (pair.state, pair.target) {
            (State::OutOfDate, Some(segment)) => diagnostics.push(out_of_date(pair.source, segment)),
            (State::Missing, _) if is_in_translated_section(pair, target) => diagnostics.push(
                Diagnostic::warning(
                    "missing-translation",
                    &section_place(pair, target),
                    "a segment is not translated",
                )
                .help(format!("the source says: {}", visible(&pair.source.pattern))),
            ),
            _ => {}
        }
    }
    let unaccepted = pairs.iter().filter(|pair| pair.state == State::NotAccepted).count();
    report_unaccepted(unaccepted, &target.place, diagnostics);
}

/// Says that the source of a segment has changed, and what it says now.
pub(crate) fn out_of_date(source: &Segment, target: &Segment) -> Diagnostic {
    let (now, path) = (visible(&source.pattern), &target.place.path);
    Diagnostic::warning("out-of-date", &target.place, "the source of this segment has changed")
        .label("until it is accepted, readers see the source")
        .help(format!(
            "the source says now: {now}\nmend the translation, then run `cargo xtask l10n accept {path}`"
        ))
}

/// Says how many segments nobody has recorded.
pub(crate) fn report_unaccepted(unaccepted: usize, at: &Place, diagnostics: &mut Diagnostics) {
    if unaccepted > 0 {
        let message = match unaccepted {
            1 => "1 segment is not recorded as translated from the present source".to_owned(),
            _ => format!("{unaccepted} segments are not recorded as translated from the present source"),
        };
        diagnostics.push(
            Diagnostic::warning("not-accepted", at, message).help(format!(
                "read them against the source, then run `cargo xtask l10n accept {}`",
                at.path
            )),
        );
    }
}

/// A section that is missing as a whole is reported once, not segment by segment.
fn is_in_translated_section(pair: &Pair<'_>, target: &Document) -> bool {
    matches!(pair.section, "title" | "summary")
        || target.sections.iter().any(|section| section.id.value == pair.section)
}

fn section_place(pair: &Pair<'_>, target: &Document) -> Place {
    let section = target.sections.iter().find(|section| section.id.value == pair.section);
    section.map_or_else(|| target.place.clone(), |section| section.heading.place.clone())
}
