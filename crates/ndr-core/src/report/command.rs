//! Which command of the session a server answered, as reports put it.

use std::sync::LazyLock;

use aho_corasick::AhoCorasick;

use crate::SmtpCommand;

/// What reports write before the command that a reply answers.
const INTRODUCTIONS: [&str; 8] =
    ["in reply to ", "in response to ", "after ", "for ", "during ", "at ", "like our ", "SMTP:"];

/// Sentences that say which command was refused without naming it, as qmail, PMDF and Postfix write them.
const SENTENCES: [(&str, SmtpCommand); 5] = [
    ("does not like recipient", SmtpCommand::Rcpt),
    ("server has rejected address", SmtpCommand::Rcpt),
    ("but sender was rejected", SmtpCommand::Mail),
    ("failed after I sent the message", SmtpCommand::Data),
    ("refused to talk to me", SmtpCommand::Conn),
];

/// Introductions and sentences, all found in one pass.
static MARKS: LazyLock<Option<AhoCorasick>> = LazyLock::new(|| {
    let sentences = SENTENCES.iter().map(|(sentence, _)| *sentence);
    AhoCorasick::new(INTRODUCTIONS.into_iter().chain(sentences)).ok()
});

/// The command that a report says was answered: `(in reply to RCPT TO command)` of Postfix, `after end
/// of data` of Exim, `for TEXT command` of others. Commands are written in capitals.
pub(super) fn answered(text: &str) -> Option<SmtpCommand> {
    let marks = MARKS.as_ref()?.find_overlapping_iter(text);
    marks.into_iter().find_map(|mark| {
        let number = mark.pattern().as_usize();
        match number.checked_sub(INTRODUCTIONS.len()) {
            Some(sentence) => SENTENCES.get(sentence).map(|(_, command)| *command),
            None => named(text.get(mark.end()..)?),
        }
    })
}

/// The command that a line of a transcript sends: `>>> RCPT TO:<kim@fabrikam.com>`.
pub(super) fn sent(line: &str) -> Option<(SmtpCommand, &str)> {
    // Most lines of a text are no transcript, and the first letter of a command or mark says so.
    if !line.starts_with(['>', '-', '~', 'C', 's', 'M', 'm', 'R', 'r']) {
        return None;
    }
    let marked = CLIENT_MARKS.iter().find_map(|mark| line.strip_prefix(mark));
    let words = marked.unwrap_or(line);
    // Without a mark, only the two commands that always have an address after a colon are believed.
    let verbs = VERBS.iter().filter(|(verb, _)| marked.is_some() || is_envelope(words, verb));
    let sent = verbs.into_iter().find(|(verb, _)| starts_with_word(words, verb, Case::Any));
    sent.map(|(verb, command)| (*command, words.get(verb.len()..).unwrap_or_default()))
}

/// What transcripts write before what the client says.
const CLIENT_MARKS: [&str; 6] = [">>> ", "-> ", "~> ", "C: ", "CLIENT -> SERVER: ", "send: "];

/// Whether a line is `MAIL FROM:` or `RCPT TO:` in full.
fn is_envelope(line: &str, verb: &str) -> bool {
    let full = ["MAIL FROM:", "RCPT TO:"].iter().find(|full| full.starts_with(verb));
    full.is_some_and(|full| line.get(..full.len()).is_some_and(|start| start.eq_ignore_ascii_case(full)))
}

/// The command with which the text begins.
fn named(text: &str) -> Option<SmtpCommand> {
    let text = text.strip_prefix("the ").unwrap_or(text);
    let text = text.trim_start_matches(['"', '\'', '<']);
    let spelled = VERBS.iter().find(|(verb, _)| starts_with_word(text, verb, Case::Exact));
    spelled.map(|(_, command)| *command)
}

/// What commands are called, the end of the message included.
const VERBS: [(&str, SmtpCommand); 16] = [
    ("RCPT", SmtpCommand::Rcpt),
    ("MAIL", SmtpCommand::Mail),
    ("DATA", SmtpCommand::Data),
    ("BDAT", SmtpCommand::Data),
    ("TEXT", SmtpCommand::Data),
    ("EHLO", SmtpCommand::Ehlo),
    ("LHLO", SmtpCommand::Ehlo),
    ("HELO", SmtpCommand::Helo),
    ("STARTTLS", SmtpCommand::StartTls),
    ("AUTH", SmtpCommand::Auth),
    ("QUIT", SmtpCommand::Quit),
    ("CONNECT", SmtpCommand::Conn),
    ("end of data", SmtpCommand::Data),
    ("end of DATA", SmtpCommand::Data),
    ("initial connection", SmtpCommand::Conn),
    ("pipelined DATA", SmtpCommand::Data),
];

/// Whether case matters.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Case {
    Exact,
    Any,
}

fn starts_with_word(text: &str, word: &str, case: Case) -> bool {
    let Some((start, rest)) = text.split_at_checked(word.len()) else { return false };
    let same = if case == Case::Any { start.eq_ignore_ascii_case(word) } else { start == word };
    same && !rest.starts_with(|next: char| next.is_alphanumeric())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reports_say_which_command_was_answered() {
        for (text, want) in [
            ("550 User unknown (in reply to RCPT TO command)", SmtpCommand::Rcpt),
            ("550 no (in reply to end of DATA command)", SmtpCommand::Data),
            ("SMTP error from remote mail server after MAIL FROM:<a@b.example>: host mx", SmtpCommand::Mail),
            ("after end of data: 550 no", SmtpCommand::Data),
            ("error from remote server for TEXT command, host: mx", SmtpCommand::Data),
            ("mx.fabrikam.com [192.0.2.25] did not like our RCPT TO:", SmtpCommand::Rcpt),
            ("SMTP:RCPT host 192.0.2.8: 553 5.3.0 no", SmtpCommand::Rcpt),
            ("192.0.2.153 does not like recipient.", SmtpCommand::Rcpt),
        ] {
            assert_eq!(answered(text), Some(want), "{text}");
        }
    }

    #[test]
    fn words_of_prose_are_no_commands() {
        for text in
            ["looking for mail in the queue", "after data was lost", "for MAILBOX full", "RCPT refused"]
        {
            assert_eq!(answered(text), None, "{text}");
        }
    }

    #[test]
    fn a_transcript_shows_what_was_sent() {
        let command = |line| sent(line).map(|(command, _)| command);
        assert_eq!(command(">>> RCPT To:<kim@fabrikam.com>"), Some(SmtpCommand::Rcpt));
        assert_eq!(command("-> rcpt to:<kim@fabrikam.com>"), Some(SmtpCommand::Rcpt));
        assert_eq!(command("MAIL FROM:<kim@fabrikam.com> SIZE=1"), Some(SmtpCommand::Mail));
        assert_eq!(command(">>> data"), Some(SmtpCommand::Data));
        assert_eq!(command("<<< 550 no"), None);
        assert_eq!(command("Mail from kim: data is lost"), None);
    }
}
