//! The law from the command line: explanations, the ladder, stacking, time and receipts.

mod shell;

use serde_json::json;
use shell::{ended, file, json_of, refused, said};

const YOUNG: &str = "{ household: { special costs: yes, costs for: living, can pay costs: no, other scheme suffices: no }, \
                     members: [{ age: 19, lives independently: yes, parents can pay: no }] }\n";

#[test]
fn a_verdict_is_explained_down_to_the_facts_and_says_which_one_fact_would_open_it() {
    let path = file("explain.yaml", "members: [{ age: 19, parents can pay: yes, parents can be asked: yes }]\n");
    let text = said(&["assess", &path, "--on", "2026-07-01", "--explain", "pw-20-3"]);
    for line in [
        "[-] minstens 1 bewoner(s)",
        "[-] Middelen van de ouders zijn toereikend: ja (nodig: nee)",
        " +  Leeftijd: 19",
        "Middelen van de ouders zijn toereikend = nee",
    ] {
        assert!(text.contains(line), "{line} in {text}");
    }
    let explained = json_of(&["assess", &path, "--on", "2026-07-01", "--explain", "pw-20-3"]);
    assert_eq!(explained["verdict"]["verdict"], "blocked");
    assert_eq!((&explained["when"]["truth"], &explained["when"]["decides"]), (&json!("no"), &json!(true)));
    let opening = |fact: &str| json!({ "fact": fact, "member": 1, "would_be": "no", "changeable": false });
    assert_eq!(explained["openings"], json!([opening("parents can pay"), opening("parents can be asked")]));
    refused(&["assess", &path, "--explain", "pw-99"], "unknown ground `pw-99`, expected one of: ");
}

#[test]
fn the_ladder_says_what_goes_first_and_why() {
    let path = file("ladder.yaml", YOUNG);
    let text = said(&["assess", &path, "--on", "2026-07-01"]);
    let step = "Participatiewet artikel 20, lid 3 gaat voor Participatiewet artikel 35, lid 1.";
    assert!(text.contains("Wat gaat voor wat") && text.contains(step), "{text}");
    let ladder = json_of(&["assess", &path, "--on", "2026-07-01"])["ladder"].take();
    let steps = ladder.as_array().expect("steps");
    let step = steps.iter().find(|step| step["first"] == "pw-20-3" && step["then"] == "pw-35-1").expect("a step");
    assert_eq!(
        *step,
        json!({
            "first": "pw-20-3", "then": "pw-35-1", "kind": "goes first", "why": "own-norm-first", "holds": "yes",
        })
    );
    assert!(steps.iter().any(|step| step["kind"] == "excludes" && step["first"] == "wlz-3-2-1"), "Wlz before Wmo");
}

#[test]
fn who_stand_around_a_household_are_counted_and_double_work_is_named() {
    let around = "around:\n  - { what: coaching, law: Wmo 2015, organisation: Team Noord, contact: coach, intake: yes, task: budget }\n  \
                  - { what: debts, law: Wgs, organisation: Kredietbank, contact: adviser, intake: yes, task: Budget }\n";
    let path = file("around.yaml", format!("situation: {{ members: [{{ age: 40 }}] }}\n{around}"));
    let counted = json_of(&["assess", &path])["stacking"].take();
    let doubled = json!([{ "task": "budget", "organisations": ["Team Noord", "Kredietbank"] }]);
    assert_eq!(
        counted,
        json!({
            "provisions": 2, "laws": 2, "organisations": 2, "contacts": 2, "intakes": 2, "doubled": doubled,
        })
    );
    let text = said(&["assess", &path]);
    assert!(
        text.contains("2 voorzieningen, 2 wetten, 2 organisaties") && text.contains("Team Noord, Kredietbank"),
        "{text}"
    );
    let plan = format!(
        "situation: {{ members: [{{ age: 40 }}] }}\n{}",
        around.replacen("budget }", "budget, stands: now }", 1)
    );
    let counted = json_of(&["assess", &file("around-plan.yaml", plan)]);
    let provisions = ["stacking", "stacking_after"].map(|moment| counted[moment]["provisions"].clone());
    assert_eq!(provisions, [json!(2), json!(1)]);
    refused(
        &["assess", &file("bad-around.yaml", "around:\n  - { what: a, law: b }\n")],
        ":2: found no field `organisation`",
    );
    refused(
        &[
            "assess",
            &file("bad-stands.yaml", "around:\n  - { what: a, law: b, organisation: c, intake: no, stands: later }\n"),
        ],
        ":2: found `later`, expected now (the plan ends it)",
    );
}

