//! What holds for any input.

use std::fmt::Write;

use proptest::prelude::*;

use super::{findings, summary};
use crate::text::{Folded, Folding};

/// Pieces of which reports are made, so that random input reaches deep.
const PIECES: [&str; 24] = [
    "550 5.7.705 ",
    "550-5.1.1 ",
    "Access denied, tenant has exceeded threshold",
    "kim@fabrikam.com",
    "<",
    ">",
    "'",
    "(",
    ")",
    "\n",
    "\r\n",
    "\r",
    "\n\n",
    "> ",
    "Final-Recipient: rfc822;",
    "Status: ",
    "Diagnostic-Code: smtp; ",
    "Content-Type: multipart/report; boundary=b\n\n--b\n",
    "Content-Type: message/delivery-status\n\n",
    "Received: x\nMessage-ID: <1@x>\n",
    " to=<a@b.example>, status=bounced (",
    "{LED=",
    "=\n",
    "ä\u{2019}",
];

fn pieces() -> impl Strategy<Value = String> {
    prop::collection::vec(prop::sample::select(PIECES.as_slice()), 0..40).prop_map(|pieces| pieces.concat())
}

/// A delivery status notification with these recipients and codes.
fn notification(recipients: &[(String, u16)], line_end: &str) -> String {
    let mut text = "From: postmaster@contoso.com\nMIME-Version: 1.0\nContent-Type: multipart/report; report-type=delivery-status; boundary=b\n\n--b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns;mx.contoso.com\n".to_owned();
    for (recipient, detail) in recipients {
        let _ = write!(
            text,
            "\nFinal-Recipient: rfc822;{recipient}@fabrikam.com\nAction: failed\nStatus: 5.7.{detail}\nDiagnostic-Code: smtp; 550\n 5.7.{detail} words\n"
        );
    }
    text.push_str("\n--b--\n");
    text.replace('\n', line_end)
}

proptest! {
    #[test]
    fn any_bytes_are_read(input in prop::collection::vec(any::<u8>(), 0..2000)) {
        findings(input);
    }

    #[test]
    fn any_mixture_of_pieces_is_read(input in pieces()) {
        for found in findings(&input) {
            let evidence = found.evidence.map(|evidence| evidence.range);
            prop_assert!(evidence.is_none_or(|range| range.start <= range.end && range.end <= input.len()));
        }
    }

    #[test]
    fn a_damaged_notification_is_read(at in 0..400usize, byte in any::<u8>(), cut in 0..400usize) {
        let mut input = notification(&[("kim".to_owned(), 705), ("li".to_owned(), 1)], "\r\n").into_bytes();
        if let Some(damaged) = input.get_mut(at) {
            *damaged = byte;
        }
        input.truncate(cut.max(1));
        findings(input);
    }

    #[test]
    fn what_is_written_as_a_notification_is_read_back(
        recipients in prop::collection::btree_map("[a-z]{1,8}", 0..999u16, 1..6),
        line_end in prop::sample::select(["\n", "\r\n", "\r"].as_slice()),
    ) {
        let recipients: Vec<(String, u16)> = recipients.into_iter().collect();
        let got = summary(notification(&recipients, line_end));
        let lines = got.iter().map(|line| line.split(' ').collect::<Vec<_>>());
        let got: Vec<(String, String)> =
            lines.map(|words| (words[0].to_owned(), words[words.len() - 4].to_owned())).collect();
        let want: Vec<(String, String)> = recipients
            .iter()
            .map(|(name, detail)| (format!("{name}@fabrikam.com"), format!("5.7.{detail}")))
            .collect();
        prop_assert_eq!(got, want);
    }

    #[test]
    fn folding_twice_is_folding_once(text in "[ a-zA-ZäÖ\u{2019}\u{AD}=\n\r>']{0,60}") {
        let once = Folded::new(&text, Folding::default()).as_str().to_owned();
        prop_assume!(!once.contains('=') && !once.starts_with('>'));
        let twice = Folded::new(&once, Folding::default());
        prop_assert_eq!(twice.as_str(), once.as_str());
    }
}
