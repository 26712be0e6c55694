//! The tokens of a PowerShell command: the part of the language that a command to copy uses.
//!
//! After `about_Parsing` and `about_Quoting_Rules` of PowerShell. Holes such as `<sender>` are part of
//! a word: here `<` begins no redirection.

use std::ops::Range;

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// A bare word: a cmdlet, or an argument without quotes.
    Word,
    /// `-Name` or `-Name:`; in an expression an operator such as `-eq`.
    Parameter,
    /// A string in quotes, or a here-string.
    Text,
    /// `$name` with its members, or `@name`, which is splatted.
    Variable,
    /// Opens a group, a script block, a table or an index.
    Open(Bracket),
    /// Closes what was opened.
    Close,
    /// `|`
    Pipe,
    /// `;` or the end of a line.
    End,
    /// `,`
    Comma,
    /// `=`
    Assign,
}

/// What a bracket holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Bracket {
    /// `(…)`, `@(…)` and `$(…)`
    Group,
    /// `{…}`
    Block,
    /// `@{…}`
    Table,
    /// `[…]`
    Index,
}

/// A token and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Token {
    pub(super) kind: Kind,
    pub(super) span: Range<usize>,
    /// Whether nothing stands between it and the token before.
    pub(super) glued: bool,
}

/// What PowerShell could not read, or would read otherwise than it looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fault {
    /// A string, here-string or comment that does not end.
    UnclosedText,
    /// A bracket that is not closed.
    Unclosed,
    /// A bracket that closes nothing, or another kind.
    StrayClose,
    /// A quotation mark, dash or space of running text.
    Typography,
    /// `<` or `>` that is no hole.
    Redirection,
}

/// The tokens of a command, with what is wrong.
pub(super) fn tokenize(text: &str) -> (Vec<Token>, Vec<(Fault, Range<usize>)>) {
    let mut reader = Reader { text, at: 0, tokens: Vec::new(), faults: Vec::new(), open: Vec::new() };
    reader.read();
    let unclosed = reader.open.iter().map(|(_, span)| (Fault::Unclosed, span.clone()));
    let mut faults = reader.faults;
    faults.extend(unclosed);
    (reader.tokens, faults)
}

/// Whether a character belongs to running text and not to a command.
pub(super) fn is_typographic_quote(character: char) -> bool {
    matches!(character, '\u{2018}'..='\u{201F}' | '«' | '»')
}

/// Dashes and spaces that look like `-` and a space.
pub(super) fn is_typographic_dash_or_space(character: char) -> bool {
    matches!(character, '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{a0}' | '\u{202f}')
}

struct Reader<'t> {
    text: &'t str,
    at: usize,
    tokens: Vec<Token>,
    faults: Vec<(Fault, Range<usize>)>,
    open: Vec<(Bracket, Range<usize>)>,
}

