//! The command as a process: what it prints, and with which exit status.

use std::path::{Path, PathBuf};

use assert_cmd::Command;
use tempfile::TempDir;

/// The command, in an environment that says nothing about language, terminal or colour.
fn ndr(args: &[&str]) -> Command {
    let mut command = Command::cargo_bin("ndr").unwrap();
    command.env_clear().args(args);
    command
}

struct Run {
    status: i32,
    stdout: String,
    stderr: String,
}

fn run(command: &mut Command) -> Run {
    let output = command.output().unwrap();
    Run {
        status: output.status.code().unwrap(),
        stdout: String::from_utf8(output.stdout).unwrap(),
        stderr: String::from_utf8(output.stderr).unwrap(),
    }
}

fn sample(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content/exchange-online").join(path)
}

fn folder(files: &[(&str, &[u8])]) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (name, bytes) in files {
        std::fs::write(folder.path().join(name), bytes).unwrap();
    }
    folder
}

fn classify(folder: &TempDir, args: &[&str]) -> Run {
    run(ndr(&["classify"]).args(args).arg(".").current_dir(folder.path()))
}

const REPLY: &[u8] = b"550 5.7.705 Access denied, tenant has exceeded threshold\n";

#[test]
fn an_answer_reads_well_in_both_languages() {
    let report = std::fs::read(sample("5.7.705/samples/ndr.txt")).unwrap();
    for lang in ["en-US", "sv-SE"] {
        let answer = run(ndr(&["classify", "--lang", lang]).write_stdin(report.clone()));
        assert_eq!(answer.status, 0);
        insta::assert_snapshot!(format!("classify.{lang}"), answer.stdout);
        let words = "550 5.7.750 Service unavailable. Client blocked from sending from unregistered domains";
        let answer = run(&mut ndr(&["explain", words, "--lang", lang, "--width", "100"]));
        assert_eq!(answer.status, 0);
        insta::assert_snapshot!(format!("explain.{lang}"), answer.stdout);
    }
}

#[test]
fn an_answer_for_a_ticket_is_markdown() {
    let report = std::fs::read(sample("5.7.703/samples/report.eml")).unwrap();
    let answer = run(ndr(&["classify", "--format", "markdown"]).write_stdin(report));
    insta::assert_snapshot!("markdown", answer.stdout);
}

#[test]
fn json_is_what_the_schema_says() {
    let schema: serde_json::Value = serde_json::from_str(&run(&mut ndr(&["schema"])).stdout).unwrap();
    let validator = jsonschema::validator_for(&schema).unwrap();
    let report = std::fs::read(sample("5.7.750/samples/postfix.eml")).unwrap();
    for args in
        [&["--format", "json"][..], &["--format", "json", "--bare"], &["--format", "json", "--lang", "sv"]]
    {
        let answer = run(ndr(&["classify"]).args(args).write_stdin(report.clone()));
        let answers: serde_json::Value = serde_json::from_str(&answer.stdout).unwrap();
        let answers = answers.as_array().unwrap();
        assert_eq!(answers.len(), 1);
        for answer in answers {
            let errors: Vec<String> = validator.iter_errors(answer).map(|error| error.to_string()).collect();
            assert!(errors.is_empty(), "{errors:?}");
        }
    }
    let unexplained: serde_json::Value =
        serde_json::from_str(&run(&mut ndr(&["explain", "5.1.1", "--format", "json"])).stdout).unwrap();
    assert!(validator.is_valid(&unexplained[0]));
}

#[test]
fn json_has_the_fields_of_the_contract() {
    let report = std::fs::read(sample("5.7.705/samples/report.eml")).unwrap();
    let answer = run(ndr(&["classify", "--format", "json", "--bare"]).write_stdin(report));
    insta::assert_snapshot!("bare", answer.stdout);
}

#[test]
fn ndjson_has_one_finding_a_line() {
    let mail = std::fs::read(sample("5.7.705/samples/two-recipients.eml")).unwrap();
    let folder = folder(&[("a.eml", &mail), ("b.txt", REPLY)]);
    let answer = classify(&folder, &["--format", "ndjson", "--bare"]);
    let sources: Vec<String> = answer
        .stdout
        .lines()
        .map(|line| serde_json::from_str::<serde_json::Value>(line).unwrap()["source"].to_string())
        .collect();
    assert_eq!(sources, ["\"./a.eml\"", "\"./a.eml\"", "\"./b.txt\""]);
}

#[test]
fn many_bounces_of_one_kind_are_explained_once() {
    let names: Vec<String> = (0..30).map(|number| format!("{number:02}.txt")).collect();
    let files: Vec<(&str, &[u8])> = names.iter().map(|name| (name.as_str(), REPLY)).collect();
    let answer = classify(&folder(&files), &[]);
    assert_eq!(answer.stdout.matches("What it means").count(), 1);
    assert!(answer.stdout.contains("30 bounces have this cause:"), "{}", answer.stdout);
    assert!(answer.stdout.contains("… and 10 more"));
}

