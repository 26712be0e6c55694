//! Lines that are wrapped, indented and styled.

use anstyle::{AnsiColor, Style};
use ndr_core::markup::Inline;
use textwrap::{Options, WordSeparator, WordSplitter, WrapAlgorithm};

use super::clean;

/// The title of an answer.
pub(super) const TITLE: Style = Style::new().bold().underline();
/// The heading of a section.
pub(super) const HEADING: Style = Style::new().bold();
/// Text that matters less.
pub(super) const FAINT: Style = Style::new().dimmed();
/// A command that changes a running organization.
pub(super) const DANGER: Style = AnsiColor::Red.on_default().bold();
/// Commands and server strings.
const CODE: Style = AnsiColor::Cyan.on_default();
const STRONG: Style = Style::new().bold();
const EMPHASIS: Style = Style::new().italic();

/// Text that grows line by line, no line wider than asked for but where something must not be broken.
pub(super) struct Sheet {
    text: String,
    width: usize,
}

impl Sheet {
    /// An empty sheet of so many columns.
    pub(super) fn new(width: usize) -> Self {
        Self { text: String::new(), width }
    }

    /// The text, with a line break at its end.
    pub(super) fn finish(self) -> String {
        self.text
    }

    /// An empty line, but not two in a row and not at the top.
    pub(super) fn gap(&mut self) {
        if !self.text.is_empty() && !self.text.ends_with("\n\n") {
            self.text.push('\n');
        }
    }

    /// A wrapped paragraph; `first` and `rest` are put before its first and its other lines.
    pub(super) fn wrapped(&mut self, text: &str, first: &str, rest: &str) {
        let options = Options::new(self.width)
            .initial_indent(first)
            .subsequent_indent(rest)
            // Balanced lines look torn around a long address.
            .wrap_algorithm(WrapAlgorithm::FirstFit)
            .word_separator(WordSeparator::AsciiSpace)
            .word_splitter(WordSplitter::NoHyphenation)
            .break_words(false);
        for line in textwrap::wrap(text, options) {
            self.text.push_str(line.trim_end());
            self.text.push('\n');
        }
    }

    /// A wrapped paragraph, indented by so many columns.
    pub(super) fn paragraph(&mut self, text: &str, indent: usize) {
        let indent = " ".repeat(indent);
        self.wrapped(text, &indent, &indent);
    }

    /// A heading.
    pub(super) fn heading(&mut self, text: &str, style: Style) {
        self.gap();
        self.wrapped(&styled(text, style), "", "");
    }

    /// Lines that are never wrapped or altered: commands and server strings.
    pub(super) fn literal(&mut self, text: &str, indent: usize) {
        for line in text.trim_end().lines() {
            self.text.push_str(&" ".repeat(indent));
            self.text.push_str(&styled(&clean(line), CODE));
            self.text.push('\n');
        }
    }
}

/// Text in a style; an empty text stays empty.
pub(super) fn styled(text: &str, style: Style) -> String {
    if text.is_empty() { String::new() } else { format!("{style}{text}{style:#}") }
}

/// Running text with the styles of its markup; a link's address follows its text.
pub(super) fn running(text: &[Inline]) -> String {
    let mut out = String::new();
    for inline in text {
        match inline {
            Inline::Text(text) => out.push_str(&clean(text)),
            Inline::Code(code) => out.push_str(&styled(&clean(code), CODE)),
            Inline::Strong(inner) => out.push_str(&styled(&running(inner), STRONG)),
            Inline::Emphasis(inner) => out.push_str(&styled(&running(inner), EMPHASIS)),
            Inline::Link { url, text } => {
                out.push_str(&running(text));
                if let Some(target) = shown_target(url) {
                    out.push_str(" (");
                    out.push_str(&target);
                    out.push(')');
                }
            }
        }
    }
    out
}

/// Where a link leads, as a reader of the terminal can follow it.
fn shown_target(url: &str) -> Option<String> {
    if url.starts_with("https:") {
        return Some(url.to_owned());
    }
    if let Some(step) = url.strip_prefix("step:") {
        return Some(format!("ndr step {step}"));
    }
    let id = url.strip_prefix("entry:").or_else(|| url.strip_prefix("guide:"))?;
    Some(format!("ndr explain {}", id.split('#').next().unwrap_or(id)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_never_broken() {
        let mut sheet = Sheet::new(40);
        sheet.paragraph("see https://learn.microsoft.com/a-very-long/path-with-hyphens/and-more today", 2);
        let lines: Vec<String> = sheet.finish().lines().map(str::to_owned).collect();
        assert_eq!(
            lines,
            ["  see", "  https://learn.microsoft.com/a-very-long/path-with-hyphens/and-more", "  today"]
        );
    }

    #[test]
    fn styles_take_no_room() {
        let mut sheet = Sheet::new(12);
        sheet.paragraph(&format!("{} {}", styled("abcdef", HEADING), styled("ghijk", HEADING)), 0);
        assert_eq!(sheet.finish().lines().count(), 1);
    }

    #[test]
    fn links_within_the_guide_name_the_command() {
        let link =
            |url: &str| running(&[Inline::Link { url: url.into(), text: vec![Inline::Text("x".into())] }]);
        assert_eq!(link("guide:guides/5.7.7xx#unblock"), "x (ndr explain guides/5.7.7xx)");
        assert_eq!(link("step:enable-mfa"), "x (ndr step enable-mfa)");
        assert_eq!(link("#steps"), "x");
    }
}
