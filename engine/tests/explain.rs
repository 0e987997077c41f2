//! Why a ground has its verdict, which one fact would open it, and what stands before it.

mod common;

use common::{BOOK, DAY, book, household, situations};
use maatwerk_engine::{
    Answer, Bound, Condition, FactId, Kind, Leaf, Opening, Precedence, Seen, Situation, Test, Truth, Value, Verdict,
    assess, clashes, ladder, openings, receipt,
};
use proptest::prelude::*;

fn seen(situation: &Situation) -> Seen<'_> {
    Seen { book: &BOOK, situation, on: DAY }
}

/// The facts that would open a ground, as files have them.
#[track_caller]
fn opens(text: &str, ground: &str) -> Vec<(String, String, bool)> {
    let situation = household(text);
    let write = |opening: Opening| {
        let fact = BOOK.fact(opening.subject.fact);
        (fact.name.clone(), fact.written(opening.value), matches!(opening.was, Answer::Known(_)))
    };
    openings(&seen(&situation), ground).into_iter().map(write).collect()
}

#[test]
fn one_fact_that_is_missing_or_otherwise_opens_a_ground() {
    let one = |fact: &str, value: &str, known| vec![(fact.to_owned(), value.to_owned(), known)];
    for (text, ground, expected) in [
        ("members: [{ age: 19, lives independently: yes, parents can pay: no }]", "pw-20-3", vec![]),
        (
            "household: { debts: yes, guarantee helps: yes, restructuring credit refused: no }",
            "pw-49",
            one("restructuring credit refused", "yes", true),
        ),
        ("members: [{ age: 21, parents can pay: no }]", "pw-20-3", one("age", "20", true)),
        ("members: [{ parents can pay: no }]", "pw-20-3", one("age", "18", false)),
        ("household: { must repay assistance: yes }", "pw-58-8", one("repaying does harm", "yes", false)),
        ("household: {}", "pw-58-8", vec![]),
    ] {
        assert_eq!(opens(text, ground), expected, "{ground} for {text}");
    }
}

#[test]
fn what_goes_first_stands_above_and_says_why() {
    let situation = household(
        "{ household: { special costs: yes, costs for: living, can pay costs: no, other scheme suffices: no }, \
         members: [{ age: 19, lives independently: yes, parents can pay: no }] }",
    );
    let assessment = assess(&BOOK, &situation, DAY);
    let rungs = ladder(&seen(&situation), &assessment);
    let place = |id: &str| rungs.iter().position(|rung| rung.ground.id == id).expect(id);
    assert!(place("pw-20-3") < place("pw-35-1"));
    let step = rungs[place("pw-35-1")].steps.iter().find(|step| step.first == "pw-20-3").expect("a step");
    assert_eq!((step.kind, step.holds, step.across_laws), (Precedence::GoesFirst, Truth::True, false));
    assert!(!step.why.is_empty());
}

#[test]
fn the_ladder_never_leads_in_a_circle() {
    let situation = Situation::default();
    let assessment = assess(&BOOK, &situation, DAY);
    let rungs = ladder(&seen(&situation), &assessment);
    assert!(!rungs.is_empty());
    for (place, rung) in rungs.iter().enumerate() {
        for step in &rung.steps {
            let above = rungs.iter().position(|other| other.ground.id == step.first).expect(step.first);
            assert!(above < place && rungs[above].below < rung.below, "{} before {}", step.first, rung.ground.id);
        }
    }
}

#[test]
fn the_receipt_of_the_same_facts_is_the_same() {
    let write = |text: &str| {
        let situation = household(text);
        let stamp = maatwerk_rules::STAMP;
        receipt(&seen(&situation), &stamp, &assess(&BOOK, &situation, DAY))
    };
    let one = write("{ household: { debts: yes }, members: [{ age: 40 }, { age: 19, works: no }] }");
    let other = write("{ members: [{ works: no, age: 19 }, { age: 40 }], household: { debts: yes } }");
    assert_eq!(one, other, "the order in which facts and members are told");
    assert_ne!(one, write("{ household: { debts: no }, members: [{ age: 40 }, { age: 19, works: no }] }"));
    let (text, hash) = one.trim_end().rsplit_once("receipt: ").expect("a last line");
    assert_eq!(maatwerk_engine::hash(text.as_bytes()), hash);
}

