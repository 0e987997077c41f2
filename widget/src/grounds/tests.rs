//! Walks over the desk with the real law book.

use super::part_of_life::parts_of_life;
use super::standing::{Standings, silent, stale};
use super::state::{Fold, Tab, Undo};
use super::*;
use maatwerk_engine::{Answer, Assessment, Situation, Subject, Value};

const TODAY: Date = Date { year: 2026, month: 11, day: 21 };

fn subject(name: &str, member: Option<u16>) -> Subject {
    Subject { fact: book().fact_named(name).unwrap_or_else(|| panic!("no fact `{name}`")), member }
}

fn yes(yes: bool) -> Answer {
    Answer::Known(Value::YesNo(yes))
}

fn after(state: State, actions: impl IntoIterator<Item = Action>) -> State {
    actions.into_iter().fold(state, |state, action| state.after(book(), action))
}

fn typed(subject: Subject, text: &str) -> [Action; 2] {
    [Action::Type(subject, text.to_owned()), Action::Leave(subject)]
}

fn assessed(state: &State) -> Assessment<'static> {
    assess(book(), &state.settled(book()), state.day)
}

/// A parent of 45 and a child of 19 who lives alone and whose parents cannot pay.
fn parent_and_child() -> State {
    let [first, second] = [0, 1].map(|member| subject("age", Some(member)));
    let state = after(State::new(TODAY), [Action::AddMember]);
    let state = after(state, typed(first, "45").into_iter().chain(typed(second, "19 jaar")));
    let known = [("lives independently", true), ("parents can pay", false)];
    after(state, known.map(|(name, answer)| Action::Note(subject(name, Some(1)), yes(answer))))
}

#[test]
fn nothing_is_known_until_someone_says_so() {
    let state = State::new(TODAY);
    assert!(state.is_blank());
    assert_eq!(state.situation, Situation::default());
    assert!(!after(state, [Action::Note(subject("debts", None), Answer::Withheld)]).is_blank());
}

#[test]
fn what_is_told_leads_to_a_ground_that_carries() {
    let assessment = assessed(&parent_and_child());
    let standings = Standings::of(&assessment);
    assert!(standings.applies.iter().any(|assessed| assessed.ground.id == "pw-20-3"));
    assert!(standings.carrying() >= 1);
    let sorted = standings.carrying()
        + standings.limits.len()
        + standings.open.len()
        + standings.blocked.len()
        + standings.elsewhere.len();
    assert_eq!(sorted, assessment.verdicts.len(), "every ground stands somewhere, once");
}

#[test]
fn half_a_number_is_no_answer_and_nothing_typed_is_lost() {
    let age = subject("age", Some(0));
    let typing = after(State::new(TODAY), [Action::Type(age, "19".to_owned())]);
    assert_eq!(typing.situation.answer(age), Answer::Unknown, "the field was not left");
    let refused = after(State::new(TODAY), typed(age, "negentien"));
    assert_eq!(refused.typed_for(age).map(|typed| (&*typed.text, typed.fault.is_some())), Some(("negentien", true)));
    let mended = after(refused, typed(age, "19"));
    assert_eq!(mended.situation.answer(age), Answer::Known(Value::Number(19)));
    assert_eq!(mended.typed_for(age), None);
    assert_eq!(after(mended, typed(age, "")).situation.answer(age), Answer::Unknown, "emptied is unknown again");
}

#[test]
fn what_was_asked_and_not_known_is_not_asked_first_again() {
    let state = State::new(TODAY);
    let debts = subject("debts", None);
    let skipped = after(state, [Action::Skip(debts)]);
    assert_eq!((skipped.situation.answer(debts), &skipped.skipped[..]), (Answer::Unknown, &[debts][..]));
    assert_eq!(after(skipped, [Action::Note(debts, yes(true))]).skipped, []);
}

#[test]
fn a_member_who_was_removed_comes_back_in_the_same_place() {
    let state = parent_and_child();
    let removed = after(state.clone(), [Action::RemoveMember(0)]);
    assert_eq!(removed.situation.members.len(), 1);
    assert_eq!(removed.situation.answer(subject("age", Some(0))), Answer::Known(Value::Number(19)));
    assert!(matches!(removed.undo, Some(Undo::Member(0, _))));
    assert_eq!(after(removed, [Action::PutBack]).situation, state.situation);
    let alone = after(State::new(TODAY), [Action::RemoveMember(0)]);
    assert_eq!(alone.situation.members.len(), 1, "somebody lives here");
}

#[test]
fn half_typed_answers_move_with_their_member() {
    let [first, second] = [0, 1].map(|member| subject("age", Some(member)));
    let state = after(State::new(TODAY), [Action::AddMember, Action::Type(second, "x".to_owned())]);
    let removed = after(state, [Action::RemoveMember(0)]);
    assert_eq!((removed.typed_for(first).map(|typed| &*typed.text), removed.typed_for(second)), (Some("x"), None));
}

#[test]
fn starting_again_can_be_undone_until_something_else_is_done() {
    let told = parent_and_child();
    let blank = after(told.clone(), [Action::StartAgain]);
    assert!(blank.is_blank());
    let looking = after(blank.clone(), [Action::Show(Tab::Ladder), Action::Search("geld".to_owned())]);
    assert_eq!(after(looking, [Action::PutBack]).situation, told.situation);
    assert_eq!(after(blank, [Action::AddMember]).undo, None);
}

#[test]
fn another_day_is_another_version_and_the_first_before_any_is_silent() {
    let state = parent_and_child();
    let before = after(state.clone(), [Action::Day("1950-01-01".to_owned())]);
    let assessment = assessed(&before);
    assert_eq!(silent(&assessment), assessment.verdicts.len());
    let later = after(state.clone(), [Action::Day("2031-01-01".to_owned())]);
    assert!(stale(&assessed(&later)) > 0);
    assert_eq!(stale(&assessed(&state)), 0);
    assert_eq!(after(state, [Action::Day("2026-02-31".to_owned())]).day, TODAY, "a day that does not exist");
}

#[test]
fn a_ground_that_is_pointed_to_opens_wherever_it_stands() {
    let state = after(State::new(TODAY), [Action::Show(Tab::Ladder), Action::ShowGround("pw-35-1".to_owned())]);
    assert_eq!(state.tab, Tab::Grounds);
    assert!(state.open.contains(&Fold::Ground("pw-35-1".to_owned())) && state.open.contains(&Fold::Elsewhere));
    assert_eq!(state.focus.id, "ground-pw-35-1");
}

#[test]
fn every_fact_that_a_ground_looks_at_belongs_to_one_part_of_life() {
    let mut placed: Vec<_> = parts_of_life(book()).iter().flat_map(|part| part.facts.iter().copied()).collect();
    placed.sort();
    let mut looked_at: Vec<_> = book()
        .grounds
        .iter()
        .flat_map(|ground| [ground.concerns.facts(), ground.when.facts()].concat())
        .chain(book().grounds.iter().flat_map(|ground| &ground.after).flat_map(|after| after.only.facts()))
        .collect();
    looked_at.sort();
    looked_at.dedup();
    assert_eq!(placed, looked_at);
}

#[test]
fn only_a_known_municipality_has_mandates() {
    assert!(municipality::named("GM0000").is_some() && municipality::named("gm0000").is_some());
    assert!(municipality::named("GM0014").is_none());
}
