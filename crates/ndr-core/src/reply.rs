//! SMTP reply codes (RFC 5321 §4.2).

use std::fmt;
use std::str::FromStr;

use crate::Class;
use crate::as_text::serde_as_text;

/// A three-digit SMTP reply code such as `550`.
///
/// ```
/// use ndr_core::{Class, ReplyCode};
/// let reply: ReplyCode = "550".parse()?;
/// assert_eq!(reply.class(), Some(Class::Permanent));
/// # Ok::<(), ndr_core::ReplyError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ReplyCode(u16);

/// Why a number is not an SMTP reply code.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "`{0}` is not an SMTP reply code; expected three digits from 200 to 559, the second 0 to 5 (RFC 5321 section 4.2)"
)]
pub struct ReplyError(pub String);

impl ReplyCode {
    /// A code from its number; `None` where RFC 5321 §4.2 allows no such code.
    ///
    /// The first digit is 2 to 5, the second 0 to 5.
    pub fn new(number: u16) -> Option<Self> {
        let (severity, category) = (number / 100, number / 10 % 10);
        ((2..=5).contains(&severity) && category <= 5).then_some(Self(number))
    }

    /// The code that a text is.
    pub(crate) fn read(text: &str) -> Option<Self> {
        let is_number = text.len() == 3 && text.bytes().all(|byte| byte.is_ascii_digit());
        is_number.then(|| text.parse().ok().and_then(Self::new)).flatten()
    }

    /// The number, 200 to 559.
    pub fn number(self) -> u16 {
        self.0
    }

    /// What the reply says of the message; `None` for an intermediate reply (`354`).
    pub fn class(self) -> Option<Class> {
        Class::from_digit(u8::try_from(self.0 / 100).ok()?)
    }
}

impl FromStr for ReplyCode {
    type Err = ReplyError;

    fn from_str(text: &str) -> Result<Self, ReplyError> {
        Self::read(text).ok_or_else(|| ReplyError(text.to_owned()))
    }
}

impl fmt::Display for ReplyCode {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}", self.0)
    }
}

serde_as_text!(ReplyCode);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reply_code_has_three_digits_in_range() {
        assert_eq!("554".parse::<ReplyCode>().unwrap().number(), 554);
        for text in ["55", "5540", "154", "600", "569", "5a0", " 550", "+50"] {
            assert!(text.parse::<ReplyCode>().is_err(), "{text}");
        }
    }

    #[test]
    fn an_intermediate_reply_has_no_class() {
        assert_eq!(ReplyCode::new(354).unwrap().class(), None);
        assert_eq!(ReplyCode::new(421).unwrap().class(), Some(Class::Transient));
    }
}
