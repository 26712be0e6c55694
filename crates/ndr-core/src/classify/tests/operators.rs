//! Whose words count: an operator's own phrases are for its own servers.

use super::knowledge::with_operator;
use crate::Classifier;

#[track_caller]
fn check(input: &str, want: &str) {
    let knowledge = with_operator();
    let findings = Classifier::new(&knowledge).classify(input.as_bytes());
    let entries: Vec<_> = findings.iter().filter_map(|finding| finding.entry.as_ref()).collect();
    assert_eq!(entries.iter().map(|entry| entry.as_str()).collect::<Vec<_>>(), [want], "{input}");
}

#[test]
fn the_operators_own_server_means_what_its_phrase_says() {
    check("host mx.northwind.example[192.0.2.1] said: 552 5.2.2 mailbox is full, sorry", "northwind/full");
}

#[test]
fn a_phrase_of_another_operator_does_not_displace_the_standard_words_within_it() {
    check("host mx.fabrikam.com[192.0.2.1] said: 552 5.2.2 mailbox is full, sorry", "test/full");
}

#[test]
fn the_recipients_domain_is_not_whose_server_speaks() {
    check(
        "host mx.fabrikam.com[192.0.2.1] said: 552 5.2.2 <anna@northwind.example> mailbox is full, sorry",
        "test/full",
    );
}
