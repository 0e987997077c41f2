//! Lanes and scalar agree: what 64 households at once give is what each gives by itself.

mod common;

use maatwerk_engine::cohort::{Cohort, Counts, LANES, Program};
use maatwerk_engine::{
    After, Answer, Answers, Assessed, Bound, Condition, Date, DatedAmount, Fact, FactId, Ground, Kind, LawBook,
    OpenNorm, Period, Precedence, Quantifier, Scope, Sensitivity, Situation, Span, Test, Value, assess,
};
use proptest::prelude::*;
use std::collections::BTreeSet;
use std::sync::LazyLock;

const DAY: Date = Date { year: 2026, month: 7, day: 1 };

static RULES: LazyLock<LawBook> = LazyLock::new(maatwerk_rules::law_book);

/// Assesses the households as one cohort and one by one, and holds every verdict, blocker and missing fact of the one
/// against the other.
#[track_caller]
fn lanes_and_scalar_agree(book: &LawBook, on: Date, households: &[Situation]) {
    let program = Program::new(book, on);
    let mut cohort = Cohort::new(&program);
    for chunk in households.chunks(LANES) {
        let mut batch = program.batch();
        assert!(chunk.iter().all(|household| batch.push(household)));
        cohort.assess(&batch);
        for (lane, household) in chunk.iter().enumerate() {
            let scalar = assess(book, household, on);
            assert_eq!(scalar.verdicts.len(), cohort.verdicts(lane).count());
            for (assessed, verdict) in scalar.verdicts.iter().zip(cohort.verdicts(lane)) {
                assert_eq!(verdict, Some(assessed.verdict.name()), "{} of {household:?}", assessed.ground.id);
            }
        }
    }
    let counts = cohort.counted().counts(&program);
    let scalar: Vec<_> = households.iter().map(|household| assess(book, household, on).verdicts).collect();
    let scalar: Vec<&[Assessed<'_>]> = scalar.iter().map(Vec::as_slice).collect();
    the_counts_agree(&counts, &scalar);
}

#[track_caller]
fn the_counts_agree(counts: &Counts<'_>, scalar: &[&[Assessed<'_>]]) {
    assert_eq!(counts.households, scalar.len() as u64);
    let in_how_many = |holds: &dyn Fn(&[Assessed<'_>]) -> bool| scalar.iter().filter(|one| holds(one)).count() as u64;
    for (place, ground) in counts.grounds.iter().enumerate() {
        for (count, name) in [
            (ground.applies, "applies"),
            (ground.judged, "judged"),
            (ground.open, "open"),
            (ground.blocked, "blocked"),
            (ground.elsewhere, "elsewhere"),
        ] {
            assert_eq!(count, in_how_many(&|one| one[place].verdict.name() == name), "{name}");
        }
        for (fact, count) in &ground.waits {
            assert_eq!(*count, in_how_many(&|one| waits(&one[place]).contains(fact)), "waits for {fact:?}");
        }
        let waited_for: BTreeSet<FactId> = scalar.iter().flat_map(|one| waits(&one[place])).collect();
        assert_eq!(ground.waits.iter().map(|(fact, _)| *fact).collect::<BTreeSet<_>>(), waited_for);
    }
    for (fact, count) in &counts.facts {
        assert_eq!(*count, in_how_many(&|one| one.iter().any(|assessed| waits(assessed).contains(fact))), "{fact:?}");
    }
    for (norm, count) in &counts.norms {
        let weighed = |assessed: &Assessed<'_>| {
            assessed.verdict.name() == "judged" && assessed.ground.weigh.iter().any(|open| open.norm == **norm)
        };
        assert_eq!(*count, in_how_many(&|one| one.iter().any(weighed)), "{norm}");
    }
    let mut blocked = 0;
    for (ground, blocker, count) in &counts.blockers {
        let in_the_way = |one: &[Assessed<'_>]| {
            let assessed = one.iter().find(|assessed| assessed.ground.id == ground.id).expect("the same grounds");
            assessed.in_the_way().iter().any(|leaf| {
                leaf.subject.fact == blocker.fact && leaf.test == blocker.test && leaf.wanted == blocker.wanted
            })
        };
        assert_eq!(*count, in_how_many(&in_the_way), "{} blocked by {blocker:?}", ground.id);
        blocked += count;
    }
    let each = |assessed: &Assessed<'_>| -> u64 {
        let mut leaves: Vec<_> =
            assessed.in_the_way().iter().map(|leaf| (leaf.subject.fact, leaf.test, leaf.wanted)).collect();
        (0..leaves.len()).for_each(|place| {
            if place < leaves.len() && leaves[..place].contains(&leaves[place]) {
                leaves.remove(place);
            }
        });
        leaves.iter().enumerate().filter(|(place, leaf)| !leaves[..*place].contains(leaf)).count() as u64
    };
    assert_eq!(blocked, scalar.iter().flat_map(|one| one.iter()).map(each).sum::<u64>(), "a blocker was left out");
}

