//! Every figure of a comparison, against sums made by hand.

use maatwerk_engine::{
    Assumptions, BreakEven, Case, Line, LineKind, Measure, Optimism, Origin, Timing, Trajectory, compare,
};
use rust_decimal::Decimal;

const MONTHLY: Timing = Timing { monthly: true, ..Timing::START };

/// A number as written.
#[track_caller]
fn number(text: &str) -> Decimal {
    text.parse().expect(text)
}

/// One certain year: what a published claim says, uncorrected.
fn one_year() -> Assumptions {
    Assumptions { horizon: 1, ..Assumptions::default() }
}

/// Help at this price under a law that the gemeente pays, so much a year in either future.
fn line(law: &str, price: &str, muddling_on: &[&str], breaking_through: &[&str]) -> Line {
    let years = |years: &[&str]| Trajectory::new(years.iter().map(|year| number(year))).expect("a year");
    Line {
        what: "help".to_owned(),
        price: None,
        payer: "gemeente".to_owned(),
        law: law.to_owned(),
        unit_price: number(price),
        kind: LineKind::Running,
        muddling_on: years(muddling_on),
        breaking_through: years(breaking_through),
        ..Line::default()
    }
}

/// An investment under a law that the gemeente pays.
fn measure(law: &str, amount: &str, timing: Timing) -> Measure {
    Measure {
        what: "more income".to_owned(),
        origin: Origin::Own,
        ground: None,
        payer: "gemeente".to_owned(),
        law: law.to_owned(),
        amount: number(amount),
        timing,
        ..Measure::default()
    }
}

/// The published 18-year-old: 3,000 from the Participatiewet against 10,000 from the Jeugdwet.
fn eighteen(assumptions: Assumptions, timing: Timing) -> Case {
    Case {
        lines: vec![line("Jeugdwet", "10000.00", &["1"], &["0"])],
        measures: vec![measure("Participatiewet", "3000.00", timing)],
        assumptions,
        ..Case::default()
    }
}

/// Net present value, savings for each euro and break-even probability in percent (two decimals), payback month.
#[track_caller]
fn comes_out(case: &Case, net: &str, ratio: &str, break_even: &str, payback: Option<usize>) {
    let comparison = compare(case);
    assert_eq!(comparison.net_present_value.to_string(), net, "net present value");
    let rounded = |number: Decimal| format!("{:.4}", number.round_dp(4));
    assert_eq!(comparison.benefit_cost_ratio.map(rounded).unwrap_or_default(), ratio, "ratio");
    let percent = match comparison.break_even {
        BreakEven::At(chance) => format!("{:.2}", (chance * Decimal::ONE_HUNDRED).round_dp(2)),
        BreakEven::NotEvenWhenCertain(_) => "not even when certain".to_owned(),
        BreakEven::Never => "never".to_owned(),
        BreakEven::NothingInvested => "nothing invested".to_owned(),
    };
    assert_eq!(percent, break_even, "break-even");
    assert_eq!(comparison.payback_month, payback, "payback month");
}

#[test]
fn the_published_18_year_old_comes_out_to_the_cent() {
    comes_out(&eighteen(one_year(), Timing::START), "7000.00", "3.3333", "30.00", Some(4));
}

#[test]
fn a_chance_and_a_correction_lower_the_saving_and_not_the_investment() {
    let assumptions = Assumptions { success: number("0.60"), optimism: Optimism::same(number("0.85")), ..one_year() };
    let case = eighteen(assumptions, Timing::START);
    assert_eq!(compare(&case).present_value_savings.to_string(), "5100.00");
    comes_out(&case, "2100.00", "1.7000", "35.29", Some(8));
}

#[test]
fn what_is_paid_in_twelve_parts_is_earned_back_in_the_first_month() {
    comes_out(&eighteen(one_year(), MONTHLY), "7000.00", "3.3333", "30.00", Some(1));
}

#[test]
fn the_break_even_probability_does_not_depend_on_the_chance() {
    for success in ["0", "0.3", "1"] {
        let case = eighteen(Assumptions { success: number(success), ..one_year() }, Timing::START);
        assert_eq!(compare(&case).break_even, BreakEven::At(number("0.3")), "{success}");
    }
}

#[test]
fn a_later_year_counts_for_what_it_is_worth_now() {
    let case = Case {
        lines: vec![line("Wmo 2015", "1000000", &["1"], &["0"])],
        measures: Vec::new(),
        assumptions: Assumptions { horizon: 5, ..Assumptions::default() },
        ..Case::default()
    };
    let present: Vec<String> = compare(&case).ledger.iter().map(|cell| cell.present_saving.to_string()).collect();
    assert_eq!(present, ["1000000.00", "977995.11", "956474.44", "935427.32", "914843.35"]);
}

#[test]
fn an_event_counts_for_its_chance() {
    let mut event = line("Wmo 2015", "488.30", &["0.10"], &["0"]);
    event.kind = LineKind::Event;
    let case = Case { lines: vec![event], measures: Vec::new(), assumptions: one_year(), ..Case::default() };
    assert_eq!(compare(&case).ledger[0].gross_saving.to_string(), "48.83");
}

#[test]
fn a_half_cent_is_rounded_up_in_each_line_and_year() {
    let lines = vec![line("Jeugdwet", "0.01", &["0.5"], &["0"]), line("Jeugdwet", "0.01", &["0.5"], &["0"])];
    let case = Case { lines, measures: Vec::new(), assumptions: one_year(), ..Case::default() };
    assert_eq!(compare(&case).net_present_value.to_string(), "0.02");
}

