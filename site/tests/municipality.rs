//! The real `maatwerk` command with a municipality's own file.

mod shell;

use serde_json::Value;
use shell::{ended, file, json_of, refused, said};

const NINETEEN: &str = "../examples/households/negentien-zonder-ouders/case.yaml";
const VOORBEELDSTAD: &str = "../municipalities/gm0000.json";

fn verdict<'a>(report: &'a Value, ground: &str) -> Option<&'a Value> {
    report["verdicts"].as_array().expect("verdicts").iter().find(|verdict| verdict["ground"] == ground)
}

#[test]
fn every_outcome_names_someone_to_call() {
    let text = said(&["assess", NINETEEN]);
    assert!(
        text.contains("Wijkteam Voorbeeldstad, 0800 0000") && text.contains("Deze gemeente bestaat niet."),
        "{text}"
    );
    let report = json_of(&["assess", NINETEEN]);
    assert_eq!(report["municipality"]["fictional"], true);
    assert!(report["verdicts"].as_array().is_some_and(|all| all.iter().all(|one| one["contact"]["phone"].is_string())));
}

#[test]
fn its_own_rules_join_only_when_its_file_is_named() {
    let situation = "household: { debts: yes, home or utilities at risk: yes, special costs: no }\n";
    let path = file("at-risk.yaml", situation);
    assert!(verdict(&json_of(&["assess", &path, "--on", "2026-07-01"]), "gm0000-noodfonds-3").is_none());
    let arguments = ["assess", &path, "--on", "2026-07-01", "--municipality", VOORBEELDSTAD];
    let report = json_of(&arguments);
    let own = verdict(&report, "gm0000-noodfonds-3").expect("its ground");
    assert_eq!((&own["verdict"], &own["law"]), (&"judged".into(), &"Verordening noodfonds Voorbeeldstad 2026".into()));
    assert_eq!(own["url"], "https://www.voorbeeldstad.example/verordening-noodfonds-2026");
    assert_eq!(own["contact"]["name"]["en"], "Debt team of Voorbeeldstad");
    assert_eq!(own["mandate"]["role"]["nl"], "consulent Team Schulden");
    for (lang, words) in [
        (
            "nl",
            [
                "Hulp uit het noodfonds",
                "acute nood",
                "Burgemeester en wethouders van Voorbeeldstad",
                "tot en met € 750,00",
            ],
        ),
        ("en", ["Help from the emergency fund", "acute need", "municipal executive of Voorbeeldstad", "up to €750.00"]),
    ] {
        let text = said(&[&arguments[..], &["--lang", lang]].concat()).replace('\u{a0}', " ");
        for word in words {
            assert!(text.contains(word), "{word} in {text}");
        }
    }
}

#[test]
fn its_own_prices_replace_those_of_the_catalogue_and_bring_new_ones() {
    let line = |price: &str| format!("  - {{ price: {price}, muddling on: 2, breaking through: 0 }}\n");
    let path = file("prices.yaml", format!("lines:\n{}", line("WM08")));
    let savings = |arguments: &[&str]| json_of(arguments)["payers"][0]["savings"].clone();
    let (ours, theirs) = (savings(&["compare", &path]), savings(&["compare", &path, "--municipality", VOORBEELDSTAD]));
    assert_ne!(ours, theirs);
    let path = file("own-price.yaml", format!("lines:\n{}", line("gm0000-klusdienst")));
    refused(&["compare", &path], "found unknown price `gm0000-klusdienst`");
    assert!(said(&["compare", &path, "--municipality", VOORBEELDSTAD]).contains("klusdienst van de gemeente"));
}

#[test]
fn a_receipt_names_the_municipality_s_file_and_holds_only_with_it() {
    let receipt = file("municipality-receipt.yaml", "");
    said(&["assess", NINETEEN, "--municipality", VOORBEELDSTAD, "--receipt", &receipt]);
    assert!(std::fs::read_to_string(&receipt).expect("the receipt").contains("municipality: GM0000"));
    said(&["verify", &receipt, "--municipality", VOORBEELDSTAD]);
    assert!(ended(&["verify", &receipt], 1).contains("--municipality"));
}

#[test]
fn check_names_the_files_of_municipalities_and_one_for_itself() {
    assert!(said(&["check", "--root", ".."]).contains("municipalities/gm0000.json"));
    assert!(said(&["check", "--municipality", VOORBEELDSTAD]).ends_with("1 files checked, 0 faults\n"));
}

#[test]
fn what_is_compiled_for_the_browser_is_a_municipality_s_file_too() {
    let compiled = said(&["municipality", "compile", VOORBEELDSTAD]);
    let value: Value = serde_json::from_str(&compiled).expect("JSON");
    assert!(value["compiled"]["grounds"].as_str().is_some_and(|grounds| grounds.len() > 1000));
    assert_eq!(value["contacts"][0]["phone"], "0800 0000");
    assert!(value["rules"].is_null(), "only what a browser reads");
    let compiled = file("compiled.json", compiled);
    for reader in [&["municipality", "compile"][..], &["assess", NINETEEN, "--municipality"]] {
        refused(
            &[reader, &[&compiled]].concat(),
            "found what `maatwerk municipality compile` wrote in compiled, expected",
        );
    }
}
