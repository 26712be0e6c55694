//! The contract with programs.

use crate::support::{REPLY, classify, folder, ndr, run, sample};

#[test]
fn json_is_what_the_schema_says() {
    let schema: serde_json::Value = serde_json::from_str(&run(&mut ndr(&["schema"])).stdout).unwrap();
    let validator = jsonschema::validator_for(&schema).unwrap();
    let report = std::fs::read(sample("5.7.750/samples/postfix.eml")).unwrap();
    for args in
        [&["--format", "json"][..], &["--format", "json", "--bare"], &["--format", "json", "--lang", "sv"]]
    {
        let answer = run(ndr(&["classify"]).args(args).write_stdin(report.clone()));
        let answers: serde_json::Value = serde_json::from_str(&answer.stdout).unwrap();
        let answers = answers.as_array().unwrap();
        assert_eq!(answers.len(), 1);
        for answer in answers {
            let errors: Vec<String> = validator.iter_errors(answer).map(|error| error.to_string()).collect();
            assert!(errors.is_empty(), "{errors:?}");
        }
    }
    let unexplained: serde_json::Value =
        serde_json::from_str(&run(&mut ndr(&["explain", "5.1.1", "--format", "json"])).stdout).unwrap();
    assert!(validator.is_valid(&unexplained[0]));
}

#[test]
fn json_has_the_fields_of_the_contract() {
    let report = std::fs::read(sample("5.7.705/samples/report.eml")).unwrap();
    let answer = run(ndr(&["classify", "--format", "json", "--bare"]).write_stdin(report));
    insta::assert_snapshot!("bare", answer.stdout);
}

#[test]
fn ndjson_has_one_finding_a_line() {
    let mail = std::fs::read(sample("5.7.705/samples/two-recipients.eml")).unwrap();
    let folder = folder(&[("a.eml", &mail), ("b.txt", REPLY)]);
    let answer = classify(&folder, &["--format", "ndjson", "--bare"]);
    let sources: Vec<String> = answer
        .stdout
        .lines()
        .map(|line| serde_json::from_str::<serde_json::Value>(line).unwrap()["source"].to_string())
        .collect();
    assert_eq!(sources, ["\"./a.eml\"", "\"./a.eml\"", "\"./b.txt\""]);
}
