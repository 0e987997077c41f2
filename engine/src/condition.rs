//! Conditions over a household and each of its members.

use crate::date::{Date, Span};
use crate::deeper;
use crate::fact::{FactId, Value};
use crate::ground::LawBook;
use serde::{Deserialize, Serialize};

/// A condition; outside [`Condition::Members`] facts are the household's, inside they are the member's.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Condition {
    /// Every part holds; an empty list always holds.
    All(#[serde(deserialize_with = "deeper::deserialize")] Vec<Condition>),
    /// At least one part holds.
    Any(#[serde(deserialize_with = "deeper::deserialize")] Vec<Condition>),
    /// The part does not hold.
    Not(#[serde(deserialize_with = "deeper::deserialize")] Box<Condition>),
    /// So many members meet the part.
    Members(Quantifier, #[serde(deserialize_with = "deeper::deserialize")] Box<Condition>),
    /// One fact passes a test.
    Fact(FactId, Test),
}

/// How many members must meet a condition.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Quantifier {
    /// At least so many.
    AtLeast(u8),
    /// At most so many.
    AtMost(u8),
    /// Every one.
    All,
}

impl Quantifier {
    /// At least one.
    pub const ANY: Quantifier = Quantifier::AtLeast(1);
    /// Not one.
    pub const NO: Quantifier = Quantifier::AtMost(0);
}

/// What a known value must be.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Test {
    /// Yes or no.
    Is(bool),
    /// A number, an amount or a day between these, both included; `None` is no bound.
    Between(Option<Bound>, Option<Bound>),
    /// One of these choices, by their place in the fact's list.
    OneOf(Vec<u8>),
}

/// One end of a range.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Bound {
    /// A number; of money in eurocents.
    Number(i64),
    /// What this amount is on the day, by its place in [`LawBook::amounts`].
    Amount(u16),
    /// A day.
    Day(Date),
    /// So long before the day for which the law is read.
    Ago(Span),
}

impl Bound {
    /// The bound as a number that values are compared with; `None` where the files have no amount for the day.
    #[cold]
    #[inline(never)]
    pub(crate) fn on(self, book: &LawBook, day: Date) -> Option<i64> {
        match self {
            Bound::Number(number) => Some(number),
            Bound::Amount(place) => book.amounts.get(usize::from(place))?.cents_on(day),
            Bound::Day(date) => Some(date.ordinal()),
            Bound::Ago(span) => Some(day.before(span).ordinal()),
        }
    }
}

impl Value {
    /// The value as a number that grows with it.
    #[inline(always)]
    pub(crate) fn ordinal(self) -> i64 {
        match self {
            Value::YesNo(yes) => i64::from(yes),
            Value::Number(number) | Value::Money(number) => number,
            Value::Choice(place) => i64::from(place),
            Value::Date(date) => date.ordinal(),
        }
    }
}

impl Condition {
    /// A condition that always holds.
    pub const ALWAYS: Condition = Condition::All(Vec::new());

    /// Every amount that the condition names, by its place in [`LawBook::amounts`].
    pub fn amounts(&self) -> Vec<u16> {
        match self {
            Condition::All(parts) | Condition::Any(parts) => parts.iter().flat_map(Condition::amounts).collect(),
            Condition::Not(part) | Condition::Members(_, part) => part.amounts(),
            Condition::Fact(_, Test::Between(low, high)) => {
                let amount = |bound| match bound {
                    Bound::Amount(place) => Some(place),
                    _ => None,
                };
                [*low, *high].into_iter().flatten().filter_map(amount).collect()
            }
            Condition::Fact(..) => Vec::new(),
        }
    }

    /// Every fact that the condition names.
    pub fn facts(&self) -> Vec<FactId> {
        match self {
            Condition::All(parts) | Condition::Any(parts) => parts.iter().flat_map(Condition::facts).collect(),
            Condition::Not(part) | Condition::Members(_, part) => part.facts(),
            Condition::Fact(fact, _) => vec![*fact],
        }
    }
}