#[test]
fn what_is_no_bounce_is_named_and_the_rest_is_answered() {
    let binary: Vec<u8> = (0..4096_u32).map(|n| u8::try_from(n * 7 % 256).unwrap()).collect();
    let newsletter = b"From: news@example.com\nTo: kim@example.com\nSubject: Our 550 best offers\n\nOnly 5.50 this week!\n";
    let folder = folder(&[
        ("bounce.txt", REPLY),
        ("binary.bin", &binary),
        ("empty.eml", b""),
        ("latin1.txt", b"550 5.7.705 Access denied, tenant has exceeded threshold \xe5\xe4\xf6\n"),
        ("newsletter.eml", newsletter),
    ]);
    let answer = classify(&folder, &["--format", "ndjson", "--bare"]);
    assert_eq!(answer.status, 0);
    assert_eq!(answer.stdout.lines().count(), 2);
    assert_eq!(
        answer.stderr,
        "ndr: ./binary.bin: nothing in it speaks of a failed delivery\n\
         ndr: ./empty.eml: the input is empty\n\
         ndr: ./newsletter.eml: nothing in it speaks of a failed delivery\n"
    );
}

#[test]
fn what_cannot_be_read_is_named_and_the_rest_is_answered() {
    let folder = folder(&[("bounce.txt", REPLY)]);
    let answer = run(ndr(&["classify", "missing.eml", "bounce.txt"]).current_dir(folder.path()));
    assert_eq!(answer.status, 3);
    assert!(answer.stderr.starts_with("ndr: missing.eml: cannot be read: "), "{}", answer.stderr);
    assert!(answer.stdout.contains("too much suspicious mail"));
}

#[cfg(unix)]
#[test]
fn a_folder_without_rights_is_named() {
    use std::os::unix::fs::PermissionsExt;
    let folder = folder(&[("bounce.txt", REPLY)]);
    let locked = folder.path().join("locked");
    std::fs::create_dir(&locked).unwrap();
    std::fs::set_permissions(&locked, std::fs::Permissions::from_mode(0o000)).unwrap();
    if std::fs::read_dir(&locked).is_ok() {
        eprintln!("skipped: this user may read every folder");
        return;
    }
    let answer = classify(&folder, &["--format", "ndjson", "--bare"]);
    std::fs::set_permissions(&locked, std::fs::Permissions::from_mode(0o755)).unwrap();
    assert_eq!((answer.status, answer.stdout.lines().count()), (3, 1));
    assert!(answer.stderr.contains("./locked: cannot be read"), "{}", answer.stderr);
}

#[test]
fn a_message_of_fifty_megabytes_is_read() {
    let report = std::fs::read_to_string(sample("5.7.705/samples/report.eml")).unwrap();
    let (boundary, line) =
        ("--_9f31_GV2P280MB0993.SWEP280.PROD.OUTLOOK.COM_--", "QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVo=\n");
    let attachment = line.repeat(50 * 1024 * 1024 / line.len());
    let part = "--_9f31_GV2P280MB0993.SWEP280.PROD.OUTLOOK.COM_\nContent-Type: application/octet-stream\nContent-Transfer-Encoding: base64\n\n";
    let large = report.replace(boundary, &format!("{part}{attachment}{boundary}"));
    assert!(large.len() > 50 * 1024 * 1024);
    let answer = run(ndr(&["classify", "--format", "ndjson", "--bare"]).write_stdin(large));
    assert_eq!((answer.status, answer.stdout.lines().count()), (0, 1));
}

#[test]
fn a_code_that_is_none_is_explained() {
    let answer = run(&mut ndr(&["explain", "5.7.9999"]));
    assert_eq!((answer.status, answer.stdout.as_str()), (1, ""));
    assert!(answer.stderr.contains("RFC 3463 section 2"), "{}", answer.stderr);
}

#[test]
fn a_mistyped_code_gets_a_suggestion() {
    let answer = run(&mut ndr(&["explain", "5.7.751"]));
    assert_eq!(answer.status, 1);
    assert_eq!(answer.stderr, "ndr: no entry of this guide explains 5.7.751\nndr: did you mean 5.7.750?\n");
}

#[test]
fn a_mistyped_step_or_entry_gets_a_suggestion() {
    let answer = run(&mut ndr(&["step", "enable-mfs"]));
    assert_eq!(answer.status, 1);
    assert!(answer.stderr.ends_with("ndr: did you mean enable-mfa?\n"), "{}", answer.stderr);
    let answer = run(&mut ndr(&["explain", "exchange-online/5.7.701"]));
    assert_eq!(answer.status, 1);
    assert!(answer.stderr.contains("did you mean exchange-online/5.7.7"), "{}", answer.stderr);
}

