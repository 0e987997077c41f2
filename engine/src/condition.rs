//! Conditions over a household and each of its members.

use crate::date::{Date, Span};
use crate::fact::{Answer, FactId, Value};
use crate::ground::LawBook;
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

/// A household as the law sees it on a day.
#[derive(Clone, Copy, Debug)]
pub struct Seen<'a> {
    /// The rules, for the amounts that conditions name.
    pub book: &'a LawBook,
    /// The household.
    pub situation: &'a Situation,
    /// The day.
    pub on: Date,
}

/// One fact against one test: the leaf of every explanation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Leaf<'a> {
    /// Whose fact.
    pub subject: Subject,
    /// What it was held against.
    pub test: &'a Test,
    /// Whether the test has to pass; under a "not" it has to fail.
    pub wanted: bool,
    /// What was found.
    pub answer: Answer,
    /// Whether the test passed.
    pub truth: Truth,
}

impl Bound {
    /// The bound as a number that values are compared with; `None` where the files have no amount for the day.
    #[inline]
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
    pub(crate) fn ordinal(self) -> i64 {
        match self {
            Value::YesNo(yes) => i64::from(yes),
            Value::Number(number) | Value::Money(number) => number,
            Value::Choice(place) => i64::from(place),
            Value::Date(date) => date.ordinal(),
        }
    }
}

impl Test {
    #[inline]
    fn holds(&self, value: Value, seen: &Seen<'_>) -> Truth {
        // The files' reader has matched every test with its fact's kind, and every answer too.
        match self {
            Test::Is(wanted) => (value == Value::YesNo(*wanted)).into(),
            Test::OneOf(wanted) => matches!(value, Value::Choice(found) if wanted.contains(&found)).into(),
            Test::Between(low, high) => {
                let found = value.ordinal();
                // A bound that nobody knows for this day leaves it unknown.
                let low = low.map_or(Truth::True, |low| {
                    low.on(seen.book, seen.on).map_or(Truth::Unknown, |low| (found >= low).into())
                });
                low.min(high.map_or(Truth::True, |high| {
                    high.on(seen.book, seen.on).map_or(Truth::Unknown, |high| (found <= high).into())
                }))
            }
        }
    }
}

impl Condition {
    /// A condition that always holds.
    pub const ALWAYS: Condition = Condition::All(Vec::new());

    /// Weighs the condition, and adds to `because` the facts without which the truth could have been another: for an
    /// unknown, the missing facts.
    pub fn weigh<'a>(&'a self, seen: &Seen<'_>, because: &mut Vec<Leaf<'a>>) -> Truth {
        self.weigh_for(seen, &|subject| seen.situation.answer(subject), None, true, because)
    }

    /// Weighs the condition with the answers that are given, for the household or for one member. Under a "not" the
    /// facts are not wanted to pass.
    pub(crate) fn weigh_for<'a>(
        &'a self,
        seen: &Seen<'_>,
        answer: &impl Fn(Subject) -> Answer,
        member: Option<usize>,
        wanted: bool,
        because: &mut Vec<Leaf<'a>>,
    ) -> Truth {
        match self {
            Condition::All(parts) => {
                let mut whole = Whole::all(because);
                for part in parts {
                    whole.takes(because, |because| part.weigh_for(seen, answer, member, wanted, because));
                }
                whole.truth
            }
            Condition::Any(parts) => {
                let mut whole = Whole::any(because);
                for part in parts {
                    whole.takes(because, |because| part.weigh_for(seen, answer, member, wanted, because));
                }
                whole.truth
            }
            Condition::Not(part) => !part.weigh_for(seen, answer, member, !wanted, because),
            Condition::Members(Quantifier::All, part) => {
                part.weigh_members(Whole::all(because), seen, answer, wanted, because)
            }
            Condition::Members(Quantifier::AtLeast(1), part) => {
                part.weigh_members(Whole::any(because), seen, answer, wanted, because)
            }
            Condition::Members(Quantifier::AtMost(0), part) => {
                !part.weigh_members(Whole::any(because), seen, answer, !wanted, because)
            }
            Condition::Members(Quantifier::AtLeast(count), part) => {
                part.weigh_count(*count, seen, answer, wanted, because)
            }
            Condition::Members(Quantifier::AtMost(count), part) => {
                !part.weigh_count(count.saturating_add(1), seen, answer, !wanted, because)
            }
            Condition::Fact(fact, test) => {
                let subject = Subject { fact: *fact, member };
                let answer = answer(subject);
                let truth = match answer {
                    Answer::Known(value) => test.holds(value, seen),
                    Answer::Unknown | Answer::Withheld => Truth::Unknown,
                };
                because.push(Leaf { subject, test, wanted, answer, truth });
                truth
            }
        }
    }

    fn weigh_members<'a>(
        &'a self,
        mut whole: Whole,
        seen: &Seen<'_>,
        answer: &impl Fn(Subject) -> Answer,
        wanted: bool,
        because: &mut Vec<Leaf<'a>>,
    ) -> Truth {
        for member in 0..seen.situation.members.len() {
            whole.takes(because, |because| self.weigh_for(seen, answer, Some(member), wanted, because));
        }
        whole.truth
    }

    /// Whether at least so many members meet the condition; those whose truth is the whole's decided it.
    fn weigh_count<'a>(
        &'a self,
        count: u8,
        seen: &Seen<'_>,
        answer: &impl Fn(Subject) -> Answer,
        wanted: bool,
        because: &mut Vec<Leaf<'a>>,
    ) -> Truth {
        let mut each = Vec::with_capacity(seen.situation.members.len());
        for member in 0..seen.situation.members.len() {
            let mut leaves = Vec::new();
            let truth = self.weigh_for(seen, answer, Some(member), wanted, &mut leaves);
            each.push((truth, leaves));
        }
        let truth = at_least(count, each.iter().map(|(truth, _)| *truth));
        because.extend(each.into_iter().filter(|(part, _)| *part == truth).flat_map(|(_, leaves)| leaves));
        truth
    }

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

/// Whether at least so many of the truths are true.
pub(crate) fn at_least(count: u8, truths: impl Iterator<Item = Truth>) -> Truth {
    let (mut surely, mut perhaps) = (0, 0);
    for truth in truths {
        surely += usize::from(truth == Truth::True);
        perhaps += usize::from(truth != Truth::False);
    }
    match usize::from(count) {
        count if surely >= count => Truth::True,
        count if perhaps < count => Truth::False,
        _ => Truth::Unknown,
    }
}

/// A whole that takes in its parts one by one, and keeps only the leaves of parts whose truth is its own: those
/// decided it.
struct Whole {
    truth: Truth,
    /// Whether every part must hold, or one.
    every: bool,
    /// Where its leaves begin.
    start: usize,
}

impl Whole {
    fn all(because: &[Leaf<'_>]) -> Whole {
        Whole { truth: Truth::True, every: true, start: because.len() }
    }

    fn any(because: &[Leaf<'_>]) -> Whole {
        Whole { truth: Truth::False, every: false, start: because.len() }
    }

    /// Takes in a part, which adds its own leaves.
    fn takes<'a>(&mut self, because: &mut Vec<Leaf<'a>>, part: impl FnOnce(&mut Vec<Leaf<'a>>) -> Truth) {
        let start = because.len();
        let part = part(because);
        let was = self.truth;
        self.truth = if self.every { was.min(part) } else { was.max(part) };
        if part != self.truth {
            because.truncate(start);
        } else if was != self.truth {
            because.drain(self.start..start);
        }
    }
}
