//! Rounding to the cent, in one place.

use rust_decimal::Decimal;

/// More than this in one line and year, in euro, is taken for a typing error.
pub const MAX_AMOUNT: Decimal = Decimal::from_parts(10_000_000, 0, 0, false, 0);

/// Rounds to the cent, halves away from zero, so that a saving and the same cost round alike (`round2` of the formulas).
pub fn cents(amount: Decimal) -> Decimal {
    // By hand, because every cell of every sum is rounded: the general way is several times as slow.
    let (digits, decimals) = (amount.mantissa(), amount.scale());
    let whole = match decimals.checked_sub(2) {
        None | Some(0) => digits * 10_i128.pow(2 - decimals),
        Some(more) => {
            let cent = 10_i128.pow(more);
            // Halves away from zero: half a cent goes on top before the rest is cut off.
            (digits + digits.signum() * (cent / 2)) / cent
        }
    };
    Decimal::try_from_i128_with_scale(whole, 2).unwrap_or(amount)
}

/// The same number as floating point, exactly rounded while it has fewer than sixteen digits.
pub(crate) fn float(number: Decimal) -> f64 {
    number.mantissa() as f64 / 10_f64.powi(number.scale() as i32)
}

/// Whole cents of cents as floating point, rounded as [`cents`] does: what is a half in decimals is one here too, though
/// the floating point may lie a hair below.
pub(crate) fn whole_cents(cents: f64) -> f64 {
    (cents + (0.5 + 1e-6_f64).copysign(cents)).trunc()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_half_cent_rounds_away_from_zero() {
        for (amount, rounded) in [
            ("0.005", "0.01"),
            ("-0.005", "-0.01"),
            ("1.004", "1.00"),
            ("48.83", "48.83"),
            ("24.415", "24.42"),
            ("-24.41499999999999", "-24.41"),
            ("7", "7.00"),
        ] {
            let amount: Decimal = amount.parse().expect("a number");
            assert_eq!(cents(amount).to_string(), rounded);
        }
    }

    #[test]
    fn floating_point_rounds_the_same_until_a_millionth_of_a_cent_from_a_half() {
        for amount in ["0.005", "-0.005", "1.004", "48.83", "24.415", "-24.415", "24.41499999", "-24.41499999", "7"] {
            let amount: Decimal = amount.parse().expect("a number");
            let rounded = Decimal::new(whole_cents(float(amount) * 100.0) as i64, 2);
            assert_eq!(rounded, cents(amount), "{amount}");
        }
    }

    #[test]
    fn what_is_too_large_for_cents_stays_as_it_is() {
        assert_eq!(cents(Decimal::MAX), Decimal::MAX);
    }
}
