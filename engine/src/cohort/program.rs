//! A law book made ready for many households: the version of each ground for the day, amounts as numbers, and every
//! condition once, however many grounds share it.

use super::batch::{Batch, Column, Columns, Form};
use crate::condition::{Bound, Condition, Quantifier, Test};
use crate::date::Date;
use crate::fact::FactId;
use crate::ground::{Ground, LawBook};

/// A law book as it is on a day, ready to assess [`Batch`]es of households.
#[derive(Debug)]
pub struct Program<'a> {
    on: Date,
    pub(super) columns: Columns,
    /// Parts before the wholes that they belong to.
    pub(super) nodes: Vec<Node<'a>>,
    /// The places of the nodes that speak of each member, and of those that speak of the household.
    pub(super) member_nodes: usize,
    pub(super) household_nodes: usize,
    pub(super) rules: Vec<Rule<'a>>,
    pub(super) facts: usize,
    /// Every norm that some ground leaves open.
    pub(super) norms: Vec<&'a str>,
}

/// A condition.
#[derive(Debug)]
pub(super) struct Node<'a> {
    of: &'a Condition,
    /// Whether it speaks of each member.
    pub(super) each: bool,
    /// Its place among the nodes of its kind.
    pub(super) at: usize,
    pub(super) op: Op,
}

/// What makes a condition hold; other conditions by their place in [`Program::nodes`].
#[derive(Debug)]
pub(super) enum Op {
    All(Box<[usize]>),
    Any(Box<[usize]>),
    Not(usize),
    Members(Quantifier, usize),
    Fact(FactId, Column, Check),
    /// A fact that nobody can have answered, because it is not about whom the condition speaks of.
    Unanswered,
}

/// A test, with what it needs of the day filled in.
#[derive(Debug)]
pub(super) enum Check {
    Yes,
    No,
    OneOf(Box<[usize]>),
    Between {
        /// How many words the number has.
        bits: usize,
        /// The lowest number that passes, above the column's base.
        low: u64,
        /// The first number that is too high, above the column's base.
        beyond: Option<u64>,
        /// Whether a bound is not known for the day.
        unsure: bool,
    },
    Never,
}

/// A ground in the version for the day.
#[derive(Debug)]
pub(super) struct Rule<'a> {
    pub(super) ground: &'a Ground,
    /// Whether its files speak for the day.
    pub(super) speaks: bool,
    pub(super) concerns: usize,
    pub(super) when: usize,
    pub(super) after: Vec<Before>,
    /// The facts for which it can wait.
    pub(super) waits: Vec<FactId>,
    /// What can stand in its way.
    pub(super) blockers: Vec<Blocker<'a>>,
    /// Its norms, by their place in [`Program::norms`].
    pub(super) norms: Vec<usize>,
}

/// A rule that stands before another.
#[derive(Debug)]
pub(super) struct Before {
    /// Its place among the rules.
    pub(super) first: usize,
    pub(super) only: usize,
}

/// A fact and what it had to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Blocker<'a> {
    /// The fact.
    pub fact: FactId,
    /// The test.
    pub test: &'a Test,
    /// Whether the test has to pass; under a "not" it has to fail.
    pub wanted: bool,
    /// The condition's place in [`Program::nodes`].
    pub(super) node: usize,
}

impl<'a> Program<'a> {
    /// The book on this day.
    pub fn new(book: &'a LawBook, on: Date) -> Program<'a> {
        let mut program = Program {
            on,
            columns: Columns::new(&book.facts),
            nodes: Vec::new(),
            member_nodes: 0,
            household_nodes: 0,
            rules: Vec::new(),
            facts: book.facts.len(),
            norms: Vec::new(),
        };
        for ground in book.grounds_on(on) {
            let rule = program.rule(book, on, ground);
            program.rules.push(rule);
        }
        program
    }

    /// A batch without households.
    pub fn batch(&self) -> Batch {
        Batch::new(&self.columns)
    }

    /// The day.
    pub fn day(&self) -> Date {
        self.on
    }

    /// The grounds, in the order in which they are assessed.
    pub fn grounds(&self) -> impl Iterator<Item = &'a Ground> {
        self.rules.iter().map(|rule| rule.ground)
    }

