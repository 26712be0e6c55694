//! The glossary's terms in a pair.

use std::ops::Range;

use aho_corasick::{AhoCorasick, AhoCorasickBuilder, AhoCorasickKind, MatchKind};

use crate::glossary::{Form, Term};
use crate::text::{Text, begins_upper};

/// How a term is said in a target.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Rendering {
    /// As the glossary says.
    Approved,
    /// The discouraged form with this index.
    Discouraged(usize),
    /// The forbidden form with this index.
    Forbidden(usize),
}

/// A term in the source of a pair.
#[derive(Clone, Debug)]
pub(crate) struct TermUse {
    /// Its index in the glossary.
    pub(crate) term: usize,
    /// Where it stands in the source.
    pub(crate) source: Range<usize>,
    /// Whether a longer term takes it in, as `email address` does `email`.
    pub(crate) is_part: bool,
    /// What stands for it in the target.
    pub(crate) renderings: Vec<(Range<usize>, Rendering)>,
}

/// The terms with the automata that find them.
#[derive(Debug)]
pub(crate) struct Terms {
    pub(crate) list: Vec<Term>,
    source: Option<AhoCorasick>,
    source_of: Vec<usize>,
    target: Option<AhoCorasick>,
    target_of: Vec<(usize, Rendering)>,
}

impl Terms {
    pub(crate) fn new(list: Vec<Term>) -> Self {
        let (mut sources, mut source_of) = (Vec::new(), Vec::new());
        let (mut targets, mut target_of) = (Vec::new(), Vec::new());
        for (index, term) in list.iter().enumerate() {
            for en in &term.en {
                sources.push(en.clone());
                source_of.push(index);
                if let Some(stem) = en.strip_suffix('y') {
                    sources.push(format!("{stem}ies"));
                    source_of.push(index);
                }
            }
            for form in std::iter::once(&term.sv).chain(&term.forms) {
                targets.push(form.clone());
                target_of.push((index, Rendering::Approved));
            }
            for (at, form) in term.discouraged.iter().enumerate() {
                targets.push(form.text.clone());
                target_of.push((index, Rendering::Discouraged(at)));
            }
            for (at, form) in term.forbidden.iter().enumerate() {
                targets.push(form.text.clone());
                target_of.push((index, Rendering::Forbidden(at)));
            }
        }
        Self { list, source: automaton(&sources), source_of, target: automaton(&targets), target_of }
    }

    /// The form behind a rendering that the glossary does not want.
    pub(crate) fn form(&self, term: usize, rendering: Rendering) -> Option<&Form> {
        let term = self.list.get(term)?;
        match rendering {
            Rendering::Approved => None,
            Rendering::Discouraged(at) => term.discouraged.get(at),
            Rendering::Forbidden(at) => term.forbidden.get(at),
        }
    }

    /// Whether a form is the term itself, torn in two.
    pub(crate) fn is_torn(&self, term: usize, form: &Form) -> bool {
        let Some(term) = self.list.get(term).filter(|term| term.sv.chars().all(char::is_alphabetic)) else {
            return false;
        };
        let stem = term.sv.get(..term.sv.len() - 1).unwrap_or(&term.sv);
        // A first part of three letters, as in `fel kod`, is too often a word of its own.
        let torn = form.text.find(' ').is_some_and(|at| at >= 4);
        torn && form.text.replace(' ', "").starts_with(stem)
    }

    /// The first of a term's unwelcome forms that is the same word: `bilaga` for `bilagor`.
    pub(crate) fn first_alike<'f>(&'f self, term: usize, form: &'f Form) -> &'f str {
        let stem: String = form.text.chars().take(4).collect();
        let forms =
            self.list.get(term).into_iter().flat_map(|term| term.forbidden.iter().chain(&term.discouraged));
        forms.map(|other| other.text.as_str()).find(|other| other.starts_with(&stem)).unwrap_or(&form.text)
    }

    /// Each term of the source, once.
    pub(crate) fn uses(&self, source: &Text<'_>, target: &Text<'_>) -> Vec<TermUse> {
        let mut uses = self.in_source(source);
        // What is not translated at all has no terms to judge.
        let untranslated = source.raw.trim() == target.raw.trim();
        let (Some(automaton), false) = (&self.target, uses.is_empty() || untranslated) else { return uses };
        let mut matches = Vec::new();
        for found in automaton.find_overlapping_iter(&target.folded) {
            let Some(&(term, rendering)) = self.target_of.get(found.pattern().as_usize()) else { continue };
            if begins_word(&target.folded, found.start()) && uses.iter().any(|used| used.term == term) {
                matches.push((found.range(), term, rendering));
            }
        }
        for used in &mut uses {
            let own = matches.iter().filter(|(_, term, _)| *term == used.term);
            for (range, _, rendering) in own {
                let covered = matches.iter().any(|(other, _, kind)| {
                    *kind == Rendering::Approved
                        && other.start <= range.start
                        && other.end >= range.end
                        && (other.len() > range.len() || *rendering != Rendering::Approved)
                });
                let known = used.renderings.iter().any(|(known, how)| {
                    known.start == range.start && (how == rendering || *rendering != Rendering::Approved)
                });
                if known {
                    continue;
                }
                if *rendering == Rendering::Approved
                    || !covered && self.counts(used.term, *rendering, range, source, target)
                {
                    used.renderings.push((word_end(&target.folded, range), *rendering));
                }
            }
        }
        uses
    }

