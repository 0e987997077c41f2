//! Conditions over a household and each of its members, and how they explain themselves.

use crate::fact::{Answer, FactId, Value};
use crate::situation::{Situation, Subject};
use crate::truth::Truth;
use serde::{Deserialize, Serialize};

/// A condition; outside [`Condition::Members`] facts are the household's, inside they are the member's.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Condition {
    /// Every part holds; an empty list always holds.
    All(Vec<Condition>),
    /// At least one part holds.
    Any(Vec<Condition>),
    /// The part does not hold.
    Not(Box<Condition>),
    /// So many members meet the part.
    Members(Quantifier, Box<Condition>),
    /// One fact passes a test.
    Fact(FactId, Test),
}

/// How many members must meet a condition.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Quantifier {
    /// At least one.
    Any,
    /// Every one.
    All,
    /// Not one.
    No,
}

/// What a known value must be.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Test {
    /// Yes or no.
    Is(bool),
    /// A number between these, both included; `None` is no bound.
    Between(Option<i64>, Option<i64>),
    /// One of these choices, by their place in the fact's list.
    OneOf(Vec<u8>),
}

impl Test {
    fn holds(&self, value: Value) -> bool {
        match (self, value) {
            (Test::Is(wanted), Value::YesNo(found)) => *wanted == found,
            (Test::Between(low, high), Value::Number(found)) => {
                low.is_none_or(|low| low <= found) && high.is_none_or(|high| found <= high)
            }
            (Test::OneOf(wanted), Value::Choice(found)) => wanted.contains(&found),
            // The files' reader has matched every test with its fact's kind, and every answer too.
            _ => false,
        }
    }
}

/// One fact against one test: the leaf of every explanation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Leaf {
    /// Whose fact.
    pub subject: Subject,
    /// What it was held against.
    pub test: Test,
    /// Whether the test has to pass; under a "not" it has to fail.
    pub wanted: bool,
    /// What was found.
    pub answer: Answer,
    /// Whether the test passed.
    pub truth: Truth,
}

/// The truth of a condition, and the facts that made it so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// Whether the condition holds.
    pub truth: Truth,
    /// The facts without which the truth could have been another: for an unknown, the missing facts.
    pub because: Vec<Leaf>,
}

impl Condition {
    /// Weighs the condition against what is known of the household.
    pub fn weigh(&self, situation: &Situation) -> Finding {
        self.weigh_for(situation, None)
    }

    fn weigh_for(&self, situation: &Situation, member: Option<usize>) -> Finding {
        let weigh_parts =
            |parts: &[Condition]| parts.iter().map(|part| part.weigh_for(situation, member)).collect::<Vec<_>>();
        match self {
            Condition::All(parts) => Finding::all(weigh_parts(parts)),
            Condition::Any(parts) => Finding::any(weigh_parts(parts)),
            Condition::Not(part) => part.weigh_for(situation, member).opposite(),
            Condition::Members(quantifier, part) => {
                let each = (0..situation.members.len()).map(|member| part.weigh_for(situation, Some(member))).collect();
                match quantifier {
                    Quantifier::Any => Finding::any(each),
                    Quantifier::All => Finding::all(each),
                    Quantifier::No => Finding::any(each).opposite(),
                }
            }
            Condition::Fact(fact, test) => {
                let subject = Subject { fact: *fact, member };
                let answer = situation.answer(subject);
                let truth = match answer {
                    Answer::Known(value) => test.holds(value).into(),
                    Answer::Unknown | Answer::Withheld => Truth::Unknown,
                };
                Finding { truth, because: vec![Leaf { subject, test: test.clone(), wanted: true, answer, truth }] }
            }
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

impl Finding {
    pub(crate) fn all(parts: Vec<Finding>) -> Finding {
        Finding::from_deciders(Truth::all(parts.iter().map(|part| part.truth)), parts)
    }

    fn any(parts: Vec<Finding>) -> Finding {
        Finding::from_deciders(Truth::any(parts.iter().map(|part| part.truth)), parts)
    }

    /// Only the parts whose truth is the whole's decided it.
    fn from_deciders(truth: Truth, parts: Vec<Finding>) -> Finding {
        let because = parts.into_iter().filter(|part| part.truth == truth).flat_map(|part| part.because).collect();
        Finding { truth, because }
    }

    pub(crate) fn opposite(self) -> Finding {
        let because = self.because.into_iter().map(|leaf| Leaf { wanted: !leaf.wanted, ..leaf }).collect();
        Finding { truth: !self.truth, because }
    }
}
