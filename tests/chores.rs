//! The chores as a writer runs them: on a copy of the project with faults in it.

use std::path::Path;
use std::process::Output;

use assert_cmd::Command;
use ndr_tests::root;
use tempfile::TempDir;

/// A copy of the project's content and locales.
fn copy() -> TempDir {
    let place = tempfile::tempdir().unwrap();
    for folder in ndr_content::FOLDERS {
        copy_folder(&root().join(folder), &place.path().join(folder));
    }
    place
}

fn copy_folder(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for item in std::fs::read_dir(from).unwrap() {
        let item = item.unwrap();
        let target = to.join(item.file_name());
        if item.file_type().unwrap().is_dir() {
            copy_folder(&item.path(), &target);
        } else {
            std::fs::copy(item.path(), target).unwrap();
        }
    }
}

fn edit(place: &TempDir, path: &str, from: &str, to: &str) {
    let file = place.path().join(path);
    let text = std::fs::read_to_string(&file).unwrap();
    assert!(text.contains(from), "{path} has no {from}");
    std::fs::write(file, text.replacen(from, to, 1)).unwrap();
}

fn xtask(place: &TempDir, args: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO"));
    command.args(["run", "--quiet", "--package", "xtask", "--", "--root"]).arg(place.path()).args(args);
    command.current_dir(root()).output().unwrap()
}

fn stderr(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

#[test]
fn check_names_every_fault_with_file_and_line() {
    let place = copy();
    let entry = "content/exchange-online/5.7.705";
    edit(&place, &format!("{entry}/entry.toml"), "fix_owner", "fix_owners");
    edit(&place, &format!("{entry}/en-US.md"), "{ reset-admin-passwords }", "{ reset-admin-password }");
    std::fs::remove_file(place.path().join("content/exchange-online/5.7.703/sv-SE.md")).unwrap();
    let broken = "\n[x](../5.7.999/en-US.md)\n";
    let path = place.path().join("content/exchange-online/5.7.750/en-US.md");
    let text = std::fs::read_to_string(&path).unwrap();
    std::fs::write(path, text + broken).unwrap();
    edit(&place, "content/exchange-online/5.7.708/sv-SE.md", "{#causes}", "{#orsaker}");
    edit(&place, "locales/sv-SE/steps.ftl", "enable-mfa = ", "enable-mfa = { $domian } ");

    let output = xtask(&place, &["check"]);
    let said = stderr(&output);
    assert_eq!(output.status.code(), Some(1));
    for (file, check) in [
        ("content/exchange-online/5.7.705/entry.toml:", "unknown-key"),
        ("content/exchange-online/5.7.705/en-US.md:", "unknown-step"),
        ("content/exchange-online/5.7.703/sv-SE.md:", "missing-translation"),
        ("content/exchange-online/5.7.750/en-US.md:", "broken-link"),
        ("content/exchange-online/5.7.708/sv-SE.md:", "heading-id-mismatch"),
        ("locales/sv-SE/steps.ftl:", "placeables"),
    ] {
        let named = said.lines().any(|line| line.starts_with(file) && line.contains(check));
        assert!(named, "{file} {check} in:\n{said}");
    }
}

#[test]
fn a_build_with_errors_writes_nothing_and_leaves_the_old_site() {
    let place = copy();
    let out = place.path().join("dist");
    let args = ["build", "--site-only", "--out", out.to_str().unwrap()];
    assert!(xtask(&place, &args).status.success());
    let page = out.join("site/sv-SE/exchange-online/5.7.705/index.html");
    let before = std::fs::read(&page).unwrap();

    edit(&place, "content/exchange-online/5.7.705/entry.toml", "class", "clas");
    let output = xtask(&place, &args);
    assert_eq!(output.status.code(), Some(1));
    assert!(stderr(&output).contains("did you mean `class`?"), "{}", stderr(&output));
    assert_eq!(std::fs::read(&page).unwrap(), before);
}

#[test]
fn a_translator_sees_exactly_what_changed_and_accepts_it() {
    let place = copy();
    let source = "content/exchange-online/5.7.705/en-US.md";
    let target = "content/exchange-online/5.7.705/sv-SE.md";
    let text = std::fs::read_to_string(place.path().join(source)).unwrap();
    let summary = text.lines().find(|line| !line.is_empty() && !line.starts_with('#')).unwrap();
    // Reworded only: another sentence altogether is no source of this translation, and `check` says so.
    edit(&place, source, summary, &summary.replace("clean up", "tidy up"));

    let status = xtask(&place, &["l10n", "status", "--format", "json"]);
    let status = String::from_utf8(status.stdout).unwrap();
    assert_eq!(status.matches("\"out_of_date\": 1").count(), 1, "{status}");

    assert!(xtask(&place, &["l10n", "accept", target]).status.success());
    let status = xtask(&place, &["l10n", "status", "--format", "json"]);
    assert!(!String::from_utf8(status.stdout).unwrap().contains("\"out_of_date\": 1"));
    assert!(xtask(&place, &["check"]).status.success() || cfg!(not(unix)));
}

#[test]
fn a_new_entry_is_a_folder_whose_gaps_check_names() {
    let place = copy();
    let made = xtask(&place, &["new", "exchange-online/5.9.9"]);
    assert!(made.status.success(), "{}", stderr(&made));
    let output = xtask(&place, &["check"]);
    let said = stderr(&output);
    for gap in ["empty-section", "unknown-name", "no-samples"] {
        assert!(said.contains(gap), "{gap} in:\n{said}");
    }
    assert_eq!(xtask(&place, &["new", "exchange-online/5.9.9"]).status.code(), Some(1));
}
