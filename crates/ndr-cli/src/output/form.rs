//! The forms of findings.

use ndr_words::Detail;

use crate::args::Format;
use crate::text::Keep;

/// What is made of findings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    /// An array of objects.
    Json,
    /// One object a line.
    Ndjson,
    /// One row each.
    Csv,
    /// One line of text each, in the order of the input.
    Lines,
    /// Text that explains each cause once.
    Text,
    /// The same as Markdown.
    Markdown,
    /// Counts.
    Summary,
}

impl Form {
    /// The form of the findings of whole inputs.
    pub(crate) fn of_findings(format: Format) -> Self {
        match format {
            Format::Json => Self::Json,
            Format::Ndjson => Self::Ndjson,
            Format::Csv => Self::Csv,
            Format::Text => Self::Text,
            Format::Markdown => Self::Markdown,
        }
    }

    /// The form of the findings of single lines; none where a record a line cannot be.
    pub(crate) fn of_lines(format: Format) -> Option<Self> {
        match Self::of_findings(format) {
            Self::Text => Some(Self::Lines),
            Self::Markdown => None,
            form => Some(form),
        }
    }

    /// Whether it is put out while there is still work to do.
    pub(crate) fn is_streamed(self) -> bool {
        !matches!(self, Self::Text | Self::Markdown | Self::Summary)
    }

    /// Whether its pages hold words of the knowledge base.
    pub(crate) fn has_words(self, detail: Detail) -> bool {
        match self {
            Self::Json | Self::Ndjson | Self::Csv => detail == Detail::Full,
            Self::Lines => true,
            Self::Text | Self::Markdown | Self::Summary => false,
        }
    }

    /// What must be kept of each cause.
    pub(crate) fn keep(self, detail: Detail) -> Keep {
        match (self, detail) {
            (Self::Markdown, _) | (Self::Text, Detail::Bare) => Keep::Lines,
            _ => Keep::Some,
        }
    }
}
