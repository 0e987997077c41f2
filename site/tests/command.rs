//! The real `maatwerk` command: what it says, where, and how it ends.

mod shell;

use serde_json::{Value, json};
use shell::{ended, file, json_of, refused, said};
use std::path::{Path, PathBuf};
use std::process::Command;

const EIGHTEEN: &str = "../examples/households/jongere-van-18/case.yaml";
const NINETEEN: &str = "../examples/households/negentien-zonder-ouders/case.yaml";

#[test]
fn compare_gives_the_published_18_year_old_to_the_cent() {
    let mut comparison = json_of(&["compare", EIGHTEEN]);
    let ledger = comparison["ledger"].take();
    for part in ["tornado", "simulation"] {
        comparison[part].take();
    }
    assert_eq!(
        comparison,
        json!({
            "source": {
                "published": "ditisgoedezorg.nl, interview over een weg uit het bureaucratische moeras",
                "url": "https://www.ditisgoedezorg.nl/gezonde-samenleving/\
                        een-weg-uit-het-bureaucratische-moeras-met-de-doorbraakmethode/",
                "firm": "claim",
            },
            "break_even": "at",
            "break_even_probability": 0.3,
            "net_present_value": "7000.00",
            "present_value_savings": "10000.00",
            "present_value_investment": "3000.00",
            "benefit_cost_ratio": 3.3333,
            "payback_month": 4,
            "leak_share": 0,
            "realised": "10000.00",
            "avoided": "0.00",
            "cashable": { "cashable": "0.00", "not_cashable": "0.00", "unsaid": "10000.00" },
            "societal_net_present_value": "7000.00",
            "cost_of_delay_year": "7000.00",
            "cost_of_delay_month": "583.33",
            "on_success": "7000.00",
            "on_failure": "-3000.00",
            "payers": [
                {
                    "payer": "gemeente", "savings": "10000.00", "investment": "3000.00", "net": "7000.00",
                    "fair_contribution": "3000.00", "payback_month": 4,
                },
            ],
            "lines": [
                {
                    "what": "zorg uit de Jeugdwet", "price": null, "grade": null, "unit_price": "10000.00",
                    "kind": "running", "payer": "gemeente", "law": "Jeugdwet",
                },
            ],
            "assumptions": {
                "horizon": 1, "success": 1, "optimism": 1, "optimism_by_grade": null, "deadweight": 0,
                "investment_uplift": 1, "discount": 0.0225, "price_level": null,
            },
            "tornado": null,
            "simulation": null,
            "ledger": null,
        })
    );
    assert_eq!(
        ledger[1],
        json!({
            "payer": "gemeente", "law": "Participatiewet", "year": 1, "gross_saving": "0.00", "saving": "0.00",
            "investment": "3000.00", "present_gross_saving": "0.00", "present_saving": "0.00",
            "present_investment": "3000.00",
        })
    );
}

#[test]
fn compare_says_what_moves_the_outcome_and_how_it_spreads() {
    let comparison = json_of(&["compare", EIGHTEEN]);
    let bars = comparison["tornado"].as_array().expect("bars");
    let names: Vec<&str> = bars.iter().filter_map(|bar| bar["parameter"].as_str()).collect();
    assert_eq!(names, ["prices", "success", "optimism", "investment", "discount"]);
    assert_eq!(
        bars[1],
        json!({
            "parameter": "success", "at_low": 0.5, "assumed": 1, "at_high": 1, "low": "2000.00", "high": "7000.00",
            "switching_value": 0.3,
        })
    );
    let simulation = &comparison["simulation"];
    assert_eq!((&simulation["draws"], &simulation["seed"]), (&json!(100_000), &json!(1)));
    let amount = |name: &str| simulation[name].as_str().and_then(|text| text.parse::<f64>().ok()).expect(name);
    assert!(amount("p5") < amount("p50") && amount("p50") < amount("p95"));
    assert_eq!(json_of(&["compare", EIGHTEEN])["simulation"], *simulation, "the same seed draws the same");
}

#[test]
fn compare_reads_a_case_that_names_its_source_in_a_few_words() {
    let case = "lines: [{ what: a, amount: 10.00, payer: gemeente, law: Wgs, muddling on: 1, breaking through: 0 }]\n";
    let path = file("words.yaml", format!("source: what the family told us\n{case}"));
    let source = json!({ "published": "what the family told us", "url": null, "firm": null });
    assert_eq!(json_of(&["compare", &path])["source"], source);
    assert!(said(&["compare", &path]).contains("what the family told us"));
}

