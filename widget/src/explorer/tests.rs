//! Walks through the explorer with the real law book.

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

mod steps {
    use super::*;

    #[test]
    fn every_answer_leads_to_an_outcome_within_the_most_questions() {
        let answers: [fn(Question) -> Action; 4] = [
            |question| Action::Answer(question.subject, Answer::Unknown),
            |question| Action::Answer(question.subject, Answer::Withheld),
            no,
            yes_to,
        ];
        let with_others = Home { company: Some(Company::Others), ..Home::default() };
        for domains in std::iter::once(Vec::new()).chain(domains().into_iter().map(|domain| vec![domain])) {
            for (home, answer) in
                [Home::default(), with_others.clone()].iter().flat_map(|home| answers.map(|answer| (home, answer)))
            {
                let begun = after(&State::default(), [Action::GoOn, Action::Domains(domains.clone(), Then::GoOn)]);
                let begun = match screen(&begun) {
                    Screen::Home { .. } => after(&begun, [Action::Home(home.clone(), Then::GoOn)]),
                    _ => begun,
                };
                let state = walk(begun, answer);
                assert_eq!(screen(&state), Screen::Outcome { more: false }, "{domains:?}");
                assert!(state.told.asked() <= MOST_QUESTIONS, "{:?}", state.told);
                let mut subjects: Vec<Subject> = state.told.given.iter().map(|given| given.subject).collect();
                subjects.sort();
                subjects.dedup();
                assert_eq!(subjects.len(), state.told.given.len(), "a question was asked twice");
                let residence = state.told.given.iter().position(|given| given.subject == subject("lawful residence"));
                assert!(residence.is_none_or(|place| place + 1 == state.told.given.len()), "residence before the rest");
                for subject in subjects {
                    let fact = book().fact(subject.fact);
                    assert!(fact.asked != Asked::Professional, "{}", fact.name);
                    assert!(subject.member.is_none_or(|member| member == 0), "{} of another", fact.name);
                    assert!(!["age", "relation"].contains(&&*fact.name), "{} twice", fact.name);
                }
            }
        }
    }

    #[test]
    fn parts_of_life_come_first_and_are_no_question() {
        let begun = after(&State::default(), [Action::GoOn]);
        assert_eq!(screen(&begun), Screen::Domains { changing: false });
        let debts = vec!["debts".to_owned()];
        let chosen = after(&begun, [Action::Domains(debts.clone(), Then::Stay)]);
        assert_eq!((screen(&chosen), chosen.told.asked()), (Screen::Domains { changing: false }, 0));
        let on = after(&chosen, [Action::Domains(debts, Then::GoOn)]);
        assert_eq!(screen(&on), Screen::Home { changing: false });
        assert_eq!(screen(&after(&on, [Action::Back])), Screen::Domains { changing: false });
        assert_eq!(screen(&after(&on, [Action::Back, Action::Back])), Screen::Start);
    }

    #[test]
    fn only_what_matters_for_the_chosen_parts_of_life_is_asked() {
        for domain in domains() {
            let begun = after(&alone("30"), [Action::Domains(vec![domain.clone()], Then::GoOn)]);
            let state = walk(begun, |question| Action::Answer(question.subject, Answer::Unknown));
            let facts: Vec<_> =
                book().grounds.iter().filter(|ground| ground.domains.contains(&domain)).flat_map(named).collect();
            for given in &state.told.given {
                assert!(facts.contains(&given.subject.fact), "{} for {domain}", book().fact(given.subject.fact).name);
            }
        }
    }

    /// Every fact that the ground, or one that goes before it, names.
    fn named(ground: &maatwerk_engine::Ground) -> Vec<maatwerk_engine::FactId> {
        let only = ground.after.iter().map(|after| &after.only);
        let conditions = [&ground.concerns, &ground.when].into_iter().chain(only);
        let first = ground.after.iter().filter_map(|after| book().ground(&after.ground));
        conditions.flat_map(maatwerk_engine::Condition::facts).chain(first.flat_map(named)).collect()
    }

