//! Evidence points at the words that decided.

use super::finding;
use crate::text::{Folded, Folding};

/// The bytes that the evidence points at say what its text says.
#[track_caller]
fn check(input: &str, text: &str, field: Option<&str>) {
    let evidence = finding(input).evidence.unwrap();
    let shown = Folded::new(&input[evidence.range], Folding::default());
    let told = Folded::new(&evidence.text, Folding::default());
    assert_eq!(shown.as_str(), told.as_str());
    assert_eq!((evidence.text.as_str(), evidence.field), (text, field));
}

#[test]
fn of_a_phrase_in_running_text() {
    check(
        "\u{FEFF}Hej!\r\n\r\n> Access  denied,\r\n> tenant has exceeded threshold.",
        "Access denied, tenant has exceeded threshold",
        None,
    );
    check("kim@fabrikam.com\n'550 5.2.2 Sub=\nmission quota exceeded'", "Submission quota exceeded", None);
}

#[test]
fn of_a_code() {
    check("Fehler: 550 5.7.705", "5.7.705", None);
    check("450 x", "450", None);
}

#[test]
fn of_a_field() {
    check("Final-Recipient: rfc822;kim@fabrikam.com\nStatus: 5.7.705 (no)\n", "5.7.705", Some("Status"));
    check(
        "Final-Recipient: rfc822;kim@fabrikam.com\nDiagnostic-Code: smtp; 550 Access denied, tenant\n has exceeded threshold\n",
        "Access denied, tenant has exceeded threshold",
        Some("Diagnostic-Code"),
    );
}

#[test]
fn of_encoded_text_is_the_encoded_part() {
    let body = "NTUwIDUuNy43MDUgQWNjZXNzIGRlbmllZA==";
    let mail = format!(
        "From: postmaster@contoso.com\nMessage-ID: <1@x>\nContent-Transfer-Encoding: base64\n\n{body}\n"
    );
    let evidence = finding(&mail).evidence.unwrap();
    assert_eq!(evidence.text, "Access denied");
    assert_eq!(mail[evidence.range].trim(), body);
}
