//! What is asked next: nothing that can no longer matter, and nothing left out that still can.

mod common;

use common::{BOOK, DAY, book, situations};
use maatwerk_engine::{
    Answer, Asked, Bound, Condition, Date, FactId, Ground, Kind, LawBook, Scope, Seen, Situation, Subject, Test, Truth,
    Value, assess,
};
use proptest::prelude::*;
use std::collections::BTreeSet;
use std::sync::LazyLock;

/// What a resident can be asked: about the household or the first member, and never what only a professional knows.
fn askable(subject: Subject) -> bool {
    BOOK.fact(subject.fact).asked != Asked::Professional && subject.member.is_none_or(|member| member == 0)
}

fn questions(situation: &Situation) -> Vec<Subject> {
    let seen = Seen { book: &BOOK, situation, on: DAY };
    assess(&BOOK, situation, DAY).questions_among(&seen, |_| true, askable).collect()
}

/// Which grounds can carry a measure.
fn carries(situation: &Situation) -> Vec<Truth> {
    assess(&BOOK, situation, DAY).verdicts.iter().map(|assessed| assessed.verdict.carries()).collect()
}

/// The values to try, by fact.
static VALUES: LazyLock<Vec<Vec<Value>>> =
    LazyLock::new(|| (0..BOOK.facts.len() as u16).map(|fact| values(FactId(fact))).collect());

/// Values that lie at, below and above everything that the book compares the fact with.
fn values(fact: FactId) -> Vec<Value> {
    let mut ends = BTreeSet::new();
    for ground in &BOOK.grounds {
        let only = ground.after.iter().map(|after| &after.only);
        [&ground.concerns, &ground.when].into_iter().chain(only).for_each(|part| ends_in(part, fact, &mut ends));
    }
    let beside = |end: &i64| [end - 1, *end, end + 1];
    match &BOOK.fact(fact).kind {
        Kind::YesNo => [true, false].map(Value::YesNo).to_vec(),
        Kind::Choice(names) => (0..names.len() as u8).map(Value::Choice).collect(),
        Kind::Number { min, max } => {
            ends.iter().flat_map(beside).filter(|number| (min..=max).contains(&number)).map(Value::Number).collect()
        }
        Kind::Money => ends.iter().flat_map(beside).filter(|cents| *cents >= 0).map(Value::Money).collect(),
        // Days in and around the last two years: wider than any span that the files look back.
        Kind::Date => (2024..=2027)
            .flat_map(|year| (1..=12).flat_map(move |month| [1, 2, 15, 28].map(|day| Date { year, month, day })))
            .map(Value::Date)
            .collect(),
    }
}

fn ends_in(condition: &Condition, fact: FactId, ends: &mut BTreeSet<i64>) {
    match condition {
        Condition::All(parts) | Condition::Any(parts) => parts.iter().for_each(|part| ends_in(part, fact, ends)),
        Condition::Not(part) | Condition::Members(_, part) => ends_in(part, fact, ends),
        Condition::Fact(named, Test::Between(low, high)) if *named == fact => {
            ends.extend([low, high].into_iter().flatten().filter_map(|bound| match bound {
                Bound::Number(number) => Some(*number),
                Bound::Amount(place) => {
                    let euro = BOOK.amounts[usize::from(*place)].on(DAY)?.euro;
                    (euro * rust_decimal::Decimal::ONE_HUNDRED).try_into().ok()
                }
                Bound::Day(_) | Bound::Ago(_) => None,
            }));
        }
        Condition::Fact(..) => {}
    }
}

/// Every fact on which the verdict of the ground may depend.
fn facts_of(ground: &Ground) -> BTreeSet<FactId> {
    let only = ground.after.iter().map(|after| &after.only);
    let mut facts: BTreeSet<FactId> =
        [&ground.concerns, &ground.when].into_iter().chain(only).flat_map(Condition::facts).collect();
    facts.extend(ground.after.iter().filter_map(|after| BOOK.ground(&after.ground)).flat_map(facts_of));
    facts
}

/// Throws a die with so many sides.
fn throw(seed: &mut u64, sides: usize) -> usize {
    // A linear congruential generator: the high bits are good enough for dice.
    *seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
    (*seed >> 33) as usize % sides
}

/// The household once what is unknown and can be asked was answered, or, where they may skip, some of it.
fn completed(situation: &Situation, facts: &BTreeSet<FactId>, may_skip: bool, seed: &mut u64) -> Situation {
    let mut completed = situation.clone();
    for fact in facts {
        let member = (BOOK.fact(*fact).of == Scope::Member).then_some(0);
        let subject = Subject { fact: *fact, member };
        let values = &VALUES[usize::from(fact.0)];
        let skips = values.is_empty() || may_skip && throw(seed, 2) == 0;
        if !skips && askable(subject) && situation.answer(subject) == Answer::Unknown {
            completed.note(subject, Answer::Known(values[throw(seed, values.len())]));
        }
    }
    completed
}

