//! What was typed about ranges and draws, and what is read in it.

use crate::format::percent;
use crate::reading::{multiple, percent as share, whole_number};
use maatwerk_engine::{Case, MAX_DRAWS, Range, Ranges, Shape, USUAL_DRAWS, Uncertain};
use maatwerk_words::{Lang, uncertainty as words};
use rust_decimal::Decimal;

/// A field to type in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RangesField {
    /// The lowest chance of success.
    SuccessLow,
    /// The highest chance of success.
    SuccessHigh,
    /// The lowest prices, as a part of those filled in.
    PricesLow,
    /// The highest prices.
    PricesHigh,
    /// The least that may be left of the savings.
    OptimismLow,
    /// The most that may be left of them.
    OptimismHigh,
    /// The lowest investment, as a part of that filled in.
    InvestmentLow,
    /// The highest investment.
    InvestmentHigh,
    /// How often is drawn.
    Draws,
    /// From which seed.
    Seed,
}

impl RangesField {
    /// All of them.
    pub const ALL: [RangesField; 10] = [
        RangesField::SuccessLow,
        RangesField::SuccessHigh,
        RangesField::PricesLow,
        RangesField::PricesHigh,
        RangesField::OptimismLow,
        RangesField::OptimismHigh,
        RangesField::InvestmentLow,
        RangesField::InvestmentHigh,
        RangesField::Draws,
        RangesField::Seed,
    ];

    /// Its id in the page.
    pub fn html_id(self) -> &'static str {
        match self {
            RangesField::SuccessLow => "success-low",
            RangesField::SuccessHigh => "success-high",
            RangesField::PricesLow => "prices-low",
            RangesField::PricesHigh => "prices-high",
            RangesField::OptimismLow => "optimism-low",
            RangesField::OptimismHigh => "optimism-high",
            RangesField::InvestmentLow => "investment-low",
            RangesField::InvestmentHigh => "investment-high",
            RangesField::Draws => "draws",
            RangesField::Seed => "seed",
        }
    }
}

/// Why a field cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RangesFault {
    /// No percentage from 0 to 100.
    NoShare,
    /// No percentage from 0 to 1,000.
    NoFactor,
    /// A lowest value above what is assumed.
    AboveMode(Decimal),
    /// A highest value below what is assumed.
    BelowMode(Decimal),
    /// No number of draws.
    NoDraws,
    /// No seed.
    NoSeed,
}

impl RangesFault {
    /// What to do about it.
    pub fn message(self, lang: Lang) -> String {
        match self {
            RangesFault::NoShare => words::fault_share(lang).to_owned(),
            RangesFault::NoFactor => words::fault_factor(lang).to_owned(),
            RangesFault::AboveMode(mode) => words::fault_above_mode(lang, percent(lang, mode)),
            RangesFault::BelowMode(mode) => words::fault_below_mode(lang, percent(lang, mode)),
            RangesFault::NoDraws => words::fault_draws(lang).to_owned(),
            RangesFault::NoSeed => words::fault_seed(lang).to_owned(),
        }
    }
}

/// Everything typed and chosen, exactly as typed. An empty field stands for the usual value.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RangesDraft {
    /// How chances lie between lowest and highest.
    pub shape: Shape,
    typed: [String; RangesField::ALL.len()],
    left: [bool; RangesField::ALL.len()],
}

/// What was read of a draft.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RangesReading {
    /// The ranges for the case.
    pub ranges: Ranges,
    /// How often is drawn.
    pub draws: usize,
    /// From which seed.
    pub seed: u64,
    /// What could not be read; the usual value stands there.
    pub faults: Vec<(RangesField, RangesFault)>,
}

/// The seed until somebody chooses another.
const USUAL_SEED: u64 = 1;
/// Fewer draws say nothing about one in twenty.
const LEAST_DRAWS: u64 = 100;
/// Any seed of so many digits can be typed.
const MOST_SEED: u64 = 999_999_999_999_999;
/// A multiplier is at most this.
const MOST_FACTOR: Decimal = Decimal::TEN;

impl RangesDraft {
    /// What was typed in a field.
    pub fn typed(&self, field: RangesField) -> &str {
        &self.typed[field as usize]
    }

    /// Notes what is typed in a field.
    pub fn write(&mut self, field: RangesField, text: String) {
        self.typed[field as usize] = text;
    }

    /// Notes that a field was left, so that what is wrong in it may be said.
    pub fn leave(&mut self, field: RangesField) {
        self.left[field as usize] = true;
    }

    /// What to say beside a field.
    pub fn fault(&self, reading: &RangesReading, field: RangesField) -> Option<RangesFault> {
        let (_, fault) = reading.faults.iter().find(|(faulty, _)| *faulty == field)?;
        self.left[field as usize].then_some(*fault)
    }

