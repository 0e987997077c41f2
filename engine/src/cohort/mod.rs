//! Many households at once, 64 to a machine word: which norms stay open, which conditions block, what is not known.
//!
//! ```text
//! LawBook, day ──Program──> conditions, each once        Situations ──Batch──> columns, a bit for each household
//!                                    └──────── Cohort::assess ────────┘
//!                                                  └──> Tally: only counts come out
//! ```
//!
//! A truth is two bits (true, false; neither is unknown), a number as many as it has, and a machine word holds one bit of
//! 64 households, so that one instruction weighs a condition for all of these. The verdicts are those of [`assess`](crate::assess), household by
//! household; tests hold the two against each other.

mod batch;
mod fill;
mod lanes;
mod program;
mod tally;
mod weighing;

pub use batch::{Batch, LANES};
pub use fill::Column;
pub use program::{Blocker, Program};
pub use tally::{Counts, GroundCounts, Tally};

use crate::situation::Situation;
use crate::truth::Truth;
use lanes::{Bits, Lanes};
use program::Rule;
use weighing::Weighing;

/// The households of a batch by the verdict on a ground; each is in one of these.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Verdicts {
    applies: Bits,
    judged: Bits,
    open: Bits,
    blocked: Bits,
    elsewhere: Bits,
}

impl Verdicts {
    /// Whether the ground can carry a measure, as far as the facts tell.
    fn carries(self) -> Lanes {
        Lanes { yes: self.applies | self.judged, no: self.blocked | self.elsewhere }
    }

    /// The name of the verdict on one household, as [`Verdict::name`](crate::Verdict::name) has it.
    fn name(self, lane: usize) -> Option<&'static str> {
        let Verdicts { applies, judged, open, blocked, elsewhere } = self;
        let all =
            [(applies, "applies"), (judged, "judged"), (open, "open"), (blocked, "blocked"), (elsewhere, "elsewhere")];
        all.into_iter().find(|(lanes, _)| lanes.has(lane)).map(|(_, name)| name)
    }
}

/// Households of no member, one, two and so on; the last of these sizes is "so many or more".
const SIZES: usize = 8;

/// Households that are assessed many at a time and counted; only the counts are kept.
#[derive(Debug)]
pub struct Cohort<'a> {
    program: &'a Program<'a>,
    /// What was added and not assessed yet, by the number of members: one large household among small ones would have
    /// the conditions on members weighed as often for all.
    added: Vec<Batch>,
    /// An empty batch, so that none is made anew.
    spare: Batch,
    weighing: Weighing,
    verdicts: Vec<Verdicts>,
    /// For each rule and each fact for which it can wait, the lanes in which it does.
    waits: Vec<Vec<Bits>>,
    /// Room to gather lanes by fact and by test.
    by_fact: Vec<Bits>,
    by_test: Vec<Bits>,
    tally: Tally,
}

