//! Enhanced mail system status codes (RFC 3463).

use std::fmt;
use std::ops::Range;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use strum::{Display, EnumString, IntoStaticStr, VariantArray};

use crate::as_text::serde_as_text;
/// The outcome that the first digit of a status code or reply code stands for (RFC 3463 §3.1).
///
/// ```
/// use ndr_core::Class;
/// assert_eq!(Class::Permanent.digit(), 5);
/// ```
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Serialize,
    Deserialize,
    Display,
    EnumString,
    IntoStaticStr,
    VariantArray,
)]
#[cfg_attr(
    feature = "schema",
    derive(schemars::JsonSchema),
    schemars(description = "The outcome (RFC 3463).")
)]
#[serde(rename_all = "lowercase")]
#[strum(serialize_all = "lowercase")]
pub enum Class {
    /// `2`: delivered.
    Success,
    /// `4`: a persistent transient failure; the same message may get through later.
    Transient,
    /// `5`: a permanent failure; sending the same message again will not help.
    Permanent,
}

impl Class {
    /// The digit of the class: 2, 4 or 5.
    pub fn digit(self) -> u8 {
        match self {
            Self::Success => 2,
            Self::Transient => 4,
            Self::Permanent => 5,
        }
    }

    /// The class that a digit stands for, if it stands for one.
    pub fn from_digit(digit: u8) -> Option<Self> {
        Self::VARIANTS.iter().copied().find(|class| class.digit() == digit)
    }
}

/// A status code such as `5.7.705`: class, subject, detail.
///
/// Ordering is by class, then subject, then detail, so a sorted list reads like the registry.
///
/// ```
/// use ndr_core::EnhancedCode;
/// let code: EnhancedCode = "5.7.705".parse()?;
/// assert_eq!((code.subject(), code.detail()), (7, 705));
/// # Ok::<(), ndr_core::StatusError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EnhancedCode {
    class: Class,
    subject: u16,
    detail: u16,
}

/// The largest subject or detail: each has one to three digits (RFC 3463 §2).
const MAX_SUBCODE: u16 = 999;

impl EnhancedCode {
    /// A code from its parts; `None` where subject or detail has more than three digits.
    pub fn new(class: Class, subject: u16, detail: u16) -> Option<Self> {
        (subject <= MAX_SUBCODE && detail <= MAX_SUBCODE).then_some(Self { class, subject, detail })
    }

    /// The class: what became of the message.
    pub fn class(self) -> Class {
        self.class
    }

    /// The subject, 0 to 999: which part of the mail system speaks.
    pub fn subject(self) -> u16 {
        self.subject
    }

    /// The detail, 0 to 999.
    pub fn detail(self) -> u16 {
        self.detail
    }

    /// Finds the first code in free text, and where it stands.
    ///
    /// Version numbers and IP addresses are not codes: `10.5.7.1` has none.
    ///
    /// ```
    /// use ndr_core::EnhancedCode;
    /// let (code, range) = EnhancedCode::find(b"said: 550 5.7.705 Access denied").unwrap();
    /// assert_eq!((code.to_string().as_str(), range), ("5.7.705", 10..17));
    /// assert!(EnhancedCode::find(b"from [10.5.7.1]").is_none());
    /// ```
    pub fn find(text: &[u8]) -> Option<(Self, Range<usize>)> {
        Self::find_all(text).next()
    }

    /// Finds every code in free text, in order.
    pub fn find_all(text: &[u8]) -> impl Iterator<Item = (Self, Range<usize>)> + '_ {
        memchr::memchr_iter(b'.', text).filter_map(move |dot| {
            let start = dot.checked_sub(1)?;
            if !matches!(text[start], b'2' | b'4' | b'5') {
                return None;
            }
            if start > 0 && continues_before(text[start - 1]) {
                return None;
            }
            let end = start + code_length(&text[start..]);
            if continues_after(&text[end..]) {
                return None;
            }
            let code = Self::read(std::str::from_utf8(&text[start..end]).ok()?).ok()?;
            Some((code, start..end))
        })
    }
}

impl EnhancedCode {
    /// Reads a code; of what is none, says only what is wrong with it: most numbers in mail are no codes.
    fn read(text: &str) -> Result<Self, fn(String) -> StatusError> {
        let mut parts = text.split('.');
        let (Some(class), Some(subject), Some(detail), None) =
            (parts.next(), parts.next(), parts.next(), parts.next())
        else {
            return Err(StatusError::Shape);
        };
        let digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
        if ![class, subject, detail].into_iter().all(digits) {
            return Err(StatusError::Shape);
        }
        let class = match class {
            "2" => Class::Success,
            "4" => Class::Transient,
            "5" => Class::Permanent,
            _ => return Err(StatusError::Class),
        };
        let number = |part: &str| {
            let plain = part.len() <= 3 && (part.len() == 1 || !part.starts_with('0'));
            plain.then(|| part.parse().ok()).flatten()
        };
        match (number(subject), number(detail)) {
            (Some(subject), Some(detail)) => Ok(Self { class, subject, detail }),
            _ => Err(StatusError::Digits),
        }
    }
}

