//! Segments: the unit of translation.

use std::collections::BTreeSet;
use std::fmt;
use std::str::FromStr;

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use sha2::{Digest, Sha256};

use crate::{Diagnostic, Diagnostics, Place};

/// A heading, a paragraph or a table cell as it was written, in a form that does not depend on how.
///
/// Line breaks, indentation and the form of a link do not count, so neither re-wrapping a paragraph
/// nor turning a reference link into an inline one makes a translation out of date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Segment {
    /// The Fluent pattern, with inline Markdown as [`ndr_core::markup`].
    pub pattern: String,
    /// Where it stands.
    pub place: Place,
    /// The addresses it links to, in order.
    pub links: Vec<Link>,
    /// Its code spans, in order.
    pub code: Vec<String>,
    /// The `$variables` it uses.
    pub variables: BTreeSet<String>,
    /// The `-terms` it uses.
    pub terms: BTreeSet<String>,
    /// The messages it refers to.
    pub messages: BTreeSet<String>,
    /// The facts that it carries, by their ids in the source they were taken from.
    pub facts: BTreeSet<String>,
}

/// A link in a segment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// The address, resolved: `https:…`, `entry:…`, `guide:…`, `step:…`, or `#heading`.
    pub url: String,
    /// Where it stands.
    pub place: Place,
}

impl Segment {
    /// A segment from its canonical pattern; a syntax error in it is reported.
    pub(crate) fn new(pattern: String, place: Place, diagnostics: &mut Diagnostics) -> Self {
        let mut segment = Self::empty(pattern, place);
        segment.read_references(diagnostics);
        segment
    }

    /// A segment from a parsed pattern, written as `text`.
    pub(crate) fn of_pattern(pattern: &Pattern<&str>, text: &str, place: Place) -> Self {
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        let mut segment = Self::empty(text, place);
        segment.read_pattern(pattern);
        segment
    }

    fn empty(pattern: String, place: Place) -> Self {
        Self {
            pattern,
            place,
            links: Vec::new(),
            code: Vec::new(),
            variables: BTreeSet::new(),
            terms: BTreeSet::new(),
            messages: BTreeSet::new(),
            facts: BTreeSet::new(),
        }
    }

    /// The hash of the pattern, by which a translation names the source it was made from.
    pub fn hash(&self) -> SegmentHash {
        SegmentHash::of(&self.pattern)
    }

    /// The step id, where the segment is nothing but `{ step-id }`.
    pub fn step_reference(&self) -> Option<&str> {
        let inner = self.pattern.strip_prefix('{')?.strip_suffix('}')?.trim();
        (self.messages.len() == 1 && self.messages.contains(inner)).then_some(inner)
    }

    /// Words, for counting how much is left to translate.
    pub fn words(&self) -> usize {
        self.pattern.split_whitespace().filter(|word| word.chars().any(char::is_alphanumeric)).count()
    }

    fn read_references(&mut self, diagnostics: &mut Diagnostics) {
        let source = format!("segment = {}\n", self.pattern);
        match fluent_syntax::parser::parse(source.as_str()) {
            Ok(resource) => {
                for entry in &resource.body {
                    if let Entry::Message(message) = entry
                        && let Some(pattern) = &message.value
                    {
                        self.read_pattern(pattern);
                    }
                }
            }
            Err((_, errors)) => {
                let kinds: BTreeSet<String> = errors.iter().map(|error| error.kind.to_string()).collect();
                let kinds: Vec<String> = kinds.into_iter().collect();
                diagnostics.push(
                    Diagnostic::error("fluent-syntax", &self.place, format!("not a Fluent pattern: {}", kinds.join("; ")))
                        .help("braces hold parameters such as { $domain } and terms such as { -exchange-online }; a brace in text is written { \"{\" }, code belongs in `code`, and selectors only in .ftl files"),
                );
            }
        }
    }

    fn read_pattern(&mut self, pattern: &Pattern<&str>) {
        for element in &pattern.elements {
            if let PatternElement::Placeable { expression } = element {
                self.read_expression(expression);
            }
        }
    }

    fn read_expression(&mut self, expression: &Expression<&str>) {
        match expression {
            Expression::Inline(inline) => self.read_inline(inline),
            Expression::Select { selector, variants } => {
                self.read_inline(selector);
                for variant in variants {
                    self.read_pattern(&variant.value);
                }
            }
        }
    }

    fn read_inline(&mut self, inline: &InlineExpression<&str>) {
        match inline {
            InlineExpression::VariableReference { id } => {
                self.variables.insert(id.name.to_owned());
            }
            InlineExpression::TermReference { id, .. } => {
                self.terms.insert(id.name.to_owned());
            }
            InlineExpression::MessageReference { id, .. } => {
                self.messages.insert(id.name.to_owned());
            }
            InlineExpression::FunctionReference { arguments, .. } => {
                for argument in &arguments.positional {
                    self.read_inline(argument);
                }
            }
            InlineExpression::Placeable { expression } => self.read_expression(expression),
            InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => {}
        }
    }
}

/// The first 48 bits of the SHA-256 of a segment's pattern, as twelve hexadecimal digits.
///
/// ```
/// use ndr_content::SegmentHash;
/// let hash = SegmentHash::of("Access denied");
/// assert_eq!(hash.to_string().parse(), Ok(hash));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SegmentHash([u8; 6]);

impl SegmentHash {
    /// The hash of a pattern.
    pub fn of(pattern: &str) -> Self {
        let digest = Sha256::digest(pattern.as_bytes());
        let mut bytes = [0; 6];
        for (byte, digested) in bytes.iter_mut().zip(digest) {
            *byte = digested;
        }
        Self(bytes)
    }
}

impl fmt::Display for SegmentHash {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(out, "{byte:02x}"))
    }
}

impl FromStr for SegmentHash {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        const EXPECTED: &str = "expected twelve hexadecimal digits, as `cargo xtask l10n accept` writes them";
        if text.len() != 12 || !text.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            return Err(EXPECTED);
        }
        let mut bytes = [0; 6];
        for (index, byte) in bytes.iter_mut().enumerate() {
            *byte = u8::from_str_radix(&text[2 * index..2 * index + 2], 16).map_err(|_| EXPECTED)?;
        }
        Ok(Self(bytes))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn segment(pattern: &str) -> Segment {
        let mut diagnostics = Diagnostics::default();
        let segment = Segment::new(pattern.to_owned(), Place::file("x.md"), &mut diagnostics);
        assert!(diagnostics.is_empty(), "{diagnostics:?}");
        segment
    }

    #[test]
    fn references_are_found_wherever_they_stand() {
        let found = segment("a { $ip } of { LIST($host) } { -eop } { enable-mfa }");
        assert_eq!(found.variables, ["host", "ip"].map(String::from).into());
        assert_eq!(found.terms, ["eop".to_owned()].into());
        assert_eq!(found.messages, ["enable-mfa".to_owned()].into());
    }

    #[test]
    fn only_a_lone_reference_is_a_step() {
        assert_eq!(segment("{ enable-mfa }").step_reference(), Some("enable-mfa"));
        assert_eq!(segment("do { enable-mfa }").step_reference(), None);
        assert_eq!(segment("{ $domain }").step_reference(), None);
    }

    #[test]
    fn a_stray_brace_is_explained() {
        let mut diagnostics = Diagnostics::default();
        Segment::new("a { b".into(), Place::file("x.md"), &mut diagnostics);
        assert_eq!(diagnostics.iter().next().map(|d| d.check), Some("fluent-syntax"));
    }
}
