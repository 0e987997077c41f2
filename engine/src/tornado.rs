//! What moves the outcome most: one assumption at a time to its lowest and highest value.

use crate::accounts::{Account, Savings, WHOLE};
use crate::case::Case;
use crate::present_value::{PresentValue, Terms};
use crate::ranges::{Range, Ranges, Uncertain};
use rust_decimal::Decimal;

/// An assumption that is moved.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Parameter {
    /// The chance of success.
    Success,
    /// The multiplier that all prices share.
    Prices,
    /// What is left of the savings after the correction for optimism.
    Optimism,
    /// The multiplier of the investments.
    Investment,
    /// The discount rate, a point down and up: one rate for all, with a look at what another would do (CPB/PBL 2020).
    Discount,
}

impl Parameter {
    /// All of them.
    pub const ALL: [Parameter; 5] =
        [Parameter::Success, Parameter::Prices, Parameter::Optimism, Parameter::Investment, Parameter::Discount];

    /// Its name for programs.
    pub fn key(self) -> &'static str {
        match self {
            Parameter::Success => "success",
            Parameter::Prices => "prices",
            Parameter::Optimism => "optimism",
            Parameter::Investment => "investment",
            Parameter::Discount => "discount",
        }
    }
}

/// One bar of the tornado.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bar {
    /// Which assumption.
    pub parameter: Parameter,
    /// Between which values it was moved.
    pub range: Range,
    /// Net present value in euro at its lowest value.
    pub low: Decimal,
    /// Net present value in euro at its highest value.
    pub high: Decimal,
    /// The value at which the net present value is zero, within what the assumption can be at all (a chance up to 1, a
    /// multiplier of 0 or more, a rate from 0 to 100 %); `None` where there is none.
    pub switching_value: Option<Decimal>,
}

/// A point of a discount rate.
const POINT: Decimal = Decimal::from_parts(1, 0, 0, false, 2);
/// Rates are looked at so many points apart.
const STEP: i64 = 2;
/// Halving a step so often finds the rate to a millionth of a point.
const HALVINGS: usize = 21;

/// The bars, the longest first.
pub fn tornado(case: &Case) -> Vec<Bar> {
    let accounts = Savings::of(case).accounts(case, &WHOLE);
    let terms = Terms::of(&case.assumptions);
    let horizon = case.assumptions.horizon;
    let value = PresentValue::of(&accounts, &terms, horizon);
    let moved = Moved { value, accounts: &accounts, terms, uncertain: Ranges::of(case), horizon };
    let mut bars = Parameter::ALL.map(|parameter| moved.bar(parameter)).to_vec();
    bars.sort_by_key(|bar| (std::cmp::Reverse((bar.high - bar.low).abs()), bar.parameter));
    bars
}

struct Moved<'a> {
    value: PresentValue,
    accounts: &'a [Account<'a>],
    terms: Terms,
    uncertain: Uncertain,
    horizon: usize,
}

impl Moved<'_> {
    fn bar(&self, parameter: Parameter) -> Bar {
        let range = self.range(parameter);
        let net = |value| self.at(parameter, value).net();
        Bar { parameter, range, low: net(range.low), high: net(range.high), switching_value: self.switching(parameter) }
    }

    fn range(&self, parameter: Parameter) -> Range {
        match parameter {
            Parameter::Success => self.uncertain.success,
            Parameter::Prices => self.uncertain.prices,
            Parameter::Optimism => self.uncertain.optimism,
            Parameter::Investment => self.uncertain.investment,
            Parameter::Discount => {
                let mode = self.terms.discount;
                Range { low: (mode - POINT).max(Decimal::ZERO), mode, high: (mode + POINT).min(Decimal::ONE) }
            }
        }
    }

    /// The accounts' value where this assumption has another value.
    fn at(&self, parameter: Parameter, value: Decimal) -> PresentValue {
        let terms = match parameter {
            Parameter::Success => Terms { success: value, ..self.terms },
            Parameter::Prices => Terms { savings: value, ..self.terms },
            Parameter::Optimism => Terms { savings: value / self.uncertain.optimism.mode, ..self.terms },
            Parameter::Investment => Terms { investment: value, ..self.terms },
            Parameter::Discount => Terms { discount: value, ..self.terms },
        };
        PresentValue::of(self.accounts, &terms, self.horizon)
    }

    fn switching(&self, parameter: Parameter) -> Option<Decimal> {
        let value = self.value;
        let within = |value: Option<Decimal>, most: Decimal| {
            value.filter(|value| (Decimal::ZERO..=most).contains(value)).map(|value| value.round_dp(6))
        };
        // Savings that must be so many times as high, investments that may be.
        let savings = value.investment.checked_div(value.savings);
        match parameter {
            Parameter::Success => {
                let certain = self.at(Parameter::Success, Decimal::ONE);
                within(certain.investment.checked_div(certain.savings), Decimal::ONE)
            }
            Parameter::Prices => within(savings, Decimal::MAX),
            Parameter::Optimism => within(
                savings.and_then(|times| times.checked_mul(self.uncertain.optimism.mode)),
                self.uncertain.optimism.high.max(Decimal::ONE),
            ),
            Parameter::Investment => within(value.savings.checked_div(value.investment), Decimal::MAX),
            Parameter::Discount => self.switching_rate(),
        }
    }

    /// The rate at which it comes to nothing, found by steps and then by halving; `None` when none is found from 0 to 100 %.
    fn switching_rate(&self) -> Option<Decimal> {
        let of_year = |year: usize| -> Decimal {
            let flows = self.accounts.iter().map(|account| &account.flows[year]);
            flows.map(|flow| self.terms.saving(flow) - self.terms.investment(flow)).sum()
        };
        let years: Vec<Decimal> = (0..self.horizon).map(of_year).collect();
        let is_positive = |rate: Decimal| {
            let factors = Terms { discount: rate, ..self.terms }.factors(self.horizon);
            years.iter().zip(factors).map(|(net, factor)| net * factor).sum::<Decimal>() > Decimal::ZERO
        };
        // There may be more than one, and the one nearest to the rate of the case says most.
        let rate = |step: i64| Decimal::new(step * STEP, 2);
        let signs: Vec<bool> = (0..=100 / STEP).map(|step| is_positive(rate(step))).collect();
        let turns = (0..100 / STEP).filter(|step| signs[*step as usize] != signs[*step as usize + 1]);
        let nearest = turns.min_by_key(|step| (rate(*step) - self.terms.discount).abs())?;
        let (mut low, mut high) = (rate(nearest), rate(nearest + 1));
        let at_the_end = signs[nearest as usize + 1];
        for _ in 0..HALVINGS {
            let middle = (low + high) / Decimal::TWO;
            *(if is_positive(middle) == at_the_end { &mut high } else { &mut low }) = middle;
        }
        Some(high.round_dp(6))
    }
}
