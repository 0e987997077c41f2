//! Rounding to the cent, in one place.

use rust_decimal::{Decimal, RoundingStrategy};

/// More than this in one line and year, in euro, is taken for a typing error.
pub const MAX_AMOUNT: Decimal = Decimal::from_parts(10_000_000, 0, 0, false, 0);

/// Rounds to the cent, halves away from zero, so that a saving and the same cost round alike (`round2` of the formulas).
pub fn cents(amount: Decimal) -> Decimal {
    let mut rounded = amount.round_dp_with_strategy(2, RoundingStrategy::MidpointAwayFromZero);
    rounded.rescale(2);
    rounded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_half_cent_rounds_away_from_zero() {
        for (amount, rounded) in
            [("0.005", "0.01"), ("-0.005", "-0.01"), ("1.004", "1.00"), ("48.83", "48.83"), ("7", "7.00")]
        {
            let amount: Decimal = amount.parse().expect("a number");
            assert_eq!(cents(amount).to_string(), rounded);
        }
    }
}
