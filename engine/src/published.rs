//! What others published about their own projects: shown beside figures of one's own, never added to them.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

/// One published figure.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Published {
    /// Its id, a key of the words.
    pub id: String,
    /// What was counted.
    pub what: Counted,
    /// In euro, as published; often rounded.
    pub euro: Decimal,
    /// Over how many households; `None` where the source does not say.
    pub households: Option<u32>,
    /// Whose money, a payer's id; `None` where the source does not say.
    pub payer: Option<String>,
    /// The year of the publication, where it has one.
    pub year: Option<u16>,
    /// Who published it.
    pub source: String,
    /// The address of the publication.
    pub url: String,
    /// Only somebody's own word for it.
    pub is_claim: bool,
}

/// What a published figure counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Counted {
    /// Was spent before and is not spent now: realised.
    Saved,
    /// Was not spent yet, and now will not be: avoided.
    Prevented,
    /// What the work cost.
    Spent,
    /// What was set apart for the work.
    Budget,
    /// Somebody named it, and did not say which of these it is.
    Said,
}

impl Counted {
    /// Each, in the order in which they are shown.
    pub const ALL: [Counted; 5] = [Counted::Saved, Counted::Prevented, Counted::Spent, Counted::Budget, Counted::Said];

    /// Its name in files.
    pub fn name(self) -> &'static str {
        match self {
            Counted::Saved => "saved",
            Counted::Prevented => "prevented",
            Counted::Spent => "spent",
            Counted::Budget => "budget",
            Counted::Said => "said",
        }
    }
}
