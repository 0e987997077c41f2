//! Cases that must be refused: each with its line, what was found and what was expected.

use maatwerk_notation::{RuleFiles, parse_case, read_case, read_rules};
use std::path::Path;
use std::sync::LazyLock;

static RULES: LazyLock<RuleFiles> = LazyLock::new(|| read_rules(Path::new("../rules")).expect("the rules"));

#[track_caller]
fn refused(text: &str, line: usize, found: &str, expected: &str) {
    let fault = parse_case(&RULES.book, &RULES.catalogue, "case.yaml", text).expect_err(text);
    assert_eq!((&*fault.file, fault.line), ("case.yaml", line), "{fault}");
    assert!(fault.found.contains(found), "{fault}");
    assert!(fault.expected.contains(expected), "{fault}");
}

/// A line of help with one field changed: `("amount: 1.00", "amount: -1.00")`.
#[track_caller]
fn line_refused(from: &str, to: &str, found: &str, expected: &str) {
    let line = "what: a, amount: 1.00, payer: gemeente, law: Jeugdwet, muddling on: 2, breaking through: 0";
    assert!(line.contains(from), "{from}");
    refused(&format!("on: 2026-07-01\nlines:\n  - {{ {} }}\n", line.replace(from, to)), 3, found, expected);
}

#[track_caller]
fn measure_refused(measure: &str, found: &str, expected: &str) {
    refused(&format!("on: 2026-07-01\nmeasures:\n  - {{ {measure} }}\n"), 3, found, expected);
}

#[test]
fn what_is_no_case() {
    refused("", 1, "an empty file", "YAML");
    refused("- a\n", 1, "a list", "a case or a situation");
    refused("on: 2026-07-01\nlins: []\n", 2, "unknown field `lins`", "lines");
    refused("{\"on\": \"2026-07-01\",\n \"x\": 1}\n", 2, "unknown field `x`", "situation");
    refused("lines: 3\n", 1, "`3`", "a list");
    refused("lines: [3]\n", 1, "`3`", "a mapping");
    refused("on: 2026-02-30\n", 1, "`2026-02-30`", "a day such as 2026-07-01");
    refused("on: 1 July 2026\n", 1, "`1 July 2026`", "a day such as 2026-07-01");
    refused("on: 2026-07-01\non: 2026-07-02\n", 2, "`on` a second time", "each field once");
    refused("source: { published: x, url: y, firm: claim }\n", 1, "`y`", "begins with https://");
    refused("source: { published: x, url: https://y, firm: rumour }\n", 1, "`rumour`", "claim or reported");
    refused("{\"source\": null}\n", 1, "nothing", "a mapping with published");
    refused("source:\n", 1, "nothing", "a mapping with published");
    refused("lines: |\n  one\n  two\n", 2, "`one two`", "a list");
    refused("on: \"2026\\e[31m\"\n", 1, "a character that cannot be seen", "text");
    refused("source: { published: x, firm: claim }\n", 1, "no field `url`", "a field `url`");
}

#[test]
fn what_is_no_household() {
    refused("household: { debtz: yes }\n", 1, "unknown fact `debtz`", "debts");
    refused("household: { debts: perhaps }\n", 1, "`perhaps`", "yes or no, or unknown, or rather not say");
    refused("household: { costs for: beer }\n", 1, "`beer`", "one of: living, debts, something else");
    refused("household: { age: 18 }\n", 1, "`age`, a fact of a member", "a fact of the household");
    refused("members:\n  - { debts: yes }\n", 2, "`debts`, a fact of the household", "a fact of a member");
    refused("members:\n  - { age: 18 }\n  - { age: 130 }\n", 3, "`130`", "a whole number from 0 to 120");
    refused("members:\n  - { age: 18.5 }\n", 2, "`18.5`", "a whole number from 0 to 120");
    refused("members:\n  - { age: old }\n", 2, "`old`", "a whole number from 0 to 120");
    refused("members: []\n", 1, "0 members", "1 to 50 members");
    refused("members: { age: 18 }\n", 1, "a mapping", "a list of members");
    refused("situation:\n  people: []\n", 2, "unknown field `people`", "household, members");
    refused("members: [{ age: 18 }]\non: 2026-07-01\n", 2, "unknown field `on`", "household, members");
}

