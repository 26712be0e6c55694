//! Whether two phrases can claim the same text.

use super::pattern::PhrasePattern;
use super::{Phrase, Piece};
use crate::Param;
use crate::text::fold_words;

impl Phrase {
    /// Whether some text could be claimed by both: one, its holes filled in, contains the other.
    ///
    /// ```
    /// use ndr_core::Phrase;
    /// let short: Phrase = "Access denied, banned sender".parse()?;
    /// let long: Phrase = "access denied, banned sender[<ip>]".parse()?;
    /// assert!(short.overlaps(&long) && long.overlaps(&short));
    /// # Ok::<(), ndr_core::PhraseError>(())
    /// ```
    pub fn overlaps(&self, other: &Self) -> bool {
        self.same_words(other) || self.contains(other) || other.contains(self)
    }

    /// Whether both are the same once case, white space and the kind of quotes are set aside.
    ///
    /// ```
    /// use ndr_core::Phrase;
    /// let one: Phrase = "Mailbox  full.".parse()?;
    /// assert!(one.same_words(&"mailbox full".parse()?));
    /// # Ok::<(), ndr_core::PhraseError>(())
    /// ```
    pub fn same_words(&self, other: &Self) -> bool {
        PhrasePattern::new(self) == PhrasePattern::new(other)
    }

    fn contains(&self, other: &Self) -> bool {
        PhrasePattern::new(other).find(&fold_words(&self.example())).is_some()
    }

    /// What a server that uses the phrase might say.
    fn example(&self) -> String {
        self.pieces()
            .iter()
            .map(|piece| match piece {
                Piece::Text(words) => words.as_str(),
                Piece::Hole(param) => example_value(*param),
            })
            .collect()
    }
}

fn example_value(param: Param) -> &'static str {
    match param {
        Param::Recipient | Param::Sender => "kim@example.com",
        Param::Domain | Param::Host | Param::RemoteServer | Param::ReportingServer => "mx.example.com",
        Param::Ip => "192.0.2.1",
        Param::Limit | Param::Number => "100",
        Param::AsCode => "AS(1)",
        Param::QueueId => "ABC1",
        Param::Reason | Param::User | Param::Range | Param::RemoteText | Param::LastAttempt => "words",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn phrases_that_share_no_text_do_not_overlap() {
        let phrase = |text: &str| text.parse::<Phrase>().unwrap();
        assert!(!phrase("mailbox full").overlaps(&phrase("mailbox unavailable")));
        assert!(!phrase("unregistered domain").overlaps(&phrase("unregistered domains")));
        assert!(phrase("blocked by <domain> today").overlaps(&phrase("BLOCKED by <host> today")));
    }
}
