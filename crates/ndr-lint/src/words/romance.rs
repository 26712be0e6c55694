//! Function words of the Romance languages that are no English words.

/// Portuguese, Spanish, French and Italian words; short ones that English texts hold as names are left out.
pub(crate) fn is_function_word(word: &str) -> bool {
    matches!(
        word,
        "não" | "uma" | "para" | "você" | "seu" | "sua" | "dos" | "das" | "ao" | "pelo" | "pela" | "são" | "está"
            | "também" | "el" | "los" | "las" | "del" | "una" | "por" | "usted" | "qué" | "que" | "les"
            | "des" | "une" | "dans" | "pour" | "vous" | "votre" | "avec" | "est" | "sur" | "della" | "che" | "per"
            | "il" | "gli" | "di" | "com" | "em" | "da" | "como" | "ou" | "um" | "se" | "na" | "no"
    )
}
