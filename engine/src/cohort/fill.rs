//! Households that stand in columns already, as a table of microdata holds them: sixty-four values become words in one go,
//! where household by household every bit of every value is set by itself.

use super::batch::{Batch, Form, LANES, above};
use super::lanes::Bits;
use crate::fact::{FactId, Scope};

/// What each of many households answered on one fact of the household.
#[derive(Clone, Copy, Debug)]
pub enum Column<'a> {
    /// A yes or a no each.
    YesNo(&'a [bool]),
    /// A number each; of money in eurocents.
    Numbers(&'a [i64]),
}

impl Column<'_> {
    /// How many households answered.
    fn len(self) -> usize {
        match self {
            Column::YesNo(all) => all.len(),
            Column::Numbers(all) => all.len(),
        }
    }
}

impl Batch {
    /// Adds to an empty batch so many households without members, of whom these facts are known and no others. False when
    /// that cannot be: the batch was not empty, there are more than [`LANES`], a column is of another length or its
    /// answers do not fit its fact. Then it is empty.
    pub fn fill(&mut self, households: usize, columns: &[(FactId, Column<'_>)]) -> bool {
        let fits = self.is_empty() && households <= LANES;
        let filled = fits && columns.iter().all(|(fact, answers)| self.fill_column(households, *fact, *answers));
        match filled {
            true => self.households = households,
            false => self.clear(),
        }
        filled
    }

    fn fill_column(&mut self, households: usize, fact: FactId, answers: Column<'_>) -> bool {
        let column = self.columns.of(fact).filter(|column| column.of == Scope::Household);
        let Some(column) = column.filter(|_| answers.len() == households) else { return false };
        let words = &mut self.household[column.at..];
        words[0] = Bits::first(households);
        match (column.form, answers) {
            (Form::YesNo, Column::YesNo(all)) => {
                for (place, some) in all.chunks(64).enumerate() {
                    let word = some.iter().rev().fold(0, |word, yes| word << 1 | u64::from(*yes));
                    *words[1].word_mut(place) = word;
                }
            }
            (Form::Number { base, bits }, Column::Numbers(all)) => {
                for (place, some) in all.chunks(64).enumerate() {
                    let mut square = [0; 64];
                    for (row, value) in square.iter_mut().zip(some) {
                        *row = above(*value, base, bits);
                    }
                    transpose(&mut square);
                    for (bit, word) in words[1..=bits as usize].iter_mut().zip(square) {
                        *bit.word_mut(place) = word;
                    }
                }
            }
            _ => return false,
        }
        true
    }
}

/// Turns 64 numbers of 64 bits into 64 words, the first holding the lowest bit of all, and so on: swaps the upper right
/// quarter with the lower left one, and then within each quarter.
fn transpose(square: &mut [u64; 64]) {
    let mut half = 32;
    let mut low = u64::from(u32::MAX);
    while half > 0 {
        for block in square.chunks_exact_mut(half * 2) {
            let (upper, lower) = block.split_at_mut(half);
            for (one, other) in upper.iter_mut().zip(lower) {
                let differ = (*one >> half ^ *other) & low;
                *one ^= differ << half;
                *other ^= differ;
            }
        }
        half /= 2;
        low ^= low << half;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Date;
    use crate::cohort::Program;
    use crate::fact::{Answer, Asked, Fact, Kind, Sensitivity, Value};
    use crate::ground::LawBook;
    use crate::situation::{Answers, Situation};

    const DAY: Date = Date { year: 2026, month: 7, day: 1 };
    const YES: FactId = FactId(0);
    const NUMBER: FactId = FactId(1);
    const MONEY: FactId = FactId(2);

    fn book() -> LawBook {
        let fact = |kind| Fact {
            name: String::new(),
            of: Scope::Household,
            kind,
            sensitivity: Sensitivity::Low,
            changeable: true,
            asked: Asked::Anyone,
            adults: false,
            urgent: false,
        };
        let facts = vec![fact(Kind::YesNo), fact(Kind::Number { min: -50, max: 1000 }), fact(Kind::Money)];
        LawBook { facts, ..LawBook::default() }
    }

    #[test]
    fn columns_fill_a_batch_as_one_household_after_the_other_does() {
        let book = book();
        let program = Program::new(&book, DAY);
        for households in [0, 1, 63, 64, 65, LANES - 1, LANES] {
            let yes: Vec<bool> = (0..households).map(|place| place % 3 == 0).collect();
            let numbers: Vec<i64> = (0..households).map(|place| place as i64 * 13 % 1200 - 60).collect();
            let money: Vec<i64> = (0..households).map(|place| place as i64 * 123_457).collect();
            let (mut filled, mut pushed) = (program.batch(), program.batch());
            let columns =
                [(YES, Column::YesNo(&yes)), (NUMBER, Column::Numbers(&numbers)), (MONEY, Column::Numbers(&money))];
            assert!(filled.fill(households, &columns));
            for place in 0..households {
                let known = |fact, value| (fact, Answer::Known(value));
                let answers = [
                    known(YES, Value::YesNo(yes[place])),
                    known(NUMBER, Value::Number(numbers[place])),
                    known(MONEY, Value::Money(money[place])),
                ];
                pushed.push(&Situation { household: Answers::from_iter(answers), members: Vec::new() });
            }
            assert_eq!(filled.len(), pushed.len());
            assert!(filled.household == pushed.household, "{households} households");
        }
    }

    #[test]
    fn what_does_not_fit_leaves_an_empty_batch() {
        let book = book();
        let mut batch = Program::new(&book, DAY).batch();
        let empty = batch.household.clone();
        let wrong: [(usize, &[(FactId, Column<'_>)]); 4] = [
            (2, &[(YES, Column::YesNo(&[true]))]),
            (1, &[(YES, Column::Numbers(&[1]))]),
            (1, &[(YES, Column::YesNo(&[true])), (FactId(9), Column::YesNo(&[true]))]),
            (LANES + 1, &[]),
        ];
        for (households, columns) in wrong {
            assert!(!batch.fill(households, columns));
            assert!(batch.is_empty() && batch.household == empty);
        }
    }

    #[test]
    fn a_square_turned_twice_is_itself() {
        let square: [u64; 64] = std::array::from_fn(|row| (row as u64 + 1).wrapping_mul(0x9E37_79B9_7F4A_7C15));
        let mut turned = square;
        transpose(&mut turned);
        for (row, word) in turned.iter().enumerate() {
            for (place, number) in square.iter().enumerate() {
                assert_eq!(word >> place & 1, number >> row & 1, "bit {row} of number {place}");
            }
        }
        transpose(&mut turned);
        assert_eq!(turned, square);
    }
}
