//! Which language a reader gets.

use fluent_langneg::{NegotiationStrategy, negotiate_languages};
use ndr_core::kb::Catalog;
use unic_langid::LanguageIdentifier;

/// The best of the catalog's languages for what is asked for, most wanted first; the source language
/// where nothing fits. `None` only where the catalog has no language at all.
///
/// `sv` gets `sv-SE`, and so does `sv-FI`.
pub fn negotiate(catalog: &Catalog, requested: &[LanguageIdentifier]) -> Option<LanguageIdentifier> {
    let available: Vec<LanguageIdentifier> = catalog.words.iter().map(|words| words.lang.clone()).collect();
    let default = available.first();
    let found = negotiate_languages(requested, &available, default, NegotiationStrategy::Lookup);
    found.first().map(|lang| (*lang).clone())
}

/// The language of a POSIX locale such as `sv_SE.UTF-8` or `de_DE@euro`; `None` for `C` and `POSIX`.
///
/// ```
/// assert_eq!(ndr_words::locale("sv_SE.UTF-8").unwrap().to_string(), "sv-SE");
/// assert_eq!(ndr_words::locale("C.UTF-8"), None);
/// ```
pub fn locale(text: &str) -> Option<LanguageIdentifier> {
    let tag = text.split(['.', '@']).next()?.replace('_', "-");
    if tag == "C" || tag == "POSIX" { None } else { tag.parse().ok() }
}
