//! How the tests run the command.

use std::path::{Path, PathBuf};

use assert_cmd::Command;
use tempfile::TempDir;

/// The command, in an environment that says nothing about language, terminal or colour.
pub(crate) fn ndr(args: &[&str]) -> Command {
    let mut command = Command::cargo_bin("ndr").unwrap();
    command.env_clear().args(args);
    command
}

pub(crate) struct Run {
    pub(crate) status: i32,
    pub(crate) stdout: String,
    pub(crate) stderr: String,
}

pub(crate) fn run(command: &mut Command) -> Run {
    let output = command.output().unwrap();
    Run {
        status: output.status.code().unwrap(),
        stdout: String::from_utf8(output.stdout).unwrap(),
        stderr: String::from_utf8(output.stderr).unwrap(),
    }
}

pub(crate) fn sample(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content/exchange-online").join(path)
}

pub(crate) fn folder(files: &[(&str, &[u8])]) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (name, bytes) in files {
        std::fs::write(folder.path().join(name), bytes).unwrap();
    }
    folder
}

pub(crate) fn classify(folder: &TempDir, args: &[&str]) -> Run {
    run(ndr(&["classify"]).args(args).arg(".").current_dir(folder.path()))
}

pub(crate) const REPLY: &[u8] = b"550 5.7.705 Access denied, tenant has exceeded threshold\n";

/// A message of some fifty megabytes: a report with a large attachment.
pub(crate) fn large_report() -> String {
    let report = std::fs::read_to_string(sample("5.7.705/samples/report.eml")).unwrap();
    let boundary = "--_9f31_GV2P280MB0993.SWEP280.PROD.OUTLOOK.COM_";
    let header = "Content-Type: application/octet-stream\nContent-Transfer-Encoding: base64\n\n";
    let line = "QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVo=\n";
    let attachment = line.repeat(50 * 1024 * 1024 / line.len());
    report.replace(&format!("{boundary}--"), &format!("{boundary}\n{header}{attachment}{boundary}--"))
}
