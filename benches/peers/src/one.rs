//! One household at a time, with the facts that decided each verdict.

use crate::rules::{DAY, GRANTED, book, household};
use maatwerk_engine::{LawBook, Truth, assess};

/// The workload's law book.
pub struct One {
    book: LawBook,
}

impl One {
    /// Makes the law book.
    #[allow(clippy::new_without_default)]
    pub fn new() -> One {
        One { book: book() }
    }

    /// Assesses the household of a turn and walks the facts that decided each verdict.
    ///
    /// # Panics
    /// When not 13 of the 20 rules grant, or a verdict comes without its reasons: then what was measured is nothing.
    pub fn assess(&self, turn: usize) {
        let situation = household(turn);
        let assessment = assess(&self.book, &situation, DAY);
        let carry = assessment.verdicts.iter().filter(|one| one.verdict.carries() == Truth::True).count();
        let explained = assessment
            .verdicts
            .iter()
            .all(|one| !one.because.is_empty() && one.because.iter().all(|leaf| leaf.truth != Truth::Unknown));
        assert!(carry == GRANTED && explained, "{carry} of {GRANTED} rules grant");
    }
}