fn waits(assessed: &Assessed<'_>) -> Vec<FactId> {
    assessed.missing().iter().map(|subject| subject.fact).collect()
}

fn answer(kind: &Kind) -> BoxedStrategy<Answer> {
    let value = match kind {
        Kind::YesNo => any::<bool>().prop_map(Value::YesNo).boxed(),
        Kind::Number { min, max } => (*min..=*max).prop_map(Value::Number).boxed(),
        Kind::Money => {
            prop_oneof![(0..20i64).prop_map(|euro| euro * 100_000), 0..=1_000_000_000i64].prop_map(Value::Money).boxed()
        }
        Kind::Date => (2024..2028u16, 1..13u8, 1..29u8)
            .prop_map(|(year, month, day)| Value::Date(Date { year, month, day }))
            .boxed(),
        Kind::Choice(names) => (0..names.len() as u8).prop_map(Value::Choice).boxed(),
    };
    prop_oneof![4 => value.prop_map(Answer::Known), 1 => Just(Answer::Unknown), 1 => Just(Answer::Withheld)].boxed()
}

fn answers(facts: &[Fact], scope: Scope) -> impl Strategy<Value = Answers> + use<> {
    let facts = facts.iter().enumerate().filter(move |(_, fact)| fact.of == scope);
    let each: Vec<_> = facts.map(|(place, fact)| (Just(FactId(place as u16)), answer(&fact.kind))).collect();
    each.prop_map(|answers| answers.into_iter().collect())
}

fn households(facts: &[Fact], members: usize) -> impl Strategy<Value = Vec<Situation>> + use<> {
    let members = prop::collection::vec(answers(facts, Scope::Member), 0..members);
    let one =
        (answers(facts, Scope::Household), members).prop_map(|(household, members)| Situation { household, members });
    prop::collection::vec(one, 1..70)
}

/// Facts of every kind, of the household and of members.
fn facts() -> Vec<Fact> {
    let kinds = [
        Kind::YesNo,
        Kind::YesNo,
        Kind::Number { min: -3, max: 9 },
        Kind::Choice(["a", "b", "c"].map(str::to_owned).to_vec()),
        Kind::Money,
        Kind::Date,
    ];
    let fact = |of: Scope| {
        move |(place, kind): (usize, &Kind)| Fact {
            adults: false,
            name: format!("{of:?} {place}"),
            of,
            kind: kind.clone(),
            sensitivity: Sensitivity::Low,
            changeable: place == 0,
            asked: maatwerk_engine::Asked::Anyone,
            urgent: false,
        }
    };
    let each = |of| kinds.iter().enumerate().map(fact(of)).collect::<Vec<_>>();
    [each(Scope::Household), each(Scope::Member)].concat()
}

fn test(kind: &Kind) -> BoxedStrategy<Test> {
    let range = |bound: BoxedStrategy<Bound>| {
        (prop::option::of(bound.clone()), prop::option::of(bound))
            .prop_map(|(low, high)| Test::Between(low, high))
            .boxed()
    };
    match kind {
        Kind::YesNo => any::<bool>().prop_map(Test::Is).boxed(),
        Kind::Choice(names) => prop::collection::vec(0..names.len() as u8, 0..3).prop_map(Test::OneOf).boxed(),
        Kind::Number { min, max } => range((min - 2..=max + 2).prop_map(Bound::Number).boxed()),
        // Amount 0 is known on the day, amount 1 is not.
        Kind::Money => range(
            prop_oneof![(0..20i64).prop_map(|euro| Bound::Number(euro * 100_000)), (0..2u16).prop_map(Bound::Amount)]
                .boxed(),
        ),
        Kind::Date => range(
            prop_oneof![
                (0..30u16, 0..40u16).prop_map(|(months, days)| Bound::Ago(Span { months, days })),
                (2024..2028u16).prop_map(|year| Bound::Day(Date { year, month: 7, day: 1 })),
            ]
            .boxed(),
        ),
    }
}

fn leaf(of: Scope) -> BoxedStrategy<Condition> {
    let facts = facts();
    let of_scope: Vec<usize> = (0..facts.len()).filter(|place| facts[*place].of == of).collect();
    prop::sample::select(of_scope)
        .prop_flat_map(move |place| {
            test(&facts[place].kind).prop_map(move |test| Condition::Fact(FactId(place as u16), test))
        })
        .boxed()
}

fn combined(parts: BoxedStrategy<Condition>) -> BoxedStrategy<Condition> {
    parts
        .prop_recursive(3, 12, 3, |part| {
            prop_oneof![
                prop::collection::vec(part.clone(), 0..3).prop_map(Condition::All),
                prop::collection::vec(part.clone(), 0..3).prop_map(Condition::Any),
                part.prop_map(|part| Condition::Not(Box::new(part))),
            ]
        })
        .boxed()
}

