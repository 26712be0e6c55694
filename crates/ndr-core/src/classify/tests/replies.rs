//! Codes, replies and phrases without anything around them.

use super::{check, finding};
use crate::Param;

#[test]
fn a_bare_code_in_any_dress() {
    check("5.7.705", &["- 705 5.7.705 - permanent code"]);
    check(" #5.7.705\r\n", &["- 705 5.7.705 - permanent code"]);
    check("550 5.7.705", &["- 705 5.7.705 550 permanent code"]);
    check("what does 5.7.705 mean?", &["- 705 5.7.705 - permanent code"]);
    check("550", &["- () - 550 permanent class"]);
    check("421 4.7.999", &["- () 4.7.999 421 transient code"]);
}

#[test]
fn a_phrase_needs_no_code() {
    let want = &["- 750 - - permanent exact"];
    check("client blocked from sending from unregistered domains", want);
    check("> Client blocked from\r\n> sending from unregistered domains.", want);
    check("Client blocked from sending fr=\nom unregistered domains", want);
    check("<p>Client&nbsp;blocked <b>from sending</b>\nfrom unregistered domains</p>", want);
}

#[test]
fn a_reply_of_several_lines_is_one() {
    let want = &["- 705 5.7.705 550 permanent exact"];
    check("550-5.7.705 Access denied,\r\n550-5.7.705 tenant has\r\n550 5.7.705 exceeded threshold\r\n", want);
    check("550-5.7.705 Access denied, 550 5.7.705 tenant has exceeded threshold", want);
    check("550-5.7.705 Access denied,\r550 5.7.705 tenant has exceeded threshold\r", want);
}

#[test]
fn holes_become_parameters() {
    let found = finding(
        "550 5.7.513 Client host [2001:db8::25] blocked by Fabrikam.com using Customer Block list (AS16012607)",
    );
    assert_eq!(found.params[&Param::Ip], "2001:db8::25");
    assert_eq!(found.params[&Param::Domain], "Fabrikam.com");
    assert_eq!(found.params[&Param::AsCode], "AS16012607");
    let found = finding(
        "550 5.7.703 messages to <kim@fabrikam.com>, li@fabrikam.com are blocked by your organization",
    );
    assert_eq!(found.params[&Param::Recipient], "kim@fabrikam.com>, li@fabrikam.com");
}

#[test]
fn text_that_speaks_of_no_delivery_gives_nothing() {
    for text in
        ["", "\0\0\0", "Dear Kim, lunch at 12:30? It is 550 kr.", "\u{FEFF}", "kim@fabrikam.com", "10.5.7.1"]
    {
        check(text, &[]);
    }
    check(b"\xFF\xFE\xFF\xD8\xFF\xE0\0\x10JFIF", &[]);
}

#[test]
fn what_is_no_code_is_not_made_one() {
    check("5.7.9999", &[]);
    check("Exchange 15.20.5.7 build 5.7.1.2", &[]);
}
