//! Commands for PowerShell, read as PowerShell would read them and held against a catalogue.
//!
//! Checked are the commands of the steps, and in running text every code span and line of a code block
//! that begins with a cmdlet. Nothing is run.

mod catalogue;
mod command;
mod tokenizer;

use std::collections::BTreeSet;

use ndr_core::kb::{Effect, Purpose, Shell};

use crate::facts::StepFacts;
use crate::segment::Segment;
use crate::{Diagnostic, Diagnostics, Place, SourceTree};
use catalogue::Catalogue as Cmdlets;
use tokenizer::{Fault, is_typographic_dash_or_space, is_typographic_quote, tokenize};

pub(crate) use catalogue::{CMDLETS, Catalogue};

/// Aliases that people type, and the cmdlets they stand for (`about_Aliases`).
const ALIASES: [(&str, &str); 20] = [
    ("%", "ForEach-Object"),
    ("?", "Where-Object"),
    ("curl", "Invoke-WebRequest"),
    ("dir", "Get-ChildItem"),
    ("echo", "Write-Output"),
    ("fl", "Format-List"),
    ("foreach", "ForEach-Object"),
    ("ft", "Format-Table"),
    ("gc", "Get-Content"),
    ("gci", "Get-ChildItem"),
    ("group", "Group-Object"),
    ("iwr", "Invoke-WebRequest"),
    ("ls", "Get-ChildItem"),
    ("measure", "Measure-Object"),
    ("select", "Select-Object"),
    ("sls", "Select-String"),
    ("sort", "Sort-Object"),
    ("tnc", "Test-NetConnection"),
    ("wget", "Invoke-WebRequest"),
    ("where", "Where-Object"),
];

/// The verbs of the cmdlets in which a code span is taken for a command (`Get-Verb`, and Exchange's own).
const VERBS: [&str; 37] = [
    "Add",
    "Clear",
    "Connect",
    "Convert",
    "Disable",
    "Disconnect",
    "Enable",
    "Export",
    "Find",
    "ForEach",
    "Format",
    "Get",
    "Group",
    "Import",
    "Install",
    "Invoke",
    "Measure",
    "Move",
    "New",
    "Remove",
    "Rename",
    "Reset",
    "Resolve",
    "Restart",
    "Revoke",
    "Rotate",
    "Search",
    "Select",
    "Set",
    "Sort",
    "Start",
    "Stop",
    "Sync",
    "Test",
    "Update",
    "Validate",
    "Where",
];

/// The verbs of cmdlets that only look.
const LOOKING: [&str; 14] = [
    "Find", "ForEach", "Format", "Get", "Group", "Invoke", "Measure", "Resolve", "Search", "Select", "Sort",
    "Test", "Validate", "Where",
];

/// The verbs of cmdlets that always take something away.
const DESTRUCTIVE: [&str; 5] = ["Clear", "Disable", "Remove", "Revoke", "Rotate"];

/// Checks the commands of the steps.
pub(crate) fn check_steps(
    steps: &[StepFacts],
    catalogue: Option<&Cmdlets>,
    tree: &SourceTree,
    diagnostics: &mut Diagnostics,
) {
    for (command, place) in steps.iter().flat_map(|step| &step.commands) {
        let mut check =
            Check { tree, catalogue, place, text: &command.run, shell: Some(command.shell), diagnostics };
        if !command.shell.is_powershell() {
            check.typography();
            continue;
        }
        // An alias is reported as such.
        for name in check.powershell().into_iter().filter(|name| name.contains('-')) {
            let verb = name.split('-').next().unwrap_or_default();
            let looks = LOOKING.iter().any(|known| known.eq_ignore_ascii_case(verb));
            if command.purpose == Purpose::Check && !looks {
                check
                    .report(
                        "changing-check",
                        &name,
                        format!("`{name}` changes something, and this command is to check"),
                    )
                    .help("give the command `purpose = \"fix\"`");
            }
            let destroys = DESTRUCTIVE.iter().any(|known| known.eq_ignore_ascii_case(verb));
            if destroys && command.purpose == Purpose::Fix && command.effect == Effect::Harmless {
                check
                    .report(
                        "unmarked-destruction",
                        &name,
                        format!("`{name}` takes something away, and the command is not marked"),
                    )
                    .help("add `destructive = true`, so that the reader is warned");
            }
        }
    }
}

