//! The reply code and status code of a quoted reply (RFC 5321 §4.2, RFC 2034 §4).
//!
//! A number in a sentence is no code. What makes it one is a status code beside it, or the place
//! where servers put it: at the start of a line, after a colon, a quote, a bracket or an arrow.

use std::ops::Range;

use crate::{Class, EnhancedCode, ReplyCode};

/// The codes of a statement and where they stand in it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Codes {
    /// The SMTP reply code.
    pub reply: Option<Located<ReplyCode>>,
    /// The enhanced status code.
    pub status: Option<Located<EnhancedCode>>,
}

/// A value and where it stands, in bytes of the text around it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Located<T> {
    /// The value.
    pub value: T,
    /// Where it stands.
    pub range: Range<usize>,
}

impl Codes {
    /// The codes of the first failure or delay that a line of text quotes.
    pub(super) fn find(line: &str) -> Option<Self> {
        Self::find_where(line, |class| class != Class::Success)
    }

    /// The first reply with both codes; without one, the first code that stands where servers put it.
    fn find_where(line: &str, wanted: fn(Class) -> bool) -> Option<Self> {
        let mut alone = None;
        let mut statuses = EnhancedCode::find_all(line.as_bytes()).peekable();
        for at in numbers(line) {
            while statuses.next_if(|(_, range)| range.start < at).is_some() {}
            let status =
                statuses.peek().map(|(value, range)| Located { value: *value, range: range.clone() });
            let reply = reply_at(line, at).filter(|reply| reply.value.class().is_some_and(wanted));
            let codes = Self::beginning_at(line, at, reply, status);
            if codes.as_ref().is_some_and(|codes| codes.reply.is_some() && codes.status.is_some()) {
                return codes;
            }
            alone = alone.or(codes);
        }
        alone
    }

    /// The codes that begin at `at`: a reply code with the status code beside it, or one of them where
    /// its place shows that it is one.
    fn beginning_at(
        line: &str,
        at: usize,
        reply: Option<Located<ReplyCode>>,
        status: Option<Located<EnhancedCode>>,
    ) -> Option<Self> {
        let introduced = is_introduced(line.get(..at)?);
        let Some(reply) = reply else {
            let status = status.filter(|status| introduced && status.range.start == at)?;
            return Some(Self { reply: None, status: Some(status) });
        };
        let status = status.filter(|status| is_beside(line, &reply.range, &status.range));
        let shown = status.is_some() || (introduced && ends_a_code(line, reply.range.end));
        shown.then_some(Self { reply: Some(reply), status })
    }

    /// Where another reply may be quoted that tells more than this one.
    ///
    /// That a message expired says nothing of the cause (RFC 3463 §3.5: "the code for the actual problem"
    /// rather than X.4.7), and old sendmail concludes with `554 <kim@fabrikam.com>... 550 Host unknown`.
    fn quotes_from(&self, reply: &str) -> Option<usize> {
        let end = self.end();
        let Some(status) = &self.status else {
            let words = reply.get(end..)?;
            let (address, rest) = words.split_once("... ")?;
            let named = address.trim().starts_with('<') && !address.trim().contains(' ');
            return named.then_some(reply.len() - rest.len());
        };
        ((status.value.subject(), status.value.detail()) == (4, 7)).then_some(end)
    }

    /// The same codes of a text that begins further on.
    fn further_on(mut self, bytes: usize) -> Self {
        let shift = |range: &mut Range<usize>| *range = range.start + bytes..range.end + bytes;
        self.reply.iter_mut().for_each(|reply| shift(&mut reply.range));
        self.status.iter_mut().for_each(|status| shift(&mut status.range));
        self
    }

    /// Where the codes end.
    pub(super) fn end(&self) -> usize {
        let reply = self.reply.as_ref().map(|reply| reply.range.end);
        let status = self.status.as_ref().map(|status| status.range.end);
        reply.into_iter().chain(status).max().unwrap_or(0)
    }

    /// Where the codes begin.
    pub(super) fn start(&self) -> usize {
        let reply = self.reply.as_ref().map(|reply| reply.range.start);
        let status = self.status.as_ref().map(|status| status.range.start);
        reply.into_iter().chain(status).min().unwrap_or(0)
    }
}

/// The codes of what is known to be a reply or a field: of a success too, and the status code may stand
/// anywhere, as in `550 No such user (#5.1.1)`.
pub(super) fn codes_of_reply(reply: &str) -> Codes {
    let mut codes = Codes::find_where(reply, |_| true).unwrap_or_default();
    if let Some(start) = codes.quotes_from(reply)
        && let Some(inner) = reply.get(start..).and_then(Codes::find)
    {
        codes = inner.further_on(start);
    }
    if codes.status.is_none() {
        codes.status = any_status(reply);
    }
    codes
}

/// The first status code of a text.
pub(super) fn any_status(text: &str) -> Option<Located<EnhancedCode>> {
    EnhancedCode::find(text.as_bytes()).map(|(value, range)| Located { value, range })
}

