//! Rules and words that must be refused: small files in which everything stands (`small/`), with one thing changed.

use maatwerk_notation::{Fault, check_rules, check_words, read_rules, read_words};
use std::path::{Path, PathBuf};

/// The small rules and words.
const SMALL: &str = "tests/small";

/// A copy of a folder of the small files, for one test.
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
    copy_into(&Path::new(SMALL).join(folder), &to);
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
fn the_small_files_themselves_are_right() {
    let rules = read_rules(&Path::new(SMALL).join("rules")).unwrap_or_else(|fault| panic!("{fault}"));
    read_words(&Path::new(SMALL).join("words"), &rules).unwrap_or_else(|faults| panic!("{faults:#?}"));
}

#[test]
fn facts() {
    refused(
        "facts",
        "facts/household.yaml",
        &[
            ("type: money", "type: coins", "type: coins", "`coins`", "yes-no, number, choice, money or date"),
            ("of: household", "of: street", "of: street", "`street`", "household or member"),
            ("sensitive: high", "sensitive: very", "sensitive: very", "`very`", "low, medium or high"),
            ("changeable: no", "changeable: perhaps", "changeable: perhaps", "`perhaps`", "yes or no"),
            ("sensitive: low", "sensitiv: low", "sensitiv: low", "unknown field `sensitiv`", "sensitive"),
            ("asked: last", "asked: first", "asked: first", "`first`", "last or professional"),
            ("urgent: yes", "urgent: soon", "urgent: soon", "`soon`", "yes or no"),
            ("- fact: unsafe", "- fact: debts", "fact: debts", "fact `debts` a second time", "each fact once"),
            ("[living, something else]", "[]", "[]", "0 choices", "2 to 255 choices"),
            ("[living, something else]", "living", "choices: living", "`living`", "a list"),
            ("[living, something else]", "[a, a]", "[a, a]", "choice `a` a second time", "each choice once"),
            ("  choices: [living, something else]\n", "", "- fact: costs for", "no field `choices`", "`choices`"),
        ],
    );
    refused(
        "more-facts",
        "facts/member.yaml",
        &[
            ("  to: 120\n", "", "- fact: age", "no field `to`", "a field `to`"),
            ("to: 120", "to: -1", "to: -1", "`-1`", "at least 0"),
            ("to: 120", "to: old", "to: old", "`old`", "a whole number"),
            // The file before it has this one.
            ("- fact: studies", "- fact: debts", "- fact: debts", "fact `debts` a second time", "each fact once"),
        ],
    );
}

#[test]
fn amounts() {
    let begins = "a version that begins after the one before it has ended";
    refused(
        "amounts",
        "amounts.yaml",
        &[
            ("euro: 1401.50", "euro: -1401.50", "-1401.50", "`-1401.50`", "an amount in euro"),
            ("euro: 1401.50", "euro: 1.401", "1.401", "`1.401`", "at most two decimals"),
            ("euro: 1401.50", "monthly: 1401.50", "monthly", "unknown field `monthly`", "euro"),
            ("payer: gemeente", "payer: koning", "koning", "unknown payer `koning`", "gemeente, rijk"),
            ("per: month", "per: fortnight", "fortnight", "`fortnight`", "hour, day part, day, month"),
            ("to: 2026-06-30", "to: 2026-02-30", "2026-02-30", "`2026-02-30`", "a day such as 2026-07-01"),
            ("to: 2026-06-30", "to: 2025-12-31", "to: 2025-12-31", "an end (2025-12-31)", "a later end"),
            ("from: 2026-07-01", "from: 2026-06-30", "from: 2026-06-30", "a version from 2026-06-30", begins),
            ("to: 2026-06-30, ", "", "from: 2026-07-01", "a version from 2026-07-01", begins),
            ("id: asset-limit", "id: norm", "id: norm", "amount `norm` a second time", "each amount once"),
            ("\"https://example.org/limit", "\"javascript:alert(1)", "javascript", "`javascript:alert(1)`", "https://"),
            ("euro: 8000, ", "euro: 8000, checked: yes, ", "checked: yes", "`yes`", "no (what was checked"),
            (
                "euro: 8000, url: \"https://example.org/limit\", ",
                "euro: 8000, ",
                "euro: 8000",
                "no field `url`",
                "`url`",
            ),
        ],
    );
    // One letter less, and nobody holds an amount against it.
    let folder = copy("rules", "amount-of-nothing");
    change(&folder.join("amounts.yaml"), "id: asset-limit", "id: asset-limt");
    let fault = read_rules(&folder).expect_err("an unknown amount");
    assert!(fault.found.contains("`..asset-limit`") && fault.expected.contains("norm, asset-limt"), "{fault}");
}

