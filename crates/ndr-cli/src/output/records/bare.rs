//! The facts of a finding as a line of JSON, fast.
//!
//! A filter writes millions of them. Written through `serde` they took longer than everything else but the
//! classifier; the contract is what `serde` writes, and a test holds this against it.

use ndr_core::{EnhancedCode, EntryId, RuleMatch};
use ndr_words::{Answer, EvidenceAnswer};

use crate::text::escape_json;

/// Puts an answer without words on a line.
pub(in crate::output) fn put(out: &mut Vec<u8>, answer: &Answer<'_>) {
    raw(out, "{\"schema\":\"");
    raw(out, answer.schema);
    raw(out, "\",\"source\":");
    text_or_null(out, answer.source);
    if let Some(line) = answer.line {
        raw(out, ",\"line\":");
        number(out, line);
    }
    raw(out, ",\"recipient\":");
    text_or_null(out, answer.recipient);
    if !answer.also.is_empty() {
        raw(out, ",\"also\":");
        list(out, answer.also.iter().copied());
    }
    raw(out, ",\"entry\":");
    text_or_null(out, answer.entry.map(EntryId::as_str));
    raw(out, ",\"candidates\":");
    list(out, answer.candidates.iter().map(EntryId::as_str));
    raw(out, ",\"status\":");
    or_null(out, answer.status, code);
    raw(out, ",\"reply\":");
    or_null(out, answer.reply, |out, reply| quoted_number(out, reply.number()));
    raw(out, ",\"class\":");
    text_or_null(out, answer.class.map(Into::into));
    raw(out, ",\"reason\":");
    text(out, answer.reason.into());
    raw(out, if answer.hard_bounce { ",\"hard_bounce\":true" } else { ",\"hard_bounce\":false" });
    raw(out, ",\"fix_owner\":");
    list(out, answer.fix_owner.iter().map(Into::into));
    raw(out, ",\"disagreement\":");
    or_null(out, answer.disagreement, |out, disagreement| {
        raw(out, "{\"status\":");
        code(out, disagreement.status);
        raw(out, ",\"entry\":");
        text(out, disagreement.entry.as_str());
        raw(out, ",\"reason\":");
        text(out, disagreement.reason.into());
        raw(out, "}");
    });
    raw(out, ",\"confidence\":");
    text_or_null(out, answer.confidence.map(Into::into));
    raw(out, ",\"params\":{");
    for (index, (param, value)) in answer.params.iter().enumerate() {
        raw(out, if index == 0 { "\"" } else { ",\"" });
        raw(out, param.name());
        raw(out, "\":");
        text(out, value);
    }
    raw(out, "},\"evidence\":");
    or_null(out, answer.evidence.as_ref(), evidence);
    raw(out, "}\n");
}

fn evidence(out: &mut Vec<u8>, evidence: &EvidenceAnswer<'_>) {
    match evidence.pattern {
        RuleMatch::Phrase(phrase) => {
            raw(out, "{\"rule\":\"phrase\",\"pattern\":");
            text(out, phrase.as_str());
        }
        RuleMatch::Code(status) => {
            raw(out, "{\"rule\":\"code\",\"pattern\":");
            code(out, *status);
        }
        RuleMatch::Reply(reply) => {
            raw(out, "{\"rule\":\"reply\",\"pattern\":");
            quoted_number(out, reply.number());
        }
    }
    raw(out, ",\"text\":");
    text(out, evidence.text);
    let [start, end] = evidence.range;
    raw(out, ",\"range\":[");
    number(out, start);
    raw(out, ",");
    number(out, end);
    raw(out, "],\"field\":");
    text_or_null(out, evidence.field);
    raw(out, "}");
}

fn raw(out: &mut Vec<u8>, json: &str) {
    out.extend_from_slice(json.as_bytes());
}

fn number(out: &mut Vec<u8>, number: impl itoa::Integer) {
    raw(out, itoa::Buffer::new().format(number));
}

fn quoted_number(out: &mut Vec<u8>, value: u16) {
    raw(out, "\"");
    number(out, value);
    raw(out, "\"");
}

fn code(out: &mut Vec<u8>, code: EnhancedCode) {
    raw(out, "\"");
    number(out, code.class().digit());
    raw(out, ".");
    number(out, code.subject());
    raw(out, ".");
    number(out, code.detail());
    raw(out, "\"");
}

fn or_null<T>(out: &mut Vec<u8>, value: Option<T>, put: impl FnOnce(&mut Vec<u8>, T)) {
    match value {
        Some(value) => put(out, value),
        None => raw(out, "null"),
    }
}

fn text_or_null(out: &mut Vec<u8>, value: Option<&str>) {
    or_null(out, value, text);
}

fn list<'t>(out: &mut Vec<u8>, values: impl Iterator<Item = &'t str>) {
    raw(out, "[");
    for (index, value) in values.enumerate() {
        if index > 0 {
            raw(out, ",");
        }
        text(out, value);
    }
    raw(out, "]");
}

fn text(out: &mut Vec<u8>, text: &str) {
    if text.bytes().all(|byte| matches!(byte, b' '..0x7F) && byte != b'"' && byte != b'\\') {
        raw(out, "\"");
        raw(out, text);
        raw(out, "\"");
    } else {
        let json = serde_json::to_string(text).unwrap_or_default();
        raw(out, &escape_json(&json));
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use ndr_core::{Classifier, Finding};

    use super::*;

    #[track_caller]
    fn check(answer: &Answer<'_>) {
        let mut fast = Vec::new();
        put(&mut fast, answer);
        let mut contract = Vec::new();
        super::super::put_line(&mut contract, answer);
        assert_eq!(String::from_utf8(fast).unwrap(), String::from_utf8(contract).unwrap());
    }

    /// The folder of the knowledge base is full of bounces of every kind.
    fn samples() -> impl Iterator<Item = Vec<u8>> {
        let content = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content");
        let files = walkdir::WalkDir::new(content).into_iter().map(Result::unwrap);
        let samples = files
            .filter(|file| file.file_type().is_file() && file.path().parent().unwrap().ends_with("samples"));
        samples.map(|file| std::fs::read(file.path()).unwrap())
    }

    #[test]
    fn every_sample_is_written_as_the_contract_has_it() {
        let catalog = ndr_catalog::load();
        let classifier = Classifier::new(&catalog.knowledge);
        let mut findings = 0;
        for finding in samples().flat_map(|sample| classifier.classify(&sample)) {
            check(&Answer::bare(&finding, Some("a \"b\"\\.eml")));
            findings += 1;
        }
        assert!(findings > 100);
    }

    #[test]
    fn what_is_rare_is_written_as_the_contract_has_it() {
        let finding =
            Finding { recipient: Some("å\u{1b}\u{202e}\u{7f}\n@x".to_owned()), ..Finding::of_nothing() };
        let mut answer = Answer::bare(&finding, None);
        check(&answer);
        answer.line = Some(u64::MAX);
        answer.also = vec!["a@b.example", "\u{9b}"];
        check(&answer);
    }
}
