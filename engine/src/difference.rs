//! In which facts two households differ, whoever is told first.

use crate::fact::{Answer, FactId, Value};
use crate::ground::LawBook;
use crate::situation::{Answers, Situation, Subject};

/// Something in which two households differ; of a pair, the first household's comes first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Difference {
    /// A fact of the household, or of two members who are held against each other.
    Fact {
        /// Whose fact, in each.
        subjects: [Subject; 2],
        /// What is known of it, in each.
        answers: [Answer; 2],
        /// The facts that go along: what follows from an age is no difference of its own.
        follows: Vec<FactId>,
    },
    /// Someone lives in one of them, and nobody is left in the other to hold against.
    Member {
        /// In which household, 0 or 1.
        household: usize,
        /// Their place in it.
        place: usize,
    },
}

impl Difference {
    /// The facts that it is about; empty for a member, who is about all.
    pub(crate) fn facts(&self) -> impl Iterator<Item = FactId> {
        let of_fact = match self {
            Difference::Fact { subjects: [one, _], follows, .. } => Some((one.fact, follows)),
            Difference::Member { .. } => None,
        };
        of_fact.into_iter().flat_map(|(fact, follows)| std::iter::once(fact).chain(follows.iter().copied()))
    }
}

/// Everything in which two settled households differ: facts of the household first, then member by member.
pub(crate) fn differences(book: &LawBook, households: [&Situation; 2]) -> Vec<Difference> {
    let mut found = of_answers(book, households.map(|one| &one.household), [Subject::of_household; 2]);
    let pairs = pairs(book, households);
    for [one, other] in &pairs {
        let answers = [&households[0].members[*one], &households[1].members[*other]];
        let subjects = [*one, *other].map(|place| move |fact| Subject::of_member(fact, place));
        found.extend(of_answers(book, answers, subjects));
    }
    let mut alone: Vec<(Vec<_>, usize, usize)> = Vec::new();
    for (household, situation) in households.iter().enumerate() {
        for (place, member) in situation.members.iter().enumerate() {
            if !pairs.iter().any(|pair| pair[household] == place) {
                alone.push((profile(member), household, place));
            }
        }
    }
    alone.sort_unstable();
    found.extend(alone.into_iter().map(|(_, household, place)| Difference::Member { household, place }));
    found
}

/// Two members, by their places, who are held against each other.
type Pair = [usize; 2];

/// Who is held against whom: those who are most alike, and a child rather against a child. It depends on what is known
/// of them, never on the order in which they are told.
fn pairs(book: &LawBook, households: [&Situation; 2]) -> Vec<Pair> {
    let relation = book.fact_named("relation");
    let profiles = households.map(|one| one.members.iter().map(profile).collect::<Vec<_>>());
    let mut candidates = Vec::new();
    for (one, profile) in profiles[0].iter().enumerate() {
        for (other, against) in profiles[1].iter().enumerate() {
            let members = [&households[0].members[one], &households[1].members[other]];
            let others = relation.is_some_and(|relation| match members.map(|member| member.get(relation)) {
                [Answer::Known(one), Answer::Known(other)] => one != other,
                _ => false,
            });
            let count = differing(book, members).count();
            candidates.push(((others, count, profile.min(against), profile.max(against)), [one, other]));
        }
    }
    candidates.sort_unstable();
    let mut pairs: Vec<Pair> = Vec::new();
    for (_, [one, other]) in candidates {
        if !pairs.iter().any(|pair| pair[0] == one || pair[1] == other) {
            pairs.push([one, other]);
        }
    }
    pairs
}

/// What is known of someone, in a form that can be put in order.
fn profile(member: &Answers) -> Vec<(FactId, Option<i64>)> {
    let known = |answer| match answer {
        Answer::Known(value) => Some(Value::ordinal(value)),
        Answer::Unknown | Answer::Withheld => None,
    };
    member.iter().map(|(fact, answer)| (fact, known(answer))).collect()
}

fn differing(book: &LawBook, [one, other]: [&Answers; 2]) -> impl Iterator<Item = FactId> {
    (0..book.facts.len()).map(|place| FactId(place as u16)).filter(|fact| one.get(*fact) != other.get(*fact))
}

fn of_answers(book: &LawBook, answers: [&Answers; 2], of: [impl Fn(FactId) -> Subject; 2]) -> Vec<Difference> {
    let both = |fact| answers.map(|answers| answers.get(fact));
    let mut differing: Vec<FactId> = differing(book, answers).collect();
    let age = book.fact_named("age").filter(|age| differing.contains(age));
    let mut follows = Vec::new();
    if let Some(age) = age {
        let is_young = both(age).map(|age| matches!(age, Answer::Known(Value::Number(..18))));
        let goes_along = |fact: &FactId| {
            const NO: Answer = Answer::Known(Value::YesNo(false));
            book.fact(*fact).adults
                && match both(*fact) {
                    [NO, Answer::Unknown] => is_young[0],
                    [Answer::Unknown, NO] => is_young[1],
                    _ => false,
                }
        };
        follows = differing.iter().copied().filter(goes_along).collect();
        differing.retain(|fact| !follows.contains(fact));
    }
    let difference = |fact| Difference::Fact {
        subjects: [of[0](fact), of[1](fact)],
        answers: both(fact),
        follows: if Some(fact) == age { std::mem::take(&mut follows) } else { Vec::new() },
    };
    differing.into_iter().map(difference).collect()
}

/// A household with some of the differences taken over from the other.
pub(crate) fn taken_over<'a>(
    households: [&Situation; 2],
    from: usize,
    differences: impl IntoIterator<Item = &'a Difference>,
) -> Situation {
    let (mut changed, other) = (households[from].clone(), households[1 - from]);
    let (mut gone, mut come) = (Vec::new(), Vec::new());
    for difference in differences {
        match difference {
            Difference::Fact { subjects, follows, .. } => {
                let (here, there) = (subjects[from], subjects[1 - from]);
                for fact in std::iter::once(here.fact).chain(follows.iter().copied()) {
                    changed.note(Subject { fact, ..here }, other.answer(Subject { fact, ..there }));
                }
            }
            Difference::Member { household, place } if *household == from => gone.push(*place),
            Difference::Member { place, .. } => come.push(other.members[*place].clone()),
        }
    }
    gone.sort_unstable();
    for place in gone.into_iter().rev() {
        changed.members.remove(place);
    }
    changed.members.extend(come);
    changed
}
