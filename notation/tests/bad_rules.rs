//! Rules and words that must be refused: the real files with one thing changed.

use maatwerk_notation::{Fault, check_rules, check_words, read_rules, read_words};
use std::path::{Path, PathBuf};

/// A copy of a folder of this repository, for one test.
fn copy(folder: &str, test: &str) -> PathBuf {
    fn copy_into(from: &Path, to: &Path) {
        std::fs::create_dir_all(to).expect("a folder");
        for entry in std::fs::read_dir(from).expect("a folder") {
            let entry = entry.expect("an entry").path();
            let copy = to.join(entry.file_name().expect("a name"));
            if entry.is_dir() {
                copy_into(&entry, &copy);
            } else if entry.extension().is_some_and(|extension| extension == "yaml" || extension == "csv") {
                std::fs::copy(&entry, &copy).expect("a copy");
            }
        }
    }
    let to = Path::new(env!("CARGO_TARGET_TMPDIR")).join(test);
    // What an earlier run left behind.
    let _ = std::fs::remove_dir_all(&to);
    copy_into(&Path::new("..").join(folder), &to);
    to
}

#[track_caller]
fn change(file: &Path, from: &str, to: &str) -> String {
    let text = std::fs::read_to_string(file).expect("the file");
    assert!(text.contains(from), "{from} in {}", file.display());
    let text = text.replacen(from, to, 1);
    std::fs::write(file, &text).expect("the file");
    text
}

/// Checks a fault's file, its line (where `at` stands last), what was found and what was expected.
#[track_caller]
fn says(fault: &Fault, file: &Path, text: &str, at: &str, found: &str, expected: &str) {
    assert_eq!(Path::new(&fault.file), file, "{fault}");
    let line = text[..text.rfind(at).expect(at)].matches('\n').count() + 1;
    assert_eq!(fault.line, line, "{fault}");
    assert!(fault.found.contains(found), "{fault}");
    assert!(fault.expected.contains(expected), "{fault}");
}

