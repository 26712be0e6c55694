//! What reaches the terminal, and what does not.

use std::io::Write;
use std::process::{Command, Stdio};

use crate::support::{REPLY, ndr, run};

/// Sets a title, rings, colours (as one character, too) and turns the direction of writing.
const HOSTILE: &str = "Final-Recipient: rfc822; kim\u{202e}moc@x.example\nAction: failed\nStatus: 5.7.705\n\
    Remote-MTA: dns; mx\u{9b}31m.example\u{1b}]0;owned\u{7}\n\
    Diagnostic-Code: smtp; 550 5.7.705 Access denied, tenant has exceeded \u{1b}[31mthreshold \u{7f}\u{9b}1m\n";

#[track_caller]
fn check_harmless(text: &str) {
    let obeyed = |c: char| {
        (c.is_control() && c != '\n') || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    };
    assert!(!text.contains(obeyed), "{text:?}");
}

#[test]
fn nothing_in_a_bounce_reaches_the_terminal_raw() {
    for status in ["5.7.705", "5.1.1"] {
        let hostile = HOSTILE.replace("5.7.705", status);
        for format in ["text", "markdown", "json", "ndjson", "csv"] {
            for bare in [&[][..], &["--bare"]] {
                let mut command = ndr(&["classify", "--color", "never", "--format", format]);
                let answer = run(command.args(bare).write_stdin(hostile.clone()));
                assert!(answer.stdout.contains("moc@x.example"), "{}", answer.stdout);
                check_harmless(&answer.stdout);
            }
        }
    }
}

#[test]
fn where_colours_are_wanted_a_bounce_adds_none_of_its_own() {
    let answer = run(ndr(&["classify", "--color", "always"]).write_stdin(HOSTILE));
    assert!(answer.stdout.contains("\u{1b}["));
    for own in ["\u{1b}]", "\u{1b}[31mthreshold", "\u{7}", "\u{7f}", "\u{9b}", "\u{202e}"] {
        assert!(!answer.stdout.contains(own), "{own:?}: {}", answer.stdout);
    }
}

#[test]
fn nothing_on_the_command_line_reaches_the_terminal_raw() {
    let name = "a\u{1b}[31m\u{9b}1m";
    for command in ["classify", "step", "search", "explain"] {
        check_harmless(&run(&mut ndr(&[command, name])).stderr);
    }
    check_harmless(&run(ndr(&["list"]).env("NDR_LANG", name)).stderr);
}

#[test]
fn colour_is_for_terminals_only() {
    assert!(!run(&mut ndr(&["explain", "5.7.705"])).stdout.contains('\u{1b}'));
    assert!(run(&mut ndr(&["explain", "5.7.705", "--color", "always"])).stdout.contains("\u{1b}["));
}

#[test]
fn a_reader_that_has_seen_enough_is_no_fault() {
    let mut child = Command::new(env!("CARGO_BIN_EXE_ndr"))
        .args(["explain", "--lang", "en"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    child.stdin.take().unwrap().write_all(REPLY).unwrap();
    let output = child.wait_with_output().unwrap();
    assert_eq!((output.status.code(), String::from_utf8_lossy(&output.stderr).as_ref()), (Some(0), ""));
}

#[cfg(target_os = "linux")]
#[test]
fn messages_that_nobody_can_read_change_nothing() {
    let full = std::fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
    let status = Command::new(env!("CARGO_BIN_EXE_ndr"))
        .args(["explain", "5.9.1"])
        .stdout(Stdio::null())
        .stderr(full)
        .status()
        .unwrap();
    assert_eq!(status.code(), Some(1));
}
