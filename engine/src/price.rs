//! The price catalogue: what an hour, a day or a year of help costs, who pays it, and how sure that is.

use crate::money::cents;
use crate::price_level::{Indexed, PriceIndex};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

/// Everything with a price: who can pay, and what help costs.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Catalogue {
    /// Ids of those who can pay, keys of the words (`gemeente`).
    pub payers: Vec<String>,
    /// The prices, in the order of the file.
    pub prices: Vec<Price>,
    /// With which a price is brought to the level of another year.
    pub index: PriceIndex,
}

impl Catalogue {
    /// The price with this id.
    pub fn price(&self, id: &str) -> Option<&Price> {
        self.prices.iter().find(|price| price.id == id)
    }

    /// A listed amount of a price in euro, brought to the price level of a year; as listed where no year is asked, or its
    /// own year or the index is not known.
    pub fn at_level(&self, price: &Price, listed: Decimal, level: Option<u16>) -> (Decimal, Option<Indexed>) {
        let years = price.year.zip(level).filter(|(from, to)| from != to);
        match years.and_then(|(from, to)| self.index.index(listed, from, to)) {
            Some((amount, indexed)) => (amount, Some(indexed)),
            None => (listed, None),
        }
    }

    /// Whether one of the two prices is a bundle that already holds the other.
    pub fn overlap(&self, one: &str, other: &str) -> bool {
        let holds = |bundle: &str, part: &str| {
            self.price(bundle).is_some_and(|bundle| bundle.contains.iter().any(|parts| covers(parts, part)))
        };
        one != other && (holds(one, other) || holds(other, one))
    }
}

/// Whether `JW02` or the group `JW*` covers the price with this id.
fn covers(parts: &str, id: &str) -> bool {
    match parts.strip_suffix('*') {
        Some(group) => id.starts_with(group),
        None => id == parts,
    }
}

/// One price.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Price {
    /// Its id, for example `JW02`.
    pub id: String,
    /// What it costs, in euro.
    pub amount: Amount,
    /// The lowest and the highest beside that amount, where the source gives them.
    pub range: Option<Bounds>,
    /// Per what.
    pub unit: Unit,
    /// The year of the price level; `None` where the source does not say.
    pub year: Option<u16>,
    /// Who pays, a payer's id.
    pub payer: String,
    /// The law under which it is paid; `-` where there is none.
    pub law: String,
    /// Where it was read.
    pub source: String,
    /// The address of the source.
    pub url: String,
    /// How sure it is.
    pub grade: Grade,
    /// The prices that this one already holds, ids or groups such as `JW*`: a bundle is never added to its parts.
    pub contains: Vec<String>,
}

impl Price {
    /// The amount to calculate with when nobody gives another, in euro; `None` where the source gives no single one, or
    /// only a claim.
    pub fn default_amount(&self) -> Option<Decimal> {
        self.amount.euro().filter(|_| self.grade != Grade::D)
    }

    /// The lowest and the highest that the source gives; `None` where it gives no range. None is made up.
    pub fn lowest_and_highest(&self) -> Option<Bounds> {
        match self.amount {
            Amount::Between(low, high) => Some(Bounds { low, high }),
            Amount::Euro(_) | Amount::Unpriced => self.range,
        }
    }
}

/// The lowest and the highest of something, in euro.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Bounds {
    /// The lowest.
    #[serde(with = "crate::decimal_parts")]
    pub low: Decimal,
    /// The highest.
    #[serde(with = "crate::decimal_parts")]
    pub high: Decimal,
}

/// What a source says of an amount.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Amount {
    /// One amount.
    Euro(#[serde(with = "crate::decimal_parts")] Decimal),
    /// Only a lowest and a highest.
    Between(#[serde(with = "crate::decimal_parts")] Decimal, #[serde(with = "crate::decimal_parts")] Decimal),
    /// Only a quantity of work, no amount.
    Unpriced,
}

impl Amount {
    /// The amount to calculate with, in euro; `None` where the source gives no single one.
    pub fn euro(self) -> Option<Decimal> {
        match self {
            Amount::Euro(euro) => Some(cents(euro)),
            Amount::Between(..) | Amount::Unpriced => None,
        }
    }
}

/// Per what a price is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Unit {
    /// An hour.
    Hour,
    /// A part of a day (dagdeel).
    DayPart,
    /// A day and night, or a day.
    Day,
    /// A month.
    Month,
    /// A year.
    Year,
    /// One time, one decision, one visit: the words say what.
    Piece,
}

impl Unit {
    /// All of them.
    pub const ALL: [Unit; 6] = [Unit::Hour, Unit::DayPart, Unit::Day, Unit::Month, Unit::Year, Unit::Piece];

    /// Its name in the files of rules and words.
    pub fn key(self) -> &'static str {
        match self {
            Unit::Hour => "hour",
            Unit::DayPart => "day part",
            Unit::Day => "day",
            Unit::Month => "month",
            Unit::Year => "year",
            Unit::Piece => "piece",
        }
    }
}

/// How sure a price is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Grade {
    /// Official national norm, statistic or tariff with its year, or two independent listings.
    A,
    /// Official local regulation, or a professional's listing of a national tariff.
    B,
    /// Secondary, old, derived or rounded.
    C,
    /// A claim, undated or obsolete: never a default.
    D,
}
