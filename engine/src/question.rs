//! Which fact to ask for next.

use crate::assess::Assessed;
use crate::counterfactual::telling_values;
use crate::fact::{Answer, FactId, Value};
use crate::judge::assess_ground;
use crate::situation::Subject;
use crate::truth::Truth;
use crate::weigh::Seen;
use std::cmp::Reverse;

/// Looking further than this for one fact and one ground is not worth the wait; the fact is then asked for.
const MOST_LOOKS: usize = 4_000;

/// A ground that surely speaks of the household counts for so many that may. Without it twelve questions only find out
/// what the household is not about: in trials on made-up residents it let a third more grounds carry.
const SURELY_CONCERNS: usize = 3;

/// The unknown facts that can still decide a ground: what anyone can be asked before what only a professional knows;
/// then those that most grounds wait for, above all such as surely speak of the household; of equals the one that asks
/// least of a resident, then the first in the registry. What someone would rather not say is not among them. Each is looked into only once it is its turn.
pub(crate) fn rank_questions<'s, 'a: 's>(
    seen: Seen<'s>,
    verdicts: impl Iterator<Item = &'s Assessed<'a>>,
    askable: impl Fn(Subject) -> bool + 's,
) -> impl Iterator<Item = Subject> + 's {
    let mut ahead = Ahead { askable, values: Vec::new(), looks: 0 };
    let mut waiting: Vec<(Subject, usize, Vec<&'s str>)> = Vec::new();
    for assessed in verdicts {
        let worth = if assessed.concerns == Truth::True { SURELY_CONCERNS } else { 1 };
        for subject in assessed.missing().into_iter().filter(|subject| ahead.can_ask(&seen, *subject)) {
            match waiting.iter_mut().find(|(known, ..)| *known == subject) {
                Some((_, sum, grounds)) => {
                    *sum += worth;
                    grounds.push(&assessed.ground.id);
                }
                None => waiting.push((subject, worth, vec![&assessed.ground.id])),
            }
        }
    }
    let rank = move |(subject, worth, _): &(Subject, usize, Vec<&'s str>)| {
        let fact = seen.book.fact(subject.fact);
        (fact.asked, Reverse(*worth), fact.sensitivity, *subject)
    };
    std::iter::from_fn(move || {
        loop {
            let (place, _) = waiting.iter().enumerate().min_by_key(|(_, asked)| rank(asked))?;
            let (subject, _, grounds) = waiting.swap_remove(place);
            if grounds.into_iter().any(|ground| ahead.can_decide(&seen, ground, subject)) {
                return Some(subject);
            }
        }
    })
}

/// What further answers can still bring about.
struct Ahead<A> {
    askable: A,
    /// The values that can make a difference, by fact, once they were looked up.
    values: Vec<Option<Vec<Value>>>,
    looks: usize,
}

impl<A: Fn(Subject) -> bool> Ahead<A> {
    fn can_ask(&self, seen: &Seen<'_>, subject: Subject) -> bool {
        seen.situation.answer(subject) == Answer::Unknown && (self.askable)(subject)
    }

    /// Whether two answers can leave the ground in two ways, after some answers to what else can be asked. What cannot
    /// be asked stays unknown. A missing fact alone is not enough: in "works, or does not work and studies" nobody needs
    /// to say whether they work once they study.
    fn can_decide(&mut self, seen: &Seen<'_>, ground: &str, subject: Subject) -> bool {
        self.looks = 0;
        self.decides(seen, ground, subject)
    }

    fn decides(&mut self, seen: &Seen<'_>, ground: &str, subject: Subject) -> bool {
        let (mut carries, mut next) = (None, None);
        for value in self.values_of(seen, subject.fact) {
            let mut situation = seen.situation.clone();
            situation.note(subject, Answer::Known(value));
            let seen = Seen { situation: &situation, ..*seen };
            let Some(found) = assess_ground(&seen, ground) else { return false };
            self.looks += 1;
            let truth = found.verdict.carries();
            if carries.is_some_and(|other| other != truth) || self.looks > MOST_LOOKS {
                return true;
            }
            carries = Some(truth);
            next = next.or_else(|| found.missing().into_iter().find(|other| self.can_ask(&seen, *other)));
        }
        let Some(next) = next.filter(|_| carries == Some(Truth::Unknown)) else { return false };
        self.values_of(seen, next.fact).into_iter().any(|value| {
            let mut situation = seen.situation.clone();
            situation.note(next, Answer::Known(value));
            self.decides(&Seen { situation: &situation, ..*seen }, ground, subject)
        })
    }

    fn values_of(&mut self, seen: &Seen<'_>, fact: FactId) -> Vec<Value> {
        self.values.resize(seen.book.facts.len(), None);
        let values = &mut self.values[usize::from(fact.0)];
        values.get_or_insert_with(|| telling_values(seen, fact)).clone()
    }
}
