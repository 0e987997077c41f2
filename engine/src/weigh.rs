//! Whether a condition holds for a household on a day, and which facts decide that.

use crate::condition::{Bound, Condition, Quantifier, Test};
use crate::date::Date;
use crate::fact::{Answer, FactId, Value};
use crate::ground::LawBook;
use crate::situation::{Situation, Subject, Whose};
use crate::truth::Truth;

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

impl<'a> Leaf<'a> {
    /// The fact of whose it is, held against the test with this truth.
    #[inline(always)]
    pub(crate) fn of(fact: FactId, whose: Whose<'_>, test: &'a Test, wanted: bool, truth: Truth) -> Leaf<'a> {
        let subject = Subject { fact, member: whose.member };
        Leaf { subject, test, wanted, answer: *whose.answers.look(fact), truth }
    }
}

impl Condition {
    /// Weighs the condition, and adds to `because` the facts without which the truth could have been another: for an
    /// unknown, the missing facts.
    pub fn weigh<'a>(&'a self, seen: &Seen<'_>, because: &mut Vec<Leaf<'a>>) -> Truth {
        let household = seen.situation.as_a_whole();
        let truth = self.truth(seen, household);
        self.decided_by(seen, household, truth, true, because);
        truth
    }

    /// Whether the condition holds for the household or for one member.
    #[inline(always)]
    pub(crate) fn truth(&self, seen: &Seen<'_>, whose: Whose<'_>) -> Truth {
        match self {
            // Most conditions are one fact: for those nothing is called.
            Condition::Fact(fact, test) => test.truth(whose.answers.look(*fact), seen),
            whole => whole.truth_of_parts(seen, whose),
        }
    }

    #[inline(never)]
    fn truth_of_parts(&self, seen: &Seen<'_>, whose: Whose<'_>) -> Truth {
        match self {
            Condition::All(parts) => Truth::all(parts.iter().map(|part| part.truth(seen, whose))),
            Condition::Any(parts) => Truth::any(parts.iter().map(|part| part.truth(seen, whose))),
            Condition::Not(part) => !part.truth(seen, whose),
            Condition::Members(Quantifier::All, part) => Truth::all(part.of_members(seen)),
            Condition::Members(Quantifier::AtLeast(count), part) => Truth::at_least(*count, part.of_members(seen)),
            Condition::Members(Quantifier::AtMost(count), part) => {
                !Truth::at_least(count.saturating_add(1), part.of_members(seen))
            }
            Condition::Fact(fact, test) => test.truth(whose.answers.look(*fact), seen),
        }
    }

    /// Whether it holds for each member.
    fn of_members(&self, seen: &Seen<'_>) -> impl Iterator<Item = Truth> {
        seen.situation.each_member().map(|member| self.truth(seen, member))
    }

    /// Adds the facts that gave the condition its truth: those of the parts that have the truth of their whole. Under a
    /// "not" they are not wanted to pass.
    #[inline(always)]
    pub(crate) fn decided_by<'a>(
        &'a self,
        seen: &Seen<'_>,
        whose: Whose<'_>,
        truth: Truth,
        wanted: bool,
        because: &mut Vec<Leaf<'a>>,
    ) {
        match self {
            Condition::Fact(fact, test) => because.push(Leaf::of(*fact, whose, test, wanted, truth)),
            whole => whole.decided_by_parts(seen, whose, truth, wanted, because),
        }
    }

    #[inline(never)]
    fn decided_by_parts<'a>(
        &'a self,
        seen: &Seen<'_>,
        whose: Whose<'_>,
        truth: Truth,
        wanted: bool,
        because: &mut Vec<Leaf<'a>>,
    ) {
        match self {
            Condition::All(parts) | Condition::Any(parts) => {
                // Every part of what wholly holds does, and no part of what wholly fails.
                let alike = truth == if matches!(self, Condition::All(_)) { Truth::True } else { Truth::False };
                for part in parts.iter().filter(|part| alike || part.truth(seen, whose) == truth) {
                    part.decided_by(seen, whose, truth, wanted, because);
                }
            }
            Condition::Not(part) => part.decided_by(seen, whose, !truth, !wanted, because),
            Condition::Members(quantifier, part) => {
                let turned = matches!(quantifier, Quantifier::AtMost(_));
                let (truth, wanted) = if turned { (!truth, !wanted) } else { (truth, wanted) };
                for member in seen.situation.each_member().filter(|member| part.truth(seen, *member) == truth) {
                    part.decided_by(seen, member, truth, wanted, because);
                }
            }
            Condition::Fact(..) => self.decided_by(seen, whose, truth, wanted, because),
        }
    }
}

impl Test {
    #[inline(always)]
    fn truth(&self, answer: &Answer, seen: &Seen<'_>) -> Truth {
        let Answer::Known(value) = answer else { return Truth::Unknown };
        // The files' reader has matched every test with its fact's kind, and every answer too.
        match (self, value) {
            (Test::Between(low, high), value) => {
                let found = value.ordinal();
                let low = low.as_ref().map_or(Truth::True, |low| low.truth(seen, |low| found >= low));
                low.min(high.as_ref().map_or(Truth::True, |high| high.truth(seen, |high| found <= high)))
            }
            (Test::Is(wanted), Value::YesNo(found)) => (found == wanted).into(),
            (Test::OneOf(wanted), Value::Choice(found)) => wanted.contains(found).into(),
            _ => Truth::False,
        }
    }
}

impl Bound {
    /// Whether what has to hold of the bound does; of one that nobody knows for this day it is unknown.
    #[inline(always)]
    fn truth(&self, seen: &Seen<'_>, holds: impl Fn(i64) -> bool) -> Truth {
        match *self {
            Bound::Number(number) => holds(number).into(),
            dated => dated.on(seen.book, seen.on).map_or(Truth::Unknown, |number| holds(number).into()),
        }
    }
}