#[test]
fn compare_says_why_there_is_no_break_even_probability() {
    let line = |muddling_on: u32| {
        format!(
            "lines: [{{ what: a, amount: 10.00, payer: gemeente, law: Wgs, muddling on: {muddling_on}, breaking through: 0 }}]\n"
        )
    };
    let measure = "measures: [{ what: b, amount: 50.00, payer: gemeente, law: Wgs }]\n";
    for (name, text, break_even, chance, ratio) in [
        ("nothing-invested.yaml", line(1), "nothing invested", json!(null), json!(null)),
        ("never.yaml", line(0) + measure, "never", json!(null), json!(0)),
        (
            "not-even.yaml",
            line(1) + measure + "assumptions: { horizon: 1 }\n",
            "not even when certain",
            json!(5),
            json!(0.2),
        ),
    ] {
        let comparison = json_of(&["compare", &file(name, &text)]);
        assert_eq!(comparison["break_even"], break_even);
        assert_eq!(comparison["break_even_probability"], chance, "{name}");
        assert_eq!(comparison["benefit_cost_ratio"], ratio, "{name}");
        assert_eq!(comparison["payback_month"], json!(null), "{name}");
    }
}

#[test]
fn compare_reads_well_in_both_languages_and_begins_with_break_even() {
    for (language, first, figures) in [
        ("nl", "Dit loont als", ["30%", "€\u{a0}7.000,00", "3,33", "maand 4", "Jeugdwet", "bewering"]),
        ("en", "This pays if", ["30%", "€7,000.00", "3.33", "month 4", "Jeugdwet", "claim"]),
    ] {
        let text = said(&["compare", EIGHTEEN, "--lang", language]);
        assert!(text.starts_with(first), "{text}");
        for figure in figures {
            assert!(text.contains(figure), "{figure} in {text}");
        }
    }
    assert_eq!(said(&["compare", EIGHTEEN]), said(&["compare", EIGHTEEN, "--lang", "nl"]));
    // Which price it is, of which year, and how sure.
    assert!(said(&["compare", NINETEEN]).contains("MO04 2016, cijfer C (indirect)"));
}

fn verdict<'a>(assessment: &'a Value, ground: &str) -> &'a Value {
    let verdicts = assessment["verdicts"].as_array().expect("verdicts");
    verdicts.iter().find(|verdict| verdict["ground"] == ground).expect(ground)
}

#[test]
fn assess_says_what_follows_and_why() {
    let assessment = json_of(&["assess", NINETEEN]);
    assert_eq!(assessment["on"], "2026-07-01");
    let verdicts = assessment["verdicts"].as_array().expect("verdicts");
    let waits =
        |one: &Value| one["missing"].as_array().is_some_and(|missing| missing.contains(&assessment["ask_next"]));
    assert!(verdicts.iter().any(waits), "an open ground waits for {}", assessment["ask_next"]);
    assert_eq!(
        *verdict(&assessment, "pw-20-3"),
        json!({
            "ground": "pw-20-3", "verdict": "applies", "law": "Participatiewet", "article": "20", "paragraph": "3",
            "decides": "college", "missing": [], "blocked_by": [],
            "because": [
                { "fact": "age", "member": 1, "found": "19", "needed": "18..20" },
                { "fact": "parents can be asked", "member": 1, "found": "no", "needed": "no" },
            ],
            "norms": [], "goes_first": null, "excluded_by": null, "speaks_from": null, "spoke_until": null,
            "removable": null, "stale": false,
            "url": "https://wetten.overheid.nl/BWBR0015703/2026-07-01#Artikel20",
            "contact": {
                "name": { "nl": "Wijkteam Voorbeeldstad", "en": "Neighbourhood team Voorbeeldstad" },
                "phone": "0800 0000",
                "hours": {
                    "nl": "maandag tot en met vrijdag, 9.00 tot 17.00 uur", "en": "Monday to Friday, 9 am to 5 pm",
                },
                "url": "https://www.voorbeeldstad.example/contact",
            },
            "mandate": null,
        })
    );
    let special = verdict(&assessment, "pw-35-1");
    assert_eq!((&special["verdict"], &special["goes_first"]), (&json!("elsewhere"), &json!("pw-20-3")));
    let debts = verdict(&assessment, "pw-49");
    assert_eq!(debts["paragraph"], json!(null));
    assert_eq!(debts["missing"], json!([{ "fact": "debts", "member": null }]));
}

