//! What cannot be so in one household.

mod common;

use common::{BOOK, situations};
use maatwerk_engine::{Answer, Answers, Contradiction, Impossible, LawBook, Situation, Subject, Value, clashes};
use proptest::prelude::*;

const APPLICANT: u8 = 0;
const PARTNER: u8 = 1;
const CHILD: u8 = 2;
const PARENT: u8 = 3;

/// A household of members with a relation and an age.
fn family(members: &[(Option<u8>, Option<i64>)]) -> Situation {
    let [relation, age] = ["relation", "age"].map(|name| BOOK.fact_named(name).expect(name));
    let member = |(of, years): &(Option<u8>, Option<i64>)| -> Answers {
        let of = of.map(|of| (relation, Answer::Known(Value::Choice(of))));
        let years = years.map(|years| (age, Answer::Known(Value::Number(years))));
        of.into_iter().chain(years).collect()
    };
    Situation { members: members.iter().map(member).collect(), ..Situation::default() }
}

#[track_caller]
fn found(members: &[(Option<u8>, Option<i64>)], ids: &[&str]) {
    let situation = family(members);
    let all: Vec<&str> = clashes(&BOOK, &situation).iter().map(|clash| &*clash.contradiction.id).collect();
    assert_eq!(all, ids, "{members:?}");
}

#[test]
fn a_child_is_younger_and_a_parent_older() {
    found(&[(Some(APPLICANT), Some(38)), (Some(CHILD), Some(40))], &["child-not-younger"]);
    found(&[(Some(APPLICANT), Some(38)), (Some(CHILD), Some(38))], &["child-not-younger"]);
    found(&[(Some(APPLICANT), Some(38)), (Some(CHILD), Some(37))], &[]);
    found(&[(Some(CHILD), Some(40)), (Some(APPLICANT), Some(38))], &["child-not-younger"]);
    found(&[(Some(APPLICANT), Some(38)), (Some(CHILD), Some(5)), (Some(CHILD), Some(39))], &["child-not-younger"]);
    found(&[(Some(APPLICANT), Some(38)), (Some(PARENT), Some(38))], &["parent-not-older"]);
    found(&[(Some(APPLICANT), Some(38)), (Some(PARENT), Some(39))], &[]);
    found(&[(Some(PARTNER), Some(38)), (Some(CHILD), Some(40))], &[]);
}

#[test]
fn what_is_not_known_contradicts_nothing() {
    found(&[(None, Some(38)), (Some(CHILD), Some(40))], &[]);
    found(&[(Some(APPLICANT), None), (Some(CHILD), Some(40))], &[]);
    found(&[(Some(APPLICANT), Some(38)), (Some(CHILD), None)], &[]);
    found(&[(Some(APPLICANT), Some(38)), (None, Some(40))], &[]);
    found(&[], &[]);
}

#[test]
fn a_condition_that_cannot_hold_names_the_facts() {
    found(&[(Some(APPLICANT), None), (Some(APPLICANT), None)], &["two-applicants"]);
    found(&[(Some(APPLICANT), Some(30)), (Some(PARTNER), Some(15))], &["partner-too-young"]);
    found(&[(Some(APPLICANT), Some(30)), (Some(PARTNER), Some(16))], &[]);
    let situation = family(&[(Some(PARTNER), Some(15)), (Some(APPLICANT), Some(30))]);
    let subject = |name| Subject { fact: BOOK.fact_named(name).expect(name), member: Some(0) };
    assert_eq!(clashes(&BOOK, &situation)[0].subjects, ["relation", "age"].map(subject));
    let situation = family(&[(Some(CHILD), Some(40)), (Some(APPLICANT), Some(38))]);
    let ages = [0, 1].map(|member| Subject { member: Some(member), ..subject("age") });
    assert_eq!(clashes(&BOOK, &situation)[0].subjects, ages, "the younger one first");
}

#[test]
fn nobody_is_compared_with_themselves() {
    let by = BOOK.fact_named("age").expect("age");
    let rule = Impossible::NotOlder { by, older: condition(), than: condition() };
    let contradiction = Contradiction { id: "x".to_owned(), rule, instead: String::new() };
    let book = LawBook { contradictions: vec![contradiction], ..BOOK.clone() };
    assert!(clashes(&book, &family(&[(Some(CHILD), Some(5))])).is_empty());
    assert_eq!(clashes(&book, &family(&[(Some(CHILD), Some(5)), (Some(CHILD), Some(5))])).len(), 1);
}

fn condition() -> maatwerk_engine::Condition {
    maatwerk_engine::Condition::ALWAYS
}

proptest! {
    #[test]
    fn the_order_of_members_never_matters(situation in situations()) {
        let mut turned = situation.clone();
        turned.members.reverse();
        let ids = |situation| clashes(&BOOK, situation).iter().map(|clash| &*clash.contradiction.id).collect::<Vec<_>>();
        prop_assert_eq!(ids(&situation), ids(&turned));
    }
}
