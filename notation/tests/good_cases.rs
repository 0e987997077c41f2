//! Cases that must be read, and what they mean.

use maatwerk_engine::{Answer, Case, Decision, Grade, Origin, Shape, Subject, Timing, Value};
use maatwerk_notation::{CaseFile, Firmness, RuleFiles, parse_case, read_rules};
use rust_decimal::Decimal;
use std::path::Path;
use std::sync::LazyLock;

static RULES: LazyLock<RuleFiles> = LazyLock::new(|| read_rules(Path::new("../rules")).expect("the rules"));

#[track_caller]
fn read(text: &str) -> CaseFile {
    parse_case(&RULES.book, &RULES.catalogue, "case.yaml", text).unwrap_or_else(|fault| panic!("{fault}"))
}

#[track_caller]
fn case(text: &str) -> Case {
    read(text).case.expect("something to compare")
}

fn number(text: &str) -> Decimal {
    text.parse().expect(text)
}

#[test]
fn a_bare_situation_is_a_household_and_nothing_to_compare() {
    let file = read("household: { debts: yes }\nmembers: [{ age: 19 }, {}]\n");
    assert!(file.case.is_none() && file.on.is_none());
    assert_eq!(file.situation.members.len(), 2);
}

#[test]
fn the_case_in_the_documentation_is_read() {
    let guide = std::fs::read_to_string("../docs/cases.md").expect("docs/cases.md");
    let (_, example) = guide.split_once("```yaml\n").expect("an example");
    let (example, _) = example.split_once("```").expect("its end");
    let file = read(example);
    assert_eq!(file.source.expect("a source").firm, Some(Firmness::Reported));
    let case = file.case.expect("something to compare");
    assert_eq!((case.lines.len(), case.measures.len()), (3, 2));
}

#[test]
fn a_working_file_may_name_its_source_in_a_few_words() {
    let source = read("source: the family's own papers\nlines: []\n").source.expect("a source");
    assert_eq!((&*source.published, source.url, source.firm), ("the family's own papers", None, None));
}

#[test]
fn json_is_read_too() {
    let case = case(
        r#"{ "lines": [{ "what": "a", "amount": 12.50, "payer": "gemeente", "law": "x", "muddling on": 2, "breaking through": 0 }] }"#,
    );
    assert_eq!(case.lines[0].unit_price, number("12.50"));
}

#[test]
fn an_answer_is_known_unknown_or_withheld_and_never_a_default() {
    let file = read("household: { debts: yes, cannot wait: unknown, emergency: rather not say }\n");
    for (fact, answer) in [
        ("debts", Answer::Known(Value::YesNo(true))),
        ("cannot wait", Answer::Unknown),
        ("emergency", Answer::Withheld),
        ("special costs", Answer::Unknown),
    ] {
        let fact = RULES.book.fact_named(fact).expect(fact);
        assert_eq!(file.situation.answer(Subject::of_household(fact)), answer);
    }
}

#[test]
fn a_price_brings_its_amount_payer_and_law_and_each_can_be_replaced() {
    let plain = case("lines: [{ price: WM13, muddling on: 365 days a year, breaking through: 0 }]\n").lines.remove(0);
    assert_eq!((plain.unit_price, &*plain.payer, &*plain.law), (number("96.77"), "gemeente", "Wmo 2015"));
    assert_eq!(plain.price.as_deref(), Some("WM13"));
    let own = case(
        "lines: [{ price: WM13, amount: 100.00, payer: zorgkantoor, law: Wlz, muddling on: 1, breaking through: 0 }]\n",
    )
    .lines
    .remove(0);
    assert_eq!((own.unit_price, &*own.payer, &*own.law), (number("100"), "zorgkantoor", "Wlz"));
}

#[test]
fn a_price_without_a_single_amount_is_read_with_one() {
    let line = case("lines: [{ price: MO07, amount: 36000, muddling on: 1, breaking through: 0 }]\n").lines.remove(0);
    assert_eq!(line.unit_price, number("36000"));
}

#[test]
fn a_list_is_a_quantity_a_year_and_the_last_one_holds_on() {
    let line =
        case("lines: [{ price: JW02, muddling on: 4 hours a week, breaking through: [4 hours a week, 1 a week] }]\n")
            .lines
            .remove(0);
    let hours: Vec<Decimal> = (0..3).map(|year| line.breaking_through.at(year)).collect();
    assert_eq!(hours, [number("208"), number("52"), number("52")]);
    assert_eq!(line.muddling_on.at(9), number("208"));
}

#[test]
fn a_chance_is_a_percentage_or_a_fraction() {
    let line = case("events: [{ price: WO03, muddling on: 12 %, breaking through: 0.03 }]\n").lines.remove(0);
    assert_eq!((line.muddling_on.at(0), line.breaking_through.at(0)), (number("0.12"), number("0.03")));
}