    /// Reads it for a case; the case's own ranges do not matter.
    pub fn read(&self, case: &Case) -> RangesReading {
        let bare = Case { ranges: Ranges::default(), assumptions: case.assumptions, ..Case::default() };
        let mut desk = Desk { draft: self, faults: Vec::new() };
        let Uncertain { success, prices, optimism, investment, .. } = Ranges::of(&bare);
        let share = |typed: &str| share(typed).ok_or(RangesFault::NoShare);
        let factor = |typed: &str| multiple(typed, MOST_FACTOR).ok_or(RangesFault::NoFactor);
        let ranges = Ranges {
            success: desk.range([RangesField::SuccessLow, RangesField::SuccessHigh], success, share),
            prices: desk.range([RangesField::PricesLow, RangesField::PricesHigh], prices, factor),
            optimism: desk.range([RangesField::OptimismLow, RangesField::OptimismHigh], optimism, share),
            investment: desk.range([RangesField::InvestmentLow, RangesField::InvestmentHigh], investment, factor),
            shape: self.shape,
        };
        let draws = desk.number(RangesField::Draws, (LEAST_DRAWS, MAX_DRAWS as u64), RangesFault::NoDraws);
        let seed = desk.number(RangesField::Seed, (0, MOST_SEED), RangesFault::NoSeed);
        let draws = draws.map_or(USUAL_DRAWS, |draws| draws as usize);
        RangesReading { ranges, draws, seed: seed.unwrap_or(USUAL_SEED), faults: desk.faults }
    }
}

struct Desk<'a> {
    draft: &'a RangesDraft,
    faults: Vec<(RangesField, RangesFault)>,
}

impl Desk<'_> {
    /// Lowest and highest, where at least one of them was typed; `usual` stands for the other.
    fn range(
        &mut self,
        [low, high]: [RangesField; 2],
        usual: Range,
        read: impl Fn(&str) -> Result<Decimal, RangesFault>,
    ) -> Option<(Decimal, Decimal)> {
        let mode = usual.mode;
        let typed_low = self.typed(low, |typed| match read(typed)? {
            value if value > mode => Err(RangesFault::AboveMode(mode)),
            value => Ok(value),
        });
        let typed_high = self.typed(high, |typed| match read(typed)? {
            value if value < mode => Err(RangesFault::BelowMode(mode)),
            value => Ok(value),
        });
        let is_usual = typed_low.is_none() && typed_high.is_none();
        (!is_usual).then(|| (typed_low.unwrap_or(usual.low), typed_high.unwrap_or(usual.high)))
    }

    fn number(&mut self, field: RangesField, (least, most): (u64, u64), fault: RangesFault) -> Option<u64> {
        self.typed(field, |typed| whole_number(typed).filter(|number| (least..=most).contains(number)).ok_or(fault))
    }

    /// What stands in a field, unless it is empty or cannot be read.
    fn typed<T>(&mut self, field: RangesField, read: impl FnOnce(&str) -> Result<T, RangesFault>) -> Option<T> {
        let typed = self.draft.typed(field).trim();
        if typed.is_empty() {
            return None;
        }
        read(typed).map_err(|fault| self.faults.push((field, fault))).ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use maatwerk_engine::Assumptions;

    fn case() -> Case {
        Case { assumptions: Assumptions { success: Decimal::new(6, 1), ..Assumptions::default() }, ..Case::default() }
    }

    fn draft(typed: &[(RangesField, &str)]) -> RangesDraft {
        let mut draft = RangesDraft::default();
        typed.iter().for_each(|(field, text)| draft.write(*field, (*text).to_owned()));
        draft
    }

    #[test]
    fn what_stays_empty_is_usual() {
        let reading = RangesDraft::default().read(&case());
        assert_eq!(reading.ranges, Ranges::default());
        assert_eq!((reading.draws, reading.seed, reading.faults), (USUAL_DRAWS, 1, Vec::new()));
    }

    #[test]
    fn one_end_may_be_typed_alone() {
        let reading = draft(&[(RangesField::SuccessLow, "40 %"), (RangesField::PricesHigh, "150")]).read(&case());
        assert_eq!(reading.ranges.success, Some((Decimal::new(4, 1), Decimal::new(9, 1))));
        assert_eq!(reading.ranges.prices, Some((Decimal::new(74, 2), Decimal::new(15, 1))));
        assert_eq!(reading.faults, []);
    }

    #[test]
    fn what_cannot_be_read_says_why_once_it_was_left() {
        use RangesField::*;
        let mode = Decimal::new(6, 1);
        for (field, typed, fault) in [
            (SuccessLow, "70", RangesFault::AboveMode(mode)),
            (SuccessHigh, "50", RangesFault::BelowMode(mode)),
            (SuccessHigh, "140", RangesFault::NoShare),
            (PricesLow, "-5", RangesFault::NoFactor),
            (InvestmentHigh, "1001", RangesFault::NoFactor),
            (Draws, "99", RangesFault::NoDraws),
            (Draws, "2.000.000", RangesFault::NoDraws),
            (Seed, "-1", RangesFault::NoSeed),
        ] {
            let mut draft = draft(&[(field, typed)]);
            let reading = draft.read(&case());
            assert_eq!(reading.faults, [(field, fault)], "{typed}");
            assert_eq!(draft.fault(&reading, field), None, "nothing is said while typing");
            draft.leave(field);
            assert_eq!(draft.fault(&reading, field), Some(fault));
        }
        let reading = draft(&[(Draws, "1.000.000"), (Seed, "42"), (PricesHigh, "250%")]).read(&case());
        assert_eq!((reading.draws, reading.seed, reading.faults.len()), (1_000_000, 42, 0));
    }
}
