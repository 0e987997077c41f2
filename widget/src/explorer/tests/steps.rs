//! From screen to screen.

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
