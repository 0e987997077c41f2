//! Which one fact, if it became known or were otherwise, would let a ground carry.

use crate::assess::Assessed;
use crate::condition::{Bound, Condition, Test};
use crate::contradiction::clashes;
use crate::fact::{Answer, FactId, Kind, Value};
use crate::ground::LawBook;
use crate::judge::assess_ground;
use crate::situation::{Situation, Subject};
use crate::truth::Truth;
use crate::weigh::Seen;

/// A single fact that would let a ground carry a measure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Opening {
    /// Which fact.
    pub subject: Subject,
    /// What it would have to be; of a range, a value in it.
    pub value: Value,
    /// What is known of it now.
    pub was: Answer,
    /// Whether someone could do something about it.
    pub changeable: bool,
}

/// Every single fact that would let the ground carry if it became known as, or changed to, this value. Empty for a
/// ground that carries already, and for one that asks for more than one other fact.
pub fn openings(seen: &Seen<'_>, ground: &str) -> Vec<Opening> {
    let Some(found) = assess_ground(seen, ground) else { return Vec::new() };
    if found.verdict.carries() == Truth::True {
        return Vec::new();
    }
    let mut openings: Vec<Opening> = Vec::new();
    for subject in looked_at(&found) {
        let was = seen.situation.answer(subject);
        for value in nearest_first(telling_values(seen, subject.fact), was) {
            // One value for a fact is enough: the first that opens it, as the file tells them.
            if was == Answer::Known(value) || openings.iter().any(|opening| opening.subject == subject) {
                continue;
            }
            let mut situation = seen.situation.clone();
            situation.note(subject, Answer::Known(value));
            let otherwise = assess_ground(&Seen { situation: &situation, ..*seen }, ground);
            let opens = otherwise.is_some_and(|assessed| assessed.verdict.carries() == Truth::True);
            if opens && can_be(seen.book, &situation, subject) {
                let changeable = seen.book.fact(subject.fact).changeable;
                openings.push(Opening { subject, value, was, changeable });
            }
        }
    }
    openings
}

/// Whether the answer to the fact fits what else is known: a child receives no assistance, and is younger than the
/// applicant.
fn can_be(book: &LawBook, situation: &Situation, subject: Subject) -> bool {
    let mut without = situation.clone();
    without.note(subject, Answer::Unknown);
    book.settle(&mut without);
    let follows = without.answer(subject);
    (follows == Answer::Unknown || follows == situation.answer(subject))
        && !clashes(book, situation).iter().any(|clash| clash.subjects.contains(&subject))
}

/// What is nearest to what is so now asks least; choices have no distance and stay in the order of the file.
fn nearest_first(mut values: Vec<Value>, was: Answer) -> Vec<Value> {
    let distance = |value: &Value| match (*value, was) {
        (Value::Date(day), Answer::Known(Value::Date(now))) => (day.day_number() - now.day_number()).abs(),
        (Value::Number(one), Answer::Known(Value::Number(now)))
        | (Value::Money(one), Answer::Known(Value::Money(now))) => one.abs_diff(now).try_into().unwrap_or(i64::MAX),
        _ => 0,
    };
    values.sort_by_key(distance);
    values
}

/// The facts that decided, or are missing, each once.
fn looked_at(found: &Assessed<'_>) -> Vec<Subject> {
    let mut subjects: Vec<Subject> = Vec::new();
    for leaf in &found.because {
        if !subjects.contains(&leaf.subject) {
            subjects.push(leaf.subject);
        }
    }
    subjects
}

/// Values of a fact, one at least for every way in which the book's tests of it can come out.
pub(crate) fn telling_values(seen: &Seen<'_>, fact: FactId) -> Vec<Value> {
    let mut tests = Vec::new();
    for ground in &seen.book.grounds {
        tests_in(&ground.concerns, fact, &mut tests);
        tests_in(&ground.when, fact, &mut tests);
        ground.after.iter().for_each(|after| tests_in(&after.only, fact, &mut tests));
    }
    values(seen, fact, &tests)
}

fn tests_in<'a>(condition: &'a Condition, fact: FactId, tests: &mut Vec<&'a Test>) {
    match condition {
        Condition::All(parts) | Condition::Any(parts) => parts.iter().for_each(|part| tests_in(part, fact, tests)),
        Condition::Not(part) | Condition::Members(_, part) => tests_in(part, fact, tests),
        Condition::Fact(named, test) if *named == fact && !tests.contains(&test) => tests.push(test),
        Condition::Fact(..) => {}
    }
}

/// The values of a fact between which the tests can tell.
fn values(seen: &Seen<'_>, fact: FactId, tests: &[&Test]) -> Vec<Value> {
    let kind = &seen.book.fact(fact).kind;
    match kind {
        Kind::YesNo => vec![Value::YesNo(true), Value::YesNo(false)],
        Kind::Choice(names) => (0..names.len()).map(|place| Value::Choice(place as u8)).collect(),
        Kind::Number { .. } | Kind::Money => {
            let numbers = ends(tests)
                .filter_map(|bound| bound.on(seen.book, seen.on))
                .flat_map(|at| [at - 1, at, at + 1])
                .filter(|number| match kind {
                    Kind::Number { min, max } => (min..=max).contains(&number),
                    _ => *number >= 0,
                });
            in_order(numbers.map(if *kind == Kind::Money { Value::Money } else { Value::Number }))
        }
        Kind::Date => {
            let day = |bound: Bound| match bound {
                Bound::Day(day) => Some(day),
                Bound::Ago(span) => Some(seen.on.before(span)),
                _ => None,
            };
            in_order(ends(tests).filter_map(day).flat_map(|day| [day.eve(), day, day.next()]).map(Value::Date))
        }
    }
}

/// The values from low to high, each once: a handful, for which no sorting travels to the visitor.
fn in_order(values: impl Iterator<Item = Value>) -> Vec<Value> {
    let mut ordered: Vec<Value> = Vec::new();
    for value in values {
        let place = ordered.partition_point(|other| other.ordinal() < value.ordinal());
        if ordered.get(place) != Some(&value) {
            ordered.insert(place, value);
        }
    }
    ordered
}

fn ends(tests: &[&Test]) -> impl Iterator<Item = Bound> {
    tests
        .iter()
        .flat_map(|test| match test {
            Test::Between(low, high) => [*low, *high],
            Test::Is(_) | Test::OneOf(_) => [None, None],
        })
        .flatten()
}
