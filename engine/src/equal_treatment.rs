//! Two households under one law on one day: what differs, which outcomes differ, and which facts make it so.

use crate::assess::{Assessment, Verdict, assess};
use crate::date::Date;
use crate::difference::{Difference, differences, taken_over};
use crate::fact::FactId;
use crate::ground::{Ground, LawBook};
use crate::judge::assess_ground;
use crate::situation::Situation;
use crate::weigh::Seen;

/// Two households held against each other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Treatment<'a> {
    /// The households, with what follows from ages.
    pub households: [Situation; 2],
    /// What the law has to say for each.
    pub assessments: [Assessment<'a>; 2],
    /// In what they differ.
    pub differences: Vec<Difference>,
    /// The grounds with another verdict for the one than for the other, in the book's order; every other ground has the
    /// same for both.
    pub unequal: Vec<Unequal<'a>>,
}

/// A ground with two verdicts, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unequal<'a> {
    /// The ground.
    pub ground: &'a Ground,
    /// What follows for each.
    pub verdicts: [Verdict<'a>; 2],
    /// What makes it so: every difference that does so by itself; where none does, one set of them that does so
    /// together. Never empty.
    pub causes: Vec<Cause>,
}

/// Differences that make a verdict another. Not one of them can be left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cause {
    /// By their places in [`Treatment::differences`].
    pub differences: Vec<usize>,
    /// Whether the one household gets the verdict of the other once it takes over these facts, and nothing else; and
    /// the other way round. At least one of both.
    pub turns: [bool; 2],
}

impl Treatment<'_> {
    /// How many grounds have the same verdict for both.
    pub fn equal(&self) -> usize {
        self.assessments[0].verdicts.len() - self.unequal.len()
    }

    /// The household with this place, once it takes over these differences from the other.
    pub fn taken_over(&self, from: usize, differences: &[usize]) -> Situation {
        let [one, other] = &self.households;
        taken_over([one, other], from, differences.iter().filter_map(|place| self.differences.get(*place)))
    }

    /// The grounds for which the difference plays a part.
    pub fn through(&self, difference: usize) -> impl Iterator<Item = &Unequal<'_>> {
        let plays = move |cause: &Cause| cause.differences.contains(&difference);
        self.unequal.iter().filter(move |unequal| unequal.causes.iter().any(plays))
    }
}

/// Holds two households against each other, under the same rules on the same day.
pub fn equal_treatment<'a>(book: &'a LawBook, households: [&Situation; 2], on: Date) -> Treatment<'a> {
    let households = households.map(|told| {
        let mut household = told.clone();
        book.settle(&mut household);
        household
    });
    let assessments = [0, 1].map(|one: usize| assess(book, &households[one], on));
    let differences = differences(book, [&households[0], &households[1]]);
    let test = Test { book, households: [&households[0], &households[1]], on, differences: &differences };
    let both = assessments[0].verdicts.iter().zip(&assessments[1].verdicts);
    let unequal = both.filter(|(one, other)| one.verdict.name() != other.verdict.name()).map(|(one, other)| {
        let (ground, verdicts) = (one.ground, [one.verdict, other.verdict]);
        Unequal { ground, verdicts, causes: test.causes(ground, verdicts.map(|verdict| verdict.name())) }
    });
    let unequal = unequal.collect();
    Treatment { households, assessments, differences, unequal }
}

/// Tries what would be otherwise.
struct Test<'t> {
    book: &'t LawBook,
    households: [&'t Situation; 2],
    on: Date,
    differences: &'t [Difference],
}

impl Test<'_> {
    fn causes(&self, ground: &Ground, verdicts: [&str; 2]) -> Vec<Cause> {
        let mut looked_at = Vec::new();
        self.looks_at(ground, &mut looked_at);
        // What the ground does not look at cannot be why. A member brings every fact.
        let may_be = |place: &usize| {
            let difference = &self.differences[*place];
            matches!(difference, Difference::Member { .. }) || difference.facts().any(|fact| looked_at.contains(&fact))
        };
        let candidates: Vec<usize> = (0..self.differences.len()).filter(may_be).collect();
        let alone: Vec<Cause> =
            candidates.iter().filter_map(|place| self.cause(ground, verdicts, vec![*place])).collect();
        if !alone.is_empty() {
            return alone;
        }
        let together = [0, 1].map(|from| self.needed(ground, verdicts, from, candidates.clone()));
        // Of the two ways round, the one that takes least; of equals, what is told first.
        let least = together.into_iter().min_by_key(|needed| (needed.len(), needed.clone())).unwrap_or_default();
        self.cause(ground, verdicts, least).into_iter().collect()
    }

    /// Whether these differences make it so, one way or the other.
    fn cause(&self, ground: &Ground, verdicts: [&str; 2], differences: Vec<usize>) -> Option<Cause> {
        let turns = [0, 1].map(|from| self.turns(ground, verdicts, from, &differences));
        turns.contains(&true).then_some(Cause { differences, turns })
    }

    /// Of differences that make it so, those that cannot be left out.
    fn needed(&self, ground: &Ground, verdicts: [&str; 2], from: usize, mut differences: Vec<usize>) -> Vec<usize> {
        for place in (0..differences.len()).rev() {
            let left_out = differences.remove(place);
            if !self.turns(ground, verdicts, from, &differences) {
                differences.insert(place, left_out);
            }
        }
        differences
    }

    /// Whether this household gets the other's verdict once it takes over these differences.
    fn turns(&self, ground: &Ground, verdicts: [&str; 2], from: usize, differences: &[usize]) -> bool {
        let differences = differences.iter().map(|place| &self.differences[*place]);
        let situation = taken_over(self.households, from, differences);
        let seen = Seen { book: self.book, situation: &situation, on: self.on };
        assess_ground(&seen, &ground.id).is_some_and(|otherwise| otherwise.verdict.name() == verdicts[1 - from])
    }

    /// Every fact that the ground, or a ground that stands before it, looks at.
    fn looks_at(&self, ground: &Ground, facts: &mut Vec<FactId>) {
        facts.extend(ground.concerns.facts().into_iter().chain(ground.when.facts()));
        for after in &ground.after {
            facts.extend(after.only.facts());
            // What stands before a ground stands further up in the book, so this comes to an end whatever a file says.
            let before = self.book.grounds_on(self.on).take_while(|earlier| earlier.id != ground.id);
            before.filter(|earlier| earlier.id == after.ground).for_each(|earlier| self.looks_at(earlier, facts));
        }
    }
}
