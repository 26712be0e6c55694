//! The words of a folded text, by which phrases are looked up.

/// A word and where it begins, in bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Word {
    pub(crate) start: usize,
    pub(crate) end: usize,
    /// A hash of its bytes: the same in every run, since it never leaves the process.
    pub(crate) hash: u64,
}

/// The words of a text in order: runs of letters and digits.
///
/// Chinese and Japanese are written without spaces, so each of their characters is a word of its own.
pub(crate) fn words(text: &str) -> impl Iterator<Item = Word> + '_ {
    let bytes = text.as_bytes();
    let mut at = 0;
    std::iter::from_fn(move || {
        while let Some(byte) = bytes.get(at) {
            if byte.is_ascii_alphanumeric() || !byte.is_ascii() {
                let (end, word) = word_at(text, at);
                let start = std::mem::replace(&mut at, end);
                if let Some(hash) = word {
                    return Some(Word { start, end, hash });
                }
            } else {
                at += 1;
            }
        }
        None
    })
}

/// Where the word or character that begins at `at` ends, and the hash of the word.
fn word_at(text: &str, at: usize) -> (usize, Option<u64>) {
    let bytes = text.as_bytes();
    let mut hash = SEED;
    let mut end = at;
    while let Some(byte) = bytes.get(end) {
        if byte.is_ascii_alphanumeric() {
            hash = mixed(hash, *byte);
            end += 1;
            continue;
        }
        let Some(character) = text.get(end..).and_then(|rest| rest.chars().next()) else { break };
        let joins = !character.is_ascii() && character.is_alphanumeric();
        if !joins || (is_ideographic(character) && end > at) {
            break;
        }
        let next = end + character.len_utf8();
        hash = bytes.get(end..next).unwrap_or_default().iter().fold(hash, |hash, byte| mixed(hash, *byte));
        end = next;
        if is_ideographic(character) {
            break;
        }
    }
    if end == at {
        let character = text.get(at..).and_then(|rest| rest.chars().next());
        return (at + character.map_or(1, char::len_utf8), None);
    }
    (end, Some(hash))
}

const SEED: u64 = 0xcbf2_9ce4_8422_2325;

/// FNV-1a: words are short, so the simplest hash is the fastest.
fn mixed(hash: u64, byte: u8) -> u64 {
    (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
}

/// Chinese characters and Japanese syllables.
pub(crate) fn is_ideographic(character: char) -> bool {
    matches!(character, '\u{3040}'..='\u{30FF}' | '\u{3400}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, want: &[&str]) {
        let got: Vec<&str> = words(text).map(|word| &text[word.start..word.end]).collect();
        assert_eq!(got, want, "{text}");
    }

    #[test]
    fn a_word_is_a_run_of_letters_and_digits() {
        check("550-5.7.1 <kim@fabrikam.com>: no", &["550", "5", "7", "1", "kim", "fabrikam", "com", "no"]);
        check("empfänger unbekannt”.", &["empfänger", "unbekannt"]);
        check("…", &[]);
    }

    #[test]
    fn each_chinese_character_is_a_word() {
        check("user邮箱已满 x", &["user", "邮", "箱", "已", "满", "x"]);
    }

    #[test]
    fn the_same_word_has_the_same_hash() {
        let hash = |text| words(text).next().unwrap().hash;
        assert_eq!(hash("unknown"), hash("unknown, yes"));
        assert_ne!(hash("unknown"), hash("unknowm"));
    }
}
