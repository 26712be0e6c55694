//! What is counted.

use std::borrow::Borrow;
use std::collections::HashMap;
use std::hash::Hash;

use ndr_core::{Class, EntryId, Finding, FixOwner, Param, Reason};

/// Domains beyond this many are counted together: nobody looks at the last of them, and the memory must
/// not grow with the archive.
const MOST_DOMAINS: usize = 100_000;

/// Counts of findings.
#[derive(Debug, Default)]
pub(crate) struct Tally {
    /// All.
    pub(super) findings: u64,
    /// Those that say that something failed, or is late; only these are counted below, but for reasons.
    pub(super) bounces: u64,
    /// Those that an entry explains.
    pub(super) explained: u64,
    /// Those whose address or host will never take mail.
    pub(super) hard_bounces: u64,
    /// Files or lines in which nothing speaks of a delivery.
    pub(super) without_finding: u64,
    pub(super) entries: Counts<Option<EntryId>>,
    pub(super) reasons: Counts<Reason>,
    pub(super) classes: Counts<Option<Class>>,
    /// By who has to act first.
    pub(super) fix_owners: Counts<Option<FixOwner>>,
    /// By the recipient's domain.
    pub(super) domains: Counts<String>,
    /// Those without one.
    pub(super) without_domain: u64,
    /// Those of domains that came when there was no more room.
    pub(super) other_domains: u64,
}

/// How often each name came.
#[derive(Debug)]
pub(super) struct Counts<K>(HashMap<K, u64>);

impl<K> Default for Counts<K> {
    fn default() -> Self {
        Self(HashMap::new())
    }
}

impl<K: Eq + Hash + Ord> Counts<K> {
    fn add<Q>(&mut self, name: &Q, count: u64)
    where
        K: Borrow<Q>,
        Q: ToOwned<Owned = K> + Eq + Hash + ?Sized,
    {
        match self.0.get_mut(name) {
            Some(known) => *known += count,
            None => {
                self.0.insert(name.to_owned(), count);
            }
        }
    }

    fn join(&mut self, later: &Self)
    where
        K: Clone,
    {
        for (name, count) in &later.0 {
            self.add(name, *count);
        }
    }

    /// The most frequent first, of equals in the order of names.
    pub(super) fn sorted(&self) -> Vec<(&K, u64)> {
        let mut all: Vec<(&K, u64)> = self.0.iter().map(|(name, count)| (name, *count)).collect();
        all.sort_by(|(name, count), (other, others)| others.cmp(count).then_with(|| name.cmp(other)));
        all
    }
}

impl Tally {
    /// Counts a finding.
    pub(crate) fn add(&mut self, finding: &Finding) {
        self.findings += 1;
        self.reasons.add(&finding.reason, 1);
        if !is_bounce(finding) {
            return;
        }
        self.bounces += 1;
        self.explained += u64::from(finding.entry.is_some());
        self.hard_bounces += u64::from(finding.hard_bounce);
        self.entries.add(&finding.entry, 1);
        self.classes.add(&finding.class, 1);
        self.fix_owners.add(&finding.fix_owner.first().copied(), 1);
        match domain(finding) {
            Some(domain) => self.add_domain(&domain, 1),
            None => self.without_domain += 1,
        }
    }

    /// Counts a file or line in which nothing speaks of a delivery.
    pub(crate) fn add_nothing(&mut self) {
        self.without_finding += 1;
    }

    /// Adds the counts of a later part.
    pub(crate) fn join(&mut self, later: &Self) {
        self.findings += later.findings;
        self.bounces += later.bounces;
        self.explained += later.explained;
        self.hard_bounces += later.hard_bounces;
        self.without_finding += later.without_finding;
        self.entries.join(&later.entries);
        self.reasons.join(&later.reasons);
        self.classes.join(&later.classes);
        self.fix_owners.join(&later.fix_owners);
        // In a fixed order, so that the same domains find room in every run.
        for (domain, count) in later.domains.sorted() {
            self.add_domain(domain, count);
        }
        self.without_domain += later.without_domain;
        self.other_domains += later.other_domains;
    }

    fn add_domain(&mut self, domain: &str, count: u64) {
        if self.domains.0.len() < MOST_DOMAINS || self.domains.0.contains_key(domain) {
            self.domains.add(domain, count);
        } else {
            self.other_domains += count;
        }
    }
}

fn is_bounce(finding: &Finding) -> bool {
    !matches!(finding.reason, Reason::Delivered | Reason::Feedback | Reason::Vacation)
}

/// The domain of the address that did not get the message.
fn domain(finding: &Finding) -> Option<String> {
    let address = finding.recipient.as_ref().or_else(|| finding.params.get(&Param::Recipient))?;
    let (_, domain) = address.rsplit_once('@')?;
    Some(domain.trim_end_matches(['.', '>']).to_lowercase()).filter(|domain| !domain.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn finding(recipient: &str) -> Finding {
        Finding { recipient: Some(recipient.to_owned()), ..Finding::of_nothing() }
    }

    #[test]
    fn the_most_frequent_comes_first_and_equals_by_name() {
        let mut tally = Tally::default();
        for address in ["a@x.example", "a@Y.example", "b@y.example.", "a@w.example", "postmaster"] {
            tally.add(&finding(address));
        }
        let domains: Vec<(&str, u64)> =
            tally.domains.sorted().into_iter().map(|(name, count)| (name.as_str(), count)).collect();
        assert_eq!(domains, [("y.example", 2), ("w.example", 1), ("x.example", 1)]);
        assert_eq!(tally.without_domain, 1);
    }

    #[test]
    fn domains_without_end_are_counted_together() {
        let mut tally = Tally::default();
        for number in 0..MOST_DOMAINS + 5 {
            tally.add(&finding(&format!("a@{number}.example")));
        }
        tally.add(&finding("a@1.example"));
        assert_eq!((tally.domains.0.len(), tally.other_domains), (MOST_DOMAINS, 5));
        let mut all = Tally::default();
        all.join(&tally);
        all.join(&tally);
        assert_eq!((all.findings, all.other_domains), (2 * (MOST_DOMAINS as u64 + 6), 10));
    }
}
