//! Two households side by side: what differs, which law makes it so, and what may never make a difference.

mod common;

use common::{BOOK, DAY, household, situations};
use maatwerk_engine::{
    Answer, Condition, Difference, FactId, Kind, Seen, Situation, Subject, Test, Treatment, Unequal, Value, assess,
    equal_treatment, with_fact_of_ones_own,
};
use proptest::prelude::*;

fn treatment(one: &Situation, other: &Situation) -> Treatment<'static> {
    equal_treatment(&BOOK, [one, other], DAY)
}

fn unequal<'t>(treatment: &'t Treatment<'static>, ground: &str) -> &'t Unequal<'static> {
    treatment.unequal.iter().find(|unequal| unequal.ground.id == ground).expect(ground)
}

/// The names of the facts behind a ground's verdicts, cause by cause; a member is `(member)`.
fn causes(treatment: &Treatment<'static>, ground: &str) -> Vec<Vec<String>> {
    let name = |place: &usize| match &treatment.differences[*place] {
        Difference::Fact { subjects: [one, _], .. } => BOOK.fact(one.fact).name.clone(),
        Difference::Member { .. } => "(member)".to_owned(),
    };
    let causes = unequal(treatment, ground).causes.iter();
    causes.map(|cause| cause.differences.iter().map(name).collect()).collect()
}

#[test]
fn an_age_makes_the_difference_and_the_article_says_so() {
    let of = |age| household(&format!("members: [{{ age: {age}, lives independently: yes, parents can pay: no }}]"));
    let treatment = treatment(&of(19), &of(21));
    assert_eq!(treatment.differences.len(), 1);
    let verdicts = unequal(&treatment, "pw-20-3").verdicts.map(|verdict| verdict.name());
    assert_eq!(verdicts, ["applies", "elsewhere"]);
    assert_eq!(causes(&treatment, "pw-20-3"), [["age"]]);
    assert_eq!(treatment.through(0).count(), treatment.unequal.len(), "nothing else differs");
    assert_eq!(treatment.equal() + treatment.unequal.len(), treatment.assessments[0].verdicts.len());
}

#[test]
fn every_fact_that_makes_the_difference_by_itself_is_named() {
    let one =
        household("household: { no entitlement: yes, emergency: yes, another way out: no, lawful residence: yes }");
    let other = household("household: { debts: yes }");
    let treatment = treatment(&one, &other);
    // Without any one of the four the first waits for a fact, as the second does.
    let four = ["no entitlement", "emergency", "another way out", "lawful residence"];
    let unequal = unequal(&treatment, "pw-16-1");
    assert_eq!(unequal.verdicts.map(|verdict| verdict.name()), ["judged", "open"]);
    assert!(unequal.causes.iter().all(|cause| cause.turns == [true, false]), "{unequal:?}");
    let mut each = causes(&treatment, "pw-16-1").concat();
    each.sort();
    let mut expected = four.map(str::to_owned);
    expected.sort();
    assert_eq!(each, expected);
}

#[test]
fn a_cause_says_for_which_household_it_turns() {
    // Either of both is enough for the article: one fact turns the second household, and neither turns the first.
    let of = |pay: &str, asked: &str| {
        household(&format!(
            "members: [{{ age: 19, lives independently: yes, parents can pay: {pay}, parents can be asked: {asked} }}]"
        ))
    };
    let treatment = treatment(&of("no", "no"), &of("yes", "yes"));
    let unequal = unequal(&treatment, "pw-20-3");
    assert_eq!(unequal.verdicts.map(|verdict| verdict.name()), ["applies", "blocked"]);
    assert!(unequal.causes.iter().all(|cause| cause.turns == [false, true]), "{unequal:?}");
    assert_eq!(causes(&treatment, "pw-20-3"), [["parents can pay"], ["parents can be asked"]]);
}

