//! What is mistyped gets a reason and a suggestion.

use crate::support::{folder, ndr, run};

#[test]
fn a_code_that_is_none_is_explained() {
    let answer = run(&mut ndr(&["explain", "5.7.9999"]));
    assert_eq!((answer.status, answer.stdout.as_str()), (1, ""));
    assert!(answer.stderr.contains("RFC 3463 §2"), "{}", answer.stderr);
    assert!(answer.stderr.contains("the nearest code in the guide is 5.7."), "{}", answer.stderr);
}

#[test]
fn a_mistyped_code_gets_a_suggestion() {
    let answer = run(&mut ndr(&["explain", "5.8.750"]));
    assert_eq!(answer.status, 1);
    assert_eq!(
        answer.stderr,
        "ndr: the guide has no explanation for 5.8.750\n\
         ndr: the nearest code in the guide is 5.7.750: Your organization is blocked from sending with unregistered domains\n"
    );
}

#[test]
fn a_mistyped_step_or_entry_gets_a_suggestion() {
    let answer = run(&mut ndr(&["step", "enable-mfs"]));
    assert_eq!(answer.status, 1);
    assert!(answer.stderr.ends_with("ndr: did you mean enable-mfa?\n"), "{}", answer.stderr);
    let answer = run(&mut ndr(&["explain", "exchange-online/5.7.751"]));
    assert_eq!(answer.status, 1);
    assert!(answer.stderr.contains("did you mean exchange-online/5.7."), "{}", answer.stderr);
}

#[test]
fn a_wrong_command_line_is_exit_status_two() {
    for args in [
        &["clasify"][..],
        &["list", "--reason", "badreputaton"],
        &["--lang", "not a tag", "list"],
        &["list", "--format", "xml"],
    ] {
        let answer = run(&mut ndr(args));
        assert_eq!(answer.status, 2, "{args:?}");
        assert!(answer.stdout.is_empty());
    }
}

#[test]
fn a_file_given_as_a_text_leads_to_the_right_command() {
    let folder = folder(&[("bounce.eml", b"")]);
    let answer = run(ndr(&["explain", "bounce.eml"]).current_dir(folder.path()));
    assert_eq!(answer.status, 1);
    assert!(answer.stderr.contains("use `ndr classify`"), "{}", answer.stderr);
}

#[test]
fn a_reply_code_alone_is_too_little() {
    let answer = run(&mut ndr(&["explain", "550", "--lang", "sv"]));
    assert_eq!(answer.status, 1);
    assert!(answer.stderr.contains("Ange hela raden från servern"), "{}", answer.stderr);
}

#[test]
fn a_code_of_a_family_gets_the_answer_of_the_family() {
    let answer = run(&mut ndr(&["explain", "5.7.706"]));
    assert_eq!(answer.status, 0);
    assert!(
        answer.stdout.contains("secure the organization, then ask Microsoft Support"),
        "{}",
        answer.stdout
    );
    let guide = run(&mut ndr(&["explain", "5.7.7xx"]));
    assert_eq!(guide.status, 0);
    assert_eq!(guide.stdout, run(&mut ndr(&["explain", "guides/5.7.7xx"])).stdout);
}

#[test]
fn quotes_around_the_words_of_a_server_make_no_difference() {
    let words = "550 5.7.750 Service unavailable. Client blocked from sending from unregistered domains";
    let quoted = run(&mut ndr(&["explain", words]));
    let loose: Vec<&str> = std::iter::once("explain").chain(words.split(' ')).collect();
    assert_eq!(run(&mut ndr(&loose)).stdout, quoted.stdout);
    assert_eq!(run(ndr(&["explain"]).write_stdin(words)).stdout, quoted.stdout);
}

#[cfg(unix)]
#[test]
fn words_that_are_no_unicode_are_read_all_the_same() {
    use std::os::unix::ffi::OsStrExt;
    let words = std::ffi::OsStr::from_bytes(b"550 5.7.705 Access denied, tenant has exceeded threshold \xe5");
    assert_eq!(run(ndr(&["explain"]).arg(words)).status, 0);
}