/// A byte that makes what follows part of a longer number or name: `v5.7.1`, `10.5.7.1`, `_5.1.1`.
fn continues_before(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'_' | b'/' | b'@')
}

/// Text that makes what came before part of a longer number or name: `5.7.1.2`, `5.7.1-rc`, `5.1.1_`.
fn continues_after(rest: &[u8]) -> bool {
    match rest {
        [b'.' | b'-', next, ..] => next.is_ascii_alphanumeric(),
        [byte, ..] => byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'@'),
        [] => false,
    }
}

/// How many bytes from the start look like a code: digits and dots, at most two dots.
fn code_length(text: &[u8]) -> usize {
    let mut dots = 0;
    text.iter()
        .take_while(|&&byte| {
            dots += usize::from(byte == b'.');
            byte.is_ascii_digit() || (byte == b'.' && dots <= 2)
        })
        .count()
}

/// Why a text is not an enhanced status code; each variant quotes the text.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum StatusError {
    /// Not three numbers with dots between them.
    #[error("`{0}` is not an enhanced status code; expected class.subject.detail, such as 5.7.705")]
    Shape(String),
    /// The first number is not 2, 4 or 5.
    #[error("`{0}` is not an enhanced status code; its class must be 2, 4 or 5 (RFC 3463 section 3.1)")]
    Class(String),
    /// A subject or detail of more than three digits, or with a leading zero.
    #[error(
        "`{0}` is not an enhanced status code; subject and detail have one to three digits without leading zeros (RFC 3463 section 2)"
    )]
    Digits(String),
}

impl FromStr for EnhancedCode {
    type Err = StatusError;

    /// Reads a code strictly by RFC 3463 §2: no white space, no leading zeros, three numbers.
    fn from_str(text: &str) -> Result<Self, StatusError> {
        Self::read(text).map_err(|fault| fault(text.to_owned()))
    }
}

impl fmt::Display for EnhancedCode {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}.{}.{}", self.class.digit(), self.subject, self.detail)
    }
}

serde_as_text!(EnhancedCode);

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn found(text: &str) -> Vec<String> {
        EnhancedCode::find_all(text.as_bytes())
            .map(|(code, range)| {
                assert_eq!(code.to_string(), text[range]);
                code.to_string()
            })
            .collect()
    }

    #[test]
    fn a_code_is_read_strictly() {
        assert_eq!("5.7.705".parse::<EnhancedCode>().unwrap().to_string(), "5.7.705");
        assert!(matches!("5.7".parse::<EnhancedCode>(), Err(StatusError::Shape(_))));
        assert!(matches!(" 5.7.1".parse::<EnhancedCode>(), Err(StatusError::Shape(_))));
        assert!(matches!("3.7.1".parse::<EnhancedCode>(), Err(StatusError::Class(_))));
        assert!(matches!("5.7.9999".parse::<EnhancedCode>(), Err(StatusError::Digits(_))));
        assert!(matches!("5.07.1".parse::<EnhancedCode>(), Err(StatusError::Digits(_))));
    }

    #[test]
    fn codes_stand_out_in_free_text() {
        assert_eq!(found("550 5.7.705 Access denied, see 5.7.750."), ["5.7.705", "5.7.750"]);
        assert_eq!(found("550-5.1.1 no; #5.1.2# (5.1.3) dsn=5.1.4,"), ["5.1.1", "5.1.2", "5.1.3", "5.1.4"]);
    }

    #[test]
    fn versions_and_addresses_are_no_codes() {
        for text in ["10.5.7.1", "5.7.1.2", "v5.7.1", "5.7.9999", "5.7.1-rc2", "mx/5.7.1", "15.20.9999.10"] {
            assert!(found(text).is_empty(), "{text}");
        }
    }

    #[test]
    fn codes_sort_like_the_registry() {
        let mut codes: Vec<EnhancedCode> =
            ["5.7.10", "4.2.2", "5.7.9"].map(|code| code.parse().unwrap()).into();
        codes.sort();
        let sorted: Vec<String> = codes.iter().map(ToString::to_string).collect();
        assert_eq!(sorted, ["4.2.2", "5.7.9", "5.7.10"]);
    }
}
