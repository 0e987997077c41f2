//! Decimals in binary data: a whole number, and how many of its digits are decimals. Reading these back needs no parser,
//! and a parser of decimals is a tenth of what a visitor would download.

use rust_decimal::Decimal;
use serde::de::{Deserialize, Deserializer, Error as _};
use serde::ser::{Error as _, Serialize, Serializer};

pub(crate) fn serialize<S: Serializer>(decimal: &Decimal, serializer: S) -> Result<S::Ok, S::Error> {
    let whole = i64::try_from(decimal.mantissa()).map_err(S::Error::custom)?;
    (whole, decimal.scale()).serialize(serializer)
}

pub(crate) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Decimal, D::Error> {
    let (whole, scale) = Deserialize::deserialize(deserializer)?;
    Decimal::try_new(whole, scale).map_err(|_| D::Error::custom("more decimals than there are"))
}

/// The same for a decimal that may not be there.
pub(crate) mod maybe {
    use super::*;

    pub(crate) fn serialize<S: Serializer>(decimal: &Option<Decimal>, serializer: S) -> Result<S::Ok, S::Error> {
        let parts = decimal.map(|decimal| i64::try_from(decimal.mantissa()).map(|whole| (whole, decimal.scale())));
        parts.transpose().map_err(S::Error::custom)?.serialize(serializer)
    }

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Decimal>, D::Error> {
        let parts: Option<(i64, u32)> = Deserialize::deserialize(deserializer)?;
        let decimal = parts.map(|(whole, scale)| Decimal::try_new(whole, scale)).transpose();
        decimal.map_err(|_| D::Error::custom("more decimals than there are"))
    }
}
