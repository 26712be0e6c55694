//! The bounces that an answer is about, on a sheet.

use super::clean;
use super::group::{Group, evidence, line, short_line};
use super::sheet::{FAINT, Sheet, TITLE, styled};
use super::words::{title, titled};
use crate::message::Message;
use crate::session::Session;

/// A longer list of bounces is cut: the explanation must not scroll away.
const MOST_LISTED: usize = 20;

/// A line for each bounce, for those who only want to see what there is.
pub(super) fn put_each(sheet: &mut Sheet, session: &Session<'_>, groups: &[Group<'_>]) {
    for group in groups {
        let title = group_title(session, group);
        for found in &group.found {
            let bounce = short_line(found);
            sheet.unwrapped(&if bounce.is_empty() { title.clone() } else { format!("{bounce} · {title}") });
        }
    }
}

/// How many bounces there are, and of which kinds.
pub(super) fn put_overview(sheet: &mut Sheet, session: &Session<'_>, groups: &[Group<'_>], bounces: usize) {
    let args = [("bounces", &*bounces.to_string()), ("groups", &*groups.len().to_string())];
    sheet.heading(&session.say(Message::Overview, &args), TITLE);
    for (index, group) in groups.iter().enumerate() {
        let count = session.say(Message::Times, &[("count", &group.found.len().to_string())]);
        let line = format!("{count} {}", group_title(session, group));
        sheet.wrapped(&line, &format!("{:>3}. ", index + 1), "     ");
    }
}

/// The title of what explains a group, or of what does not.
pub(super) fn group_title(session: &Session<'_>, group: &Group<'_>) -> String {
    match (group.entry, group.no_failure()) {
        (Some(id), _) => title(session, id),
        (None, Some(message)) => session.say(message, &[]),
        (None, None) if group.candidates.is_empty() => session.say(Message::NoEntry, &[]),
        (None, None) => session.say(Message::Candidates, &[]),
    }
}

/// The bounces of a group: one with what decided it, several as a list.
pub(super) fn put(sheet: &mut Sheet, session: &Session<'_>, group: &Group<'_>) {
    if let [only] = group.found.as_slice() {
        let lines = [Some(line(session, only)).filter(|line| !line.is_empty()), evidence(session, only)];
        for line in lines.into_iter().flatten() {
            sheet.paragraph(&styled(&line, FAINT), 0);
        }
        return;
    }
    if group.entry.is_some() {
        let count = group.found.len().to_string();
        sheet.paragraph(&session.say(Message::Bounces, &[("count", &count)]), 0);
    }
    for found in group.found.iter().take(MOST_LISTED) {
        let line = if group.entry.is_some() { short_line(found) } else { line(session, found) };
        sheet.wrapped(&line, "  - ", "    ");
    }
    if group.found.len() > MOST_LISTED {
        let more = (group.found.len() - MOST_LISTED).to_string();
        sheet.paragraph(&session.say(Message::AndMore, &[("count", &more)]), 4);
    }
}

/// What is known without an entry: what it may be, or the values that help whoever is asked for help.
pub(super) fn put_unexplained(sheet: &mut Sheet, session: &Session<'_>, group: &Group<'_>) {
    sheet.heading(&group_title(session, group), TITLE);
    put(sheet, session, group);
    if !group.candidates.is_empty() {
        sheet.gap();
    }
    for id in group.candidates {
        sheet.wrapped(&titled(session, id), "  - ", "    ");
    }
    if let [only] = group.found.as_slice() {
        for (param, value) in &only.finding.params {
            let label = session.reader.message(&format!("param-{}", param.name().replace('_', "-")), &[]);
            sheet.paragraph(&styled(&format!("{label}: {}", clean(value)), FAINT), 0);
        }
    }
}
