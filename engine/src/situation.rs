//! What is known of one household.

use crate::fact::{Answer, FactId};

/// Answers by fact; a fact that is not there is [`Answer::Unknown`].
#[derive(Clone, Debug, Default)]
pub struct Answers(Vec<Answer>);

impl Answers {
    /// What is known of the fact.
    pub fn get(&self, fact: FactId) -> Answer {
        self.0.get(usize::from(fact.0)).copied().unwrap_or_default()
    }

    /// Notes an answer.
    pub fn insert(&mut self, fact: FactId, answer: Answer) {
        let place = usize::from(fact.0);
        if place >= self.0.len() {
            self.0.resize(place + 1, Answer::Unknown);
        }
        self.0[place] = answer;
    }

    /// What was answered or withheld, by fact.
    pub fn iter(&self) -> impl Iterator<Item = (FactId, Answer)> {
        let all = self.0.iter().enumerate().map(|(place, answer)| (FactId(place as u16), *answer));
        all.filter(|(_, answer)| *answer != Answer::Unknown)
    }
}

impl PartialEq for Answers {
    fn eq(&self, other: &Answers) -> bool {
        self.iter().eq(other.iter())
    }
}

impl Eq for Answers {}

impl FromIterator<(FactId, Answer)> for Answers {
    fn from_iter<T: IntoIterator<Item = (FactId, Answer)>>(answers: T) -> Answers {
        let mut all = Answers::default();
        answers.into_iter().for_each(|(fact, answer)| all.insert(fact, answer));
        all
    }
}

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
        Situation { household: Answers::default(), members: vec![Answers::default()] }
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
        answers.map(|answers| answers.get(subject.fact)).unwrap_or_default()
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
