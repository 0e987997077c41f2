//! The answers besides the sum, against sums made by hand: who gains, waiting, realised or avoided, deadweight, grades.

use maatwerk_engine::{
    Assumptions, BreakEven, Case, Comparison, Grade, Line, LineKind, Measure, Optimism, Timing, Trajectory, compare,
};
use rust_decimal::Decimal;

#[track_caller]
fn number(text: &str) -> Decimal {
    text.parse().expect(text)
}

/// Help that stops if it succeeds: so much a year for this payer.
fn stops(payer: &str, amount: &str) -> Line {
    Line {
        payer: payer.to_owned(),
        law: "Wmo 2015".to_owned(),
        unit_price: number(amount),
        muddling_on: Trajectory::constant(Decimal::ONE),
        breaking_through: Trajectory::constant(Decimal::ZERO),
        ..Line::default()
    }
}

fn pays(payer: &str, amount: &str) -> Measure {
    let (payer, law) = (payer.to_owned(), "Participatiewet".to_owned());
    Measure { payer, law, amount: number(amount), ..Measure::default() }
}

fn years(horizon: usize) -> Assumptions {
    Assumptions { horizon, discount: Decimal::ZERO, ..Assumptions::default() }
}

fn case(lines: Vec<Line>, measures: Vec<Measure>, assumptions: Assumptions) -> Case {
    Case { lines, measures, assumptions, ..Case::default() }
}

fn fair(comparison: &Comparison) -> Vec<String> {
    comparison.payers.iter().filter_map(|sum| sum.fair_contribution).map(|fair| fair.to_string()).collect()
}

#[test]
fn who_gains_without_investing_is_the_leak_and_has_a_fair_contribution() {
    let lines = vec![stops("gemeente", "2500"), stops("zorgverzekeraar", "7500")];
    let comparison = compare(&case(lines, vec![pays("gemeente", "3000")], years(1)));
    assert_eq!(comparison.leak_share, Some(number("0.75")));
    assert_eq!(fair(&comparison), ["750.00", "2250.00"]);
    assert_eq!(comparison.payback_month, Some(4), "all together");
    assert_eq!(comparison.payers[0].payback_month, None, "the municipality alone never earns it back");
    assert_eq!(comparison.payers[1].payback_month, None, "who invests nothing earns nothing back");
}

#[test]
fn fair_contributions_foot_though_a_third_of_a_cent_cannot_be_paid() {
    let lines = ["gemeente", "rijk", "zorgverzekeraar"].map(|payer| stops(payer, "100")).to_vec();
    let comparison = compare(&case(lines, vec![pays("gemeente", "100")], years(1)));
    assert_eq!(comparison.payers.iter().filter_map(|sum| sum.fair_contribution).sum::<Decimal>(), number("100.00"));
}

#[test]
fn without_a_saving_there_is_no_leak_and_no_fair_contribution() {
    let mut costs_more = stops("gemeente", "100");
    std::mem::swap(&mut costs_more.muddling_on, &mut costs_more.breaking_through);
    let comparison = compare(&case(vec![costs_more], vec![pays("gemeente", "100")], years(1)));
    assert_eq!((comparison.leak_share, fair(&comparison)), (None, Vec::new()));
    assert_eq!(comparison.net_present_value, number("-200"), "the waterbed is in the sum");
}

#[test]
fn waiting_a_year_drops_the_last_year_of_the_horizon() {
    let of = |horizon, discount: &str| {
        let assumptions = Assumptions { discount: number(discount), ..years(horizon) };
        compare(&case(vec![stops("gemeente", "1200")], vec![pays("gemeente", "600")], assumptions)).cost_of_delay_year
    };
    assert_eq!(of(3, "0"), number("1200"), "three years less the investment, against two years less the investment");
    assert_eq!(of(1, "0"), number("600"), "nothing is left of one year");
    // 1200 - 600 + 1200/1.25 against (1200 - 600)/1.25.
    assert_eq!(of(2, "0.25"), number("1080.00"));
}

#[test]
fn what_stops_and_what_becomes_less_likely_stand_apart() {
    let event = Line {
        kind: LineKind::Event,
        muddling_on: Trajectory::constant(number("0.4")),
        breaking_through: Trajectory::constant(number("0.1")),
        ..stops("woningcorporatie", "1000")
    };
    let half = Line { cashable: Some(number("0.5")), ..stops("gemeente", "800") };
    let comparison = compare(&case(vec![event, half, stops("rijk", "50")], Vec::new(), years(1)));
    assert_eq!((comparison.avoided, comparison.realised), (number("300.00"), number("850.00")));
    let split = comparison.cashable;
    assert_eq!((split.cashable, split.not_cashable, split.unsaid), (number("400"), number("400"), number("350")));
}

