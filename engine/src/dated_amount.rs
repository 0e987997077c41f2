//! Amounts that laws name, and that change with time.

use crate::date::{Date, Period};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

/// An amount that changes with time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DatedAmount {
    /// Its name, for example `norm-18-20-supplement`.
    pub id: String,
    /// Who pays it, a payer's id.
    pub payer: String,
    /// The law that names it.
    pub law: String,
    /// Its versions; periods do not overlap.
    pub versions: Vec<AmountVersion>,
}

/// What an amount is during a period.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AmountVersion {
    /// The days on which it holds.
    pub valid: Period,
    /// Euro a month.
    pub monthly: Decimal,
    /// Where it was read.
    pub url: String,
    /// After this day it is stale and says so.
    pub check_before: Date,
}
