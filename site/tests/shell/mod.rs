//! Runs the real `maatwerk` command.
#![allow(dead_code, reason = "each test file uses a part")]

use serde_json::Value;
use std::path::Path;
use std::process::{Command, Output};

/// Runs the command in the site's folder.
pub fn maatwerk(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_maatwerk")).args(arguments).output().expect("the command runs")
}

/// What a command that succeeds says.
#[track_caller]
pub fn said(arguments: &[&str]) -> String {
    ended(arguments, 0)
}

/// What a command says that ends with this code and complains of nothing.
#[track_caller]
pub fn ended(arguments: &[&str], code: i32) -> String {
    let output = maatwerk(arguments);
    let said = String::from_utf8(output.stdout).expect("UTF-8");
    let complaint = String::from_utf8_lossy(&output.stderr);
    assert_eq!((output.status.code(), &*complaint), (Some(code), ""), "{arguments:?}:\n{said}");
    said
}

/// What a command that succeeds says to a program.
#[track_caller]
pub fn json_of(arguments: &[&str]) -> Value {
    serde_json::from_str(&said(&[arguments, &["--format", "json"]].concat())).expect("JSON")
}

/// A command that is refused says one thing, on stderr, and nothing on stdout. What it said.
#[track_caller]
pub fn refused(arguments: &[&str], message: &str) -> String {
    let output = maatwerk(arguments);
    let complaint = String::from_utf8_lossy(&output.stderr);
    assert_eq!((output.status.code(), output.stdout.len()), (Some(2), 0), "{arguments:?}: {complaint}");
    assert!(complaint.contains(message), "{arguments:?}: {complaint}");
    assert!(!complaint.contains("panicked"), "{complaint}");
    complaint.into_owned()
}

/// A file for one test.
pub fn file(name: &str, text: impl AsRef<[u8]>) -> String {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    std::fs::write(&path, text).expect("a file");
    path.display().to_string()
}
