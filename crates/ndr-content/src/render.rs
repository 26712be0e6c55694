//! Diagnostics as a terminal shows them: the excerpt, the place, what to do.

use miette::{GraphicalReportHandler, GraphicalTheme, LabeledSpan, MietteDiagnostic, NamedSource, Report};

use crate::{Diagnostic, Severity, SourceTree};

/// How diagnostics are drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// Without colour.
    Plain,
    /// With the colours of a terminal.
    Colour,
}

/// A diagnostic with its excerpt; the first line names file, line, column and check.
///
/// `width` is in columns.
pub fn render(diagnostic: &Diagnostic, tree: &SourceTree, style: Style, width: usize) -> String {
    let theme = match style {
        Style::Plain => GraphicalTheme::unicode_nocolor(),
        Style::Colour => GraphicalTheme::unicode(),
    };
    let handler = GraphicalReportHandler::new_themed(theme)
        .with_width(width)
        .with_context_lines(1)
        // Paths and commands in the help are copied: they are not broken at hyphens.
        .with_word_separator(textwrap::WordSeparator::AsciiSpace)
        .with_word_splitter(textwrap::WordSplitter::NoHyphenation)
        .with_break_words(false);
    let mut out = format!("{}\n", headline(diagnostic, tree));
    let report = report(diagnostic, tree);
    // Writing to a string does not fail.
    let _ = handler.render_report(&mut out, report.as_ref());
    out
}

/// `content/x/entry.toml:3:1: error[unknown-key]`, as editors and CI logs link it.
fn headline(diagnostic: &Diagnostic, tree: &SourceTree) -> String {
    let (line, column) = tree.position(&diagnostic.path, diagnostic.span.start);
    let Diagnostic { severity, check, path, .. } = diagnostic;
    format!("{path}:{line}:{column}: {severity}[{check}]")
}

fn report(diagnostic: &Diagnostic, tree: &SourceTree) -> Report {
    let severity = match diagnostic.severity {
        Severity::Error => miette::Severity::Error,
        Severity::Hint => miette::Severity::Advice,
        Severity::Warning => miette::Severity::Warning,
    };
    let mut shown = MietteDiagnostic::new(diagnostic.message.clone()).with_severity(severity);
    if let Some(help) = &diagnostic.help {
        shown = shown.with_help(help.clone());
    }
    let Some(text) = tree.text(&diagnostic.path).filter(|_| !diagnostic.span.is_empty()) else {
        return Report::new(shown);
    };
    let label = diagnostic.label.clone().unwrap_or_else(|| "here".to_owned());
    let shown = shown.with_label(LabeledSpan::at(diagnostic.span.clone(), label));
    Report::new(shown).with_source_code(NamedSource::new(diagnostic.path.clone(), text.to_owned()))
}
