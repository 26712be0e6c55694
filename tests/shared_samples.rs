//! The shared sample bounces, as they are and in other clothes.

use std::path::Path;

use data_encoding::BASE64_MIME;
use ndr_core::{Classifier, Finding, Param};
use ndr_tests::shared;

/// A row of `index.tsv` that belongs to an entry of this guide.
struct Row {
    file: String,
    entry: String,
    reply: String,
    status: String,
    params: Vec<(Param, String)>,
}

fn rows(index: &str, known: impl Fn(&str) -> bool) -> Vec<Row> {
    let rows = index.lines().skip(1).map(|line| line.split('\t').collect::<Vec<_>>());
    rows.filter(|columns| known(columns[1])).map(|columns| Row::read(&columns)).collect()
}

impl Row {
    fn read(columns: &[&str]) -> Self {
        let params = columns.get(6).copied().unwrap_or_default().split("; ");
        Self {
            file: columns[0].to_owned(),
            entry: format!("exchange-online/{}", columns[1]),
            reply: columns[2].to_owned(),
            status: columns[3].to_owned(),
            params: params
                .filter_map(|param| param.split_once('='))
                .map(|(name, value)| (name.parse().unwrap(), value.to_owned()))
                .collect(),
        }
    }

    #[track_caller]
    fn check(&self, findings: &[Finding], form: &str) {
        let name = format!("{} {form}", self.file);
        let finding = findings.first().unwrap_or_else(|| panic!("{name}: nothing recognised"));
        assert_eq!(findings.len(), 1, "{name}: {findings:#?}");
        assert_eq!(finding.entry.as_ref().map(ToString::to_string).as_ref(), Some(&self.entry), "{name}");
        let text = |value: Option<String>| value.unwrap_or_default();
        assert_eq!(text(finding.status.map(|code| code.to_string())), self.status, "{name}");
        assert_eq!(text(finding.reply.map(|reply| reply.to_string())), self.reply, "{name}");
        for (param, value) in &self.params {
            assert_eq!(finding.params.get(param), Some(value), "{name}: {param}");
        }
    }
}

fn each_row(check: impl Fn(&Row, &[u8], &Classifier<'_>)) {
    let Some(folder) = shared("facts/samples") else { return };
    let catalog = ndr_catalog::load();
    let knowledge = &catalog.knowledge;
    let known =
        |id: &str| format!("exchange-online/{id}").parse().is_ok_and(|id| knowledge.entry(&id).is_some());
    let classifier = Classifier::new(knowledge);
    let rows = rows(&read_text(&folder.join("index.tsv")), known);
    assert!(rows.len() >= 10, "only {} rows belong to the entries", rows.len());
    for row in rows {
        let bytes = std::fs::read(folder.join(&row.file)).unwrap();
        check(&row, &bytes, &classifier);
    }
}

fn read_text(path: &Path) -> String {
    std::fs::read_to_string(path).unwrap()
}

#[test]
fn every_shared_sample_of_the_entries_is_recognised() {
    each_row(|row, bytes, classifier| row.check(&classifier.classify(bytes), "as it is"));
}

#[test]
fn line_ends_make_no_difference() {
    each_row(|row, bytes, classifier| {
        let text = String::from_utf8(bytes.to_vec()).unwrap();
        row.check(&classifier.classify(text.replace('\n', "\r\n").as_bytes()), "with CRLF");
        row.check(&classifier.classify(text.replace('\n', "\r").as_bytes()), "with CR");
    });
}

#[test]
fn a_base64_body_is_read_like_a_plain_one() {
    each_row(|row, bytes, classifier| {
        for line_end in ["\n", "\r\n"] {
            let mail = in_a_base64_mail(bytes, line_end);
            row.check(&classifier.classify(mail.as_bytes()), "in a base64 mail");
        }
    });
}

/// A message of one text part, transferred as base64 (RFC 2045 §6.8).
fn in_a_base64_mail(body: &[u8], line_end: &str) -> String {
    let header = [
        "From: postmaster@contoso.com",
        "To: lena@contoso.com",
        "Subject: Undeliverable: Offer",
        "MIME-Version: 1.0",
        "Content-Type: text/plain; charset=utf-8",
        "Content-Transfer-Encoding: base64",
        "Auto-Submitted: auto-replied",
    ];
    let encoded = BASE64_MIME.encode(body).replace("\r\n", line_end);
    format!("{}{line_end}{line_end}{encoded}", header.join(line_end))
}
