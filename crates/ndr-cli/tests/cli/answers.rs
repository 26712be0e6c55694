//! What an answer says, in text and Markdown.

use crate::support::{REPLY, classify, folder, ndr, run, sample};

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
fn many_bounces_of_one_kind_are_explained_once() {
    let names: Vec<String> = (0..30).map(|number| format!("{number:02}.txt")).collect();
    let files: Vec<(&str, &[u8])> = names.iter().map(|name| (name.as_str(), REPLY)).collect();
    let answer = classify(&folder(&files), &[]);
    assert_eq!(answer.stdout.matches("What it means").count(), 1);
    assert!(answer.stdout.contains("30 bounces have this cause:"), "{}", answer.stdout);
    assert!(answer.stdout.contains("… and 10 more"));
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
fn bounces_of_several_kinds_stand_under_an_overview() {
    let folder = folder(&[
        ("1.txt", b"550 5.9.1 Zyx"),
        ("2.txt", b"550 5.7.750 Client blocked from sending from unregistered domain"),
        ("3.txt", REPLY),
        ("4.txt", REPLY),
    ]);
    let answer = classify(&folder, &[]);
    let overview = "4 bounces in 3 groups\n  \
        1. 2 × Your organization is blocked from sending: too much suspicious mail\n  \
        2. 1 × Your organization is blocked from sending with unregistered domains\n  \
        3. 1 × The guide has no explanation for this bounce\n\n─";
    assert!(answer.stdout.starts_with(overview), "{}", answer.stdout);
}

#[test]
fn a_bare_answer_is_a_line_for_each_bounce() {
    let mail = std::fs::read(sample("5.7.705/samples/two-recipients.eml")).unwrap();
    let answer = classify(&folder(&[("a.eml", &mail)]), &["--bare", "--width", "40"]);
    assert_eq!(
        answer.stdout,
        "./a.eml · maria@northwindtraders.com · 550 5.7.705 · \
         Your organization is blocked from sending: too much suspicious mail\n\
         ./a.eml · sven.berg@fabrikam.com · 550 5.7.705 · \
         Your organization is blocked from sending: too much suspicious mail\n"
    );
}

#[test]
fn what_is_known_of_an_unexplained_bounce_is_said() {
    let line = "Nov 23 07:01:12 mx1 postfix/smtp[4711]: 4ZqXy: to=<kim@fabrikam.com>, \
                relay=mx.fabrikam.com[192.0.2.9]:25, dsn=5.9.1, status=bounced \
                (host mx.fabrikam.com[192.0.2.9] said: 550 5.9.1 Zyx)\n";
    let answer = run(ndr(&["classify"]).write_stdin(line));
    assert_eq!(answer.status, 1);
    for known in [
        "no explanation",
        "kim@fabrikam.com",
        "550 5.9.1",
        "permanent failure",
        "Refused by: mx.fabrikam.com",
    ] {
        assert!(answer.stdout.contains(known), "{known}: {}", answer.stdout);
    }
}

#[test]
fn a_command_is_never_torn_apart() {
    let answer = run(&mut ndr(&["explain", "5.7.705", "--width", "40"]));
    for command in [
        "        Get-AcceptedDomain | Format-Table DomainName,DomainType,Default\n",
        "(ndr step harden-tenant)",
        "(ndr explain exchange-online/5.7.750)",
    ] {
        assert!(answer.stdout.contains(command), "{command}: {}", answer.stdout);
    }
}
