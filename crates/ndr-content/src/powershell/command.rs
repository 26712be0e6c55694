//! The commands in a row of tokens: pipelines, script blocks, groups and tables.

use std::ops::Range;

use super::tokenizer::{Bracket, Kind, Token};

/// A command: its name and the parameters that are given to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Command {
    pub(super) name: Range<usize>,
    /// The names of the parameters, without hyphen and colon.
    pub(super) parameters: Vec<Range<usize>>,
}

/// Words that begin a statement of the language and not a command.
const KEYWORDS: [&str; 12] =
    ["if", "elseif", "else", "for", "foreach", "while", "do", "function", "return", "param", "try", "catch"];

/// Finds every command, also those inside brackets.
pub(super) fn commands(text: &str, tokens: &[Token]) -> Vec<Command> {
    let mut parser = Parser { text, tokens, at: 0, found: Vec::new() };
    while parser.at < tokens.len() {
        parser.statements(Bracket::Group);
        parser.at += 1;
    }
    parser.found.sort_by_key(|command| command.name.start);
    parser.found
}

struct Parser<'t> {
    text: &'t str,
    tokens: &'t [Token],
    at: usize,
    found: Vec<Command>,
}

impl Parser<'_> {
    fn kind(&self) -> Option<Kind> {
        self.tokens.get(self.at).map(|token| token.kind)
    }

    /// Reads up to the bracket that closes, which is left.
    fn statements(&mut self, inside: Bracket) {
        let mut after_pipe = false;
        while let Some(kind) = self.kind() {
            match kind {
                Kind::Close => return,
                Kind::Pipe | Kind::End => {
                    after_pipe = kind == Kind::Pipe;
                    self.at += 1;
                }
                Kind::Word if inside == Bracket::Table && self.is_key() => self.at += 2,
                Kind::Word if inside != Bracket::Index && (after_pipe || self.is_name()) => self.command(),
                _ => self.expression(),
            }
        }
    }

    /// Whether the word is the key of a table.
    fn is_key(&self) -> bool {
        self.tokens.get(self.at + 1).is_some_and(|next| next.kind == Kind::Assign)
    }

    /// Whether the word can be a command's name: numbers, paths and keywords cannot.
    fn is_name(&self) -> bool {
        let word = &self.text[self.tokens[self.at].span.clone()];
        word.starts_with(|first: char| first.is_ascii_alphabetic())
            && !KEYWORDS.iter().any(|keyword| keyword.eq_ignore_ascii_case(word))
    }

    fn command(&mut self) {
        let mut command = Command { name: self.tokens[self.at].span.clone(), parameters: Vec::new() };
        self.at += 1;
        while let Some(kind) = self.kind() {
            match kind {
                Kind::Close | Kind::Pipe | Kind::End => break,
                Kind::Open(bracket) => self.bracket(bracket),
                Kind::Parameter => {
                    let span = self.tokens[self.at].span.clone();
                    let colon = usize::from(self.text[span.clone()].ends_with(':'));
                    command.parameters.push(span.start + 1..span.end - colon);
                    self.at += 1;
                }
                _ => self.at += 1,
            }
        }
        self.found.push(command);
    }

    fn expression(&mut self) {
        while let Some(kind) = self.kind() {
            match kind {
                Kind::Close | Kind::Pipe | Kind::End => return,
                Kind::Open(bracket) => self.bracket(bracket),
                Kind::Word if &self.text[self.tokens[self.at].span.clone()] == "=" => {
                    self.at += 1;
                    return;
                }
                _ => self.at += 1,
            }
        }
    }

    /// Reads a bracket with its content; what is glued to a word holds the arguments of a method.
    fn bracket(&mut self, bracket: Bracket) {
        let before = self.at.checked_sub(1).map(|before| self.tokens[before].kind);
        let method = self.tokens[self.at].glued
            && bracket == Bracket::Group
            && matches!(before, Some(Kind::Word | Kind::Variable | Kind::Close));
        self.at += 1;
        self.statements(if method { Bracket::Index } else { bracket });
        self.at += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::super::tokenizer::tokenize;
    use super::*;

    #[track_caller]
    fn check(text: &str, want: &[&str]) {
        let (tokens, _) = tokenize(text);
        let found: Vec<String> = commands(text, &tokens)
            .into_iter()
            .map(|command| {
                let mut words = vec![&text[command.name]];
                words.extend(command.parameters.into_iter().map(|name| &text[name]));
                words.join(" ")
            })
            .collect();
        assert_eq!(found, want);
    }

    #[test]
    fn every_command_of_a_pipeline_is_found() {
        check(
            "Get-A -X 1 | Sort-Object Count -Descending | Select-Object -First 20 Count,Name",
            &["Get-A X", "Sort-Object Descending", "Select-Object First"],
        );
        check("Get-A; Get-B\nGet-C", &["Get-A", "Get-B", "Get-C"]);
    }

    #[test]
    fn commands_in_groups_and_script_blocks_are_found_and_operators_are_no_parameters() {
        check("Get-A -StartDate (Get-Date).AddDays(-2)", &["Get-A StartDate", "Get-Date"]);
        check(
            "(Get-A \"x\").Servers | ForEach-Object {Get-B $_.Name -Full}",
            &["Get-A", "ForEach-Object", "Get-B Full"],
        );
        check("Get-A | Where-Object {$_.Name -eq 'Partner' -and $_.On}", &["Get-A", "Where-Object"]);
        check(
            "Get-A | Group-Object { ($_.Address -split '@')[-1] } | Sort-Object",
            &["Get-A", "Group-Object", "Sort-Object"],
        );
        check("$x = Get-A -Y", &["Get-A Y"]);
    }

    #[test]
    fn the_keys_of_a_table_are_no_commands() {
        check("Set-A -List @{Add=\"b\"; Remove=(Get-C)} -On:$true", &["Set-A List On", "Get-C"]);
    }

    #[test]
    fn an_alias_after_a_pipe_is_a_command() {
        check("Get-A | ? {$_.B} | foreach {Get-C}", &["Get-A", "?", "foreach", "Get-C"]);
    }
}
