//! What is known of one household.

use crate::fact::{Answer, FactId};
use std::collections::BTreeMap;

/// Answers by fact; a fact that is not there is [`Answer::Unknown`].
pub type Answers = BTreeMap<FactId, Answer>;

/// What is known of a household and of each of its members. Nobody is named in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Situation {
    /// Facts of the household as a whole.
    pub household: Answers,
    /// Facts of each member. All members are listed: "no member of 27 or older" speaks of these.
    pub members: Vec<Answers>,
}

impl Default for Situation {
    /// A household of one person of whom nothing is known.
    fn default() -> Situation {
        Situation { household: Answers::new(), members: vec![Answers::new()] }
    }
}

/// A fact of the household (`member` is `None`) or of one member.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Subject {
    /// Which fact.
    pub fact: FactId,
    /// The member's place in [`Situation::members`], from 0.
    pub member: Option<usize>,
}

impl Situation {
    /// What is known of the subject.
    pub fn answer(&self, subject: Subject) -> Answer {
        let answers = match subject.member {
            None => Some(&self.household),
            Some(member) => self.members.get(member),
        };
        answers.and_then(|answers| answers.get(&subject.fact)).copied().unwrap_or_default()
    }

    /// Notes an answer; a member who is not in the household is ignored.
    pub fn note(&mut self, subject: Subject, answer: Answer) {
        let answers = match subject.member {
            None => Some(&mut self.household),
            Some(member) => self.members.get_mut(member),
        };
        if let Some(answers) = answers {
            answers.insert(subject.fact, answer);
        }
    }
}
