//! `maatwerk compare --prices`: a list in the place of our prices, and every fault of one that cannot be used.

mod shell;

use serde_json::{Value, json};
use shell::{file, refused, said};

/// The example of docs/prices.md.
fn list() -> String {
    let guide = std::fs::read_to_string("../docs/prices.md").expect("docs/prices.md");
    let (_, example) = guide.split_once("```csv\n").expect("an example");
    example.split_once("```").expect("its end").0.to_owned()
}

const CASE: &str = "lines:\n  - { price: JW02, muddling on: 100, breaking through: 0 }\n  - { price: VS01, muddling on: 1, breaking through: 0 }\n";

#[test]
fn a_list_takes_the_place_of_our_prices_and_says_by_how_much() {
    let (case, list) = (file("listed.yaml", CASE), file("list.csv", list()));
    let report: Value =
        serde_json::from_str(&said(&["compare", &case, "--prices", &list, "--format", "json"])).expect("JSON");
    assert_eq!(report["ledger"][0]["gross_saving"], json!("6120.00"));
    assert_eq!(
        report["price_list"][0],
        json!({ "price": "JW02", "ours": "58.44", "theirs": "61.20", "difference": "2.76", "share": "0.0472" })
    );
    assert_eq!(report["price_list"][1]["ours"], Value::Null);
    let text = said(&["compare", &case, "--prices", &list]);
    assert!(text.contains("Wooncoach") && text.contains("€\u{a0}61,20") && text.contains("4,72%"), "{text}");
    refused(&["compare", &case], "unknown price `VS01`");
}

#[test]
fn every_fault_of_a_list_is_named_at_once() {
    let faulty = list().replace("€ 61,20", "1.234").replace(";maand;", ";week;").replace(";B;W", ";E;W");
    let (case, list) = (file("faulty.yaml", CASE), file("faulty.csv", faulty));
    for (fault, lang) in [
        (":2: found “1.234” in kolom bedrag", "nl"),
        (":3: found “E” in kolom graad", "nl"),
        (":3: found “week” in kolom eenheid", "nl"),
        (":3: found “week” in column unit, expected hour, day part", "en"),
    ] {
        refused(&["compare", &case, "--prices", &list, "--lang", lang], fault);
    }
    refused(&["compare", &case, "--prices", "no-such-list.csv"], "nothing to read");
}
