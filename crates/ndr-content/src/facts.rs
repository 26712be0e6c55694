//! The TOML files: facts of entries, guides and steps.

use std::str::FromStr;

use ndr_core::kb::{Command, Effect, Matches, Provider, Purpose, Rule, Seen, Shell, Source};
use ndr_core::{Class, CodePattern, EntryId, FixOwner, Phrase, Reason, ReplyCode, StepId};

use crate::table::{self, Located, Table};
use crate::{Diagnostic, Diagnostics, Place};

/// The facts of an `entry.toml`.
#[derive(Clone, Debug)]
pub(crate) struct EntryFacts {
    pub(crate) codes: Vec<Located<CodePattern>>,
    pub(crate) replies: Vec<ReplyCode>,
    pub(crate) matches: Matches,
    pub(crate) rules: Vec<Located<Rule>>,
    pub(crate) class: Option<Class>,
    pub(crate) reason: Reason,
    pub(crate) reason_by_words: Option<Reason>,
    pub(crate) fix_owner: Vec<FixOwner>,
    pub(crate) related: Vec<Located<EntryId>>,
    pub(crate) overrides: Vec<Located<EntryId>>,
    pub(crate) yields: bool,
    pub(crate) sources: Vec<Source>,
}

/// Reads an `entry.toml`; `None` where something that no entry can do without is missing or wrong.
pub(crate) fn entry(path: &str, text: &str, diagnostics: &mut Diagnostics) -> Option<EntryFacts> {
    let parsed = table::parse(path, text, diagnostics)?;
    let mut table = Table::new(&parsed, Place::file(path));
    let codes = table.list("codes", diagnostics);
    let replies = values(table.list("replies", diagnostics));
    let matches = table.name("matches", diagnostics);
    let class = table.name("class", diagnostics);
    let reason = table.required_name("reason", diagnostics);
    let reason_by_words = table.name("reason_by_words", diagnostics);
    let fix_owner = values(table.required_names("fix_owner", diagnostics));
    let related = table.list("related", diagnostics);
    let overrides = table.list("overrides", diagnostics);
    let yields = table.flag("yields", diagnostics).unwrap_or(false);
    let rules = rules(&mut table, diagnostics);
    let sources = sources(&mut table, diagnostics);
    table.finish(diagnostics);
    if codes.is_empty() && rules.is_empty() {
        diagnostics.push(
            Diagnostic::error("no-rule", &Place::file(path), "the entry has neither codes nor rules")
                .help("give `codes = [\"5.7.705\"]`, or [[rules]] with a phrase, or both"),
        );
    }
    Some(EntryFacts {
        codes,
        replies,
        matches: matches.map_or(Matches::Code, |matches| matches.value),
        rules,
        class: class.map(|class| class.value),
        reason: reason?.value,
        reason_by_words: reason_by_words.map(|reason| reason.value),
        fix_owner,
        related,
        overrides,
        yields,
        sources,
    })
}

fn rules(table: &mut Table<'_, '_>, diagnostics: &mut Diagnostics) -> Vec<Located<Rule>> {
    let mut rules = Vec::new();
    for mut rule in table.tables("rules", diagnostics) {
        let phrase = rule.required::<Phrase>("phrase", diagnostics);
        let seen = rule.required_name::<Seen>("seen", diagnostics);
        let codes = values(rule.list("codes", diagnostics));
        let replies = values(rule.list("replies", diagnostics));
        let commands = values(rule.names("commands", diagnostics));
        rule.finish(diagnostics);
        if let (Some(phrase), Some(seen)) = (phrase, seen) {
            rules.push(Located {
                value: Rule { phrase: phrase.value, seen: seen.value, codes, replies, commands },
                place: phrase.place,
            });
        }
    }
    rules
}

fn sources(table: &mut Table<'_, '_>, diagnostics: &mut Diagnostics) -> Vec<Source> {
    let mut sources = Vec::new();
    for mut source in table.tables("sources", diagnostics) {
        let title = source.required::<String>("title", diagnostics);
        let url = source.optional::<Https>("url", diagnostics);
        let seen = source.date("seen", diagnostics);
        source.finish(diagnostics);
        if let (Some(title), Some(seen)) = (title, seen) {
            sources.push(Source { title: title.value, url: url.map(|url| url.value.0), seen });
        }
    }
    sources
}

/// Reads the `provider.toml` of a collection.
pub(crate) fn provider(
    path: &str,
    collection: &str,
    text: &str,
    diagnostics: &mut Diagnostics,
) -> Option<Provider> {
    let parsed = table::parse(path, text, diagnostics)?;
    let mut table = Table::new(&parsed, Place::file(path));
    let hosts = values(table.required_list::<HostName>("hosts", diagnostics));
    let assumed = table.flag("assumed", diagnostics).unwrap_or(false);
    table.finish(diagnostics);
    Some(Provider {
        collection: collection.to_owned(),
        hosts: hosts.into_iter().map(|host| host.0).collect(),
        assumed,
    })
}

