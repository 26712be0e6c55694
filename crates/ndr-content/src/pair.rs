//! A source document held against its translation, segment by segment.

mod align;
mod slot;

use std::collections::BTreeSet;

use crate::markdown::{Document, Section};
use crate::record::Record;
use crate::segment::Segment;
use crate::{Diagnostic, Diagnostics};

use align::align;
use slot::{Shape, Slot, slots};

/// How far the translation of a segment is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum State {
    /// Translated, from the source as it stands.
    Done,
    /// Translated, but nobody has yet recorded from which source.
    NotAccepted,
    /// The source has changed since.
    OutOfDate,
    /// Not translated.
    Missing,
}

impl State {
    /// The state of a translation, by what the record says.
    ///
    /// A translation that was mended after it was accepted is still made from the same source.
    pub(crate) fn of(source: &Segment, target: Option<&Segment>, record: &Record) -> Self {
        let Some(target) = target else { return Self::Missing };
        let made_from: BTreeSet<_> = record.sources_of(target.hash()).collect();
        if made_from.contains(&source.hash()) || record.sources().contains(&source.hash()) {
            Self::Done
        } else if made_from.is_empty() {
            Self::NotAccepted
        } else {
            Self::OutOfDate
        }
    }

    /// Whether readers see the translation rather than the source.
    pub(crate) fn is_shown(self) -> bool {
        matches!(self, Self::Done | Self::NotAccepted)
    }
}

/// A source segment and its translation.
#[derive(Clone, Debug)]
pub(crate) struct Pair<'d> {
    pub(crate) section: &'d str,
    pub(crate) source: &'d Segment,
    pub(crate) target: Option<&'d Segment>,
    pub(crate) state: State,
}

/// Pairs every source segment with its translation, in the order of the source.
pub(crate) fn pair<'d>(
    source: &'d Document,
    target: &'d Document,
    record: &Record,
    diagnostics: &mut Diagnostics,
) -> Vec<Pair<'d>> {
    let mut pairs = Vec::new();
    for (section, source, target) in
        [("title", &source.title, &target.title), ("summary", &source.summary, &target.summary)]
    {
        if let Some(source) = source {
            pairs.push(judge(section, source, target.as_ref(), record));
        }
    }
    compare_section_order(source, target, diagnostics);
    for section in &source.sections {
        let id = section.id.value.as_str();
        match target.sections.iter().find(|other| other.id.value == id) {
            Some(other) => pair_section(section, other, record, &mut pairs, diagnostics),
            None => {
                diagnostics.push(missing_section(section, target));
                let slots = slots(section);
                pairs.extend(
                    slots
                        .iter()
                        .filter_map(|slot| slot.segment)
                        .map(|segment| judge(id, segment, None, record)),
                );
            }
        }
    }
    pairs
}

fn judge<'d>(
    section: &'d str,
    source: &'d Segment,
    target: Option<&'d Segment>,
    record: &Record,
) -> Pair<'d> {
    Pair { section, source, target, state: State::of(source, target, record) }
}

fn missing_section(section: &Section, target: &Document) -> Diagnostic {
    let id = &section.id.value;
    Diagnostic::warning(
        "missing-section",
        &target.place,
        format!("the section `{{#{id}}}` is not translated"),
    )
    .help(format!("it stands in {}: {}", section.heading.place.path, visible(&section.heading.pattern)))
}

fn compare_section_order(source: &Document, target: &Document, diagnostics: &mut Diagnostics) {
    let ids = |document: &Document| -> Vec<String> {
        document.heading_ids().into_iter().map(|id| id.value.clone()).collect()
    };
    let (known, own) = (ids(source), ids(target));
    for id in target.heading_ids() {
        if !id.value.is_empty() && !known.contains(&id.value) {
            diagnostics.push(
                Diagnostic::error(
                    "heading-id-mismatch",
                    &id.place,
                    format!("the source has no heading `{{#{}}}`", id.value),
                )
                .suggest(&id.value, known.iter().map(String::as_str)),
            );
        }
    }
    let shared: Vec<&String> = known.iter().filter(|id| own.contains(id)).collect();
    let order: Vec<&String> = own.iter().filter(|id| known.contains(id)).collect();
    if shared != order {
        let list = shared.iter().map(|id| id.as_str()).collect::<Vec<_>>().join(", ");
        diagnostics.push(
            Diagnostic::error(
                "section-order",
                &target.place,
                "the sections stand in another order than in the source",
            )
            .help(format!("the source has them in this order: {list}")),
        );
    }
}

