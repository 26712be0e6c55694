//! Which command of the session a server answered, as reports put it.

use crate::SmtpCommand;

/// What reports write before the command that a reply answers.
const INTRODUCTIONS: [&str; 6] = ["in reply to ", "in response to ", "after ", "for ", "during ", "at "];

/// The command that a report says was answered: `(in reply to RCPT TO command)` of Postfix, `after end
/// of data` of Exim, `for TEXT command` of others. Commands are written in capitals.
pub(super) fn answered(text: &str) -> Option<SmtpCommand> {
    INTRODUCTIONS.iter().find_map(|introduction| {
        let places = text.match_indices(introduction);
        places.filter_map(|(at, _)| text.get(at + introduction.len()..)).find_map(named)
    })
}

/// The command that a line of a transcript sends: `>>> RCPT TO:<kim@fabrikam.com>`.
pub(super) fn sent(line: &str) -> Option<SmtpCommand> {
    let line = line.strip_prefix(">>> ")?;
    VERBS.iter().find(|(verb, _)| starts_with_word(line, verb, Case::Any)).map(|(_, command)| *command)
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
        assert_eq!(sent(">>> RCPT To:<kim@fabrikam.com>"), Some(SmtpCommand::Rcpt));
        assert_eq!(sent(">>> data"), Some(SmtpCommand::Data));
        assert_eq!(sent("<<< 550 no"), None);
    }
}
