//! Running text with the styles of its markup.

use ndr_core::kb::Document;
use ndr_core::markup::Inline;
use ndr_core::{EntryId, Params};
use ndr_words::Wording;

use super::clean;
use super::sheet::{CODE, EMPHASIS, FAINT, GLUE, STRONG, styled};
use crate::session::Session;

/// Shorter code is kept on one line, so that it can be copied.
const LONGEST_GLUED: usize = 40;

/// Running text; in front of it the language, where that is not the reader's.
pub(super) fn words(session: &Session<'_>, wording: &Wording) -> String {
    let text = running(&wording.text);
    if wording.lang == session.reader.lang() {
        return text;
    }
    format!("{} {text}", styled(&format!("[{}]", wording.lang), FAINT))
}

/// Whether a part of the document is not in the reader's language, and in which it is.
pub(super) fn untranslated(session: &Session<'_>, document: &Document<Wording>) -> Option<String> {
    let mut other = None;
    document.map(&mut |wording| {
        if wording.lang != session.reader.lang() {
            other = Some(wording.lang.to_string());
        }
    });
    other
}

/// The title of an entry or guide, without the values of a bounce.
pub(crate) fn title(session: &Session<'_>, id: &EntryId) -> String {
    let knowledge = &session.reader.catalog().knowledge;
    let entry = knowledge.entry(id).map(|entry| &entry.document);
    let document = entry.or_else(|| knowledge.guide(id).map(|guide| &guide.document));
    let title = document.map(|document| session.reader.document(id, document, &Params::new()).title.plain());
    title.unwrap_or_else(|| id.to_string())
}

/// The title of an entry or guide, with the command that explains it.
pub(super) fn titled(session: &Session<'_>, id: &EntryId) -> String {
    format!("{} ({})", title(session, id), glued(&format!("ndr explain {id}")))
}

fn running(text: &[Inline]) -> String {
    let mut out = String::new();
    for inline in text {
        match inline {
            Inline::Text(text) => out.push_str(&clean(text)),
            Inline::Code(code) if code.chars().count() > LONGEST_GLUED => {
                out.push_str(&styled(&clean(code), CODE));
            }
            Inline::Code(code) => out.push_str(&styled(&glued(&clean(code)), CODE)),
            Inline::Strong(inner) => out.push_str(&styled(&running(inner), STRONG)),
            Inline::Emphasis(inner) => out.push_str(&styled(&running(inner), EMPHASIS)),
            Inline::Link { url, text } => link(url, &running(text), &mut out),
        }
    }
    out
}

/// The link's text, then where it leads, unless the text says so already.
fn link(url: &str, text: &str, out: &mut String) {
    out.push_str(text);
    if let Some(target) = shown_target(url)
        && target != text
        && target.strip_prefix("https://") != Some(text)
    {
        out.push_str(" (");
        out.push_str(&glued(&target));
        out.push(')');
    }
}

/// Where a link leads, as a reader of the terminal can follow it.
fn shown_target(url: &str) -> Option<String> {
    if url.starts_with("https:") {
        return Some(url.to_owned());
    }
    if let Some(step) = url.strip_prefix("step:") {
        return Some(format!("ndr step {step}"));
    }
    let id = url.strip_prefix("entry:").or_else(|| url.strip_prefix("guide:"))?;
    Some(format!("ndr explain {}", id.split('#').next().unwrap_or(id)))
}

fn glued(text: &str) -> String {
    text.replace(' ', GLUE.encode_utf8(&mut [0; 4]))
}

#[cfg(test)]
mod tests {
    use super::super::sheet::Sheet;
    use super::*;

    #[track_caller]
    fn check(url: &str, text: &str, want: &str) {
        let mut sheet = Sheet::new(80);
        sheet.paragraph(
            &running(&[Inline::Link { url: url.into(), text: vec![Inline::Text(text.into())] }]),
            0,
        );
        assert_eq!(sheet.finish().trim_end(), want);
    }

    #[test]
    fn links_within_the_guide_name_the_command() {
        check("guide:guides/5.7.7xx#unblock", "x", "x (ndr explain guides/5.7.7xx)");
        check("step:enable-mfa", "x", "x (ndr step enable-mfa)");
        check("#steps", "x", "x");
    }

    #[test]
    fn an_address_is_shown_once() {
        check("https://aka.ms/diagca", "check it", "check it (https://aka.ms/diagca)");
        check("https://aka.ms/diagca", "aka.ms/diagca", "aka.ms/diagca");
    }

    #[test]
    fn a_command_in_running_text_is_not_torn_apart() {
        let mut sheet = Sheet::new(40);
        let text = [
            Inline::Text("A reference with some words (".into()),
            Inline::Code("ndr step enable-mfa".into()),
        ];
        sheet.paragraph(&running(&text), 0);
        assert!(sheet.finish().contains("ndr step enable-mfa"));
    }
}