/// Checks the code spans of a segment that are commands.
pub(crate) fn check_segment(
    segment: &Segment,
    catalogue: Option<&Cmdlets>,
    tree: &SourceTree,
    diagnostics: &mut Diagnostics,
) {
    for code in segment.code.iter().filter(|code| is_command(code)) {
        check_text(code, &segment.place, catalogue, tree, diagnostics);
    }
}

/// Checks the lines of a code block that are commands.
pub(crate) fn check_block(
    text: &str,
    place: &Place,
    catalogue: Option<&Cmdlets>,
    tree: &SourceTree,
    diagnostics: &mut Diagnostics,
) {
    for line in text.lines().filter(|line| is_command(line)) {
        check_text(line, place, catalogue, tree, diagnostics);
    }
}

fn check_text(
    text: &str,
    place: &Place,
    catalogue: Option<&Cmdlets>,
    tree: &SourceTree,
    diagnostics: &mut Diagnostics,
) {
    Check { tree, catalogue, place, text, shell: None, diagnostics }.powershell();
}

/// Whether a text begins with a verb of PowerShell, a hyphen (or what looks like one) and a noun.
fn is_command(text: &str) -> bool {
    let first = text.split_whitespace().next().unwrap_or_default();
    let Some((verb, noun)) = first.split_once(|dash: char| dash == '-' || is_typographic_dash_or_space(dash))
    else {
        return false;
    };
    let noun = noun.strip_suffix(".ps1").unwrap_or(noun);
    VERBS.contains(&verb)
        && noun.starts_with(|first: char| first.is_ascii_uppercase())
        && noun.chars().all(|character| character.is_ascii_alphanumeric())
}

struct Check<'c> {
    tree: &'c SourceTree,
    catalogue: Option<&'c Cmdlets>,
    place: &'c Place,
    text: &'c str,
    shell: Option<Shell>,
    diagnostics: &'c mut Diagnostics,
}