fn pair_section<'d>(
    source: &'d Section,
    target: &'d Section,
    record: &Record,
    pairs: &mut Vec<Pair<'d>>,
    diagnostics: &mut Diagnostics,
) {
    let (left, right) = (slots(source), slots(target));
    compare_steps(source, &left, target, &right, diagnostics);
    let aligned = align(&left, &right, record);
    let matched: BTreeSet<usize> = aligned.iter().filter_map(|(_, right)| *right).collect();
    for (index, slot) in right.iter().enumerate() {
        if !matched.contains(&index)
            && let Some(message) = surplus(slot)
        {
            diagnostics.push(
                Diagnostic::error("surplus", slot.place, format!("the source does not have this: {message}"))
                    .help(format!(
                        "keep the blocks of {} in their order, or write it there first",
                        source.heading.place.path
                    )),
            );
        }
    }
    for (index, slot) in left.iter().enumerate() {
        let partner = aligned.get(index).and_then(|(_, partner)| right.get((*partner)?));
        match slot.segment {
            Some(segment) => {
                pairs.push(judge(&source.id.value, segment, partner.and_then(|slot| slot.segment), record));
            }
            None if partner.is_none() => {
                report_missing_code(slot, target, diagnostics);
                let opened = index.checked_sub(1).and_then(|before| left.get(before)).map(|slot| &slot.shape);
                if !matches!((&slot.shape, opened), (Shape::Item, Some(Shape::Open(_)))) {
                    report_lost_shape(slot, first_inside(index, &left, &aligned, &right), diagnostics);
                }
            }
            None => {}
        }
    }
}

/// The partner of the first segment in the list, alert or table that opens at `index`.
fn first_inside<'d>(
    index: usize,
    left: &[Slot<'d>],
    aligned: &[(usize, Option<usize>)],
    right: &[Slot<'d>],
) -> Option<Slot<'d>> {
    let inside = left.iter().enumerate().skip(index).find(|(_, slot)| slot.segment.is_some())?.0;
    right.get(aligned.get(inside)?.1?).cloned()
}

/// A list, item, alert or table of the source that is gone although its words are there.
fn report_lost_shape(slot: &Slot<'_>, words: Option<Slot<'_>>, diagnostics: &mut Diagnostics) {
    let (Some(words), Shape::Open(_) | Shape::Item) = (words, &slot.shape) else { return };
    let name = if let Shape::Open(name) = slot.shape { name } else { "an item of its own" };
    diagnostics.push(
        Diagnostic::error("block-shape", words.place, format!("in the source this is {name}"))
            .help(format!("give it the same shape as in {}", slot.place.path)),
    );
}

