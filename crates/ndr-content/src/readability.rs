//! How long pages and sentences are.
//!
//! Sentences are split as Unicode splits them (UAX #29 §5); a code span, a term or a parameter counts as
//! one word. The figures are for authors: nothing is wrong with a long sentence that reads well.

use ndr_core::markup::{self, Inline};
use unic_langid::LanguageIdentifier;
use unicode_segmentation::UnicodeSegmentation;

use crate::article;
use crate::compile::languages;
use crate::segment::Segment;
use crate::{Diagnostics, Place, SourceTree};

/// Words that a reader reads in a minute: a careful rate, since the reader also looks at commands.
const WORDS_PER_MINUTE: usize = 200;

/// Abbreviations after which a sentence goes on, though a capital letter follows.
const ABBREVIATIONS: [&str; 10] =
    ["t.ex.", "bl.a.", "d.v.s.", "s.k.", "jfr.", "e.g.", "i.e.", "cf.", "vs.", "resp."];

/// A page in one language.
#[derive(Clone, Debug, PartialEq)]
pub struct PageLength {
    /// The language it is written in.
    pub lang: LanguageIdentifier,
    /// The file.
    pub path: String,
    /// Words of running text, headings and tables; code blocks are left out.
    pub words: usize,
    /// Its sentences, in reading order.
    pub sentences: Vec<Sentence>,
}

/// A sentence and where its paragraph stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// Its words.
    pub words: usize,
    /// The text, with a stand-in for each term and code span.
    pub text: String,
    /// The paragraph, list item or cell.
    pub place: Place,
}

impl PageLength {
    /// The time to read it once, in seconds.
    pub fn reading_seconds(&self) -> usize {
        self.words * 60 / WORDS_PER_MINUTE
    }
}

/// Measures the pages of every language, in the order of languages and paths.
///
/// ```
/// use ndr_content::{SourceTree, page_lengths};
/// assert!(page_lengths(&SourceTree::default()).is_empty());
/// ```
pub fn page_lengths(tree: &SourceTree) -> Vec<PageLength> {
    // What is wrong with the sources is what `compile` reports.
    let mut ignored = Diagnostics::default();
    let langs = languages(tree, &mut ignored);
    let articles = article::read_all(tree, &langs, &mut ignored);
    let mut pages = Vec::new();
    for lang in &langs {
        for document in articles.iter().filter_map(|article| article.document(lang)) {
            let segments = document.segments();
            let sentences: Vec<Sentence> =
                segments.iter().flat_map(|(_, segment)| sentences_of(segment)).collect();
            pages.push(PageLength {
                lang: lang.clone(),
                path: document.place.path.clone(),
                words: sentences.iter().map(|sentence| sentence.words).sum(),
                sentences,
            });
        }
    }
    pages
}

fn sentences_of(segment: &Segment) -> Vec<Sentence> {
    let mut text = String::new();
    write_text(&markup::parse(&segment.pattern), &mut text);
    split(&stand_ins(&text))
        .into_iter()
        .map(|text| Sentence { words: words(&text), text, place: segment.place.clone() })
        .filter(|sentence| sentence.words > 0)
        .collect()
}

fn words(text: &str) -> usize {
    text.split_whitespace().filter(|word| word.chars().any(char::is_alphanumeric)).count()
}

fn write_text(inlines: &[Inline], out: &mut String) {
    for inline in inlines {
        match inline {
            Inline::Text(text) => out.push_str(text),
            Inline::Code(_) => out.push_str("Code"),
            Inline::Strong(inner) | Inline::Emphasis(inner) | Inline::Link { text: inner, .. } => {
                write_text(inner, out);
            }
        }
    }
}

/// A capital word for each `{ -term }` and `{ $parameter }`: it can begin a sentence.
fn stand_ins(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        let (inner, after) = after.split_once('}').unwrap_or((after, ""));
        let name = inner.trim().trim_start_matches(['-', '$']);
        let (first, others) = name.split_at(name.chars().next().map_or(0, char::len_utf8));
        out.push_str(before);
        out.push_str(&first.to_uppercase());
        out.push_str(others);
        rest = after;
    }
    out.push_str(rest);
    out
}

fn split(text: &str) -> Vec<String> {
    let mut sentences: Vec<String> = Vec::new();
    for piece in text.split_sentence_bounds() {
        match sentences.last_mut() {
            Some(last) if goes_on(last) => last.push_str(piece),
            _ => sentences.push(piece.to_owned()),
        }
    }
    for sentence in &mut sentences {
        *sentence = sentence.trim().to_owned();
    }
    sentences
}

/// Whether a text ends in an abbreviation.
fn goes_on(text: &str) -> bool {
    let last = text.split_whitespace().next_back().unwrap_or_default().trim_start_matches('(');
    ABBREVIATIONS.iter().any(|known| known.eq_ignore_ascii_case(last))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(pattern: &str, want: &[usize]) {
        let segment = Segment::new(pattern.to_owned(), Place::file("x.md"), &mut Diagnostics::default());
        let found: Vec<usize> = sentences_of(&segment).iter().map(|sentence| sentence.words).collect();
        assert_eq!(found, want, "{pattern}");
    }

    #[test]
    fn an_abbreviation_does_not_end_a_sentence() {
        check("Skicka via en annan tjänst, t.ex. Azure. Vänta sedan.", &[7, 2]);
        check("Use another service, e.g. Azure. Then wait.", &[5, 2]);
    }

    #[test]
    fn a_term_can_begin_a_sentence_and_counts_as_one_word() {
        check("Wait. { -exchange-online } tries again. It does so for { $limit }.", &[1, 3, 5]);
    }

    #[test]
    fn a_code_span_is_one_word_and_its_full_stops_end_nothing() {
        let code = format!("Run {}Get-X -A b. C{} now.", markup::CODE, markup::CODE_END);
        check(&code, &[3]);
    }

    #[test]
    fn a_page_of_two_hundred_words_takes_a_minute() {
        let page = PageLength {
            lang: crate::SOURCE_LANGUAGE,
            path: String::new(),
            words: 200,
            sentences: Vec::new(),
        };
        assert_eq!(page.reading_seconds(), 60);
    }
}
