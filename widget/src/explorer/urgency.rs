//! Answers after which a person should come first.

use super::state::Given;
use maatwerk_engine::{Answer, LawBook, Sensitivity, Value};

/// Why someone should call before anything else.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Urgency {
    /// Someone is in danger or in great need.
    Danger,
    /// The home, or gas, water or electricity, is lost or may be.
    Home,
}

impl Urgency {
    /// What this answer makes urgent, if anything. Of what is urgent, danger is what people say with difficulty.
    pub(super) fn of(book: &LawBook, given: &Given) -> Option<Urgency> {
        let fact = book.fact(given.subject.fact);
        let urgent = fact.urgent && given.answer == Answer::Known(Value::YesNo(true));
        urgent.then_some(if fact.sensitivity == Sensitivity::High { Urgency::Danger } else { Urgency::Home })
    }

    /// What the answers together make urgent, each once and the gravest first.
    pub(super) fn of_all(book: &LawBook, given: &[Given]) -> Vec<Urgency> {
        let found: Vec<Urgency> = given.iter().filter_map(|given| Urgency::of(book, given)).collect();
        [Urgency::Danger, Urgency::Home].into_iter().filter(|urgency| found.contains(urgency)).collect()
    }
}
