//! Tables for spreadsheets.

use crate::support::{ndr, run, sample};

#[test]
fn a_finding_is_a_row_below_the_names() {
    let report = std::fs::read(sample("5.7.705/samples/report.eml")).unwrap();
    let bare = run(ndr(&["classify", "--format", "csv", "--bare"]).write_stdin(report.clone()));
    insta::assert_snapshot!("csv", bare.stdout);
    let full = run(ndr(&["classify", "--format", "csv"]).write_stdin(report));
    assert!(full.stdout.lines().next().unwrap().ends_with(",title,summary"), "{}", full.stdout);
    assert!(full.stdout.contains(",Your organization is blocked from sending"), "{}", full.stdout);
}

#[test]
fn no_findings_are_the_names_alone() {
    let answer = run(ndr(&["classify", "--format", "csv", "--bare"]).write_stdin("lunch?"));
    assert_eq!((answer.status, answer.stdout.lines().count()), (1, 1));
}

#[test]
fn every_command_with_a_list_has_rows() {
    for (args, names) in [
        (&["list"][..], "id,codes,title,summary,class,reason,fix_owner,lang,url"),
        (&["search", "5.7.705"], "id,codes,title,summary,class,reason,fix_owner,lang,url"),
        (&["step"], "id,title,detail,url"),
        (&["step", "enable-mfa"], "id,title,detail,url"),
        (&["explain", "guides/5.7.7xx"], "id,title,summary"),
        (&["explain", "5.7.705", "--bare"], "source,recipient,status"),
    ] {
        let answer = run(ndr(args).args(["--format", "csv"]));
        assert!(answer.stdout.starts_with(names) && answer.stdout.lines().count() > 1, "{}", answer.stdout);
    }
}
