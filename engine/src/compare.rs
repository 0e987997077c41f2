//! Muddling on against breaking through: break-even first, then the sums.

use crate::accounts::{Account, Part, Savings, WHOLE};
use crate::case::{Case, LineKind};
use crate::ledger::{Cell, ledger};
use crate::money::cents;
use crate::payback::{cumulative, payback_month};
use crate::payers::{PayerSum, leak_share, payers};
use crate::present_value::{PresentValue, Terms};
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
    /// The month in which all payers together have earned back what they invested; `None` without an investment, or when
    /// there is no such month.
    pub payback_month: Option<usize>,
    /// Expected savings minus investments so far, undiscounted: at the start, then at the end of each month.
    pub cumulative: Vec<Decimal>,
    /// The share of the savings that goes to payers who invest nothing; `None` where nothing is saved on the whole.
    pub leak_share: Option<Decimal>,
    /// Of the savings, from help that stops; the rest is [`Comparison::avoided`].
    pub realised: Decimal,
    /// Of the savings, from events that become less likely: never seen on a bank account.
    pub avoided: Decimal,
    /// What of the savings really comes free for its payer.
    pub cashable: Cashable,
    /// The net present value without income support, which costs its payer what the household receives.
    pub societal_net_present_value: Decimal,
    /// Net present value if it succeeds.
    pub on_success: Decimal,
    /// Net present value if it fails: what was invested is lost.
    pub on_failure: Decimal,
    /// What beginning a year later costs: the net present value minus that of a case that begins a year later and ends on
    /// the same day. Value foregone within the horizon, not money lost each month.
    pub cost_of_delay_year: Decimal,
}

/// Savings by whether they really come free; the three add up to all of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cashable {
    /// Comes free.
    pub cashable: Decimal,
    /// Does not: the capacity stays and is paid.
    pub not_cashable: Decimal,
    /// Nobody said.
    pub unsaid: Decimal,
}

impl Cashable {
    /// Parts that were valued each for itself. The cents that rounding leaves over go to the largest, so that they foot and
    /// nothing is said of a part that is not there.
    fn of(all: Decimal, mut parts: [Decimal; 3]) -> Cashable {
        let left = all - parts.iter().sum::<Decimal>();
        if let Some(largest) = parts.iter_mut().max_by_key(|part| part.abs()) {
            *largest += left;
        }
        let [cashable, not_cashable, unsaid] = parts;
        Cashable { cashable, not_cashable, unsaid }
    }
}

/// The chance of success from which breaking through pays (P* = PVI / (OB × (1 - d) × PVG)).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BreakEven {
    /// It pays when the chance is at least this, 0 to 1.
    At(Decimal),
    /// Not even when success is certain: it would take this, above 1.
    NotEvenWhenCertain(Decimal),
    /// Nothing is saved, or more is paid, so nothing can be earned back.
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

/// What comes of events.
const EVENTS: Part =
    Part { line: |line| if line.kind == LineKind::Event { Decimal::ONE } else { Decimal::ZERO }, measure: |_| false };
/// What really comes free.
const CASHABLE: Part = Part { line: |line| line.cashable.unwrap_or_default(), measure: |_| false };
/// What is saved and does not come free.
const HELD: Part =
    Part { line: |line| line.cashable.map_or(Decimal::ZERO, |share| Decimal::ONE - share), measure: |_| false };
/// Of which nobody said whether it comes free.
const UNSAID: Part =
    Part { line: |line| if line.cashable.is_none() { Decimal::ONE } else { Decimal::ZERO }, measure: |_| false };
/// Income support.
const TRANSFERS: Part =
    Part { line: |line| if line.transfer { Decimal::ONE } else { Decimal::ZERO }, measure: |measure| measure.transfer };

/// The ledger of a comparison alone, for who adds up very many cases.
pub(crate) fn ledger_alone(case: &Case) -> Vec<Cell> {
    let assumptions = &case.assumptions;
    ledger(&Savings::of(case).accounts(case, &WHOLE), &Terms::of(assumptions), assumptions.horizon)
}

/// Compares the two futures of a case.
pub fn compare(case: &Case) -> Comparison {
    let horizon = case.assumptions.horizon;
    let terms = Terms::of(&case.assumptions);
    let saved = Savings::of(case);
    let accounts = saved.accounts(case, &WHOLE);
    let ledger = ledger(&accounts, &terms, horizon);
    let value = PresentValue::of_ledger(&ledger);
    let part = |part: &Part| PresentValue::of(&saved.accounts(case, part), &terms, horizon);
    let [events, cashable, held, unsaid, transfers] = [EVENTS, CASHABLE, HELD, UNSAID, TRANSFERS].map(|of| part(&of));
    let payers = payers(&accounts, &ledger, &terms, horizon, &value);
    let cumulative = cumulative(accounts.iter(), &terms, horizon);
    let certain = PresentValue::of(&accounts, &Terms { success: Decimal::ONE, ..terms }, horizon);
    let later = PresentValue::of(&accounts, &Terms { later: 1, ..terms }, horizon);
    Comparison {
        present_value_savings: value.savings,
        present_value_investment: value.investment,
        net_present_value: value.net(),
        benefit_cost_ratio: value.savings.checked_div(value.investment),
        break_even: break_even(value.investment, believed(&accounts, &terms, horizon)),
        payback_month: payback_month(accounts.iter(), &cumulative),
        leak_share: leak_share(&payers, value.savings),
        realised: value.savings - events.savings,
        avoided: events.savings,
        cashable: Cashable::of(value.savings, [cashable, held, unsaid].map(|part| part.savings)),
        societal_net_present_value: value.net() - transfers.net(),
        on_success: certain.net(),
        on_failure: PresentValue { savings: cents(Decimal::ZERO), ..value }.net(),
        cost_of_delay_year: value.net() - later.net(),
        payers,
        cumulative,
        ledger,
    }
}

/// The savings that may be believed if success is certain, at today's value (OB × (1 - d) × PVG).
fn believed(accounts: &[Account<'_>], terms: &Terms, horizon: usize) -> Decimal {
    let factors = terms.factors(horizon);
    let flows = accounts.iter().flat_map(|account| account.flows.iter().zip(&factors));
    flows.map(|(flow, factor)| cents(flow.believed * factor)).sum()
}

fn break_even(investment: Decimal, if_certain: Decimal) -> BreakEven {
    if if_certain < Decimal::ZERO || (if_certain.is_zero() && !investment.is_zero()) {
        BreakEven::Never
    } else if investment.is_zero() {
        BreakEven::NothingInvested
    } else {
        let chance = investment / if_certain;
        if chance <= Decimal::ONE { BreakEven::At(chance) } else { BreakEven::NotEvenWhenCertain(chance) }
    }
}
