//! What must be the same in a source segment and its translation.

use std::collections::BTreeSet;

use crate::markdown::without_locale;
use crate::segment::Segment;
use crate::{Diagnostic, Diagnostics};

/// Reports everything that the translation changed and must not.
pub(crate) fn compare(source: &Segment, target: &Segment, diagnostics: &mut Diagnostics) {
    if source.pattern == target.pattern && source.words() > 4 && source.code.is_empty() {
        diagnostics.push(
            Diagnostic::warning("untranslated", &target.place, "the segment is the same as its source")
                .help("translate it"),
        );
    }
    compare_links(source, target, diagnostics);
    compare_lists("code-mismatch", "code span", &source.code, &target.code, target, diagnostics);
    compare_lists("number-mismatch", "number", &source.numbers(), &target.numbers(), target, diagnostics);
    compare_variables(source, target, diagnostics);
    if source.facts != target.facts {
        let marks = |facts: &BTreeSet<String>| facts.iter().cloned().collect::<Vec<_>>().join(" ");
        diagnostics.push(
            Diagnostic::error(
                "facts-mismatch",
                &target.place,
                "the segment is marked with other facts than its source",
            )
            .help(format!("the source has: facts: {}", marks(&source.facts))),
        );
    }
}

fn compare_links(source: &Segment, target: &Segment, diagnostics: &mut Diagnostics) {
    let urls =
        |segment: &Segment| segment.links.iter().map(|link| without_locale(&link.url)).collect::<Vec<_>>();
    compare_lists("link-mismatch", "link", &urls(source), &urls(target), target, diagnostics);
}

/// Reports what one side has and the other lacks; the order is free, as word order is.
fn compare_lists(
    check: &'static str,
    noun: &str,
    source: &[String],
    target: &[String],
    at: &Segment,
    diagnostics: &mut Diagnostics,
) {
    let (missing, surplus) = (without(source, target), without(target, source));
    if missing.is_empty() && surplus.is_empty() {
        return;
    }
    let mut parts = Vec::new();
    if !missing.is_empty() {
        parts.push(format!("the source has {}", quoted(&missing)));
    }
    if !surplus.is_empty() {
        parts.push(format!("the translation has {}", quoted(&surplus)));
    }
    let diagnostic = if check == "number-mismatch" { Diagnostic::warning } else { Diagnostic::error };
    diagnostics.push(
        diagnostic(check, &at.place, format!("a {noun} differs from the source: {}", parts.join("; ")))
            .help(format!("each {noun} is the same in every language")),
    );
}

/// Reports variables that only one of the two uses.
pub(crate) fn compare_variables(source: &Segment, target: &Segment, diagnostics: &mut Diagnostics) {
    for name in target.variables.difference(&source.variables) {
        diagnostics.push(
            Diagnostic::error(
                "variable-mismatch",
                &target.place,
                format!("the source does not use `${name}`"),
            )
            .suggest(name, source.variables.iter().map(String::as_str)),
        );
    }
    for name in source.variables.difference(&target.variables) {
        diagnostics.push(
            Diagnostic::error(
                "variable-mismatch",
                &target.place,
                format!("`${name}` of the source is missing"),
            )
            .help(format!("put {{ ${name} }} where it reads well")),
        );
    }
}

/// The items of `left` that `right` does not have as often.
fn without(left: &[String], right: &[String]) -> Vec<String> {
    let mut rest: Vec<&String> = right.iter().collect();
    left.iter()
        .filter(|item| match rest.iter().position(|other| other == item) {
            Some(at) => {
                rest.swap_remove(at);
                false
            }
            None => true,
        })
        .cloned()
        .collect()
}

fn quoted(items: &[String]) -> String {
    items.iter().map(|item| format!("`{item}`")).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Place;
    use crate::markdown::parse_line;

    #[track_caller]
    fn check(source: &str, target: &str, wanted: &[&str]) {
        let mut diagnostics = Diagnostics::default();
        let place = Place::file("content/a/b/sv-SE.md");
        let source = parse_line(source, &place, &mut diagnostics);
        let target = parse_line(target, &place, &mut diagnostics);
        compare(&source, &target, &mut diagnostics);
        assert_eq!(
            diagnostics.iter().map(|fault| fault.check).collect::<Vec<_>>(),
            wanted,
            "{diagnostics:#?}"
        );
    }

    #[test]
    fn a_good_translation_passes() {
        check(
            "Run `Get-Queue` within 30 days, see [limits](https://learn.microsoft.com/en-us/x), for { $domain }.",
            "Se [gränser](https://learn.microsoft.com/sv-se/x) för { $domain } och kör `Get-Queue` inom 30 dagar.",
            &[],
        );
    }

    #[test]
    fn what_must_not_change_is_held_together() {
        check("[a](https://x.example/a)", "[a](https://x.example/b)", &["link-mismatch"]);
        check("`Get-Queue`", "`Get-Kö`", &["code-mismatch"]);
        check("for { $domain }", "för { $recipient }", &["variable-mismatch", "variable-mismatch"]);
        check("30 days", "90 dagar", &["number-mismatch"]);
    }

    #[test]
    fn a_sentence_left_in_the_source_language_is_seen() {
        check(
            "Microsoft blocks all mail of the tenant",
            "Microsoft blocks all mail of the tenant",
            &["untranslated"],
        );
        check("Exchange Online", "Exchange Online", &[]);
    }
}
