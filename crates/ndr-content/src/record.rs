//! What a translation remembers: the source that each of its segments was made from.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::str::FromStr;

use crate::table::{self, Located, Table};
use crate::{Diagnostic, Diagnostics, Place, SegmentHash};

/// An accepted pair: this target segment was made from that source segment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Accepted {
    /// The source segment at the time.
    pub source: SegmentHash,
    /// The target segment at the time.
    pub target: SegmentHash,
}

impl FromStr for Accepted {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let (source, target) = text.split_once(':').ok_or_else(|| {
            format!("`{text}` is no record of a segment; run `cargo xtask l10n accept` instead of writing it by hand")
        })?;
        Ok(Self { source: source.parse()?, target: target.parse()? })
    }
}

/// The accepted pairs of one file, by section for easy merging; for judging only the pairs count.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Record {
    sections: BTreeMap<String, Vec<Accepted>>,
}

impl Record {
    /// Adds a pair to a section.
    pub fn push(&mut self, section: &str, accepted: Accepted) {
        self.sections.entry(section.to_owned()).or_default().push(accepted);
    }

    /// The sources that a target segment is known to be made from.
    pub fn sources_of(&self, target: SegmentHash) -> impl Iterator<Item = SegmentHash> + '_ {
        self.pairs().filter(move |pair| pair.target == target).map(|pair| pair.source)
    }

    /// Every source segment that was translated.
    pub fn sources(&self) -> BTreeSet<SegmentHash> {
        self.pairs().map(|pair| pair.source).collect()
    }

    fn pairs(&self) -> impl Iterator<Item = Accepted> + '_ {
        self.sections.values().flatten().copied()
    }

    /// Reads front matter; every fault is reported, and what could be read is returned.
    pub(crate) fn parse(front_matter: &Located<String>, diagnostics: &mut Diagnostics) -> Self {
        let mut found = Diagnostics::default();
        let record = Self::parse_file(&front_matter.place.path, &front_matter.value, &mut found);
        diagnostics.extend(found.iter().cloned().map(|mut fault: Diagnostic| {
            let start = front_matter.place.span.start;
            fault.span = fault.span.start + start..fault.span.end + start;
            fault
        }));
        record
    }

    /// Reads a record that is a file of its own.
    pub(crate) fn parse_file(path: &str, text: &str, diagnostics: &mut Diagnostics) -> Self {
        let mut record = Self::default();
        let Some(parsed) = table::parse(path, text, diagnostics) else { return record };
        let mut table = Table::new(&parsed, Place::file(path));
        for (section, pairs) in table.lists::<Accepted>("segments", diagnostics) {
            record.sections.insert(section.value, pairs.into_iter().map(|pair| pair.value).collect());
        }
        table.finish(diagnostics);
        record
    }

    /// The record as TOML.
    pub fn to_toml(&self) -> String {
        let mut text = String::from(
            "# Written by `cargo xtask l10n accept`: source:target of each segment.\n[segments]\n",
        );
        for (section, pairs) in &self.sections {
            // Writing to a string does not fail.
            let _ = writeln!(text, "\"{section}\" = [");
            for pair in pairs {
                let _ = writeln!(text, "  \"{}:{}\",", pair.source, pair.target);
            }
            text.push_str("]\n");
        }
        text
    }

    /// The record as front matter, with its fences.
    pub fn to_front_matter(&self) -> String {
        format!("+++\n{}+++\n", self.to_toml())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_record_is_read_back_as_it_was_written() {
        let mut record = Record::default();
        let (source, target) = (SegmentHash::of("a"), SegmentHash::of("b"));
        record.push("meaning", Accepted { source, target });
        let text = record.to_front_matter();
        let inner = text.trim_start_matches("+++\n").trim_end_matches("+++\n").to_owned();
        let mut diagnostics = Diagnostics::default();
        let located = Located { value: inner, place: Place::file("x.md") };
        assert_eq!(Record::parse(&located, &mut diagnostics), record);
        assert!(diagnostics.is_empty());
        assert_eq!(record.sources_of(target).collect::<Vec<_>>(), [source]);
    }

    #[test]
    fn a_record_written_by_hand_is_refused() {
        let mut diagnostics = Diagnostics::default();
        let located = Located {
            value: "[segments]\nmeaning = [\"done\"]\n".into(),
            place: Place { path: "x.md".into(), span: 4..40 },
        };
        Record::parse(&located, &mut diagnostics);
        let fault = diagnostics.iter().next().unwrap();
        assert_eq!((fault.check, fault.span.start), ("wrong-value", 26));
    }
}