#[test]
fn members_who_contradict_each_other_or_themselves() {
    let members = |one: &str, other: &str| format!("members:\n  - {{ {one} }}\n  - {{ {other} }}\n");
    for (one, other, line, found, expected) in [
        ("relation: applicant, age: 38", "relation: child, age: 40", 3, "member 2 with `age: 40`, member 1", "younger"),
        ("relation: applicant, age: 38", "relation: child, age: 38", 3, "member 2 with `age: 38`, member 1", "younger"),
        ("relation: child, age: 40", "relation: applicant, age: 38", 2, "member 1 with `age: 40`, member 2", "younger"),
        ("relation: applicant, age: 38", "relation: parent, age: 20", 2, "member 1 with `age: 38`, member 2", "older"),
        ("relation: applicant", "relation: applicant", 2, "member 1 with `relation: applicant`", "one applicant"),
        ("age: 30", "relation: partner, age: 15", 3, "member 2 with `relation: partner`", "a partner of 16"),
        ("age: 30", "age: 5, lives independently: yes", 3, "member 2 with `age: 5`", "nobody under 12"),
        ("age: 30", "age: 5, single parent: yes", 3, "member 2 with `age: 5`", "no parent under 12"),
        ("age: 64, state pension age: yes", "age: 5", 2, "member 1 with `age: 64`", "nobody under 65"),
        ("age: 80, state pension age: no", "age: 5", 2, "member 1 with `age: 80`", "nobody of 70"),
    ] {
        refused(&members(one, other), line, found, expected);
    }
    let whole = members("relation: applicant, age: 38", "relation: child, age: 40").replace('\n', "\n  ");
    refused(&format!("on: 2026-07-01\nsituation:\n  {whole}"), 5, "member 2 with `age: 40`", "younger");
    for (one, other) in [
        ("relation: applicant, age: 38", "relation: child, age: 20"),
        ("relation: applicant, age: 38", "relation: child"),
        ("relation: applicant", "relation: child, age: 40"),
        ("relation: applicant, age: 38", "relation: someone else, age: 40"),
        ("relation: partner, age: 40", "relation: child, age: 41"),
        ("relation: applicant, age: rather not say", "relation: child, age: 40"),
        ("age: 12, lives independently: yes", "age: 66, state pension age: no"),
    ] {
        let text = members(one, other);
        assert!(parse_case(&RULES.book, &RULES.catalogue, "case.yaml", &text).is_ok(), "{text}");
    }
}

#[test]
fn a_line_with_an_amount_that_cannot_be_meant() {
    let amount = "an amount in euro such as 3000.00";
    line_refused("amount: 1.00", "amount: -1.00", "`-1.00`", amount);
    line_refused("amount: 1.00", "amount: 10000000.01", "`10000000.01`", "at most 10 million");
    line_refused("amount: 1.00", "amount: 1.000", "`1.000`", "at most two decimals");
    line_refused("amount: 1.00", "amount: 1_000", "`1_000`", amount);
    line_refused("amount: 1.00", "amount: 1e6", "`1e6`", amount);
    line_refused("amount: 1.00", "amount: '1.234,56'", "`1.234,56`", amount);
    line_refused("amount: 1.00", "amount: € 5", "`€ 5`", amount);
    line_refused("amount: 1.00", "amount: NaN", "`NaN`", amount);
    line_refused("amount: 1.00", "amount: [1.00]", "a list", amount);
    line_refused("amount: 1.00", "amount:", "nothing", amount);
    line_refused(
        "amount: 1.00",
        "amount: 6000000",
        "12000000.00 euro a year",
        "at most 10 million euro a line and year",
    );
}

#[test]
fn a_line_with_a_field_that_is_not_known() {
    line_refused("payer: gemeente", "payer: koning", "unknown payer `koning`", "gemeente, rijk");
    line_refused("payer: gemeente", "payer: [gemeente]", "a list", "one of: gemeente, rijk");
    line_refused("what: a", "what: ''", "nothing", "text");
    line_refused("what: a", "wat: a", "unknown field `wat`", "what");
    line_refused("what: a, ", "", "no `what`", "`price`, or `what`, `amount`, `payer` and `law`");
    line_refused("what: a", "price: XX99", "unknown price `XX99`", "an id of the price catalogue");
    line_refused(", breaking through: 0", "", "no field `breaking through`", "a field `breaking through`");
    line_refused(
        "what: a, amount: 1.00",
        "price: MO07",
        "price `MO07`, which has no single amount",
        "36000 and 100000",
    );
    line_refused("what: a, amount: 1.00", "price: WO05", "price `WO05`, which is only a claim", "an `amount`");
    line_refused("what: a, amount: 1.00", "price: JU03", "price `JU03`, which has no single amount", "an `amount`");
}

