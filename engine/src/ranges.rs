//! Between which values what is assumed may lie.

use crate::case::{Assumptions, Case};
use crate::optimism::Optimism;
use rust_decimal::Decimal;

/// A lowest, most likely and highest value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Range {
    /// The lowest.
    pub low: Decimal,
    /// The most likely.
    pub mode: Decimal,
    /// The highest.
    pub high: Decimal,
}

/// How chances lie between lowest, most likely and highest.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Shape {
    /// Straight up to the most likely value and straight down again.
    #[default]
    Triangular,
    /// As a bell with less weight at both ends: mean (low + 4 × mode + high) / 6.
    Pert,
}

/// The lowest and highest values that the writer gives; where none is given the usual ones stand ([`Ranges::of`]).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Ranges {
    /// Chance of success, 0 to 1.
    pub success: Option<(Decimal, Decimal)>,
    /// The multiplier that all prices share, around 1.
    pub prices: Option<(Decimal, Decimal)>,
    /// What is left of the savings after the correction for optimism, above 0, at most 1.
    pub optimism: Option<(Decimal, Decimal)>,
    /// The multiplier of the investments, around 1.
    pub investment: Option<(Decimal, Decimal)>,
    /// How chances lie between them.
    pub shape: Shape,
}

/// The ranges of a case, complete.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Uncertain {
    /// Chance of success.
    pub success: Range,
    /// The multiplier that all prices share.
    pub prices: Range,
    /// What is left of the savings after the correction for optimism.
    pub optimism: Range,
    /// The multiplier of the investments.
    pub investment: Range,
    /// How chances lie between them.
    pub shape: Shape,
}

/// A day of sheltered housing costs 96.77 euro in one municipality and 174.89 in another (prices WM13 and WM14, both of
/// 2024). The root of that ratio, 1.344, down and up.
const PRICES: (Decimal, Decimal) = (Decimal::from_parts(74, 0, 0, false, 2), Decimal::from_parts(134, 0, 0, false, 2));

impl Ranges {
    /// The ranges of a case. Where the writer gives none:
    /// - success from half as likely to half as likely again, at most certain: nobody measured it, so it is wide;
    /// - prices from 0.74 to 1.34, as far as two municipalities lie apart for the same help;
    /// - optimism and investment a quarter down and up, ours too.
    ///
    /// The most likely value is always what the case assumes.
    pub fn of(case: &Case) -> Uncertain {
        let Assumptions { success, .. } = case.assumptions;
        let Ranges { shape, .. } = case.ranges;
        let around = |given: Option<(Decimal, Decimal)>, mode: Decimal, usual: (Decimal, Decimal)| {
            let (low, high) = given.unwrap_or(usual);
            Range { low: low.min(mode), mode, high: high.max(mode) }
        };
        let times = |mode: Decimal, (low, high): (Decimal, Decimal)| (mode * low, (mode * high).min(Decimal::ONE));
        let (half, quarter) = (Decimal::new(5, 1), Decimal::new(25, 2));
        let wide = (Decimal::ONE - half, Decimal::ONE + half);
        let narrow = (Decimal::ONE - quarter, Decimal::ONE + quarter);
        let of_optimism = used(case).map_or_else(
            || together(&case.assumptions.optimism),
            |optimism| around(case.ranges.optimism, optimism, times(optimism, narrow)),
        );
        Uncertain {
            success: around(case.ranges.success, success, times(success, wide)),
            prices: around(case.ranges.prices, Decimal::ONE, PRICES),
            optimism: of_optimism,
            investment: around(case.ranges.investment, Decimal::ONE, narrow),
            shape,
        }
    }
}

/// The one factor that the lines of the case are corrected with; `None` where they differ.
fn used(case: &Case) -> Option<Decimal> {
    let optimism = &case.assumptions.optimism;
    let mut factors = case.lines.iter().map(|line| optimism.of(line.grade));
    match factors.next() {
        None => optimism.only(),
        Some(first) => factors.all(|factor| factor == first).then_some(first),
    }
}

/// Factors that differ rise and fall together: a multiplier of all of them, around 1, that brings none above 1.
fn together(optimism: &Optimism) -> Range {
    let largest = optimism.by_grade.into_iter().chain([optimism.own]).max().unwrap_or(Decimal::ONE);
    let quarter = Decimal::new(25, 2);
    let high = (Decimal::ONE + quarter).min((Decimal::ONE / largest).round_dp(4));
    Range { low: Decimal::ONE - quarter, mode: Decimal::ONE, high: high.max(Decimal::ONE) }
}
