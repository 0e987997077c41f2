//! How much of something a year.

use crate::number::plain_count;
use crate::price::Unit;
use rust_decimal::Decimal;
use std::str::FromStr;

/// More than this many units a year is taken for a typing error.
const MAX_PER_YEAR: Decimal = Decimal::from_parts(1_000_000, 0, 0, false, 0);

/// A quantity a year, of the unit if one was named.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Quantity {
    /// Units a year, not negative.
    pub per_year: Decimal,
    /// The unit that was named; `None` in "2 a month", which fits every price.
    pub unit: Option<Unit>,
}

/// What a quantity must look like.
pub const QUANTITY_FORM: &str = "a quantity such as `4 hours a week`, `365 days a year`, `2 a month` or `12`";

impl FromStr for Quantity {
    type Err = String;

    /// Reads `4 hours a week`, `365 days a year`, `2 a month`, or a bare number of units a year. A year has 52 weeks,
    /// 12 months and 365 days.
    fn from_str(text: &str) -> Result<Quantity, String> {
        let refuse = || format!("`{text}`");
        let words: Vec<&str> = text.split_whitespace().collect();
        let (number, unit, times) = match words.as_slice() {
            [number] => (number, None, 1),
            [number, "a" | "an" | "per", period] => (number, None, times_a_year(period).ok_or_else(refuse)?),
            [number, unit, "a" | "an" | "per", period] => {
                (number, Some(unit_named(unit).ok_or_else(refuse)?), times_a_year(period).ok_or_else(refuse)?)
            }
            _ => return Err(refuse()),
        };
        if number.starts_with('-') {
            return Err(format!("{}, which is negative", refuse()));
        }
        let number = plain_count(number).ok_or_else(refuse)?;
        match number.checked_mul(Decimal::from(times)) {
            Some(per_year) if per_year <= MAX_PER_YEAR => Ok(Quantity { per_year, unit }),
            _ => Err(format!("{}, more than a million a year", refuse())),
        }
    }
}

fn times_a_year(period: &str) -> Option<u32> {
    Some(match period {
        "day" => 365,
        "week" => 52,
        "month" => 12,
        "quarter" => 4,
        "year" => 1,
        _ => return None,
    })
}

fn unit_named(name: &str) -> Option<Unit> {
    let units = [Unit::Hour, Unit::DayPart, Unit::Day, Unit::Month, Unit::Year, Unit::Piece];
    units.into_iter().find(|unit| unit.plural() == name || unit.plural().strip_suffix('s') == Some(name))
}

impl Unit {
    /// What quantities call more than one of it.
    pub fn plural(self) -> &'static str {
        match self {
            Unit::Hour => "hours",
            Unit::DayPart => "dayparts",
            Unit::Day => "days",
            Unit::Month => "months",
            Unit::Year => "years",
            Unit::Piece => "times",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quantity_is_a_number_of_units_a_year() {
        for (text, per_year, unit) in [
            ("12", "12", None),
            ("0.5", "0.5", None),
            ("4 hours a week", "208", Some(Unit::Hour)),
            ("365 days a year", "365", Some(Unit::Day)),
            ("1 day a day", "365", Some(Unit::Day)),
            ("2 a month", "24", None),
            ("1 a quarter", "4", None),
            ("12 months a year", "12", Some(Unit::Month)),
        ] {
            let quantity: Quantity = text.parse().expect(text);
            assert_eq!(quantity, Quantity { per_year: per_year.parse().expect("a number"), unit }, "{text}");
        }
    }

    #[test]
    fn what_is_no_quantity_is_refused() {
        for text in [
            "",
            "often",
            "-1",
            "-4 hours a week",
            "4 hours",
            "4 bananas a week",
            "4 hours a fortnight",
            "2000000",
            "1.500",
            "1e3",
        ] {
            assert!(text.parse::<Quantity>().is_err(), "{text}");
        }
    }
}
