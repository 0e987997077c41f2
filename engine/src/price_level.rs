//! Prices of one year brought to the level of another, with the consumer price index.

use crate::money::cents;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

/// The yearly changes of the consumer price index, years in order and without a gap.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PriceIndex {
    /// The first year of which the change is known.
    pub first: u16,
    /// The change against the year before, each year: 0.033 for 3.3 %.
    pub changes: Vec<ChangeOfYear>,
    /// Where it was read.
    pub source: String,
    /// The address of the source.
    pub url: String,
}

/// The change of one year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChangeOfYear(#[serde(with = "crate::decimal_parts")] pub Decimal);

/// How a price was brought to another level.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Indexed {
    /// What the source gives, in euro.
    pub listed: Decimal,
    /// The year of the source's price level.
    pub from: u16,
    /// The year to which it was brought.
    pub to: u16,
    /// By which it was multiplied.
    pub factor: Decimal,
}

impl PriceIndex {
    /// The years to which a price can be brought.
    pub fn years(&self) -> std::ops::RangeInclusive<u16> {
        // The level of the year before the first change is known too.
        self.first.saturating_sub(1)..=self.first + self.changes.len() as u16 - 1
    }

    /// The product of (1 + change) over the years after `from` up to and with `to`; back in time it divides. `None` where
    /// a change is not known.
    pub fn factor(&self, from: u16, to: u16) -> Option<Decimal> {
        if self.changes.is_empty() || !self.years().contains(&from) || !self.years().contains(&to) {
            return None;
        }
        let change = |year: u16| self.changes[usize::from(year - self.first)].0;
        let product =
            |after: u16, until: u16| (after + 1..=until).map(|year| Decimal::ONE + change(year)).product::<Decimal>();
        if from <= to { Some(product(from, to)) } else { Decimal::ONE.checked_div(product(to, from)) }
    }

    /// A price of one year at the level of another.
    pub fn index(&self, listed: Decimal, from: u16, to: u16) -> Option<(Decimal, Indexed)> {
        let factor = self.factor(from, to)?;
        Some((cents(listed * factor), Indexed { listed, from, to, factor }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The changes of 2018 to 2024.
    fn index() -> PriceIndex {
        let changes = [17, 26, 13, 27, 100, 38, 33].map(|change| ChangeOfYear(Decimal::new(change, 3)));
        PriceIndex { first: 2018, changes: changes.to_vec(), ..PriceIndex::default() }
    }

    #[test]
    fn a_price_is_brought_to_another_year_change_by_change() {
        for (listed, from, to, brought) in [
            ("142.20", 2020, 2024, "172.25"),
            ("740.81", 2020, 2024, "897.36"),
            ("58.44", 2023, 2024, "60.37"),
            ("13000", 2017, 2024, "16644.93"),
            ("18.43", 2019, 2024, "22.61"),
            ("60.37", 2024, 2023, "58.44"),
            ("7.00", 2024, 2024, "7.00"),
        ] {
            let (amount, indexed) = index().index(listed.parse().expect(listed), from, to).expect("known years");
            assert_eq!(amount.to_string(), brought, "{listed} from {from} to {to}");
            assert_eq!((indexed.from, indexed.to), (from, to));
        }
        assert_eq!(
            index().factor(2020, 2024).map(|factor| factor.round_dp(10).to_string()),
            Some("1.2113253438".to_owned())
        );
    }

    #[test]
    fn a_year_without_a_known_change_is_no_level() {
        assert!(index().factor(2016, 2024).is_none() && index().factor(2020, 2025).is_none());
        assert!(PriceIndex::default().factor(2020, 2020).is_none());
    }
}