/// The ground and what stands before it, in a book of their own.
fn alone(ground: &Ground) -> LawBook {
    fn collect<'a>(ground: &'a Ground, ids: &mut BTreeSet<&'a str>) {
        ids.insert(&ground.id);
        ground.after.iter().filter_map(|after| BOOK.ground(&after.ground)).for_each(|first| collect(first, ids));
    }
    let mut ids = BTreeSet::new();
    collect(ground, &mut ids);
    let grounds = BOOK.grounds.iter().filter(|ground| ids.contains(&*ground.id)).cloned().collect();
    LawBook { grounds, ..BOOK.clone() }
}

/// Whether two answers to the question leave the last ground of the book in two ways.
fn differs(book: &LawBook, situation: &Situation, question: Subject) -> bool {
    let mut found = VALUES[usize::from(question.fact.0)].iter().map(|value| {
        let mut told = situation.clone();
        told.note(question, Answer::Known(*value));
        assess(book, &told, DAY).verdicts.last().expect("the ground").verdict.carries()
    });
    let first = found.next();
    found.any(|other| Some(other) != first)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn every_question_can_still_decide_a_ground(situation in situations(), seed in any::<u64>()) {
        let mut seed = seed;
        let open: Vec<&Ground> = {
            let assessment = assess(&BOOK, &situation, DAY);
            assessment.verdicts.iter().filter(|found| !found.missing().is_empty()).map(|found| found.ground).collect()
        };
        for question in questions(&situation) {
            prop_assert!(askable(question) && situation.answer(question) == Answer::Unknown);
            let can_decide = open.iter().filter(|ground| facts_of(ground).contains(&question.fact)).any(|ground| {
                let mut others = facts_of(ground);
                others.remove(&question.fact);
                let book = alone(ground);
                let tries = (0..600).map(|_| completed(&situation, &others, true, &mut seed));
                std::iter::once(situation.clone()).chain(tries).any(|told| differs(&book, &told, question))
            });
            prop_assert!(can_decide, "{} can decide nothing any more", BOOK.fact(question.fact).name);
        }
    }

    #[test]
    fn once_nothing_is_asked_no_answer_matters_any_more(
        situation in situations(), answers in situations(), seed in any::<u64>(),
    ) {
        let (mut told, mut seed) = (situation, seed);
        while let Some(question) = questions(&told).first().copied() {
            // Who would not answer is not asked again.
            let answer = match answers.answer(question) {
                Answer::Unknown => Answer::Withheld,
                answer => answer,
            };
            told.note(question, answer);
        }
        let all: BTreeSet<FactId> = (0..BOOK.facts.len() as u16).map(FactId).collect();
        let one = carries(&completed(&told, &all, false, &mut seed));
        for _ in 0..20 {
            prop_assert_eq!(&carries(&completed(&told, &all, false, &mut seed)), &one);
        }
    }
}

#[test]
fn what_comes_out_the_same_either_way_is_not_asked() {
    let is = |fact, yes| Condition::Fact(FactId(fact), Test::Is(yes));
    let (any, all) = (Condition::Any, Condition::All);
    let asked = |when: Condition, known: &[(u16, bool)], unaskable: Option<u16>| -> Vec<u16> {
        let book = book(&["works", "studies", "is ill"].map(|name| (name, Kind::YesNo)), when);
        let mut situation = Situation::default();
        for (fact, yes) in known {
            situation.note(Subject::of_household(FactId(*fact)), Answer::Known(Value::YesNo(*yes)));
        }
        let seen = Seen { book: &book, situation: &situation, on: DAY };
        let askable = |subject: Subject| Some(subject.fact.0) != unaskable;
        let assessment = assess(&book, &situation, DAY);
        assessment.questions_among(&seen, |_| true, askable).map(|subject| subject.fact.0).collect()
    };
    let either_way = || any(vec![is(0, true), all(vec![is(0, false), is(1, true)])]);
    assert_eq!(asked(either_way(), &[], None), [0, 1]);
    assert_eq!(asked(either_way(), &[(1, true)], None), [0_u16; 0]);
    // Nobody can be asked for the one fact without which it stays open.
    let waits = || all(vec![is(0, true), any(vec![is(1, true), is(2, true)])]);
    assert_eq!(asked(waits(), &[], Some(2)), [0, 1]);
    let waits_in_vain = || any(vec![all(vec![is(0, true), is(2, true)]), all(vec![is(0, false), is(2, false)])]);
    assert_eq!(asked(waits_in_vain(), &[], None), [0, 2]);
    assert_eq!(asked(waits_in_vain(), &[], Some(2)), [0_u16; 0]);
}
