//! The ledger payer × law × year: what each pays and saves. Sums are sums of rounded cells, so tables foot.

use crate::case::{Assumptions, Case, Line, Measure};
use crate::money::cents;
use rust_decimal::Decimal;
use std::collections::BTreeMap;

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
    /// What may be expected of it: OB × P × G (S).
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

/// Discount factors (1 + r)^-t for t = 0 .. horizon.
pub(crate) fn discount_factors(assumptions: &Assumptions) -> Vec<Decimal> {
    let growth = Decimal::ONE + assumptions.discount;
    std::iter::successors(Some(Decimal::ONE), |factor| Some(factor / growth)).take(assumptions.horizon).collect()
}

/// A line's cost in a year in euro, muddling on and breaking through.
pub(crate) fn line_costs(line: &Line, year: usize) -> (Decimal, Decimal) {
    let cost = |quantity: Decimal| cents(line.unit_price * quantity);
    (cost(line.muddling_on.at(year)), cost(line.breaking_through.at(year)))
}

/// What a measure costs in a year in euro, raised for optimism.
pub(crate) fn measure_cost(measure: &Measure, year: usize, assumptions: &Assumptions) -> Decimal {
    if measure.timing.pays_in(year) { cents(measure.amount * assumptions.investment_uplift) } else { Decimal::ZERO }
}

/// Every payer and law of the case in every year, in the order in which the case names them.
pub(crate) fn ledger(case: &Case) -> Vec<Cell> {
    let factors = discount_factors(&case.assumptions);
    let mut cells = Vec::new();
    for account in accounts(case) {
        for (year, factor) in factors.iter().enumerate() {
            cells.push(account.cell(year, *factor, &case.assumptions));
        }
    }
    cells
}

/// What runs and what is asked for the account of one payer under one law.
struct Account<'a> {
    payer: &'a str,
    law: &'a str,
    lines: Vec<&'a Line>,
    measures: Vec<&'a Measure>,
}

fn accounts(case: &Case) -> Vec<Account<'_>> {
    let mut accounts = Vec::new();
    let mut places = BTreeMap::new();
    for line in &case.lines {
        account(&mut accounts, &mut places, &line.payer, &line.law).lines.push(line);
    }
    for measure in &case.measures {
        account(&mut accounts, &mut places, &measure.payer, &measure.law).measures.push(measure);
    }
    accounts
}

/// The account of this payer and law, opened when it is named for the first time. `places` keeps a long case quick.
fn account<'l, 'a>(
    accounts: &'l mut Vec<Account<'a>>,
    places: &mut BTreeMap<(&'a str, &'a str), usize>,
    payer: &'a str,
    law: &'a str,
) -> &'l mut Account<'a> {
    let place = *places.entry((payer, law)).or_insert_with(|| {
        accounts.push(Account { payer, law, lines: Vec::new(), measures: Vec::new() });
        accounts.len() - 1
    });
    &mut accounts[place]
}

impl Account<'_> {
    fn cell(&self, year: usize, factor: Decimal, assumptions: &Assumptions) -> Cell {
        let saved_by = |line: &&Line| {
            let (muddling_on, breaking_through) = line_costs(line, year);
            muddling_on - breaking_through
        };
        let gross_saving: Decimal = self.lines.iter().map(saved_by).sum();
        let investment: Decimal = self.measures.iter().map(|measure| measure_cost(measure, year, assumptions)).sum();
        let saving = cents(assumptions.optimism * assumptions.success * gross_saving);
        Cell {
            payer: self.payer.to_owned(),
            law: self.law.to_owned(),
            year,
            gross_saving: cents(gross_saving),
            saving,
            investment: cents(investment),
            present_gross_saving: cents(gross_saving * factor),
            present_saving: cents(saving * factor),
            present_investment: cents(investment * factor),
        }
    }
}
