//! A small knowledge base.

use crate::kb::{Document, Entry, KnowledgeBase, Matches, Provider, Rule, Sealed, Seen};
use crate::{Class, FixOwner, Reason};

/// The entries of these tests: phrases for one case each.
pub(super) fn knowledge() -> KnowledgeBase {
    let mut entries = vec![
        entry("705", &["5.7.705"], &["Access denied, tenant has exceeded threshold"]),
        entry("708", &["5.7.708"], &["Access denied, traffic not accepted from this IP"]),
        entry("750", &["5.7.750"], &["Client blocked from sending from unregistered domains"]),
        entry("703", &["5.7.703"], &["messages to <recipient> are blocked by your organization"]),
        entry(
            "513",
            &["5.7.513"],
            &["Client host [<ip>] blocked by <domain> using Customer Block list (<as_code>)"],
        ),
        entry("700-749", &["5.7.700-5.7.749"], &[]),
        Entry { matches: Matches::Phrase, ..entry("full", &["5.2.2"], &["mailbox is full"]) },
        Entry { matches: Matches::Phrase, ..entry("quota", &["5.2.2"], &["submission quota exceeded"]) },
        Entry {
            reason: Reason::UserUnknown,
            reason_by_words: Some(Reason::Filtered),
            ..entry("unknown", &["5.1.1"], &["no such user here", "recipient not found"])
        },
        Entry {
            reason: Reason::Undefined,
            ..entry("wrapper", &["5.0.350"], &["Remote server returned an error -> <remote_text>"])
        },
        Entry { class: Some(Class::Transient), ..entry("busy", &["4.3.2"], &["please try again later"]) },
        entry("denied", &["5.7.1"], &["access denied"]),
        Entry {
            overrides: vec!["test/denied".parse().unwrap()],
            ..entry("spam", &["5.7.1"], &["spam abuse"])
        },
    ];
    entries.sort_by(|one, other| one.id.cmp(&other.id));
    KnowledgeBase { entries, ..KnowledgeBase::default() }
}

/// The same with an operator whose servers have a longer phrase of their own for a full mailbox.
pub(super) fn with_operator() -> KnowledgeBase {
    let mut knowledge = knowledge();
    let own = Entry {
        id: "northwind/full".parse().unwrap(),
        ..entry("own", &["5.2.2"], &["mailbox is full, sorry"])
    };
    knowledge.entries.insert(0, own);
    let hosts = vec!["northwind.example".to_owned()];
    knowledge.providers = vec![Provider { collection: "northwind".to_owned(), hosts, assumed: false }];
    knowledge
}

fn entry(name: &str, codes: &[&str], phrases: &[&str]) -> Entry {
    let rule = |phrase: &&str| Rule::anywhere(phrase.parse().unwrap(), Seen::Observed);
    Entry {
        id: format!("test/{name}").parse().unwrap(),
        codes: codes.iter().map(|code| code.parse().unwrap()).collect(),
        replies: Vec::new(),
        matches: Matches::Code,
        rules: phrases.iter().map(rule).collect(),
        class: Some(Class::Permanent),
        reason: Reason::PolicyViolation,
        reason_by_words: None,
        fix_owner: vec![FixOwner::SenderAdmin],
        related: Vec::new(),
        overrides: Vec::new(),
        yields: false,
        sources: Sealed::new(Vec::new()),
        document: Sealed::new(Document {
            title: "t".parse().unwrap(),
            summary: "s".parse().unwrap(),
            sections: Vec::new(),
        }),
    }
}