#[test]
fn assess_reads_a_bare_situation_and_says_what_blocks() {
    let text = "household: { no entitlement: yes, another way out: yes }\nmembers: [{ applies for assistance: yes, age: 30 }]\n";
    let path = file("bare.yaml", text);
    let assessment = json_of(&["assess", &path, "--on", "2026-08-01"]);
    assert_eq!(assessment["on"], "2026-08-01");
    let urgent = verdict(&assessment, "pw-16-1");
    assert_eq!((&urgent["verdict"], &urgent["removable"]), (&json!("blocked"), &json!(false)));
    let concerned = json!({ "fact": "no entitlement", "member": null, "found": "yes", "needed": "yes" });
    let in_the_way = json!({ "fact": "another way out", "member": null, "found": "yes", "needed": "no" });
    assert_eq!(urgent["blocked_by"], json!([in_the_way]));
    assert_eq!(urgent["because"], json!([concerned, in_the_way]), "all that decided, what is in the way last");
    assert_eq!(verdict(&assessment, "pw-41-11")["verdict"], "elsewhere");
}

#[test]
fn assess_takes_the_day_from_the_option_before_the_file() {
    let assessment = json_of(&["assess", EIGHTEEN, "--on", "2028-01-01"]);
    assert_eq!(assessment["on"], "2028-01-01");
    assert_eq!(verdict(&assessment, "pw-20-3")["stale"], true);
    assert!(said(&["assess", EIGHTEEN, "--on", "2028-01-01"]).contains("Let op:"));
    let today = json_of(&["assess", &file("today.yaml", "members: [{ age: 18 }]\n")]);
    let today = today["on"].as_str().expect("a day");
    assert!(today.len() == 10 && today > "2026-01-01", "{today}");
}

#[test]
fn assess_speaks_of_possibilities_and_never_of_a_right() {
    for path in [EIGHTEEN, NINETEEN, "../examples/households/moeder-en-zoon/case.yaml"] {
        let dutch = said(&["assess", path]).to_lowercase();
        assert!(!dutch.contains("recht op") && dutch.contains("dit is geen besluit"), "{dutch}");
        let english = said(&["assess", path, "--lang", "en"]).to_lowercase();
        assert!(!english.contains("entitled") && english.contains("this is not a decision"), "{english}");
    }
}

#[test]
fn what_cannot_be_used_is_refused_with_file_and_line_and_nothing_on_stdout() {
    for (name, text, message) in [
        ("field.yaml", "on: 2026-07-01\nlins: []\n", ":2: found unknown field `lins`, expected one of: "),
        ("fact.yaml", "household:\n  debtz: yes\n", ":2: found unknown fact `debtz`, expected one of: "),
        ("type.yaml", "members:\n  - { age: old }\n", ":2: found `old`, expected a whole number"),
        (
            "price.yaml",
            "lines:\n  - { price: XX1, muddling on: 1, breaking through: 0 }\n",
            ":2: found unknown price `XX1`",
        ),
        ("day.yaml", "on: 2026-02-30\nlines: []\n", ":1: found `2026-02-30`, expected a day such as 2026-07-01"),
        ("yaml.yaml", "on: [\n", ": found "),
        ("empty.yaml", "", ":1: found an empty file"),
        ("case.json", "{\n\"on\": 5}", ":2: found `5`, expected a day"),
    ] {
        let path = file(name, text);
        for command in ["compare", "assess"] {
            for format in ["text", "json"] {
                refused(&[command, &path, "--format", format], message);
            }
        }
        refused(&["compare", &path], name);
    }
    refused(&["compare", "no/such/case.yaml"], "no/such/case.yaml:1: found nothing to read");
}

#[test]
fn compare_refuses_a_file_with_nothing_to_compare() {
    for (name, text) in [
        ("bare-situation.yaml", "members: [{ age: 18 }]\n"),
        ("no-lines.yaml", "on: 2026-07-01\nsituation: { members: [{ age: 18 }] }\n"),
        ("empty-lines.yaml", "lines: []\nmeasures: []\n"),
    ] {
        refused(&["compare", &file(name, text)], "found nothing to compare, expected a case with");
    }
}

#[test]
fn an_option_that_makes_no_sense_is_refused() {
    refused(&["assess", EIGHTEEN, "--on", "tomorrow"], "found `tomorrow`, expected a day such as 2026-07-01");
    refused(&["assess", EIGHTEEN, "--on", "2026-02-30"], "found `2026-02-30`, expected a day such as 2026-07-01");
    refused(&["compare", EIGHTEEN, "--lang", "fr"], "found `fr`, expected nl or en");
    refused(&["compare", EIGHTEEN, "--format", "xml"], "text, json");
    refused(&["compare"], "<CASE>");
    refused(&["guess"], "guess");
}

