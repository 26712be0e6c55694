//! What an import has to say.

use std::collections::BTreeMap;
use std::fmt;

use serde::Serialize;

use crate::anomaly::{Anomaly, Kind};

/// What was found in one document.
#[derive(Clone, Debug, Serialize)]
pub struct DocumentReport {
    /// The file, with `/`.
    pub path: String,
    /// The language of the translation.
    pub language: String,
    /// How many pairs it has.
    pub pairs: usize,
    /// What was written from it, by its path below the folder of the import.
    pub written: Vec<String>,
    /// What is odd about it.
    pub anomalies: Vec<Anomaly>,
}

/// What was found in all documents.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Report {
    /// Each document.
    pub documents: Vec<DocumentReport>,
    /// The counts.
    pub totals: Totals,
}

/// Counts.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Totals {
    /// How many documents were read.
    pub documents: usize,
    /// How many pairs they have.
    pub pairs: usize,
    /// How many anomalies there are of each kind.
    pub anomalies: BTreeMap<&'static str, usize>,
}

impl Report {
    /// Adds a document.
    pub fn push(&mut self, document: DocumentReport) {
        self.totals.documents += 1;
        self.totals.pairs += document.pairs;
        for anomaly in &document.anomalies {
            *self.totals.anomalies.entry(anomaly.kind.into()).or_default() += 1;
        }
        self.documents.push(document);
    }

    /// Whether something that was meant as a pair could not be read as one.
    pub fn is_damaged(&self) -> bool {
        let mut kinds = self.documents.iter().flat_map(|document| &document.anomalies);
        kinds.any(|anomaly| Kind::is_damage(anomaly.kind))
    }
}

impl fmt::Display for Report {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        for document in &self.documents {
            for anomaly in &document.anomalies {
                let detail =
                    if anomaly.detail.is_empty() { String::new() } else { format!(" ({})", anomaly.detail) };
                writeln!(
                    out,
                    "{}:{}: {}: {}{detail}",
                    document.path, anomaly.line, anomaly.kind, anomaly.explanation
                )?;
            }
        }
        let Totals { documents, pairs, anomalies } = &self.totals;
        writeln!(
            out,
            "{documents} documents, {pairs} pairs, {} anomalies",
            anomalies.values().sum::<usize>()
        )?;
        anomalies.iter().try_for_each(|(kind, count)| writeln!(out, "{count:>7}  {kind}"))
    }
}
