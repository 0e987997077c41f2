//! The tornado and the simulation: what each promises, for made cases and for any.

mod cases;

use cases::cases;
use maatwerk_engine::{
    Assumptions, Case, Grade, Line, Measure, Model, Optimism, Parameter, Ranges, Shape, Simulation, Trajectory,
    compare, tornado,
};
use proptest::prelude::*;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

#[track_caller]
fn number(text: &str) -> Decimal {
    text.parse().expect(text)
}

/// Ten thousand a year for three thousand now, over two years.
fn made(ranges: Ranges) -> Case {
    let account = || ("gemeente".to_owned(), "Jeugdwet".to_owned());
    let line = Line {
        payer: account().0,
        law: account().1,
        unit_price: number("10000"),
        muddling_on: Trajectory::constant(Decimal::ONE),
        ..Line::default()
    };
    let measure = Measure { payer: account().0, law: account().1, amount: number("9000"), ..Measure::default() };
    let assumptions = Assumptions {
        horizon: 2,
        success: number("0.6"),
        optimism: Optimism::same(number("0.8")),
        ..Assumptions::default()
    };
    Case { lines: vec![line], measures: vec![measure], assumptions, ranges }
}

fn simulated(case: &Case, draws: usize, seed: u64) -> maatwerk_engine::Spread {
    let mut simulation = Simulation::new(Model::of(case), seed);
    simulation.draw(draws);
    simulation.outcome().expect("something was drawn")
}

#[test]
fn each_bar_is_the_outcome_with_one_assumption_moved() {
    let case = made(Ranges { success: Some((number("0.3"), number("0.9"))), ..Ranges::default() });
    let bars = tornado(&case);
    let net = |assumptions| compare(&Case { assumptions, ..case.clone() }).net_present_value;
    for bar in &bars {
        let moved = |value| match bar.parameter {
            Parameter::Success => Some(Assumptions { success: value, ..case.assumptions }),
            Parameter::Optimism => Some(Assumptions { optimism: Optimism::same(value), ..case.assumptions }),
            Parameter::Discount => Some(Assumptions { discount: value, ..case.assumptions }),
            Parameter::Investment if value >= Decimal::ONE => {
                Some(Assumptions { investment_uplift: value, ..case.assumptions })
            }
            Parameter::Investment | Parameter::Prices => None,
        };
        for (value, found) in [(bar.range.low, bar.low), (bar.range.high, bar.high)] {
            if let Some(assumptions) = moved(value) {
                assert_eq!(found, net(assumptions), "{:?} at {value}", bar.parameter);
            }
        }
    }
    let lengths: Vec<Decimal> = bars.iter().map(|bar| (bar.high - bar.low).abs()).collect();
    assert!(lengths.is_sorted_by(|longer, shorter| longer >= shorter), "{lengths:?}");
    assert_eq!(bars[0].parameter, Parameter::Success);
}

#[test]
fn the_switching_value_of_the_chance_is_the_break_even_probability() {
    let case = made(Ranges::default());
    let bars = tornado(&case);
    let switching = |parameter| bars.iter().find(|bar| bar.parameter == parameter).and_then(|bar| bar.switching_value);
    let break_even = compare(&case).break_even.probability().expect("a chance");
    let difference = switching(Parameter::Success).expect("it turns") - break_even;
    assert!(difference.abs() < number("0.00001"), "{difference}");
}

#[test]
fn nothing_uncertain_gives_the_same_every_time() {
    let only = |value: &str| Some((number(value), number(value)));
    let ranges = Ranges {
        success: only("0.6"),
        prices: only("1"),
        optimism: only("0.8"),
        investment: only("1"),
        shape: Shape::Pert,
    };
    let case = made(ranges);
    let spread = simulated(&case, 100, 7);
    let net = compare(&case).net_present_value.to_f64().expect("a number");
    for figure in [spread.mean, spread.p5, spread.p50, spread.p95] {
        assert!((figure - net).abs() < 0.01, "{figure} and {net}");
    }
    assert_eq!(spread.share_positive, 1.0);
}

#[test]
fn the_same_seed_draws_the_same_in_one_go_or_in_many() {
    let case = made(Ranges::default());
    let mut slices = Simulation::new(Model::of(&case), 3);
    (0..10).for_each(|_| slices.draw(1_000));
    assert_eq!(slices.outcome(), Some(simulated(&case, 10_000, 3)));
    assert_ne!(simulated(&case, 10_000, 4).mean, simulated(&case, 10_000, 3).mean);
}

#[test]
fn before_the_first_draw_nothing_came_out() {
    assert_eq!(Simulation::new(Model::of(&made(Ranges::default())), 1).outcome(), None);
}

#[test]
fn the_histogram_holds_every_draw_and_never_splits_a_bar_at_zero() {
    let spread = simulated(&made(Ranges::default()), 20_000, 1);
    let histogram = spread.histogram;
    assert_eq!(histogram.counts.iter().sum::<u32>(), 20_000);
    assert_eq!(histogram.from.rem_euclid(histogram.width), 0);
    assert!(histogram.counts.len() <= 40);
    let below: u32 = histogram.counts.iter().take(((-histogram.from) / histogram.width).max(0) as usize).sum();
    assert!((f64::from(below) / 20_000.0 - (1.0 - spread.share_positive)).abs() < 1e-9);
}