#[test]
fn grounds() {
    let (first, second) = ("# the first version", "# the second version");
    refused(
        "grounds",
        "grounds/a.yaml",
        &[
            ("bwb: BWBR0000001", "bwb: BWB1", "BWB1", "`BWB1`", "BWBR and seven digits"),
            ("power: must", "power: shall", "power: shall", "`shall`", "must, may"),
            ("{ ground: a-1,", "{ ground: a-9,", "id: a-2", "unknown ground `a-9` in after", "the id of a ground"),
            (", why: own-first", "", "{ ground: a-1,", "no field `why`", "a field `why`"),
            ("amount: norm", "amount: norm-x", first, "unknown amount `norm-x`", "amounts.yaml"),
            ("hard, by: college", "hard, bye: college", "bye", "unknown field `bye`", "norm, by"),
            ("version: 2026-01-01,", "status: text,", "status: text", "unknown field `status`", "version, on, page"),
            ("page: \"https:", "page: \"http:", "page: \"http:", "`http://example.org/page`", "begins with https://"),
            ("read: { version: 2026-01-01, on: 2026-02-01 }", "checked: yes", "checked: yes", "`yes`", "no (what"),
            ("    read: { version: 2026-01-01, on: 2026-02-01 }\n", "", first, "no field `read`", "a field `read`"),
            ("to: 2026-06-30 }", "to: 2025-01-01 }", "to: 2025-01-01", "an end", "a later end"),
            (", to: 2026-06-30", ", to: 2026-07-01", second, "ground `a-1` a second time", "a day after that"),
            (", to: 2026-06-30", "", second, "ground `a-1` a second time", "a day after that"),
            ("id: a-2", "id: a-1", "id: a-1", "ground `a-1` a second time", "a day after that"),
            (
                "amount: norm",
                "amount: norm\n    after: [{ ground: a-2, why: own-first }]",
                first,
                "grounds that wait for each other (a-1, a-1, a-2)",
                "an order",
            ),
            (
                "good: [{ members: [{ age: 18, studies: yes }, { studies: yes }] }]",
                "good: [{ members: [{ age: 18, studies: yes }, { studies: no }] }]",
                "good: [{ members: [{ age: 18, studies: yes }, { studies: no }] }]\n    bad: [{ members: [{ age: 18, studies: yes }, { studies: no }] }]",
                "a household with verdict blocked",
                "a household for which the ground comes out",
            ),
            (
                "    good: [{ members: [{ age: 18, studies: yes }, { studies: yes }] }]\n",
                "",
                first,
                "no field `good`",
                "`good`",
            ),
        ],
    );
    refused(
        "excluding-grounds",
        "grounds/b.yaml",
        &[
            ("{ ground: a-2,", "{ ground: a-9,", "id: b-1", "unknown ground `a-9` in excludes", "the id of a ground"),
            ("{ ground: a-2,", "{ ground: b-1,", "id: b-1", "grounds that wait for each other (b-1)", "an order"),
            ("checked: no", "checked: perhaps", "checked: perhaps", "`perhaps`", "no (what was checked"),
        ],
    );
}

#[test]
fn grounds_that_exclude_each_other() {
    let folder = copy("rules", "cycle");
    let file = folder.join("grounds/a.yaml");
    let text =
        change(&file, "    measures: [talk]\n", "    measures: [talk]\n    excludes: [{ ground: b-1, why: x }]\n");
    let fault = read_rules(&folder).expect_err("a cycle");
    says(
        &fault,
        &file,
        &text,
        "id: a-2",
        "grounds that wait for each other (a-2, b-1)",
        "an order in which one goes first",
    );
}

#[test]
fn an_example_of_a_ground_that_was_read_leans_on_nothing_from_memory() {
    let folder = copy("rules", "remembered-limit");
    let read = "euro: 8000, url: \"https://example.org/limit\"";
    change(&folder.join("amounts.yaml"), read, "euro: 8000, checked: no");
    let file = folder.join("grounds/a.yaml");
    let text = std::fs::read_to_string(&file).expect("the file");
    let fault = read_rules(&folder).expect_err("no limit that was read");
    says(&fault, &file, &text, "unsafe: no, debts: yes, costs for: something else, assets: 8000,", "open", "comes out");
}

