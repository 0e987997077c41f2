//! How it went with a household, as it was noted afterwards.

use crate::date::Date;
use rust_decimal::Decimal;

/// How it went. What nobody noted is not there; it is never taken for a no or a zero.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Course {
    /// The day on which the household asked for help.
    pub asked_on: Option<Date>,
    /// The day of the first help; not before the question.
    pub first_help_on: Option<Date>,
    /// Whether the breakthrough succeeded.
    pub succeeded: Option<bool>,
    /// The answer to the resident's own scale question now, 0 to [`OwnScale::MAX`](crate::OwnScale::MAX).
    pub scale_now: Option<u8>,
    /// What was really saved and invested until now; a payer and a law stand in it once.
    pub realised: Vec<Realised>,
}

/// What one payer really saved and invested under one law, in euro, until now and not discounted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Realised {
    /// Who pays, a payer's id.
    pub payer: String,
    /// Under which law.
    pub law: String,
    /// Saved; negative where more was spent.
    pub saved: Decimal,
    /// Invested, not negative.
    pub invested: Decimal,
}

impl Course {
    /// Days from the question to the first help, where both days are known.
    pub fn lead_time(&self) -> Option<u32> {
        let days = self.first_help_on?.day_number() - self.asked_on?.day_number();
        u32::try_from(days).ok()
    }
}
