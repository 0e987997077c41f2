//! Walks through the explorer with the real law book.

use super::*;
use maatwerk_engine::{Answer, Subject, Value, assess};

const TODAY: Date = Date { year: 2026, month: 11, day: 21 };
/// Before any ground that the files speak of.
const LONG_AGO: Date = Date { year: 2020, month: 1, day: 1 };
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

fn told(answers: &[(&str, Answer)]) -> State {
    after(&State::default(), answers.iter().map(|(name, answer)| Action::Answer(subject(name), *answer)))
}

fn asked(state: &State) -> Option<Question> {
    match Screen::of(book(), state, TODAY) {
        Screen::Question(question) => Some(question),
        Screen::Start | Screen::Outcome { .. } => None,
    }
}

/// Answers every question in the same manner until there is none.
fn walk(answer: impl Fn(Question) -> Action) -> State {
    let mut state = after(&State::default(), [Action::GoOn]);
    while let Some(question) = asked(&state) {
        state = after(&state, [answer(question)]);
    }
    state
}

fn outcome(state: &State, on: Date) -> Outcome<'static> {
    let situation = state.situation();
    Outcome::of(&assess(book(), &situation, on), &situation)
}

fn ids<'a>(topics: &[Topic<'a>], certainty: Certainty) -> Vec<&'a str> {
    topics.iter().filter(|topic| topic.certainty == certainty).map(|topic| topic.id).collect()
}

mod steps {
    use super::*;

    #[test]
    fn every_answer_leads_to_an_outcome_within_the_most_questions() {
        let answers: [fn(Question) -> Action; 4] = [
            |question| Action::Answer(question.subject, Answer::Unknown),
            |question| Action::Answer(question.subject, Answer::Withheld),
            |question| match book().fact(question.subject.fact).kind {
                maatwerk_engine::Kind::Number { .. } => Action::Type(question.subject, "45".to_owned()),
                _ => Action::Answer(question.subject, yes(false)),
            },
            |question| match book().fact(question.subject.fact).kind {
                maatwerk_engine::Kind::Number { .. } => Action::Type(question.subject, "18".to_owned()),
                maatwerk_engine::Kind::Choice(_) => Action::Answer(question.subject, Answer::Known(Value::Choice(0))),
                maatwerk_engine::Kind::YesNo => Action::Answer(question.subject, yes(true)),
            },
        ];
        for answer in answers {
            let state = walk(answer);
            assert!((1..=MOST_QUESTIONS).contains(&state.given.len()), "{:?}", state.given);
            let mut subjects: Vec<Subject> = state.given.iter().map(|given| given.subject).collect();
            subjects.sort();
            subjects.dedup();
            assert_eq!(subjects.len(), state.given.len(), "a question was asked twice");
        }
    }

    #[test]
    fn not_knowing_stays_unknown_and_rather_not_saying_is_withheld() {
        let state = told(&[("debts", Answer::Unknown), ("special costs", Answer::Withheld)]);
        assert_eq!(state.situation().answer(subject("debts")), Answer::Unknown);
        assert_eq!(state.situation().answer(subject("special costs")), Answer::Withheld);
    }

    #[test]
    fn going_back_shows_the_answer_and_going_on_loses_nothing() {
        let first = asked(&after(&State::default(), [Action::GoOn])).expect("a question");
        let one = after(&State::default(), [Action::GoOn, Action::Answer(first.subject, yes(true))]);
        let second = asked(&one).expect("a second question");
        let back = after(&one, [Action::Back]);
        assert_eq!(asked(&back).map(|question| (question.number, question.chosen)), Some((1, Some(yes(true)))));
        assert_eq!(asked(&after(&back, [Action::Answer(first.subject, yes(true))])), Some(second));
        assert_eq!(Screen::of(book(), &after(&back, [Action::Back]), TODAY), Screen::Start);
        assert_eq!(asked(&after(&back, [Action::Back, Action::GoOn])), Some(second));
    }

    #[test]
    fn a_number_that_cannot_be_used_stays_in_the_field() {
        let age = subject("age");
        let start = State { place: Place::Newest, ..State::default() };
        let refused = after(&start, [Action::Type(age, "1990".to_owned())]);
        let expected = Refused { typed: "1990".to_owned(), fault: NumberFault::Outside(0, 120) };
        assert_eq!((&refused.refused, refused.given.len(), refused.place), (&Some(expected), 0, Place::Newest));
        let mended = after(&refused, [Action::Type(age, "36".to_owned())]);
        assert_eq!((mended.refused.clone(), mended.answer_to(age)), (None, Some(Answer::Known(Value::Number(36)))));
    }

