//! What can be discussed, and in which order.

use super::*;

#[test]
fn what_may_fit_comes_first() {
    let state = told(
        &alone("18"),
        &[("lives independently", yes(true)), ("parents can pay", yes(false)), ("applies for assistance", yes(true))],
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
        for topic in first.iter().chain(&others).flat_map(|group| &group.topics) {
            assert_eq!(topic::under(topic), [topic.domain], "whom to call goes by the part of life it stands under");
        }
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
