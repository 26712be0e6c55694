//! Running text: non-delivery reports for people, transcripts of sessions, logs, single replies.
//!
//! No label is relied on, since notices come in every language. What they share is their shape: a line
//! with an address, then a reply that was quoted; a label with a host name; at the end the returned message.

mod address_line;
mod conclusion;
mod quotation;

use super::codes::Codes;
use super::fields::field_name;
use super::{Delivery, Origin, Source, Statement, command, delivery_status, log, original};
use crate::text::{Line, Lines, Passage, address, lines};
use crate::{Param, Params, SmtpCommand};
use address_line::AddressLine;

/// Reads a text up to the returned message.
pub(super) fn read(passage: Passage<'_>, parting: Parting, origin: Origin) -> Vec<Delivery<'_>> {
    let mut reader = Reader::new(passage.slice(0..parting.report_end));
    let mut rest = lines(reader.passage.text());
    while let Some(line) = rest.peek() {
        rest = reader.read_lines(&line, rest);
    }
    reader.finish(origin)
}

/// Where the returned message parts from the report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Parting {
    /// The end of the last line of the report.
    report_end: usize,
    /// The first line of the returned message, or the separator before it.
    message: Option<usize>,
}

impl Parting {
    pub(super) fn of(text: &str) -> Self {
        let (mut rest, mut report_end) = (lines(text), 0);
        // Whether the next line begins a paragraph.
        let mut begins_paragraph = true;
        loop {
            let here = rest.clone();
            let Some(line) = rest.next() else { return Self { report_end, message: None } };
            if line.is_blank() {
                begins_paragraph = true;
            } else if begins_paragraph && original::begins(here) {
                return Self { report_end, message: Some(line.start) };
            } else {
                begins_paragraph = is_heading(line.text);
            }
            report_end = line.end();
        }
    }

    /// Where the returned message begins, after the separator, in bytes.
    pub(super) fn original_start(self, text: &str) -> Option<usize> {
        let from = self.message?;
        let mut lines = lines(text.get(from..)?).take(MAX_SEPARATOR);
        let header = lines.find(|line| field_name(line.text).is_some())?;
        Some(from + header.start)
    }
}

/// Whether a line can stand right above a returned message: a rule, or `Original message:`.
fn is_heading(line: &str) -> bool {
    let line = line.trim();
    line.starts_with("--") || (line.ends_with(':') && line.len() <= MAX_HEADING)
}

/// The longest line that is a heading.
const MAX_HEADING: usize = 60;

/// The most lines from a separator to the header of the returned message.
const MAX_SEPARATOR: usize = 6;

/// The addresses of the field `To` of a returned message that a text quotes.
pub(super) fn addressees(text: &str, parting: Parting) -> Option<Vec<String>> {
    let header = text.get(parting.original_start(text)?..)?;
    let fields = lines(header).take_while(|line| !line.is_blank());
    let mut to =
        fields.filter(|line| field_name(line.text).is_some_and(|name| name.eq_ignore_ascii_case("To")));
    let to = to.next()?.text;
    Some(address::addresses(to).filter_map(|range| to.get(range).map(str::to_owned)).collect())
}

/// What has been read of a text so far.
struct Reader<'d> {
    passage: Passage<'d>,
    deliveries: Vec<Delivery<'d>>,
    /// The addresses that the next reply is about.
    group: Vec<String>,
    /// Whether the line before was an address line too.
    in_group: bool,
    /// How many replies were about them all.
    group_replies: usize,
    /// The addresses that stood on a line of their own.
    addressed: Vec<String>,
    /// Servers and sender that labels name.
    context: Params,
    replied: bool,
    /// The last command of a transcript.
    command: Option<SmtpCommand>,
    /// The server that a transcript is of.
    server: Option<String>,
    /// What kind of text it has turned out to be.
    form: Form,
}

/// The kinds of text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Form {
    /// Sentences for people.
    Notice,
    /// A session in which the replies of the other server are marked (`<<<`), so that unmarked ones are
    /// conclusions of the reporting system.
    Transcript,
    /// Lines that a server logged, which say all that they say of a delivery.
    Log,
}

impl<'d> Reader<'d> {
    fn new(passage: Passage<'d>) -> Self {
        Self {
            passage,
            deliveries: Vec::new(),
            group: Vec::new(),
            in_group: false,
            group_replies: 0,
            addressed: Vec::new(),
            context: Params::new(),
            replied: false,
            command: None,
            server: None,
            form: Form::Notice,
        }
    }