/// What to call a target slot that has no partner; `None` where another fault already says it.
fn surplus(slot: &Slot<'_>) -> Option<&'static str> {
    match slot.shape {
        Shape::Heading => Some("a heading"),
        Shape::Paragraph => Some("a paragraph"),
        Shape::Cell => Some("a table cell"),
        Shape::Code(_) => Some("a code block; code is the same in every language"),
        Shape::Open(name) => Some(name),
        Shape::Item | Shape::Close | Shape::Step(_) => None,
    }
}

fn report_missing_code(slot: &Slot<'_>, target: &Section, diagnostics: &mut Diagnostics) {
    if let Shape::Code(text) = slot.shape {
        let first = text.lines().next().unwrap_or_default();
        diagnostics.push(
            Diagnostic::error(
                "missing-code",
                &target.heading.place,
                format!("the code block `{first}` is missing from this section"),
            )
            .help(format!("copy it from {} unchanged", slot.place.path)),
        );
    }
}

fn compare_steps(
    source: &Section,
    left: &[Slot<'_>],
    target: &Section,
    right: &[Slot<'_>],
    diagnostics: &mut Diagnostics,
) {
    let steps = |slots: &[Slot<'_>]| -> Vec<String> {
        slots
            .iter()
            .filter_map(|slot| if let Shape::Step(id) = slot.shape { Some(id.to_owned()) } else { None })
            .collect()
    };
    let (wanted, found) = (steps(left), steps(right));
    if wanted != found {
        let place = right
            .iter()
            .find(|slot| matches!(slot.shape, Shape::Step(_)))
            .map_or(&target.heading.place, |slot| slot.place);
        diagnostics.push(
            Diagnostic::error("steps-differ", place, "the steps are not those of the source in their order")
                .help(format!("{} has: {}", source.heading.place.path, wanted.join(", "))),
        );
    }
}

/// A pattern without markup characters, for messages.
pub(crate) fn visible(pattern: &str) -> String {
    ndr_core::markup::text(&ndr_core::markup::parse(pattern))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::record::Accepted;

    fn states(
        source: &str,
        target: &str,
        accepted: Option<(&str, &str)>,
    ) -> (Vec<(String, State)>, Vec<&'static str>) {
        let mut diagnostics = Diagnostics::default();
        let parse = |name: &str, text: &str, diagnostics: &mut Diagnostics| {
            crate::markdown::parse(&format!("content/a/b/{name}.md"), text, diagnostics)
        };
        let mut record = Record::default();
        if let Some((source, target)) = accepted {
            let (source, target) =
                (parse("en-US", source, &mut diagnostics), parse("sv-SE", target, &mut diagnostics));
            for pair in pair(&source, &target, &Record::default(), &mut diagnostics) {
                if let Some(target) = pair.target {
                    record.push(pair.section, Accepted { source: pair.source.hash(), target: target.hash() });
                }
            }
        }
        let (source, target) =
            (parse("en-US", source, &mut diagnostics), parse("sv-SE", target, &mut diagnostics));
        let pairs = pair(&source, &target, &record, &mut diagnostics);
        let states = pairs.iter().map(|pair| (pair.source.pattern.clone(), pair.state)).collect();
        (states, diagnostics.sorted().iter().map(|fault| fault.check).collect())
    }

    const SOURCE: &str = "# T\n\nS.\n\n## M {#m}\n\nFirst.\n\nSecond.\n\nThird.\n";
    const TARGET: &str = "# Ti\n\nSa.\n\n## Me {#m}\n\nEtt.\n\nTvå.\n\nTre.\n";

    fn changed(states: &[(String, State)]) -> Vec<(&str, State)> {
        states
            .iter()
            .filter(|(_, state)| *state != State::Done)
            .map(|(text, state)| (text.as_str(), *state))
            .collect()
    }

    #[test]
    fn a_changed_sentence_makes_exactly_one_segment_out_of_date() {
        let source = SOURCE.replace("Second.", "Second, reworded.");
        let (states, faults) = states(&source, TARGET, Some((SOURCE, TARGET)));
        assert_eq!(changed(&states), [("Second, reworded.", State::OutOfDate)]);
        assert!(faults.is_empty());
    }

    #[test]
    fn rewrapping_changes_nothing() {
        let source = SOURCE.replace("First.", "Fir\nst.").replace("Fir\nst.", "First.");
        let (states, _) = states(&source.replace("Second.", "Second.\n"), TARGET, Some((SOURCE, TARGET)));
        assert!(changed(&states).is_empty());
    }

    #[test]
    fn a_missing_paragraph_does_not_shift_the_others() {
        let target = TARGET.replace("Två.\n\n", "");
        let (states, faults) = states(SOURCE, &target, Some((SOURCE, TARGET)));
        assert_eq!(changed(&states), [("Second.", State::Missing)]);
        assert!(faults.is_empty());
    }

    #[test]
    fn a_corrected_translation_stays_done() {
        let (states, _) = states(SOURCE, &TARGET.replace("Två.", "Nummer två."), Some((SOURCE, TARGET)));
        assert!(changed(&states).is_empty());
    }

    #[test]
    fn without_a_record_nothing_is_accepted() {
        let (states, _) = states(SOURCE, TARGET, None);
        assert!(states.iter().all(|(_, state)| *state == State::NotAccepted));
    }

    #[test]
    fn shapes_that_differ_are_faults() {
        let (_, faults) = states(SOURCE, &format!("{TARGET}\n- mer\n"), None);
        assert_eq!(faults, ["surplus", "surplus"]);
        let (_, faults) = states(SOURCE, &TARGET.replace("{#m}", "{#n}"), None);
        assert_eq!(faults, ["missing-section", "heading-id-mismatch"]);
    }

    #[test]
    fn a_list_turned_into_a_paragraph_is_a_fault() {
        let source = SOURCE.replace("Second.", "- Second.");
        let (_, faults) = states(&source, TARGET, None);
        assert_eq!(faults, ["block-shape"]);
        let target = TARGET.replace("Två.", "- Två.");
        let (_, faults) = states(SOURCE, &target, None);
        assert_eq!(faults, ["surplus"]);
    }

    #[test]
    fn steps_keep_their_order() {
        let source = "# T\n\nS.\n\n## M {#m}\n\n1. { a }\n2. { b }\n";
        let target = "# T\n\nS.\n\n## M {#m}\n\n1. { b }\n2. { a }\n";
        let (_, faults) = states(source, target, None);
        assert_eq!(faults, ["steps-differ"]);
    }
}
