//! The example households of `examples/households`, compiled into the program: their facts to try the rules on, and their
//! stories for who practises.
#![forbid(unsafe_code)]

mod household;

pub use household::{Household, Story, Telling, Told};
use maatwerk_engine::{Answers, Situation};

/// The households, by id.
pub fn households() -> Vec<Household> {
    // The build script wrote these bytes from the same types; anything else is a broken build, not a broken visit.
    postcard::from_bytes(include_bytes!(concat!(env!("OUT_DIR"), "/households"))).unwrap_or_default()
}

/// Their stories, in the same order.
pub fn stories() -> Vec<Story> {
    postcard::from_bytes(include_bytes!(concat!(env!("OUT_DIR"), "/stories"))).unwrap_or_default()
}

impl Household {
    /// What is known of it; what follows from ages is not filled in.
    pub fn situation(&self) -> Situation {
        let answers = |told: &Told| -> Answers { told.iter().copied().collect() };
        Situation { household: answers(&self.household), members: self.members.iter().map(answers).collect() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_household_comes_out_whole_with_its_story() {
        let (households, stories) = (households(), stories());
        assert!(households.len() > 10, "{}", households.len());
        assert_eq!(
            households.iter().map(|one| &one.id).collect::<Vec<_>>(),
            stories.iter().map(|one| &one.id).collect::<Vec<_>>()
        );
        let book = maatwerk_rules::law_book();
        for (household, story) in households.iter().zip(&stories) {
            let mut situation = household.situation();
            book.settle(&mut situation);
            assert!(!situation.members.is_empty() && household.title.iter().all(|title| !title.is_empty()));
            assert!(story.told.iter().all(|told| !told.before.is_empty() && !told.done.is_empty()), "{}", story.id);
            let assessment = maatwerk_engine::assess(&book, &situation, household.on);
            for (ground, verdict) in &story.verdicts {
                let found = assessment.of(ground).map(|assessed| assessed.verdict.name());
                assert_eq!(found, Some(&**verdict), "{}: {ground}", household.id);
            }
        }
    }
}