/// One change: from, to, where the fault must stand, what it finds, what it expects.
type Change = (&'static str, &'static str, &'static str, &'static str, &'static str);

#[track_caller]
fn refused(test: &str, file: &str, changes: &[Change]) {
    for (from, to, at, found, expected) in changes {
        let folder = copy("rules", test);
        let text = change(&folder.join(file), from, to);
        let fault = read_rules(&folder).expect_err(to);
        says(&fault, &folder.join(file), &text, at, found, expected);
    }
}

#[test]
fn facts() {
    refused(
        "facts",
        "facts.yaml",
        &[
            ("type: number", "type: numeral", "type: numeral", "`numeral`", "yes-no, number or choice"),
            ("of: household", "of: street", "of: street", "`street`", "household or member"),
            ("sensitive: high", "sensitive: very", "sensitive: very", "`very`", "low, medium or high"),
            ("changeable: no", "changeable: perhaps", "changeable: perhaps", "`perhaps`", "yes or no"),
            ("sensitive: low", "sensitiv: low", "sensitiv: low", "unknown field `sensitiv`", "sensitive"),
            ("- fact: debts", "- fact: age", "fact: age", "fact `age` a second time", "each fact once"),
            ("  to: 120\n", "", "- fact: age", "no field `to`", "a field `to`"),
        ],
    );
}

#[test]
fn amounts() {
    refused(
        "amounts",
        "amounts.yaml",
        &[
            ("monthly: 1401.50", "monthly: -1401.50", "-1401.50", "`-1401.50`", "an amount in euro"),
            ("monthly: 1401.50", "monthly: 1.401", "1.401", "`1.401`", "at most two decimals"),
            ("payer: gemeente", "payer: koning", "koning", "unknown payer `koning`", "gemeente, rijk"),
            ("to: 2026-06-30", "to: 2026-02-30", "2026-02-30", "`2026-02-30`", "a day such as 2026-07-01"),
            (
                "{ from: 2026-07-01",
                "{ from: 2026-06-30",
                "from: 2026-06-30",
                "a version from 2026-06-30",
                "begins after",
            ),
        ],
    );
}

#[test]
fn grounds() {
    let cycle = "amount: norm-18-20-supplement\n    after: [{ ground: pw-35-1 }]";
    let risk = "{ household: { debts: yes, guarantee helps: no, home or utilities at risk: yes } }";
    let no_risk = "{ household: { debts: yes, guarantee helps: no, home or utilities at risk: no } }\n    # changed";
    refused(
        "grounds",
        "grounds/participatiewet.yaml",
        &[
            ("bwb: BWBR0015703", "bwb: BWB1", "BWB1", "`BWB1`", "BWBR and seven digits"),
            ("power: must", "power: shall", "power: shall", "`shall`", "must, may"),
            ("status: text", "status: hearsay", "status: hearsay", "`hearsay`", "text, page or memory"),
            ("id: pw-18-1", "id: pw-16-1", "id: pw-16-1", "ground `pw-16-1` a second time", "each ground once"),
            ("{ ground: pw-20-3,", "{ ground: pw-99,", "id: pw-35-1", "unknown ground `pw-99`", "the id of a ground"),
            (
                "amount: norm-18-20-supplement",
                "amount: norm-x",
                "id: pw-20-3",
                "unknown amount `norm-x`",
                "amounts.yaml",
            ),
            ("amount: norm-18-20-supplement", cycle, "id: pw-20-3", "grounds that wait for each other", "an order"),
            ("age: 18..20", "age: 20..18", "age: 20..18", "`20..18`", "from low to high"),
            ("age: 18..20", "age: 18..200", "age: 18..200", "`18..200`", "a number from 0 to 120"),
            (
                "no entitlement: yes\n",
                "no entitlment: yes\n",
                "entitlment",
                "unknown fact `no entitlment`",
                "emergency",
            ),
            ("no entitlement: yes\n", "no entitlement: 3\n", "entitlement: 3", "`3`", "yes or no"),
            ("no entitlement: yes\n", "age: 3\n", "age: 3\n", "`age`, a fact of a member", "a fact of the household"),
            (
                "valid: { from: 2026-07-01 }",
                "valid: { from: 2026-07-01, to: 2026-01-01 }",
                "to: 2026-01-01",
                "an end",
                "a later end",
            ),
            (
                risk,
                no_risk,
                "\n    # changed",
                "a household with verdict Blocked",
                "a household for which the ground comes out",
            ),
        ],
    );
}

#[test]
fn prices() {
    refused(
        "prices",
        "prices.csv",
        &[
            ("id,item,", "id,thing,", "id,thing", "columns `id,thing,", "columns `id,item,"),
            (",1345.45,", ",-1345.45,", ",-1345.45,", "amount `-1345.45`", "not negative"),
            (",1345.45,", ",1345.455,", ",1345.455,", "amount `1345.455`", "at most two decimals"),
            (",1345.45,", ",99999999,", ",99999999,", "amount `99999999`", "at most 10 million"),
            (",1345.45,", ",1.345,45,", ",1.345,45,", "14 fields", "13 columns"),
            ("PW02,", "PW01,", "PW01,", "price `PW01` a second time", "each price once"),
            (",month,2025,gemeente,", ",fortnight,2025,gemeente,", ",fortnight,", "unit `fortnight`", "hour, day part"),
            (",month,2025,gemeente,", ",month,25,gemeente,", ",month,25,", "price_year `25`", "a year such as 2024"),
            (",month,2025,gemeente,", ",month,2025,koning,", ",koning,", "unknown payer `koning`", "gemeente"),
            (",https://", ",http://", ",http://", "url `http://", "https://"),
            (",PW* BW*", ",XX* BW*", "XX*", "unknown price `XX*` in contains", "a group such as `JW*`"),
            (",36000,100000,", ",100000,36000,", ",100000,36000,", "amount ``", "a low and a high"),
        ],
    );
}

#[test]
fn a_rule_file_that_is_not_there() {
    for file in ["facts.yaml", "payers.yaml", "amounts.yaml", "prices.csv"] {
        let folder = copy("rules", "missing");
        std::fs::remove_file(folder.join(file)).expect("the file");
        let fault = read_rules(&folder).expect_err(file);
        assert_eq!((Path::new(&fault.file), fault.line), (&*folder.join(file), 1), "{fault}");
    }
    assert!(read_rules(Path::new("no/such/folder")).is_err());
}

#[test]
fn every_file_with_a_fault_is_named_and_not_only_the_first() {
    let folder = copy("rules", "several");
    change(&folder.join("facts.yaml"), "type: number", "type: numeral");
    change(&folder.join("amounts.yaml"), "payer: gemeente", "payer: koning");
    change(&folder.join("prices.csv"), ",1345.45,", ",-1,");
    let (rules, checked) = check_rules(&folder);
    assert!(rules.is_none());
    let faulty: Vec<&Path> =
        checked.iter().filter(|file| !file.faults.is_empty()).map(|file| Path::new(&file.file)).collect();
    assert_eq!(faulty, ["facts.yaml", "amounts.yaml", "prices.csv"].map(|name| folder.join(name)));
}

#[test]
fn a_file_that_was_not_read_is_never_all_right() {
    let rules = read_rules(Path::new("../rules")).expect("the rules");
    let folder = copy("rules", "unread");
    for file in ["payers.yaml", "amounts.yaml", "prices.csv"] {
        std::fs::remove_file(folder.join(file)).expect(file);
    }
    let (_, checked) = check_rules(&folder);
    let right = checked.iter().filter(|file| file.faults.is_empty()).map(|file| Path::new(&file.file));
    assert_eq!(right.collect::<Vec<_>>(), ["facts.yaml", "grounds/participatiewet.yaml"].map(|name| folder.join(name)));
    let folder = copy("words", "unread-words");
    for language in ["nl", "en"] {
        std::fs::write(folder.join(language).join("facts.yaml"), "[").expect("a file");
    }
    let faulty = check_words(&folder, &rules).into_iter().filter(|file| !file.faults.is_empty());
    assert_eq!(faulty.count(), 2);
}

#[test]
fn words() {
    let rules = read_rules(Path::new("../rules")).expect("the rules");
    for (file, from, to, at, found, expected) in [
        (
            "nl/facts.yaml",
            "\"Hebt u schulden?\"",
            "\"Dan krijgt u geld.\"",
            "Dan krijgt",
            "`krijgt u`",
            "never a promise",
        ),
        (
            "nl/facts.yaml",
            "\"Hebt u schulden?\"",
            "\"U hebt geen recht op hulp.\"",
            "geen recht",
            "`geen recht`",
            "never a refusal",
        ),
    ] {
        let folder = copy("words", "words");
        let text = change(&folder.join(file), from, to);
        let fault = read_words(&folder, &rules).expect_err(to);
        says(&fault, &folder.join(file), &text, at, found, expected);
    }
    let folder = copy("words", "words");
    change(&folder.join("nl/facts.yaml"), "\ndebts:", "\ndebtz:");
    change(&folder.join("en/terms.yaml"), "  gemeente:", "  gemeinde:");
    let faulty: Vec<PathBuf> = check_words(&folder, &rules)
        .into_iter()
        .filter(|file| !file.faults.is_empty())
        .map(|file| PathBuf::from(file.file))
        .collect();
    assert_eq!(faulty, ["en/facts.yaml", "en/terms.yaml"].map(|name| folder.join(name)));
}
