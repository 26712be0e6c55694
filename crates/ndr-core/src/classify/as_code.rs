//! Numbers of internal rules that Microsoft's servers add to a reply: `AS(8561)`, `AS16012607`,
//! `AS:46601`, `(S3150)`, `ATTR36`.

/// The first such number of a text.
pub(super) fn find(text: &str) -> Option<&str> {
    // Most texts have none, and say so in a glance.
    let may_have = text.contains("AS") || text.contains("ATTR") || text.contains("(S");
    may_have.then(|| words(text).find_map(rule_number)).flatten()
}

/// Words with what may belong to a number: letters, digits, colons, brackets.
fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_ascii_alphanumeric() && !matches!(c, '(' | ')' | ':'))
}

fn rule_number(word: &str) -> Option<&str> {
    let bare = word.trim_start_matches('(').trim_end_matches(':');
    if let Some(rest) = bare.strip_prefix("AS(") {
        let digits = digits(rest);
        return rest.get(digits..)?.starts_with(')').then(|| bare.get(..3 + digits + 1)).flatten();
    }
    let bare = bare.trim_end_matches(')');
    let in_brackets = word.starts_with('(') && word.contains(')');
    let digits_after = |prefix: &str| {
        bare.strip_prefix(prefix).filter(|rest| digits(rest) == rest.len()).map_or(0, str::len)
    };
    let known = digits_after("AS") >= 3
        || digits_after("AS:") >= 3
        || digits_after("ATTR") >= 1
        || (in_brackets && digits_after("S") == 4);
    known.then_some(bare)
}

fn digits(text: &str) -> usize {
    text.bytes().take_while(u8::is_ascii_digit).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rule_numbers_stand_at_the_end_of_replies() {
        for (text, want) in [
            ("denied AS(8561) [mx]", "AS(8561)"),
            ("see https://x/?a=1. (AS16012607)", "AS16012607"),
            ("limit (AS:46601)", "AS:46601"),
            ("block list (S3150). You", "S3150"),
            ("mail loop ATTR34 [mx]", "ATTR34"),
            ("bad connector. AS(2204). [mx]", "AS(2204)"),
        ] {
            assert_eq!(find(text), Some(want), "{text}");
        }
    }

    #[test]
    fn other_words_are_none() {
        for text in ["AS", "model S3150", "AS(x)", "BASE64", "AS12", "ATTR", "CLASS1234"] {
            assert_eq!(find(text), None, "{text}");
        }
    }
}
