//! The real `maatwerk cohort` command: what it counts, what it hides, what it refuses.

mod shell;

use serde_json::{Value, json};
use shell::{file, json_of, refused, said};

const CITY: &str = "../examples/cohort/voorbeeldstad.csv";

/// So many households of a 19-year-old whose parents cannot pay, and so many whose parents can.
fn young(without: usize, with: usize) -> String {
    let rows = |from: usize, count: usize, can: &str| -> String {
        (from..from + count).map(|number| format!("{number},19,{can},yes\n")).collect()
    };
    let head = "household,age,parents can pay,parents can be asked\n";
    format!("{head}{}{}", rows(0, without, "no"), rows(without, with, "yes"))
}

fn ground<'a>(report: &'a Value, id: &str) -> &'a Value {
    report["grounds"].as_array().and_then(|all| all.iter().find(|ground| ground["ground"] == id)).expect(id)
}

#[test]
fn households_are_counted_by_verdict_and_by_what_blocks() {
    let path = file("young.csv", young(40, 25));
    let report = json_of(&["cohort", &path, "--on", "2026-07-01"]);
    assert_eq!((&report["on"], &report["households"]), (&json!("2026-07-01"), &json!(65)));
    let higher = ground(&report, "pw-20-3");
    assert_eq!((&higher["applies"], &higher["blocked"]), (&json!(40), &json!(25)));
    let blocking = report["blocking"].as_array().expect("a list");
    assert!(
        blocking.contains(&json!({
            "ground": "pw-20-3", "fact": "parents can pay", "needed": "no", "households": 25,
        })),
        "{blocking:?}"
    );
    assert!(report["waiting_for"].as_array().expect("a list").iter().any(|fact| fact["fact"] == "debts"));
}

#[test]
fn what_occurs_in_fewer_than_ten_households_is_not_told() {
    let path = file("few.csv", young(40, 9));
    let report = json_of(&["cohort", &path, "--on", "2026-07-01"]);
    let higher = ground(&report, "pw-20-3");
    assert_eq!(higher["blocked"], "fewer than 10");
    assert!(report["blocking"].as_array().expect("a list").iter().all(|row| row["ground"] != "pw-20-3"));
    let text = said(&["cohort", &path, "--on", "2026-07-01"]);
    assert!(text.contains("minder dan 10") && text.contains("geen oordeel"), "{text}");
    assert!(said(&["cohort", &path, "--lang", "en"]).contains("fewer than 10"));
    let exact = json_of(&["cohort", &path, "--on", "2026-07-01", "--exact"]);
    assert_eq!(ground(&exact, "pw-20-3")["blocked"], 9);
    assert!(!said(&["cohort", &path, "--exact"]).contains("minder dan 10"));
}

#[test]
fn the_made_up_city_is_counted_whole_and_always_alike() {
    let report = json_of(&["cohort", CITY, "--on", "2026-07-01", "--exact"]);
    assert_eq!(report["households"], 250);
    let counts = ["applies", "judged", "open", "blocked", "elsewhere"];
    for ground in report["grounds"].as_array().expect("a list") {
        let sum: u64 = counts.iter().filter_map(|verdict| ground[verdict].as_u64()).sum();
        assert_eq!(sum, 250, "{ground}");
    }
    assert!(!report["open_norms"].as_array().expect("a list").is_empty());
    assert_eq!(said(&["cohort", CITY, "--on", "2026-07-01"]), said(&["cohort", CITY, "--on", "2026-07-01"]));
}

#[test]
fn a_file_without_households_says_so() {
    let path = file("nobody.csv", "household,age\n");
    assert!(said(&["cohort", &path]).contains("geen huishoudens"));
    assert_eq!(json_of(&["cohort", &path, "--exact"])["households"], 0);
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
        (
            "child.csv",
            b"household,relation,age\n1,applicant,38\n1,child,40\n",
            ":3: found member 2 with `age: 40`, member 1 with `age: 38`, expected a child who is younger",
        ),
        ("empty.csv", b"", ":1: found an empty file"),
    ] {
        for format in ["text", "json"] {
            refused(&["cohort", &file(name, bytes), "--format", format], message);
        }
    }
    refused(&["cohort", "no/such.csv"], "no/such.csv:1: found nothing to read");
}

#[cfg(unix)]
#[test]
fn ctrl_c_twice_ends_it_even_when_a_pipe_gives_nothing() {
    use std::process::{Command, Stdio};
    use std::time::Duration;
    let mut waiting = Command::new(env!("CARGO_BIN_EXE_maatwerk"))
        .args(["cohort", "/dev/stdin"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("the command runs");
    let pid = waiting.id().to_string();
    // Time to begin to wait, and between the two.
    for _ in 0..2 {
        std::thread::sleep(Duration::from_millis(500));
        Command::new("kill").args(["-INT", &pid]).status().expect("a signal");
    }
    let ended = (0..50).find_map(|_| {
        std::thread::sleep(Duration::from_millis(100));
        waiting.try_wait().expect("its end")
    });
    let _ = waiting.kill();
    assert_eq!(ended.and_then(|status| status.code()), Some(130));
}
