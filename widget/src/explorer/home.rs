//! Who lives with the visitor.

use crate::reading::{Fault, read};
use maatwerk_engine::{Answer, Answers, FactId, Impossible, Kind, LawBook, Scope, Situation, Subject, Value, clashes};

/// More people than this cannot be added.
pub const MOST_OTHERS: usize = 15;

/// The facts that this screen asks for; no question asks for them again.
const FACTS: [&str; 2] = ["age", "relation"];
/// What the visitor is among the relations.
const VISITOR: &str = "applicant";

/// What was told about who lives together, as it stands in the fields.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Home {
    /// The visitor's own age.
    pub age: String,
    /// Alone or not; `None` while nothing was chosen.
    pub company: Option<Company>,
    /// The others; they count only for who lives with others.
    pub others: Vec<Person>,
}

/// Whether the visitor lives with others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Company {
    /// Alone.
    Alone,
    /// With others.
    Others,
    /// Rather not say.
    Withheld,
}

/// Someone who lives with the visitor.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Person {
    /// Who it is: a place in the choices of the fact `relation`; `None` while nothing was chosen.
    pub relation: Option<u8>,
    /// The age.
    pub age: String,
}

/// What this screen must know of the law book: the two facts and the choices.
#[derive(Clone, Copy)]
pub(super) struct Facts<'a> {
    age: Option<FactId>,
    relation: Option<FactId>,
    pub(super) age_kind: &'a Kind,
    relations: &'a [String],
}

impl<'a> Facts<'a> {
    pub(super) fn of(book: &'a LawBook) -> Facts<'a> {
        let [age, relation] = FACTS.map(|name| book.fact_named(name));
        let kind = |fact: Option<FactId>| fact.map_or(&Kind::YesNo, |fact| &book.fact(fact).kind);
        let relations = match kind(relation) {
            Kind::Choice(names) => names,
            _ => &[][..],
        };
        Facts { age, relation, age_kind: kind(age), relations }
    }

    /// Whether the fact is asked for here, and so nowhere else.
    pub(super) fn contain(&self, fact: FactId) -> bool {
        [self.age, self.relation].contains(&Some(fact))
    }

    /// The relations to choose from, each with its place; the visitor is no choice.
    pub(super) fn relations(self) -> impl Iterator<Item = (u8, &'a str)> {
        let all = self.relations.iter().enumerate().map(|(place, name)| (place as u8, &**name));
        all.filter(|(_, name)| *name != VISITOR)
    }

    /// What is wrong with an age, as far as anything was typed.
    pub(super) fn age_fault(&self, typed: &str) -> Option<Fault> {
        read(self.age_kind, typed).err().filter(|fault| *fault != Fault::Empty)
    }

    fn member(&self, relation: Option<u8>, age: &str) -> Answers {
        let relation = self.relation.zip(relation).map(|(fact, place)| (fact, Answer::Known(Value::Choice(place))));
        let age = self.age.zip(read(self.age_kind, age).ok()).map(|(fact, age)| (fact, Answer::Known(age)));
        relation.into_iter().chain(age).collect()
    }
}

impl Home {
    /// The people of whom something is told; who lives alone has no others.
    pub(super) fn others(&self) -> &[Person] {
        if self.company == Some(Company::Others) { &self.others } else { &[] }
    }

    /// The same with one more person, of whom nothing is told yet.
    pub(super) fn with_one_more(&self) -> Home {
        let mut home = self.clone();
        home.others.push(Person::default());
        home
    }

    /// The same without the person in this place.
    pub(super) fn without(&self, place: usize) -> Home {
        let others = self.others.iter().enumerate().filter(|(other, _)| *other != place);
        Home { others: others.map(|(_, person)| person.clone()).collect(), ..self.clone() }
    }

    /// The same with a change to the person in this place.
    pub(super) fn with(&self, place: usize, change: impl FnOnce(&mut Person)) -> Home {
        let mut home = self.clone();
        if let Some(person) = home.others.get_mut(place) {
            change(person);
        }
        home
    }

    /// Whether an age cannot be read.
    pub(super) fn is_refused(&self, facts: &Facts<'_>) -> bool {
        let mut ages = self.others().iter().map(|person| &person.age).chain([&self.age]);
        ages.any(|age| facts.age_fault(age).is_some())
    }

    /// The household: the visitor first. Where it was not told who else there is, one more of whom nothing is known, so
    /// that nothing is concluded from who is not there.
    pub(super) fn situation(&self, facts: &Facts<'_>) -> Situation {
        let visitor = facts.relations.iter().position(|name| name == VISITOR).map(|place| place as u8);
        let mut members = vec![facts.member(visitor, &self.age)];
        members.extend(self.others().iter().map(|person| facts.member(person.relation, &person.age)));
        if members.len() == 1 && self.company != Some(Company::Alone) {
            members.push(Answers::default());
        }
        Situation { members, ..Situation::default() }
    }
}

/// The same household with what follows from what was told: who is 30 has not reached the state pension age, and a
/// child of 4 does not live on its own. What cannot be so follows from [`LawBook::contradictions`]; where something
/// told cannot be so itself, nothing follows.
pub(super) fn with_what_follows(book: &LawBook, mut situation: Situation) -> Situation {
    if !clashes(book, &situation).is_empty() {
        return situation;
    }
    let mut facts: Vec<FactId> = Vec::new();
    for contradiction in &book.contradictions {
        if let Impossible::Holds(condition) = &contradiction.rule {
            facts.extend(condition.facts().into_iter().filter(|fact| book.fact(*fact).kind == Kind::YesNo));
        }
    }
    let members = situation.members.len();
    for subject in facts.into_iter().flat_map(|fact| (0..members).map(move |member| Subject::of_member(fact, member))) {
        if book.fact(subject.fact).of != Scope::Member || situation.answer(subject) != Answer::Unknown {
            continue;
        }
        for yes in [true, false] {
            situation.note(subject, Answer::Known(Value::YesNo(yes)));
            let impossible = !clashes(book, &situation).is_empty();
            situation.note(subject, if impossible { Answer::Known(Value::YesNo(!yes)) } else { Answer::Unknown });
            if impossible {
                break;
            }
        }
    }
    situation
}
