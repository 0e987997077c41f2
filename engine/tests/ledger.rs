//! What holds for every case: tables foot, and scale and nothing behave as they should.

mod cases;

use cases::{cases, lines};
use maatwerk_engine::{Assumptions, BreakEven, Case, Comparison, Line, compare};
use proptest::prelude::*;
use rust_decimal::Decimal;

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
    fn every_split_of_the_savings_adds_up_to_all_of_them(case in cases()) {
        let comparison = compare(&case);
        let all = comparison.present_value_savings;
        prop_assert_eq!(comparison.realised + comparison.avoided, all);
        let split = comparison.cashable;
        prop_assert_eq!(split.cashable + split.not_cashable + split.unsaid, all);
        let fair: Vec<Decimal> = comparison.payers.iter().filter_map(|sum| sum.fair_contribution).collect();
        if !fair.is_empty() {
            prop_assert_eq!(fair.iter().sum::<Decimal>(), comparison.present_value_investment);
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