impl Check<'_> {
    /// Reads the text as PowerShell and gives the names of its commands.
    fn powershell(&mut self) -> Vec<String> {
        let (tokens, faults) = tokenize(self.text);
        for (fault, span) in faults {
            let found = self.text[span.clone()].to_owned();
            let (check, message, help) = explain(fault, &found);
            let rest = self.text[span.start..].to_owned();
            self.report(check, &rest, message).help(help);
        }
        let commands = command::commands(self.text, &tokens);
        for command in &commands {
            self.command(command);
        }
        commands.into_iter().map(|command| self.text[command.name].to_owned()).collect()
    }

    fn command(&mut self, command: &command::Command) {
        let name = self.text[command.name.clone()].to_owned();
        if let Some((_, full)) = ALIASES.iter().find(|(alias, _)| alias.eq_ignore_ascii_case(&name)) {
            self.report("cmdlet-alias", &name, format!("`{name}` is an alias"))
                .help(format!("write `{full}`: an alias can be missing or mean something else"));
            return;
        }
        self.repeated(command);
        let Some(catalogue) = self.catalogue else { return };
        let Some((known, cmdlet)) = catalogue.get(name.strip_suffix(".ps1").unwrap_or(&name)) else {
            let fault = self.fault("unknown-cmdlet", &name, format!("`{name}` is not in {CMDLETS}"));
            let fault = match ndr_core::nearest(&name, catalogue.names()) {
                Some(near) => fault.help(format!(
                    "did you mean `{near}`? Otherwise look it up in its documentation and add it"
                )),
                None => fault.help("look it up in its documentation and add it with its parameters"),
            };
            self.diagnostics.push(fault);
            return;
        };
        if known != name.strip_suffix(".ps1").unwrap_or(&name) {
            self.report("cmdlet-spelling", &name, format!("`{name}` is written otherwise"))
                .help(format!("write `{known}`, as its documentation does"));
        }
        if let Some(shell) = self.shell
            && !cmdlet.shells.is_empty()
            && !cmdlet.shells.contains(&shell)
        {
            let shells: Vec<String> = cmdlet.shells.iter().map(|shell| format!("`{shell}`")).collect();
            self.report("cmdlet-shell", &name, format!("`{known}` does not exist in the shell `{shell}`"))
                .help(format!("{CMDLETS} has it for {}", shells.join(" and ")));
        }
        let known_parameters: Vec<&str> = cmdlet.parameters().collect();
        for span in &command.parameters {
            let given = self.text[span.clone()].to_owned();
            if known_parameters.contains(&given.as_str()) {
                continue;
            }
            let fault = self
                .fault(
                    "unknown-cmdlet-parameter",
                    &format!("-{given}"),
                    format!("`{known}` has no parameter `-{given}` in {CMDLETS}"),
                )
                .suggest(&given, known_parameters.iter().copied());
            self.diagnostics.push(fault);
        }
    }

    fn repeated(&mut self, command: &command::Command) {
        let mut seen = BTreeSet::new();
        for span in &command.parameters {
            let given = self.text[span.clone()].to_owned();
            if !seen.insert(given.to_ascii_lowercase()) {
                self.report(
                    "repeated-cmdlet-parameter",
                    &format!("-{given}"),
                    format!("`-{given}` is given twice"),
                )
                .help("PowerShell refuses the command; give all values once, separated by commas");
            }
        }
    }

    /// What holds for a command of any shell: no quotation marks or dashes of running text.
    fn typography(&mut self) {
        let found = self
            .text
            .chars()
            .find(|found| is_typographic_quote(*found) || is_typographic_dash_or_space(*found));
        if let Some(found) = found {
            let (check, message, help) = explain(Fault::Typography, &found.to_string());
            self.report(check, &found.to_string(), message).help(help);
        }
    }

    fn report(&mut self, check: &'static str, at: &str, message: String) -> Reported<'_> {
        let fault = self.fault(check, at, message);
        Reported { fault: Some(fault), diagnostics: self.diagnostics }
    }

    /// A fault at the place of some words of the command, or of the command where they are not found.
    fn fault(&self, check: &'static str, at: &str, message: String) -> Diagnostic {
        let source = self.tree.text(&self.place.path).and_then(|text| text.get(self.place.span.clone()));
        let first_line = at.lines().next().unwrap_or(at);
        let word = first_line.split_whitespace().next().unwrap_or(first_line);
        let found = source.and_then(|source| {
            let start = source.find(first_line).or_else(|| source.find(word))?;
            Some(self.place.span.start + start..self.place.span.start + start + word.len())
        });
        let place = found.map_or_else(|| self.place.clone(), |span| self.place.with(span));
        Diagnostic::error(check, &place, message)
    }
}

/// A fault that is noted as soon as its help is known.
struct Reported<'d> {
    fault: Option<Diagnostic>,
    diagnostics: &'d mut Diagnostics,
}

impl Reported<'_> {
    fn help(mut self, help: impl Into<String>) {
        if let Some(fault) = self.fault.take() {
            self.diagnostics.push(fault.help(help));
        }
    }
}

fn explain(fault: Fault, found: &str) -> (&'static str, String, &'static str) {
    match fault {
        Fault::UnclosedText => (
            "powershell-unclosed",
            format!("the string that {found} opens does not end"),
            "close it; a quotation mark inside it is doubled",
        ),
        Fault::Unclosed => (
            "powershell-unclosed",
            format!("the bracket `{found}` is not closed"),
            "close it, or take it out",
        ),
        Fault::StrayClose => (
            "powershell-stray-bracket",
            format!("`{found}` closes nothing that is open here"),
            "take it out, or open the bracket",
        ),
        Fault::Typography => (
            "powershell-typography",
            format!("`{found}` belongs to running text, not to a command"),
            "write a straight quotation mark, a hyphen or an ordinary space",
        ),
        Fault::Redirection => (
            "powershell-redirection",
            format!("`{found}` would redirect input or output"),
            "put it in quotation marks, or name the hole in one word: <mail-server>",
        ),
    }
}
