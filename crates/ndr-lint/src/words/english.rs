//! English function words.

/// Words that are English and not Swedish, whatever stands around them.
pub(crate) fn is_function_word(word: &str) -> bool {
    matches!(
        word,
        "the"
            | "and"
            | "of"
            | "with"
            | "this"
            | "that"
            | "are"
            | "your"
            | "you"
            | "from"
            | "which"
            | "when"
            | "if"
            | "or"
            | "were"
            | "have"
            | "has"
            | "their"
            | "these"
            | "those"
            | "not"
            | "can"
            | "should"
            | "will"
            | "would"
            | "been"
            | "by"
            | "to"
            | "an"
            | "at"
            | "it"
            | "its"
            | "they"
            | "them"
            | "what"
            | "how"
            | "because"
            | "does"
            | "doesn't"
            | "isn't"
            | "don't"
            | "can't"
            | "but"
            | "into"
            | "than"
            | "then"
            | "there"
            | "where"
            | "who"
            | "whose"
            | "about"
            | "after"
            | "before"
            | "until"
            | "while"
            | "without"
            | "within"
            | "we"
            | "our"
            | "must"
            | "may"
            | "any"
            | "each"
            | "only"
            | "for"
    )
}

/// Words that make a sentence English, more than [`is_function_word`] has: some are Swedish words, too.
pub(crate) fn is_common(word: &str) -> bool {
    is_function_word(word)
        || matches!(
            word,
            "is" | "in" | "on" | "a" | "as" | "be" | "do" | "was" | "no" | "all" | "see" | "more" | "i"
        )
}
