//! Notices for people, in several languages.

use super::{check, finding};
use crate::Param;

/// A notice of Exchange, with labels in any language.
fn exchange(intro: &str, heading: &str, server: &str, headers: &str, reply: &str) -> String {
    format!(
        "{intro}\n\nkim@fabrikam.com\nX y z.\n\n{heading}\n\n{server} mx1.contoso.com\n\nkim@fabrikam.com\nRemote Server returned '{reply}'\n\n{headers}\n\nReceived: from mx2.contoso.com (192.0.2.9)\n by mx1.contoso.com; 550 5.1.1 no such user here\nFrom: lena@contoso.com\nTo: kim@fabrikam.com\nSubject: 554 5.7.1 access denied\n"
    )
}

const REPLY: &str = "550 5.7.705 Access denied, tenant has exceeded threshold [mx1.contoso.com 2026-06-19T07:32:05.101Z 08DE]";

#[test]
fn an_exchange_notice_in_any_language() {
    for (intro, heading, server, headers) in [
        (
            "Delivery has failed to these recipients or groups:",
            "Diagnostic information for administrators:",
            "Generating server:",
            "Original message headers:",
        ),
        (
            "Fehler bei der Nachrichtenzustellung an folgende Empfänger oder Gruppen:",
            "Diagnoseinformationen für Administratoren:",
            "Generierender Server:",
            "Ursprüngliche Nachrichtenkopfzeilen:",
        ),
        ("Η παράδοση απέτυχε:", "Διαγνωστικά:", "Διακομιστής:", "Κεφαλίδες:"),
    ] {
        let notice = exchange(intro, heading, server, headers, REPLY);
        check(&notice, &["kim@fabrikam.com 705 5.7.705 550 permanent exact"]);
        check(notice.replace('\n', "\r\n"), &["kim@fabrikam.com 705 5.7.705 550 permanent exact"]);
        assert_eq!(finding(&notice).params[&Param::ReportingServer], "mx1.contoso.com");
    }
}

#[test]
fn the_receiving_server_is_the_remote_one() {
    let notice = "kim@fabrikam.com\n\nGenerating server: mx1.contoso.com\nReceiving server: mx.fabrikam.com (192.0.2.1)\n\nkim@fabrikam.com\n6/19/2026 7:32:05 AM - Server at mx.fabrikam.com (192.0.2.1) returned '550 5.1.1 no such user here'\n";
    let found = finding(notice);
    assert_eq!(found.params[&Param::ReportingServer], "mx1.contoso.com");
    assert_eq!(found.params[&Param::RemoteServer], "mx.fabrikam.com");
    assert!(!found.hard_bounce || found.entry.is_some());
}

#[test]
fn the_new_exchange_notice() {
    let notice = "Your message to kim@fabrikam.com couldn't be delivered.\n\nMore Info for Email Admins\nStatus code: 550 5.7.705\n\nSender Address:    lena@contoso.com\nRecipient Address: kim@fabrikam.com\n\nError Details\nError: 550 5.7.705 Access denied, tenant has exceeded threshold. AS(7555)\nMessage rejected by: mx.fabrikam.com\n\nSent by: mx1.contoso.com\n";
    check(notice, &["kim@fabrikam.com 705 5.7.705 550 permanent exact"]);
    let params = finding(notice).params;
    assert_eq!(params[&Param::Sender], "lena@contoso.com");
    assert_eq!(params[&Param::RemoteServer], "mx.fabrikam.com");
    assert_eq!(params[&Param::ReportingServer], "mx1.contoso.com");
    assert_eq!(params[&Param::AsCode], "AS(7555)");
}

#[test]
fn qmail_names_each_recipient_before_the_reply() {
    let notice = "Hi. This is the qmail-send program.\n\n<kim@fabrikam.com>:\n192.0.2.1 does not like recipient.\nRemote host said: 550 5.1.1 no such user here\nGiving up on 192.0.2.1.\n\n<li@fabrikam.com>:\nSorry, I wasn't able to connect. (#4.4.1)\n\n--- Below this line is a copy of the message.\n\nReturn-Path: <lena@contoso.com>\nSubject: 550 5.7.705\n";
    check(
        notice,
        &["kim@fabrikam.com unknown 5.1.1 550 permanent exact", "li@fabrikam.com () 4.4.1 - transient code"],
    );
}

#[test]
fn exim_names_several_recipients() {
    let notice = "The following address(es) failed:\n\n  kim@fabrikam.com\n    host mx.fabrikam.com [192.0.2.1]\n    SMTP error from remote mail server after RCPT TO:<kim@fabrikam.com>:\n    550 5.1.1 no such\n    user here\n  li@fabrikam.com\n    SMTP error from remote mail server after RCPT TO:<li@fabrikam.com>:\n    host mx.fabrikam.com [192.0.2.1]: 550 5.7.705 x\n";
    check(
        notice,
        &[
            "kim@fabrikam.com unknown 5.1.1 550 permanent exact",
            "li@fabrikam.com 705 5.7.705 550 permanent code",
        ],
    );
}

#[test]
fn pasted_fields_of_a_delivery_status() {
    let fields = "Reporting-MTA: dns;mx1.contoso.com\nArrival-Date: Fri, 19 Jun 2026 07:32:04 +0000\n\nFinal-Recipient: rfc822;kim@fabrikam.com\nAction: failed\nStatus: 5.7.708\nDiagnostic-Code: smtp;550 5.7.708 Access denied, traffic not accepted=\n from this IP\n";
    check(fields, &["kim@fabrikam.com 708 5.7.708 550 permanent exact"]);
    check(fields.replace('\n', "\n> "), &["kim@fabrikam.com 708 5.7.708 550 permanent exact"]);
}

#[test]
fn the_returned_message_is_never_evidence() {
    check(
        "Received: from mx\nMessage-ID: <1@contoso.com>\nSubject: 550 5.7.705\n\n550 5.7.705 Access denied",
        &[],
    );
    check(
        "Guten Tag\n\nReturn-Path: <>\nSubject: 550 5.7.705 Access denied, tenant has exceeded threshold\n",
        &[],
    );
}