#[test]
fn conditions() {
    let range = "a range in euro such as ..1200, or ..asset-limit with one of: norm, asset-limit";
    let days = "a range of days such as 2026-01-01.. or 6 months ago..";
    let (assets, decided) = ("assets: ..asset-limit", "decided on: 6 weeks ago..");
    refused(
        "conditions",
        "grounds/a.yaml",
        &[
            ("age: 18..20", "age: 20..18", "age: 20..18", "`20..18`", "from low to high"),
            ("age: 18..20", "age: 18..200", "age: 18..200", "`18..200`", "a number from 0 to 120"),
            ("age: 18..20", "age: ..", "age: ..", "`..`", "a number from 0 to 120"),
            ("age: 18..20", "age: 18...20", "age: 18...20", "`18...20`", "a number from 0 to 120"),
            ("any member:", "some member:", "some member", "unknown fact `some member`", "debts, costs for"),
            (
                "at least 2 members",
                "at least two members",
                "at least two",
                "unknown fact `at least two members`",
                "debts",
            ),
            (
                "at least 2 members",
                "at least 2 people",
                "at least 2 people",
                "unknown fact `at least 2 people`",
                "debts",
            ),
            ("at least 2 members", "at least 999 members", "at least 999", "`at least 999 members`", "1 to 50 members"),
            ("at least 2 members", "at least 0 members", "at least 0", "`at least 0 members`", "1 to 50 members"),
            ("at most 1 member", "at most 51 members", "at most 51", "`at most 51 members`", "0 to 50 members"),
            (
                "at least 2 members: { studies: yes }",
                "at least 2 members: { debts: yes }",
                "members: { debts: yes }",
                "`debts`, a fact of the household",
                "a fact of a member",
            ),
            (
                "at least 2 members: {",
                "at least 2 members: { any member: {}, ",
                "any member: {}",
                "`any member`",
                "one member",
            ),
            ("{ debts: yes }", "{ age: 18 }", "{ age: 18 }", "`age`, a fact of a member", "a fact of the household"),
            ("{ debts: yes }", "{ debts: 3 }", "{ debts: 3 }", "`3`", "yes or no"),
            ("{ debts: yes }", "{ debtz: yes }", "{ debtz: yes }", "unknown fact `debtz`", "debts, costs for"),
            ("{ debts: yes }", "{ any of: { debts: yes } }", "{ any of:", "a mapping", "a list of conditions"),
            ("{ debts: yes }", "{ any of: [] }", "{ any of:", "an empty list", "at least one condition"),
            ("{ debts: yes }", "{ all of: [] }", "{ all of:", "an empty list", "at least one condition"),
            ("only: { costs for: living }", "only: { costs for: [] }", "[]", "an empty list", "at least one choice"),
            (assets, "assets: ..norm-x", "assets: ..norm-x", "`..norm-x`", range),
            (assets, "assets: ..8.000", "assets: ..8.000", "`..8.000`", range),
            (assets, "assets: 9000..8000", "assets: 9000..8000", "`9000..8000`", "from low to high"),
            (assets, "assets: -1..", "assets: -1..", "`-1..`", range),
            (decided, "decided on: 6 fortnights ago..", "6 fortnights", "`6 fortnights ago..`", days),
            (decided, "decided on: 2026-02-30..", "2026-02-30", "`2026-02-30..`", days),
            (
                decided,
                "decided on: 2026-07-01..2026-06-30",
                "2026-07-01..2026",
                "`2026-07-01..2026-06-30`",
                "low to high",
            ),
            (
                decided,
                "decided on: 1 month ago..2 months ago",
                "1 month ago",
                "`1 month ago..2 months ago`",
                "low to high",
            ),
            (decided, "decided on: 2000 days ago..", "2000 days", "`2000 days ago..`", days),
            ("costs for: living", "costs for: beer", "costs for: beer", "`beer`", "one of: living, something else"),
        ],
    );
}