impl<'a> Cohort<'a> {
    /// A cohort without households.
    pub fn new(program: &'a Program<'a>) -> Cohort<'a> {
        Cohort {
            program,
            added: vec![program.batch(); SIZES],
            spare: program.batch(),
            weighing: Weighing::default(),
            verdicts: vec![Verdicts::default(); program.rules.len()],
            waits: program.rules.iter().map(|rule| vec![Bits::NONE; rule.waits.len()]).collect(),
            by_fact: vec![Bits::NONE; program.facts],
            by_test: vec![Bits::NONE; program.nodes.len() * 2],
            tally: Tally::new(program),
        }
    }

    /// Adds a household; it is assessed once there are [`LANES`] of its size.
    pub fn add(&mut self, situation: &Situation) {
        let size = situation.members.len().min(SIZES - 1);
        self.added[size].push(situation);
        if self.added[size].is_full() {
            self.assess_added(size);
        }
    }

    /// Assesses a batch of the same program and counts what was found.
    pub fn assess(&mut self, batch: &Batch) {
        self.weighing.weigh(self.program, batch);
        let live = batch.lanes();
        self.tally.begin(live);
        for (place, rule) in self.program.rules.iter().enumerate() {
            self.judge(batch, place, rule, live);
        }
        self.tally.end();
    }

    /// The name of the verdict on a household of the batch that was assessed last, by its place in the batch, for each
    /// ground in the order of [`Program::grounds`].
    pub fn verdicts(&self, household: usize) -> impl Iterator<Item = Option<&'static str>> {
        self.verdicts.iter().map(move |verdicts| verdicts.name(household))
    }

    /// What was counted so far; what waits for a full batch is not in it.
    pub fn counted(&self) -> &Tally {
        &self.tally
    }

    /// What was counted of all households.
    pub fn finish(mut self) -> Tally {
        (0..SIZES).for_each(|size| self.assess_added(size));
        self.tally
    }

    fn assess_added(&mut self, size: usize) {
        let spare = std::mem::take(&mut self.spare);
        let mut batch = std::mem::replace(&mut self.added[size], spare);
        self.assess(&batch);
        batch.clear();
        self.spare = batch;
    }

    /// The verdict on one ground, by the same questions in the same order as for one household.
    fn judge(&mut self, batch: &Batch, place: usize, rule: &Rule<'_>, live: Bits) {
        if !rule.speaks {
            self.verdicts[place] = Verdicts { elsewhere: live, ..Verdicts::default() };
            self.tally.count(place, rule, self.verdicts[place]);
            return;
        }
        let truth = |node: usize| self.weighing.truth(self.program, batch, node, 0);
        let concerns = truth(rule.concerns);
        let (mut surely, mut perhaps) = (Bits::NONE, Bits::NONE);
        for before in &rule.after {
            let stands = truth(before.only).and(self.verdicts[before.first].carries());
            surely |= stands.yes;
            perhaps |= stands.unknown();
        }
        let concerned = live & concerns.yes;
        let unsure = live & concerns.unknown();
        let waits_for_first = concerned & perhaps & !surely;
        let on = concerned & !surely & !perhaps;
        let when = truth(rule.when);
        let holds = on & when.yes;
        let verdicts = Verdicts {
            applies: if rule.norms.is_empty() { holds } else { Bits::NONE },
            judged: if rule.norms.is_empty() { Bits::NONE } else { holds },
            open: unsure | waits_for_first | (on & when.unknown()),
            blocked: on & when.no,
            elsewhere: (live & concerns.no) | (concerned & surely),
        };
        self.verdicts[place] = verdicts;
        self.tally.count(place, rule, verdicts);
        self.gather_blockers(batch, place, rule, verdicts.blocked);
        self.gather_waits(batch, place, rule, [unsure, waits_for_first, on & when.unknown()]);
    }

    fn gather_blockers(&mut self, batch: &Batch, place: usize, rule: &Rule<'_>, blocked: Bits) {
        if blocked.is_none() {
            return;
        }
        let by_test = &mut self.by_test;
        self.weighing.deciders(self.program, batch, (rule.when, 0), (blocked, Truth::False), &mut |decider, truth| {
            // Where the whole is false, a fact whose test fails had to pass.
            by_test[decider.node * 2 + usize::from(truth == Truth::False)] |= decider.lanes;
        });
        for (count, blocker) in self.tally.blockers_of(place).iter_mut().zip(&rule.blockers) {
            let lanes = std::mem::take(&mut self.by_test[blocker.node * 2 + usize::from(blocker.wanted)]);
            *count += lanes.count();
        }
    }

    /// What an open ground waits for: where it is not known whom it concerns, which ground goes first, what is so.
    fn gather_waits(&mut self, batch: &Batch, place: usize, rule: &Rule<'_>, [concerns, first, when]: [Bits; 3]) {
        if (concerns | first | when).is_none() {
            self.waits[place].fill(Bits::NONE);
            return;
        }
        let by_fact = &mut self.by_fact;
        let mut note = |node: usize, lanes: Bits| {
            if lanes.is_none() {
                return;
            }
            self.weighing.deciders(self.program, batch, (node, 0), (lanes, Truth::Unknown), &mut |decider, _| {
                by_fact[usize::from(decider.fact.0)] |= decider.lanes & decider.unknown;
            });
        };
        note(rule.concerns, concerns);
        note(rule.when, when);
        for before in rule.after.iter().filter(|_| !first.is_none()) {
            let only = self.weighing.truth(self.program, batch, before.only, 0);
            let carries = self.verdicts[before.first].carries();
            let perhaps = first & only.and(carries).unknown();
            note(before.only, perhaps & only.unknown());
        }
        for before in rule.after.iter().filter(|_| !first.is_none()) {
            let only = self.weighing.truth(self.program, batch, before.only, 0);
            let perhaps = first & !only.no & self.verdicts[before.first].open;
            for (fact, lanes) in self.program.rules[before.first].waits.iter().zip(&self.waits[before.first]) {
                self.by_fact[usize::from(fact.0)] |= perhaps & *lanes;
            }
        }
        for (lanes, fact) in self.waits[place].iter_mut().zip(&rule.waits) {
            *lanes = std::mem::take(&mut self.by_fact[usize::from(fact.0)]);
        }
        self.tally.count_waits(place, rule, &self.waits[place]);
    }
}
