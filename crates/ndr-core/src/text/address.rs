//! Addresses and host names in running text.

use std::ops::Range;

/// The addresses of a text in order: where each stands, without brackets and quotes.
///
/// An address is what stands around an `@` without white space and brackets, and whose domain is a
/// name with a dot or an address literal. That is less than RFC 5321 §4.1.2 allows (quoted local parts
/// with spaces are left out) and more than it demands, since bounces also quote X.500 and IMCEAEX addresses.
pub(crate) fn addresses(text: &str) -> impl Iterator<Item = Range<usize>> + '_ {
    let mut from = 0;
    std::iter::from_fn(move || {
        loop {
            let at = from + memchr::memchr(b'@', text.get(from..)?.as_bytes())?;
            let found = address_around(text, from, at);
            from = found.as_ref().map_or(at + 1, |range| range.end);
            if found.is_some() {
                return found;
            }
        }
    })
}

/// The first address of a text.
pub(crate) fn first_address(text: &str) -> Option<&str> {
    addresses(text).next().and_then(|range| text.get(range))
}

/// The longest local part that is looked at; RFC 5321 §4.5.3.1.1 demands 64, IMCEAEX addresses need more.
const MAX_LOCAL_PART: usize = 512;

fn address_around(text: &str, from: usize, at: usize) -> Option<Range<usize>> {
    let domain = domain_length(text.get(at + 1..)?);
    if domain == 0 {
        return None;
    }
    let local = text.get(from..at)?;
    if let Some(start) = quoted_local_part(local) {
        return Some(from + start..at + 1 + domain);
    }
    let length: usize = local
        .chars()
        .rev()
        .take_while(|character| is_local(*character))
        .map(char::len_utf8)
        .take(MAX_LOCAL_PART)
        .sum();
    let local = local.get(local.len() - length..)?;
    let local = local.trim_start_matches(['\'', '=', '.', '`']);
    // `mailto:kim@fabrikam.com`, `rfc822;kim@fabrikam.com`, `RCPT TO:kim@fabrikam.com`
    let local = local.rsplit([':', ';']).next().unwrap_or(local);
    (!local.is_empty()).then(|| at - local.len()..at + 1 + domain)
}

/// Where a quoted local part begins that ends the text: `"kim..li"` (RFC 5321 §4.1.2), without spaces.
fn quoted_local_part(text: &str) -> Option<usize> {
    let inner = text.strip_suffix('"')?;
    let start = inner.rfind('"')?;
    let local = inner.get(start + 1..)?;
    let plain = !local.is_empty() && local.len() <= MAX_LOCAL_PART && local.chars().all(is_local);
    plain.then_some(start)
}

/// The longest address literal: an IPv6 address with its prefix and brackets (RFC 5321 §4.1.3).
const MAX_LITERAL: usize = 64;

fn is_local(character: char) -> bool {
    !character.is_whitespace()
        && !character.is_control()
        && !matches!(character, '<' | '>' | '(' | ')' | '[' | ']' | ',' | '"' | '@' | '\\' | '|')
}

/// How many bytes of a domain stand at the start of the text; 0 where none does.
fn domain_length(text: &str) -> usize {
    if text.starts_with('[') {
        let end = text.bytes().take(MAX_LITERAL).position(|byte| byte == b']');
        return end.filter(|end| *end > 1).map_or(0, |end| end + 1);
    }
    let name: usize = text.chars().take_while(|c| is_host(*c)).map(char::len_utf8).sum();
    let name = text.get(..name).unwrap_or_default().trim_end_matches(['.', '-', '_']);
    let dotted = name.contains('.') && !name.starts_with('.') && !name.contains("..");
    if dotted { name.len() } else { 0 }
}

fn is_host(character: char) -> bool {
    character.is_alphanumeric() || matches!(character, '.' | '-' | '_')
}

/// The host name at the start of a text, such as `mx.fabrikam.com`; it has a dot and a letter.
pub(crate) fn host(text: &str) -> Option<&str> {
    let length: usize = text.chars().take_while(|c| is_host(*c)).map(char::len_utf8).sum();
    let name = text.get(..length)?.trim_end_matches('.');
    let named = name.contains('.') && !name.starts_with('.') && name.contains(|c: char| c.is_alphabetic());
    (named && !is_class_name(name) && !text.get(length..)?.starts_with('@')).then_some(name)
}

/// Whether a dotted name is that of a program's class, such as `smtplib.SMTPDataError`: its last label
/// mixes cases, which no top-level domain does.
fn is_class_name(name: &str) -> bool {
    let last = name.rsplit('.').next().unwrap_or_default();
    let (upper, lower) = (last.contains(char::is_uppercase), last.contains(char::is_lowercase));
    upper && lower
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, want: &[&str]) {
        let got: Vec<&str> = addresses(text).map(|range| &text[range]).collect();
        assert_eq!(got, want, "{text}");
    }

    #[test]
    fn an_address_stands_without_its_brackets() {
        check(
            "<kim@fabrikam.com>, 'li@fabrikam.com' (mailto:bo@fabrikam.com).",
            &["kim@fabrikam.com", "li@fabrikam.com", "bo@fabrikam.com"],
        );
        check(
            "rfc822;kim@fabrikam.com to=<o'hara+x@fabrikam.com>,",
            &["kim@fabrikam.com", "o'hara+x@fabrikam.com"],
        );
        check("IMCEAEX-_o=Labs_cn=otto@contoso.com", &["IMCEAEX-_o=Labs_cn=otto@contoso.com"]);
        check(
            "<\"kim..li\"@fabrikam.com> \"kim@fabrikam.com\"",
            &["\"kim..li\"@fabrikam.com", "kim@fabrikam.com"],
        );
        check("jörg@bücher.example ops@[192.0.2.1]", &["jörg@bücher.example", "ops@[192.0.2.1]"]);
    }

    #[test]
    fn not_every_at_is_an_address() {
        check("@ a@ @b.c a@b 5 @ 3.50 x@.com x@a..b", &[]);
    }

    #[test]
    fn a_host_has_a_dot_and_a_letter() {
        assert_eq!(host("mx.fabrikam.com. [192.0.2.1]"), Some("mx.fabrikam.com"));
        assert_eq!(host("192.0.2.1"), None);
        assert_eq!(host("localhost"), None);
        assert_eq!(host("smtplib.SMTPDataError: (550"), None);
        assert_eq!(host("AM5.PROD.OUTLOOK.COM"), Some("AM5.PROD.OUTLOOK.COM"));
        assert_eq!(host("kim.li@fabrikam.com"), None);
    }
}
