//! Counts in place of bounces.

use serde_json::Value;

use crate::support::{ndr, run};

const LOG: &str = "\
550 5.1.1 <a@x.example>: User unknown
550 5.1.1 <b@X.example>: User unknown
550 5.7.705 Access denied, tenant has exceeded threshold
250 2.0.0 ok
550 5.9.1 Zyx
lunch at 12:30?
";

fn summary(args: &[&str]) -> String {
    let answer = run(ndr(&["classify", "--lines", "--summary"]).args(args).write_stdin(LOG));
    assert_eq!((answer.status, answer.stderr.as_str()), (0, ""));
    answer.stdout
}

#[test]
fn the_most_frequent_comes_first() {
    let rows: Vec<Value> = serde_json::from_str(&summary(&["--format", "json"])).unwrap();
    let of = |by: &str| -> Vec<(Value, u64)> {
        let rows = rows.iter().filter(|row| row["by"] == by);
        rows.map(|row| (row["name"].clone(), row["count"].as_u64().unwrap())).collect()
    };
    assert_eq!(
        of("total"),
        [("findings", 5), ("bounces", 4), ("explained", 3), ("hard_bounces", 2), ("without_finding", 1)]
            .map(|(name, count)| (Value::from(name), count))
    );
    assert_eq!(of("entry")[0].1, 2);
    assert!(of("entry").contains(&(Value::from("exchange-online/5.7.705"), 1)));
    assert!(of("entry").contains(&(Value::Null, 1)));
    assert_eq!(of("reason")[0], (Value::from("userunknown"), 2));
    assert_eq!(of("domain"), [(Value::from("x.example"), 2), (Value::Null, 2)]);
    let steps: Vec<u64> = of("step").into_iter().map(|(_, count)| count).collect();
    assert!(steps[0] >= 2 && steps.is_sorted_by(|one, other| one >= other), "{steps:?}");
}

#[test]
fn every_format_has_the_same_counts() {
    let lines = summary(&["--format", "ndjson"]);
    assert!(
        lines.starts_with(r#"{"schema":"ndr-summary/1","by":"total","name":"findings","count":5}"#),
        "{lines}"
    );
    let csv = summary(&["--format", "csv"]);
    assert!(csv.starts_with("by,name,count,title\ntotal,findings,5,\n"), "{csv}");
    assert!(csv.contains("\ndomain,x.example,2,\n"), "{csv}");
    assert_eq!(csv.lines().count(), lines.lines().count() + 1);
    let text = summary(&[]);
    assert!(text.starts_with("Bounces: 4, explained: 3, never deliverable: 2."), "{text}");
    let markdown = summary(&["--format", "markdown", "--lang", "sv"]);
    assert!(
        markdown.contains("\n| Antal | Mottagarens domän |\n| --- | --- |\n| 2 | x.example |\n"),
        "{markdown}"
    );
}

#[test]
fn a_bare_summary_has_no_titles() {
    let csv = summary(&["--format", "csv", "--bare"]);
    assert!(csv.lines().skip(1).all(|line| line.ends_with(',')), "{csv}");
}

#[test]
fn messages_of_an_archive_are_counted_one_by_one() {
    let from = "From MAILER-DAEMON Mon Sep 20 19:29:27 2021\n";
    let archive = format!(
        "{from}From: a@x.example\nTo: b@x.example\nSubject: x\n\nhello\n\n{from}\n550 5.1.1 User unknown\n"
    );
    let answer = run(ndr(&["classify", "--summary", "--format", "csv"]).write_stdin(archive));
    assert!(answer.stdout.contains("\ntotal,without_finding,1,\n"), "{}", answer.stdout);
    assert!(answer.stdout.contains("\ntotal,bounces,1,\n"), "{}", answer.stdout);
}
