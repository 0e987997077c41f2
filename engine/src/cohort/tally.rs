//! What is counted of a cohort, and how it is read.

use super::Verdicts;
use super::lanes::Bits;
use super::program::{Blocker, Program, Rule};
use crate::fact::FactId;
use crate::ground::Ground;
use std::cmp::Reverse;

/// Counts over all households of a cohort. It holds nothing of any one of them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    households: u64,
    rules: Vec<RuleTally>,
    norms: Vec<u64>,
    facts: Vec<u64>,
    /// The lanes of this batch in which a norm must be weighed, and in which some ground waits for a fact.
    norm_lanes: Vec<Bits>,
    fact_lanes: Vec<Bits>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct RuleTally {
    /// Applies, judged, open, blocked, elsewhere.
    verdicts: [u64; 5],
    waits: Vec<u64>,
    blockers: Vec<u64>,
}

/// What was counted, by ground, norm, fact and condition; the most frequent first.
#[derive(Clone, Debug, PartialEq)]
pub struct Counts<'a> {
    /// How many households were assessed.
    pub households: u64,
    /// Each norm with the households in which some ground's decision must weigh it.
    pub norms: Vec<(&'a str, u64)>,
    /// Each fact with the households in which some ground waits for it.
    pub facts: Vec<(FactId, u64)>,
    /// Each condition with the households in which it helps to block its ground.
    pub blockers: Vec<(&'a Ground, Blocker<'a>, u64)>,
    /// Each ground in the order of the book.
    pub grounds: Vec<GroundCounts<'a>>,
}

/// In how many households each verdict fell on a ground.
#[derive(Clone, Debug, PartialEq)]
pub struct GroundCounts<'a> {
    /// The ground.
    pub ground: &'a Ground,
    /// Where the facts suffice.
    pub applies: u64,
    /// Where the facts suffice and a person must weigh a norm.
    pub judged: u64,
    /// Where facts are missing.
    pub open: u64,
    /// Where its conditions do not hold.
    pub blocked: u64,
    /// Where it lies elsewhere.
    pub elsewhere: u64,
    /// Each fact with the households in which this ground waits for it, the most frequent first.
    pub waits: Vec<(FactId, u64)>,
}

impl Tally {
    pub(super) fn new(program: &Program<'_>) -> Tally {
        let rule = |rule: &Rule<'_>| RuleTally {
            verdicts: [0; 5],
            waits: vec![0; rule.waits.len()],
            blockers: vec![0; rule.blockers.len()],
        };
        Tally {
            households: 0,
            rules: program.rules.iter().map(rule).collect(),
            norms: vec![0; program.norms.len()],
            facts: vec![0; program.facts],
            norm_lanes: vec![Bits::NONE; program.norms.len()],
            fact_lanes: vec![Bits::NONE; program.facts],
        }
    }

    /// How many households were counted.
    pub fn households(&self) -> u64 {
        self.households
    }

    pub(super) fn begin(&mut self, live: Bits) {
        self.households += live.count();
    }

    pub(super) fn count(&mut self, place: usize, rule: &Rule<'_>, verdicts: Verdicts) {
        let Verdicts { applies, judged, open, blocked, elsewhere } = verdicts;
        let counts = &mut self.rules[place].verdicts;
        for (count, lanes) in counts.iter_mut().zip([applies, judged, open, blocked, elsewhere]) {
            *count += lanes.count();
        }
        for norm in &rule.norms {
            self.norm_lanes[*norm] |= judged;
        }
    }

    pub(super) fn count_waits(&mut self, place: usize, rule: &Rule<'_>, waits: &[Bits]) {
        for ((count, lanes), fact) in self.rules[place].waits.iter_mut().zip(waits).zip(&rule.waits) {
            *count += lanes.count();
            self.fact_lanes[usize::from(fact.0)] |= *lanes;
        }
    }

    pub(super) fn blockers_of(&mut self, place: usize) -> &mut [u64] {
        &mut self.rules[place].blockers
    }

    pub(super) fn end(&mut self) {
        for (counts, lanes) in [(&mut self.norms, &mut self.norm_lanes), (&mut self.facts, &mut self.fact_lanes)] {
            for (count, lanes) in counts.iter_mut().zip(lanes) {
                *count += std::mem::take(lanes).count();
            }
        }
    }

    /// The counts with what they are of. The program must be the one that was assessed with.
    pub fn counts<'a>(&self, program: &Program<'a>) -> Counts<'a> {
        let facts = self.facts.iter().enumerate().map(|(place, count)| (FactId(place as u16), *count));
        let rules = || program.rules.iter().zip(&self.rules);
        let blockers = rules().flat_map(|(rule, counted)| {
            let each = rule.blockers.iter().zip(&counted.blockers);
            each.map(|(blocker, count)| (rule.ground, *blocker, *count))
        });
        Counts {
            households: self.households,
            norms: ranked(program.norms.iter().copied().zip(self.norms.iter().copied()), |(_, count)| *count),
            facts: ranked(facts, |(_, count)| *count),
            blockers: ranked(blockers, |(_, _, count)| *count),
            grounds: rules().map(|(rule, counted)| ground_counts(rule, counted)).collect(),
        }
    }
}

fn ground_counts<'a>(rule: &Rule<'a>, counted: &RuleTally) -> GroundCounts<'a> {
    let [applies, judged, open, blocked, elsewhere] = counted.verdicts;
    let waits = rule.waits.iter().copied().zip(counted.waits.iter().copied());
    let waits = ranked(waits, |(_, count)| *count);
    GroundCounts { ground: rule.ground, applies, judged, open, blocked, elsewhere, waits }
}

/// What was counted at all, the most frequent first; of equals the first in the files.
fn ranked<T>(counted: impl Iterator<Item = T>, count: impl Fn(&T) -> u64) -> Vec<T> {
    let mut counted: Vec<T> = counted.filter(|each| count(each) > 0).collect();
    counted.sort_by_key(|each| Reverse(count(each)));
    counted
}
