//! What a municipality publishes of its pilot: the file that the command writes, and the page that shows it.

mod shell;

use serde_json::{Value, json};
use shell::{refused, said};
use std::path::Path;

const PUBLISHED: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../municipalities/results/gm0000.json");

/// A household of which this came true.
fn case(saved: u32, succeeded: &str) -> String {
    format!(
        "lines: [{{ what: a, amount: 1000.00, payer: gemeente, law: Jeugdwet, muddling on: 1, breaking through: 0 }}]\n\
         assumptions: {{ horizon: 1 year }}\n\
         course:\n  succeeded: {succeeded}\n  \
         realised: [{{ payer: gemeente, law: Jeugdwet, saved: {saved}.00, invested: 0 }}]\n"
    )
}

fn published(name: &str, cases: &[(usize, String)]) -> Value {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    // What an earlier run left behind.
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).expect("a folder");
    let all = cases.iter().flat_map(|(count, text)| std::iter::repeat_n(text, *count));
    for (place, text) in all.enumerate() {
        std::fs::write(folder.join(format!("{place}.yaml")), text).expect("a file");
    }
    let folder = folder.display().to_string();
    serde_json::from_str(&said(&["portfolio", &folder, "--publish", "GM0344", "--on", "2026-06-30"])).expect("JSON")
}

#[test]
fn the_town_publishes_what_the_command_writes() {
    let now = said(&["portfolio", "--example", "240", "--publish", "GM0000", "--on", "2026-06-30"]);
    assert_eq!(
        std::fs::read_to_string(PUBLISHED).expect("the town's results"),
        now,
        "write it again: docs/portfolio.md"
    );
    assert!(now.contains("\"made_up\": true"));
}

#[test]
fn nothing_is_written_about_fewer_than_ten_households() {
    let nine = published("nine", &[(9, case(500, "yes"))]);
    assert_eq!((&nine["municipality"], &nine["made_up"]), (&json!("GM0344"), &json!(false)));
    let results = nine["results"].as_object().expect("results");
    for (name, figure) in results {
        let is_nothing = *figure == json!("fewer than ten") || *figure == json!([]);
        assert!(is_nothing, "{name}: {figure}");
    }
    let some = published("some", &[(12, case(500, "yes")), (3, case(0, "no"))]);
    assert_eq!(some["results"]["success"], json!("fewer than ten"), "three in which it failed");
    assert_eq!(some["results"]["money"]["total"]["realised"]["saved"], json!("6000.00"));
}

#[test]
fn what_cannot_be_published_is_refused() {
    let text = case(500, "yes");
    let file = shell::file("publish.yaml", text);
    refused(&["portfolio", &file, "--publish", "Utrecht"], "expected GM and four digits");
    refused(&["portfolio", &file, "--publish", "GM0344", "--on", "today"], "found `today`");
    refused(&["portfolio", &file, "--publish", "GM0344", "--csv"], "cannot be used with");
    refused(&["portfolio", &file, "--on", "2026-06-30"], "required");
}
