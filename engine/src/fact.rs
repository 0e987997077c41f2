//! What may be asked about a household, and what an answer can be.

use crate::date::Date;
use serde::{Deserialize, Serialize};

/// The place of a fact in [`LawBook::facts`](crate::LawBook::facts).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct FactId(pub u16);

/// Whom a fact is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Scope {
    /// The household as a whole.
    Household,
    /// Each member of it.
    Member,
}

/// What kind of answer a fact takes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Kind {
    /// Yes or no.
    YesNo,
    /// A whole number within these bounds, both included.
    Number {
        /// Smallest answer.
        min: i64,
        /// Largest answer.
        max: i64,
    },
    /// One of these names.
    Choice(Vec<String>),
    /// An amount in euro, not negative.
    Money,
    /// A day.
    Date,
}

/// How much it asks of a resident to answer; questions that ask less come first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Sensitivity {
    /// Easily said to anyone.
    Low,
    /// Said to someone who helps.
    Medium,
    /// Said with difficulty: danger, residence.
    High,
}

/// Who is asked for a fact.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Asked {
    /// Anyone.
    Anyone,
    /// Anyone, but only when nothing else is left to ask them: lawful residence.
    Last,
    /// Only a professional can know, such as why assistance is claimed back.
    Professional,
}

/// A fact that a ground may depend on; what is not in the registry is never asked and never matters.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fact {
    /// Its name in the files, for example `lives independently`.
    pub name: String,
    /// Whom it is about.
    pub of: Scope,
    /// What an answer can be.
    pub kind: Kind,
    /// How much it asks of a resident.
    pub sensitivity: Sensitivity,
    /// Whether someone could do something about it (an age cannot be changed, a loan can still be asked for).
    pub changeable: bool,
    /// Who is asked for it.
    pub asked: Asked,
    /// Whether only adults can answer yes: of a member younger than 18 the answer is no, and nobody is asked.
    pub adults: bool,
    /// Whether "yes" means that a person should come before any other question.
    pub urgent: bool,
}

/// A known value of a fact.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Value {
    /// Of a [`Kind::YesNo`].
    YesNo(bool),
    /// Of a [`Kind::Number`].
    Number(i64),
    /// Of a [`Kind::Choice`]: the place in its list.
    Choice(u8),
    /// Of a [`Kind::Money`]: eurocents.
    Money(i64),
    /// Of a [`Kind::Date`].
    Date(Date),
}

/// What is known of a fact; there is no default.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Answer {
    /// Answered.
    Known(Value),
    /// Not asked, or the person does not know.
    #[default]
    Unknown,
    /// The person would rather not say; it is never asked again.
    Withheld,
}
