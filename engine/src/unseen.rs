//! A fact of one's own that the rules do not know, really told to them: nothing comes out otherwise.

use crate::assess::assess;
use crate::fact::{Answer, Asked, Fact, FactId, Kind, Scope, Sensitivity, Value};
use crate::ground::LawBook;
use crate::receipt::verdicts_hash;
use crate::situation::Situation;
use crate::weigh::Seen;

/// What came out without a fact and with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unseen {
    /// How many facts were told, without it and with it.
    pub told: [usize; 2],
    /// How many grounds were assessed.
    pub grounds: usize,
    /// How many of them came out the same, with the same facts that decided.
    pub same: usize,
    /// The SHA-256 of the outcomes, without it and with it.
    pub hashes: [String; 2],
}

/// Assesses the household once as it is, and once with a fact more that this visitor made up, in a book that knows it.
pub fn with_fact_of_ones_own(seen: &Seen<'_>, name: &str, value: &str) -> Unseen {
    let (mut book, mut situation) = (seen.book.clone(), seen.situation.clone());
    let fact = FactId(book.facts.len() as u16);
    book.facts.push(Fact {
        name: name.to_owned(),
        of: Scope::Household,
        kind: Kind::Choice(vec![value.to_owned()]),
        sensitivity: Sensitivity::Low,
        changeable: false,
        asked: Asked::Anyone,
        adults: false,
        urgent: false,
    });
    situation.household.insert(fact, Answer::Known(Value::Choice(0)));
    let (without, with) = (assess(seen.book, seen.situation, seen.on), assess(&book, &situation, seen.on));
    let both = without.verdicts.iter().zip(&with.verdicts);
    Unseen {
        told: [told(seen.situation), told(&situation)],
        grounds: without.verdicts.len(),
        same: both.filter(|(one, other)| one == other).count(),
        hashes: [verdicts_hash(&without), verdicts_hash(&with)],
    }
}

fn told(situation: &Situation) -> usize {
    situation.household.iter().count() + situation.members.iter().map(|member| member.iter().count()).sum::<usize>()
}

impl LawBook {
    /// How many of its grounds look at the fact.
    pub fn looking_at(&self, fact: FactId) -> usize {
        let looks = |ground: &&crate::ground::Ground| {
            let after = ground.after.iter().map(|after| &after.only);
            [&ground.concerns, &ground.when].into_iter().chain(after).any(|part| part.facts().contains(&fact))
        };
        self.grounds.iter().filter(looks).count()
    }
}
