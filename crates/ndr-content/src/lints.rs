//! Translations held against their sources by the lints of `ndr-lint`.

use ndr_core::markup::{self, Inline};
use ndr_lint::{Config, Fault, Glossary, Hit, Kind, Level, Linter, Pair, Side};
use unic_langid::LanguageIdentifier;

use crate::segment::Segment;
use crate::{Diagnostic, Diagnostics, Place, SourceTree};

/// The levels of the lints.
const LEVELS: &str = "locales/lints.toml";
/// The terms and product names.
const GLOSSARY: &str = "locales/glossary.toml";

/// A source segment and its translation.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Texts<'d> {
    pub(crate) kind: Kind,
    pub(crate) source: &'d Segment,
    pub(crate) target: &'d Segment,
}

/// The lints as the project sets them, and the hints that they gave.
pub(crate) struct Lints<'t> {
    tree: &'t SourceTree,
    config: Config,
    glossary: Glossary,
    pub(crate) hints: Diagnostics,
}

impl<'t> Lints<'t> {
    /// Reads the levels and the glossary; where a file is absent, the defaults hold.
    pub(crate) fn read(tree: &'t SourceTree, diagnostics: &mut Diagnostics) -> Self {
        let (config, faults) = Config::parse(tree.checked_text(LEVELS, diagnostics).unwrap_or_default());
        report(LEVELS, faults, diagnostics);
        let (glossary, faults) =
            Glossary::parse(tree.checked_text(GLOSSARY, diagnostics).unwrap_or_default());
        report(GLOSSARY, faults, diagnostics);
        Self { tree, config, glossary, hints: Diagnostics::default() }
    }