#[test]
fn income_support_is_no_saving_to_society() {
    let benefit = Line { transfer: true, ..stops("gemeente", "5000") };
    let support = Measure { transfer: true, ..pays("gemeente", "1000") };
    let comparison = compare(&case(vec![benefit, stops("rijk", "200")], vec![support], years(1)));
    assert_eq!(comparison.net_present_value, number("4200"));
    assert_eq!(comparison.societal_net_present_value, number("200"));
}

#[test]
fn success_and_failure_lie_around_the_mean() {
    let assumptions = Assumptions { success: number("0.6"), ..years(1) };
    let comparison = compare(&case(vec![stops("gemeente", "10000")], vec![pays("gemeente", "3000")], assumptions));
    assert_eq!((comparison.on_success, comparison.on_failure), (number("7000"), number("-3000")));
    assert_eq!(comparison.net_present_value, number("3000"), "0.6 × 7000 + 0.4 × -3000");
}

#[test]
fn what_would_have_come_anyway_is_taken_off() {
    let assumptions = Assumptions { deadweight: number("0.25"), ..years(1) };
    let comparison = compare(&case(vec![stops("gemeente", "10000")], vec![pays("gemeente", "3000")], assumptions));
    assert_eq!(comparison.present_value_savings, number("7500"));
    assert_eq!(comparison.break_even, BreakEven::At(number("0.4")));
}

#[test]
fn optimism_is_taken_off_by_the_grade_of_the_price() {
    let graded = |grade| Line { grade, ..stops("gemeente", "1000") };
    let lines = vec![graded(Some(Grade::A)), graded(Some(Grade::C)), graded(None)];
    let by_grade = ["1", "0.9", "0.8", "0.6"].map(number);
    let assumptions = Assumptions { optimism: Optimism { by_grade, own: number("0.5") }, ..years(1) };
    let comparison = compare(&case(lines, vec![pays("gemeente", "460")], assumptions));
    assert_eq!(comparison.present_value_savings, number("2300"));
    assert_eq!(comparison.break_even, BreakEven::At(number("0.2")));
}

#[test]
fn muddling_on_that_falls_by_itself_is_found() {
    let falls = |quantities: &[&str]| {
        let quantities = quantities.iter().map(|quantity| number(quantity));
        let line = Line { muddling_on: Trajectory::new(quantities).expect("a year"), ..stops("gemeente", "10") };
        case(vec![line], Vec::new(), years(3)).recovering().is_some()
    };
    assert!(falls(&["4", "3"]) && falls(&["1", "2", "1"]));
    assert!(!falls(&["4"]) && !falls(&["1", "2"]) && !falls(&["1", "1", "1", "0"]), "the fourth year does not count");
}

#[test]
fn an_investment_in_a_later_year_is_valued_in_that_year() {
    let timing = Timing { first_year: 1, years: 2, monthly: false };
    let later = Measure { timing, ..pays("gemeente", "100") };
    let assumptions = Assumptions { discount: number("0.25"), ..years(3) };
    assert_eq!(compare(&case(Vec::new(), vec![later], assumptions)).present_value_investment, number("144.00"));
}

#[test]
fn a_loss_without_an_investment_is_never_earned_back() {
    let mut costs_more = stops("gemeente", "100");
    std::mem::swap(&mut costs_more.muddling_on, &mut costs_more.breaking_through);
    assert_eq!(compare(&case(vec![costs_more], Vec::new(), years(1))).break_even, BreakEven::Never);
    let comparison = compare(&case(vec![stops("gemeente", "100")], Vec::new(), years(1)));
    assert_eq!(comparison.break_even, BreakEven::NothingInvested);
    assert_eq!(comparison.on_failure.to_string(), "0.00", "and no minus zero");
}

#[test]
fn nothing_is_said_of_a_part_that_is_not_there() {
    let thirds = Assumptions { horizon: 10, success: number("0.333"), ..Assumptions::default() };
    let free = Line { cashable: Some(Decimal::ONE), ..stops("gemeente", "100.01") };
    let split = compare(&case(vec![free, stops("gemeente", "33.33")], Vec::new(), thirds)).cashable;
    assert_eq!(split.not_cashable, number("0"));
}
