//! Tokens that no translator changes: codes, addresses, commands, names of files.

use std::ops::Range;

use super::Text;

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Token {
    /// A status code, an error code, an IP address, a GUID.
    Code,
    /// A mail address or a host name.
    Address,
    /// A cmdlet, a parameter, a file or a path.
    Command,
    /// A name of a program's making, such as `AllowCloudRecording`.
    Identifier,
}

/// The tokens of a text outside code, addresses and placeables.
pub(crate) fn tokens(text: &Text<'_>) -> Vec<(Range<usize>, Token)> {
    let mut found = Vec::new();
    let bytes = text.plain.as_bytes();
    let mut start = 0;
    // Whether the word so far holds a digit, a mark, or a capital inside: most words hold none.
    let mut is_special = false;
    for (at, byte) in bytes.iter().copied().chain(std::iter::once(b' ')).enumerate() {
        match byte {
            0..=b' ' | b'(' | b')' | b'[' | b']' | b'"' | b'|' => {
                if is_special {
                    found.extend(token(text, start..at));
                }
                (start, is_special) = (at + 1, false);
            }
            b'0'..=b'9' | b'.' | b'@' | b'\\' | b'/' | b'-' | b'_' => is_special = true,
            b'A'..=b'Z' => is_special |= at > start,
            _ => {}
        }
    }
    found
}

/// The token that a word is, its quotation marks and the sentence's marks left out.
fn token(text: &Text<'_>, word: Range<usize>) -> Option<(Range<usize>, Token)> {
    let shown = text.plain(&word);
    let shown =
        shown.trim_end_matches(['.', ',', ';', ':', '!', '?', '\'', '’', '>', '…', '”', '“', '\u{a0}']);
    let end = word.start + shown.len();
    let shown = shown.trim_start_matches(['\'', '’', '.', ':', '>', '”', '“', '„', '\u{a0}']);
    let kind = if shown.len() > 3 { classify(shown) } else { None };
    kind.map(|kind| (end - shown.len()..end, kind))
}

fn classify(word: &str) -> Option<Token> {
    if !word.is_ascii() {
        return None;
    }
    let digit = word.bytes().any(|byte| byte.is_ascii_digit());
    let marked = word.bytes().any(|byte| matches!(byte, b'.' | b'@' | b'\\' | b'/' | b'-' | b'_'));
    let inner_upper = word.bytes().skip(1).any(|byte| byte.is_ascii_uppercase());
    if !(digit || marked || inner_upper) {
        return None;
    }
    if digit && is_code(word) {
        Some(Token::Code)
    } else if is_mail(word) || is_host(word) {
        Some(Token::Address)
    } else if is_file(word) || is_path(word) || is_cmdlet(word) {
        Some(Token::Command)
    } else if inner_upper && humps(word) >= 2 {
        Some(Token::Identifier)
    } else {
        None
    }
}

fn is_code(word: &str) -> bool {
    let parts: Vec<&str> = word.split('.').collect();
    let numeric =
        |part: &&str| !part.is_empty() && part.len() <= 5 && part.bytes().all(|b| b.is_ascii_digit());
    let status = parts.len() == 3
        && matches!(parts.first(), Some(&("2" | "4" | "5")))
        && parts.iter().all(|part| {
            !part.is_empty() && part.len() <= 3 && part.bytes().all(|b| b.is_ascii_digit() || b == b'x')
        });
    let dotted = parts.len() >= 4 && parts.iter().all(numeric);
    let prefixed = |prefix: &str| {
        word.strip_prefix(prefix)
            .is_some_and(|rest| rest.len() >= 4 && rest.bytes().all(|b| b.is_ascii_digit()))
    };
    let hex = word.strip_prefix("0x").or_else(|| word.strip_prefix("0X"));
    status
        || dotted
        || hex.is_some_and(|rest| !rest.is_empty() && rest.bytes().all(|b| b.is_ascii_hexdigit()))
        || prefixed("AADSTS")
        || prefixed("KB")
        || is_guid(word)
        || word.split_once('/').is_some_and(|(ip, bits)| bits.len() <= 3 && numeric(&bits) && is_code(ip))
}

fn is_guid(word: &str) -> bool {
    word.len() == 36
        && word.split('-').map(str::len).eq([8, 4, 4, 4, 12])
        && word.bytes().all(|b| b == b'-' || b.is_ascii_hexdigit())
}

fn is_mail(word: &str) -> bool {
    word.split_once('@').is_some_and(|(name, host)| !name.is_empty() && host.contains('.'))
}

