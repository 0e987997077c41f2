//! Where amounts lie on the paper. Whole euro and whole units only: no floating point has to travel to the visitor.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

/// How wide a drawing is, in its own units.
pub(super) const WIDTH: i64 = 1000;
/// Room at either side, for marks that lie at the end.
const MARGIN: i64 = 16;

/// From amounts to places; zero always lies on it.
pub(super) struct Scale {
    low: i64,
    high: i64,
}

impl Scale {
    /// As wide as these amounts ask, in whole euro.
    pub(super) fn new(amounts: impl Iterator<Item = i64>) -> Scale {
        let (low, high) = amounts.fold((0, 0), |(low, high), amount| (low.min(amount), high.max(amount)));
        Scale { low, high: high.max(low + 1) }
    }

    /// How far from the left an amount lies.
    pub(super) fn x(&self, euro: i64) -> i64 {
        let along = i128::from(WIDTH - 2 * MARGIN) * i128::from(euro - self.low) / i128::from(self.high - self.low);
        MARGIN + along as i64
    }
}

/// An amount in whole euro.
pub(super) fn whole_euro(amount: Decimal) -> i64 {
    amount.round().to_i64().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn zero_lies_on_the_paper_wherever_the_amounts_are() {
        for (amounts, zero) in [(vec![100, 200], 16), (vec![-100, 100], 500), (vec![-5], 984), (vec![], 16)] {
            assert_eq!(Scale::new(amounts.into_iter()).x(0), zero);
        }
        let huge = Scale::new([i64::MIN / 4, i64::MAX / 4].into_iter());
        assert_eq!(huge.x(i64::MAX / 4), 984);
    }
}