    #[test]
    fn not_knowing_stays_unknown_and_rather_not_saying_is_withheld() {
        let state = told(&alone("30"), &[("debts", Answer::Unknown), ("special costs", Answer::Withheld)]);
        let situation = state.told.situation(book());
        assert_eq!(situation.answer(subject("debts")), Answer::Unknown);
        assert_eq!(situation.answer(subject("special costs")), Answer::Withheld);
    }

    #[test]
    fn going_back_shows_the_answer_and_going_on_loses_nothing() {
        let first = asked(&alone("30")).expect("a question");
        assert_eq!(first.number, 2, "who lives together was the first");
        let one = after(&alone("30"), [Action::Answer(first.subject, yes(false)), Action::GoOn]);
        let second = asked(&one).expect("a second question");
        let back = after(&one, [Action::Back]);
        assert_eq!(asked(&back).map(|question| (question.number, question.chosen)), Some((2, Some(yes(false)))));
        assert_eq!(asked(&after(&back, [Action::Answer(first.subject, yes(false))])), Some(second));
        let home = after(&back, [Action::Back]);
        assert_eq!(screen(&home), Screen::Home { changing: false });
        assert_eq!(home.told, one.told);
        assert_eq!(asked(&after(&home, [Action::Back, Action::Back, Action::GoOn])), Some(second));
    }

    #[test]
    fn what_cannot_be_used_stays_in_the_field() {
        let assets = subject("assets");
        let refused = after(&alone("30"), [Action::Type(assets, "twaalf".to_owned(), Then::GoOn)]);
        let typed = Some(Typed { subject: assets, text: "twaalf".to_owned() });
        assert_eq!((&refused.typed, refused.refused, refused.told.given.len()), (&typed, true, 0));
        let mending = after(&refused, [Action::Type(assets, "1".to_owned(), Then::Stay)]);
        assert!(!mending.refused && mending.told.given.is_empty());
        let mended = after(&mending, [Action::Type(assets, "1.234,50".to_owned(), Then::GoOn)]);
        assert_eq!(mended.told.answer_to(assets), Some(Answer::Known(Value::Money(123_450))));
        assert_eq!((mended.typed, mended.refused), (None, false));
    }

    #[test]
    fn what_was_typed_waits_for_who_comes_back() {
        let assets = subject("assets");
        let typing = after(&alone("30"), [Action::Type(assets, "12".to_owned(), Then::Stay)]);
        let back = after(&typing, [Action::Back, Action::GoOn]);
        assert_eq!(back.typed, typing.typed);
    }

    #[test]
    fn stopping_and_going_on_lead_back_to_the_same_question() {
        for begun in [after(&State::default(), [Action::GoOn]), alone("30")] {
            let stopped = after(&begun, [Action::Stop]);
            assert_eq!(screen(&stopped), Screen::Outcome { more: true });
            assert_eq!(screen(&after(&stopped, [Action::GoOn])), screen(&begun));
        }
    }

    #[test]
    fn a_changed_answer_replaces_the_old_one_and_leads_back_to_the_outcome() {
        let state = told(&alone("30"), &[("debts", yes(true)), ("special costs", yes(false))]);
        let state = after(&state, [Action::Stop, Action::Change(Step::Question(0))]);
        let question = asked(&state).expect("the question to change");
        assert_eq!((question.subject, question.chosen, question.changing), (subject("debts"), Some(yes(true)), true));
        assert_eq!(after(&state, [Action::Back]).place, Place::Outcome);
        let changed = after(&state, [Action::Answer(subject("debts"), yes(false))]);
        assert_eq!((changed.place, changed.told.given.len()), (Place::Outcome, 2));
        assert_eq!(changed.told.answer_to(subject("debts")), Some(yes(false)));
        let domains = after(&changed, [Action::Change(Step::Domains), Action::Domains(Vec::new(), Then::Stay)]);
        assert_eq!(screen(&domains), Screen::Domains { changing: true });
        assert_eq!(after(&domains, [Action::Domains(Vec::new(), Then::GoOn)]).place, Place::Outcome);
    }

