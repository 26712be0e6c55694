//! The command as a filter: a line in, a record out.

use std::io::{BufRead, BufReader, Write};
use std::process::{Command, Stdio};

use serde_json::Value;

use crate::support::{folder, ndr, run};

const KNOWN: &str = "550 5.7.705 Access denied, tenant has exceeded threshold";

#[track_caller]
fn records(input: &[u8], args: &[&str]) -> Vec<Value> {
    let mut command = ndr(&["classify", "--lines", "--format", "ndjson", "--bare"]);
    let answer = run(command.args(args).write_stdin(input));
    answer.stdout.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

#[test]
fn every_line_gets_a_record_and_what_is_none_a_record_that_says_so() {
    let input =
        [KNOWN.as_bytes(), b"\r\n\nlunch at 12:30?\n\xff\xfe\n", b"550 5.1.1 \xe5 User unknown"].concat();
    let found: Vec<(u64, Option<String>, String)> = records(&input, &[])
        .into_iter()
        .map(|record| {
            let entry = record["entry"].as_str().map(str::to_owned);
            (record["line"].as_u64().unwrap(), entry, record["reason"].as_str().unwrap().to_owned())
        })
        .collect();
    assert_eq!(found.len(), 5);
    assert_eq!(found[0].1.as_deref(), Some("exchange-online/5.7.705"));
    for (number, entry, reason) in &found[1..4] {
        assert_eq!((entry, reason.as_str()), (&None, "undefined"), "{number}");
    }
    assert_eq!((found[4].0, found[4].2.as_str()), (5, "userunknown"));
}

#[test]
fn ranges_count_in_the_line() {
    let input = format!("first\n{KNOWN}\r\n");
    let record = records(input.as_bytes(), &[]).remove(1);
    assert_eq!(record["evidence"]["range"], serde_json::json!([12, 56]));
    assert_eq!(record["evidence"]["text"], KNOWN[12..56]);
}

#[test]
fn records_stand_in_the_order_of_the_lines_however_many_threads_there_are() {
    let lines: Vec<String> =
        (0..20_000).map(|number| format!("550 5.1.1 <r{number}@x.example>: User unknown\n")).collect();
    let input = lines.concat();
    let records = records(input.as_bytes(), &["--jobs", "8"]);
    assert_eq!(records.len(), 20_000);
    for (number, record) in records.iter().enumerate() {
        assert_eq!(record["line"], number + 1);
        assert_eq!(record["recipient"], format!("r{number}@x.example"));
    }
}

#[test]
fn a_line_about_several_recipients_gets_one_record_that_names_them() {
    let line = "Nov 23 07:01:12 mx1 sendmail[99]: uAN123: to=<kim@x.example>,<li@x.example>, delay=00:00:01, \
                mailer=esmtp, relay=mx.x.example. [192.0.2.1], dsn=5.1.1, stat=User unknown\n";
    let record = &records(line.as_bytes(), &[])[..];
    let [record] = record else { panic!("{record:?}") };
    assert_eq!(record["recipient"], "kim@x.example");
    assert_eq!(record["also"], serde_json::json!(["li@x.example"]));
}

#[test]
fn lines_of_files_are_counted_in_each_file() {
    let folder = folder(&[("a.log", b"x\ny\n"), ("b.log", format!("x\n{KNOWN}").as_bytes())]);
    let mut command = ndr(&["classify", "--lines", "."]);
    let answer = run(command.current_dir(folder.path()));
    let title = "Your organization is blocked from sending: too much suspicious mail";
    assert_eq!(
        answer.stdout,
        format!(
            "./a.log:1 · Nothing about a delivery\n./a.log:2 · Nothing about a delivery\n\
             ./b.log:1 · Nothing about a delivery\n./b.log:2 · 550 5.7.705 · {title}\n"
        )
    );
    assert_eq!((answer.status, answer.stderr.as_str()), (0, ""));
}

#[test]
fn a_caller_may_wait_for_each_answer() {
    let mut child = Command::new(env!("CARGO_BIN_EXE_ndr"))
        .args(["classify", "--lines", "--line-buffered", "--format", "csv", "--bare"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let mut answers = BufReader::new(child.stdout.take().unwrap()).lines();
    stdin.write_all(b"x\n").unwrap();
    assert!(answers.next().unwrap().unwrap().starts_with("source,recipient,"));
    assert!(answers.next().unwrap().unwrap().starts_with("-,,,,,undefined,false,"));
    for code in ["5.1.1", "5.7.705", "4.4.7"] {
        stdin.write_all(format!("550 {code}").as_bytes()).unwrap();
        stdin.write_all(b" no\n").unwrap();
        assert!(answers.next().unwrap().unwrap().starts_with(&format!("-,,{code},550,")), "{code}");
    }
    drop(stdin);
    assert!(child.wait().unwrap().success());
}

#[test]
fn what_lines_cannot_be_combined_with_is_said() {
    for args in [&["--lines", "--format", "markdown"][..], &["--line-buffered"], &["--jobs", "0"]] {
        let answer = run(ndr(&["classify"]).args(args).write_stdin(""));
        assert_eq!((answer.status, answer.stdout.as_str()), (2, ""), "{args:?}");
    }
}

#[test]
fn no_lines_are_no_records() {
    let answer = run(ndr(&["classify", "--lines", "--format", "ndjson"]).write_stdin(""));
    assert_eq!((answer.status, answer.stdout.as_str()), (1, ""));
    assert_eq!(answer.stderr, "ndr: standard input: the input is empty\n");
}
