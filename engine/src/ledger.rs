//! The ledger payer × law × year: what each pays and saves. Sums are sums of rounded cells, so tables foot.

use crate::accounts::Account;
use crate::money::cents;
use crate::present_value::Terms;
use rust_decimal::Decimal;

/// One payer under one law in one year; all amounts in euro, rounded to the cent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell {
    /// Who pays, a payer's id.
    pub payer: String,
    /// Under which law.
    pub law: String,
    /// The year, counted from 0; year 0 is not discounted.
    pub year: usize,
    /// Muddling on minus breaking through, if it succeeds (G); negative where breaking through asks more help.
    pub gross_saving: Decimal,
    /// What may be expected of it: OB × (1 - d) × P × G (S).
    pub saving: Decimal,
    /// What breaking through asks (I).
    pub investment: Decimal,
    /// G at today's value.
    pub present_gross_saving: Decimal,
    /// S at today's value.
    pub present_saving: Decimal,
    /// I at today's value.
    pub present_investment: Decimal,
}

/// Every account in every year.
pub(crate) fn ledger(accounts: &[Account<'_>], terms: &Terms, horizon: usize) -> Vec<Cell> {
    let factors = terms.factors(horizon);
    let mut cells = Vec::with_capacity(accounts.len() * horizon);
    for account in accounts {
        for (year, (flow, factor)) in account.flows.iter().zip(&factors).enumerate() {
            let (saving, investment) = (terms.saving(flow), terms.investment(flow));
            cells.push(Cell {
                payer: account.payer.to_owned(),
                law: account.law.to_owned(),
                year,
                gross_saving: cents(flow.gross),
                saving,
                investment,
                present_gross_saving: cents(flow.gross * factor),
                present_saving: cents(saving * factor),
                present_investment: cents(investment * factor),
            });
        }
    }
    cells
}