#[test]
fn a_measure_is_paid_at_the_start_in_a_year_or_each_month() {
    for (timing, expected) in [
        ("", Timing::START),
        (", at: start, for: 2 years", Timing { years: 2, ..Timing::START }),
        (", at: each month, for: 3 years", Timing { years: 3, monthly: true, ..Timing::START }),
        (", at: year 2", Timing { first_year: 1, ..Timing::START }),
    ] {
        let text = format!("measures: [{{ what: a, amount: 5, payer: gemeente, law: x{timing} }}]\n");
        assert_eq!(case(&text).measures[0].timing, expected, "{timing}");
    }
}

#[test]
fn a_measure_costs_its_price_so_many_times_or_the_norm_of_the_day() {
    for (measure, amount) in [
        ("price: BW01, times: 12", "1597.20"),
        ("price: BW03", "751.41"),
        ("what: a, amount: 180.00, times: 12, payer: gemeente, law: x", "2160.00"),
        ("norm: norm-18-20-supplement, months: 12", "9146.88"),
        ("norm: norm-18-20-supplement, months: 1", "762.24"),
    ] {
        let text = format!("on: 2026-07-01\nmeasures: [{{ {measure} }}]\n");
        assert_eq!(case(&text).measures[0].amount, number(amount), "{measure}");
    }
    let before = case("on: 2026-06-30\nmeasures: [{ norm: norm-18-20-supplement, months: 1 }]\n");
    assert_eq!(before.measures[0].amount, number("746.45"));
}

#[test]
fn a_measure_says_where_its_amount_comes_from() {
    let origin =
        |measure: &str| case(&format!("on: 2026-07-01\nmeasures: [{{ {measure} }}]\n")).measures.remove(0).origin;
    assert_eq!(origin("price: WM08"), Origin::Price("WM08".to_owned()));
    assert_eq!(origin("price: WM08, amount: 100.00"), Origin::Own, "the catalogue speaks only for its own amount");
    let law = origin("norm: norm-18-20-supplement, months: 12");
    assert!(matches!(law, Origin::Law { url, .. } if url.ends_with("2026-07-01#Artikel20")));
}

#[test]
fn what_is_not_assumed_is_three_certain_years_at_the_standard_rate() {
    let assumptions = case("lines: []\n").assumptions;
    assert_eq!((assumptions.horizon, assumptions.success), (3, Decimal::ONE));
    assert_eq!(assumptions.discount, number("0.0225"));
}

#[test]
fn a_price_is_brought_to_the_level_of_the_case_where_the_index_reaches() {
    let of = |price: &str| {
        let line = format!("{{ price: {price}, muddling on: 1, breaking through: 0 }}");
        case(&format!("lines: [{line}]\nassumptions: {{ price level: 2024 }}\n")).lines.remove(0)
    };
    let indexed = of("JW02");
    assert_eq!((indexed.unit_price, indexed.grade), (number("60.37"), Some(Grade::B)));
    assert_eq!(indexed.indexed.map(|how| (how.listed, how.from, how.to)), Some((number("58.44"), 2023, 2024)));
    let newer = of("PW02");
    assert_eq!((newer.unit_price, newer.indexed), (number("332.17"), None), "the index of 2025 is not known");
    assert_eq!(of("JW02, amount: 58.44").indexed, None, "an amount of the writer's own is left as it is");
}

#[test]
fn what_is_uncertain_has_a_lowest_and_a_highest_and_a_seed() {
    let text = "lines: []\nassumptions: { success: 60 %, optimism: { B: 0.9, own: 0.5 } }\n\
                ranges: { success: [40 %, 0.8], shape: PERT }\nsimulation: { draws: 500, seed: 7 }\n";
    let case = case(text);
    assert_eq!(case.ranges.success, Some((number("0.4"), number("0.8"))));
    assert_eq!((case.ranges.prices, case.ranges.shape), (None, Shape::Pert));
    let optimism = case.assumptions.optimism;
    assert_eq!(
        (optimism.of(Some(Grade::A)), optimism.of(Some(Grade::B)), optimism.of(None)),
        (Decimal::ONE, number("0.9"), number("0.5"))
    );
    let file = parse_case(&RULES.book, &RULES.catalogue, "case.yaml", text).expect("a case");
    assert_eq!((file.simulation.draws, file.simulation.seed), (500, 7));
}

#[test]
fn a_measure_says_who_decides_and_whether_it_was_decided() {
    let text = "measures: [{ what: a, amount: 5, payer: gemeente, law: x, transfer: yes, decides: team lead, \
                decision: follows, begins: 2026-12-01 }]\n";
    let measure = case(text).measures.remove(0);
    assert_eq!((measure.transfer, measure.decides.as_deref()), (true, Some("team lead")));
    assert_eq!(measure.decision, Some(Decision::Follows));
    assert_eq!(measure.begins.map(|day| day.to_string()).as_deref(), Some("2026-12-01"));
}
