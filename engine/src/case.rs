//! A case: what runs around a household in both futures, and what breaking through asks.

use crate::date::Date;
use crate::optimism::Optimism;
use crate::price::Grade;
use crate::price_level::Indexed;
use crate::ranges::Ranges;
use rust_decimal::Decimal;

/// What is compared: muddling on against breaking through.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Case {
    /// What runs in either future.
    pub lines: Vec<Line>,
    /// What breaking through asks.
    pub measures: Vec<Measure>,
    /// What is assumed.
    pub assumptions: Assumptions,
    /// Between which values what is assumed may lie.
    pub ranges: Ranges,
}

impl Case {
    /// A line of which muddling on already falls over the years: there recovery without help is in the trajectory, and a
    /// deadweight would count it twice.
    pub fn recovering(&self) -> Option<&Line> {
        let falls = |line: &&Line| {
            let years =
                (1..self.assumptions.horizon).map(|year| (line.muddling_on.at(year - 1), line.muddling_on.at(year)));
            years.into_iter().any(|(before, after)| after < before)
        };
        self.lines.iter().find(falls)
    }
}

/// Something that runs, or may happen, in one future or the other.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Line {
    /// The name that the writer gave it; empty where the price's own name says it.
    pub what: String,
    /// The catalogue price that it is reckoned with; `None` for a rate of the writer's own.
    pub price: Option<String>,
    /// Who pays, a payer's id.
    pub payer: String,
    /// Under which law.
    pub law: String,
    /// Euro a unit, not negative.
    pub unit_price: Decimal,
    /// Running help, or an event with a chance.
    pub kind: LineKind,
    /// Units a year (for an event: the chance) if nothing changes.
    pub muddling_on: Trajectory,
    /// Units a year (for an event: the chance) if the breakthrough succeeds.
    pub breaking_through: Trajectory,
    /// How sure the unit price is; `None` for an amount of the writer's own.
    pub grade: Option<Grade>,
    /// How the unit price was brought to another price level; `None` where it was not.
    pub indexed: Option<Indexed>,
    /// The share of a saving that really comes free for its payer, 0 to 1; `None` while nobody said.
    pub cashable: Option<Decimal>,
    /// Whether it is income support: a cost to the payer and an income to the household, nothing to society as a whole.
    pub transfer: bool,
}

/// What a line stands for: help that runs and can stop, or an event whose chance can fall.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum LineKind {
    /// So many units every year.
    #[default]
    Running,
    /// The unit price times a chance every year.
    Event,
}

/// A quantity for each year; the last one holds on. Never empty.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Trajectory {
    first: Decimal,
    later: Vec<Decimal>,
}

impl Trajectory {
    /// The same quantity every year.
    pub fn constant(quantity: Decimal) -> Trajectory {
        Trajectory { first: quantity, later: Vec::new() }
    }

    /// One quantity a year; `None` for an empty list.
    pub fn new(years: impl IntoIterator<Item = Decimal>) -> Option<Trajectory> {
        let mut years = years.into_iter();
        Some(Trajectory { first: years.next()?, later: years.collect() })
    }

    /// The quantity in this year, counted from 0.
    pub fn at(&self, year: usize) -> Decimal {
        match year.checked_sub(1) {
            None => self.first,
            Some(later) => self.later.get(later).or(self.later.last()).copied().unwrap_or(self.first),
        }
    }
}

/// Something that breaking through asks: the investment. It is lost when the breakthrough fails.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Measure {
    /// What is done; empty where the origin's own name says it.
    pub what: String,
    /// Where its amount comes from.
    pub origin: Origin,
    /// The ground that carries it, an id of the law book.
    pub ground: Option<String>,
    /// Who pays, a payer's id.
    pub payer: String,
    /// Under which law.
    pub law: String,
    /// Euro in each year in which it is paid, not negative.
    pub amount: Decimal,
    /// When it is paid.
    pub timing: Timing,
    /// Whether it is income support: see [`Line::transfer`].
    pub transfer: bool,
    /// Who decides, by role, where the writer names someone.
    pub decides: Option<String>,
    /// Whether it was decided; `None` while nobody said.
    pub decision: Option<Decision>,
    /// The day on which it begins.
    pub begins: Option<Date>,
}

/// How far the decision on a measure is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Decision {
    /// It was taken.
    Taken,
    /// The measure starts now, the decision follows.
    Follows,
}

/// Where the amount of a measure comes from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Origin {
    /// The writer's own.
    #[default]
    Own,
    /// A catalogue price, by its id.
    Price(String),
    /// An amount that a law names.
    Law {
        /// Its id.
        amount: String,
        /// Where it was read.
        url: String,
    },
}

/// When a measure is paid.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Timing {
    /// The first year, counted from 0.
    pub first_year: usize,
    /// For how many years.
    pub years: usize,
    /// In twelve parts, one at the end of each month; otherwise all of it when the year begins.
    pub monthly: bool,
}

impl Default for Timing {
    fn default() -> Timing {
        Timing::START
    }
}

impl Timing {
    /// All of it when the first year begins.
    pub const START: Timing = Timing { first_year: 0, years: 1, monthly: false };

    /// Whether something is paid in this year, counted from 0.
    pub fn pays_in(&self, year: usize) -> bool {
        (self.first_year..self.first_year + self.years).contains(&year)
    }
}

/// What is assumed in a comparison.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Assumptions {
    /// Years that count, 1 to [`Assumptions::MAX_HORIZON`].
    pub horizon: usize,
    /// Chance that the breakthrough succeeds, 0 to 1 (P).
    pub success: Decimal,
    /// What is left of the savings after the correction for optimism (OB).
    pub optimism: Optimism,
    /// The share of the savings that would have come without a plan (d), 0 to below 1. Never beside a line that
    /// recovers by itself: see [`Case::recovering`].
    pub deadweight: Decimal,
    /// By how much investments are raised for optimism, at least 1 (OBc).
    pub investment_uplift: Decimal,
    /// Discount rate a year, 0 to 1 (r). The standard rate is [`Assumptions::STANDARD_DISCOUNT`].
    pub discount: Decimal,
    /// The year whose price level the catalogue's prices are brought to; `None` where each keeps its own.
    pub price_level: Option<u16>,
}

impl Assumptions {
    /// The longest horizon, in years.
    pub const MAX_HORIZON: usize = 10;
    /// 2.25 % a year: Rapport Werkgroep discontovoet 2020, in force from 2021-01-01 (rwseconomie.nl/discontovoet).
    pub const STANDARD_DISCOUNT: Decimal = Decimal::from_parts(225, 0, 0, false, 4);
}

impl Default for Assumptions {
    /// Three years at the standard rate; certain success without corrections, because the break-even probability, which
    /// comes first, does not depend on the chance.
    fn default() -> Assumptions {
        Assumptions {
            horizon: 3,
            success: Decimal::ONE,
            optimism: Optimism::same(Decimal::ONE),
            deadweight: Decimal::ZERO,
            investment_uplift: Decimal::ONE,
            discount: Assumptions::STANDARD_DISCOUNT,
            price_level: None,
        }
    }
}