#[test]
fn a_wrong_command_line_is_exit_status_two() {
    for args in [
        &["clasify"][..],
        &["list", "--reason", "badreputaton"],
        &["--lang", "not a tag", "list"],
        &["list", "--format", "xml"],
    ] {
        let answer = run(&mut ndr(args));
        assert_eq!(answer.status, 2, "{args:?}");
        assert!(answer.stdout.is_empty());
    }
}

#[test]
fn the_language_is_negotiated() {
    let title = |command: &mut Command| run(command).stdout.lines().next().unwrap_or_default().to_owned();
    let swedish = title(&mut ndr(&["explain", "5.7.705", "--lang", "sv"]));
    assert!(swedish.starts_with("Organisationen"), "{swedish}");
    assert_eq!(title(ndr(&["explain", "5.7.705"]).env("NDR_LANG", "sv-FI")), swedish);
    assert_eq!(title(ndr(&["explain", "5.7.705"]).env("LC_ALL", "sv_SE.UTF-8")), swedish);
    let english = title(&mut ndr(&["explain", "5.7.705"]));
    assert!(english.starts_with("Your organization"), "{english}");
    assert_eq!(title(ndr(&["explain", "5.7.705"]).env("LANG", "de_DE.UTF-8")), english);
}

#[test]
fn a_language_that_is_not_there_is_said_once_and_answered_in_english() {
    let answer = run(&mut ndr(&["explain", "5.7.705", "--lang", "de"]));
    assert_eq!(answer.status, 0);
    assert_eq!(answer.stderr, "ndr: the guide is not available in de, only in en-US, sv-SE\n");
}

#[test]
fn nothing_in_a_bounce_reaches_the_terminal_raw() {
    let hostile = "Final-Recipient: rfc822; a\u{1b}]0;owned\u{7}@x.example\nAction: failed\nStatus: 5.7.705\n\
                   Diagnostic-Code: smtp; 550 5.7.705 Access denied, tenant has exceeded \u{1b}[31mthreshold\n";
    for format in ["text", "markdown", "json", "ndjson"] {
        let mut command = ndr(&["classify", "--color", "never", "--format", format]);
        let answer = run(command.write_stdin(hostile));
        assert!(
            !answer.stdout.contains('\u{1b}') && !answer.stdout.contains('\u{7}'),
            "{format}: {}",
            answer.stdout
        );
    }
}

#[test]
fn colour_is_for_terminals_only() {
    assert!(!run(&mut ndr(&["explain", "5.7.705"])).stdout.contains('\u{1b}'));
    assert!(run(&mut ndr(&["explain", "5.7.705", "--color", "always"])).stdout.contains("\u{1b}["));
}

#[test]
fn no_line_is_wider_than_asked_for_but_commands_and_addresses() {
    let answer = run(&mut ndr(&["explain", "5.7.705", "--width", "60"]));
    for line in answer.stdout.lines().filter(|line| line.chars().count() > 60) {
        let words: Vec<&str> = line.split_whitespace().collect();
        let unbreakable = words.len() == 1 && line.contains("https://");
        let literal = line.contains(" -") || line.contains("550 5.7.705") || line.contains(" | ");
        assert!(unbreakable || literal, "{line}");
    }
}

#[test]
fn a_guide_is_explained_by_its_id() {
    let answer = run(&mut ndr(&["explain", "guides/5.7.7xx", "--lang", "sv"]));
    assert_eq!(answer.status, 0);
    assert!(
        answer.stdout.contains("5.7.711")
            && answer.stdout.contains("Byt lösenord på alla administratörskonton")
    );
}

#[test]
fn list_and_search_find_entries() {
    let all: serde_json::Value =
        serde_json::from_str(&run(&mut ndr(&["list", "--format", "json"])).stdout).unwrap();
    let ids: Vec<&str> = all.as_array().unwrap().iter().map(|row| row["id"].as_str().unwrap()).collect();
    assert!(ids.contains(&"exchange-online/5.7.750") && ids.is_sorted());
    let found = run(&mut ndr(&["search", "oregistrerade", "domäner", "--lang", "sv"]));
    assert!(found.stdout.contains("5.7.750") && !found.stdout.contains("5.7.708"), "{}", found.stdout);
    assert_eq!(run(&mut ndr(&["search", "penguin"])).status, 1);
}

#[test]
fn man_page_and_completions_come_from_the_command_line() {
    let man = run(&mut ndr(&["man"])).stdout;
    assert!(man.contains(".TH ndr") && man.contains("NDR CLASSIFY") && man.contains("NO_COLOR"), "{man}");
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        assert!(run(&mut ndr(&["completions", shell])).stdout.contains("classify"), "{shell}");
    }
}
