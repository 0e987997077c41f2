//! Who pays and who gains.

use crate::accounts::Account;
use crate::ledger::Cell;
use crate::money::cents;
use crate::payback::{cumulative, payback_month};
use crate::present_value::{PresentValue, Terms};
use rust_decimal::Decimal;

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
    /// The part of all investments that goes with its part of the savings (PVI × PVS of this payer / PVS); negative for
    /// who pays more. `None` where nothing is saved on the whole, or nothing invested.
    pub fair_contribution: Option<Decimal>,
    /// The month in which this payer alone has earned back what it invested itself; `None` if it invested nothing, or
    /// there is no such month.
    pub payback_month: Option<usize>,
}

/// The ledger summed by payer, in the order in which the case names them.
pub(crate) fn payers(
    accounts: &[Account<'_>],
    ledger: &[Cell],
    terms: &Terms,
    horizon: usize,
    value: &PresentValue,
) -> Vec<PayerSum> {
    let mut payers: Vec<PayerSum> = Vec::new();
    for cell in ledger {
        let place = payers.iter().position(|sum| sum.payer == cell.payer).unwrap_or_else(|| {
            let own = accounts.iter().filter(|account| account.payer == cell.payer);
            let zero = cents(Decimal::ZERO);
            payers.push(PayerSum {
                payer: cell.payer.clone(),
                savings: zero,
                investment: zero,
                net: zero,
                fair_contribution: None,
                payback_month: invests(own.clone())
                    .then(|| payback_month(own.clone(), &cumulative(own, terms, horizon)))
                    .flatten(),
            });
            payers.len() - 1
        });
        let sum = &mut payers[place];
        sum.savings += cell.present_saving;
        sum.investment += cell.present_investment;
        sum.net = sum.savings - sum.investment;
    }
    if value.savings > Decimal::ZERO && value.investment > Decimal::ZERO {
        contribute(&mut payers, value);
    }
    payers
}

fn invests<'a>(mut accounts: impl Iterator<Item = &'a Account<'a>>) -> bool {
    accounts.any(|account| account.flows.iter().any(|flow| !flow.investment().is_zero()))
}

/// Divides the investments in proportion to the savings. What rounding leaves over goes to who gains most, so that the
/// column foots.
fn contribute(payers: &mut [PayerSum], value: &PresentValue) {
    let mut left = value.investment;
    for sum in payers.iter_mut() {
        let fair = cents(value.investment * sum.savings / value.savings);
        sum.fair_contribution = Some(fair);
        left -= fair;
    }
    if let Some(most) = payers.iter_mut().max_by_key(|sum| sum.savings) {
        most.fair_contribution = most.fair_contribution.map(|fair| fair + left);
    }
}

/// The share of the savings that goes to payers who invest nothing; `None` where nothing is saved on the whole.
pub(crate) fn leak_share(payers: &[PayerSum], savings: Decimal) -> Option<Decimal> {
    let leaks = payers.iter().filter(|sum| sum.investment.is_zero());
    (savings > Decimal::ZERO).then(|| leaks.map(|sum| sum.savings).sum::<Decimal>() / savings)
}