#[test]
fn the_last_year_that_was_written_holds_on() {
    let case = Case {
        lines: vec![line("Jeugdwet", "100", &["4"], &["4", "1"])],
        measures: Vec::new(),
        assumptions: Assumptions { horizon: 4, discount: Decimal::ZERO, ..Assumptions::default() },
        ..Case::default()
    };
    let savings: Vec<String> = compare(&case).ledger.iter().map(|cell| cell.saving.to_string()).collect();
    assert_eq!(savings, ["0.00", "300.00", "300.00", "300.00"]);
}

#[test]
fn an_uplift_raises_the_investment_alone() {
    let assumptions = Assumptions { investment_uplift: number("1.2"), ..one_year() };
    comes_out(&eighteen(assumptions, Timing::START), "6400.00", "2.7778", "36.00", Some(5));
}

#[test]
fn nothing_is_earned_back_before_it_is_invested_or_when_a_later_investment_undoes_it() {
    let three_years = || Assumptions { horizon: 3, discount: Decimal::ZERO, ..Assumptions::default() };
    let second_year = Timing { first_year: 1, ..Timing::START };
    let payback = |line: Line, measures: &[(&str, Timing)]| {
        let measures = measures.iter().map(|(amount, timing)| measure("Participatiewet", amount, *timing)).collect();
        compare(&Case { lines: vec![line], measures, assumptions: three_years(), ..Case::default() }).payback_month
    };
    let from_the_second = || line("Jeugdwet", "100", &["0", "1"], &["0"]);
    assert_eq!(payback(from_the_second(), &[("3000", second_year)]), None);
    let each_year = || line("Jeugdwet", "1200", &["1"], &["0"]);
    assert_eq!(payback(each_year(), &[("100", Timing::START), ("300000", second_year)]), None);
    assert_eq!(payback(each_year(), &[("100", Timing::START), ("2000", second_year)]), Some(21));
    assert_eq!(payback(each_year(), &[("100", Timing::START)]), Some(1));
    assert_eq!(payback(each_year(), &[("300", second_year)]), Some(13), "saved before, invested in the second year");
}

#[test]
fn without_an_investment_there_is_nothing_to_earn_back() {
    let case = Case {
        lines: vec![line("Jeugdwet", "10000", &["1"], &["0"])],
        measures: Vec::new(),
        assumptions: one_year(),
        ..Case::default()
    };
    comes_out(&case, "10000.00", "", "nothing invested", None);
}

#[test]
fn without_a_saving_an_investment_is_never_earned_back() {
    let case = Case {
        lines: vec![line("Jeugdwet", "10000", &["1"], &["1"])],
        measures: vec![measure("Participatiewet", "3000", Timing::START)],
        assumptions: one_year(),
        ..Case::default()
    };
    comes_out(&case, "-3000.00", "0.0000", "never", None);
}

#[test]
fn a_saving_that_is_too_small_does_not_pay_even_when_success_is_certain() {
    let case = Case {
        lines: vec![line("Jeugdwet", "2000", &["1"], &["0"])],
        measures: vec![measure("Participatiewet", "3000", Timing::START)],
        assumptions: one_year(),
        ..Case::default()
    };
    comes_out(&case, "-1000.00", "0.6667", "not even when certain", None);
    assert_eq!(compare(&case).break_even.probability(), Some(number("1.5")));
}

#[test]
fn help_that_moves_elsewhere_is_a_negative_saving_for_whoever_pays_it() {
    let mut moved = line("Zvw", "500", &["0"], &["12"]);
    moved.payer = "zorgverzekeraar".to_owned();
    let mut case = eighteen(one_year(), Timing::START);
    case.lines.push(moved);
    comes_out(&case, "1000.00", "1.3333", "75.00", Some(9));
    let comparison = compare(&case);
    let nets: Vec<(&str, String)> = comparison.payers.iter().map(|sum| (&*sum.payer, sum.net.to_string())).collect();
    assert_eq!(nets, [("gemeente", "7000.00".to_owned()), ("zorgverzekeraar", "-6000.00".to_owned())]);
}

#[test]
fn one_payer_under_two_laws_has_two_accounts_and_one_sum() {
    let comparison = compare(&eighteen(one_year(), Timing::START));
    let laws: Vec<(&str, &str)> = comparison.ledger.iter().map(|cell| (&*cell.payer, &*cell.law)).collect();
    assert_eq!(laws, [("gemeente", "Jeugdwet"), ("gemeente", "Participatiewet")]);
    assert_eq!(comparison.payers.len(), 1);
}

#[test]
fn the_curve_starts_with_the_investment_and_ends_with_the_undiscounted_sum() {
    let curve = compare(&eighteen(one_year(), Timing::START)).cumulative;
    assert_eq!((curve.len(), curve[0], curve[12]), (13, number("-3000"), number("7000")));
}

#[test]
fn nothing_at_all_is_zero_and_no_minus_zero() {
    let mut case = eighteen(Assumptions { success: Decimal::ZERO, ..one_year() }, Timing::START);
    case.lines = vec![line("Jeugdwet", "100", &["0"], &["1"])];
    case.measures.clear();
    let comparison = compare(&case);
    assert_eq!(comparison.present_value_savings.to_string(), "0.00");
    assert_eq!(comparison.ledger[0].saving.to_string(), "0.00");
}