#[test]
fn facts_that_only_together_make_the_difference_are_one_cause() {
    // (a and b) or (c and d): who has all four misses none of them, and who has none needs two.
    let fact = |place| Condition::Fact(FactId(place), Test::Is(true));
    let pair = |one, other| Condition::All(vec![fact(one), fact(other)]);
    let facts = ["a", "b", "c", "d"].map(|name| (name, Kind::YesNo));
    let book = common::book(&facts, Condition::Any(vec![pair(0, 1), pair(2, 3)]));
    let all = |yes| Situation {
        household: (0..4).map(|place| (FactId(place), Answer::Known(Value::YesNo(yes)))).collect(),
        ..Situation::default()
    };
    let treatment = equal_treatment(&book, [&all(true), &all(false)], DAY);
    let [Unequal { causes, .. }] = &treatment.unequal[..] else { panic!("{:?}", treatment.unequal) };
    assert_eq!(
        causes.iter().map(|cause| (&cause.differences[..], cause.turns)).collect::<Vec<_>>(),
        [(&[0, 1][..], [false, true])]
    );
}

#[test]
fn what_follows_from_an_age_is_no_difference_of_its_own() {
    let [child, adult] = [16, 19].map(|age| household(&format!("members: [{{ age: {age} }}]")));
    let treatment = treatment(&child, &adult);
    let [Difference::Fact { subjects: [age, _], follows, .. }] = &treatment.differences[..] else {
        panic!("{:?}", treatment.differences)
    };
    assert_eq!(BOOK.fact(age.fact).name, "age");
    assert!(follows.iter().any(|fact| BOOK.fact(*fact).name == "receives assistance"), "{follows:?}");
}

#[test]
fn a_child_is_held_against_a_child_and_who_is_left_is_named() {
    let one = household("members: [{ relation: applicant, age: 40 }, { relation: child, age: 8 }]");
    let other = household(
        "members: [{ relation: child, age: 9 }, { relation: applicant, age: 40 }, { relation: child, age: 12 }]",
    );
    let found = treatment(&one, &other).differences;
    let places: Vec<_> = found
        .iter()
        .map(|difference| match difference {
            Difference::Fact { subjects, .. } => subjects.map(Subject::place),
            Difference::Member { household, place } => [Some(*household), Some(*place)],
        })
        .collect();
    assert_eq!(places, [[Some(1), Some(0)], [Some(1), Some(2)]], "{found:?}");
    assert!(matches!(found[1], Difference::Member { household: 1, place: 2 }));
}

/// What a difference is, without the places of members, which say nothing.
type Told = (Option<(FactId, [Answer; 2])>, Option<(usize, String)>);

fn told(treatment: &Treatment<'_>) -> Vec<Told> {
    let differences = treatment.differences.iter().map(|difference| match difference {
        Difference::Fact { subjects: [one, _], answers, .. } => (Some((one.fact, *answers)), None),
        Difference::Member { household, place } => {
            let known = format!("{:?}", treatment.households[*household].members[*place].iter().collect::<Vec<_>>());
            (None, Some((*household, known)))
        }
    });
    differences.collect()
}

/// The differences that make it so, by their places, and whose verdict they turn.
type Cause = (Vec<usize>, [bool; 2]);

/// The grounds with two verdicts and what makes it so.
fn outcome(treatment: &Treatment<'_>) -> Vec<(String, [&'static str; 2], Vec<Cause>)> {
    let unequal = treatment.unequal.iter().map(|unequal| {
        let causes = unequal.causes.iter().map(|cause| (cause.differences.clone(), cause.turns)).collect();
        (unequal.ground.id.clone(), unequal.verdicts.map(|verdict| verdict.name()), causes)
    });
    unequal.collect()
}

