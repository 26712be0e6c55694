//! Which status codes an entry is about: one code, or a range of details.

use std::fmt;
use std::str::FromStr;

use crate::as_text::serde_as_text;
use crate::{EnhancedCode, StatusError};

/// A single code (`5.7.705`) or a range of details under one class and subject (`5.7.606-5.7.649`).
///
/// ```
/// use ndr_core::CodePattern;
/// let range: CodePattern = "5.7.606-5.7.649".parse()?;
/// assert!(range.contains("5.7.610".parse()?));
/// assert!(!range.is_single());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CodePattern {
    first: EnhancedCode,
    last: EnhancedCode,
}

/// Why a text is not a code pattern.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PatternError {
    /// One of the codes is not a code.
    #[error(transparent)]
    Status(#[from] StatusError),
    /// The range crosses classes or subjects, or runs backwards.
    #[error(
        "`{0}` is not a range of codes; both ends need the same class and subject, the lower detail first, such as 5.7.606-5.7.649"
    )]
    Range(String),
}

impl CodePattern {
    /// The pattern that stands for one code only.
    pub fn single(code: EnhancedCode) -> Self {
        Self { first: code, last: code }
    }

    /// The lowest code of the pattern.
    pub fn first(self) -> EnhancedCode {
        self.first
    }

    /// The highest code of the pattern.
    pub fn last(self) -> EnhancedCode {
        self.last
    }

    /// Whether the pattern stands for one code only. A single code wins over a range.
    pub fn is_single(self) -> bool {
        self.first == self.last
    }

    /// Whether the pattern covers the code.
    pub fn contains(self, code: EnhancedCode) -> bool {
        (self.first..=self.last).contains(&code)
    }

    /// Whether some code is covered by both patterns.
    pub fn overlaps(self, other: Self) -> bool {
        self.first <= other.last && other.first <= self.last
    }

    /// How many codes the pattern covers; the smaller, the more specific.
    pub fn width(self) -> u16 {
        self.last.detail() - self.first.detail() + 1
    }
}

impl FromStr for CodePattern {
    type Err = PatternError;

    fn from_str(text: &str) -> Result<Self, PatternError> {
        let Some((first, last)) = text.split_once('-') else {
            return Ok(Self::single(text.parse()?));
        };
        let (first, last): (EnhancedCode, EnhancedCode) = (first.parse()?, last.parse()?);
        let same = first.class() == last.class() && first.subject() == last.subject();
        if same && first.detail() < last.detail() {
            Ok(Self { first, last })
        } else {
            Err(PatternError::Range(text.to_owned()))
        }
    }
}

impl fmt::Display for CodePattern {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.is_single() {
            write!(out, "{}", self.first)
        } else {
            write!(out, "{}-{}", self.first, self.last)
        }
    }
}

serde_as_text!(CodePattern);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_range_covers_its_ends() {
        let range: CodePattern = "5.7.700-5.7.749".parse().unwrap();
        assert!(range.contains("5.7.700".parse().unwrap()));
        assert!(range.contains("5.7.749".parse().unwrap()));
        assert!(!range.contains("5.7.750".parse().unwrap()));
        assert_eq!(range.width(), 50);
    }

    #[test]
    fn a_range_stays_within_one_subject_and_runs_forward() {
        for text in ["5.7.749-5.7.700", "5.6.1-5.7.2", "4.7.1-5.7.2", "5.7.1-5.7.1"] {
            assert!(matches!(text.parse::<CodePattern>(), Err(PatternError::Range(_))), "{text}");
        }
    }
}
