//! The command line. Help, man page and completions all come from here.

mod classify;

use std::ffi::OsString;

use anstream::ColorChoice;
use clap::{Parser, Subcommand, ValueEnum};
use clap_complete::Shell;
use ndr_core::{FixOwner, Reason};
use unic_langid::LanguageIdentifier;

pub(crate) use classify::Classify;

/// What is added to the help and the man page: a heading, and the lines below it.
pub(crate) const MORE_HELP: [(&str, &str); 3] = [
    (
        "Examples",
        "\
ndr classify bounce.eml                     what a bounce means and what to do
ndr classify --bare mail/                   every bounce of a folder, a line each
ndr classify --format ndjson --bare mail/   the same for a program
ndr classify --summary archive.mbox         what happened most, and what to do first
journalctl -u postfix | ndr classify        log lines from a pipe
tail -F mail.log | ndr classify --lines --line-buffered --format ndjson --bare
                                            an answer a line, as the lines come
ndr explain 5.7.705                         a code
ndr explain \"550 5.7.750 Service unavailable. Client blocked from sending\"
ndr explain 5.7.7xx --lang sv               a guide, in Swedish",
    ),
    (
        "Exit status",
        "\
0  something was recognised
1  nothing was recognised
2  the command line is wrong
3  some input could not be read; the rest was answered",
    ),
    (
        "Environment",
        "\
NDR_LANG                              the language, where --lang is not given
LANGUAGE, LC_ALL, LC_MESSAGES, LANG   the language, where NDR_LANG is not set
NO_COLOR                              no colour, where --color is not given",
    ),
];

fn after_help() -> String {
    MORE_HELP.map(|(heading, lines)| format!("{heading}:\n  {}\n", lines.replace('\n', "\n  "))).join("\n")
}

/// Explains why mail bounced: the cause, who has to fix it, and the steps in order.
///
/// Nothing is sent anywhere: the knowledge base is built in.
#[derive(Parser, Debug)]
#[command(name = "ndr", version, after_help = after_help(), arg_required_else_help = true)]
pub(crate) struct Args {
    /// The language of the answer, as a language tag.
    #[arg(long, global = true, display_order = 101, value_name = "TAG", value_parser = parse_lang)]
    pub(crate) lang: Option<LanguageIdentifier>,
    /// How to print the answer.
    #[arg(long, global = true, display_order = 102, value_enum, default_value_t = Format::Text)]
    pub(crate) format: Format,
    /// When to use colour.
    #[arg(long, global = true, display_order = 103, value_enum, value_name = "WHEN", default_value_t = Color::Auto)]
    pub(crate) color: Color,
    /// How many columns text may take; by default the terminal's, or 80.
    #[arg(long, global = true, display_order = 104, value_name = "COLUMNS", value_parser = clap::value_parser!(u16).range(40..=400))]
    pub(crate) width: Option<u16>,
    #[command(subcommand)]
    pub(crate) command: Command,
}

#[derive(Subcommand, Debug)]
pub(crate) enum Command {
    /// Explain a code, a server's words, or an entry of the knowledge base.
    Explain(Explain),
    /// Classify bounces: messages, logs, texts of reports.
    Classify(Classify),
    /// List the entries of the knowledge base.
    List(List),
    /// Find entries by words in their codes, titles, summaries and server phrases.
    Search(Search),
    /// Show a remediation step with its commands.
    Step(Step),
    /// Print the JSON Schema of a finding; --format json prints an array of findings.
    Schema,
    /// Print completions for a shell.
    Completions {
        /// The shell.
        shell: Shell,
    },
    /// Print the man page.
    Man,
}

#[derive(clap::Args, Debug)]
pub(crate) struct Explain {
    /// A code, the words of a server, or an id such as exchange-online/5.7.705; else standard input.
    #[arg(value_name = "CODE|TEXT")]
    pub(crate) text: Vec<OsString>,
    /// Facts only, without explanation and steps: in text a line for each bounce.
    #[arg(long)]
    pub(crate) bare: bool,
}

#[derive(clap::Args, Debug)]
pub(crate) struct List {
    /// Only entries with this reason, such as badreputation.
    #[arg(long, value_name = "REASON", value_parser = parse_name::<Reason>)]
    pub(crate) reason: Option<Reason>,
    /// Only entries in which this one has to act, such as sender-admin.
    #[arg(long, value_name = "WHO", value_parser = parse_name::<FixOwner>)]
    pub(crate) fix_owner: Option<FixOwner>,
}

#[derive(clap::Args, Debug)]
pub(crate) struct Search {
    /// Words, all of which must occur.
    #[arg(required = true, value_name = "WORD")]
    pub(crate) words: Vec<String>,
}

#[derive(clap::Args, Debug)]
pub(crate) struct Step {
    /// The step, such as enable-mfa; `ndr step` alone lists them.
    pub(crate) id: Option<String>,
}

/// The forms of an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// For people.
    Text,
    /// An array of objects.
    Json,
    /// One object a line.
    Ndjson,
    /// A row each, below a row of names; facts, title and summary.
    Csv,
    /// For tickets and wikis.
    Markdown,
}

/// When to use colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Color {
    /// On a terminal, if the environment does not forbid it.
    Auto,
    /// Always.
    Always,
    /// Never.
    Never,
}

impl Color {
    /// Decides for the whole process.
    pub(crate) fn write_global(self) {
        let choice = match self {
            Self::Auto => ColorChoice::Auto,
            Self::Always => ColorChoice::Always,
            Self::Never => ColorChoice::Never,
        };
        choice.write_global();
    }
}

fn parse_lang(text: &str) -> Result<LanguageIdentifier, String> {
    text.parse().map_err(|_| "not a language tag; expected one such as sv-SE or en".to_owned())
}

/// A name of a closed vocabulary; a wrong one gets the nearest, or all of them.
fn parse_name<T>(text: &str) -> Result<T, String>
where
    T: std::str::FromStr + strum::VariantArray + Copy + Into<&'static str>,
{
    text.parse().map_err(|_| {
        let known: Vec<&str> = T::VARIANTS.iter().map(|variant| (*variant).into()).collect();
        match ndr_core::nearest(text, known.iter().copied()) {
            Some(near) => format!("did you mean `{near}`?"),
            None => format!("known are {}", known.join(", ")),
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory;

    #[test]
    fn the_command_line_is_consistent() {
        Args::command().debug_assert();
    }

    #[test]
    fn a_mistyped_reason_gets_a_suggestion() {
        assert_eq!(parse_name::<Reason>("userunknow"), Err("did you mean `userunknown`?".to_owned()));
    }
}