#[test]
fn a_factor_for_the_only_grade_spreads_as_one_for_all() {
    let one = made(Ranges::default());
    let [mut own, mut unused] = [one.clone(), one.clone()];
    let all = Decimal::ONE;
    own.assumptions.optimism = Optimism { by_grade: [all; 4], own: number("0.8") };
    unused.assumptions.optimism = Optimism { by_grade: [number("0.3"); 4], own: number("0.8") };
    for case in [own, unused] {
        assert_eq!(simulated(&case, 1_000, 1), simulated(&one, 1_000, 1));
        assert_eq!(tornado(&case), tornado(&one));
    }
}

#[test]
fn factors_that_differ_move_together_and_none_rises_above_one() {
    let mut case = made(Ranges::default());
    case.lines.push(Line { grade: Some(Grade::C), ..case.lines[0].clone() });
    case.assumptions.optimism = Optimism { by_grade: [number("0.5"); 4], own: number("0.9") };
    let range = Ranges::of(&case).optimism;
    assert_eq!((range.low, range.mode, range.high), (number("0.75"), Decimal::ONE, number("1.1111")));
}

#[test]
fn a_slight_chance_is_not_lost_in_rounding() {
    let wide = |low: &str, high: &str| Some((number(low), number(high)));
    let only = wide("1", "1");
    let ranges =
        Ranges { success: wide("0", "1"), prices: only, optimism: only, investment: only, shape: Shape::Triangular };
    let mut case = made(ranges);
    case.lines[0].unit_price = number("100");
    case.measures[0].amount = number("20");
    case.assumptions = Assumptions { horizon: 1, success: number("0.00004"), ..Assumptions::default() };
    let spread = simulated(&case, 100_000, 1);
    assert!((spread.mean - 13.33).abs() < 0.5, "{}", spread.mean);
}

#[test]
fn of_two_rates_at_which_it_turns_the_nearest_is_named() {
    let mut case = made(Ranges::default());
    case.lines[0].unit_price = number("1");
    case.lines[0].muddling_on = Trajectory::new(["0", "3000", "0"].map(number)).expect("years");
    case.lines[0].breaking_through = Trajectory::new(["0", "0", "2100"].map(number)).expect("years");
    case.measures[0].amount = number("1000");
    case.assumptions = Assumptions { horizon: 3, discount: number("0.05"), ..Assumptions::default() };
    let bars = tornado(&case);
    let rate = bars.iter().find(|bar| bar.parameter == Parameter::Discount).and_then(|bar| bar.switching_value);
    // -1000 + 3000 / (1 + r) - 2100 / (1 + r)^2 is zero where (1 + r) is (3 ± √0.6) / 2.
    assert_eq!(rate.map(|rate| rate.round_dp(4)), Some(number("0.1127")));
}

fn ranges() -> impl Strategy<Value = Ranges> {
    let prices = (0..=100i64, 100..=300i64).prop_map(|(low, high)| (Decimal::new(low, 2), Decimal::new(high, 2)));
    let investment = (50..=100i64, 100..=300i64).prop_map(|(low, high)| (Decimal::new(low, 2), Decimal::new(high, 2)));
    let shape = prop::sample::select(vec![Shape::Triangular, Shape::Pert]);
    (prices, investment, shape).prop_map(|(prices, investment, shape)| Ranges {
        prices: Some(prices),
        investment: Some(investment),
        shape,
        ..Ranges::default()
    })
}

proptest! {
    #[test]
    fn drawn_numbers_and_exact_ones_agree_within_a_cent_at_what_the_case_assumes(case in cases()) {
        let model = Model::of(&case);
        let net = compare(&case).net_present_value.to_f64().expect("a number");
        let found = model.net(model.ranges.map(|[_, mode, _]| mode));
        prop_assert!((found - net).abs() < 0.01, "{found} and {net}");
    }

    #[test]
    fn the_mean_of_the_draws_converges_on_the_exact_mean(case in cases(), ranges in ranges(), seed: u64) {
        let case = Case { ranges, ..case };
        let spread = simulated(&case, 20_000, seed);
        let exact = Model::of(&case).exact_mean();
        // Six standard errors of the mean: of 256 such cases not one may be outside. P5 to P95 is over three deviations.
        let deviation = (spread.p95 - spread.p5).max(0.01) / 3.0;
        prop_assert!((spread.mean - exact).abs() <= 6.0 * deviation / 20_000_f64.sqrt() + 0.01, "{} and {exact}", spread.mean);
        prop_assert!(spread.p5 <= spread.p50 && spread.p50 <= spread.p95);
    }

    #[test]
    fn a_switching_value_put_back_in_gives_about_nothing(case in cases()) {
        for bar in tornado(&case) {
            let Some(value) = bar.switching_value.filter(|_| bar.parameter == Parameter::Success) else { continue };
            let assumptions = Assumptions { success: value, ..case.assumptions };
            let net = compare(&Case { assumptions, ..case.clone() }).net_present_value;
            let cells = Decimal::from((case.lines.len() + case.measures.len() + 1) * case.assumptions.horizon);
            // A cent or two for each cell, and the sixth decimal of the value.
            let room = cells * number("0.05") + compare(&case).on_success.abs() * number("0.000001") + number("1");
            prop_assert!(net.abs() <= room, "{net}");
        }
    }
}
