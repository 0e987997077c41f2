//! The real `maatwerk portfolio` command: what it adds up, what it refuses, and what it goes on without.

mod shell;

use serde_json::{Value, json};
use shell::{ended, file, json_of, maatwerk, refused, said};
use std::path::Path;

/// EUR 3,000 against EUR 10,000 in one year; half of it came true.
const CASE: &str = "\
lines: [{ what: a, amount: 10000.00, payer: gemeente, law: Jeugdwet, muddling on: 1, breaking through: 0 }]
measures: [{ what: b, amount: 3000.00, payer: gemeente, law: Participatiewet }]
assumptions: { horizon: 1 year, success: 80 % }
plan: { scale: { now: 3 }, learning: [{ kind: habit, what: call first }] }
course:
  asked on: 2026-01-10
  first help on: 2026-01-21
  succeeded: yes
  scale now: 6
  realised:
    - { payer: gemeente, law: Jeugdwet, saved: 5000.00, invested: 0 }
    - { payer: gemeente, law: Participatiewet, saved: 0, invested: 2500.00 }
";

/// A folder for one test, with these files.
fn folder(name: &str, files: &[(&str, &str)]) -> String {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    // What an earlier run left behind.
    let _ = std::fs::remove_dir_all(&folder);
    for (name, text) in files {
        let path = folder.join(name);
        std::fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        std::fs::write(&path, text).expect("a file");
    }
    folder.display().to_string()
}

#[test]
fn the_files_of_a_folder_are_added_up() {
    let path = folder(
        "pilot",
        &[("a.yaml", CASE), ("deeper/b.json", "{ \"lines\": [] }"), ("notes.txt", "no case"), ("c.yml", CASE)],
    );
    let report = json_of(&["portfolio", &path]);
    assert_eq!(
        [&report["households"], &report["households_with_sum"], &report["households_compared"]],
        [&json!(3), &json!(2), &json!(2)]
    );
    let total = &report["total"];
    assert_eq!(total["expected"], json!({ "saved": "16000.00", "invested": "6000.00", "net": "10000.00" }));
    assert_eq!(total["realised"], json!({ "saved": "10000.00", "invested": "5000.00", "net": "5000.00" }));
    assert_eq!(report["lead_time_days"], json!({ "households": 2, "median": 11, "p90": 11, "mean": 11 }));
    assert_eq!(report["success"]["chance_assumed"], json!(0.8));
    assert_eq!(report["own_scale"]["rose"], 2);
    assert_eq!(report["learning"], json!([{ "kind": "habit", "what": "call first", "households": 2 }]));
    assert_eq!((&report["made_up"], &report["skipped"]), (&json!(false), &json!([])));
    let text = said(&["portfolio", &path]);
    for part in ["3 huishoudens opgeteld", "netto 5.000\u{a0}euro uitgekomen van de 10.000\u{a0}euro", "call first"] {
        assert!(text.contains(part), "{part} in {text}");
    }
    let english = said(&["portfolio", &path, "--lang", "en"]);
    assert!(english.contains("3 households added up") && english.contains("€5,000.00"), "{english}");
}

#[test]
fn the_order_of_the_files_makes_no_difference() {
    let (one, other) = (file("one.yaml", CASE), file("other.yaml", CASE.replace("10000", "7000")));
    assert_eq!(said(&["portfolio", &one, &other]), said(&["portfolio", &other, &one]));
}

#[test]
fn every_file_with_a_fault_is_named_and_none_counts() {
    let path = folder(
        "faulty",
        &[("a.yaml", CASE), ("b.yaml", "lines: 3\n"), ("c.yaml", "plan:\n  name: x\n"), ("d.json", "{")],
    );
    let complaint = refused(&["portfolio", &path], "b.yaml:1: found `3`, expected a list");
    assert!(complaint.contains("c.yaml:2: found unknown field `name`"), "{complaint}");
    assert!(complaint.contains("d.json:1: found"), "{complaint}");
    assert_eq!(complaint.lines().count(), 3, "{complaint}");

    let output = maatwerk(&["portfolio", &path, "--skip-faulty", "--format", "json"]);
    assert_eq!(output.status.code(), Some(0));
    assert_eq!(String::from_utf8_lossy(&output.stderr), complaint);
    let report: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    assert_eq!((&report["households"], &report["skipped"][1]["line"]), (&json!(1), &json!(2)));
    let text = maatwerk(&["portfolio", &path, "--skip-faulty"]).stdout;
    let text = String::from_utf8_lossy(&text);
    assert!(text.contains("3 bestanden zijn niet te gebruiken en tellen niet mee"), "{text}");
}

#[test]
fn nothing_to_add_up_is_said_and_a_path_that_is_not_there_refused() {
    let empty = folder("empty", &[("readme.txt", "nothing")]);
    assert!(said(&["portfolio", &empty]).contains("Er staan geen dossiers in wat u koos"));
    assert_eq!(json_of(&["portfolio", &empty])["households"], 0);
    refused(&["portfolio", "no/such/case.yaml"], "no/such/case.yaml:1: found nothing to read");
    refused(&["portfolio"], "required");
    refused(&["portfolio", &empty, "--example", "3"], "cannot be used with");
}

#[test]
fn the_example_says_everywhere_that_it_is_made_up() {
    assert!(said(&["portfolio", "--example", "240"]).starts_with("Dit is een verzonnen pilot"));
    assert!(said(&["portfolio", "--example", "240", "--lang", "en"]).starts_with("This is a made-up pilot"));
    assert_eq!(json_of(&["portfolio", "--example", "5"])["made_up"], true);
    let csv = said(&["portfolio", "--example", "5", "--csv"]);
    assert!(csv.starts_with("figure,payer,law,text,value\r\nmade up: no such pilot,,,,yes\r\nhouseholds,,,,5\r\n"));
    let report = json_of(&["portfolio", "--example", "240"]);
    assert_eq!((&report["households"], &report["skipped"]), (&json!(240), &json!([])));
    let rows = ended(&["portfolio", "--example", "240", "--csv"], 0).lines().count();
    assert!(rows > 40, "{rows}");
}