impl Reader<'_> {
    fn rest(&self) -> &str {
        &self.text[self.at..]
    }

    fn read(&mut self) {
        while let Some(character) = self.rest().chars().next() {
            match character {
                '\n' => self.take(Kind::End, 1),
                '`' if self.rest()[1..].trim_start_matches('\r').starts_with('\n') => {
                    self.at += self.rest().find('\n').map_or(1, |end| end + 1);
                }
                _ if is_typographic_dash_or_space(character) || is_typographic_quote(character) => {
                    self.fault(Fault::Typography, character.len_utf8());
                }
                _ if character.is_whitespace() => self.at += character.len_utf8(),
                '#' => self.at += self.rest().find('\n').unwrap_or(self.rest().len()),
                '|' => self.take(Kind::Pipe, 1),
                ';' => self.take(Kind::End, 1),
                ',' => self.take(Kind::Comma, 1),
                '=' if self.in_table() => self.take(Kind::Assign, 1),
                '"' | '\'' => self.quoted(character),
                '(' => self.open(Bracket::Group, 1),
                '{' => self.open(Bracket::Block, 1),
                '[' => self.open(Bracket::Index, 1),
                ')' | '}' | ']' => self.close(character),
                '@' => self.at_sign(),
                '$' if self.rest().starts_with("$(") => self.open(Bracket::Group, 2),
                '$' => self.variable(),
                '-' if self.rest()[1..].starts_with(|next: char| next.is_ascii_alphabetic()) => {
                    self.parameter();
                }
                _ => self.word(),
            }
        }
    }

    fn take(&mut self, kind: Kind, length: usize) {
        let glued = self.tokens.last().is_some_and(|last| last.span.end == self.at);
        self.tokens.push(Token { kind, span: self.at..self.at + length, glued });
        self.at += length;
    }

    fn fault(&mut self, fault: Fault, length: usize) {
        self.faults.push((fault, self.at..self.at + length));
        self.at += length;
    }

    fn in_table(&self) -> bool {
        matches!(self.open.last(), Some((Bracket::Table, _)))
    }

    fn open(&mut self, bracket: Bracket, length: usize) {
        self.open.push((bracket, self.at..self.at + length));
        self.take(Kind::Open(bracket), length);
    }

    fn close(&mut self, character: char) {
        let fits = match self.open.last() {
            Some((Bracket::Group, _)) => character == ')',
            Some((Bracket::Block | Bracket::Table, _)) => character == '}',
            Some((Bracket::Index, _)) => character == ']',
            None => false,
        };
        if fits {
            self.open.pop();
            self.take(Kind::Close, 1);
        } else {
            self.fault(Fault::StrayClose, 1);
        }
    }

    fn at_sign(&mut self) {
        let after = &self.rest()[1..];
        if after.starts_with('(') {
            self.open(Bracket::Group, 2);
        } else if after.starts_with('{') {
            self.open(Bracket::Table, 2);
        } else if after.starts_with("\"\n") || after.starts_with("'\n") {
            let end = format!("\n{}@", &after[..1]);
            match after.find(&end) {
                Some(at) => self.take(Kind::Text, 1 + at + end.len()),
                None => self.fault(Fault::UnclosedText, 2),
            }
        } else {
            let name = after.find(|next: char| !is_name(next)).unwrap_or(after.len());
            self.take(Kind::Variable, 1 + name);
        }
    }

    fn quoted(&mut self, quote: char) {
        let mut characters = self.rest().char_indices().skip(1).peekable();
        let mut typographic = Vec::new();
        let mut end = None;
        while let Some((at, character)) = characters.next() {
            match character {
                '`' if quote == '"' => {
                    characters.next();
                }
                // A doubled quotation mark is one inside the string.
                _ if character == quote && characters.next_if(|(_, next)| *next == quote).is_none() => {
                    end = Some(at + 1);
                    break;
                }
                _ if is_typographic_quote(character) => typographic.push((at, character.len_utf8())),
                _ => {}
            }
        }
        let start = self.at;
        match end {
            Some(end) => {
                let found = typographic
                    .into_iter()
                    .map(|(at, length)| (Fault::Typography, start + at..start + at + length));
                self.faults.extend(found);
                self.take(Kind::Text, end);
            }
            None => {
                self.faults.push((Fault::UnclosedText, start..start + 1));
                self.at = self.text.len();
            }
        }
    }

    fn variable(&mut self) {
        let rest = &self.rest()[1..];
        let braced = rest.starts_with('{').then(|| rest.find('}').map(|end| end + 1)).flatten();
        let length = braced.unwrap_or_else(|| {
            rest.find(|next: char| !(is_name(next) || matches!(next, ':' | '.' | '?'))).unwrap_or(rest.len())
        });
        self.take(Kind::Variable, 1 + length);
    }

    fn parameter(&mut self) {
        let rest = &self.rest()[1..];
        let name = rest.find(|next: char| !is_name(next)).unwrap_or(rest.len());
        let colon = usize::from(rest[name..].starts_with(':'));
        self.take(Kind::Parameter, 1 + name + colon);
    }

    fn word(&mut self) {
        let mut length = 0;
        while let Some(character) = self.rest()[length..].chars().next() {
            let rest = &self.rest()[length..];
            if let Some(hole) = hole(rest) {
                length += hole;
                continue;
            }
            match character {
                '`' => length += rest.chars().take(2).map(char::len_utf8).sum::<usize>(),
                '<' | '>' if length == 0 => return self.fault(Fault::Redirection, 1),
                '=' if self.in_table() => break,
                '<' | '>' | '|' | ';' | ',' | '(' | ')' | '{' | '}' | '[' | ']' | '"' | '\'' => break,
                _ if character.is_whitespace()
                    || is_typographic_quote(character)
                    || is_typographic_dash_or_space(character) =>
                {
                    break;
                }
                _ => length += character.len_utf8(),
            }
        }
        self.take(Kind::Word, length);
    }
}

