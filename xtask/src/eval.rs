//! `cargo xtask eval`: the classifier against bounces with known results.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context, bail};
use ndr_core::{Classifier, Finding};

use crate::project::Project;

/// Where the bounces lie.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// A folder with real/ (one bounce a file) and truth.tsv.
    #[arg(value_name = "DIR")]
    folder: PathBuf,
    /// Leave out the rows that differ.
    #[arg(long)]
    totals: bool,
}

/// A row of truth.tsv: what one failed recipient must give.
struct Row {
    status: String,
    reply: String,
    reason: String,
    hard_bounce: bool,
    /// The status was invented by whoever labelled the bounce.
    pseudo_status: bool,
}

/// How many rows could be compared, and how many were right.
#[derive(Default)]
struct Score {
    right: usize,
    of: usize,
    misses: Vec<String>,
}

impl Score {
    fn add(&mut self, name: &str, wanted: &str, found: &str, on: &str) {
        self.of += 1;
        if wanted == found {
            self.right += 1;
        } else {
            self.misses.push(format!("{name}: wanted `{wanted}`, found `{found}`{on}"));
        }
    }
}

pub(crate) fn run(project: &Project, args: &Args) -> anyhow::Result<ExitCode> {
    let truth = read_truth(&args.folder.join("truth.tsv"))?;
    let loaded = project.load()?;
    let classifier = Classifier::new(&loaded.compiled.catalog.knowledge);
    let mut scores: BTreeMap<&'static str, Score> = BTreeMap::new();
    for (file, rows) in &truth {
        let path = args.folder.join("real").join(file);
        let bytes = std::fs::read(&path).with_context(|| format!("cannot read {}", path.display()))?;
        compare(file, rows, &classifier.classify(&bytes), &mut scores);
    }
    println!("{:<28} {:>12}  {:>7}  {:>6}", "", "right", "", "goal");
    for (name, score) in &scores {
        let percent = 100.0 * count(score.right) / count(score.of.max(1));
        let goal = GOALS
            .iter()
            .find(|(goal, _)| goal == name)
            .map_or(String::new(), |(_, goal)| format!("{goal} %"));
        println!("{name:<28} {:>4} of {:>4}  {percent:5.1} %  {goal:>6}", score.right, score.of);
        if !args.totals {
            score.misses.iter().for_each(|miss| println!("    {miss}"));
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// What is aimed at, in per cent.
const GOALS: [(&str, u8); 5] = [
    ("number of recipients", 97),
    ("status, where one was sent", 99),
    ("reason", 97),
    ("hard bounce", 98),
    (NOT_BOUNCES, 100),
];

/// The rows that are no failures: abuse reports, automatic replies and success notices.
const NOT_BOUNCES: &str = "no bounce, and none found";

/// A count as a number to divide.
fn count(number: usize) -> f64 {
    f64::from(u32::try_from(number).unwrap_or(u32::MAX))
}

fn read_truth(path: &Path) -> anyhow::Result<BTreeMap<String, Vec<Row>>> {
    let text = std::fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))?;
    let mut truth: BTreeMap<String, Vec<Row>> = BTreeMap::new();
    for (index, line) in text.lines().enumerate().skip(1) {
        let columns: Vec<&str> = line.split('\t').collect();
        let [file, _, status, reply, reason, hard_bounce, pseudo_status] = columns.as_slice() else {
            bail!("{}:{}: expected 7 columns, found {}", path.display(), index + 1, columns.len());
        };
        truth.entry((*file).to_owned()).or_default().push(Row {
            status: (*status).to_owned(),
            reply: (*reply).to_owned(),
            reason: (*reason).to_owned(),
            hard_bounce: *hard_bounce == "1",
            pseudo_status: *pseudo_status == "1",
        });
    }
    Ok(truth)
}

fn compare(file: &str, rows: &[Row], findings: &[Finding], scores: &mut BTreeMap<&'static str, Score>) {
    let number = |n: usize| n.to_string();
    let (wanted, found) = (number(rows.len()), number(findings.len()));
    scores.entry("number of recipients").or_default().add(file, &wanted, &found, "");
    for (index, row) in rows.iter().enumerate() {
        let finding = findings.get(index);
        let name = format!("{file} {}", index + 1);
        let status = finding.and_then(|finding| finding.status).map(|status| status.to_string());
        let reply = finding.and_then(|finding| finding.reply).map(|reply| reply.to_string());
        let reason = finding.map(|finding| finding.reason.to_string());
        let hard = finding.is_some_and(|finding| finding.hard_bounce);
        let on = finding.map(grounds).unwrap_or_default();
        let mut add = |what, wanted: &str, found: Option<String>| {
            scores.entry(what).or_default().add(&name, wanted, &found.unwrap_or_default(), &on);
        };
        if !row.pseudo_status && !row.status.is_empty() {
            add("status, where one was sent", &row.status, status);
        }
        add("reply", &row.reply, reply);
        if ["feedback", "vacation", "delivered"].contains(&row.reason.as_str()) {
            add(NOT_BOUNCES, &row.reason, reason.clone());
        }
        add("reason", &row.reason, reason);
        add("hard bounce", &row.hard_bounce.to_string(), Some(hard.to_string()));
    }
}

/// What a finding rests on: the entry, and the words that decided.
fn grounds(finding: &Finding) -> String {
    let entry = finding.entry.as_ref().map_or("no entry", ndr_core::EntryId::as_str);
    let words = finding.evidence.as_ref().map_or("", |evidence| evidence.text.as_str());
    format!(" ({entry}: {words})")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_with_an_invented_status_is_not_judged_by_it() {
        let row = |pseudo_status| Row {
            status: "5.0.910".to_owned(),
            reply: String::new(),
            reason: "filtered".to_owned(),
            hard_bounce: false,
            pseudo_status,
        };
        let mut scores = BTreeMap::new();
        compare("a.eml", &[row(true), row(false)], &[], &mut scores);
        assert_eq!(scores["status, where one was sent"].of, 1);
        assert_eq!((scores["hard bounce"].right, scores["hard bounce"].of), (2, 2));
    }
}
