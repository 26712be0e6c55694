//! docs/lints.md lists every lint as the registry and its cases have it.

use std::fmt::Write as _;
use std::path::Path;

use ndr_lint::{LINTS, Level, Lint};

#[path = "support/case.rs"]
mod case;

const START: &str =
    "<!-- The list below is written by `UPDATE_DOCS=1 cargo test -p ndr-lint --test docs`. -->\n";

fn entry(lint: &Lint) -> String {
    let Some(case) = case::cases(lint.name, "hit").into_iter().next() else { return String::new() };
    let found = case.run(lint.name);
    assert!(case.is_met(&found), "the example of {} is none", lint.name);
    let mut text = format!("### {}\n\n{}", lint.name, lint.reason);
    if lint.language == "sv" {
        text.push_str(" *Swedish.*");
    }
    text.push_str("\n\n```text\n");
    for (source, target) in &case.pairs {
        let _ = writeln!(text, "en: {}\nsv: {}", visible(source), visible(target));
    }
    for finding in &found {
        let _ = writeln!(text, "    {}", visible(&finding.message));
    }
    if let Some(fixed) = found.iter().find_map(|finding| finding.fixed.as_ref()) {
        let _ = writeln!(text, "fix: {}", visible(fixed));
    }
    text.push_str("```\n");
    text
}

fn visible(text: &str) -> String {
    text.chars()
        .map(|letter| match letter {
            '\u{200b}' | '\u{30a}' | '\u{308}' | '\u{fffd}' => format!("\\u{{{:x}}}", u32::from(letter)),
            letter => letter.to_string(),
        })
        .collect()
}

#[test]
fn the_page_lists_every_lint_with_its_level_reason_and_example() {
    let mut list = String::new();
    for level in [Level::Error, Level::Warning, Level::Hint] {
        let title = match level {
            Level::Error => "Errors",
            Level::Warning => "Warnings",
            _ => "Hints",
        };
        let _ = write!(list, "\n## {title}\n");
        for lint in LINTS.iter().filter(|lint| lint.level == level) {
            let _ = write!(list, "\n{}", entry(lint));
        }
    }
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/lints.md");
    let page = std::fs::read_to_string(&path).expect("docs/lints.md");
    let (head, old) = page.split_once(START).expect("the mark before the list");
    if std::env::var_os("UPDATE_DOCS").is_some() {
        std::fs::write(&path, format!("{head}{START}{list}")).expect("docs/lints.md");
        return;
    }
    assert!(old == list, "docs/lints.md is behind: UPDATE_DOCS=1 cargo test -p ndr-lint --test docs");
}
