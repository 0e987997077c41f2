//! The real `maatwerk cohort` command: what it counts, what it hides, what it refuses.

use serde_json::{Value, json};
use std::path::Path;
use std::process::{Command, Output};

const CITY: &str = "../examples/cohort/voorbeeldstad.csv";

fn cohort(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_maatwerk")).arg("cohort").args(arguments).output().expect("the command runs")
}

#[track_caller]
fn said(arguments: &[&str]) -> String {
    let output = cohort(arguments);
    let complaint = String::from_utf8_lossy(&output.stderr);
    assert_eq!((output.status.code(), &*complaint), (Some(0), ""), "{arguments:?}");
    String::from_utf8(output.stdout).expect("UTF-8")
}

#[track_caller]
fn json_of(arguments: &[&str]) -> Value {
    serde_json::from_str(&said(&[arguments, &["--format", "json"]].concat())).expect("JSON")
}

fn file(name: &str, text: impl AsRef<[u8]>) -> String {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    std::fs::write(&path, text).expect("a file");
    path.display().to_string()
}

/// So many households of a 19-year-old whose parents cannot pay, and so many who live with their parents.
fn young(apart: usize, with_parents: usize) -> String {
    let rows = |from: usize, count: usize, apart: &str| -> String {
        (from..from + count).map(|number| format!("{number},19,{apart},no\n")).collect()
    };
    let head = "household,age,lives independently,parents can pay\n";
    format!("{head}{}{}", rows(0, apart, "yes"), rows(apart, with_parents, "no"))
}

fn ground<'a>(report: &'a Value, id: &str) -> &'a Value {
    report["grounds"].as_array().and_then(|all| all.iter().find(|ground| ground["ground"] == id)).expect(id)
}

#[test]
fn households_are_counted_by_verdict_and_by_what_blocks() {
    let path = file("young.csv", young(40, 25));
    let report = json_of(&[&path, "--on", "2026-07-01"]);
    assert_eq!((&report["on"], &report["households"]), (&json!("2026-07-01"), &json!(65)));
    let higher = ground(&report, "pw-20-3");
    assert_eq!((&higher["applies"], &higher["blocked"]), (&json!(40), &json!(25)));
    let blocking = report["blocking"].as_array().expect("a list");
    assert!(
        blocking.contains(&json!({
            "ground": "pw-20-3", "fact": "lives independently", "needed": "yes", "households": 25,
        })),
        "{blocking:?}"
    );
    assert!(report["waiting_for"].as_array().expect("a list").iter().any(|fact| fact["fact"] == "debts"));
}

#[test]
fn what_occurs_in_fewer_than_ten_households_is_not_told() {
    let path = file("few.csv", young(40, 9));
    let report = json_of(&[&path, "--on", "2026-07-01"]);
    let higher = ground(&report, "pw-20-3");
    assert_eq!(higher["blocked"], "fewer than 10");
    assert!(report["blocking"].as_array().expect("a list").iter().all(|row| row["ground"] != "pw-20-3"));
    let text = said(&[&path, "--on", "2026-07-01"]);
    assert!(text.contains("minder dan 10") && text.contains("geen oordeel"), "{text}");
    assert!(said(&[&path, "--lang", "en"]).contains("fewer than 10"));
    let exact = json_of(&[&path, "--on", "2026-07-01", "--exact"]);
    assert_eq!(ground(&exact, "pw-20-3")["blocked"], 9);
    assert!(!said(&[&path, "--exact"]).contains("minder dan 10"));
}

#[test]
fn the_made_up_city_is_counted_whole_and_always_alike() {
    let report = json_of(&[CITY, "--on", "2026-07-01", "--exact"]);
    assert_eq!(report["households"], 250);
    let counts = ["applies", "judged", "open", "blocked", "elsewhere"];
    for ground in report["grounds"].as_array().expect("a list") {
        let sum: u64 = counts.iter().filter_map(|verdict| ground[verdict].as_u64()).sum();
        assert_eq!(sum, 250, "{ground}");
    }
    assert!(!report["open_norms"].as_array().expect("a list").is_empty());
    assert_eq!(said(&[CITY, "--on", "2026-07-01"]), said(&[CITY, "--on", "2026-07-01"]));
}

#[test]
fn a_file_without_households_says_so() {
    let path = file("nobody.csv", "household,age\n");
    assert!(said(&[&path]).contains("geen huishoudens"));
    assert_eq!(json_of(&[&path, "--exact"])["households"], 0);
}

#[test]
fn what_cannot_be_used_is_refused_with_its_line_and_nothing_on_stdout() {
    let late = young(5000, 0) + "5000,old,yes,no\n";
    for (name, bytes, message) in [
        ("unknown.csv", &b"household,debtz\n1,yes\n"[..], ":1: found unknown column `debtz`"),
        ("named.csv", b"household,naam\n1,Jansen\n", ":1: found column `naam`, expected no column that could tell who"),
        ("late.csv", late.as_bytes(), ":5002: found age `old`"),
        ("bytes.csv", b"household,age\n1,\xff\n", ":2: found bytes that are no UTF-8"),
        ("contradiction.csv", b"household,debts\n1,yes\n1,no\n", ":3: found debts `no`"),
        ("empty.csv", b"", ":1: found an empty file"),
    ] {
        for format in ["text", "json"] {
            let output = cohort(&[&file(name, bytes), "--format", format]);
            let complaint = String::from_utf8_lossy(&output.stderr);
            assert_eq!((output.status.code(), output.stdout.len()), (Some(2), 0), "{complaint}");
            assert!(complaint.contains(message) && !complaint.contains("panicked"), "{complaint}");
        }
    }
    let output = cohort(&["no/such.csv"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&output.stderr).contains("no/such.csv:1: found nothing to read"));
}