    fn rule(&mut self, book: &LawBook, on: Date, ground: &'a Ground) -> Rule<'a> {
        let concerns = self.node(book, on, &ground.concerns, false);
        let when = self.node(book, on, &ground.when, false);
        let mut waits = [ground.concerns.facts(), ground.when.facts()].concat();
        let mut after = Vec::new();
        for before in &ground.after {
            // A ground that is not in the book carries nothing, so it stands before nothing.
            let first = self.rules.iter().position(|rule| rule.ground.id == before.ground);
            if let Some(first) = first {
                let only = self.node(book, on, &before.only, false);
                after.push(Before { first, only });
                waits.extend(before.only.facts());
                waits.extend_from_slice(&self.rules[first].waits);
            }
        }
        waits.sort_unstable();
        waits.dedup();
        let mut blockers = Vec::new();
        self.blockers(when, true, &mut blockers);
        let norms = ground.weigh.iter().map(|open| self.norm(&open.norm)).collect();
        Rule { ground, speaks: ground.valid.contains(on), concerns, when, after, waits, blockers, norms }
    }

    fn norm(&mut self, norm: &'a str) -> usize {
        let known = self.norms.iter().position(|known| *known == norm);
        known.unwrap_or_else(|| {
            self.norms.push(norm);
            self.norms.len() - 1
        })
    }

    /// The place of the condition among the nodes; it is added when it is not there yet.
    fn node(&mut self, book: &LawBook, on: Date, condition: &'a Condition, each: bool) -> usize {
        // Whether so many members meet a condition is always the household's.
        let each = each && !matches!(condition, Condition::Members(..));
        if let Some(known) = self.nodes.iter().position(|node| node.each == each && node.of == condition) {
            return known;
        }
        let op = match condition {
            Condition::All(parts) => Op::All(self.parts(book, on, parts, each)),
            Condition::Any(parts) => Op::Any(self.parts(book, on, parts, each)),
            Condition::Not(part) => Op::Not(self.node(book, on, part, each)),
            Condition::Members(quantifier, part) => Op::Members(*quantifier, self.node(book, on, part, true)),
            Condition::Fact(fact, test) => match self.columns.of(*fact) {
                Some(column) if (column.of == crate::fact::Scope::Member) == each => {
                    Op::Fact(*fact, column, check(book, on, column.form, test))
                }
                _ => Op::Unanswered,
            },
        };
        let places = if each { &mut self.member_nodes } else { &mut self.household_nodes };
        let at = *places;
        *places += 1;
        self.nodes.push(Node { of: condition, each, at, op });
        self.nodes.len() - 1
    }

    fn parts(&mut self, book: &LawBook, on: Date, parts: &'a [Condition], each: bool) -> Box<[usize]> {
        parts.iter().map(|part| self.node(book, on, part, each)).collect()
    }

    /// Every fact under the node with what it has to be.
    fn blockers(&self, node: usize, wanted: bool, blockers: &mut Vec<Blocker<'a>>) {
        match (&self.nodes[node].op, self.nodes[node].of) {
            (Op::All(parts) | Op::Any(parts), _) => {
                parts.iter().for_each(|part| self.blockers(*part, wanted, blockers));
            }
            (Op::Not(part) | Op::Members(Quantifier::AtMost(_), part), _) => self.blockers(*part, !wanted, blockers),
            (Op::Members(_, part), _) => self.blockers(*part, wanted, blockers),
            (Op::Fact(..), Condition::Fact(fact, test)) => {
                let blocker = Blocker { fact: *fact, test, wanted, node };
                if !blockers.contains(&blocker) {
                    blockers.push(blocker);
                }
            }
            (Op::Fact(..) | Op::Unanswered, _) => {}
        }
    }
}

fn check(book: &LawBook, on: Date, form: Form, test: &Test) -> Check {
    match (test, form) {
        (Test::Is(true), Form::YesNo) => Check::Yes,
        (Test::Is(false), Form::YesNo) => Check::No,
        (Test::OneOf(wanted), Form::Choice { choices }) => {
            Check::OneOf(wanted.iter().map(|place| usize::from(*place)).filter(|place| *place < choices).collect())
        }
        (Test::Between(low, high), Form::Number { base, bits }) => {
            let at = |bound: &Option<Bound>| bound.map(|bound| bound.on(book, on));
            let (low, high) = (at(low), at(high));
            let unsure = low == Some(None) || high == Some(None);
            let low = low.flatten().map_or(0, |low| low.saturating_sub(base).max(0) as u64);
            let beyond = high.flatten().map(|high| high.saturating_sub(base).saturating_add(1).max(0) as u64);
            // No value reaches further than its words.
            let reach = 1_u64.checked_shl(bits).unwrap_or(u64::MAX);
            match low < reach {
                true => {
                    Check::Between { bits: bits as usize, low, beyond: beyond.filter(|beyond| *beyond < reach), unsure }
                }
                false => Check::Never,
            }
        }
        // The files' reader has matched every test with its fact's kind.
        _ => Check::Never,
    }
}