    #[test]
    fn stopping_and_going_on_lead_back_to_the_same_question() {
        let begun = after(&State::default(), [Action::GoOn]);
        let stopped = after(&begun, [Action::Stop]);
        assert_eq!(Screen::of(book(), &stopped, TODAY), Screen::Outcome { more: true });
        assert_eq!(asked(&after(&stopped, [Action::GoOn])), asked(&begun));
    }

    #[test]
    fn a_changed_answer_replaces_the_old_one_and_leads_back_to_the_outcome() {
        let state =
            after(&told(&[("debts", yes(true)), ("special costs", yes(false))]), [Action::Stop, Action::Change(0)]);
        let question = asked(&state).expect("the question to change");
        assert_eq!((question.subject, question.chosen, question.changing), (subject("debts"), Some(yes(true)), true));
        assert_eq!(after(&state, [Action::Back]).place, Place::Outcome);
        let changed = after(&state, [Action::Answer(subject("debts"), yes(false))]);
        assert_eq!((changed.place, changed.given.len()), (Place::Outcome, 2));
        assert_eq!(changed.answer_to(subject("debts")), Some(yes(false)));
    }

    #[test]
    fn starting_again_erases_and_can_be_undone_until_the_next_step() {
        let told = told(&[("debts", yes(true))]);
        let erased = after(&told, [Action::Stop, Action::Restart]);
        assert_eq!((erased.given.len(), erased.place), (0, Place::Start));
        let restored = after(&erased, [Action::Undo]);
        assert_eq!((&restored.given, restored.place), (&told.given, Place::Outcome));
        assert_eq!(after(&erased, [Action::GoOn]).erased, []);
    }

    #[test]
    fn leaving_keeps_nothing() {
        let erased = after(&told(&[("debts", yes(true))]), [Action::Restart]);
        for state in [told(&[("debts", yes(true))]), erased] {
            assert_eq!(after(&state, [Action::Leave]), State::default());
        }
    }

    #[test]
    fn who_is_in_danger_need_not_finish_the_questions() {
        for (name, urgency) in urgency::URGENT_FACTS {
            assert_eq!(told(&[(name, yes(false))]).place, Place::Newest);
            let urgent = told(&[(name, yes(true))]);
            assert_eq!(urgent.place, Place::Outcome);
            assert_eq!(Urgency::of_all(book(), &urgent.given), [urgency]);
        }
    }
}

mod outcomes {
    use super::*;

    #[test]
    fn what_may_fit_comes_first_then_what_speaks_of_this_household() {
        let state = told(&[
            ("age", Answer::Known(Value::Number(18))),
            ("lives independently", yes(true)),
            ("parents can pay", yes(false)),
            ("applies for assistance", yes(true)),
            ("need before application", yes(false)),
        ]);
        let Outcome { first, others } = outcome(&state, TODAY);
        assert_eq!(ids(&first, Certainty::Perhaps), ["pw-20-3"]);
        assert_eq!(first.iter().map(|topic| topic.id).take(3).collect::<Vec<_>>(), ["pw-20-3", "pw-18-1", "pw-41-11"]);
        assert_eq!(first.len(), FIRST_AT_MOST);
        assert_eq!(ids(&others, Certainty::Unseen), ["pw-44-5"]);
    }

    #[test]
    fn whatever_is_answered_every_topic_can_be_discussed() {
        let all_no: Vec<_> = book().facts.iter().map(|fact| (fact.name.as_str(), yes(false))).collect();
        for state in [State::default(), told(&all_no)] {
            let Outcome { first, others } = outcome(&state, TODAY);
            assert_eq!(first.len() + others.len(), book().grounds.len());
            assert!(first.len() <= FIRST_AT_MOST);
            assert!(first.iter().all(|topic| topic.certainty != Certainty::Unseen));
        }
    }

    #[test]
    fn a_day_of_which_the_files_do_not_speak_has_no_topics_and_no_questions() {
        assert_eq!(outcome(&State::default(), LONG_AGO), Outcome { first: Vec::new(), others: Vec::new() });
        let begun = after(&State::default(), [Action::GoOn]);
        assert_eq!(Screen::of(book(), &begun, LONG_AGO), Screen::Outcome { more: false });
    }

    #[test]
    fn a_text_past_its_day_is_still_shown_and_says_so() {
        assert!(outcome(&State::default(), LATER).first.iter().all(|topic| topic.stale));
        assert!(outcome(&State::default(), TODAY).first.iter().all(|topic| !topic.stale));
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
