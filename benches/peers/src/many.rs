//! Many households at once, from columns of facts to counted grants, as a vectorised engine gets them.

use crate::rules::{GRANTED, columns};
use maatwerk_engine::cohort::{Cohort, LANES, Program};

/// So many households stand in the columns at once; few enough for a core's own caches.
const COUNT: usize = 10_000;

/// The workload's rules, ready for many households.
pub struct Many<'a> {
    program: &'a Program<'a>,
}

impl<'a> Many<'a> {
    /// With what [`program`](crate::program) makes.
    pub fn new(program: &'a Program<'a>) -> Many<'a> {
        Many { program }
    }

    /// Fills the columns with the households from a turn on, builds the batches and assesses them; says how many.
    ///
    /// # Panics
    /// When not 13 of the 20 rules grant for each household: then what was measured is nothing.
    pub fn assess(&self, turn: usize) -> usize {
        let columns = columns(turn, COUNT);
        let mut cohort = Cohort::new(self.program);
        let mut batch = self.program.batch();
        for first in (0..COUNT).step_by(LANES) {
            let places = first..COUNT.min(first + LANES);
            let count = places.len();
            let some = columns.each_ref().map(|(fact, column)| (*fact, column.part(places.clone())));
            batch.clear();
            assert!(batch.fill(count, &some), "the columns fit the facts");
            cohort.assess(&batch);
        }
        let tally = cohort.finish();
        let granted: u64 = tally.counts(self.program).grounds.iter().map(|ground| ground.applies).sum();
        assert!(granted == (GRANTED * COUNT) as u64, "{granted} grants in {COUNT} households");
        COUNT
    }
}
