//! Every condition of a program, weighed for every household and member of a batch.

use super::batch::Batch;
use super::lanes::{Bits, Lanes, at_least, counted};
use super::program::{Check, Node, Op, Program};
use crate::condition::Quantifier;
use crate::fact::FactId;
use crate::truth::Truth;

/// The truths of all conditions, by their places in the program; the room is kept from batch to batch.
#[derive(Debug, Default)]
pub(super) struct Weighing {
    household: Vec<Lanes>,
    /// Condition after condition, each with a truth for every member's place.
    members: Vec<Lanes>,
}

/// A fact that decided a condition: which condition on which fact, and in which lanes.
pub(super) struct Decider {
    pub(super) node: usize,
    pub(super) fact: FactId,
    /// The lanes in which the fact is not known.
    pub(super) unknown: Bits,
    pub(super) lanes: Bits,
}

impl Weighing {
    /// Weighs all conditions of the program for the batch.
    pub(super) fn weigh(&mut self, program: &Program<'_>, batch: &Batch) {
        let places = batch.places();
        self.household.resize(program.household_nodes, Lanes::default());
        self.members.resize(program.member_nodes * places, Lanes::default());
        for node in &program.nodes {
            if node.each {
                for place in 0..places {
                    self.members[node.at * places + place] = self.op(program, batch, node, place);
                }
            } else {
                self.household[node.at] = self.op(program, batch, node, 0);
            }
        }
    }

    /// The truth of a condition, for one that speaks of each member in this place.
    pub(super) fn truth(&self, program: &Program<'_>, batch: &Batch, node: usize, place: usize) -> Lanes {
        let node = &program.nodes[node];
        match node.each {
            true => self.members[node.at * batch.places() + place],
            false => self.household[node.at],
        }
    }

    fn op(&self, program: &Program<'_>, batch: &Batch, node: &Node<'_>, place: usize) -> Lanes {
        let truth = |node: &usize| self.truth(program, batch, *node, place);
        match &node.op {
            Op::All(parts) => parts.iter().map(truth).fold(Lanes::TRUE, Lanes::and),
            Op::Any(parts) => parts.iter().map(truth).fold(Lanes::FALSE, Lanes::or),
            Op::Not(part) => !truth(part),
            Op::Members(quantifier, part) => {
                let each =
                    (0..batch.places()).map(|place| (self.truth(program, batch, *part, place), batch.exists(place)));
                members(*quantifier, each)
            }
            Op::Fact(_, column, check) => weigh_fact(batch.words(*column, place), check),
            Op::Unanswered => Lanes::default(),
        }
    }

    /// Tells `note` of every fact that decided the condition in the lanes, in all of which it has this truth: the parts
    /// of a whole whose truth is the whole's decided it.
    pub(super) fn deciders(
        &self,
        program: &Program<'_>,
        batch: &Batch,
        (node, place): (usize, usize),
        (lanes, truth): (Bits, Truth),
        note: &mut impl FnMut(Decider, Truth),
    ) {
        let mut part = |part: usize, place: usize, lanes: Bits, truth: Truth| {
            let lanes = lanes & self.truth(program, batch, part, place).with(truth);
            if !lanes.is_none() {
                self.deciders(program, batch, (part, place), (lanes, truth), note);
            }
        };
        match &program.nodes[node].op {
            Op::All(parts) | Op::Any(parts) => parts.iter().for_each(|each| part(*each, place, lanes, truth)),
            Op::Not(inner) => part(*inner, place, lanes, !truth),
            Op::Members(quantifier, inner) => {
                let truth = if matches!(quantifier, Quantifier::AtMost(_)) { !truth } else { truth };
                for place in 0..batch.places() {
                    part(*inner, place, lanes & batch.exists(place), truth);
                }
            }
            Op::Fact(fact, column, _) => {
                let unknown = !batch.words(*column, place)[0];
                note(Decider { node, fact: *fact, unknown, lanes }, truth);
            }
            Op::Unanswered => {}
        }
    }
}

fn weigh_fact(words: &[Bits], check: &Check) -> Lanes {
    let (known, value) = (words[0], &words[1..]);
    let decided = |passes: Bits| Lanes { yes: known & passes, no: known & !passes };
    match check {
        Check::Yes => decided(value[0]),
        Check::No => decided(!value[0]),
        Check::OneOf(choices) => decided(choices.iter().fold(Bits::NONE, |any, choice| any | value[*choice])),
        Check::Between { bits, low, beyond, unsure } => {
            let number = || value[..*bits].iter().copied();
            let passes = at_least(number(), *low) & beyond.map_or(Bits::ALL, |beyond| !at_least(number(), beyond));
            let Lanes { yes, no } = decided(passes);
            // A bound that nobody knows for the day leaves undecided what the other bound lets pass.
            Lanes { yes: if *unsure { Bits::NONE } else { yes }, no }
        }
        Check::Never => decided(Bits::NONE),
    }
}

fn members(quantifier: Quantifier, each: impl Iterator<Item = (Lanes, Bits)> + Clone) -> Lanes {
    let at_least = |count: u8| match count {
        1 => each.clone().fold(Lanes::FALSE, |any, (truth, exists)| {
            // Who does not exist does not meet the condition.
            any.or(Lanes { yes: truth.yes & exists, no: truth.no | !exists })
        }),
        count => Lanes {
            yes: counted(each.clone().map(|(truth, exists)| truth.yes & exists), count),
            no: !counted(each.clone().map(|(truth, exists)| !truth.no & exists), count),
        },
    };
    match quantifier {
        Quantifier::All => each.clone().fold(Lanes::TRUE, |all, (truth, exists)| {
            all.and(Lanes { yes: truth.yes | !exists, no: truth.no & exists })
        }),
        Quantifier::AtLeast(count) => at_least(count),
        Quantifier::AtMost(count) => !at_least(count.saturating_add(1)),
    }
}
