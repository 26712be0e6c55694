//! What one side of a pair has and the other lacks.

use crate::engine::Read;
use crate::lint::Found;
use crate::text::{Token, holds, tokens};

/// The items of `left` that `right` does not have as often.
pub(super) fn without(left: &[String], right: &[String]) -> Vec<String> {
    let mut rest: Vec<&String> = right.iter().collect();
    let mut only = Vec::new();
    for item in left {
        match rest.iter().position(|other| *other == item) {
            Some(at) => {
                rest.swap_remove(at);
            }
            None => only.push(item.clone()),
        }
    }
    only
}

/// The items of `left` that `right` does not have at all: a sentence may name one twice.
pub(super) fn without_any(left: &[String], right: &[String]) -> Vec<String> {
    let mut only: Vec<String> = left.iter().filter(|item| !right.contains(item)).cloned().collect();
    only.dedup();
    only
}

/// `the source has X; the translation has Y`.
pub(super) fn said(gone: &[String], new: &[String]) -> String {
    let quoted =
        |items: &[String]| items.iter().map(|item| format!("`{item}`")).collect::<Vec<_>>().join(", ");
    match (gone.is_empty(), new.is_empty()) {
        (false, false) => format!("the source has {}; the translation has {}", quoted(gone), quoted(new)),
        (false, true) => format!("the translation lacks {}", quoted(gone)),
        _ => format!("the source lacks {}", quoted(new)),
    }
}

/// Whether a token stands in a text once blanks are taken out and case is folded: it was torn, not changed.
pub(super) fn is_torn(text: &str, token: &str) -> bool {
    let squeeze = |text: &str| text.split_whitespace().collect::<String>().to_lowercase();
    squeeze(text).contains(&token.to_lowercase())
}

/// Reports the tokens of one kind that the target has in another form or not at all.
pub(super) fn changed(read: &Read<'_>, kind: Token, noun: &str, found: &mut Found) {
    let (source, target) = (&read.source, &read.target);
    for (span, token) in &read.tokens {
        let text = source.raw(span);
        if *token == kind && !holds(target.raw, text) && (kind == Token::Code || !is_torn(target.raw, text)) {
            found.target(target.whole(), format!("the {noun} `{text}` of the source is missing"));
        }
    }
    if kind == Token::Code && target.plain.bytes().any(|byte| byte.is_ascii_digit()) {
        for (span, token) in tokens(target) {
            let text = target.raw(&span);
            if token == kind && !holds(source.raw, text) {
                found.target(span, format!("the source has no {noun} `{text}`"));
            }
        }
    }
}
