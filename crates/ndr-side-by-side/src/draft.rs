//! A first `entry.toml` from the codes and server strings of a document.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use ndr_core::{Class, EnhancedCode, ReplyCode};

/// The last subject that RFC 3463 §3 gives a meaning to.
const LAST_SUBJECT: u16 = 7;

/// The facts of an entry as far as a text tells them; `None` where it has no words of a server.
///
/// ```
/// let draft = ndr_side_by_side::draft_entry("They see:\n\n`550 5.7.705 Access denied`\n").unwrap();
/// assert!(draft.contains("codes = [\"5.7.705\"]"));
/// assert!(draft.contains("phrase = \"Access denied\""));
/// assert!(ndr_side_by_side::draft_entry("Version 5.7.705 is out.").is_none());
/// ```
pub fn draft_entry(text: &str) -> Option<String> {
    let said = said(text);
    if said.is_empty() {
        return None;
    }
    let codes: BTreeSet<EnhancedCode> = said.iter().filter_map(|said| said.code).collect();
    let replies: BTreeSet<u16> = said.iter().map(|said| said.reply.number()).collect();
    let lines: Vec<&str> = text.lines().collect();
    let others: BTreeSet<EnhancedCode> = lines
        .iter()
        .flat_map(|line| EnhancedCode::find_all(line.as_bytes()).map(|(code, _)| code))
        .filter(|code| code.class() != Class::Success && code.subject() <= LAST_SUBJECT)
        .filter(|code| !codes.contains(code))
        .collect();
    let class = said.first().and_then(|said| said.reply.class()).unwrap_or(Class::Permanent);
    let mut draft =
        "# A draft from an imported document: read every line, and see docs/writing.md.\n".to_owned();
    // Writing to a String does not fail.
    let _ = writeln!(draft, "codes = [{}]", list(&codes));
    if !others.is_empty() {
        let _ = writeln!(draft, "# The text names these, too: {}", list(&others));
    }
    let _ = writeln!(draft, "replies = [{}]", list(&replies));
    let _ = writeln!(draft, "class = \"{class}\"\nreason = \"\"\nfix_owner = []\nrelated = []");
    let mut seen = BTreeSet::new();
    for phrase in said.iter().map(|said| said.words.as_str()).filter(|words| !words.is_empty()) {
        if seen.insert(phrase) {
            let _ = writeln!(draft, "\n[[rules]]\nphrase = {}\nseen = \"documented\"", quoted(phrase));
        }
    }
    draft.push_str("\n[[sources]]\ntitle = \"\"\nurl = \"https://\"\n");
    Some(draft)
}

/// What a server said.
struct Said {
    reply: ReplyCode,
    code: Option<EnhancedCode>,
    words: String,
}

/// Every code span and line of code that begins with a reply code.
fn said(text: &str) -> Vec<Said> {
    let mut found = Vec::new();
    let mut in_fence = false;
    for line in text.lines() {
        let trimmed = line.trim_start_matches([' ', '\t', '>']).trim_end();
        if trimmed.starts_with("```") || trimmed.starts_with("~~~") {
            in_fence = !in_fence;
        } else if in_fence || line.starts_with("    ") {
            found.extend(reply(trimmed));
        }
        if !in_fence {
            found.extend(trimmed.split('`').skip(1).step_by(2).filter_map(reply));
        }
    }
    found
}

/// `550 5.7.705 Access denied`: a line is an answer only with an enhanced code.
fn reply(text: &str) -> Option<Said> {
    let text = text.trim();
    let reply: ReplyCode = text.get(..3)?.parse().ok()?;
    reply.class().filter(|class| *class != Class::Success)?;
    let rest = text[3..].strip_prefix([' ', '-'])?.trim_start();
    let (first, words) = rest.split_once(' ').unwrap_or((rest, ""));
    let code = first.trim_start_matches('#').trim_end_matches([';', ':', ',']).parse().ok()?;
    Some(Said { reply, code: Some(code), words: words.trim().to_owned() })
}

fn list<T: ToString>(items: &BTreeSet<T>) -> String {
    let items: Vec<String> = items.iter().map(|item| format!("\"{}\"", item.to_string())).collect();
    items.join(", ")
}

/// A TOML basic string: a JSON string is one, but for the delete character.
fn quoted(text: &str) -> String {
    serde_json::Value::from(text.replace('\u{7f}', "")).to_string()
}