/// The domain of a mail server, in lower case.
struct HostName(String);

impl FromStr for HostName {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let allowed =
            |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || matches!(byte, b'.' | b'-');
        let named =
            text.contains('.') && !text.starts_with('.') && !text.ends_with('.') && text.bytes().all(allowed);
        named.then(|| Self(text.to_owned())).ok_or_else(|| {
            format!("`{text}` is not the domain of a mail server; expected lower-case labels, such as protection.outlook.com")
        })
    }
}

/// The facts of a `guide.toml`.
#[derive(Clone, Debug)]
pub(crate) struct GuideFacts {
    pub(crate) entries: Vec<Located<EntryId>>,
    pub(crate) sources: Vec<Source>,
}

/// Reads a `guide.toml`.
pub(crate) fn guide(path: &str, text: &str, diagnostics: &mut Diagnostics) -> Option<GuideFacts> {
    let parsed = table::parse(path, text, diagnostics)?;
    let mut table = Table::new(&parsed, Place::file(path));
    let facts = GuideFacts {
        entries: table.required_list("entries", diagnostics),
        sources: sources(&mut table, diagnostics),
    };
    table.finish(diagnostics);
    Some(facts)
}

/// The facts of one step of `steps.toml`.
#[derive(Clone, Debug)]
pub(crate) struct StepFacts {
    pub(crate) id: Located<StepId>,
    pub(crate) roles: Vec<Located<String>>,
    pub(crate) url: Option<String>,
    pub(crate) commands: Vec<(Command, Place)>,
    pub(crate) facts: Vec<Located<String>>,
}

/// Reads `steps.toml`.
pub(crate) fn steps(path: &str, text: &str, diagnostics: &mut Diagnostics) -> Vec<StepFacts> {
    let Some(parsed) = table::parse(path, text, diagnostics) else { return Vec::new() };
    let table = Table::new(&parsed, Place::file(path));
    let mut steps: Vec<StepFacts> = table
        .named_tables(diagnostics)
        .into_iter()
        .filter_map(|(name, step)| one_step(name, step, diagnostics))
        .collect();
    steps.sort_by(|a, b| a.id.value.cmp(&b.id.value));
    steps
}

fn one_step(
    name: Located<String>,
    mut table: Table<'_, '_>,
    diagnostics: &mut Diagnostics,
) -> Option<StepFacts> {
    let id = match name.value.parse() {
        Ok(id) => Some(id),
        Err(error) => {
            let error: ndr_core::IdError = error;
            diagnostics.push(Diagnostic::error("step-id", &name.place, error.to_string()));
            None
        }
    };
    let roles = table.list("roles", diagnostics);
    let url = table.optional::<Https>("url", diagnostics).map(|url| url.value.0);
    let facts = table.list("facts", diagnostics);
    let commands = table
        .tables("commands", diagnostics)
        .into_iter()
        .filter_map(|table| command(table, diagnostics))
        .collect();
    table.finish(diagnostics);
    Some(StepFacts { id: Located { value: id?, place: name.place }, roles, url, commands, facts })
}

fn command(mut table: Table<'_, '_>, diagnostics: &mut Diagnostics) -> Option<(Command, Place)> {
    let purpose = table.required_name::<Purpose>("purpose", diagnostics);
    let shell = table.required_name::<Shell>("shell", diagnostics);
    let run = table.required::<String>("run", diagnostics);
    let destructive = table.flag("destructive", diagnostics).unwrap_or(false);
    let note = table.optional::<StepId>("note", diagnostics).map(|note| note.value.to_string());
    let place = run.as_ref().map_or_else(|| table.place().clone(), |run| run.place.clone());
    table.finish(diagnostics);
    let effect = if destructive { Effect::Destructive } else { Effect::Harmless };
    if purpose.as_ref().is_some_and(|purpose| purpose.value == Purpose::Check) && destructive {
        diagnostics.push(
            Diagnostic::error("destructive-check", &place, "a command that checks cannot be destructive")
                .help("give it `purpose = \"fix\"`, or take `destructive` out"),
        );
    }
    Some((Command { purpose: purpose?.value, shell: shell?.value, run: run?.value, effect, note }, place))
}

/// An `https` address.
pub(crate) struct Https(String);

impl FromStr for Https {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let well_formed = iri_string::types::UriStr::new(text).is_ok();
        if text.starts_with("https://") && well_formed {
            Ok(Self(text.to_owned()))
        } else {
            Err(format!("`{text}` is not a well-formed https address"))
        }
    }
}

fn values<T>(located: Vec<Located<T>>) -> Vec<T> {
    located.into_iter().map(|item| item.value).collect()
}
