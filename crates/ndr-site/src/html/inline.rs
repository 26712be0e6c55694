//! Running text, server phrases and commands as HTML.

use ndr_core::markup::Inline;
use ndr_core::{Phrase, Piece};

use super::escape;
use crate::links::Links;

/// Running text.
pub(crate) fn inlines(text: &[Inline], links: &Links<'_>, out: &mut String) {
    for inline in text {
        match inline {
            Inline::Text(text) => out.push_str(&escape(text)),
            Inline::Code(code) => element("code", out, |out| out.push_str(&escape(code))),
            Inline::Strong(inner) => element("strong", out, |out| inlines(inner, links, out)),
            Inline::Emphasis(inner) => element("em", out, |out| inlines(inner, links, out)),
            Inline::Link { url, text } => link(url, text, links, out),
        }
    }
}

fn element(name: &str, out: &mut String, inner: impl FnOnce(&mut String)) {
    put!(out, "<{name}>");
    inner(out);
    put!(out, "</{name}>");
}

/// A link; an address that is neither `https:` nor within the guide leaves its text alone.
fn link(url: &str, text: &[Inline], links: &Links<'_>, out: &mut String) {
    let (address, rel) = if url.starts_with("https://") {
        (url.to_owned(), " rel=\"noreferrer\"")
    } else if let Some(address) = links.resolve(url) {
        (address, "")
    } else {
        return inlines(text, links, out);
    };
    put!(out, "<a href=\"{}\"{rel}>", escape(&address));
    inlines(text, links, out);
    out.push_str("</a>");
}

/// What a server says, its holes marked.
pub(crate) fn phrase(phrase: &Phrase) -> String {
    let pieces = phrase.pieces().iter().map(|piece| match piece {
        Piece::Text(text) => escape(text).into_owned(),
        Piece::Hole(param) => hole(param.name()),
    });
    pieces.collect()
}

/// A command, its holes marked.
pub(crate) fn command(run: &str) -> String {
    let mut html = String::new();
    let mut rest = run;
    while let Some((before, after)) = rest.split_once('<') {
        words(before, &mut html);
        let name = after.split_once('>').filter(|(name, _)| is_hole_name(name));
        match name {
            Some((name, behind)) => {
                html.push_str(&hole(name));
                rest = behind;
            }
            None => {
                html.push_str("&lt;");
                rest = after;
            }
        }
    }
    words(rest, &mut html);
    html
}

/// Text whose words with a hyphen are elements of their own: `-` at the end of one line and `Identity`
/// at the start of the next would read as two things.
fn words(text: &str, html: &mut String) {
    let is_word = |c: char| c.is_ascii_alphanumeric() || c == '-';
    let mut rest = text;
    while !rest.is_empty() {
        let (word, after) = rest.split_at(rest.find(|c| !is_word(c)).unwrap_or(rest.len()));
        let (gap, next) = after.split_at(after.find(is_word).unwrap_or(after.len()));
        if word.contains('-') {
            put!(html, "<span>{word}</span>");
        } else {
            html.push_str(word);
        }
        html.push_str(&escape(gap));
        rest = next;
    }
}

fn is_hole_name(name: &str) -> bool {
    name.starts_with(|c: char| c.is_ascii_lowercase())
        && name.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'-'))
}

fn hole(name: &str) -> String {
    format!("<var>&lt;{}&gt;</var>", escape(name))
}

#[cfg(test)]
mod tests {
    use unic_langid::langid;

    use super::*;
    use crate::address::PageId;

    fn html(text: Inline) -> String {
        let lang = langid!("sv-SE");
        let links = Links::new(&lang, PageId::Start.address(&lang));
        let mut out = String::new();
        inlines(&[text], &links, &mut out);
        out
    }

    fn link(url: &str) -> String {
        html(Inline::Link { url: url.into(), text: vec![Inline::Text("x".into())] })
    }

    #[test]
    fn text_and_code_are_escaped() {
        assert_eq!(html(Inline::Text("<script>".into())), "&lt;script&gt;");
        assert_eq!(html(Inline::Code("a<b>".into())), "<code>a&lt;b&gt;</code>");
    }

    #[test]
    fn links_lead_to_pages_or_out() {
        assert_eq!(link("entry:a/b#steps"), "<a href=\"a/b/#steps\">x</a>");
        assert_eq!(link("step:enable-mfa"), "<a href=\"steps/enable-mfa/\">x</a>");
        assert_eq!(link("#top"), "<a href=\"#top\">x</a>");
        assert_eq!(
            link("https://x.example/?a=1&b"),
            "<a href=\"https://x.example/?a=1&amp;b\" rel=\"noreferrer\">x</a>"
        );
    }

    #[test]
    fn an_address_cannot_run_script_or_leave_its_attribute() {
        for url in
            ["javascript:alert(1)", "data:text/html,x", "http://x.example", "//x.example", "entry:../x"]
        {
            assert_eq!(link(url), "x", "{url}");
        }
        assert_eq!(
            link("https://x\"onclick=\"y"),
            "<a href=\"https://x&quot;onclick=&quot;y\" rel=\"noreferrer\">x</a>"
        );
        assert_eq!(link("#\"><script>"), "x");
    }

    #[test]
    fn holes_are_marked() {
        assert_eq!(
            command("Get-X -Identity <sender> | ? {$_.a -lt 1} <b onclick=x>"),
            "<span>Get-X</span> <span>-Identity</span> <var>&lt;sender&gt;</var> | ? {$_.a <span>-lt</span> 1} &lt;b onclick=x&gt;",
        );
        let said: Phrase = "message must be sent from <domain>".parse().unwrap();
        assert_eq!(phrase(&said), "message must be sent from <var>&lt;domain&gt;</var>");
    }
}
