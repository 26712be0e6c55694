//! Every lint has a file of cases, and finds what it says and nothing else.

use ndr_lint::LINTS;

#[path = "support/case.rs"]
mod case;

#[test]
fn every_lint_hits_where_it_must_and_is_silent_where_it_must_be() {
    let mut wrong = Vec::new();
    for lint in LINTS {
        let (hits, clear) = (case::cases(lint.name, "hit"), case::cases(lint.name, "clear"));
        if hits.is_empty() || clear.is_empty() {
            wrong.push(format!("{}: tests/lints/{0}.toml needs a [[hit]] and a [[clear]]", lint.name));
        }
        for case in hits {
            let found = case.run(lint.name);
            if !case.is_met(&found) {
                let marked: Vec<_> = found.iter().map(|finding| (&finding.marked, &finding.fixed)).collect();
                wrong.push(format!("{} misses {:?}: found {marked:?}", lint.name, case.pairs));
            }
        }
        for case in clear {
            for finding in case.run(lint.name) {
                wrong.push(format!("{} in {:?}: {}", lint.name, case.pairs, finding.message));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_file_of_cases_belongs_to_a_lint() {
    for file in std::fs::read_dir(case::folder()).expect("the folder of cases") {
        let path = file.expect("a file of cases").path();
        let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        assert!(ndr_lint::lint(&name).is_some(), "{name} is no lint");
    }
}

#[test]
fn a_lint_is_named_in_kebab_case_once_and_says_why_in_a_sentence() {
    for (index, lint) in LINTS.iter().enumerate() {
        assert!(lint.name.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-'), "{}", lint.name);
        assert!(lint.reason.ends_with('.'), "{}", lint.name);
        assert!(LINTS.iter().skip(index + 1).all(|other| other.name != lint.name), "{}", lint.name);
    }
}
