//! What a lint is.

use std::ops::Range;

use crate::engine::Read;
use crate::{Fix, Hit, Level, Linter, Side};

/// What a lint looks at.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Scope {
    /// One pair at a time.
    Pair(PairCheck),
    /// All pairs of a document.
    Document(DocumentCheck),
}

pub(crate) type PairCheck = fn(&Read<'_>, &Linter, &mut Found);
pub(crate) type DocumentCheck = fn(&[Read<'_>], &Linter, &mut Found);

/// A lint.
#[derive(Clone, Copy, Debug)]
pub struct Lint {
    /// Its name in kebab case.
    pub name: &'static str,
    /// The level that it has unless the configuration says otherwise.
    pub level: Level,
    /// The language whose rules it knows, such as `sv`; empty where it holds for every language.
    pub language: &'static str,
    /// Why what it reports is a fault, in one sentence.
    pub reason: &'static str,
    pub(crate) scope: Scope,
}

impl Lint {
    /// Whether it compares the pairs of a document with each other.
    pub fn is_for_documents(&self) -> bool {
        matches!(self.scope, Scope::Document(_))
    }

    pub(crate) const fn new(
        name: &'static str,
        level: Level,
        reason: &'static str,
        check: PairCheck,
    ) -> Self {
        Self { name, level, language: "", reason, scope: Scope::Pair(check) }
    }

    pub(crate) const fn document(
        name: &'static str,
        level: Level,
        reason: &'static str,
        check: DocumentCheck,
    ) -> Self {
        Self { name, level, language: "", reason, scope: Scope::Document(check) }
    }

    pub(crate) const fn only(mut self, language: &'static str) -> Self {
        self.language = language;
        self
    }
}

/// Where a lint notes what it found.
#[derive(Debug)]
pub(crate) struct Found {
    lint: &'static str,
    level: Level,
    pair: usize,
    hits: Vec<(usize, Hit)>,
}

impl Found {
    pub(crate) fn new() -> Self {
        Self { lint: "", level: Level::Off, pair: 0, hits: Vec::new() }
    }

    /// What comes next is found by this lint.
    pub(crate) fn begin(&mut self, lint: &'static Lint, level: Level) {
        (self.lint, self.level) = (lint.name, level);
    }

    /// What comes next is found in this pair of the document.
    pub(crate) fn at(&mut self, pair: usize) -> &mut Self {
        self.pair = pair;
        self
    }

    /// Notes a fault in the target.
    pub(crate) fn target(&mut self, span: Range<usize>, message: impl Into<String>) {
        self.push(Side::Target, span, message.into(), None);
    }

    /// Notes a fault in the target, and puts `with` in its place.
    pub(crate) fn replace(
        &mut self,
        span: Range<usize>,
        message: impl Into<String>,
        with: impl Into<String>,
    ) {
        let fix = Fix { span: span.clone(), with: with.into() };
        self.push(Side::Target, span, message.into(), Some(fix));
    }

    /// Notes a fault in the target that is put right at another span of it.
    pub(crate) fn fixed(&mut self, span: Range<usize>, message: impl Into<String>, fix: Fix) {
        self.push(Side::Target, span, message.into(), Some(fix));
    }

    /// Notes a fault in the source.
    pub(crate) fn source(&mut self, span: Range<usize>, message: impl Into<String>) {
        self.push(Side::Source, span, message.into(), None);
    }

    fn push(&mut self, side: Side, span: Range<usize>, message: String, fix: Option<Fix>) {
        let hit = Hit { lint: self.lint, level: self.level, side, span, message, fix };
        self.hits.push((self.pair, hit));
    }

    /// Everything, in the order of pairs and places.
    pub(crate) fn finish(mut self) -> Vec<(usize, Hit)> {
        self.hits.sort_by(|(left, a), (right, b)| {
            (left, a.span.start, a.span.end, a.lint).cmp(&(right, b.span.start, b.span.end, b.lint))
        });
        self.hits
    }
}
