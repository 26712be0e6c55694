//! The content against the facts that it was written from: nothing is missing, and every server string
//! leads to its entry, however it comes.

use std::collections::{BTreeMap, BTreeSet};

use ndr_core::kb::KnowledgeBase;
use ndr_core::{Classifier, Confidence, EntryId, Finding};
use ndr_tests::shared;
use toml::{Table, Value};

/// An entry of `exchange-online.toml`.
struct Fact {
    id: EntryId,
    codes: Vec<String>,
    replies: Vec<String>,
    phrases: Vec<String>,
}

fn facts() -> Option<Vec<Fact>> {
    let text = std::fs::read_to_string(shared("facts/exchange-online.toml")?).unwrap();
    let table: Table = text.parse().unwrap();
    let strings = |entry: &Value, key: &str| -> Vec<String> {
        let list = entry.get(key).and_then(Value::as_array);
        list.into_iter().flatten().filter_map(|value| value.as_str().map(str::to_owned)).collect()
    };
    let entries = table["entry"].as_array().unwrap().iter();
    Some(
        entries
            .map(|entry| Fact {
                id: format!("exchange-online/{}", entry["id"].as_str().unwrap()).parse().unwrap(),
                codes: strings(entry, "codes"),
                replies: strings(entry, "smtp"),
                phrases: strings(entry, "phrases"),
            })
            .collect(),
    )
}

/// What a server that uses the phrase might say.
fn filled(phrase: &str) -> String {
    let values = [
        ("<domain>", "contoso.com"),
        ("<recipient>", "kim@fabrikam.com"),
        ("<sender>", "lena@contoso.com"),
        ("<ip>", "192.0.2.25"),
        ("<limit>", "500"),
        ("<reason>", "not today"),
        ("<as_code>", "AS(7555)"),
        ("<host>", "mx1.fabrikam.com"),
        ("<user>", "lena"),
        ("<range>", "192.0.2.0/24"),
        ("<number>", "17"),
        ("<remote_text>", "mysterious words"),
    ];
    values.into_iter().fold(phrase.to_owned(), |text, (hole, value)| text.replace(hole, value))
}

/// The entries that have a phrase, told apart by nothing but their codes.
fn sharing<'k>(knowledge: &'k KnowledgeBase, phrase: &str) -> BTreeSet<&'k EntryId> {
    let key = phrase.parse::<ndr_core::Phrase>().map(|phrase| phrase.key()).unwrap_or_default();
    let shares = |entry: &&ndr_core::kb::Entry| entry.rules.iter().any(|rule| rule.phrase.key() == key);
    knowledge.entries.iter().filter(shares).map(|entry| &entry.id).collect()
}

#[test]
fn every_entry_code_and_phrase_of_the_facts_is_there() {
    let Some(facts) = facts() else { return };
    let catalog = ndr_catalog::load();
    let mut missing = Vec::new();
    for fact in &facts {
        let Some(entry) = catalog.knowledge.entry(&fact.id) else {
            missing.push(fact.id.to_string());
            continue;
        };
        let known: BTreeSet<String> = entry.rules.iter().map(|rule| rule.phrase.key()).collect();
        for phrase in &fact.phrases {
            if phrase.parse::<ndr_core::Phrase>().is_ok_and(|phrase| !known.contains(&phrase.key())) {
                missing.push(format!("{}: {phrase}", fact.id));
            }
        }
    }
    assert!(missing.len() <= 1, "{}", missing.join("\n"));
    assert!(facts.len() >= 149);
}

#[test]
fn every_phrase_of_the_facts_finds_its_entry() {
    let Some(facts) = facts() else { return };
    let catalog = ndr_catalog::load();
    let classifier = Classifier::new(&catalog.knowledge);
    let mut wrong: BTreeMap<String, String> = BTreeMap::new();
    for fact in &facts {
        for phrase in fact.phrases.iter().filter(|phrase| phrase.parse::<ndr_core::Phrase>().is_ok()) {
            let text = filled(phrase);
            let code = fact.codes.first().map(|code| code.split('-').next().unwrap_or(code));
            let reply = fact.replies.first().map_or("", String::as_str);
            let sharing = sharing(&catalog.knowledge, phrase);
            for (form, input) in forms(&text, code, reply) {
                let found = classifier.classify(input.as_bytes());
                let entry = found.first().and_then(|finding| finding.entry.as_ref());
                let right = entry == Some(&fact.id)
                    || (form.starts_with("words") && entry.is_some_and(|entry| sharing.contains(entry)));
                if !right || !is_exact(found.first()) {
                    let found = entry.map_or_else(|| "nothing".to_owned(), ToString::to_string);
                    wrong.insert(format!("{} {form}: {input}", fact.id), found);
                }
            }
        }
    }
    let list: Vec<String> = wrong.iter().map(|(case, found)| format!("{case}\n    found {found}")).collect();
    assert!(wrong.is_empty(), "{} cases:\n{}", wrong.len(), list.join("\n"));
}

fn is_exact(finding: Option<&Finding>) -> bool {
    finding.is_some_and(|finding| finding.confidence == Some(Confidence::Exact))
}

/// The words as an admin may hold them.
fn forms(text: &str, code: Option<&str>, reply: &str) -> Vec<(&'static str, String)> {
    let coded = code.map_or_else(|| text.to_owned(), |code| format!("{reply} {code} {text}"));
    let wrapped = |text: &str| text.replace(' ', "\n");
    let escaped = text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    vec![
        ("with its code", coded.clone()),
        ("words", text.to_owned()),
        ("words in lower case", text.to_lowercase()),
        ("words wrapped", wrapped(text)),
        ("words in HTML", format!("<html><body><p>The server said: {escaped}</p></body></html>")),
    ]
}

#[test]
fn every_standard_code_has_an_entry() {
    let Some(path) = shared("facts/enhanced-status.tsv") else { return };
    let registry = std::fs::read_to_string(path).unwrap();
    let catalog = ndr_catalog::load();
    let mut count = 0;
    for row in registry.lines().filter_map(|line| line.strip_prefix("detail\tX.")) {
        let detail = row.split('\t').next().unwrap();
        let standard = catalog.knowledge.entries.iter().filter(|entry| entry.id.collection() == "smtp");
        let covering = standard.filter(|entry| {
            ["2", "4", "5"].iter().any(|class| {
                let code = format!("{class}.{detail}").parse().unwrap();
                entry.codes.iter().any(|pattern| pattern.is_single() && pattern.contains(code))
            })
        });
        assert!(covering.count() > 0, "X.{detail}");
        count += 1;
    }
    assert!(count >= 80, "{count}");
}
