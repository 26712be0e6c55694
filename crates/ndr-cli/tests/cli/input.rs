//! Files, folders and pipes that are no bounces or cannot be read.

use crate::support::{REPLY, classify, folder, large_report, ndr, run};

#[test]
fn what_is_no_bounce_is_named_and_the_rest_is_answered() {
    let binary: Vec<u8> = (0..4096_u32).map(|n| u8::try_from(n * 7 % 256).unwrap()).collect();
    let newsletter = b"From: news@example.com\nTo: kim@example.com\nSubject: Our 550 best offers\n\nOnly 5.50 this week!\n";
    let folder = folder(&[
        ("bounce.txt", REPLY),
        ("binary.bin", &binary),
        ("empty.eml", b""),
        ("latin1.txt", b"550 5.7.705 Access denied, tenant has exceeded threshold \xe5\xe4\xf6\n"),
        ("newsletter.eml", newsletter),
    ]);
    let answer = classify(&folder, &["--format", "ndjson", "--bare"]);
    assert_eq!(answer.status, 0);
    assert_eq!(answer.stdout.lines().count(), 2);
    assert_eq!(
        answer.stderr,
        "ndr: ./binary.bin: nothing in it speaks of a failed delivery\n\
         ndr: ./empty.eml: the input is empty\n\
         ndr: ./newsletter.eml: nothing in it speaks of a failed delivery\n"
    );
}

#[test]
fn what_cannot_be_read_is_named_and_the_rest_is_answered() {
    let folder = folder(&[("bounce.txt", REPLY)]);
    let answer = run(ndr(&["classify", "missing.eml", "bounce.txt"]).current_dir(folder.path()));
    assert_eq!(answer.status, 3);
    assert_eq!(answer.stderr, "ndr: missing.eml: there is no such file or folder\n");
    assert!(answer.stdout.contains("too much suspicious mail"));
}

#[cfg(unix)]
#[test]
fn a_folder_without_rights_is_named() {
    use std::os::unix::fs::PermissionsExt;
    let folder = folder(&[("bounce.txt", REPLY)]);
    let locked = folder.path().join("locked");
    std::fs::create_dir(&locked).unwrap();
    std::fs::set_permissions(&locked, std::fs::Permissions::from_mode(0o000)).unwrap();
    if std::fs::read_dir(&locked).is_ok() {
        eprintln!("skipped: this user may read every folder");
        return;
    }
    let answer = classify(&folder, &["--format", "ndjson", "--bare"]);
    std::fs::set_permissions(&locked, std::fs::Permissions::from_mode(0o755)).unwrap();
    assert_eq!((answer.status, answer.stdout.lines().count()), (3, 1));
    assert!(answer.stderr.contains("./locked: you are not allowed"), "{}", answer.stderr);
}

#[test]
fn a_message_of_fifty_megabytes_is_read() {
    let large = large_report();
    assert!(large.len() > 50 * 1024 * 1024);
    let answer = run(ndr(&["classify", "--format", "ndjson", "--bare"]).write_stdin(large));
    assert_eq!((answer.status, answer.stdout.lines().count()), (0, 1));
}

#[test]
fn a_link_to_a_folder_above_is_named_and_not_followed() {
    let folder = folder(&[("bounce.txt", REPLY)]);
    #[cfg(unix)]
    std::os::unix::fs::symlink(folder.path(), folder.path().join("loop")).unwrap();
    let answer = classify(&folder, &["--bare"]);
    assert_eq!(answer.stdout.lines().count(), 1);
    #[cfg(unix)]
    assert!(answer.stderr.contains("./loop: not followed"), "{}", answer.stderr);
}

#[test]
fn hidden_files_are_passed_over_and_folders_are_walked_in_order() {
    let folder = folder(&[(".hidden", REPLY), ("b.txt", REPLY)]);
    std::fs::create_dir(folder.path().join("a")).unwrap();
    std::fs::write(folder.path().join("a/c.txt"), REPLY).unwrap();
    let answer = classify(&folder, &["--bare"]);
    let files: Vec<&str> = answer.stdout.lines().filter_map(|line| line.split(" · ").next()).collect();
    assert_eq!(files, ["./a/c.txt", "./b.txt"]);
}

#[test]
fn nothing_on_standard_input_is_said() {
    for command in ["classify", "explain"] {
        let answer = run(ndr(&[command]).write_stdin(""));
        assert_eq!((answer.status, answer.stdout.as_str()), (1, ""));
        assert_eq!(answer.stderr, "ndr: standard input: the input is empty\n");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn an_endless_input_is_given_up() {
    let answer = run(&mut ndr(&["classify", "/dev/zero"]));
    assert_eq!(answer.status, 3);
    assert_eq!(answer.stderr, "ndr: /dev/zero: larger than 256 MB, not read\n");
}

#[test]
fn a_code_given_as_a_file_leads_to_the_right_command() {
    let answer = run(&mut ndr(&["classify", "5.7.705"]));
    assert_eq!(answer.status, 3);
    assert!(answer.stderr.contains("use `ndr explain`"), "{}", answer.stderr);
}
