//! Which rule wins.

use super::{check, finding};
use crate::{Param, Reason, RuleMatch};

#[test]
fn words_that_are_part_of_longer_ones_say_nothing_of_their_own() {
    check("550 5.7.1 Access denied, tenant has exceeded threshold", &["- 705 5.7.1 550 permanent exact"]);
    check("550 Access denied, tenant has exceeded threshold", &["- 705 - 550 permanent exact"]);
}

#[test]
fn an_entry_that_overrides_another_wins() {
    check("550 5.7.1 Access denied, spam abuse", &["- spam 5.7.1 550 permanent exact"]);
}

#[test]
fn a_phrase_beats_a_code_that_says_otherwise() {
    check("550 5.2.2 no such user here", &["- unknown 5.2.2 550 permanent exact"]);
}

#[test]
fn a_single_code_beats_a_range() {
    check("550 5.7.705 x", &["- 705 5.7.705 550 permanent code"]);
    check("550 5.7.721 x", &["- 700-749 5.7.721 550 permanent code"]);
}

#[test]
fn a_code_with_several_meanings_names_them_all() {
    check("550 5.2.2 x", &["- (full quota) 5.2.2 550 permanent code"]);
    check("550 5.2.2 Submission quota exceeded", &["- quota 5.2.2 550 permanent exact"]);
    assert_eq!(finding("550 5.2.2 x").reason, Reason::PolicyViolation);
}

#[test]
fn quoted_words_beat_a_wrapper_that_explains_nothing() {
    let found = finding(
        "550 5.0.350 Remote server returned an error -> 550 5.1.1 no such user here [mx.contoso.com 2026]",
    );
    assert_eq!(super::line(&found), "- unknown 5.0.350 550 permanent exact");
    let found = finding("550 5.0.350 Remote server returned an error -> 550 bad day [mx.contoso.com 2026]");
    assert_eq!(found.params[&Param::RemoteText], "550 bad day");
}

#[test]
fn the_code_that_says_more_is_the_status() {
    let fields = |status: &str, code: &str| {
        format!(
            "Final-Recipient: rfc822;kim@fabrikam.com\nAction: failed\nStatus: {status}\nDiagnostic-Code: smtp;550 {code} x\n"
        )
    };
    for (status, code, want) in
        [("5.0.0", "5.7.705", "5.7.705"), ("5.7.705", "5.0.0", "5.7.705"), ("5.1.1", "5.7.705", "5.7.705")]
    {
        let found = finding(fields(status, code));
        assert_eq!(found.status.unwrap().to_string(), want);
        assert_eq!(found.evidence.unwrap().rule, RuleMatch::Code(want.parse().unwrap()));
    }
}

#[test]
fn a_hard_bounce_is_permanent_and_for_good() {
    assert!(finding("550 5.1.1 no such user here").hard_bounce);
    assert!(!finding("550 5.7.705 x").hard_bounce);
    assert!(!finding("550").hard_bounce);
}
