//! How much of a saving is left after the correction for optimism, by the grade of the evidence.

use crate::price::Grade;
use rust_decimal::Decimal;

/// What is left of a saving after the correction for optimism (OB), for each grade of the price that it is reckoned with.
///
/// No general values exist for benefits (Green Book 5.43-5.46: adjust on evidence of one's own), so every factor is 1
/// until somebody sets it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Optimism {
    /// For grades A, B, C and D; each above 0, at most 1.
    pub by_grade: [Decimal; 4],
    /// For an amount of the writer's own; above 0, at most 1.
    pub own: Decimal,
}

impl Optimism {
    /// The same factor for every grade.
    pub const fn same(factor: Decimal) -> Optimism {
        Optimism { by_grade: [factor; 4], own: factor }
    }

    /// The factor for a price of this grade; `None` for an amount of the writer's own.
    pub fn of(&self, grade: Option<Grade>) -> Decimal {
        grade.map_or(self.own, |grade| self.by_grade[grade as usize])
    }

    /// The one factor, where all are the same.
    pub fn only(&self) -> Option<Decimal> {
        self.by_grade.iter().all(|factor| *factor == self.own).then_some(self.own)
    }
}
