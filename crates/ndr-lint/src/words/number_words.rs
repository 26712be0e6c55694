//! Numbers written as words, by value.

/// The beginnings of English words for a small number.
fn english(value: u32) -> &'static [&'static str] {
    match value {
        1 => &["one", "first", "once", "single", "a", "an"],
        2 => &["two", "second", "twice", "both", "double", "half"],
        3 => &["three", "third", "triple"],
        4 => &["four"],
        5 => &["five", "fifth"],
        6 => &["six"],
        7 => &["seven", "week"],
        8 => &["eight"],
        9 => &["nine", "ninth"],
        10 => &["ten"],
        11 => &["eleven"],
        12 => &["twelve", "twelfth", "dozen", "year", "noon"],
        24 => &["day"],
        30 => &["month", "thirty"],
        60 => &["hour", "minute", "sixty"],
        100 => &["hundred"],
        365 => &["year"],
        1000 => &["thousand"],
        _ => &[],
    }
}

/// The beginnings of Swedish words for a small number.
fn swedish(value: u32) -> &'static [&'static str] {
    match value {
        1 => &["en", "ett", "första", "enda"],
        2 => &["två", "tvenne", "andra", "båda", "bägge", "dubb", "halv"],
        3 => &["tre", "trippel"],
        4 => &["fyra", "fjärde"],
        5 => &["fem"],
        6 => &["sex", "sjätte"],
        7 => &["sju", "veck"],
        8 => &["åtta", "åttonde"],
        9 => &["nio"],
        10 => &["tio"],
        11 => &["elva", "elfte"],
        12 => &["tolv", "tolfte", "dussin", "år"],
        24 => &["dygn", "dag"],
        30 => &["månad", "trettio"],
        60 => &["tim", "minut", "sextio"],
        100 => &["hundra"],
        365 => &["år"],
        1000 => &["tusen"],
        _ => &[],
    }
}

/// Whether a word of the text may stand for the number.
pub(crate) fn says<'w>(digits: &str, mut words: impl Iterator<Item = &'w str>, in_swedish: bool) -> bool {
    let Ok(value) = digits.parse::<u32>() else { return false };
    let known = if in_swedish { swedish(value) } else { english(value) };
    !known.is_empty() && words.any(|word| known.iter().any(|start| word.starts_with(start)))
}
