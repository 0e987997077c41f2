//! Households of all kinds, for properties.
#![allow(dead_code, reason = "each test file uses a part")]

use maatwerk_engine::{
    Answer, Answers, Asked, Assessment, Condition, Date, Fact, FactId, Ground, Kind, LawBook, Period, Power, Scope,
    Sensitivity, Situation, Subject, Value, assess,
};
use maatwerk_notation::parse_case;
use proptest::prelude::*;
use std::sync::LazyLock;

/// The rules that visitors meet.
pub static BOOK: LazyLock<LawBook> = LazyLock::new(maatwerk_rules::law_book);

/// The day for which most tests speak.
pub const DAY: Date = Date { year: 2026, month: 11, day: 21 };

/// A household as in a case file: `household: { debts: yes }`.
#[track_caller]
pub fn household(text: &str) -> Situation {
    parse_case(&BOOK, &maatwerk_rules::catalogue(), "household", text).expect(text).situation
}

/// Households in which anything may be known, unknown or withheld, of up to three members.
pub fn situations() -> impl Strategy<Value = Situation> {
    let members = prop::collection::vec(answers(Scope::Member), 1..4);
    (answers(Scope::Household), members).prop_map(|(household, members)| Situation { household, members })
}

fn answers(scope: Scope) -> impl Strategy<Value = Answers> {
    let facts = BOOK.facts.iter().enumerate().filter(move |(_, fact)| fact.of == scope);
    let each: Vec<_> = facts.map(|(place, fact)| (Just(FactId(place as u16)), answer(&fact.kind))).collect();
    each.prop_map(|answers| answers.into_iter().collect())
}

fn answer(kind: &Kind) -> BoxedStrategy<Answer> {
    let value = match kind {
        Kind::YesNo => any::<bool>().prop_map(Value::YesNo).boxed(),
        // The ages, sums and days around which something changes.
        Kind::Number { min, max } => {
            prop_oneof![3 => *min..=(*max).min(30), 2 => *min..=(*max).min(90)].prop_map(Value::Number).boxed()
        }
        Kind::Money => (0..20i64).prop_map(|thousands| Value::Money(thousands * 100_000)).boxed(),
        Kind::Date => (1..13u8).prop_map(|month| Value::Date(Date { year: 2026, month, day: 1 })).boxed(),
        Kind::Choice(names) => (0..names.len() as u8).prop_map(Value::Choice).boxed(),
    };
    prop_oneof![3 => value.prop_map(Answer::Known), 2 => Just(Answer::Unknown), 1 => Just(Answer::Withheld)].boxed()
}

/// The names of the verdicts, in the book's order.
pub fn names(situation: &Situation) -> Vec<&'static str> {
    verdict_names(&assess(&BOOK, situation, DAY))
}

/// The names of the verdicts of an assessment.
pub fn verdict_names(assessment: &Assessment<'_>) -> Vec<&'static str> {
    assessment.verdicts.iter().map(|assessed| assessed.verdict.name()).collect()
}

/// Everything that can be answered of the household.
pub fn subjects(situation: &Situation) -> Vec<Subject> {
    let ids = (0..BOOK.facts.len()).map(|place| FactId(place as u16));
    ids.flat_map(|fact| match BOOK.fact(fact).of {
        Scope::Household => vec![Subject::of_household(fact)],
        Scope::Member => (0..situation.members.len()).map(|member| Subject::of_member(fact, member)).collect(),
    })
    .collect()
}

/// A book with one ground that carries under this condition; the facts are the household's, in this order.
pub fn book(facts: &[(&str, Kind)], when: Condition) -> LawBook {
    let fact = |(name, kind): &(&str, Kind)| Fact {
        adults: false,
        name: (*name).to_owned(),
        of: Scope::Household,
        kind: kind.clone(),
        sensitivity: Sensitivity::Low,
        changeable: false,
        asked: Asked::Anyone,
        urgent: false,
    };
    LawBook { facts: facts.iter().map(fact).collect(), grounds: vec![ground("one", when)], ..LawBook::default() }
}

/// A ground of which nothing is said but its conditions.
pub fn ground(id: &str, when: Condition) -> Ground {
    Ground {
        id: id.to_owned(),
        law: String::new(),
        bwb: String::new(),
        article: "1".to_owned(),
        paragraph: None,
        valid: Period { from: DAY, to: None },
        read: None,
        check_before: DAY,
        power: Power::May,
        decides: String::new(),
        domains: Vec::new(),
        paraphrase: String::new(),
        concerns: Condition::ALWAYS,
        when,
        weigh: Vec::new(),
        after: Vec::new(),
        amount: None,
        objections: Vec::new(),
        measures: Vec::new(),
    }
}
