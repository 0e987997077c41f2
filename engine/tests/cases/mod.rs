//! Any case at all, for the properties of the sum.

use maatwerk_engine::{Assumptions, Case, Grade, Line, LineKind, Measure, Optimism, Timing, Trajectory};
use proptest::prelude::*;
use rust_decimal::Decimal;

fn cents_up_to(most: i64) -> impl Strategy<Value = Decimal> {
    (0..=most).prop_map(|cents| Decimal::new(cents, 2))
}

fn account() -> impl Strategy<Value = (String, String)> {
    let one_of = |names: &'static [&'static str]| prop::sample::select(names).prop_map(str::to_owned);
    (one_of(&["gemeente", "rijk", "zorgverzekeraar"]), one_of(&["Jeugdwet", "Participatiewet", "Zvw"]))
}

fn years() -> impl Strategy<Value = Trajectory> {
    prop::collection::vec(cents_up_to(40_000), 1..4).prop_map(|years| Trajectory::new(years).expect("a year"))
}

prop_compose! {
    pub fn lines()(account in account(), unit_price in cents_up_to(100_000), muddling_on in years(), breaking_through in years(),
        is_event: bool, grade in prop::option::of(prop::sample::select(vec![Grade::A, Grade::B, Grade::C, Grade::D])),
        cashable in prop::option::of(0..=100i64), transfer: bool) -> Line {
        let (payer, law) = account;
        let kind = if is_event { LineKind::Event } else { LineKind::Running };
        let cashable = cashable.map(|percent| Decimal::new(percent, 2));
        Line { payer, law, unit_price, kind, muddling_on, breaking_through, grade, cashable, transfer, ..Line::default() }
    }
}

prop_compose! {
    fn measures()(account in account(), amount in cents_up_to(1_000_000), first_year in 0..3usize, years in 1..4usize,
        monthly: bool, transfer: bool) -> Measure {
        let (payer, law) = account;
        let timing = Timing { first_year, years, monthly };
        Measure { payer, law, amount, timing, transfer, ..Measure::default() }
    }
}

prop_compose! {
    pub fn cases()(lines in prop::collection::vec(lines(), 0..5), measures in prop::collection::vec(measures(), 0..4),
        horizon in 1..=Assumptions::MAX_HORIZON, success in 0..=100i64, optimism in 1..=100i64, uplift in 100..=200i64,
        discount in 0..=1000i64, deadweight in 0..=99i64) -> Case {
        let assumptions = Assumptions {
            horizon,
            success: Decimal::new(success, 2),
            optimism: Optimism::same(Decimal::new(optimism, 2)),
            investment_uplift: Decimal::new(uplift, 2),
            discount: Decimal::new(discount, 4),
            deadweight: Decimal::new(deadweight, 2),
            ..Assumptions::default()
        };
        Case { lines, measures, assumptions, ..Case::default() }
    }
}
