//! The real `maatwerk` command on files that no person wrote: too large, no text, too deep, contradictory. A clear
//! message, exit 2, nothing on stdout, no panic.

mod shell;

use shell::{ended, file};

const EIGHTEEN: &str = "../examples/households/jongere-van-18/case.yaml";
const VOORBEELDSTAD: &str = "../municipalities/gm0000.json";

/// Every command that reads one file, the file last.
const READERS: &[&[&str]] = &[
    &["assess"],
    &["compare"],
    &["verify"],
    &["municipality", "compile"],
    &["assess", EIGHTEEN, "--municipality"],
    &["compare", EIGHTEEN, "--municipality"],
];

/// Refused, in one line.
#[track_caller]
fn refused(arguments: &[&str], file: &str, message: &str) {
    let complaint = shell::refused(&[arguments, &[file]].concat(), message);
    assert_eq!(complaint.lines().count(), 1, "{complaint}");
}

/// `check` names the fault among the others, and ends with 1: it did its work.
#[track_caller]
fn checked(file: &str, message: &str) {
    let found = ended(&["check", "--municipality", file], 1);
    assert!(found.contains("FAULT ") && found.contains(message), "{found}");
}

#[test]
fn a_file_of_ten_megabytes() {
    let lines = "  - { age: 18, lives independently: yes }\n".repeat(10_000_000 / 41 + 1);
    let large = file("large.yaml", format!("members:\n{lines}"));
    assert!(std::fs::metadata(&large).expect("the file").len() >= 10_000_000);
    let message = "large.yaml:1: found more than 2000000 bytes, expected a file of at most 2 MB";
    READERS.iter().for_each(|reader| refused(reader, &large, message));
    checked(&large, message);
}

#[test]
fn ten_megabytes_of_one_cohort_row() {
    refused(&["cohort"], &file("large.csv", vec![b'"'; 10_000_000]), "large.csv:1: found ");
}

#[test]
fn bytes_that_are_no_text() {
    let bytes = file("bytes.yaml", b"members:\n  - { age: \xff\xfe }\n");
    READERS
        .iter()
        .for_each(|reader| refused(reader, &bytes, "bytes.yaml:2: found bytes that are no UTF-8, expected UTF-8"));
    checked(&bytes, "bytes.yaml:2: found bytes that are no UTF-8");
    refused(&["cohort"], &file("bytes.csv", b"household,age\n1,\xff\n"), "bytes.csv:2: found ");
}

#[test]
fn what_is_nested_deeper_than_a_person_would() {
    for (name, text) in [
        ("lists.yaml", "[".repeat(100_000)),
        ("mappings.yaml", "{ a: ".repeat(100_000)),
        ("closed.json", format!("{}{}", "[".repeat(5_000), "]".repeat(5_000))),
    ] {
        let deep = file(name, text);
        READERS.iter().for_each(|reader| {
            refused(reader, &deep, ":1: found more than 40 levels, expected a file a person can read")
        });
        checked(&deep, "found more than 40 levels");
    }
}

#[test]
fn facts_that_cannot_be_so_together() {
    for (name, members, message) in [
        (
            "child.yaml",
            "  - { relation: applicant, age: 38 }\n  - { relation: child, age: 40 }\n",
            "child.yaml:3: found member 2 with `age: 40`, member 1 with `age: 38`, expected a child who is younger",
        ),
        (
            "parent.yaml",
            "  - { relation: parent, age: 20 }\n  - { relation: applicant, age: 38 }\n",
            "parent.yaml:3: found member 2 with `age: 38`, member 1 with `age: 20`, expected a parent who is older",
        ),
        (
            "applicants.yaml",
            "  - { relation: applicant }\n  - { relation: applicant }\n",
            "applicants.yaml:2: found member 1 with `relation: applicant`, member 2 with `relation: applicant`, expected one",
        ),
        (
            "alone.yaml",
            "  - { age: 40 }\n  - { age: 6, lives independently: yes }\n",
            "alone.yaml:3: found member 2 with `age: 6`, member 2 with `lives independently: yes`, expected nobody under 12",
        ),
    ] {
        refused(&["assess"], &file(name, format!("members:\n{members}")), message);
    }
    refused(&["assess"], &file("fact.yaml", b"members:\n  - { agee: 40 }\n"), "fact.yaml:2: found unknown fact `agee`");
}

#[test]
fn a_folder_and_a_file_that_is_not_there() {
    let folder = env!("CARGO_TARGET_TMPDIR");
    READERS.iter().for_each(|reader| refused(reader, folder, ":1: found nothing to read"));
    READERS.iter().for_each(|reader| refused(reader, "no/such/file", "no/such/file:1: found nothing to read"));
}

#[test]
fn a_municipality_with_faults_is_refused_by_field() {
    let text = std::fs::read_to_string(VOORBEELDSTAD).expect("the example");
    let text = text.replacen("\"phone\": \"0800 0000\"", "\"phone\": \"bel ons\"", 1);
    let wrong = file("gm0000.json", text.replacen("\"up_to\": 1500", "\"up_to\": -1", 1));
    let phone = "gm0000.json:8: found `bel ons` in contacts[0].phone, expected a telephone number";
    for reader in &READERS[3..] {
        refused(reader, &wrong, phone);
    }
    checked(&wrong, phone);
    checked(&wrong, "found `-1` in mandates[0].up_to, expected an amount in euro");
}
