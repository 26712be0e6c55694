//! The bounces that an answer is about, on a sheet.

use super::clean;
use super::group::{Cause, Group, Groups, MOST_LISTED, evidence, line, short_line};
use super::sheet::{FAINT, Sheet, TITLE, styled};
use super::words::{title, titled};
use crate::message::Message;
use crate::session::Session;

/// A line for each bounce, for those who only want to see what there is.
pub(super) fn put_each(sheet: &mut Sheet, session: &Session<'_>, groups: &Groups) {
    for group in groups.sorted() {
        let title = title_of(session, &group.cause);
        for bounce in group.lines.split_terminator('\n') {
            sheet.unwrapped(&with_title(bounce, &title));
        }
    }
}

/// A bounce and its title on one line.
pub(super) fn with_title(bounce: &str, title: &str) -> String {
    if bounce.is_empty() { title.to_owned() } else { format!("{bounce} · {title}") }
}

/// How many bounces there are, and of which kinds.
pub(super) fn put_overview(sheet: &mut Sheet, session: &Session<'_>, groups: &Groups) {
    let sorted = groups.sorted();
    let args = [("bounces", &*groups.count().to_string()), ("groups", &*sorted.len().to_string())];
    sheet.heading(&session.say(Message::Overview, &args), TITLE);
    for (index, group) in sorted.iter().enumerate() {
        let count = session.say(Message::Times, &[("count", &group.count.to_string())]);
        let line = format!("{count} {}", title_of(session, &group.cause));
        sheet.wrapped(&line, &format!("{:>3}. ", index + 1), "     ");
    }
}

/// The title of what explains a group, or of what does not.
pub(super) fn title_of(session: &Session<'_>, cause: &Cause) -> String {
    match (&cause.entry, cause.no_failure) {
        (Some(id), _) => title(session, id),
        (None, Some(message)) => session.say(message, &[]),
        (None, None) if cause.candidates.is_empty() => session.say(Message::NoEntry, &[]),
        (None, None) => session.say(Message::Candidates, &[]),
    }
}

/// The bounces of a group: one with what decided it, several as a list.
pub(super) fn put(sheet: &mut Sheet, session: &Session<'_>, group: &Group) {
    if let Some(only) = group.only() {
        let lines = [Some(line(session, only)).filter(|line| !line.is_empty()), evidence(session, only)];
        for line in lines.into_iter().flatten() {
            sheet.paragraph(&styled(&line, FAINT), 0);
        }
        return;
    }
    let is_explained = group.cause.entry.is_some();
    if is_explained {
        let count = group.count.to_string();
        sheet.paragraph(&session.say(Message::Bounces, &[("count", &count)]), 0);
    }
    for found in &group.first {
        let line = if is_explained { short_line(found) } else { line(session, found) };
        sheet.wrapped(&line, "  - ", "    ");
    }
    if group.count > MOST_LISTED {
        let more = (group.count - MOST_LISTED).to_string();
        sheet.paragraph(&session.say(Message::AndMore, &[("count", &more)]), 4);
    }
}

/// What is known without an entry: what it may be, or the values that help whoever is asked for help.
pub(super) fn put_unexplained(sheet: &mut Sheet, session: &Session<'_>, group: &Group) {
    sheet.heading(&title_of(session, &group.cause), TITLE);
    put(sheet, session, group);
    if !group.cause.candidates.is_empty() {
        sheet.gap();
    }
    for id in &group.cause.candidates {
        sheet.wrapped(&titled(session, id), "  - ", "    ");
    }
    if let Some(only) = group.only() {
        for (param, value) in &only.finding.params {
            let label = session.reader.message(&format!("param-{}", param.name().replace('_', "-")), &[]);
            sheet.paragraph(&styled(&format!("{label}: {}", clean(value)), FAINT), 0);
        }
    }
}
