//! What accounts are worth today, on given terms.

use crate::accounts::{Account, Flow};
use crate::case::Assumptions;
use crate::ledger::Cell;
use crate::money::{cents, float, whole_cents};
use rust_decimal::Decimal;

/// The terms on which accounts are valued.
#[derive(Clone, Copy)]
pub(crate) struct Terms {
    /// Chance of success (P).
    pub(crate) success: Decimal,
    /// By how much every saving is multiplied.
    pub(crate) savings: Decimal,
    /// By how much every investment is multiplied.
    pub(crate) investment: Decimal,
    /// Discount rate a year (r).
    pub(crate) discount: Decimal,
    /// How many years later everything begins; what then falls beyond the horizon is dropped.
    pub(crate) later: usize,
}

impl Terms {
    /// The terms of the case itself.
    pub(crate) fn of(assumptions: &Assumptions) -> Terms {
        Terms {
            success: assumptions.success,
            savings: Decimal::ONE,
            investment: Decimal::ONE,
            discount: assumptions.discount,
            later: 0,
        }
    }

    /// What may be expected of a flow's saving (S), rounded to the cent.
    pub(crate) fn saving(&self, flow: &Flow) -> Decimal {
        cents(flow.believed * self.savings * self.success)
    }

    /// What a flow invests (I), rounded to the cent.
    pub(crate) fn investment(&self, flow: &Flow) -> Decimal {
        cents(flow.investment() * self.investment)
    }

    /// Discount factors (1 + r)^-t for every year that still counts.
    pub(crate) fn factors(&self, horizon: usize) -> Vec<Decimal> {
        let growth = Decimal::ONE + self.discount;
        // With eighteen decimals an amount times a factor still fits in the quick kind of multiplication.
        std::iter::successors(Some(Decimal::ONE), |factor| Some(factor / growth))
            .map(|factor| factor.round_dp(18))
            .take(horizon)
            .skip(self.later)
            .collect()
    }
}

/// Savings and investments at today's value, in euro: sums of rounded cells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct PresentValue {
    /// PVS.
    pub(crate) savings: Decimal,
    /// PVI.
    pub(crate) investment: Decimal,
}

impl PresentValue {
    /// Values accounts on these terms, in floating point: rounded to whole cents at every step, as the ledger is.
    pub(crate) fn of(accounts: &[Account<'_>], terms: &Terms, horizon: usize) -> PresentValue {
        let times = [float(terms.savings * terms.success), float(terms.investment)];
        let mut sums = [0.0, 0.0];
        for (year, factor) in terms.factors(horizon).into_iter().map(float).enumerate() {
            for account in accounts {
                for ((sum, cents), times) in sums.iter_mut().zip(account.flows[year].quick).zip(times) {
                    *sum += whole_cents(whole_cents(cents * times) * factor);
                }
            }
        }
        let [savings, investment] = sums.map(|cents| Decimal::new(cents as i64, 2));
        PresentValue { savings, investment }
    }

    /// The sums of a ledger.
    pub(crate) fn of_ledger(ledger: &[Cell]) -> PresentValue {
        let sum = |part: fn(&Cell) -> Decimal| cents(ledger.iter().map(part).sum());
        PresentValue { savings: sum(|cell| cell.present_saving), investment: sum(|cell| cell.present_investment) }
    }

    /// NPV.
    pub(crate) fn net(&self) -> Decimal {
        self.savings - self.investment
    }
}
