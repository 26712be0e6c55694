//! Lines that are wrapped, indented and styled.

use anstyle::{AnsiColor, Style};
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
pub(super) const CODE: Style = AnsiColor::Cyan.on_default();
/// Strong emphasis in running text.
pub(super) const STRONG: Style = Style::new().bold();
/// Emphasis in running text.
pub(super) const EMPHASIS: Style = Style::new().italic();

/// A space at which no line ends: inside a command that is to be copied.
pub(super) const GLUE: char = '\u{E010}';

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
            self.text.push_str(&line.trim_end().replace(GLUE, " "));
            self.text.push('\n');
        }
    }

    /// A line that stays one line, for other programs.
    pub(super) fn unwrapped(&mut self, line: &str) {
        self.text.push_str(line);
        self.text.push('\n');
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

    /// A line between two answers.
    pub(super) fn rule(&mut self) {
        self.text.push_str(&styled(&"─".repeat(self.width.min(40)), FAINT));
        self.text.push('\n');
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
}