fn condition() -> BoxedStrategy<Condition> {
    let quantifier = prop_oneof![
        (0..4u8).prop_map(Quantifier::AtLeast),
        (0..4u8).prop_map(Quantifier::AtMost),
        Just(Quantifier::AtMost(255)),
        Just(Quantifier::All),
    ];
    let members = (quantifier, combined(leaf(Scope::Member)))
        .prop_map(|(quantifier, part)| Condition::Members(quantifier, Box::new(part)));
    combined(prop_oneof![leaf(Scope::Household), members].boxed())
}

fn ground(place: usize) -> impl Strategy<Value = Ground> {
    let after = (0..=place, any::<bool>(), condition()).prop_map(move |(first, excludes, only)| After {
        // A ground that is not in the book, now and then.
        ground: format!("g{}", if first == place { 99 } else { first }),
        kind: if excludes { Precedence::Excludes } else { Precedence::GoesFirst },
        only,
        why: String::new(),
    });
    let from = prop_oneof![9 => Just(2026), 1 => Just(2027)];
    (condition(), condition(), prop::collection::vec(after, 0..3), 0..3usize, from).prop_map(
        move |(concerns, when, after, norms, from)| Ground {
            valid: Period { from: Date { year: from, month: 1, day: 1 }, to: None },
            check_before: DAY,
            concerns,
            weigh: (0..norms).map(|norm| OpenNorm { norm: format!("n{norm}"), by: String::new() }).collect(),
            after,
            ..common::ground(&format!("g{place}"), when)
        },
    )
}

fn amount(id: &str, from: u16) -> DatedAmount {
    let version = maatwerk_engine::AmountVersion {
        valid: Period { from: Date { year: from, month: 1, day: 1 }, to: None },
        euro: 7000.into(),
        url: None,
        check_before: DAY,
    };
    DatedAmount {
        id: id.to_owned(),
        payer: None,
        law: String::new(),
        per: maatwerk_engine::Unit::Piece,
        versions: vec![version],
    }
}

fn books() -> impl Strategy<Value = LawBook> {
    let grounds = (ground(0), ground(1), ground(2), ground(3));
    grounds.prop_map(|(first, second, third, fourth)| LawBook {
        facts: facts(),
        amounts: vec![amount("known", 2026), amount("later", 2027)],
        grounds: vec![first, second, third, fourth],
        contradictions: Vec::new(),
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn of_the_real_rules(households in households(&RULES.facts, 6)) {
        lanes_and_scalar_agree(&RULES, DAY, &households);
    }

    #[test]
    fn of_a_batch_of_one_and_a_batch_of_64(households in households(&RULES.facts, 4)) {
        let program = Program::new(&RULES, DAY);
        let (mut one, mut many) = (Cohort::new(&program), Cohort::new(&program));
        for chunk in households.chunks(LANES) {
            let mut batch = program.batch();
            chunk.iter().for_each(|household| { batch.push(household); });
            many.assess(&batch);
            for (lane, household) in chunk.iter().enumerate() {
                let mut single = program.batch();
                single.push(household);
                one.assess(&single);
                prop_assert!(one.verdicts(0).eq(many.verdicts(lane)));
            }
        }
        prop_assert_eq!(one.finish(), many.finish());
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn of_any_rules(book in books(), households in households(&facts(), 5)) {
        lanes_and_scalar_agree(&book, DAY, &households);
    }
}

#[test]
fn of_households_larger_than_any_other() {
    let members = |count: usize| Situation { members: vec![Answers::default(); count], ..Situation::default() };
    lanes_and_scalar_agree(&RULES, DAY, &[members(1), members(50), members(0), members(300)]);
}

#[test]
fn of_an_answer_that_its_fact_does_not_have() {
    let relation = RULES.fact_named("relation").expect("the fact");
    let Kind::Choice(names) = &RULES.fact(relation).kind else { panic!("a choice") };
    let of = |place: usize| {
        let member = [(relation, Answer::Known(Value::Choice(place as u8)))].into_iter().collect();
        Situation { members: vec![member], ..Situation::default() }
    };
    lanes_and_scalar_agree(&RULES, DAY, &[of(names.len()), of(names.len() + 1), of(200)]);
}

#[test]
fn a_full_batch_takes_no_more_and_an_empty_one_counts_nothing() {
    let program = Program::new(&RULES, DAY);
    let mut batch = program.batch();
    assert!((0..LANES).all(|_| batch.push(&Situation::default())));
    assert!(batch.is_full() && !batch.is_empty() && !batch.push(&Situation::default()) && batch.len() == LANES);
    batch.clear();
    assert!(batch.is_empty());
    let mut cohort = Cohort::new(&program);
    cohort.assess(&batch);
    assert_eq!(cohort.finish().counts(&program).households, 0);
}

#[test]
fn households_that_are_added_one_by_one_are_all_counted() {
    let program = Program::new(&RULES, DAY);
    assert!(program.grounds().eq(RULES.grounds_on(DAY)));
    let mut cohort = Cohort::new(&program);
    (0..2 * LANES + 3).for_each(|_| cohort.add(&Situation::default()));
    assert_eq!(cohort.counted().households(), 2 * LANES as u64);
    assert_eq!(cohort.finish().households(), 2 * LANES as u64 + 3);
}
