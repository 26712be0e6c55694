//! Swedish function words.

/// Words that join others and are no part of a compound or a label.
pub(crate) fn is_function_word(word: &str) -> bool {
    is_opening(word)
        || is_determiner(word)
        || matches!(
            word,
            "att" | "som" | "är" | "var" | "vara" | "varit" | "blir" | "blev" | "har" | "hade" | "kan" | "kunde"
                | "ska" | "skall" | "skulle" | "måste" | "får" | "bör" | "vill" | "inte" | "ej" | "så" | "men"
                | "utan" | "när" | "där" | "här" | "hur" | "vad" | "vem" | "du" | "ni" | "vi" | "man" | "han"
                | "hon" | "sig" | "dig" | "er" | "oss" | "dem" | "då" | "nu" | "redan" | "bara" | "endast"
                | "även" | "också" | "mer" | "mest" | "än" | "samt" | "både" | "medan" | "innan" | "eftersom"
                | "därför" | "sedan" | "igen" | "upp" | "ner" | "ned" | "ut" | "in" | "bort" | "fram" | "kvar"
                | "ha" | "bli" | "gör" | "göra" | "gå" | "går" | "se" | "ser" | "dock" | "alltid" | "aldrig"
                | "ofta" | "ännu" | "väl" | "ju" | "nog" | "ingen" | "inget" | "inga" | "något" | "någon"
                | "några" | "två" | "tre" | "fyra" | "fem"
        )
}

/// Prepositions and conjunctions, with which no label begins.
pub(crate) fn is_opening(word: &str) -> bool {
    matches!(
        word,
        "i" | "om" | "på" | "för" | "till" | "av" | "med" | "från" | "eller" | "och" | "under" | "över" | "mellan"
            | "efter" | "vid" | "mot" | "hos" | "per" | "ur" | "via" | "inom" | "genom" | "enligt" | "åt"
    )
}

/// Articles, demonstratives and possessives: a genitive may follow them, as in `en organisations regler`.
pub(crate) fn is_determiner(word: &str) -> bool {
    matches!(
        word,
        "en" | "ett" | "den" | "det" | "de" | "denna" | "detta" | "dessa" | "din" | "ditt" | "dina" | "min"
            | "mitt" | "mina" | "sin" | "sitt" | "sina" | "ert" | "era" | "vår" | "vårt" | "våra" | "deras" | "dess"
            | "hans" | "hennes" | "varje" | "alla" | "allt" | "annan" | "annat" | "andra" | "vilken" | "vilket"
            | "vilka" | "samma" | "någons"
    )
}