#[test]
fn contradictions() {
    let timeless = "a condition that is the same on every day";
    let never = "never: { at least 2 members: { relation: applicant } }";
    refused(
        "contradictions",
        "contradictions.yaml",
        &[
            (never, "never: { assets: ..asset-limit }", "{ assets:", "a day or an amount", timeless),
            (never, "never: { decided on: 6 weeks ago.. }", "{ decided on:", "a day or an amount", timeless),
            (never, "never: { not: { decided on: 2026-01-01.. } }", "{ not:", "a day or an amount", timeless),
            (never, "never: { agee: 3 }", "agee", "unknown fact `agee`", "debts"),
            (never, "by: age", "- id: two", "no field `older`", "a field `older`"),
            (never, "never: { debts: yes }\n  by: age", "by: age\n  instead", "`age`", "`never`, or `by`"),
            ("by: age", "by: studies", "by: studies", "`studies`", "a fact that is a number"),
            ("by: age", "by: debts", "by: debts", "`debts`, a fact of the household", "a fact of a member"),
            ("older: { relation", "older: { debts: yes, relation", "{ debts", "a fact of the household", "of a member"),
            ("id: child-not-younger", "id: two-applicants", "id: two-applicants", "a second time", "once"),
            ("  instead: one applicant\n", "", "- id: two-applicants", "no field `instead`", "a field `instead`"),
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
            (",10.50,", ",-10.50,", ",-10.50,", "amount `-10.50`", "not negative"),
            (",10.50,", ",10.505,", ",10.505,", "amount `10.505`", "at most two decimals"),
            (",10.50,", ",99999999,", ",99999999,", "amount `99999999`", "at most 10 million"),
            (",10.50,", ",10,50,", ",10,50,", "14 fields", "13 columns"),
            ("AA02,", "AA01,", "AA01,Two", "price `AA01` a second time", "each price once"),
            (",hour,", ",fortnight,", ",fortnight,", "unit `fortnight`", "hour, day part"),
            (",hour,2025,", ",hour,25,", ",hour,25,", "price_year `25`", "a year such as 2024"),
            (",2025,gemeente,", ",2025,koning,", ",koning,", "unknown payer `koning`", "gemeente"),
            (",https://", ",http://", ",http://", "url `http://", "https://"),
            (",AA* ", ",XX* ", ",XX* ", "unknown price `XX*` in contains", "a group such as `JW*`"),
            (",100,200,", ",200,100,", ",200,100,", "amount ``", "a low and a high"),
            (",B,", ",E,", ",E,", "grade `E`", "A, B, C or D"),
        ],
    );
}

#[test]
fn the_price_index() {
    refused(
        "price-index",
        "price-index.yaml",
        &[
            ("2024:", "2025:", "2025", "`2025`", "2024, the year after the one before"),
            ("2023:", "soon:", "soon", "`soon`", "a year such as 2024"),
            ("3.3 %", "300 %", "300", "`300 %`", "a change such as 3.3 %"),
            ("changes:", "change:", "change:", "unknown field `change`", "changes"),
        ],
    );
}

#[test]
fn a_rule_file_that_is_not_there() {
    for file in
        ["payers.yaml", "amounts.yaml", "prices.csv", "price-index.yaml", "contradictions.yaml", "published.yaml"]
    {
        let folder = copy("rules", "missing");
        std::fs::remove_file(folder.join(file)).expect("the file");
        let fault = read_rules(&folder).expect_err(file);
        assert_eq!((Path::new(&fault.file), fault.line), (&*folder.join(file), 1), "{fault}");
    }
    for part in ["facts", "grounds"] {
        let folder = copy("rules", "missing");
        std::fs::remove_dir_all(folder.join(part)).expect("the folder");
        let fault = read_rules(&folder).expect_err(part);
        assert_eq!((Path::new(&fault.file), fault.line), (&*folder.join(part), 1), "{fault}");
    }
    assert!(read_rules(Path::new("no/such/folder")).is_err());
}

#[test]
fn every_file_with_a_fault_is_named_and_not_only_the_first() {
    let folder = copy("rules", "several");
    change(&folder.join("facts/household.yaml"), "type: money", "type: coins");
    change(&folder.join("amounts.yaml"), "payer: gemeente", "payer: koning");
    change(&folder.join("prices.csv"), ",10.50,", ",-1,");
    let (rules, checked) = check_rules(&folder);
    assert!(rules.is_none());
    let faulty: Vec<&Path> =
        checked.iter().filter(|file| !file.faults.is_empty()).map(|file| Path::new(&file.file)).collect();
    assert_eq!(faulty, ["amounts.yaml", "prices.csv", "facts/household.yaml"].map(|name| folder.join(name)));
}

