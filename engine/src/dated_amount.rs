//! Amounts that laws name, and that change with time.

use crate::date::{Date, Period};
use crate::price::Unit;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

/// An amount that changes with time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DatedAmount {
    /// Its name, for example `norm-18-20-supplement`.
    pub id: String,
    /// Who pays it, a payer's id; `None` for a limit that nobody pays.
    pub payer: Option<String>,
    /// The law that names it.
    pub law: String,
    /// Per what; [`Unit::Piece`] for an amount as such, such as a limit.
    pub per: Unit,
    /// Its versions, the earliest first; periods do not overlap.
    pub versions: Vec<AmountVersion>,
}

/// What an amount is during a period.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AmountVersion {
    /// The days on which it holds.
    pub valid: Period,
    /// Euro.
    #[serde(with = "crate::decimal_parts")]
    pub euro: Decimal,
    /// Where it was read; `None` when it was only remembered, and then no visitor meets it.
    pub url: Option<String>,
    /// After this day it is stale and says so.
    pub check_before: Date,
}

impl DatedAmount {
    /// Whether someone is paid it by the month: a limit is nobody's payment.
    pub fn is_norm(&self) -> bool {
        self.payer.is_some() && self.per == Unit::Month
    }

    /// Its version on this day; `None` where the files do not say.
    pub fn on(&self, day: Date) -> Option<&AmountVersion> {
        self.versions.iter().find(|version| version.valid.contains(day))
    }

    /// In eurocents on this day.
    pub(crate) fn cents_on(&self, day: Date) -> Option<i64> {
        let euro = self.on(day)?.euro;
        let whole = i64::try_from(euro.mantissa()).ok()?;
        // Files have at most two decimals.
        whole.checked_mul(10_i64.checked_pow(2_u32.checked_sub(euro.scale())?)?)
    }
}