/// The length of a hole such as `<sender>` at the beginning of a text.
fn hole(text: &str) -> Option<usize> {
    let inner = text.strip_prefix('<')?;
    let end = inner.find('>')?;
    let named = inner.starts_with(|first: char| first.is_ascii_alphabetic())
        && inner[..end].chars().all(|next| is_name(next) || next == '-');
    named.then_some(end + 2)
}

fn is_name(character: char) -> bool {
    character.is_alphanumeric() || character == '_'
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, want: &[&str]) {
        let (tokens, faults) = tokenize(text);
        let found: Vec<&str> = tokens.iter().map(|token| &text[token.span.clone()]).collect();
        assert_eq!((found.as_slice(), faults.as_slice()), (want, [].as_slice()));
    }

    #[track_caller]
    fn fault(text: &str, want: Fault, at: &str) {
        let (_, faults) = tokenize(text);
        let found: Vec<(Fault, &str)> =
            faults.into_iter().map(|(fault, span)| (fault, &text[span])).collect();
        assert_eq!(found, [(want, at)]);
    }

    #[test]
    fn a_command_is_cut_into_its_words_and_holes() {
        check(
            "Set-SendConnector -SmartHosts <domain-with-hyphens>.mail.protection.outlook.com",
            &["Set-SendConnector", "-SmartHosts", "<domain-with-hyphens>.mail.protection.outlook.com"],
        );
        check(
            "Get-PublicFolder \\<folder> | Format-List *quota*",
            &["Get-PublicFolder", "\\<folder>", "|", "Format-List", "*quota*"],
        );
        check(
            "Get-X -StartDate (Get-Date).AddDays(-2)",
            &["Get-X", "-StartDate", "(", "Get-Date", ")", ".AddDays", "(", "-2", ")"],
        );
        check(
            "Set-X -List @{Add=\"<sender>\"} -On:$true # why",
            &["Set-X", "-List", "@{", "Add", "=", "\"<sender>\"", "}", "-On:", "$true"],
        );
    }

    #[test]
    fn quotes_inside_strings_and_lines_that_go_on_are_no_faults() {
        check(
            "Get-X -Filter \"A -ne `$null `\"b`\"\" 'it''s'",
            &["Get-X", "-Filter", "\"A -ne `$null `\"b`\"\"", "'it''s'"],
        );
        check("Get-X `\n  -Name a", &["Get-X", "-Name", "a"]);
        check("Get-X @'\nit's } here\n'@", &["Get-X", "@'\nit's } here\n'@"]);
        check("Get-X @options", &["Get-X", "@options"]);
    }

    #[test]
    fn what_powershell_cannot_read_is_a_fault() {
        fault("Get-X -Name \"a", Fault::UnclosedText, "\"");
        fault("Get-X | Where-Object {$_.Name", Fault::Unclosed, "{");
        fault("Get-X -Name a)", Fault::StrayClose, ")");
        fault("Get-X (a})", Fault::StrayClose, "}");
        fault("Get-X –Name a", Fault::Typography, "–");
        fault("Get-X -Name < name.txt", Fault::Redirection, "<");
    }

    #[test]
    fn an_en_dash_inside_a_string_is_text_but_a_curly_quote_is_not() {
        check("New-X -Name 'Mail – in'", &["New-X", "-Name", "'Mail – in'"]);
        fault("New-X -Name 'a ” b'", Fault::Typography, "”");
    }
}
