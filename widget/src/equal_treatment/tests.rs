//! The test as a council member goes through it, with the real law book.

use super::state::{Action, Chosen, Own, State};
use super::*;
use crate::grounds::Action as DeskAction;
use futures::executor::block_on;
use maatwerk_engine::{Answer, Subject, Treatment, Value};

const TODAY: Date = Date { year: 2026, month: 11, day: 22 };

fn after(state: State, actions: impl IntoIterator<Item = Action>) -> State {
    actions.into_iter().fold(state, |state, action| state.after(book(), &EXAMPLES, action))
}

fn new() -> State {
    State::new(&EXAMPLES, TODAY)
}

fn treatment(state: &State) -> Treatment<'static> {
    equal_treatment(book(), [&state.desks[0].situation, &state.desks[1].situation], TODAY)
}

fn shown(state: &State) -> String {
    let treatment = treatment(state);
    let titles = choosing::titles(Lang::Nl, state, &EXAMPLES);
    let ons = [0, 1].map(|_| Callback::noop());
    finding::sentence(&Pair::new((Lang::Nl, 2), book(), &treatment, &state.desks, &titles, &ons, None))
}

fn age(age: i64) -> DeskAction {
    let fact = book().fact_named("age").expect("age");
    DeskAction::Note(Subject::of_member(fact, 0), Answer::Known(Value::Number(age)))
}

#[test]
fn it_begins_with_two_households_that_the_law_does_not_treat_alike() {
    let state = new();
    assert!(state.chosen.iter().all(|chosen| matches!(chosen, Chosen::Example(_))));
    let treatment = treatment(&state);
    assert!(!treatment.differences.is_empty() && !treatment.unequal.is_empty());
    assert!(treatment.equal() > treatment.unequal.len(), "most is the same for everyone");
}

#[test]
fn the_same_household_differs_nowhere_until_a_fact_is_changed() {
    let same = after(new(), [Action::Choose(1, Chosen::Same)]);
    assert!(shown(&same).contains("zijn ook gelijk"), "{}", shown(&same));
    let changed = after(same, [Action::Change(1, age(40))]);
    let found = treatment(&changed);
    assert_eq!(found.differences.len(), 1);
    assert!(found.through(0).any(|unequal| unequal.ground.id == "pw-20-3"));
    assert!(shown(&changed).starts_with("Eén feit verschilt."), "{}", shown(&changed));
    assert!(choosing::titles(Lang::Nl, &changed, &EXAMPLES)[1].ends_with("(door u veranderd)"));
    assert!(treatment(&after(changed, [Action::Reset(1)])).differences.is_empty());
}

#[test]
fn making_equal_takes_one_difference_away_and_can_be_taken_back() {
    let state = new();
    let before = treatment(&state).differences.len();
    let equal = after(state.clone(), [Action::Equalise(treatment(&state).taken_over(1, &[0]))]);
    assert_eq!(treatment(&equal).differences.len(), before - 1);
    assert_eq!(treatment(&after(equal, [Action::PutBack])).differences.len(), before);
}

#[test]
fn of_nobody_and_nobody_nothing_is_known() {
    let nobody = after(new(), [0, 1].map(|which| Action::Choose(which, Chosen::Nobody)));
    assert!(shown(&nobody).starts_with("Van geen van beide is iets bekend"), "{}", shown(&nobody));
}

#[test]
fn another_first_household_is_the_same_for_who_compares_with_itself() {
    let state = after(new(), [Action::Choose(1, Chosen::Same), Action::Choose(0, Chosen::Nobody)]);
    assert!(treatment(&state).differences.is_empty());
}

#[test]
fn a_fact_of_ones_own_waits_until_it_is_tried() {
    let typed = after(new(), [Action::Name("postcode".to_owned()), Action::Value("1234 AB".to_owned())]);
    assert_eq!(typed.tried, None);
    let own = Own { name: "postcode".to_owned(), value: "1234 AB".to_owned() };
    assert_eq!(after(typed, [Action::Try]).tried, Some(own));
}

#[test]
fn the_worked_comparison_reads_without_a_browser() {
    for lang in Lang::ALL {
        let props = move || EqualTreatmentProps { lang, today: TODAY, heading_level: 2 };
        let page = block_on(yew::ServerRenderer::<WorkedComparison>::with_props(props).hydratable(false).render());
        assert!(page.contains("wetten.overheid.nl") && page.contains("<table"), "{page}");
        assert!(!page.contains("<button") && !page.contains("<input"), "nothing that does nothing");
        let test = move || EqualTreatmentProps { lang, today: TODAY, heading_level: 2 };
        let page = block_on(yew::ServerRenderer::<EqualTreatment>::with_props(test).hydratable(false).render());
        assert!(page.contains(words::own_try(lang)), "{page}");
    }
}
