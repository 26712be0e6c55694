//! The names of things in the knowledge base.

use std::fmt;
use std::str::FromStr;

use crate::as_text::serde_as_text;

/// Why a text is not a name.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{text}` is not {expected}")]
pub struct IdError {
    text: String,
    expected: &'static str,
}

/// The name of an entry or guide: its folder below `content/`, such as `exchange-online/5.7.705`.
///
/// A collection and a name, each of lower-case letters, digits, dots and hyphens.
///
/// ```
/// use ndr_core::EntryId;
/// let id: EntryId = "exchange-online/5.7.705".parse()?;
/// assert_eq!((id.collection(), id.name()), ("exchange-online", "5.7.705"));
/// # Ok::<(), ndr_core::IdError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EntryId(String);

impl EntryId {
    /// The collection: `exchange-online`, `smtp`, `guides`.
    pub fn collection(&self) -> &str {
        self.0.split_once('/').map_or("", |(collection, _)| collection)
    }

    /// The name within the collection.
    pub fn name(&self) -> &str {
        self.0.split_once('/').map_or("", |(_, name)| name)
    }

    /// The whole id.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// The name of a remediation step, such as `enable-mfa`.
///
/// Lower-case letters, digits and hyphens, beginning with a letter, so that it is a Fluent message id.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct StepId(String);

impl StepId {
    /// The id as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// The name of a section or heading of a document, such as `meaning`: the `{#meaning}` of its heading.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SectionId(String);

impl SectionId {
    /// The id as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// The name of a segment: a Fluent message id that is unique in the knowledge base.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SegmentId(String);

impl SegmentId {
    /// The id as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

fn is_name(text: &str, allowed: fn(u8) -> bool) -> bool {
    text.bytes().all(allowed)
        && text.bytes().next().is_some_and(|byte| byte.is_ascii_alphanumeric())
        && text.bytes().last().is_some_and(|byte| byte.is_ascii_alphanumeric())
}

fn is_folder_name(text: &str) -> bool {
    is_name(text, |b| b.is_ascii_lowercase() || b.is_ascii_digit() || matches!(b, b'.' | b'-'))
        && !text.contains("..")
}

fn is_kebab(text: &str) -> bool {
    is_name(text, |b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
        && text.starts_with(|c: char| c.is_ascii_lowercase())
}

fn is_message_id(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_alphabetic())
        && text.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_'))
}

/// What all ids share: parsed, displayed and serialized as their text.
macro_rules! text_id {
    ($name:ident, $expected:literal, $valid:expr) => {
        impl FromStr for $name {
            type Err = IdError;

            fn from_str(text: &str) -> Result<Self, IdError> {
                let valid: fn(&str) -> bool = $valid;
                if valid(text) {
                    Ok(Self(text.to_owned()))
                } else {
                    Err(IdError { text: text.to_owned(), expected: $expected })
                }
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                out.write_str(&self.0)
            }
        }

        serde_as_text!($name);
    };
}

text_id!(EntryId, "an entry id; expected a collection and a name, such as exchange-online/5.7.705", |text| {
    text.split_once('/').is_some_and(|(a, b)| is_folder_name(a) && is_folder_name(b))
});
text_id!(StepId, "a step id; expected lower-case letters, digits and hyphens, such as enable-mfa", is_kebab);
text_id!(
    SectionId,
    "a heading id; expected lower-case letters, digits and hyphens, such as meaning",
    is_kebab
);
text_id!(SegmentId, "a segment id; expected a Fluent message id", is_message_id);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_entry_id_is_a_folder_path_of_two_parts() {
        assert!("exchange-online/5.7.606-5.7.649".parse::<EntryId>().is_ok());
        for text in ["5.7.705", "a/b/c", "../x", "a/..", "A/b", "a/", "/b", "a/b c"] {
            assert!(text.parse::<EntryId>().is_err(), "{text}");
        }
    }

    #[test]
    fn a_step_id_is_a_message_id() {
        assert!("enable-mfa".parse::<StepId>().is_ok());
        for text in ["Enable-MFA", "1-step", "-x", "x-", "", "a_b"] {
            assert!(text.parse::<StepId>().is_err(), "{text}");
        }
    }
}