/// Where the numbers of a line begin that are no part of a word, longer number or time.
fn numbers(line: &str) -> impl Iterator<Item = usize> + '_ {
    let bytes = line.as_bytes();
    let digits = bytes.iter().enumerate().filter(|(_, byte)| byte.is_ascii_digit());
    digits.map(|(at, _)| at).filter(move |at| !goes_on(bytes.get(..*at).unwrap_or_default()))
}

/// Whether a digit after these bytes is part of a word, of a longer number, or of a time such as `07:32`.
fn goes_on(before: &[u8]) -> bool {
    match before {
        [.., digit, b':'] => digit.is_ascii_digit(),
        [.., byte] => byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'.'),
        [] => false,
    }
}

/// The reply code that stands at `at`.
fn reply_at(line: &str, at: usize) -> Option<Located<ReplyCode>> {
    let range = at..at + 3;
    let value = ReplyCode::read(line.get(range.clone())?)?;
    let next = line.as_bytes().get(range.end);
    let alone = next.is_none_or(|byte| !byte.is_ascii_alphanumeric() && !matches!(byte, b'.' | b'/'));
    alone.then_some(Located { value, range })
}

/// The most punctuation that was seen between a reply code and its status code: `(535, b'5.7.139`.
const MAX_GAP: usize = 6;

/// Whether a status code follows a reply code, with nothing but punctuation between them.
fn is_beside(line: &str, reply: &Range<usize>, status: &Range<usize>) -> bool {
    let gap = line.get(reply.end..status.start);
    gap.is_some_and(|gap| {
        (1..=MAX_GAP).contains(&gap.len()) && gap.bytes().all(|byte| b" -+,#('\":b\t".contains(&byte))
    })
}

/// Whether what stands before a number is what stands before a code.
fn is_introduced(before: &str) -> bool {
    let before = before.trim_end();
    before.is_empty() || before.ends_with([':', ';', '\'', '"', '(', '#', '<', '>', '='])
}

/// Whether what follows a reply code is what follows one in a reply.
fn ends_a_code(line: &str, end: usize) -> bool {
    line.as_bytes().get(end).is_none_or(|byte| byte.is_ascii_whitespace() || b"-+:,".contains(byte))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(line: &str, reply: Option<&str>, status: Option<&str>) {
        let codes = Codes::find(line).unwrap_or_default();
        let got_reply = codes.reply.map(|code| line[code.range].to_owned());
        let got_status = codes.status.map(|code| line[code.range].to_owned());
        assert_eq!((got_reply.as_deref(), got_status.as_deref()), (reply, status), "{line}");
    }

    #[test]
    fn a_reply_has_its_codes_side_by_side() {
        check("550 5.7.705 Access denied", Some("550"), Some("5.7.705"));
        check("550-5.7.1 first", Some("550"), Some("5.7.1"));
        check("host mx said: 550 #5.1.1 no", Some("550"), Some("5.1.1"));
        check("(535, b'5.7.139 Authentication", Some("535"), Some("5.7.139"));
        check("550+5.7.60+SMTP", Some("550"), Some("5.7.60"));
        check("in a sentence 550 5.1.1 counts", Some("550"), Some("5.1.1"));
    }

    #[test]
    fn a_reply_with_both_codes_beats_a_code_alone() {
        check("<mx #5.7.1 smtp;550 5.7.1 no>", Some("550"), Some("5.7.1"));
        check("5.1.0 - Unknown address error 550-'5.2.2 full'", Some("550"), Some("5.2.2"));
    }

    #[test]
    fn a_field_may_report_success() {
        let codes = codes_of_reply("smtp; 250 2.1.5 Ok");
        assert_eq!(codes.reply.map(|reply| reply.value.number()), Some(250));
    }

    #[test]
    fn a_reply_quoted_by_an_expired_one_tells_more() {
        let codes =
            codes_of_reply("554 4.4.7 Message expired: unable to deliver.<421 4.4.2 Connection timed out>");
        assert_eq!(codes.reply.map(|reply| reply.value.number()), Some(421));
        assert_eq!(codes.status.map(|status| status.value.to_string()).as_deref(), Some("4.4.2"));
        let codes = codes_of_reply("550 4.4.7 QUEUE.Expired; message expired");
        assert_eq!(codes.status.map(|status| status.value.to_string()).as_deref(), Some("4.4.7"));
    }

    #[test]
    fn a_code_alone_stands_where_servers_put_it() {
        check("550", Some("550"), None);
        check("<<< 554 refused", Some("554"), None);
        check("Remote host said: 421 try later", Some("421"), None);
        check("No such user. (#5.1.1)", None, Some("5.1.1"));
        check("#5.7.705", None, Some("5.7.705"));
        check("smtp;5.1.2 (no such domain)", None, Some("5.1.2"));
        check("550: : User unknown", Some("550"), None);
    }

    #[test]
    fn numbers_of_prose_are_no_codes() {
        for line in [
            "we sold 550 units",
            "see DSN code 5.1.1 in the handbook",
            "at 07:45:500 it ended",
            "192.0.2.550 is none",
            "250 2.0.0 OK",
            "550/2 apples",
            "id 4gT1xV0Zq2z9-450",
            "A450 series",
        ] {
            check(line, None, None);
        }
    }
}