    /// Reads what begins with the first of the lines; returns those that are left.
    fn read_lines(&mut self, first: &Line<'d>, lines: Lines<'d>) -> Lines<'d> {
        let mut rest = lines.clone();
        rest.next();
        let line = first.unquoted();
        if line.text.is_empty() {
            return rest;
        }
        if field_name(line.text).is_some_and(delivery_status::opens_with) {
            return self.read_delivery_status(first, rest);
        }
        let logged = log::read(self.passage, &line);
        if !logged.is_empty() {
            self.form = Form::Log;
            let group = self.group.first().cloned();
            self.deliveries.extend(logged.into_iter().map(|delivery| about(delivery, group.as_ref())));
            return rest;
        }
        if let Some(codes) = Codes::find(line.text) {
            return self.read_reply(lines, &line, &codes);
        }
        self.read_address_or_label(&line);
        rest
    }

    fn read_delivery_status(&mut self, first: &Line<'d>, mut rest: Lines<'d>) -> Lines<'d> {
        let status = delivery_status::read(self.passage.slice(first.start..self.passage.text().len()));
        self.deliveries.extend(status.deliveries);
        while rest.start() < first.start + status.length && rest.next().is_some() {}
        rest
    }

    fn read_reply(&mut self, lines: Lines<'d>, line: &Line<'d>, codes: &Codes) -> Lines<'d> {
        let before = line.text.get(..codes.start()).unwrap_or_default();
        let (range, rest) = quotation::extent(self.passage.text(), lines, line, codes);
        let command = command::answered(before).or(self.command);
        let mut statement = Statement::reply(self.passage.slice(range)).to(command);
        let is_marked = before.starts_with("<<<");
        if is_marked {
            self.form = Form::Transcript;
        } else if self.form == Form::Transcript {
            statement = Statement { source: Source::Summary, command: None, ..statement };
        }
        let mut context = Params::new();
        if let Some(server) = log::speaker(before).map(str::to_owned).or_else(|| self.server.clone()) {
            context.insert(Param::RemoteServer, server);
        }
        for recipient in self.recipients_of(before, statement.passage.text()) {
            self.deliveries.push(Delivery {
                recipient,
                statements: vec![statement.clone()],
                context: context.clone(),
                ..Delivery::default()
            });
        }
        self.in_group = false;
        self.replied = true;
        rest
    }

    /// Whom a reply is about: who stands before it in its line, whom it names, or who was named last.
    fn recipients_of(&mut self, before: &str, reply: &str) -> Vec<Option<String>> {
        if let Some(AddressLine::Recipient(address)) = address_line::read(before) {
            self.group = vec![address.to_owned()];
        }
        let known = |address: &&str| self.group.iter().chain(&self.addressed).any(|one| same(one, address));
        let named = address::addresses(reply).filter_map(|range| reply.get(range)).find(known);
        let named = named.or_else(|| address::first_address(before).filter(|_| self.group.is_empty()));
        let named = named.or_else(|| quotation::named_first(reply).filter(|_| self.group.is_empty()));
        match named {
            Some(address) => vec![Some(address.to_owned())],
            None if self.group.is_empty() => vec![None],
            None => self.group_for_reply(),
        }
    }

    /// The recipients that were named together.
    fn group_for_reply(&mut self) -> Vec<Option<String>> {
        self.group_replies += 1;
        let shared = self.group.len() == 1 || self.group_replies <= MAX_SHARED;
        if shared { self.group.iter().cloned().map(Some).collect() } else { Vec::new() }
    }

    fn read_address_or_label(&mut self, line: &Line<'d>) {
        if let Some(server) = talked_to(line.text) {
            self.server = Some(server.to_owned());
            return;
        }
        let introduced =
            command::sent(line.text).map(|(command, _)| command).or_else(|| command::answered(line.text));
        match address_line::read(line.text) {
            Some(AddressLine::Recipient(address)) => {
                if !self.in_group {
                    self.group.clear();
                }
                self.command = None;
                self.in_group = true;
                self.group_replies = 0;
                if self.group.len() < MAX_GROUP {
                    self.group.push(address.to_owned());
                }
                if self.addressed.len() < MAX_GROUP
                    && !self.addressed.iter().any(|known| same(known, address))
                {
                    self.addressed.push(address.to_owned());
                }
            }
            Some(AddressLine::Sender(address)) => {
                self.context.entry(Param::Sender).or_insert_with(|| address.to_owned());
            }
            Some(AddressLine::Host(host)) => self.name_host(host),
            None => self.in_group = false,
        }
        self.command = introduced.or(self.command);
    }

    /// Before the reply, the server that wrote the report is named first, then the one that refused the
    /// message; after it, it is the other way round.
    fn name_host(&mut self, host: &str) {
        let mut order = [Param::ReportingServer, Param::RemoteServer];
        if self.replied {
            order.reverse();
        }
        if let Some(param) = order.into_iter().find(|param| !self.context.contains_key(param)) {
            self.context.insert(param, host.to_owned());
        }
    }
}

/// The server that the next reply is from: `... while talking to mx.fabrikam.com.:`, as sendmail writes,
/// or `host mx.fabrikam.com [192.0.2.1]` on a line of its own, as Exim does.
fn talked_to(line: &str) -> Option<&str> {
    let words = line.trim_start_matches(['.', ' ']);
    if let Some(server) = words.strip_prefix("host ") {
        let host = address::host(server)?;
        let rest = server.get(host.len()..)?.trim();
        return (rest.is_empty() || rest.starts_with('[')).then_some(host);
    }
    let host = words.strip_prefix("while talking to ").or_else(|| words.strip_prefix("While talking to "))?;
    address::host(host)
}

/// A log line that names no recipient is about the one named before.
fn about<'d>(mut delivery: Delivery<'d>, named: Option<&String>) -> Delivery<'d> {
    delivery.recipient = delivery.recipient.or_else(|| named.cloned());
    delivery
}

/// The most addresses that one reply or text is believed to be about.
const MAX_GROUP: usize = 100;

/// The most replies about several recipients at once: a transcript, not a list of addresses before a log.
const MAX_SHARED: usize = 10;

fn same(one: &str, other: &str) -> bool {
    one.eq_ignore_ascii_case(other)
}