#[test]
fn a_file_that_was_not_read_is_never_all_right() {
    let rules = read_rules(&Path::new(SMALL).join("rules")).expect("the rules");
    let folder = copy("rules", "unread");
    for file in
        ["payers.yaml", "amounts.yaml", "prices.csv", "price-index.yaml", "contradictions.yaml", "published.yaml"]
    {
        std::fs::remove_file(folder.join(file)).expect(file);
    }
    let (_, checked) = check_rules(&folder);
    let right = checked.iter().filter(|file| file.faults.is_empty()).map(|file| Path::new(&file.file));
    let read = ["facts/household.yaml", "facts/member.yaml", "grounds/a.yaml", "grounds/b.yaml"];
    assert_eq!(right.collect::<Vec<_>>(), read.map(|name| folder.join(name)));
    let folder = copy("words", "unread-words");
    for language in ["nl", "en"] {
        std::fs::write(folder.join(language).join("facts/member.yaml"), "[").expect("a file");
    }
    let faulty = check_words(&folder, &rules).into_iter().filter(|file| !file.faults.is_empty());
    assert_eq!(faulty.count(), 2);
}

/// Changes one file of words: file, change, where the fault must stand (the file, and its last place in it).
#[track_caller]
fn words_refused(file: &str, (from, to, at, found, expected): Change, faulty: &str) {
    let rules = read_rules(&Path::new(SMALL).join("rules")).expect("the rules");
    let folder = copy("words", "words");
    change(&folder.join(file), from, to);
    let fault = read_words(&folder, &rules).expect_err(to).remove(0);
    let text = std::fs::read_to_string(folder.join(faulty)).expect(faulty);
    says(&fault, &folder.join(faulty), &text, at, found, expected);
}

#[test]
fn words() {
    const A_1: &str = "resident: \"Misschien kan dit.\"\n  ask: \"Ik wil dit bespreken.\"\n  professional: \"a-1\"";
    let (promise, refusal) = ("wat misschien kan", "een open deur");
    for (file, change) in [
        (
            "nl/facts/household.yaml",
            ("\"Hebt u dit? (debts)\"", "\"Dan krijgt u geld.\"", "Dan", "`krijgt u`", promise),
        ),
        (
            "nl/facts/household.yaml",
            ("\"Hebt u dit? (debts)\"", "\"U hebt geen recht.\"", "geen", "`geen recht`", refusal),
        ),
        (
            "en/grounds/a.yaml",
            ("\"This may be possible.\"", "\"You are entitled.\"", "entitled", "`entitled`", "what may be possible"),
        ),
        (
            "nl/facts/member.yaml",
            ("\nstudies:", "\ndebts:", "\ndebts:", "words for fact `debts` a second time", "each id once"),
        ),
        (
            "nl/facts/member.yaml",
            ("\nstudies:", "\nstudie:", "\nstudie:", "words for unknown fact `studie`", "one of: debts"),
        ),
        ("nl/grounds/a.yaml", ("  title: \"Titel a-1\"\n", "", A_1, "no field `title`", "a field `title`")),
        ("nl/terms/shared.yaml", ("must: \"must\"", "must: []", "must: []", "a list", "a text")),
    ] {
        // The same key in both languages, so that the fault is not that one of them misses it.
        let (from, to, at, found, expected) = change;
        if from.starts_with('\n') {
            let rules = read_rules(&Path::new(SMALL).join("rules")).expect("the rules");
            let folder = copy("words", "words");
            let text = self::change(&folder.join(file), from, to);
            self::change(&folder.join(file.replacen("nl", "en", 1)), from, to);
            let fault = read_words(&folder, &rules).expect_err(to).remove(0);
            // The line on which the key stands, which begins after the one before it.
            says(&fault, &folder.join(file), &text, &at[1..], found, expected);
        } else {
            words_refused(file, (from, to, at, found, expected), file);
        }
    }
    let missing = ("grades:\n", "grade:\n", "  A: {", "a section in one language only", "the same sections");
    words_refused("en/terms/shared.yaml", missing, "nl/terms/shared.yaml");
}
