//! Walks through the explorer with the real law book.

mod at_home;
mod outcomes;
mod steps;

use super::*;
use maatwerk_engine::{Answer, Asked, Kind, Power, Subject, Value, assess};

const TODAY: Date = Date { year: 2026, month: 11, day: 21 };
/// Before any ground that the files speak of.
const LONG_AGO: Date = Date { year: 1900, month: 1, day: 1 };
/// After every ground should have been checked again.
const LATER: Date = Date { year: 2028, month: 1, day: 1 };

fn yes(yes: bool) -> Answer {
    Answer::Known(Value::YesNo(yes))
}

fn subject(name: &str) -> Subject {
    let fact = book().fact_named(name).unwrap_or_else(|| panic!("no fact `{name}`"));
    let member = (book().fact(fact).of == maatwerk_engine::Scope::Member).then_some(0);
    Subject { fact, member }
}

fn after(state: &State, actions: impl IntoIterator<Item = Action>) -> State {
    actions.into_iter().fold(state.clone(), |state, action| state.after(book(), action))
}

/// Someone who lives alone, of this age, and wants to talk about everything.
fn alone(age: &str) -> State {
    let home = Home { age: age.to_owned(), company: Some(Company::Alone), others: Vec::new() };
    let told = [Action::GoOn, Action::Domains(Vec::new(), Then::GoOn), Action::Home(home, Then::GoOn)];
    after(&State::default(), told)
}

fn told(state: &State, answers: &[(&str, Answer)]) -> State {
    after(state, answers.iter().map(|(name, answer)| Action::Answer(subject(name), *answer)))
}

fn screen(state: &State) -> Screen {
    Screen::of(book(), state, TODAY)
}

fn asked(state: &State) -> Option<Question> {
    match screen(state) {
        Screen::Question(question) => Some(question),
        _ => None,
    }
}

/// Answers every question in the same manner until there is none.
fn walk(mut state: State, answer: impl Fn(Question) -> Action) -> State {
    while let Some(question) = asked(&state) {
        state = after(&state, [answer(question), Action::GoOn]);
    }
    state
}

fn outcome(state: &State, on: Date) -> Outcome<'static> {
    let situation = state.told.situation(book());
    let domains = state.told.domains.clone().unwrap_or_default();
    Outcome::of(book(), &assess(book(), &situation, on), &domains)
}

fn topics<'a>(groups: &[Group<'a>]) -> Vec<Topic<'a>> {
    groups.iter().flat_map(|group| group.topics.clone()).collect()
}

fn ids<'a>(groups: &[Group<'a>], certainty: Certainty) -> Vec<&'a str> {
    topics(groups).iter().filter(|topic| topic.certainty == certainty).map(|topic| topic.id).collect()
}

/// Every part of life that a ground belongs to.
fn domains() -> Vec<String> {
    let mut domains: Vec<String> = book().grounds.iter().flat_map(|ground| ground.domains.clone()).collect();
    domains.sort();
    domains.dedup();
    domains
}

/// An answer to each kind of question: a no, a 45, nothing at all.
fn no(question: Question) -> Action {
    match &book().fact(question.subject.fact).kind {
        Kind::YesNo => Action::Answer(question.subject, yes(false)),
        Kind::Choice(names) => Action::Answer(question.subject, Answer::Known(Value::Choice(names.len() as u8 - 1))),
        Kind::Number { .. } => Action::Type(question.subject, "45".to_owned(), Then::GoOn),
        Kind::Money => Action::Type(question.subject, "0".to_owned(), Then::GoOn),
        Kind::Date => Action::Type(question.subject, "1-1-2020".to_owned(), Then::GoOn),
    }
}

/// The other end of each kind of question.
fn yes_to(question: Question) -> Action {
    match &book().fact(question.subject.fact).kind {
        Kind::YesNo => Action::Answer(question.subject, yes(true)),
        Kind::Choice(_) => Action::Answer(question.subject, Answer::Known(Value::Choice(0))),
        Kind::Number { .. } => Action::Type(question.subject, "18".to_owned(), Then::GoOn),
        Kind::Money => Action::Type(question.subject, "€ 10.000".to_owned(), Then::GoOn),
        Kind::Date => Action::Type(question.subject, "1 november 2026".to_owned(), Then::GoOn),
    }
}

#[test]
fn only_numbers_dial_and_only_pages_are_linked() {
    let dials = |phone: &'static str| {
        let contact = Contact { phone: Some(phone.into()), ..Contact::default() };
        contact.dial().map(|dial| dial.to_string())
    };
    assert_eq!(dials("+31 (0)50-123 45 67").as_deref(), Some("tel:+310501234567"));
    assert_eq!(dials("zie de brief"), None);
}
