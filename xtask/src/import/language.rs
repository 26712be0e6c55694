//! Which language a translation is in.

use std::path::Path;

use ndr_side_by_side::Document;

/// The language that a document, its file or one of its folders names.
pub(super) fn language(document: &Document<'_>, from: &Path, path: &str) -> Option<String> {
    document.language().filter(|language| is_tag(language)).or_else(|| {
        let root = from.file_name().unwrap_or_default().to_string_lossy();
        let names = path.rsplit('/').chain([root.as_ref()]);
        let full = names.flat_map(|name| name.split('.')).find(|name| names_a_country(name));
        let first = path.split_once('/').map(|(first, _)| first);
        let short = first.into_iter().chain([root.as_ref()]).find(|name| is_short(name));
        full.or(short).map(str::to_owned)
    })
}

/// Whether a text can be a language tag (BCP 47), and so be the name of a file.
pub(super) fn is_tag(text: &str) -> bool {
    let mut parts = text.split('-');
    let is_language = parts.next().is_some_and(|first| {
        (2..=3).contains(&first.len()) && first.bytes().all(|byte| byte.is_ascii_alphabetic())
    });
    is_language
        && parts.all(|part| {
            (1..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric())
        })
}

/// `sv-SE`, `zh-Hant-TW`: two letters alone may be anything.
fn names_a_country(name: &str) -> bool {
    let country = name.rsplit_once('-').map(|(_, country)| country);
    let is_country = country
        .is_some_and(|country| country.len() == 2 && country.bytes().all(|byte| byte.is_ascii_uppercase()));
    is_country && is_tag(name)
}

/// The folders of a collection in several languages are often named `sv`, `de`.
fn is_short(name: &str) -> bool {
    name.len() == 2 && name.bytes().all(|byte| byte.is_ascii_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, from: &str, path: &str, expected: Option<&str>) {
        assert_eq!(language(&Document::parse(text), Path::new(from), path).as_deref(), expected);
    }

    #[test]
    fn a_language_is_taken_from_text_file_or_folder() {
        check("---\nms.contentlocale: sv-SE\n---\n", "docs", "de/a.md", Some("sv-SE"));
        check("---\nms.contentlocale: ../x\n---\n", "docs", "de/a.md", Some("de"));
        check("", "docs", "a/b.sv-SE.md", Some("sv-SE"));
        check("", "docs/sv-SE", "a/b.md", Some("sv-SE"));
        check("", "docs/sv", "a/b.md", Some("sv"));
        check("", "docs", "a/go/b.md", None);
    }
}
