//! Reading time and sentence length, a line a language, and on demand the long sentences.

use ndr_content::{PageLength, Sentence, page_lengths};

use crate::project::{Loaded, counted};

/// A sentence of more words is worth a second look.
const LONG: usize = 30;

/// Prints a line for each language; with `listed` every long sentence below it.
pub(crate) fn print(loaded: &Loaded, listed: bool) {
    let pages = page_lengths(&loaded.tree);
    for language in pages.chunk_by(|a, b| a.lang == b.lang) {
        println!("{}", summary(language, loaded));
        if listed {
            for sentence in long_sentences(language) {
                println!("  {}: {} words: {}", place(sentence, loaded), sentence.words, sentence.text);
            }
        }
    }
}

fn summary(pages: &[PageLength], loaded: &Loaded) -> String {
    let words: usize = pages.iter().map(|page| page.words).sum();
    let long = long_sentences(pages);
    let longest = long.first().map_or_else(String::new, |sentence| {
        format!(", the longest with {} in {}", sentence.words, place(sentence, loaded))
    });
    format!(
        "{}: {}, {words} words, median reading time {}, {} of more than {LONG} words{longest}",
        pages[0].lang,
        counted(pages.len(), "page"),
        minutes(median(pages)),
        counted(long.len(), "sentence"),
    )
}

fn long_sentences(pages: &[PageLength]) -> Vec<&Sentence> {
    let all = pages.iter().flat_map(|page| &page.sentences);
    let mut long: Vec<&Sentence> = all.filter(|sentence| sentence.words > LONG).collect();
    long.sort_by_key(|sentence| std::cmp::Reverse(sentence.words));
    long
}

fn median(pages: &[PageLength]) -> usize {
    let mut seconds: Vec<usize> = pages.iter().map(PageLength::reading_seconds).collect();
    seconds.sort_unstable();
    seconds.get(seconds.len() / 2).copied().unwrap_or_default()
}

fn minutes(seconds: usize) -> String {
    format!("{}:{:02} min", seconds / 60, seconds % 60)
}

fn place(sentence: &Sentence, loaded: &Loaded) -> String {
    let (line, _) = loaded.tree.position(&sentence.place.path, sentence.place.span.start);
    format!("{}:{line}", sentence.place.path)
}
