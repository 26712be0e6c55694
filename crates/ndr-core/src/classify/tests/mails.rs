//! Whole messages.

use super::{check, finding, findings};
use crate::{Class, Param, Reason};

/// A report with a notice, delivery status fields, and the returned message.
fn report(notice: &str, fields: &str) -> String {
    format!(
        "Return-Path: <>\nFrom: postmaster@contoso.com\nSubject: Undeliverable\nMIME-Version: 1.0\nContent-Type: multipart/report; report-type=delivery-status; boundary=\"b\"\n\n--b\nContent-Type: text/plain; charset=utf-8\n\n{notice}\n--b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns;mx1.contoso.com\n\n{fields}\n--b\nContent-Type: message/rfc822\n\nFrom: lena@contoso.com\nSubject: 550 5.1.1 no such user here\n\n550 5.1.1 no such user here\n--b--\n"
    )
}

const FAILED: &str = "Final-Recipient: rfc822;kim@fabrikam.com\nAction: failed\nStatus: 5.7.705\nRemote-MTA: dns;mx.fabrikam.com\nDiagnostic-Code: smtp;550 5.7.705 Access denied, tenant has\n exceeded threshold\n";

#[test]
fn a_report_in_any_line_ends() {
    let want = &["kim@fabrikam.com 705 5.7.705 550 permanent exact"];
    let mail = report("Sorry.", FAILED);
    check(&mail, want);
    check(mail.replace('\n', "\r\n"), want);
    check(mail.replace('\n', "\r"), want);
    check(format!("From MAILER-DAEMON Fri Jun 19 07:32:05 2026\n{mail}"), want);
    let params = finding(&mail).params;
    assert_eq!(params[&Param::RemoteServer], "mx.fabrikam.com");
    assert_eq!(params[&Param::ReportingServer], "mx1.contoso.com");
}

#[test]
fn fields_and_text_about_the_same_recipient_are_one_finding() {
    let mail =
        report("kim@fabrikam.com\n550 5.1.1 no such user here\n\nli@fabrikam.com\n550 5.1.1 no", FAILED);
    check(mail, &["kim@fabrikam.com 705 5.7.705 550 permanent exact"]);
}

#[test]
fn text_helps_where_the_fields_say_little() {
    let fields = "Final-Recipient: rfc822;kim@fabrikam.com\nAction: failed\nStatus: 5.0.0\n";
    let mail = report("<kim@fabrikam.com>: host mx.fabrikam.com said: 550 5.1.1 no such\n user here", fields);
    check(mail, &["kim@fabrikam.com unknown 5.1.1 550 permanent exact"]);
}

#[test]
fn a_delay_is_not_a_failure() {
    let fields = FAILED.replace("failed", "delayed");
    assert_eq!(finding(report("Later.", &fields)).class, Some(Class::Transient));
}

#[test]
fn a_success_notice_is_delivered() {
    let fields = "Final-Recipient: rfc822;kim@fabrikam.com\nAction: relayed\nStatus: 2.1.5\nDiagnostic-Code: smtp;250 2.1.5 access denied\n";
    let found = finding(report("Good.", fields));
    assert_eq!((found.class, found.reason, found.entry), (Some(Class::Success), Reason::Delivered, None));
    assert!(!found.hard_bounce);
}

#[test]
fn every_message_of_an_archive_is_read() {
    let from = "From MAILER-DAEMON Fri Jun 19 07:32:05 2026\n";
    let one = |code: &str| report("Sorry.", &FAILED.replace("5.7.705", code));
    let archive = format!("{from}{}\n{from}{}", one("5.7.705"), one("5.7.750"));
    let found = findings(&archive);
    let codes: Vec<String> = found.iter().filter_map(|one| one.status).map(|code| code.to_string()).collect();
    assert_eq!(codes, ["5.7.705", "5.7.750"]);
    for one in found {
        let evidence = one.evidence.unwrap();
        let words = archive[evidence.range].split_whitespace().collect::<Vec<_>>().join(" ");
        assert_eq!(words, evidence.text);
    }
}

#[test]
fn an_abuse_report_names_the_recipients_and_is_no_failure() {
    let mail = "From: feedback@fabrikam.com\nMIME-Version: 1.0\nContent-Type: multipart/report; report-type=feedback-report; boundary=\"b\"\n\n--b\nContent-Type: text/plain\n\nSomebody marked this as spam: 550 5.7.1\n--b\nContent-Type: message/feedback-report\n\nFeedback-Type: abuse\nOriginal-Rcpt-To: <kim@fabrikam.com>\nOriginal-Rcpt-To: li@fabrikam.com\n--b\nContent-Type: message/rfc822\n\nFrom: lena@contoso.com\n\nOffer\n--b--\n";
    let found = findings(mail);
    let recipients: Vec<Option<&str>> = found.iter().map(|one| one.recipient.as_deref()).collect();
    assert_eq!(recipients, [Some("kim@fabrikam.com"), Some("li@fabrikam.com")]);
    assert!(found.iter().all(|one| one.reason == Reason::Feedback && one.class.is_none()));
}

