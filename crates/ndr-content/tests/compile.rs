//! A small project, whole and with each kind of fault.
//!
//! `fixtures/base` is a project without errors. Each folder of `fixtures/faults` holds the files that
//! differ in one case; a file named `removed` lists paths that are taken away. Adding a case is adding
//! a folder.

use std::path::{Path, PathBuf};

use ndr_content::{
    Compiled, Diagnostics, Record, Severity, SourceTree, State, Style, compile, render, with_record,
};

fn fixtures() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures")
}

fn read(folder: &Path) -> SourceTree {
    let mut diagnostics = Diagnostics::default();

    SourceTree::read(folder, &mut diagnostics)
}

/// The base project with every translation accepted.
fn accepted() -> SourceTree {
    let mut tree = read(&fixtures().join("base"));
    let compiled = compile(&tree);
    let mut records = std::collections::BTreeMap::<String, Record>::new();
    for translation in &compiled.translations {
        let record = records.entry(translation.record_path.clone()).or_default();
        for (section, pair) in translation.accepted() {
            record.push(section, pair);
        }
    }
    for (path, record) in records {
        let text = match tree.text(&path) {
            Some(text) if !path.starts_with("locales/") => with_record(text, &record),
            _ => record.to_toml(),
        };
        tree.insert(&path, text);
    }
    tree
}

fn shown(compiled: &Compiled, tree: &SourceTree) -> String {
    compiled
        .diagnostics
        .iter()
        .map(|fault| render(fault, tree, Style::Plain, 100))
        .collect::<Vec<_>>()
        .join("\n")
}

/// A fixture without a record of its own keeps the one of the file that it replaces.
fn with_front_matter_of(replaced: Option<&str>, bytes: &[u8]) -> Vec<u8> {
    let record = replaced.and_then(|text| text.strip_prefix("+++\n")?.split_once("\n+++\n"));
    match record {
        Some((record, _)) if bytes.starts_with(b"# ") => {
            [b"+++\n", record.as_bytes(), b"\n+++\n", bytes].concat()
        }
        _ => bytes.to_vec(),
    }
}

#[test]
fn a_whole_project_has_nothing_to_say() {
    let tree = accepted();
    let compiled = compile(&tree);
    assert!(compiled.diagnostics.is_empty(), "{}", shown(&compiled, &tree));
    assert_eq!(compiled.catalog.knowledge.entries.len(), 2);
}

#[test]
fn every_fault_is_named_with_file_and_line() {
    for case in std::fs::read_dir(fixtures().join("faults")).unwrap() {
        let case = case.unwrap().path();
        let mut tree = accepted();
        let removed = std::fs::read_to_string(case.join("removed")).unwrap_or_default();
        removed.lines().for_each(|path| tree.remove(path));
        let overlay = read(&case);
        for path in overlay.paths() {
            let bytes = with_front_matter_of(tree.text(path), overlay.bytes(path).unwrap());
            tree.insert(path, bytes);
        }
        let compiled = compile(&tree);
        assert!(!compiled.diagnostics.is_empty(), "{} has no fault", case.display());
        let name = case.file_name().unwrap().to_string_lossy().into_owned();
        insta::with_settings!({ snapshot_suffix => name, omit_expression => true }, {
            insta::assert_snapshot!("fault", shown(&compiled, &tree));
        });
    }
}

#[test]
fn faults_of_several_files_come_in_one_run() {
    let mut tree = accepted();
    tree.insert("content/exchange-online/5.7.705/entry.toml", "cods = []\nclass = \"permament\"\n");
    tree.insert("content/exchange-online/5.7.750/en-US.md", "## A\n\n<b>x</b>\n");
    tree.insert("locales/sv-SE/steps.ftl", "enable-mfa = { $domian }\nbroken\n");
    let compiled = compile(&tree);
    let files: std::collections::BTreeSet<&str> =
        compiled.diagnostics.iter().map(|fault| fault.path.as_str()).collect();
    for file in [
        "content/exchange-online/5.7.705/entry.toml",
        "content/exchange-online/5.7.750/en-US.md",
        "locales/sv-SE/steps.ftl",
    ] {
        assert!(files.contains(file), "{file} in {files:?}");
    }
}

#[test]
fn one_changed_sentence_makes_one_segment_out_of_date_and_readers_see_the_source() {
    let mut tree = accepted();
    let path = "content/exchange-online/5.7.705/en-US.md";
    let text = tree.text(path).unwrap().replace("Send a test.", "Send a test message.");
    tree.insert(path, text);
    let compiled = compile(&tree);
    let stale: Vec<&str> = compiled
        .translations
        .iter()
        .flat_map(|translation| &translation.segments)
        .filter(|segment| segment.state != State::Done)
        .map(|segment| segment.source.as_str())
        .collect();
    assert_eq!(stale, ["Send a test message."]);
    let swedish = &compiled.catalog.words[1];
    let document = swedish.documents.iter().next().unwrap().1;
    assert!(!document.contains("Skicka ett test") && document.contains("Vänta."));
}

#[test]
fn one_changed_message_makes_one_message_out_of_date() {
    let mut tree = accepted();
    let path = "locales/en-US/steps.ftl";
    let text = tree.text(path).unwrap().replace("A test message arrives.", "Two test messages arrive.");
    tree.insert(path, text);
    let compiled = compile(&tree);
    let faults: Vec<(&str, &str)> =
        compiled.diagnostics.iter().map(|fault| (fault.check, fault.path.as_str())).collect();
    assert_eq!(faults, [("out-of-date", "locales/sv-SE/steps.ftl")]);
    let shared = &compiled.catalog.words[1].shared;
    assert!(shared.contains("Öppna ett supportärende") && !shared.contains("Ett testmeddelande"));
}

#[test]
fn the_same_sources_compile_to_the_same_catalog() {
    let tree = accepted();
    assert_eq!(compile(&tree).catalog, compile(&tree).catalog);
}

#[test]
fn the_order_of_definitions_in_a_link_does_not_matter() {
    let mut tree = accepted();
    let path = "content/exchange-online/5.7.705/en-US.md";
    let text = tree
        .text(path)
        .unwrap()
        .replace("[multifactor authentication](step:enable-mfa)", "[multifactor\nauthentication][mfa]");
    tree.insert(path, format!("{text}\n[mfa]: step:enable-mfa\n"));
    let compiled = compile(&tree);
    assert!(compiled.diagnostics.is_empty(), "{}", shown(&compiled, &tree));
}

#[test]
fn a_warning_alone_keeps_nothing_from_being_built() {
    let mut tree = accepted();
    tree.remove("content/exchange-online/5.7.705/sv-SE.md");
    let compiled = compile(&tree);
    assert!(!compiled.diagnostics.has_errors());
    assert_eq!(compiled.diagnostics.count(Severity::Warning), 1);
}