#[test]
fn a_line_with_a_quantity_that_cannot_be_meant() {
    line_refused("on: 2", "on: often", "`often`", "4 hours a week");
    line_refused("on: 2", "on: 1e3", "`1e3`", "4 hours a week");
    // One and a half, or fifteen hundred?
    line_refused("on: 2", "on: 1.500", "`1.500`", "4 hours a week");
    line_refused("on: 2", "on: -2", "negative", "4 hours a week");
    line_refused("on: 2", "on: 2 hours", "`2 hours`", "4 hours a week");
    line_refused("on: 2", "on: 2000000", "more than a million a year", "4 hours a week");
    line_refused("on: 2", "on: []", "a list", "at least one year");
    line_refused("on: 2", "on: [1, 2, 3, 4]", "4 years", "at most 3, the horizon of the case");
    refused(
        "lines:\n  - { price: WM13, muddling on: 2 hours a week, breaking through: 0 }\n",
        2,
        "`2 hours a week`",
        "a quantity in days, as the price is",
    );
}

#[test]
fn a_bundle_beside_its_part() {
    let line = |price: &str| format!("  - {{ price: {price}, muddling on: 1, breaking through: 0 }}\n");
    let bundle_or_parts = "a bundle or its parts, not both";
    for (first, second) in [("MP01", "BW01"), ("BW01", "MP01"), ("SH03", "WO01")] {
        let text = format!("lines:\n{}{}", line(first), line(second));
        refused(&text, 3, &format!("`{second}` beside `{first}` (line 2)"), bundle_or_parts);
    }
    let event = "events:\n  - { price: WO01, muddling on: 10 %, breaking through: 0 % }\n";
    refused(
        &format!("lines:\n{}{event}", line("WO05, amount: 5000")),
        4,
        "`WO01` beside `WO05` (line 2)",
        bundle_or_parts,
    );
    let measures = "measures:\n  - { price: MP01 }\n  - { price: BW01 }\n";
    refused(measures, 3, "`BW01` beside `MP01` (line 2)", bundle_or_parts);
}

#[test]
fn an_event_with_a_chance_that_is_none() {
    for chance in ["120 %", "-1 %", "1.2", "often", "12 percent"] {
        let text = format!("events:\n  - {{ price: WO03, muddling on: {chance}, breaking through: 0 % }}\n");
        refused(&text, 2, chance, "a chance from 0 % to 100 %");
    }
}

#[test]
fn a_measure_that_cannot_be_meant() {
    let own = "what: a, amount: 5.00, payer: gemeente, law: Wgs";
    let norm = "norm: norm-18-20-supplement, months: 12";
    measure_refused(&format!("{own}, ground: pw-99"), "unknown ground `pw-99`", "pw-20-3");
    measure_refused(&format!("{own}, at: year 9"), "`year 9`", "year 1 to year 3");
    measure_refused(&format!("{own}, at: year 3, for: 2 years"), "payments until year 4", "within the horizon");
    measure_refused(&format!("{own}, for: 0 years"), "`0 years`", "1 to 3 years");
    measure_refused(&format!("{own}, times: 9000000"), "45000000.00 euro", "at most 10 million euro a measure");
    measure_refused(&format!("{own}, times: 1.000"), "`1.000`", "not negative");
    measure_refused(&format!("{own}, times: 1e2"), "`1e2`", "not negative");
    measure_refused(&format!("{own}, times: -1"), "`-1`", "not negative");
    measure_refused(&format!("{own}, months: 3"), "unknown field `months`", "times");
    measure_refused(&format!("{norm}, amount: 5.00"), "unknown field `amount`", "norm, months");
    measure_refused("norm: norm-x, months: 12", "unknown amount `norm-x`", "norm-18-20-supplement");
    measure_refused("norm: norm-18-20-supplement", "no field `months`", "a field `months`");
    measure_refused("norm: norm-18-20-supplement, months: 13", "`13`", "1 to 12 months a year");
    refused(&format!("measures:\n  - {{ {norm} }}\n"), 2, "no `on` in the case", "the day whose amount counts");
    refused(
        &format!("on: 2020-01-01\nmeasures:\n  - {{ {norm} }}\n"),
        3,
        "for 2020-01-01",
        "amounts.yaml has the amount",
    );
}

#[test]
fn assumptions_outside_their_bounds() {
    for (assumption, expected) in [
        ("horizon: 0 years", "1 to 10 years"),
        ("horizon: 11 years", "1 to 10 years"),
        ("horizon: long", "1 to 10 years"),
        ("success: 101 %", "a chance from 0 % to 100 %"),
        ("success: 140 %", "a chance from 0 % to 100 %"),
        ("success: 1e-3", "a chance from 0 % to 100 %"),
        ("success: likely", "a chance from 0 % to 100 %"),
        ("optimism: 0", "0.01 to 1"),
        ("investment uplift: 0.9", "a factor from 1 to 10"),
        ("discount: -1 %", "a rate a year from 0 % to 100 %"),
        ("succes: 50 %", "success"),
        ("optimism: { A: 1.5 }", "0.01 to 1"),
        ("optimism: { E: 1 }", "A, B, C, D, own"),
        ("deadweight: 100 %", "from 0 % to 99 %"),
        ("price level: 2025", "a year from 2014 to 2024"),
        ("price level: now", "a year from 2014 to 2024"),
    ] {
        refused(&format!("lines: []\nassumptions: {{ {assumption} }}\n"), 2, "`", expected);
    }
}

