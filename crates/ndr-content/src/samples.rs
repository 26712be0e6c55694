//! Bounces that must be recognised.

use std::collections::BTreeMap;

use ndr_core::kb::KnowledgeBase;
use ndr_core::{Classifier, EntryId, Finding, Param};
use strum::VariantArray;

use crate::article::{CONTENT, SAMPLES};
use crate::table::{self, Located, Table};
use crate::{Diagnostic, Diagnostics, Place, SourceTree};

/// The file beside the samples that says what must come out.
const EXPECTED: &str = "expected.toml";

/// What a sample must give; what is not named is not checked.
struct Expected {
    place: Place,
    values: Vec<(String, Located<String>)>,
}

/// Classifies every sample of the entries and reports what comes out otherwise.
///
/// The samples of an entry that is not in the knowledge base, because it has faults of its own, are
/// only counted and held against their list.
pub(crate) fn check<'e>(
    tree: &SourceTree,
    knowledge: &KnowledgeBase,
    entries: impl Iterator<Item = &'e EntryId>,
    diagnostics: &mut Diagnostics,
) {
    let classifier = Classifier::new(knowledge);
    for id in entries {
        let classifier = knowledge.entry(id).map(|_| &classifier);
        check_entry(tree, classifier, id, diagnostics);
    }
}

fn check_entry(
    tree: &SourceTree,
    classifier: Option<&Classifier<'_>>,
    id: &EntryId,
    diagnostics: &mut Diagnostics,
) {
    let folder = format!("{CONTENT}/{id}/{SAMPLES}");
    let path = format!("{folder}/{EXPECTED}");
    let mut expected = match tree.checked_text(&path, diagnostics) {
        Some(text) => read(&path, text, diagnostics),
        None => BTreeMap::new(),
    };
    let mut samples = 0;
    for file in tree.below(&folder).filter(|file| *file != path) {
        samples += 1;
        let name = &file[folder.len() + 1..];
        let Some(bytes) = tree.bytes(file) else { continue };
        match expected.remove(name) {
            Some(expected) => {
                if let Some(classifier) = classifier {
                    compare(classifier, id, file, bytes, &expected, diagnostics);
                }
            }
            None => diagnostics.push(
                Diagnostic::error(
                    "unexpected-sample",
                    &Place::file(file),
                    format!("{EXPECTED} does not say what must come out"),
                )
                .help(format!("add a table [\"{name}\"] to {path}")),
            ),
        }
    }
    for (name, expected) in expected {
        diagnostics.push(
            Diagnostic::error("missing-sample", &expected.place, format!("there is no sample `{name}`"))
                .suggest(&name, tree.below(&folder).map(|file| &file[folder.len() + 1..])),
        );
    }
    if samples == 0 {
        diagnostics.push(
            Diagnostic::error(
                "no-samples",
                &Place::file(format!("{CONTENT}/{id}/entry.toml")),
                "the entry has no samples",
            )
            .help(format!(
                "put bounces that it explains into {folder}/, at least three, of different shapes"
            )),
        );
    }
}

fn read(path: &str, text: &str, diagnostics: &mut Diagnostics) -> BTreeMap<String, Expected> {
    let mut samples = BTreeMap::new();
    let Some(parsed) = table::parse(path, text, diagnostics) else { return samples };
    let table = Table::new(&parsed, Place::file(path));
    for (name, mut table) in table.named_tables(diagnostics) {
        let mut values = Vec::new();
        for key in ["status", "reply", "recipient", "confidence"] {
            if let Some(value) = table.optional::<String>(key, diagnostics) {
                values.push((key.to_owned(), value));
            }
        }
        for (param, value) in table.strings("params", diagnostics) {
            if param.value.parse::<Param>().is_ok() {
                values.push((format!("params.{}", param.value), value));
            } else {
                diagnostics.push(
                    Diagnostic::error(
                        "unknown-name",
                        &param.place,
                        format!("`{}` is not a parameter", param.value),
                    )
                    .suggest(&param.value, Param::VARIANTS.iter().map(|param| param.name())),
                );
            }
        }
        table.finish(diagnostics);
        samples.insert(name.value, Expected { place: name.place, values });
    }
    samples
}

fn compare(
    classifier: &Classifier<'_>,
    id: &EntryId,
    file: &str,
    bytes: &[u8],
    expected: &Expected,
    diagnostics: &mut Diagnostics,
) {
    let findings = classifier.classify(bytes);
    let Some(finding) = findings.first() else {
        diagnostics.push(
            Diagnostic::error(
                "unrecognised-sample",
                &Place::file(file),
                "nothing in this sample is recognised",
            )
            .help("give the entry a phrase that the sample has, or look whether the sample is complete"),
        );
        return;
    };
    if let Some(other) = findings.iter().find(|finding| finding.entry.as_ref() != Some(id)) {
        let found = other.entry.as_ref().map_or_else(|| "no entry".to_owned(), |entry| format!("`{entry}`"));
        let deciding = other.evidence.as_ref().map(|evidence| format!("; what decided: {}", evidence.text));
        diagnostics.push(
            Diagnostic::error(
                "unrecognised-sample",
                &Place::file(file),
                format!("the sample is recognised as {found}, not as `{id}`{}", deciding.unwrap_or_default()),
            )
            .help("mend the codes and phrases of the two entries, or move the sample"),
        );
        return;
    }
    for (key, wanted) in &expected.values {
        let found = value_of(finding, key);
        if found.as_deref() != Some(wanted.value.as_str()) {
            let found = found.map_or_else(|| "nothing".to_owned(), |found| format!("`{found}`"));
            diagnostics.push(
                Diagnostic::error(
                    "sample-value",
                    &wanted.place,
                    format!("the sample gives {found} for `{key}`"),
                )
                .label(format!("expected `{}`", wanted.value)),
            );
        }
    }
}

fn value_of(finding: &Finding, key: &str) -> Option<String> {
    match key {
        "status" => finding.status.map(|status| status.to_string()),
        "reply" => finding.reply.map(|reply| reply.to_string()),
        "recipient" => finding.recipient.clone(),
        "confidence" => finding.confidence.map(|confidence| confidence.to_string()),
        _ => finding.params.get(&key.strip_prefix("params.")?.parse::<Param>().ok()?).cloned(),
    }
}