#[test]
fn what_would_open_a_ground_fits_what_else_is_known() {
    let situation = household(
        "{ household: { circumstances differ: yes }, members: [\
         { age: 40, relation: applicant, receives assistance: no, applies for assistance: no }, \
         { age: 10, relation: child, receives assistance: no, applies for assistance: no }] }",
    );
    let openings = openings(&seen(&situation), "pw-18-1");
    assert!(!openings.is_empty());
    assert!(openings.iter().all(|opening| opening.subject.place() == Some(0)), "a child of 10: {openings:?}");
}

#[test]
fn what_would_open_a_ground_lies_within_the_bounds_of_its_fact() {
    let found = |when: Condition| -> Vec<Value> {
        let book = book(&[("rooms", Kind::Number { min: 1, max: 10 })], when);
        let seen = Seen { book: &book, situation: &Situation::default(), on: DAY };
        openings(&seen, "one").into_iter().map(|opening| opening.value).collect()
    };
    let rooms = |low: Option<i64>, high: Option<i64>| {
        Condition::Fact(FactId(0), Test::Between(low.map(Bound::Number), high.map(Bound::Number)))
    };
    assert_eq!(found(rooms(Some(10), None)), [Value::Number(10)]);
    assert_eq!(found(rooms(None, Some(1))), [Value::Number(1)]);
    assert_eq!(found(Condition::Not(Box::new(rooms(None, Some(10))))), [], "nobody has eleven");
    assert_eq!(found(Condition::Not(Box::new(rooms(Some(1), None)))), [], "nobody has none");
}

proptest! {
    #[test]
    fn an_explanation_says_what_was_weighed(situation in situations()) {
        let seen = seen(&situation);
        for ground in &BOOK.grounds {
            for condition in [&ground.concerns, &ground.when] {
                let mut because = Vec::new();
                let truth = condition.weigh(&seen, &mut because);
                let explained = condition.explain(&seen);
                prop_assert_eq!(explained.truth, truth);
                prop_assert_eq!(explained.deciding_facts(), because.iter().collect::<Vec<&Leaf<'_>>>());
            }
        }
    }

    #[test]
    fn an_opening_opens(situation in situations()) {
        for assessed in assess(&BOOK, &situation, DAY).verdicts {
            let openings = openings(&seen(&situation), &assessed.ground.id);
            prop_assert!(openings.is_empty() || assessed.verdict.carries() != Truth::True);
            for opening in openings {
                let mut otherwise = situation.clone();
                otherwise.note(opening.subject, Answer::Known(opening.value));
                let opened = assess(&BOOK, &otherwise, DAY);
                let found = opened.of(&assessed.ground.id).map(|assessed| assessed.verdict.carries());
                prop_assert_eq!(found, Some(Truth::True), "{:?}", opening);
            }
        }
    }

    #[test]
    fn a_missing_last_fact_is_always_found(situation in situations(), which in any::<prop::sample::Index>()) {
        // Take away one fact on which a ground that carries rests: it must be named as what would open it.
        let assessment = assess(&BOOK, &situation, DAY);
        let carrying: Vec<_> =
            assessment.verdicts.iter().filter(|assessed| matches!(assessed.verdict, Verdict::Applies | Verdict::Judged(_)))
                .filter(|assessed| !assessed.because.is_empty()).collect();
        prop_assume!(!carrying.is_empty());
        let assessed = carrying[which.index(carrying.len())];
        let leaf = assessed.because[which.index(assessed.because.len())];
        let mut less = situation.clone();
        less.note(leaf.subject, Answer::Unknown);
        let still = assess(&BOOK, &less, DAY);
        prop_assume!(still.of(&assessed.ground.id).is_some_and(|less| less.verdict == Verdict::Open));
        // What cannot be so is not offered: a child that receives assistance.
        let mut settled = less.clone();
        BOOK.settle(&mut settled);
        prop_assume!([Answer::Unknown, leaf.answer].contains(&settled.answer(leaf.subject)));
        prop_assume!(!clashes(&BOOK, &situation).iter().any(|clash| clash.subjects.contains(&leaf.subject)));
        let named = openings(&seen(&less), &assessed.ground.id);
        prop_assert!(named.iter().any(|opening| opening.subject == leaf.subject), "{:?} in {:?}", leaf, named);
    }
}
