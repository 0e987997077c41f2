//! Numbers as files have them, in one place.

use rust_decimal::Decimal;

/// Reads digits with at most one point: no sign, no exponent and nothing between the digits.
pub fn plain_number(text: &str) -> Option<Decimal> {
    let plain = text.bytes().all(|letter| letter.is_ascii_digit() || letter == b'.');
    text.parse().ok().filter(|_| plain)
}

/// Reads how many there are of something. `1.000` is refused: one or a thousand, who knows?
pub fn plain_count(text: &str) -> Option<Decimal> {
    let thousands = |(whole, rest): (&str, &str)| rest.len() == 3 && !whole.is_empty() && !whole.starts_with('0');
    plain_number(text).filter(|_| !text.split_once('.').is_some_and(thousands))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_digits_and_at_most_one_point() {
        for (text, number) in [("12", "12"), ("0.5", "0.5"), (".5", "0.5"), ("1.125", "1.125")] {
            assert_eq!(plain_number(text), number.parse().ok(), "{text}");
        }
        for text in ["", ".", "1e3", "1_000", "-1", "+1", "1,5", "1.000.000", "NaN", "٣"] {
            assert_eq!(plain_number(text), None, "{text}");
        }
    }

    #[test]
    fn a_count_that_could_be_a_thousand_times_as_much_is_refused() {
        for text in ["1.000", "12.500"] {
            assert_eq!(plain_count(text), None, "{text}");
        }
        for text in ["1000", "0.125", "1.25", "1.0000"] {
            assert_eq!(plain_count(text), plain_number(text), "{text}");
        }
    }
}