fn is_host(word: &str) -> bool {
    const TOP: [&str; 20] = [
        "com", "net", "org", "se", "io", "ms", "gov", "edu", "de", "ru", "jp", "mil", "info", "example",
        "test", "invalid", "local", "cn", "uk", "eu",
    ];
    let host = word.split(['/', ':']).next().unwrap_or_default();
    let Some((rest, top)) = host.rsplit_once('.') else { return false };
    TOP.contains(&top)
        && !rest.is_empty()
        && rest.bytes().all(|b| b.is_ascii_alphanumeric() || b"-.*_".contains(&b))
}

fn is_file(word: &str) -> bool {
    const ENDINGS: [&str; 24] = [
        "exe", "msc", "dll", "xml", "json", "csv", "pst", "ost", "ps1", "txt", "docx", "xlsx", "pptx", "ics",
        "log", "zip", "pdf", "msi", "png", "html", "md", "yml", "toml", "eml",
    ];
    word.rsplit_once('.').is_some_and(|(name, ending)| {
        !name.is_empty() && ENDINGS.contains(&ending.to_ascii_lowercase().as_str())
    })
}

fn is_path(word: &str) -> bool {
    word.starts_with("\\\\")
        || word.get(1..3) == Some(":\\")
        || word.starts_with("~/")
        || word.starts_with('/') && word.matches('/').count() > 1
}

/// The approved verbs of PowerShell that documentation uses.
const VERBS: [&str; 36] = [
    "Add",
    "Clear",
    "Complete",
    "Connect",
    "Convert",
    "ConvertTo",
    "Copy",
    "Disable",
    "Disconnect",
    "Enable",
    "Export",
    "Find",
    "Format",
    "Get",
    "Grant",
    "Import",
    "Install",
    "Invoke",
    "Move",
    "New",
    "Out",
    "Register",
    "Release",
    "Remove",
    "Reset",
    "Restart",
    "Resume",
    "Search",
    "Select",
    "Send",
    "Set",
    "Start",
    "Stop",
    "Test",
    "Update",
    "Validate",
];

fn is_cmdlet(word: &str) -> bool {
    let Some((verb, noun)) = word.split_once('-') else { return false };
    let noun_is_name = noun.starts_with(|first: char| first.is_ascii_uppercase())
        && noun.bytes().all(|b| b.is_ascii_alphanumeric());
    noun_is_name && (VERBS.contains(&verb) || verb.is_empty() && humps(noun) >= 1 && noun.len() > 2)
}

/// How often a small letter is followed by a capital.
fn humps(word: &str) -> usize {
    word.as_bytes()
        .windows(2)
        .filter(|pair| matches!(pair, [a, b] if a.is_ascii_lowercase() && b.is_ascii_uppercase()))
        .count()
}

/// Whether a token stands in a text, not as part of a longer one.
pub(crate) fn holds(text: &str, token: &str) -> bool {
    let grows = |byte: u8| byte.is_ascii_alphanumeric();
    text.match_indices(token).any(|(at, _)| {
        let before = at.checked_sub(1).and_then(|before| text.as_bytes().get(before)).copied();
        let mut after = text.as_bytes().iter().skip(at + token.len()).copied();
        let (next, second) = (after.next(), after.next());
        let longer = before.is_some_and(|byte| grows(byte) || byte == b'.') || next.is_some_and(grows);
        let dotted = next == Some(b'.') && second.is_some_and(|byte| byte.is_ascii_digit());
        !(longer || dotted)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tokens_are_known_by_their_shape() {
        let text = Text::read(
            "550 5.7.7xx from admin@contoso.com at 10.0.0.1: run setup.exe, Get-Queue and/or AllowCloudSync.",
        );
        let kinds: Vec<(&str, Token)> =
            tokens(&text).into_iter().map(|(span, token)| (text.raw(&span), token)).collect();
        assert_eq!(
            kinds,
            [
                ("5.7.7xx", Token::Code),
                ("admin@contoso.com", Token::Address),
                ("10.0.0.1", Token::Code),
                ("setup.exe", Token::Command),
                ("Get-Queue", Token::Command),
                ("AllowCloudSync", Token::Identifier),
            ]
        );
    }

    #[test]
    fn a_token_is_not_found_in_a_longer_one() {
        assert!(holds("från 10.0.1.1.", "10.0.1.1"));
        assert!(!holds("från 10.0.1.1.1", "10.0.1.1"));
        assert!(holds("med setup.exe-filen", "setup.exe"));
    }
}