    /// Holds the documents of one language against their sources.
    pub(crate) fn check(
        &mut self,
        lang: &LanguageIdentifier,
        documents: &[Vec<Texts<'_>>],
        diagnostics: &mut Diagnostics,
    ) {
        let written: Vec<Vec<(String, String)>> = documents
            .iter()
            .map(|texts| texts.iter().map(|texts| (markdown(texts.source), markdown(texts.target))).collect())
            .collect();
        let targets = written.iter().flatten().map(|(_, target)| target.as_str());
        let linter =
            Linter::new(&lang.to_string(), self.config.clone(), self.glossary.clone()).with_corpus(targets);
        for (texts, written) in documents.iter().zip(&written) {
            let pairs: Vec<Pair<'_>> = texts
                .iter()
                .zip(written)
                .map(|(texts, (source, target))| Pair::new(source, target).kind(texts.kind))
                .collect();
            for (index, hit) in linter.lint_document(&pairs) {
                let (Some(texts), Some((source, target))) = (texts.get(index), written.get(index)) else {
                    continue;
                };
                let (segment, text) = match hit.side {
                    Side::Source => (texts.source, source),
                    Side::Target => (texts.target, target),
                };
                let at = self.place(segment, text, &hit);
                let found = diagnostic(&hit, &at, target);
                if hit.level == Level::Hint { self.hints.push(found) } else { diagnostics.push(found) }
            }
        }
    }

    /// Where a finding stands in the file: its own bytes where they can be told, else the segment's.
    fn place(&self, segment: &Segment, text: &str, hit: &Hit) -> Place {
        let marked = text.get(hit.span.clone()).unwrap_or_default().trim();
        let found = if marked.is_empty() || marked == text { None } else { self.find(segment, marked) };
        found.unwrap_or_else(|| segment.place.clone())
    }

    fn find(&self, segment: &Segment, marked: &str) -> Option<Place> {
        let Place { path, span } = &segment.place;
        let file = self.tree.text(path)?;
        // A message's place is its name, and its text follows.
        let is_message = std::path::Path::new(path).extension().is_some_and(|ending| ending == "ftl");
        let (start, limit) =
            if is_message { (span.end, 2 * segment.pattern.len() + 200) } else { (span.start, span.len()) };
        let mut places = file.get(start..)?.match_indices(marked).map(|(at, _)| at);
        let at = places.next().filter(|at| at + marked.len() <= limit)?;
        let again = places.next().is_some_and(|at| at + marked.len() <= limit);
        (is_message || !again).then(|| segment.place.with(start + at..start + at + marked.len()))
    }
}

fn report(path: &str, faults: Vec<Fault>, diagnostics: &mut Diagnostics) {
    for Fault { span, message, help } in faults {
        let place = Place { path: path.to_owned(), span };
        diagnostics.push(Diagnostic::error("lint-settings", &place, message).help(help));
    }
}

fn diagnostic(hit: &Hit, at: &Place, target: &str) -> Diagnostic {
    let found = match hit.level {
        Level::Error => Diagnostic::error(hit.lint, at, &hit.message),
        Level::Warning => Diagnostic::warning(hit.lint, at, &hit.message),
        Level::Hint | Level::Off => Diagnostic::hint(hit.lint, at, &hit.message),
    };
    let reason = ndr_lint::lint(hit.lint).map(|lint| lint.reason).unwrap_or_default();
    let Some(fix) = &hit.fix else { return found.help(reason) };
    let old = target.get(fix.span.clone()).unwrap_or_default();
    let fix = match (old, fix.with.as_str()) {
        (old, "") => format!("delete `{old}`"),
        ("", new) if new.trim().is_empty() => "put a blank there".to_owned(),
        ("", new) => format!("put `{new}` there"),
        (old, new) => format!("write `{new}` for `{old}`"),
    };
    found.help(format!("{reason}\nfix: {fix}"))
}

/// A segment as inline Markdown, whatever form its links had.
fn markdown(segment: &Segment) -> String {
    let mut text = String::with_capacity(segment.pattern.len() + 16);
    write(&markup::parse(&segment.pattern), &mut text);
    text
}

fn write(inlines: &[Inline], text: &mut String) {
    for inline in inlines {
        match inline {
            Inline::Text(plain) => text.push_str(plain),
            Inline::Code(code) => {
                let code = code.replace("{\"{\"}", "{").replace("{\"}\"}", "}");
                let fence = if code.contains('`') { "``" } else { "`" };
                text.extend([fence, code.as_str(), fence]);
            }
            Inline::Strong(inner) => around("**", inner, text),
            Inline::Emphasis(inner) => around("*", inner, text),
            Inline::Link { url, text: inner } => {
                text.push('[');
                write(inner, text);
                text.extend(["](", url.as_str(), ")"]);
            }
        }
    }
}

fn around(mark: &str, inner: &[Inline], text: &mut String) {
    text.push_str(mark);
    write(inner, text);
    text.push_str(mark);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::markdown::parse_line;

    #[track_caller]
    fn check(source: &str, target: &str, wanted: &[&str]) {
        let mut diagnostics = Diagnostics::default();
        let place = Place::file("content/a/b/sv-SE.md");
        let source = parse_line(source, &place, &mut diagnostics);
        let target = parse_line(target, &place, &mut diagnostics);
        let tree = SourceTree::default();
        let mut lints = Lints::read(&tree, &mut diagnostics);
        let texts = Texts { kind: Kind::Text, source: &source, target: &target };
        let swedish = unic_langid::langid!("sv-SE");
        lints.check(&swedish, &[vec![texts]], &mut diagnostics);
        let found: Vec<&str> = diagnostics.iter().map(|fault| fault.check).collect();
        assert_eq!(found, wanted, "{diagnostics:#?}");
    }

    #[test]
    fn a_good_translation_passes() {
        check(
            "Run `Get-Queue` within 30 days, see [limits](https://learn.microsoft.com/en-us/x), for { $domain }.",
            "Se [gränser](https://learn.microsoft.com/sv-se/x) för { $domain } och kör `Get-Queue` inom 30 dagar.",
            &[],
        );
        check("run `{ $_.Default }`", "kör `{ $_.Default }`", &[]);
    }

    #[test]
    fn what_must_not_change_is_held_together() {
        check("[a](https://x.example/a)", "[a](https://x.example/b)", &["links"]);
        check("`Get-Queue`", "`Get-Kö`", &["code-spans"]);
        check("for { $domain }", "för { $recipient }", &["placeables"]);
        check("30 days", "90 dagar", &["numbers"]);
    }

    #[test]
    fn an_unknown_lint_is_an_error_in_its_file() {
        let mut tree = SourceTree::default();
        tree.insert(LEVELS, "[levels]\nnumber = \"off\"\n");
        let mut diagnostics = Diagnostics::default();
        Lints::read(&tree, &mut diagnostics);
        let fault = diagnostics.iter().next().unwrap();
        assert_eq!((fault.path.as_str(), fault.span.start), (LEVELS, 9));
        assert_eq!(fault.help.as_deref(), Some("did you mean `numbers`?"));
    }
}