#[test]
fn a_deadweight_beside_a_line_that_recovers_by_itself() {
    let falls = "lines: [{ price: JW02, muddling on: [4, 3], breaking through: 0 }]\n";
    let text = format!("{falls}assumptions:\n  deadweight: 10 %\n");
    refused(&text, 3, "a deadweight beside `JW02`, which recovers by itself", "one of the two");
}

#[test]
fn ranges_that_do_not_lie_around_what_is_assumed() {
    for (range, found, expected) in [
        ("success: [40 %, 140 %]", "`140 %`", "between 0 and 1"),
        ("success: [70 %, 80 %]", "0.7 to 0.8, and 0.6 assumed", "a range around what is assumed"),
        ("prices: [1.1, 1.2]", "1.1 to 1.2, and 1 assumed", "a range around what is assumed"),
        ("prices: 0.8", "`0.8`", "a lowest and a highest"),
        ("prices: [0.8, 1, 1.2]", "a list", "a lowest and a highest"),
        ("optimism: [0, 1]", "`0`", "between 0.01 and 1"),
        ("investment: [1, 11]", "`11`", "between 0 and 10"),
        ("shape: round", "`round`", "triangular or PERT"),
        ("price: [1, 2]", "unknown field `price`", "prices"),
    ] {
        refused(&format!("lines: []\nassumptions: {{ success: 60 % }}\nranges: {{ {range} }}\n"), 3, found, expected);
    }
    let by_grade = "lines: []\nassumptions: { optimism: { C: 0.8 } }\nranges: { optimism: [0.5, 1] }\n";
    refused(by_grade, 3, "beside an optimism for each grade", "one `optimism` for all grades");
}

#[test]
fn draws_that_cannot_be_made() {
    for (draws, found, expected) in [
        ("draws: 0", "`0`", "1 to 1000000 draws"),
        ("draws: 2000000", "`2000000`", "1 to 1000000 draws"),
        ("seed: -1", "`-1`", "a whole number, not negative"),
        ("sead: 1", "unknown field `sead`", "seed"),
    ] {
        refused(&format!("simulation: {{ {draws} }}\n"), 1, found, expected);
    }
}

#[test]
fn what_an_entry_says_of_itself() {
    line_refused("breaking through: 0", "breaking through: 0, cashable: 120 %", "`120 %`", "from 0 % to 100 %");
    line_refused("breaking through: 0", "breaking through: 0, transfer: perhaps", "`perhaps`", "yes or no");
    let own = "what: a, amount: 1.00, payer: gemeente, law: x";
    measure_refused(&format!("{own}, decision: perhaps"), "`perhaps`", "taken or follows");
    measure_refused(&format!("{own}, begins: soon"), "`soon`", "a day such as 2026-07-01");
    measure_refused(&format!("{own}, decides: [a]"), "a list", "a text");
}

#[test]
fn an_expectation_of_something_else() {
    refused("expected: { net: 7000.00 }\n", 1, "unknown field `net`", "net present value");
    refused("expected: { payers: { koning: 1.00 } }\n", 1, "unknown payer `koning`", "gemeente");
    refused("expected: { verdicts: { pw-99: applies } }\n", 1, "unknown ground `pw-99`", "the id of a ground");
}

#[test]
fn a_file_that_cannot_be_read() {
    let file = Path::new(env!("CARGO_TARGET_TMPDIR")).join("bad_case.yaml");
    let refused = |path: &Path, line: usize, found: &str| {
        let fault = read_case(&RULES.book, &RULES.catalogue, path).expect_err(found);
        assert_eq!((fault.line, fault.found.contains(found)), (line, true), "{fault}");
    };
    refused(Path::new("no/such/case.yaml"), 1, "nothing to read");
    refused(Path::new(env!("CARGO_TARGET_TMPDIR")), 1, "nothing to read");
    std::fs::write(&file, b"lines:\n  - \xff\xfe\n").expect("a file");
    refused(&file, 2, "bytes that are no UTF-8");
    std::fs::write(&file, vec![b'#'; maatwerk_notation::MAX_FILE + 1]).expect("a file");
    refused(&file, 1, "more than 2000000 bytes");
}