fn verdict(situation: &Situation, ground: &str) -> &'static str {
    assess(&BOOK, situation, DAY).of(ground).expect(ground).verdict.name()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn equal_households_differ_nowhere(one in situations()) {
        let treatment = treatment(&one, &one);
        prop_assert!(treatment.differences.is_empty() && treatment.unequal.is_empty());
    }

    #[test]
    fn it_makes_no_difference_which_household_comes_first(one in situations(), other in situations()) {
        let (there, back) = (treatment(&one, &other), treatment(&other, &one));
        let mirrored: Vec<Told> = told(&back)
            .into_iter()
            .map(|(fact, member)| (fact.map(|(fact, [one, other])| (fact, [other, one])), member.map(|(of, known)| (1 - of, known))))
            .collect();
        prop_assert_eq!(told(&there), mirrored);
        let mirrored: Vec<_> = outcome(&back)
            .into_iter()
            .map(|(ground, [one, other], causes)| {
                let causes = causes.into_iter().map(|(set, [one, other])| (set, [other, one])).collect::<Vec<_>>();
                (ground, [other, one], causes)
            })
            .collect();
        prop_assert_eq!(outcome(&there), mirrored);
    }

    #[test]
    fn the_order_of_members_never_matters(one in situations(), other in situations(), by in 0..3usize) {
        let mut turned = one.clone();
        let by = by % turned.members.len();
        turned.members.rotate_left(by);
        turned.members.reverse();
        let (straight, turned) = (treatment(&one, &other), treatment(&turned, &other));
        prop_assert_eq!(told(&straight), told(&turned));
        prop_assert_eq!(outcome(&straight), outcome(&turned));
    }

    #[test]
    fn every_cause_is_proven_and_needs_all_of_itself(one in situations(), other in situations()) {
        let treatment = treatment(&one, &other);
        for Unequal { ground, verdicts, causes } in &treatment.unequal {
            prop_assert!(!causes.is_empty(), "{} has no cause", ground.id);
            for cause in causes {
                prop_assert!(cause.turns.contains(&true));
                for from in [0, 1] {
                    let with = treatment.taken_over(from, &cause.differences);
                    let turns = verdict(&with, &ground.id) == verdicts[1 - from].name();
                    prop_assert_eq!(turns, cause.turns[from], "{}: {:?}", ground.id, cause);
                }
            }
        }
    }

    #[test]
    fn all_differences_together_make_the_one_household_the_other(one in situations(), other in situations()) {
        let treatment = treatment(&one, &other);
        let all: Vec<usize> = (0..treatment.differences.len()).collect();
        let rest = equal_treatment(&BOOK, [&treatment.taken_over(0, &all), &treatment.households[1]], DAY);
        prop_assert!(rest.differences.is_empty() && rest.unequal.is_empty(), "{:?}", rest.differences);
    }

    #[test]
    fn a_fact_that_no_ground_names_changes_nothing(one in situations(), name in "[a-z]{1,12}", value in ".{0,12}") {
        let seen = Seen { book: &BOOK, situation: &one, on: DAY };
        let with = with_fact_of_ones_own(&seen, &name, &value);
        prop_assert_eq!(with.told[1], with.told[0] + 1);
        prop_assert_eq!(with.same, with.grounds);
        prop_assert_eq!(&with.hashes[0], &with.hashes[1]);
    }
}

#[test]
fn the_hash_of_the_outcomes_tells_other_outcomes_apart() {
    let of = |age| {
        let situation = household(&format!("members: [{{ age: {age} }}]"));
        with_fact_of_ones_own(&Seen { book: &BOOK, situation: &situation, on: DAY }, "postcode", "1234 AB").hashes
    };
    let [young, old] = [of(19), of(70)];
    assert_eq!(young[0], young[1]);
    assert_ne!(young[0], old[0]);
}

#[test]
fn the_book_says_how_many_grounds_look_at_a_fact() {
    let age = BOOK.fact_named("age").expect("age");
    assert!(BOOK.looking_at(age) > 1);
    assert_eq!(BOOK.looking_at(FactId(u16::MAX)), 0);
}
