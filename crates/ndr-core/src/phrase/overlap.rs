//! Whether two phrases claim the same text.

use super::Phrase;
use super::pattern::PhrasePattern;

impl Phrase {
    /// The phrase without what does not matter when it is looked for: case, white space, the kind of
    /// quotes, a full stop at the end. Phrases with the same key claim the same text.
    ///
    /// ```
    /// use ndr_core::Phrase;
    /// let one: Phrase = "Mailbox  full.".parse()?;
    /// assert_eq!(one.key(), "mailbox full".parse::<Phrase>()?.key());
    /// assert_ne!(one.key(), "mailbox fully".parse::<Phrase>()?.key());
    /// # Ok::<(), ndr_core::PhraseError>(())
    /// ```
    pub fn key(&self) -> String {
        PhrasePattern::new(self).key()
    }
}
