//! A segment and its translation.

/// Where a segment stands; some lints look at headings or steps only.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Kind {
    /// Running text.
    #[default]
    Text,
    /// A heading.
    Heading,
    /// An item of a numbered list.
    Step,
}

/// A source segment and its translation, both inline Markdown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pair<'t> {
    /// The segment in the source language.
    pub source: &'t str,
    /// The segment in the target language.
    pub target: &'t str,
    /// Where it stands.
    pub kind: Kind,
    /// The anchor that was made from the source of a heading, without `#`.
    pub anchor: Option<&'t str>,
}

impl<'t> Pair<'t> {
    /// A pair of running text.
    pub fn new(source: &'t str, target: &'t str) -> Self {
        Self { source, target, kind: Kind::Text, anchor: None }
    }

    /// The same pair, standing elsewhere.
    #[must_use]
    pub fn kind(mut self, kind: Kind) -> Self {
        self.kind = kind;
        self
    }

    /// The same pair with the anchor of its heading.
    #[must_use]
    pub fn anchor(mut self, anchor: &'t str) -> Self {
        self.anchor = Some(anchor);
        self
    }
}
