//! Commands with the values of a bounce in them.

use ndr_core::{Param, Params};

/// A command with its holes filled in, where the bounce gives a value that is safe to run.
///
/// A bounce is written by strangers and an admin copies the command into a shell. Only addresses and
/// names made of letters, digits and `. @ _ + : -` are put in, and never with a leading hyphen; for
/// anything else the hole stays, to be filled by hand.
///
/// ```
/// use ndr_core::{Param, Params};
/// let params = Params::from([(Param::Sender, "lena@contoso.com".to_owned())]);
/// assert_eq!(ndr_words::fill("Get-Mailbox -Identity <sender>", &params), "Get-Mailbox -Identity lena@contoso.com");
/// let hostile = Params::from([(Param::Sender, "x;Remove-Mailbox a@b".to_owned())]);
/// assert_eq!(ndr_words::fill("Get-Mailbox -Identity <sender>", &hostile), "Get-Mailbox -Identity <sender>");
/// ```
pub fn fill(command: &str, params: &Params) -> String {
    let mut filled = String::with_capacity(command.len());
    let mut rest = command;
    while let Some((before, after)) = rest.split_once('<') {
        filled.push_str(before);
        let hole = after.split_once('>').and_then(|(name, behind)| {
            let value = params.get(&name.parse::<Param>().ok()?)?;
            is_safe(value).then_some((value, behind))
        });
        match hole {
            Some((value, behind)) => {
                filled.push_str(value);
                rest = behind;
            }
            None => {
                filled.push('<');
                rest = after;
            }
        }
    }
    filled.push_str(rest);
    filled
}

fn is_safe(value: &str) -> bool {
    value.starts_with(|c: char| c.is_ascii_alphanumeric())
        && value.len() <= 254
        && value
            .bytes()
            .all(|b| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'@' | b'_' | b'+' | b':' | b'-'))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn filled(value: &str) -> String {
        fill("Run -For <domain> -In <connector>", &Params::from([(Param::Domain, value.to_owned())]))
    }

    #[test]
    fn only_known_holes_are_filled() {
        assert_eq!(filled("fabrikam.com"), "Run -For fabrikam.com -In <connector>");
    }

    #[test]
    fn nothing_that_a_shell_could_read_gets_into_a_command() {
        for value in ["$(rm)", "a;b", "a b", "`x`", "-Force", "'x'", "a|b", "a\nb", "\u{e006}x", "", "å.se"]
        {
            assert_eq!(filled(value), "Run -For <domain> -In <connector>", "{value:?}");
        }
    }
}
