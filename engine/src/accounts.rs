//! What each payer saves and invests under each law, year by year: the raw material of every figure.

use crate::case::{Assumptions, Case, Line, Measure};
use crate::money::{cents, float};
use rust_decimal::Decimal;
use std::collections::BTreeMap;

/// The account of one payer under one law.
pub(crate) struct Account<'a> {
    pub(crate) payer: &'a str,
    pub(crate) law: &'a str,
    /// One flow a year, as many as the horizon has.
    pub(crate) flows: Vec<Flow>,
}

/// What goes through an account in a year, in euro.
#[derive(Clone, Copy, Default)]
pub(crate) struct Flow {
    /// Muddling on minus breaking through if it succeeds (G).
    pub(crate) gross: Decimal,
    /// What may be believed of it: corrected for optimism and deadweight (OB × (1 - d) × G), not rounded.
    pub(crate) believed: Decimal,
    /// Invested when the year begins (I).
    pub(crate) at_start: Decimal,
    /// Invested in twelve parts (I).
    pub(crate) monthly: Decimal,
    /// What may be believed and what is invested, in cents: for sums that are made again and again.
    pub(crate) quick: [f64; 2],
}

impl Flow {
    pub(crate) fn investment(&self) -> Decimal {
        self.at_start + self.monthly
    }
}

/// Which part of the case counts: a share of every line, and whether a measure counts.
pub(crate) struct Part {
    pub(crate) line: fn(&Line) -> Decimal,
    pub(crate) measure: fn(&Measure) -> bool,
}

/// All of it.
pub(crate) const WHOLE: Part = Part { line: |_| Decimal::ONE, measure: |_| true };

/// What each line of a case saves in each year if it succeeds, each cost rounded to the cent.
pub(crate) struct Savings(Vec<Vec<Decimal>>);

impl Savings {
    pub(crate) fn of(case: &Case) -> Savings {
        let of_line = |line: &Line| {
            let cost = |quantity: Decimal| cents(line.unit_price * quantity);
            let saved = |year| cost(line.muddling_on.at(year)) - cost(line.breaking_through.at(year));
            (0..case.assumptions.horizon).map(saved).collect()
        };
        Savings(case.lines.iter().map(of_line).collect())
    }

    /// The accounts of a part of the case, in the order in which the case names them.
    pub(crate) fn accounts<'a>(&self, case: &'a Case, part: &Part) -> Vec<Account<'a>> {
        let assumptions = &case.assumptions;
        let mut book = Book { accounts: Vec::new(), places: BTreeMap::new(), horizon: assumptions.horizon };
        for (line, saved) in case.lines.iter().zip(&self.0) {
            let share = (part.line)(line);
            if share.is_zero() {
                continue;
            }
            let believed = share * assumptions.optimism.of(line.grade) * (Decimal::ONE - assumptions.deadweight);
            for (flow, saved) in book.account(&line.payer, &line.law).flows.iter_mut().zip(saved) {
                flow.gross += saved * share;
                flow.believed += saved * believed;
            }
        }
        for measure in case.measures.iter().filter(|measure| (part.measure)(measure)) {
            for (year, flow) in book.account(&measure.payer, &measure.law).flows.iter_mut().enumerate() {
                let cost = measure_cost(measure, year, assumptions);
                *(if measure.timing.monthly { &mut flow.monthly } else { &mut flow.at_start }) += cost;
            }
        }
        for flow in book.accounts.iter_mut().flat_map(|account| &mut account.flows) {
            flow.quick = [flow.believed, flow.investment()].map(|euro| float(euro) * 100.0);
        }
        book.accounts
    }
}

/// What a measure costs in a year in euro, raised for optimism.
fn measure_cost(measure: &Measure, year: usize, assumptions: &Assumptions) -> Decimal {
    if measure.timing.pays_in(year) { cents(measure.amount * assumptions.investment_uplift) } else { Decimal::ZERO }
}

struct Book<'a> {
    accounts: Vec<Account<'a>>,
    /// Keeps a long case quick.
    places: BTreeMap<(&'a str, &'a str), usize>,
    horizon: usize,
}

impl<'a> Book<'a> {
    /// The account of this payer and law, opened when it is named for the first time.
    fn account(&mut self, payer: &'a str, law: &'a str) -> &mut Account<'a> {
        let place = *self.places.entry((payer, law)).or_insert_with(|| {
            self.accounts.push(Account { payer, law, flows: vec![Flow::default(); self.horizon] });
            self.accounts.len() - 1
        });
        &mut self.accounts[place]
    }
}