#[test]
fn the_day_decides_which_version_speaks_and_what_is_stale() {
    let path = file("time.yaml", "members: [{ age: 30 }]\n");
    let assessed = |day: &str, ground: &str| {
        let assessment = json_of(&["assess", &path, "--on", day]);
        let verdicts = assessment["verdicts"].as_array().expect("verdicts").clone();
        verdicts.into_iter().find(|verdict| verdict["ground"] == ground).expect("a ground")
    };
    assert_eq!(assessed("2020-01-01", "pw-58-8")["speaks_from"], "2026-07-01");
    assert_eq!(assessed("2026-11-21", "pw-58-8")["stale"], false);
    assert_eq!(assessed("2028-01-01", "pw-58-8")["stale"], true);
    assert!(said(&["assess", &path, "--on", "2020-01-01", "--all"]).contains("spreken pas vanaf 1 juli 2026"));
}

#[test]
fn check_lists_what_is_stale_on_a_day_and_what_was_never_read() {
    let now = said(&["check", "--root", "..", "--on", "2026-11-21"]);
    assert!(now.contains("memory ground pw-48: ") && !now.contains("stale "), "{now}");
    let later = ended(&["check", "--root", "..", "--on", "2027-02-01"], 1);
    assert!(later.contains("stale ground pw-35-1: to be read again before 2027-01-15"), "{later}");
    assert!(later.contains("stale amount norm-21-single: no version for 2027-02-01"), "{later}");
    assert!(later.contains(" 0 faults"), "{later}");
}

#[test]
fn a_receipt_holds_until_someone_changes_it() {
    let path = file("receipt-case.yaml", YOUNG);
    let receipt = file("receipt.yaml", "");
    said(&["assess", &path, "--on", "2026-07-01", "--receipt", &receipt]);
    assert!(said(&["verify", &receipt]).contains("Dit bewijs klopt"));
    let text = std::fs::read_to_string(&receipt).expect("a receipt");
    // The same facts in another order, on another machine's file: the same receipt.
    let turned = "{ members: [{ parents can pay: no, lives independently: yes, age: 19 }], household: { other scheme suffices: no, \
                  can pay costs: no, costs for: living, special costs: yes } }\n";
    let again = file("receipt-2.yaml", "");
    said(&["assess", &file("receipt-case-2.yaml", turned), "--on", "2026-07-01", "--receipt", &again]);
    assert_eq!(std::fs::read_to_string(&again).expect("a receipt"), text);
    let changed = text.replace("pw-20-3: applies", "pw-20-3: blocked");
    assert_ne!(changed, text);
    let verdict = ended(&["verify", &file("receipt-3.yaml", &changed)], 1);
    assert!(verdict.contains("veranderd nadat") && verdict.contains("pw-20-3: het bewijs zegt blocked"), "{verdict}");
    let facts = ended(&["verify", &file("receipt-4.yaml", text.replace("age: 19", "age: 40"))], 1);
    assert!(facts.contains("pw-20-3: het bewijs zegt applies, deze regels geven elsewhere"), "{facts}");
    let rules = text.replacen("rules: ", "rules: 0", 1);
    assert!(ended(&["verify", &file("receipt-5.yaml", &rules)], 1).contains("andere regels"));
    assert!(ended(&["verify", &file("receipt-6.yaml", &rules), "--lang", "en"], 1).contains("other rules"));
    assert!(said(&["verify", &file("receipt-7.yaml", text.replace('\n', "\r\n"))]).contains("klopt"));
    for behind in ["# Also for the neighbours.\n", "\n# receipt: of what?\n"] {
        let longer = file("receipt-10.yaml", format!("{text}{behind}"));
        assert!(ended(&["verify", &longer], 1).contains("veranderd nadat"), "{behind}");
    }
    refused(
        &["verify", &file("receipt-8.yaml", text.replace("debts", "debtz").replace("age: 19", "agee: 19"))],
        "unknown fact",
    );
    refused(&["verify", &file("receipt-9.yaml", "maatwerk receipt: 2\n")], ":1: found `2`, expected 1, the form");
    refused(&["assess", &path, "--receipt", "no/such/folder/receipt.yaml"], "a place where nothing can be written");
}

#[test]
fn a_receipt_replaces_an_earlier_receipt_and_nothing_else() {
    let path = file("kept.yaml", YOUNG);
    refused(
        &["assess", &path, "--receipt", &path],
        "kept.yaml:1: found another file than a receipt, expected a new file",
    );
    assert_eq!(std::fs::read_to_string(&path).expect("the case"), YOUNG);
    let receipt = file("replaced.yaml", "");
    said(&["assess", &path, "--on", "2026-06-30", "--receipt", &receipt]);
    said(&["assess", &path, "--on", "2026-07-01", "--receipt", &receipt]);
    assert!(std::fs::read_to_string(&receipt).expect("the receipt").contains("on: 2026-07-01"));
}
