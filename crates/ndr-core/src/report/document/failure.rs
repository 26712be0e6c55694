//! Whether a text says that a message did not arrive.
//!
//! Mail systems write of other things too: quarantines, statistics, parcels. Words such as `mailbox full`
//! count only where a text says, in whatever language, that something could not be delivered.

/// How much of a text is looked at: notices say it early.
const MAX_LENGTH: usize = 64 * 1024;

/// Parts of the sentences with which notices say so, in lower case.
const SENTENCES: [&str; 62] = [
    "undeliver",
    "not be delivered",
    "not been delivered",
    "not delivered",
    "n't be delivered",
    "n't delivered",
    "non-deliver",
    "nondeliver",
    "not deliver",
    "n't deliver",
    "unable to deliver",
    "able to deliver",
    "error delivering",
    "failed to deliver",
    "failed to send",
    "failure to deliver",
    "failed recipient",
    "failed address",
    "delivery fail",
    "delivery error",
    "delivery problem",
    "delivery has failed",
    "delivery of the message",
    "delivery to the following",
    "delevery to the following",
    "delivery status",
    "delivery attempt",
    "delivery temporarily",
    "had delivery",
    "did not reach",
    "not be sent",
    "n't be sent",
    "has been delayed",
    "is delayed",
    "still being retried",
    "returned to sender",
    "returned mail",
    "message returned",
    "rejected your message",
    "message was rejected",
    "permanent error",
    "permanent fatal error",
    "fatal error",
    "transcript of session",
    "error message below",
    "zustell",
    "zugestellt",
    "n'a pas pu",
    "non remis",
    "échec de la remise",
    "entregar",
    "entregue",
    "recapita",
    "доставлен",
    "доставить",
    "levereras",
    "bezorgd",
    "配信",
    "配送",
    "届",
    "送達",
    "投递",
];

/// Whether the text says so.
pub(super) fn is_told_by(text: &str) -> bool {
    let end = (0..=MAX_LENGTH.min(text.len())).rev().find(|end| text.is_char_boundary(*end)).unwrap_or(0);
    let text = text.get(..end).unwrap_or_default().to_lowercase().replace(['\n', '\r'], " ");
    SENTENCES.iter().any(|sentence| text.contains(sentence))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn notices_say_that_something_did_not_arrive() {
        for text in [
            "I wasn't able to deliver your message",
            "Your message could not\nbe delivered",
            "Die Nachricht konnte nicht zugestellt werden",
            "Det gick inte: meddelandet kunde inte levereras.",
        ] {
            assert!(is_told_by(text), "{text}");
        }
    }

    #[test]
    fn other_mail_of_mail_systems_does_not() {
        assert!(!is_told_by("You have 3 new messages in your spam quarantine. Your mailbox is 95 % full."));
    }
}
