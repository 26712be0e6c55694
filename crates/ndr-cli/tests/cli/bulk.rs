//! Many bounces at once: archives, folders and pipes on several threads.

use std::io::{BufRead, BufReader, Read, Write};
use std::process::{Command, Stdio};

use serde_json::Value;

use crate::support::{REPLY, classify, folder, ndr, run, sample};

/// An archive of more than one piece, its messages told apart by their recipients.
fn archive(messages: usize) -> String {
    let report = std::fs::read_to_string(sample("5.7.705/samples/report.eml")).unwrap().replace("\r\n", "\n");
    let one = |number: usize| {
        let report = report.replace("maria@northwindtraders.com", &format!("r{number}@northwindtraders.com"));
        // Of different lengths, so that some are done before those in front of them.
        let filling = "filling\n".repeat(number * 37 % 300);
        format!("From MAILER-DAEMON Mon Sep 20 19:29:27 2021\n{}\n{filling}\n", report.trim_end())
    };
    (0..messages).map(one).collect()
}

fn records(stdout: &str) -> Vec<Value> {
    stdout.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

const BARE: [&str; 3] = ["--format", "ndjson", "--bare"];

#[test]
fn an_archive_is_answered_in_its_order_however_many_threads_there_are() {
    let archive = archive(400);
    let folder = folder(&[("archive.mbox", archive.as_bytes())]);
    let one = classify(&folder, &[&BARE[..], &["--jobs", "1"]].concat());
    assert_eq!((one.status, one.stderr.as_str()), (0, ""));
    let recipients: Vec<Value> =
        records(&one.stdout).iter().map(|record| record["recipient"].clone()).collect();
    let wanted: Vec<String> = (0..400).map(|number| format!("r{number}@northwindtraders.com")).collect();
    assert_eq!(recipients, wanted);
    for _ in 0..5 {
        let eight = classify(&folder, &[&BARE[..], &["--jobs", "8"]].concat());
        assert!(eight.stdout == one.stdout);
    }
    let pipe = run(ndr(&["classify", "-j", "8"]).args(BARE).write_stdin(archive));
    assert!(pipe.stdout == one.stdout.replace("./archive.mbox", "-"));
}

#[test]
fn evidence_is_placed_in_the_whole_archive() {
    let archive = archive(200);
    let answer = run(ndr(&["classify"]).args(BARE).write_stdin(archive.clone()));
    let mut above = 0;
    for record in records(&answer.stdout) {
        let range = &record["evidence"]["range"];
        let [start, end] = [0, 1].map(|at| usize::try_from(range[at].as_u64().unwrap()).unwrap());
        assert_eq!(&archive[start..end], record["evidence"]["text"].as_str().unwrap());
        assert!(start > above);
        above = start;
    }
}

#[test]
fn files_are_answered_in_the_order_of_names_however_many_threads_there_are() {
    let names: Vec<String> = (0..200).map(|number| format!("{number:03}.txt")).collect();
    let texts: Vec<Vec<u8>> =
        (0..200).map(|number| [&b"\n".repeat(number * 7919 % 5000), REPLY].concat()).collect();
    let files: Vec<(&str, &[u8])> =
        names.iter().zip(&texts).map(|(name, text)| (name.as_str(), text.as_slice())).collect();
    let folder = folder(&files);
    let answer = classify(&folder, &[&BARE[..], &["--jobs", "8"]].concat());
    let sources: Vec<Value> = records(&answer.stdout).iter().map(|record| record["source"].clone()).collect();
    let wanted: Vec<String> = names.iter().map(|name| format!("./{name}")).collect();
    assert_eq!(sources, wanted);
}

#[test]
fn what_cannot_be_read_is_named_between_what_can() {
    let folder = folder(&[("a.txt", REPLY), ("c.txt", REPLY)]);
    let mut command = ndr(&["classify", "--jobs", "8", "a.txt", "missing.mbox", "c.txt"]);
    let answer = run(command.args(BARE).current_dir(folder.path()));
    assert_eq!(answer.status, 3);
    assert_eq!(answer.stderr, "ndr: missing.mbox: there is no such file or folder\n");
    assert_eq!(records(&answer.stdout).len(), 2);
}

#[cfg(unix)]
#[test]
fn a_file_without_rights_is_named_and_the_rest_is_answered() {
    use std::os::unix::fs::PermissionsExt;
    let folder = folder(&[("a.txt", REPLY), ("b.txt", REPLY)]);
    let locked = folder.path().join("a.txt");
    std::fs::set_permissions(&locked, std::fs::Permissions::from_mode(0o000)).unwrap();
    if std::fs::read(&locked).is_ok() {
        eprintln!("skipped: this user may read every file");
        return;
    }
    let answer = classify(&folder, &BARE);
    assert_eq!((answer.status, records(&answer.stdout).len()), (3, 1));
    assert!(answer.stderr.contains("./a.txt: you are not allowed"), "{}", answer.stderr);
}

#[test]
fn a_reader_that_has_seen_enough_ends_the_work_though_more_input_may_come() {
    let mut child = Command::new(env!("CARGO_BIN_EXE_ndr"))
        .args(["classify", "--lines", "--line-buffered"])
        .args(BARE)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut stdin = child.stdin.take().unwrap();
    stdin.write_all(REPLY).unwrap();
    let mut stdout = BufReader::new(child.stdout.take().unwrap());
    stdout.read_line(&mut String::new()).unwrap();
    drop(stdout);
    // Its next answer finds nobody.
    stdin.write_all(REPLY).unwrap();
    let status = child.wait().unwrap();
    let mut stderr = String::new();
    child.stderr.take().unwrap().read_to_string(&mut stderr).unwrap();
    assert_eq!((status.code(), stderr.as_str()), (Some(0), ""));
}

#[test]
fn an_array_is_one_whatever_is_in_it() {
    let json = |args: &[&str], input: &str| -> Value {
        let answer = run(ndr(&["classify", "--format", "json", "--bare"]).args(args).write_stdin(input));
        serde_json::from_str(&answer.stdout).unwrap()
    };
    assert_eq!(json(&[], "").as_array().unwrap().len(), 0);
    assert_eq!(json(&[], "lunch?").as_array().unwrap().len(), 0);
    assert_eq!(json(&["--lines"], "\n\n").as_array().unwrap().len(), 2);
    let archive = archive(300);
    let array = json(&["-j", "8"], &archive);
    let lines = run(ndr(&["classify"]).args(BARE).write_stdin(archive));
    assert_eq!(array.as_array().unwrap(), &records(&lines.stdout));
}

#[test]
fn a_file_that_is_no_archive_may_be_larger_than_a_piece() {
    let text = [&b"nothing here\n".repeat(200_000)[..], REPLY].concat();
    let answer = run(ndr(&["classify"]).args(BARE).write_stdin(text));
    assert_eq!((answer.status, records(&answer.stdout).len()), (0, 1));
}

#[test]
fn a_text_of_very_many_bounces_lists_a_few() {
    let answer = run(ndr(&["classify", "--jobs", "8"]).write_stdin(archive(300)));
    assert!(answer.stdout.contains("300 bounces have this cause:"), "{}", answer.stdout);
    assert!(answer.stdout.contains("  - r0@northwindtraders.com"), "{}", answer.stdout);
    assert!(answer.stdout.contains("… and 280 more"));
    let bare = run(ndr(&["classify", "--bare"]).write_stdin(archive(300)));
    assert_eq!(bare.stdout.lines().count(), 300);
}
