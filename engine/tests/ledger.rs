//! What holds for every case: tables foot, and scale and nothing behave as they should.

use maatwerk_engine::{
    Assumptions, BreakEven, Case, Comparison, Line, LineKind, Measure, Origin, Timing, Trajectory, compare,
};
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
    fn lines()(account in account(), unit_price in cents_up_to(100_000), muddling_on in years(), breaking_through in years())
        -> Line {
        let (payer, law) = account;
        Line {
            what: "help".to_owned(),
            price: None,
            payer,
            law,
            unit_price,
            kind: LineKind::Running,
            muddling_on,
            breaking_through,
        }
    }
}

prop_compose! {
    fn measures()(account in account(), amount in cents_up_to(1_000_000), first_year in 0..3usize, years in 1..4usize,
        monthly: bool) -> Measure {
        let (payer, law) = account;
        let timing = Timing { first_year, years, monthly };
        Measure { what: "a measure".to_owned(), origin: Origin::Own, ground: None, payer, law, amount, timing }
    }
}

prop_compose! {
    fn cases()(lines in prop::collection::vec(lines(), 0..5), measures in prop::collection::vec(measures(), 0..4),
        horizon in 1..=Assumptions::MAX_HORIZON, success in 0..=100i64, optimism in 1..=100i64, uplift in 100..=200i64,
        discount in 0..=1000i64) -> Case {
        let assumptions = Assumptions {
            horizon,
            success: Decimal::new(success, 2),
            optimism: Decimal::new(optimism, 2),
            investment_uplift: Decimal::new(uplift, 2),
            discount: Decimal::new(discount, 4),
        };
        Case { lines, measures, assumptions }
    }
}

/// A few cents for every rounded cell.
fn rounding(case: &Case) -> Decimal {
    let entries = case.lines.len() + case.measures.len() + 1;
    Decimal::new(5, 2) * Decimal::from(entries * case.assumptions.horizon)
}

/// What a line without help must leave as it was.
fn figures(comparison: &Comparison) -> (Decimal, Decimal, Option<Decimal>, BreakEven, Option<usize>) {
    let Comparison { present_value_savings, present_value_investment, .. } = comparison;
    let Comparison { benefit_cost_ratio, break_even, payback_month, .. } = comparison;
    (*present_value_savings, *present_value_investment, *benefit_cost_ratio, *break_even, *payback_month)
}

proptest! {
    #[test]
    fn every_table_foots_to_the_cent(case in cases()) {
        let comparison = compare(&case);
        let nets: Decimal = comparison.payers.iter().map(|sum| sum.net).sum();
        prop_assert_eq!(nets, comparison.net_present_value);
        for sum in &comparison.payers {
            let cells = || comparison.ledger.iter().filter(|cell| cell.payer == sum.payer);
            prop_assert_eq!(cells().map(|cell| cell.present_saving).sum::<Decimal>(), sum.savings);
            prop_assert_eq!(cells().map(|cell| cell.present_investment).sum::<Decimal>(), sum.investment);
        }
        let difference = comparison.present_value_savings - comparison.present_value_investment;
        prop_assert_eq!(difference, comparison.net_present_value);
        for cell in &comparison.ledger {
            for amount in [cell.gross_saving, cell.saving, cell.investment, cell.present_saving] {
                prop_assert_eq!(amount.scale(), 2);
            }
        }
    }

    #[test]
    fn twice_the_prices_is_twice_the_sum(case in cases()) {
        let mut double = case.clone();
        double.lines.iter_mut().for_each(|line| line.unit_price *= Decimal::TWO);
        double.measures.iter_mut().for_each(|measure| measure.amount *= Decimal::TWO);
        let difference = compare(&double).net_present_value - compare(&case).net_present_value * Decimal::TWO;
        prop_assert!(difference.abs() <= rounding(&case), "{difference}");
    }

    #[test]
    fn help_that_is_the_same_in_both_futures_changes_nothing(case in cases(), line in lines()) {
        let mut more = case.clone();
        more.lines.push(Line { breaking_through: line.muddling_on.clone(), ..line });
        prop_assert_eq!(figures(&compare(&more)), figures(&compare(&case)));
    }

    #[test]
    fn the_break_even_probability_put_back_in_gives_about_nothing(case in cases()) {
        if let BreakEven::At(chance) = compare(&case).break_even {
            let mut at = case.clone();
            at.assumptions.success = chance;
            let net = compare(&at).net_present_value;
            prop_assert!(net.abs() <= rounding(&case), "{net}");
        }
    }

    #[test]
    fn a_greater_chance_of_a_saving_never_lowers_the_sum(case in cases()) {
        let sure = Case { assumptions: Assumptions { success: Decimal::ONE, ..case.assumptions }, ..case.clone() };
        if compare(&sure).ledger.iter().all(|cell| cell.gross_saving >= Decimal::ZERO) {
            prop_assert!(compare(&sure).net_present_value >= compare(&case).net_present_value);
        }
    }
}
