//! Answers after which a person should come first.

use super::state::Given;
use maatwerk_engine::{Answer, LawBook, Value};

/// Why someone should call before anything else.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Urgency {
    /// Someone is in danger or in great need.
    Emergency,
    /// The home, or gas, water or electricity, may be lost.
    Home,
}

/// The facts that make it urgent when the answer is yes.
pub(super) const URGENT_FACTS: [(&str, Urgency); 2] =
    [("emergency", Urgency::Emergency), ("home or utilities at risk", Urgency::Home)];

impl Urgency {
    /// What this answer makes urgent, if anything.
    pub(super) fn of(book: &LawBook, given: &Given) -> Option<Urgency> {
        let name = &book.fact(given.subject.fact).name;
        let urgent = URGENT_FACTS.iter().find(|(fact, _)| fact == name)?.1;
        (given.answer == Answer::Known(Value::YesNo(true))).then_some(urgent)
    }

    /// What the answers together make urgent, the gravest first.
    pub(super) fn of_all(book: &LawBook, given: &[Given]) -> Vec<Urgency> {
        let mut all: Vec<Urgency> = given.iter().filter_map(|given| Urgency::of(book, given)).collect();
        all.sort();
        all
    }
}