    #[test]
    fn starting_again_erases_and_can_be_undone_until_the_next_step() {
        let told = told(&alone("30"), &[("debts", yes(true))]);
        let erased = after(&told, [Action::Stop, Action::Restart]);
        assert_eq!((&erased.told, erased.place), (&Told::default(), Place::Start));
        let restored = after(&erased, [Action::Undo]);
        assert_eq!((&restored.told, restored.place), (&told.told, Place::Outcome));
        assert_eq!(after(&erased, [Action::GoOn]).erased, None);
    }

    #[test]
    fn leaving_keeps_nothing() {
        let told = told(&alone("30"), &[("debts", yes(true))]);
        for state in [told.clone(), after(&told, [Action::Restart])] {
            assert_eq!(after(&state, [Action::Leave]), State::default());
        }
    }

    #[test]
    fn who_is_in_danger_need_not_finish_the_questions() {
        let urgent: Vec<&str> = book().facts.iter().filter(|fact| fact.urgent).map(|fact| &*fact.name).collect();
        assert!(urgent.len() >= 4, "{urgent:?}");
        for name in urgent {
            assert_eq!(told(&alone("30"), &[(name, yes(false))]).place, Place::Newest);
            let urgent = told(&alone("30"), &[(name, yes(true))]);
            assert_eq!(urgent.place, Place::Outcome);
            let danger = ["unsafe", "emergency"].contains(&name);
            let expected = if danger { Urgency::Danger } else { Urgency::Home };
            assert_eq!(Urgency::of_all(book(), &urgent.told.given), [expected], "{name}");
        }
    }
}

mod at_home {
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
        situation(home).answer(Subject { fact: subject(name).fact, member: Some(member) })
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
}

mod outcomes {
    use super::*;

    #[test]
    fn what_may_fit_comes_first() {
        let state = told(
            &alone("18"),
            &[
                ("lives independently", yes(true)),
                ("parents can pay", yes(false)),
                ("applies for assistance", yes(true)),
            ],
        );
        let Outcome { first, .. } = outcome(&state, TODAY);
        assert!(ids(&first, Certainty::Perhaps).contains(&"pw-20-3"), "{first:?}");
    }

    #[test]
    fn whatever_is_answered_every_topic_can_be_discussed_and_a_limit_never_comes_first() {
        let all = |answer: fn(Question) -> Action| walk(alone("30"), answer);
        for state in [State::default(), all(no), all(yes_to)] {
            let Outcome { first, others } = outcome(&state, TODAY);
            let (first, others) = (topics(&first), topics(&others));
            let speaking = book().grounds_on(TODAY).filter(|ground| ground.valid.contains(TODAY)).count();
            assert_eq!(first.len() + others.len(), speaking);
            assert!(first.len() <= FIRST_AT_MOST);
            for topic in first {
                assert!(topic.certainty != Certainty::Unseen);
                assert!(book().ground(topic.id).expect("a ground").power != Power::Limit, "{}", topic.id);
            }
        }
    }

    #[test]
    fn the_chosen_parts_of_life_come_first_and_the_others_are_not_lost() {
        for domain in domains() {
            let state = after(&alone("30"), [Action::Domains(vec![domain.clone()], Then::GoOn)]);
            let Outcome { first, others } = outcome(&state, TODAY);
            assert!(first.iter().all(|group| group.domain == domain), "{domain}: {first:?}");
            assert!(others.len() > 1);
            let known: Vec<_> = first.iter().chain(&others).map(|group| group.domain).collect();
            assert!(known.iter().all(|domain| !domain.is_empty()));
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
        assert!(topics(&outcome(&State::default(), LATER).first).iter().all(|topic| topic.stale));
        assert!(topics(&outcome(&State::default(), TODAY).first).iter().all(|topic| !topic.stale));
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
