//! Who lives together, and what follows from it.

use super::*;

fn person(relation: &str, age: &str) -> Person {
    let Kind::Choice(names) = &book().fact(subject("relation").fact).kind else { panic!("relation is a choice") };
    let relation = names.iter().position(|name| name == relation).map(|place| place as u8);
    Person { relation, age: age.to_owned() }
}

fn with(age: &str, others: Vec<Person>) -> Home {
    Home { age: age.to_owned(), company: Some(Company::Others), others }
}

fn situation(home: &Home) -> maatwerk_engine::Situation {
    let told = Told { home: Some(home.clone()), ..Told::default() };
    told.situation(book())
}

fn of(home: &Home, name: &str, member: usize) -> Answer {
    situation(home).answer(Subject::of_member(subject(name).fact, member))
}

#[test]
fn the_visitor_comes_first_and_everyone_who_was_added_counts() {
    let home = with("34", vec![person("partner", "36"), person("child", "4")]);
    assert_eq!(situation(&home).members.len(), 3);
    assert_eq!(of(&home, "relation", 0), Answer::Known(Value::Choice(0)));
    let ages = [0, 1, 2].map(|member| of(&home, "age", member));
    assert_eq!(ages, [34, 36, 4].map(|age| Answer::Known(Value::Number(age))));
}

#[test]
fn who_was_not_told_of_stays_possible() {
    for company in [None, Some(Company::Withheld), Some(Company::Others)] {
        let home = Home { company, ..Home::default() };
        let situation = situation(&home);
        assert_eq!(situation.members.len(), 2, "{company:?}");
        assert_eq!(situation.members[1], maatwerk_engine::Answers::default());
    }
    assert_eq!(State::default().told.situation(book()).members.len(), 2);
    assert_eq!(situation(&Home { company: Some(Company::Alone), ..Home::default() }).members.len(), 1);
    // Those who were added and then taken back by "alone" are kept in the form and do not count.
    let alone = Home { company: Some(Company::Alone), ..with("30", vec![person("child", "4")]) };
    assert_eq!(situation(&alone).members.len(), 1);
}

#[test]
fn an_age_that_cannot_be_read_stays_and_is_not_guessed() {
    let home = with("dertig", vec![person("child", "400")]);
    let state = after(&State::default(), [Action::Home(home.clone(), Then::GoOn)]);
    assert_eq!((screen(&state), state.refused), (Screen::Home { changing: false }, true));
    assert_eq!(state.told.home.as_ref(), Some(&home));
    assert_eq!((of(&home, "age", 0), of(&home, "age", 1)), (Answer::Unknown, Answer::Unknown));
    let mended = after(&state, [Action::Home(with("30", vec![person("child", "")]), Then::GoOn)]);
    assert!(!mended.refused && screen(&mended) != screen(&state));
}

#[test]
fn who_went_elsewhere_comes_back_to_an_age_that_cannot_be_read() {
    let state = after(&alone("dertig"), [Action::Back, Action::Domains(Vec::new(), Then::GoOn)]);
    assert_eq!(screen(&state), Screen::Home { changing: false });
    let stopped = after(&state, [Action::Stop]);
    assert_eq!(screen(&stopped), Screen::Outcome { more: true }, "nobody is kept from the outcome");
    assert_eq!(screen(&after(&stopped, [Action::GoOn])), Screen::Home { changing: false });
}

#[test]
fn people_are_added_and_taken_away_one_by_one() {
    let home = with("30", vec![person("child", "4"), person("child", "6")]);
    assert_eq!(home.without(0), with("30", vec![person("child", "6")]));
    assert_eq!(home.with_one_more().others.len(), 3);
    assert_eq!(home.with(1, |person| person.age = "7".to_owned()).others[1].age, "7");
    assert_eq!(home.without(9), home);
}

#[test]
fn what_the_ages_tell_is_not_asked() {
    let no = yes(false);
    let home = with("30", vec![person("child", "4")]);
    assert_eq!([of(&home, "state pension age", 0), of(&home, "lives independently", 1)], [no, no]);
    assert_eq!(of(&home, "lives independently", 0), Answer::Unknown);
    let old = Home { age: "72".to_owned(), company: Some(Company::Alone), others: Vec::new() };
    assert_eq!(of(&old, "state pension age", 0), yes(true));
    let between = Home { age: "67".to_owned(), ..old };
    assert_eq!(of(&between, "state pension age", 0), Answer::Unknown);
    // From what cannot be so nothing follows.
    assert_eq!(of(&with("30", vec![person("child", "40")]), "state pension age", 0), Answer::Unknown);
}