    fn in_source(&self, source: &Text<'_>) -> Vec<TermUse> {
        let mut uses: Vec<TermUse> = Vec::new();
        let Some(automaton) = &self.source else { return uses };
        for found in automaton.find_overlapping_iter(&source.folded) {
            let Some(&term) = self.source_of.get(found.pattern().as_usize()) else { continue };
            if begins_word(&source.folded, found.start())
                && ends_english_word(&source.folded, found.end())
                && !uses.iter().any(|used| used.term == term)
            {
                uses.push(TermUse { term, source: found.range(), is_part: false, renderings: Vec::new() });
            }
        }
        let ranges: Vec<Range<usize>> = uses.iter().map(|used| used.source.clone()).collect();
        for used in &mut uses {
            let takes_in = |other: &Range<usize>| {
                other.start <= used.source.start
                    && used.source.end <= other.end
                    && other.len() > used.source.len()
            };
            used.is_part = ranges.iter().any(takes_in);
        }
        uses
    }

    /// Whether an unwelcome form counts: not in a label taken over as it is, and not explained otherwise.
    fn counts(
        &self,
        term: usize,
        rendering: Rendering,
        range: &Range<usize>,
        source: &Text<'_>,
        target: &Text<'_>,
    ) -> bool {
        let Some(form) = self.form(term, rendering) else { return true };
        let word = word_end(&target.folded, range);
        if form.whole && word.end != range.end {
            return false;
        }
        let explains = |en: &String| {
            source.folded.match_indices(en.as_str()).any(|(at, _)| begins_word(&source.folded, at))
        };
        if form.unless.iter().any(explains) {
            return false;
        }
        if joins_address(&target.folded, &word) || is_aside(source, target, &word) {
            return false;
        }
        let said = target.raw(&word);
        let taken_over = source.raw.contains(said);
        let is_name =
            begins_upper(said) && (!target.begins_sentence(word.start) || begins_name(source, target, &word));
        !(taken_over && (is_name || target.is_label(&word)))
    }
}

/// Whether a word is part of a host name or mail address.
fn joins_address(text: &str, word: &Range<usize>) -> bool {
    let before = text.get(..word.start).unwrap_or_default();
    let mut after = text.get(word.end..).unwrap_or_default().chars();
    let joined = matches!(after.next(), Some('.' | '@')) && after.next().is_some_and(char::is_alphanumeric);
    joined || before.ends_with(['.', '@', '/'])
}

/// Whether a word stands in brackets that are the same in the source: `(banned sender)`.
fn is_aside(source: &Text<'_>, target: &Text<'_>, word: &Range<usize>) -> bool {
    let open = target.raw.get(..word.start).and_then(|before| before.rfind('('));
    let close = target.raw.get(word.end..).and_then(|after| after.find(')')).map(|at| word.end + at);
    let inner = open.zip(close).and_then(|(open, close)| target.raw.get(open..=close));
    inner.is_some_and(|inner| inner.matches(')').count() == 1 && source.raw.contains(inner))
}

/// Whether a word and the next are a name that both sides have: `Email Security.cloud`.
fn begins_name(source: &Text<'_>, target: &Text<'_>, word: &Range<usize>) -> bool {
    let next = target.words.iter().find(|next| next.start > word.end);
    next.is_some_and(|next| {
        let name = target.raw(&(word.start..next.end));
        begins_upper(target.raw(next)) && source.raw.contains(name)
    })
}

fn automaton(patterns: &[String]) -> Option<AhoCorasick> {
    // Building fails only beyond four thousand million states.
    let mut builder = AhoCorasickBuilder::new();
    builder.match_kind(MatchKind::Standard).kind(Some(AhoCorasickKind::DFA));
    (!patterns.is_empty()).then(|| builder.build(patterns).ok()).flatten()
}

fn begins_word(text: &str, at: usize) -> bool {
    let before = text.get(..at).and_then(|before| before.chars().next_back());
    !before.is_some_and(char::is_alphanumeric)
}

/// English plurals and genitives end a word, other letters make it another word.
fn ends_english_word(text: &str, at: usize) -> bool {
    let rest = text.get(at..).unwrap_or_default();
    let rest =
        rest.strip_prefix("es").filter(|rest| !rest.starts_with(char::is_alphanumeric)).unwrap_or(rest);
    let rest = rest.strip_prefix('s').unwrap_or(rest);
    !rest.starts_with(char::is_alphanumeric)
}

/// The range, to the end of its last word.
fn word_end(text: &str, range: &Range<usize>) -> Range<usize> {
    let rest = text.get(range.end..).unwrap_or_default();
    let length = rest.find(|letter: char| !letter.is_alphanumeric()).unwrap_or(rest.len());
    range.start..range.end + length
}
