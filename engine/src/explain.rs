//! Why a condition holds, fails or is not known: the whole tree, down to the facts.

use crate::condition::{Condition, Quantifier};
use crate::situation::Whose;
use crate::truth::Truth;
use crate::weigh::{Leaf, Seen};

/// A condition, weighed, with its parts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Explanation<'a> {
    /// What was weighed.
    pub what: What<'a>,
    /// Whether it holds.
    pub truth: Truth,
    /// Whether the outcome of the whole rests on it; other parts could have been otherwise.
    pub decides: bool,
    /// Its parts, in the order of the file; of members, in the order of the household.
    pub parts: Vec<Explanation<'a>>,
}

/// What a part of an explanation speaks of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What<'a> {
    /// Every part must hold.
    All,
    /// One part must hold.
    Any,
    /// Its part must not hold.
    Not,
    /// So many members must meet what is said of each.
    Members(Quantifier),
    /// One member, by place from 0, and what is said of them.
    Member(usize),
    /// One fact.
    Fact(Leaf<'a>),
}

impl Condition {
    /// Explains the condition for a household on a day.
    pub fn explain<'a>(&'a self, seen: &Seen<'_>) -> Explanation<'a> {
        let mut whole = self.tree(seen, seen.situation.as_a_whole(), true);
        whole.mark(true);
        whole
    }

    fn tree<'a>(&'a self, seen: &Seen<'_>, whose: Whose<'_>, wanted: bool) -> Explanation<'a> {
        let each = |parts: &'a [Condition]| -> Vec<Explanation<'a>> {
            parts.iter().map(|part| part.tree(seen, whose, wanted)).collect()
        };
        match self {
            Condition::All(parts) => Explanation::of(What::All, each(parts)),
            Condition::Any(parts) => Explanation::of(What::Any, each(parts)),
            Condition::Not(part) => Explanation::of(What::Not, vec![part.tree(seen, whose, !wanted)]),
            Condition::Members(quantifier, part) => {
                let wanted = wanted != matches!(quantifier, Quantifier::AtMost(_));
                let of_member =
                    |(place, member)| Explanation::of(What::Member(place), vec![part.tree(seen, member, wanted)]);
                let members = seen.situation.each_member().enumerate().map(of_member).collect();
                Explanation::of(What::Members(*quantifier), members)
            }
            Condition::Fact(fact, test) => {
                let truth = self.truth(seen, whose);
                let what = What::Fact(Leaf::of(*fact, whose, test, wanted, truth));
                Explanation { what, truth, decides: false, parts: Vec::new() }
            }
        }
    }
}

impl<'a> Explanation<'a> {
    fn of(what: What<'a>, parts: Vec<Explanation<'a>>) -> Explanation<'a> {
        let truths = || parts.iter().map(|part| part.truth);
        let truth = match what {
            What::All | What::Member(_) | What::Members(Quantifier::All) | What::Fact(_) => Truth::all(truths()),
            What::Any => Truth::any(truths()),
            What::Not => !Truth::all(truths()),
            What::Members(Quantifier::AtLeast(count)) => Truth::at_least(count, truths()),
            What::Members(Quantifier::AtMost(count)) => !Truth::at_least(count.saturating_add(1), truths()),
        };
        Explanation { what, truth, decides: false, parts }
    }

    /// Marks what the outcome rests on: the parts whose truth is the whole's, or its opposite under a "not".
    fn mark(&mut self, decides: bool) {
        self.decides = decides;
        let turned = matches!(self.what, What::Not | What::Members(Quantifier::AtMost(_)));
        let deciding = if turned { !self.truth } else { self.truth };
        for part in &mut self.parts {
            part.mark(decides && part.truth == deciding);
        }
    }

    /// The facts on which the outcome rests.
    pub fn deciding_facts(&self) -> Vec<&Leaf<'a>> {
        let own = match &self.what {
            What::Fact(leaf) if self.decides => Some(leaf),
            _ => None,
        };
        own.into_iter().chain(self.parts.iter().flat_map(Explanation::deciding_facts)).collect()
    }
}
