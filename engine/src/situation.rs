//! What is known of one household.

use crate::fact::{Answer, FactId};
use crate::ground::LawBook;

/// Answers by fact; a fact that is not there is [`Answer::Unknown`].
#[derive(Clone, Debug, Default)]
pub struct Answers(Vec<Answer>);

impl Answers {
    /// What is known of the fact.
    pub fn get(&self, fact: FactId) -> Answer {
        *self.look(fact)
    }

    /// The same where it stands: weighing looks at many.
    #[inline]
    pub(crate) fn look(&self, fact: FactId) -> &Answer {
        self.0.get(usize::from(fact.0)).unwrap_or(&Answer::Unknown)
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
        let answers = answers.into_iter();
        let mut all = Answers(Vec::with_capacity(answers.size_hint().0));
        answers.for_each(|(fact, answer)| all.insert(fact, answer));
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
    pub member: Option<u16>,
}

impl Subject {
    /// A fact of the household.
    pub fn of_household(fact: FactId) -> Subject {
        Subject { fact, member: None }
    }

    /// A fact of the member in this place of [`Situation::members`].
    pub fn of_member(fact: FactId, place: usize) -> Subject {
        Subject { fact, member: u16::try_from(place).ok() }
    }

    /// The member's place, where it is a fact of a member.
    pub fn place(self) -> Option<usize> {
        self.member.map(usize::from)
    }
}

/// The facts of a household as a whole (`member` is `None`) or of one member.
#[derive(Clone, Copy)]
pub(crate) struct Whose<'a> {
    pub(crate) answers: &'a Answers,
    pub(crate) member: Option<u16>,
}

impl Situation {
    /// What is known of the subject.
    pub fn answer(&self, subject: Subject) -> Answer {
        let answers = match subject.place() {
            None => Some(&self.household),
            Some(member) => self.members.get(member),
        };
        answers.map(|answers| answers.get(subject.fact)).unwrap_or_default()
    }

    /// The facts of the household as a whole.
    pub(crate) fn as_a_whole(&self) -> Whose<'_> {
        Whose { answers: &self.household, member: None }
    }

    /// The facts of each member.
    pub(crate) fn each_member(&self) -> impl Iterator<Item = Whose<'_>> {
        (0..=u16::MAX).zip(&self.members).map(|(member, answers)| Whose { answers, member: Some(member) })
    }

    /// What nobody can change: the rest is unknown.
    pub(crate) fn unchangeable(&self, book: &LawBook) -> Situation {
        let stays = |answers: &Answers| answers.iter().filter(|(fact, _)| !book.fact(*fact).changeable).collect();
        Situation { household: stays(&self.household), members: self.members.iter().map(stays).collect() }
    }

    /// Notes an answer; a member who is not in the household is ignored.
    pub fn note(&mut self, subject: Subject, answer: Answer) {
        let answers = match subject.place() {
            None => Some(&mut self.household),
            Some(member) => self.members.get_mut(member),
        };
        if let Some(answers) = answers {
            answers.insert(subject.fact, answer);
        }
    }
}
