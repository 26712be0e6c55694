//! Which language the reader gets.

use assert_cmd::Command;

use crate::support::{ndr, run};

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
    assert_eq!(
        answer.stderr,
        "ndr: the guide is not available in de, only in en-US, sv-SE; this is English\n"
    );
}

#[test]
fn a_language_tag_that_is_none_is_refused_or_passed_over() {
    let flag = run(&mut ndr(&["list", "--lang", "s"]));
    assert_eq!(flag.status, 2);
    assert!(flag.stderr.contains("such as sv-SE"), "{}", flag.stderr);
    let variable = run(ndr(&["list"]).env("NDR_LANG", "?").env("LANG", "sv_SE.UTF-8"));
    assert_eq!(variable.status, 0);
    assert_eq!(variable.stderr, "ndr: NDR_LANG är ingen språkkod: ?. Ange till exempel sv-SE.\n");
}
