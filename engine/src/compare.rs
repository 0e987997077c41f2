//! Muddling on against breaking through: break-even first, then the sums.

use crate::case::Case;
use crate::ledger::{Cell, ledger, measure_cost};
use crate::money::cents;
use rust_decimal::Decimal;

/// The comparison of one case. Amounts in euro, at today's value where they say "present".
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comparison {
    /// Every payer, law and year.
    pub ledger: Vec<Cell>,
    /// The ledger summed over laws and years, in the order in which the case names the payers.
    pub payers: Vec<PayerSum>,
    /// Expected savings (PVS).
    pub present_value_savings: Decimal,
    /// Investments (PVI).
    pub present_value_investment: Decimal,
    /// Savings minus investments (NPV).
    pub net_present_value: Decimal,
    /// Savings for each euro invested (BCR = PVS / PVI); `None` without an investment. Higher running costs are negative
    /// savings, not investments.
    pub benefit_cost_ratio: Option<Decimal>,
    /// From which chance of success it pays.
    pub break_even: BreakEven,
    /// The first month from which the expected, undiscounted savings cover what was invested, and go on doing so until
    /// the horizon; `None` without an investment, or when there is no such month. A month before an investment is made,
    /// or before a later one undoes it again, has earned nothing back.
    pub payback_month: Option<usize>,
    /// Expected savings minus investments so far, undiscounted: at the start, then at the end of each month.
    pub cumulative: Vec<Decimal>,
}

/// What one payer saves and invests, at today's value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PayerSum {
    /// A payer's id.
    pub payer: String,
    /// Expected savings; negative where this payer pays more.
    pub savings: Decimal,
    /// Investments.
    pub investment: Decimal,
    /// Savings minus investments.
    pub net: Decimal,
}

/// The chance of success from which breaking through pays (P* = PVI / (OB × PVG)).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BreakEven {
    /// It pays when the chance is at least this, 0 to 1.
    At(Decimal),
    /// Not even when success is certain: it would take this, above 1.
    NotEvenWhenCertain(Decimal),
    /// Nothing is saved, so nothing can be earned back.
    Never,
    /// Nothing is invested, so there is nothing to earn back.
    NothingInvested,
}

impl BreakEven {
    /// The chance as a number, where there is one (it may be above 1).
    pub fn probability(self) -> Option<Decimal> {
        match self {
            BreakEven::At(chance) | BreakEven::NotEvenWhenCertain(chance) => Some(chance),
            BreakEven::Never | BreakEven::NothingInvested => None,
        }
    }
}

/// Compares the two futures of a case.
pub fn compare(case: &Case) -> Comparison {
    let ledger = ledger(case);
    let payers = sum_by_payer(&ledger);
    let total = |part: fn(&PayerSum) -> Decimal| cents(payers.iter().map(part).sum());
    let present_value_savings = total(|payer| payer.savings);
    let present_value_investment = total(|payer| payer.investment);
    let present_value_gross: Decimal = ledger.iter().map(|cell| cell.present_gross_saving).sum();
    let cumulative = cumulative(case, &ledger);
    Comparison {
        payers,
        present_value_savings,
        present_value_investment,
        net_present_value: present_value_savings - present_value_investment,
        benefit_cost_ratio: present_value_savings.checked_div(present_value_investment),
        break_even: break_even(present_value_investment, case.assumptions.optimism * present_value_gross),
        payback_month: payback_month(&ledger, &cumulative),
        cumulative,
        ledger,
    }
}

fn sum_by_payer(ledger: &[Cell]) -> Vec<PayerSum> {
    let mut payers: Vec<PayerSum> = Vec::new();
    for cell in ledger {
        let place = payers.iter().position(|sum| sum.payer == cell.payer).unwrap_or_else(|| {
            let zero = cents(Decimal::ZERO);
            payers.push(PayerSum { payer: cell.payer.clone(), savings: zero, investment: zero, net: zero });
            payers.len() - 1
        });
        let sum = &mut payers[place];
        sum.savings += cell.present_saving;
        sum.investment += cell.present_investment;
        sum.net = sum.savings - sum.investment;
    }
    payers
}

fn break_even(investment: Decimal, gross_if_certain: Decimal) -> BreakEven {
    if investment.is_zero() {
        BreakEven::NothingInvested
    } else if gross_if_certain <= Decimal::ZERO {
        BreakEven::Never
    } else {
        let chance = investment / gross_if_certain;
        if chance <= Decimal::ONE { BreakEven::At(chance) } else { BreakEven::NotEvenWhenCertain(chance) }
    }
}

/// Each year's savings come in twelve equal parts; an investment comes when its year begins, or in twelve parts too.
fn cumulative(case: &Case, ledger: &[Cell]) -> Vec<Decimal> {
    let twelve = Decimal::from(12);
    let mut months = vec![Decimal::ZERO];
    let mut before = Decimal::ZERO;
    for year in 0..case.assumptions.horizon {
        let saved: Decimal = ledger.iter().filter(|cell| cell.year == year).map(|cell| cell.saving).sum();
        let invested = |monthly: bool| -> Decimal {
            let measures = case.measures.iter().filter(|measure| measure.timing.monthly == monthly);
            measures.map(|measure| measure_cost(measure, year, &case.assumptions)).sum()
        };
        let at_start = before - invested(false);
        let flow = saved - invested(true);
        if year == 0 {
            months[0] = at_start;
        }
        // The year's flow times a whole number, divided once: twelve twelfths are exactly the year.
        months.extend((1..=12).map(|month| at_start + flow * Decimal::from(month) / twelve));
        before = at_start + flow;
    }
    months
}

fn payback_month(ledger: &[Cell], cumulative: &[Decimal]) -> Option<usize> {
    let first_year = ledger.iter().filter(|cell| !cell.investment.is_zero()).map(|cell| cell.year).min()?;
    let last_short = cumulative.iter().rposition(|sum| *sum < Decimal::ZERO).unwrap_or_default();
    Some(last_short.max(first_year * 12) + 1).filter(|month| *month < cumulative.len())
}
