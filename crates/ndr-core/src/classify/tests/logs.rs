//! Lines of mail logs.

use super::{check, finding, findings};
use crate::{Param, Reason};

const POSTFIX: &str = "Jun 19 07:32:05 mx1 postfix/smtp[21734]: 4gT1xV0Zq2z9: to=<kim@fabrikam.com>, relay=mx.fabrikam.com[192.0.2.1]:25, delay=1.4, dsn=5.7.705, status=bounced (host mx.fabrikam.com[192.0.2.1] said: 550 5.7.705 Access denied, tenant has exceeded threshold AS(8561) (in reply to end of DATA command))";

#[test]
fn postfix() {
    check(POSTFIX, &["kim@fabrikam.com 705 5.7.705 550 permanent exact"]);
    let params = finding(POSTFIX).params;
    assert_eq!(params[&Param::QueueId], "4gT1xV0Zq2z9");
    assert_eq!(params[&Param::RemoteServer], "mx.fabrikam.com");
    assert_eq!(params[&Param::AsCode], "AS(8561)");
}

#[test]
fn a_log_has_a_finding_for_each_recipient() {
    let log = format!(
        "{POSTFIX}\n4gT2: to=<li@fabrikam.com>, relay=none, dsn=4.4.1, status=deferred (connect to mx.fabrikam.com: Connection timed out)\n4gT3: removed\n4gT4: to=<bo@fabrikam.com>, relay=mx.fabrikam.com, dsn=2.0.0, status=sent (250 2.0.0 OK)\n"
    );
    check(
        &log,
        &[
            "kim@fabrikam.com 705 5.7.705 550 permanent exact",
            "li@fabrikam.com () 4.4.1 - transient code",
            "bo@fabrikam.com () 2.0.0 250 success code",
        ],
    );
    assert_eq!(findings(&log)[2].reason, Reason::Delivered);
}

#[test]
fn a_message_that_was_deferred_and_then_bounced_has_bounced() {
    let log = "AAAA1: to=<kim@fabrikam.com>, dsn=4.4.1, status=deferred (timed out)\nAAAA1: to=<kim@fabrikam.com>, dsn=4.4.1, status=expired (timed out)";
    assert_eq!(findings(log).len(), 1);
}

#[test]
fn sendmail_with_its_transcript() {
    let log = "Jun 19 07:32:05 relay sendmail[4]: 65J7W4: to=<kim@fabrikam.com>, relay=mx.fabrikam.com. [192.0.2.1], dsn=5.7.705, stat=Service unavailable\n\n   ----- The following addresses had permanent fatal errors -----\n<kim@fabrikam.com>\n    (reason: 550 5.7.705 Access denied, tenant has exceeded threshold)\n\n   ----- Transcript of session follows -----\n>>> DATA\n<<< 550 5.7.705 Access denied, tenant has exceeded threshold\n554 5.0.0 Service unavailable\n";
    check(log, &["kim@fabrikam.com 705 5.7.705 550 permanent exact"]);
}

#[test]
fn exim() {
    check(
        "2026-06-19 07:32:05 1rABCD-0001Xy-2z ** kim@fabrikam.com R=dnslookup T=remote_smtp H=mx.fabrikam.com [192.0.2.1]: SMTP error from remote mail server after end of data: 550 5.7.708 Access denied, traffic not accepted from this IP",
        &["kim@fabrikam.com 708 5.7.708 550 permanent exact"],
    );
}

#[test]
fn message_trace() {
    let trace = "Sender:     lena@contoso.com\nRecipient:  kim@fabrikam.com\n\n6/19/2026 7:32:05 AM   Fail     Reason: [{LED=550 5.7.750 Service unavailable. Client blocked from sending from unregistered domains.};{MSG=};{FQDN=mx.contoso.com};{IP=192.0.2.1};{LRT=6/19/2026 7:32:05 AM}]";
    check(trace, &["kim@fabrikam.com 750 5.7.750 550 permanent exact"]);
    let params = finding(trace).params;
    assert_eq!(params[&Param::Sender], "lena@contoso.com");
    assert_eq!(params[&Param::RemoteServer], "mx.contoso.com");
    assert_eq!(params[&Param::LastAttempt], "6/19/2026 7:32:05 AM");
    assert!(!params.contains_key(&Param::Ip));
}

#[test]
fn iis_and_python() {
    check(
        "OutboundConnectionResponse SMTPSVC1 - 550+5.7.705+Access+denied,+tenant+has+exceeded+threshold 0 0",
        &["- 705 5.7.705 550 permanent exact"],
    );
    check(
        r"SMTPDataError: (550, b'5.7.705 Access denied, tenant has exceeded threshold')",
        &["- 705 5.7.705 550 permanent exact"],
    );
}
