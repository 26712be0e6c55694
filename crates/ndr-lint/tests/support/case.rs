//! The cases of a lint: `tests/lints/<name>.toml`.

use std::path::{Path, PathBuf};

use ndr_lint::{Config, Fix, Glossary, Kind, LINTS, Level, Linter, Pair};
use toml::{Table, Value};

/// A case: pairs in which one lint finds something, or nothing.
pub(crate) struct Case {
    pub(crate) pairs: Vec<(String, String)>,
    /// The bytes that it must point at, as text.
    marks: Option<String>,
    /// The target once the fix is made.
    fixed: Option<String>,
    kind: Kind,
    anchor: Option<String>,
    corpus: Vec<String>,
}

/// What a lint found in a case.
pub(crate) struct Finding {
    pub(crate) marked: String,
    pub(crate) message: String,
    pub(crate) fixed: Option<String>,
}

/// The folder of the cases.
pub(crate) fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/lints")
}

/// The cases of a lint under a key, `hit` or `clear`.
pub(crate) fn cases(lint: &str, key: &str) -> Vec<Case> {
    let text = std::fs::read_to_string(folder().join(format!("{lint}.toml"))).unwrap_or_default();
    let table: Table = text.parse().unwrap_or_else(|error| panic!("{lint}.toml: {error}"));
    let items = table.get(key).and_then(Value::as_array).cloned().unwrap_or_default();
    items.iter().filter_map(Value::as_table).map(Case::read).collect()
}

impl Case {
    fn read(table: &Table) -> Self {
        let text = |key: &str| table.get(key).and_then(Value::as_str).map(str::to_owned);
        let list = |value: &Value| -> Vec<String> {
            let items = value.as_array().into_iter().flatten();
            items.filter_map(Value::as_str).map(str::to_owned).collect()
        };
        let mut pairs: Vec<(String, String)> = Vec::new();
        for pair in table.get("pairs").and_then(Value::as_array).into_iter().flatten() {
            let [source, target] = list(pair).try_into().expect("a pair has two texts");
            pairs.push((source, target));
        }
        pairs.extend(text("source").zip(text("target")));
        Self {
            pairs,
            marks: text("marks"),
            fixed: text("fixed"),
            kind: if text("kind").as_deref() == Some("heading") { Kind::Heading } else { Kind::Text },
            anchor: text("anchor"),
            corpus: table.get("corpus").map(list).unwrap_or_default(),
        }
    }

    /// Whether something was found where it must be, with the fix that it must have.
    pub(crate) fn is_met(&self, found: &[Finding]) -> bool {
        found.iter().any(|finding| {
            self.marks.as_ref().is_none_or(|marks| *marks == finding.marked)
                && self.fixed.as_ref().is_none_or(|fixed| Some(fixed) == finding.fixed.as_ref())
        })
    }

    /// What one lint finds in it, all others switched off.
    pub(crate) fn run(&self, lint: &str) -> Vec<Finding> {
        let others = LINTS.iter().filter(|other| other.name != lint);
        let config = others.fold(Config::default(), |config, other| config.with(other.name, Level::Off));
        let linter = Linter::new("sv-SE", config.with(lint, Level::Warning), glossary())
            .with_corpus(self.corpus.iter().map(String::as_str));
        let pairs: Vec<Pair<'_>> = self
            .pairs
            .iter()
            .map(|(source, target)| {
                let pair = Pair::new(source, target).kind(self.kind);
                self.anchor.as_deref().map_or(pair, |anchor| pair.anchor(anchor))
            })
            .collect();
        let found = linter.lint_document(&pairs).into_iter();
        found
            .map(|(index, hit)| {
                let (source, target) = &self.pairs[index];
                let side = if hit.side == ndr_lint::Side::Source { source } else { target };
                Finding {
                    marked: side[hit.span.clone()].to_owned(),
                    message: hit.message,
                    fixed: hit.fix.as_ref().map(|fix: &Fix| fix.apply(target)),
                }
            })
            .collect()
    }
}

fn glossary() -> Glossary {
    let (glossary, faults) = Glossary::parse(include_str!("../../../../locales/glossary.toml"));
    assert!(faults.is_empty(), "{faults:#?}");
    glossary
}
