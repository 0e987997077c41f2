//! Practice as a professional goes through it, with the real law book and the real examples.

use super::state::Sure;
use super::*;
use futures::executor::block_on;
use maatwerk_engine::Assessment;

fn after(state: State, actions: impl IntoIterator<Item = Action>) -> State {
    actions.into_iter().fold(state, |state, action| state.after(book(), &EXAMPLES, action))
}

/// Practice on the example with this id.
fn on(id: &str) -> State {
    let place = EXAMPLES.iter().position(|example| example.id == id).expect(id);
    after(State::new(&EXAMPLES, 0), [Action::Take(place)])
}

fn assessed(state: &State) -> Assessment<'static> {
    assess(book(), &state.desk.settled(book()), state.desk.day)
}

fn ground(id: &str) -> Action {
    Action::Ground(id.to_owned())
}

#[test]
fn what_was_chosen_stands_where_the_facts_put_it() {
    let state = after(on("negentien-zonder-ouders"), [ground("pw-20-3"), ground("pw-35-1"), ground("pw-18-1")]);
    let assessment = assessed(&state);
    let findings = Findings::of(&assessment, &state.choice);
    let ids = |grounds: &[&maatwerk_engine::Assessed<'static>]| -> Vec<String> {
        grounds.iter().map(|assessed| assessed.ground.id.clone()).collect()
    };
    assert_eq!(ids(&findings.hits), ["pw-20-3"]);
    assert_eq!(ids(&findings.not), ["pw-35-1"], "article 20 goes first");
    assert_eq!(ids(&findings.waits), ["pw-18-1"]);
    assert!(!ids(&findings.missed).contains(&"pw-20-3".to_owned()));
}

#[test]
fn every_example_is_sorted_whole_whatever_is_chosen() {
    for example in EXAMPLES.iter() {
        let state = on(&example.id);
        let assessment = assessed(&state);
        let everything = assessment.verdicts.iter().map(|assessed| ground(&assessed.ground.id));
        let state = after(state, everything);
        let findings = Findings::of(&assessment, &state.choice);
        let sorted = findings.hits.len() + findings.waits.len() + findings.not.len() + findings.limits.len();
        assert_eq!((sorted, findings.missed.len()), (assessment.verdicts.len(), 0), "{}", example.id);
    }
}

#[test]
fn the_sentence_counts_in_words_and_never_scores() {
    let state = on("negentien-zonder-ouders");
    let assessment = assessed(&state);
    let said = |state: &State| Findings::of(&assessment, &state.choice).sentence(Lang::Nl, &state.choice);
    assert!(said(&state).starts_with("U koos geen grond."), "{}", said(&state));
    let one = after(state, [ground("pw-20-3")]);
    assert!(said(&one).starts_with("U koos één grond. De rekenaar vond die ook."), "{}", said(&one));
    let two = after(one, [ground("pw-35-1")]);
    assert!(said(&two).starts_with("U koos twee gronden. Eén daarvan vond de rekenaar ook."), "{}", said(&two));
    for words in [words::group_not(Lang::Nl), words::group_not_lead(Lang::Nl), words::hits_none(Lang::Nl)] {
        assert!(!words.to_lowercase().contains("fout"), "{words}");
    }
}

#[test]
fn where_nothing_carries_that_is_an_outcome_too() {
    let state = on("vast-tussen-regels");
    let assessment = assessed(&state);
    let sentence = Findings::of(&assessment, &state.choice).sentence(Lang::Nl, &state.choice);
    assert!(sentence.ends_with(words::nothing_carries(Lang::Nl)), "{sentence}");
}

#[test]
fn trying_again_keeps_the_choice_and_another_household_begins_anew() {
    let measure = ("pw-20-3".to_owned(), "x".to_owned());
    let chosen = after(
        on("negentien-zonder-ouders"),
        [
            ground("pw-20-3"),
            Action::Measure(measure.0.clone(), measure.1.clone()),
            Action::Sure(Sure::Guess),
            Action::Reveal,
        ],
    );
    assert!(chosen.revealed && chosen.practised.len() == 1);
    let again = after(chosen.clone(), [Action::Again]);
    assert!(!again.revealed);
    assert_eq!(again.choice, chosen.choice);
    let without = after(again.clone(), [ground("pw-20-3")]);
    assert!(without.choice.measures.is_empty(), "a measure goes with its ground");
    let other = after(again.clone(), [Action::Take(0)]);
    assert!(other.choice.grounds.is_empty() && other.practised.len() == 1);
    let cleared = after(again.clone(), [Action::Clear]);
    assert!(cleared.choice.grounds.is_empty());
    assert_eq!(after(cleared, [Action::PutBack]).choice, again.choice);
}

#[test]
fn it_opens_on_the_first_household_in_both_languages() {
    for lang in Lang::ALL {
        let props = move || PracticeProps { lang, heading_level: 2, municipality: None, examples: None, example: None };
        let page = block_on(yew::ServerRenderer::<Practice>::with_props(props).hydratable(false).render());
        let title = EXAMPLES[0].title[lang as usize].clone();
        assert!(page.contains(&title) && page.contains(words::reveal(lang)), "{page}");
        assert!(!page.contains('\u{fffd}'));
    }
}

#[derive(PartialEq, Properties)]
struct RevealedProps {
    example: String,
}

/// The half with the outcome.
#[component]
fn Revealed(props: &RevealedProps) -> Html {
    let state = &on(&props.example);
    let (situation, day) = (state.desk.settled(book()), state.desk.day);
    let seen = Seen { book: book(), situation: &situation, on: day };
    let assessment = assess(book(), &situation, day);
    let questions = facts::questions(&seen, &assessment, &[]);
    let (on_board, on_desk) = (Callback::noop(), Callback::noop());
    let desk = Desk {
        lang: Lang::Nl,
        book: book(),
        town: municipality::named(""),
        state: &state.desk,
        seen,
        assessment: &assessment,
        questions: &questions,
        level: 2,
        on: &on_desk,
    };
    let board = Board { desk, state, story: &STORIES[state.household], examples: None, on: &on_board };
    outcome::outcome(&board, &Findings::of(&assessment, &state.choice))
}

#[test]
fn the_next_question_says_which_resident_it_is_about() {
    let mut named = 0;
    for example in EXAMPLES.iter() {
        let state = on(&example.id);
        let (situation, day) = (state.desk.settled(book()), state.desk.day);
        let seen = Seen { book: book(), situation: &situation, on: day };
        let questions = facts::questions(&seen, &assess(book(), &situation, day), &[]);
        let Some(place) = questions.first().and_then(|subject| subject.place()) else { continue };
        let props = || RevealedProps { example: example.id.clone() };
        let page = block_on(yew::ServerRenderer::<Revealed>::with_props(props).hydratable(false).render());
        let name = page.split("mw-fact__name").nth(1).and_then(|rest| rest.split("</p>").next()).expect("a name");
        let is_alone = situation.members.len() < 2;
        assert!(is_alone || name.contains(&format!("bewoner {}", place + 1)), "{}: {name}", example.id);
        named += usize::from(!is_alone);
    }
    assert!(named > 0, "a household of more residents with a question about one of them");
}