#[test]
fn an_automatic_reply_is_no_failure() {
    let mail = |field: &str| {
        format!(
            "From: Kim <kim@fabrikam.com>\nDate: Mon, 2 Mar 2026 06:41:12 +0000\nTo: lena@contoso.com\n{field}\nSubject: Away\n\nI am away until Monday, reply code 550.\n"
        )
    };
    for field in ["Auto-Submitted: auto-replied (vacation)", "X-Autoreply: yes", "Precedence: auto_reply"] {
        let found = finding(mail(field));
        assert_eq!(
            (found.reason, found.recipient.as_deref()),
            (Reason::Vacation, Some("kim@fabrikam.com")),
            "{field}"
        );
    }
    assert!(findings(mail("Auto-Submitted: no")).is_empty());
}

#[test]
fn a_bounce_that_was_sent_automatically_is_a_bounce() {
    let mail = report("Sorry.", FAILED).replacen("Subject:", "Auto-Submitted: auto-replied\nSubject:", 1);
    check(mail, &["kim@fabrikam.com 705 5.7.705 550 permanent exact"]);
}

#[test]
fn encoded_text_is_read() {
    let mail = |encoding: &str, kind: &str, body: &str| {
        format!(
            "From: MAILER-DAEMON@contoso.com\nMessage-ID: <1@x>\nMIME-Version: 1.0\nContent-Type: {kind}\nContent-Transfer-Encoding: {encoding}\n\n{body}\n"
        )
    };
    let want = &["kim@fabrikam.com 705 5.7.705 550 permanent exact"];
    let words = "kim@fabrikam.com:=0A550 5.7.705 Access denied, tenant=\n has=20exceeded threshold";
    check(mail("quoted-printable", "text/plain", words), want);
    let words = "a2ltQGZhYnJpa2FtLmNvbToKNTUwIDUuNy43MDUgQWNjZXNzIGRlbmllZCwgdGVuYW50IGhhcyBleGNlZWRlZCB0aHJlc2hvbGQ=";
    check(mail("base64", "text/plain", words), want);
    let words = "<html><body><p>kim@fabrikam.com</p><div>550 5.7.705 Access <i>denied</i>, tenant&#32;has exceeded threshold</div></body></html>";
    check(mail("7bit", "text/html", words), want);
}

#[test]
fn a_failed_recipient_of_the_header_counts() {
    let mail = "From: Mail Delivery System <Mailer-Daemon@contoso.com>\nX-Failed-Recipients: kim@fabrikam.com\nMessage-ID: <1@x>\n\nThe following address failed:\n\n  kim\n    550 5.1.1 no such user here\n";
    check(mail, &["kim@fabrikam.com unknown 5.1.1 550 permanent exact"]);
    let mail =
        "From: postmaster@contoso.com\nX-Failed-Recipients: kim@fabrikam.com\nMessage-ID: <1@x>\n\nSorry.\n";
    check(mail, &["kim@fabrikam.com () - - - -"]);
}

#[test]
fn ordinary_mail_is_no_bounce() {
    let mail = |body: &str| {
        format!(
            "From: news@contoso.com\nTo: kim@fabrikam.com\nMessage-ID: <1@contoso.com>\nMIME-Version: 1.0\n\n{body}\n"
        )
    };
    check(mail("Only 550 kr!\nThe mailbox is full, access denied? See 5.7.705 and 550 5.1.1.\n"), &[]);
    check(mail("550 people came\nlena@contoso.com\n421 stayed"), &[]);
}

#[test]
fn a_report_that_a_person_forwards_counts() {
    let mail = "From: lena@contoso.com\nMessage-ID: <1@contoso.com>\n\nWhat is this?\n\n> kim@fabrikam.com\n> Remote Server returned '550 5.7.705 Access denied, tenant\n> has exceeded threshold'\n";
    check(mail, &["kim@fabrikam.com 705 5.7.705 550 permanent exact"]);
}

#[test]
fn attachments_are_not_searched() {
    let mail = "From: postmaster@contoso.com\nMessage-ID: <1@x>\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\nContent-Disposition: attachment; filename=log.txt\n\nkim@fabrikam.com\n550 5.1.1 no such user here\n--b--\n";
    assert!(findings(mail).is_empty());
}

#[test]
fn utf_7_is_read_under_its_first_name() {
    let mail = "From: postmaster@hotmail.example\nContent-Type: text/plain; charset=unicode-1-1-utf-7\n\
                Message-ID: <1@x>\n\n+UTZ9C- +AD4-550 5.1.1 no such user here: kim+AEA-fabrikam.com\n";
    check(mail, &["kim@fabrikam.com unknown 5.1.1 550 permanent exact"]);
}