#[test]
fn check_finds_nothing_wrong_with_this_repository() {
    let checked = said(&["check", "--root", ".."]);
    for file in ["facts/shared.yaml", "rules/grounds/", "words/nl/terms/shared.yaml", "jongere-van-18/en.md"] {
        assert!(checked.contains(file), "{file} in {checked}");
    }
    assert!(checked.ends_with(" files checked, 0 faults\n"), "{checked}");
    assert_eq!(checked, said(&["check", "--root", ".."]), "the same every time");
}

#[test]
fn check_finds_the_repository_that_it_stands_in() {
    let output = Command::new(env!("CARGO_BIN_EXE_maatwerk")).arg("check").current_dir("../rules").output();
    assert!(output.expect("the command runs").status.success());
}

/// A copy of everything that `check` reads.
fn repository(test: &str) -> PathBuf {
    fn copy_into(from: &Path, to: &Path) {
        std::fs::create_dir_all(to).expect("a folder");
        for entry in std::fs::read_dir(from).expect("a folder") {
            let entry = entry.expect("an entry").path();
            let copy = to.join(entry.file_name().expect("a name"));
            if entry.is_dir() {
                copy_into(&entry, &copy);
            } else {
                std::fs::copy(&entry, &copy).expect("a copy");
            }
        }
    }
    let to = Path::new(env!("CARGO_TARGET_TMPDIR")).join(test);
    // What an earlier run left there is no part of it.
    let _ = std::fs::remove_dir_all(&to);
    for folder in ["rules", "words", "examples"] {
        copy_into(&Path::new("..").join(folder), &to.join(folder));
    }
    to
}

#[test]
fn check_names_every_fault_with_file_and_line_and_goes_on() {
    let root = repository("faulty");
    // Says on which line it changed something.
    let change = |file: &str, from: &str, to: &str| {
        let path = root.join(file);
        let text = std::fs::read_to_string(&path).expect(file);
        let place = text.find(from).unwrap_or_else(|| panic!("{from} in {file}"));
        std::fs::write(&path, text.replacen(from, to, 1)).expect(file);
        text[..place].matches('\n').count() + 1
    };
    let payer = change("rules/amounts.yaml", "payer: gemeente", "payer: koning");
    change("rules/prices.csv", ",1345.45,", ",-1,");
    change("words/en/terms/shared.yaml", "  gemeente:", "  gemeinde:");
    change("examples/households/jongere-van-18/case.yaml", "payback month: 4", "payback month: 5");
    std::fs::remove_file(root.join("examples/households/moeder-en-zoon/en.md")).expect("a story");
    let text = ended(&["check", "--root", &root.display().to_string()], 1);
    for fault in [
        &format!("amounts.yaml:{payer}: found unknown payer `koning`"),
        "prices.csv:2: found amount `-1`",
        "terms/shared.yaml:",
        "jongere-van-18/case.yaml:",
        "found payback month `4`, expected `5`",
        "moeder-en-zoon/en.md:1: found nothing to read",
        " files checked, 5 faults",
    ] {
        assert!(text.contains(fault), "{fault} in {text}");
    }
}

#[test]
fn check_without_a_repository_says_so() {
    let output = Command::new(env!("CARGO_BIN_EXE_maatwerk")).arg("check").current_dir("/").output();
    let output = output.expect("the command runs");
    assert_eq!((output.status.code(), output.stdout.len()), (Some(2), 0));
    assert!(String::from_utf8_lossy(&output.stderr).contains("--root"));
}

#[test]
fn compare_gives_an_accountant_every_line_of_every_year() {
    let ledger = said(&["compare", EIGHTEEN, "--format", "csv"]);
    let rows: Vec<&str> = ledger.lines().collect();
    assert!(rows[0].starts_with("\u{feff}soort;jaar;betaler;wet"), "{ledger}");
    assert!(rows[1].starts_with("regel;1;gemeente;Jeugdwet;zorg uit de Jeugdwet;"), "{ledger}");
    assert_eq!(rows.iter().filter(|row| row.starts_with("grootboek;")).count(), 2);
    assert!(said(&["compare", EIGHTEEN, "--format", "csv", "--lang", "en"]).contains("10000.00"));
}
