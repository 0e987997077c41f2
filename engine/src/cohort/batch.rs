//! Households as columns: for each fact a bit that says of whom it is known, and bits for its value.

use super::lanes::Bits;
use crate::fact::{Answer, Fact, FactId, Kind, Scope, Value};
use crate::situation::{Answers, Situation};

/// So many households are assessed at once, 64 to a machine word.
pub const LANES: usize = Bits::LANES;

/// Eurocents of a little over 40 million euro; files stop at 10 million.
const MONEY_BITS: u32 = 32;
/// A day as a number that grows with it.
const DATE_BITS: u32 = 25;

/// Where the bits of a fact stand, and how they hold its value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Column {
    pub(super) of: Scope,
    /// The place of the bits that say of whom the fact is known; its value's come behind it.
    pub(super) at: usize,
    pub(super) form: Form,
}

/// How a value stands in bits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// One: where it is yes.
    YesNo,
    /// One for each choice.
    Choice { choices: usize },
    /// One for each bit of the number above `base`.
    Number { base: i64, bits: u32 },
}

impl Form {
    fn of(kind: &Kind) -> Form {
        match kind {
            Kind::YesNo => Form::YesNo,
            Kind::Choice(names) => Form::Choice { choices: names.len() },
            Kind::Number { min, max } => {
                Form::Number { base: *min, bits: u64::BITS - max.abs_diff(*min).leading_zeros() }
            }
            Kind::Money => Form::Number { base: 0, bits: MONEY_BITS },
            Kind::Date => Form::Number { base: 0, bits: DATE_BITS },
        }
    }

    fn words(self) -> usize {
        match self {
            Form::YesNo => 1,
            Form::Choice { choices } => choices,
            Form::Number { bits, .. } => bits as usize,
        }
    }
}

/// The columns of all facts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Columns {
    by_fact: Vec<Column>,
    household_words: usize,
    member_words: usize,
}

impl Columns {
    pub(super) fn new(facts: &[Fact]) -> Columns {
        let (mut household_words, mut member_words) = (0, 0);
        let column = |fact: &Fact| {
            let words = match fact.of {
                Scope::Household => &mut household_words,
                Scope::Member => &mut member_words,
            };
            let column = Column { of: fact.of, at: *words, form: Form::of(&fact.kind) };
            *words += 1 + column.form.words();
            column
        };
        let by_fact = facts.iter().map(column).collect();
        Columns { by_fact, household_words, member_words }
    }

    pub(super) fn of(&self, fact: FactId) -> Option<Column> {
        self.by_fact.get(usize::from(fact.0)).copied()
    }
}

/// Up to [`LANES`] households. Quickest where all are of one size: each place for a member costs time for all of them.
#[derive(Clone, Debug, Default)]
pub struct Batch {
    pub(super) columns: Columns,
    pub(super) households: usize,
    pub(super) household: Vec<Bits>,
    /// Member after member: all columns of the first members, then of the second ones.
    members: Vec<Bits>,
    /// The lanes that have a first member, a second one, and so on.
    exists: Vec<Bits>,
}

impl Batch {
    pub(super) fn new(columns: &Columns) -> Batch {
        let household = vec![Bits::NONE; columns.household_words];
        Batch { columns: columns.clone(), households: 0, household, members: Vec::new(), exists: Vec::new() }
    }

    /// How many households are in it.
    pub fn len(&self) -> usize {
        self.households
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.households == 0
    }

    /// Whether no more fit in.
    pub fn is_full(&self) -> bool {
        self.households == LANES
    }

    /// Takes all households out; the room stays.
    pub fn clear(&mut self) {
        self.households = 0;
        self.household.fill(Bits::NONE);
        self.members.clear();
        self.exists.clear();
    }

    /// Adds a household. False when the batch is full: then it was not added.
    pub fn push(&mut self, situation: &Situation) -> bool {
        if self.is_full() {
            return false;
        }
        let lane = self.households;
        self.households += 1;
        let Batch { columns, household, members, exists, .. } = self;
        note(columns, Scope::Household, household, &situation.household, lane);
        for (place, answers) in situation.members.iter().enumerate() {
            let start = place * columns.member_words;
            if place == exists.len() {
                exists.push(Bits::NONE);
                members.resize(start + columns.member_words, Bits::NONE);
            }
            exists[place].set(lane);
            note(columns, Scope::Member, &mut members[start..], answers, lane);
        }
        true
    }

    /// The lanes that hold a household.
    pub(super) fn lanes(&self) -> Bits {
        Bits::first(self.households)
    }

    /// How many members the largest household has.
    pub(super) fn places(&self) -> usize {
        self.exists.len()
    }

    /// The lanes that have a member in this place.
    pub(super) fn exists(&self, place: usize) -> Bits {
        self.exists[place]
    }

    /// The words of a column; `place` is the member's, and of no use to a household's fact.
    pub(super) fn words(&self, column: Column, place: usize) -> &[Bits] {
        match column.of {
            Scope::Household => &self.household[column.at..],
            Scope::Member => &self.members[place * self.columns.member_words + column.at..],
        }
    }
}

fn note(columns: &Columns, scope: Scope, words: &mut [Bits], answers: &Answers, lane: usize) {
    for (fact, answer) in answers.iter() {
        // A household's fact that was noted for a member is looked at by no condition.
        let Some(column) = columns.of(fact).filter(|column| column.of == scope) else { continue };
        let Answer::Known(value) = answer else { continue };
        words[column.at].set(lane);
        let words = &mut words[column.at + 1..];
        match (column.form, value) {
            (Form::YesNo, Value::YesNo(true)) => words[0].set(lane),
            (Form::Choice { choices }, Value::Choice(place)) if usize::from(place) < choices => {
                words[usize::from(place)].set(lane);
            }
            (Form::Number { base, bits }, value) => {
                let mut rest = above(value.ordinal(), base, bits);
                while rest != 0 {
                    words[rest.trailing_zeros() as usize].set(lane);
                    rest &= rest - 1;
                }
            }
            // A no is known and no yes. The files' reader matches every answer with its fact's kind; another passes no test.
            _ => {}
        }
    }
}

/// How far a value lies above the base, as far as the words reach.
pub(super) fn above(value: i64, base: i64, bits: u32) -> u64 {
    let most = u64::MAX.checked_shr(u64::BITS - bits).unwrap_or(0);
    value.checked_sub(base).map_or(most, |above| above.max(0) as u64).min(most)
}

#[cfg(test)]
mod tests {
    use super::above;

    #[test]
    fn a_value_lies_above_the_base_as_far_as_the_words_reach() {
        for (value, base, bits, expected) in [
            (5, 2, 8, 3),
            (2, 2, 8, 0),
            (1, 2, 8, 0),
            (257, 2, 8, 255),
            (1000, 0, 8, 255),
            (7, 0, 2, 3),
            (i64::MAX, 0, 63, i64::MAX as u64),
            (i64::MAX, -1, 64, u64::MAX),
        ] {
            assert_eq!(above(value, base, bits), expected, "{value} above {base} in {bits} words");
        }
    }
}
