//! The eight grounds of the Participatiewet, household by household, and what holds for every household.

mod common;

use common::{BOOK, DAY, household, names, situations, subjects};
use maatwerk_engine::{
    Answer, Assessed, Assessment, Bound, Condition, Date, Elsewhere, FactId, Ground, Period, Quantifier, Seen,
    Situation, Subject, Test, Truth, Verdict, assess,
};
use proptest::prelude::*;

fn questions(situation: &Situation) -> Vec<Subject> {
    let seen = Seen { book: &BOOK, situation, on: DAY };
    assess(&BOOK, situation, DAY).questions(&seen, |_| true).collect()
}

fn assessed<'a>(assessment: &'a Assessment<'a>, ground: &str) -> &'a Assessed<'a> {
    assessment.of(ground).expect(ground)
}

#[track_caller]
fn verdicts(ground: &str, households: &[(&str, &str)]) {
    for (text, verdict) in households {
        let situation = household(text);
        let assessment = assess(&BOOK, &situation, DAY);
        assert_eq!(assessed(&assessment, ground).verdict.name(), *verdict, "{ground} for {text}");
    }
}

#[test]
fn urgent_reasons_ask_for_an_emergency_without_another_way_out() {
    verdicts(
        "pw-16-1",
        &[
            (
                "household: { no entitlement: yes, emergency: yes, another way out: no, lawful residence: yes }",
                "judged",
            ),
            ("household: { no entitlement: yes, emergency: yes, another way out: no }", "open"),
            ("household: { no entitlement: yes, emergency: no }", "blocked"),
            ("household: { no entitlement: yes, another way out: yes }", "blocked"),
            ("household: { no entitlement: no, emergency: yes }", "elsewhere"),
            ("household: { emergency: yes, another way out: no, lawful residence: yes }", "open"),
        ],
    );
}

#[test]
fn tailoring_assistance_asks_for_someone_with_assistance_and_other_circumstances() {
    verdicts(
        "pw-18-1",
        &[
            (
                "{ household: { circumstances differ: yes }, members: [{ age: 34, receives assistance: yes }] }",
                "judged",
            ),
            (
                "{ household: { circumstances differ: yes }, members: [{ age: 34, applies for assistance: yes }] }",
                "judged",
            ),
            (
                "{ household: { circumstances differ: no }, members: [{ age: 34, receives assistance: yes }] }",
                "blocked",
            ),
            ("{ household: { circumstances differ: yes }, members: [{ receives assistance: no }] }", "open"),
            ("members: [{ receives assistance: no, applies for assistance: no }]", "elsewhere"),
        ],
    );
}

#[test]
fn the_youth_norm_is_raised_for_who_is_18_to_20_and_cannot_turn_to_parents() {
    verdicts(
        "pw-20-3",
        &[
            ("members: [{ age: 18, lives independently: yes, parents can pay: no }]", "applies"),
            ("members: [{ age: 20, lives independently: yes, parents can be asked: no }]", "applies"),
            ("members: [{ age: 50 }, { age: 19, lives independently: yes, parents can pay: no }]", "applies"),
            ("members: [{ age: 19, lives independently: yes }]", "open"),
            ("members: [{ age: 19, lives independently: yes, parents can pay: rather not say }]", "open"),
            // At home with parents who cannot pay: living on one's own is no condition.
            ("members: [{ age: 19, lives independently: no, parents can pay: no }]", "applies"),
            (
                "members: [{ age: 19, lives independently: yes, parents can pay: yes, parents can be asked: yes }]",
                "blocked",
            ),
            ("members: [{ age: 17, lives independently: yes, parents can pay: no }]", "elsewhere"),
            ("members: [{ age: 21, lives independently: yes, parents can pay: no }]", "elsewhere"),
            // One member's age and another member's parents do not add up.
            (
                "members: [{ age: 19, parents can pay: yes, parents can be asked: yes }, { age: 40, parents can pay: no }]",
                "blocked",
            ),
        ],
    );
}

#[test]
fn special_assistance_waits_for_the_youth_norm_where_the_costs_are_to_live_on() {
    let young = "members: [{ age: 19, lives independently: yes, parents can pay: no }]";
    let costs = |rest: &str| format!("special costs: yes, can pay costs: no, other scheme suffices: no{rest}");
    verdicts(
        "pw-35-1",
        &[
            (&format!("{{ household: {{ {} }}, {young} }}", costs(", costs for: living")), "elsewhere"),
            (&format!("{{ household: {{ {} }}, {young} }}", costs(", costs for: something else")), "judged"),
            (&format!("{{ household: {{ {} }}, members: [{{ age: 34 }}] }}", costs(", costs for: living")), "judged"),
            // What a parent in the same house needs to live on does not wait for the young person's norm.
            (
                &format!(
                    "{{ household: {{ {} }}, members: [{{ age: 45 }}, {{ age: 19, lives independently: yes, parents can pay: no }}] }}",
                    costs(", costs for: living")
                ),
                "judged",
            ),
            (&format!("household: {{ {} }}", costs(", costs for: living")), "open"),
            (&format!("household: {{ {} }}", costs(", costs for: debts")), "blocked"),
            ("household: { special costs: yes, costs for: something else, can pay costs: yes }", "blocked"),
            ("household: { special costs: no }", "elsewhere"),
        ],
    );
}

#[test]
fn four_weeks_concern_applicants_who_are_all_younger_than_27() {
    verdicts(
        "pw-41-11",
        &[
            ("{ household: { cannot wait: yes }, members: [{ age: 22, applies for assistance: yes }] }", "judged"),
            ("{ household: { cannot wait: no }, members: [{ age: 26, applies for assistance: yes }] }", "blocked"),
            ("members: [{ age: 22, applies for assistance: yes }]", "open"),
            (
                "members: [{ age: 22, applies for assistance: yes }, { age: 30, applies for assistance: yes }]",
                "elsewhere",
            ),
            (
                "{ household: { cannot wait: yes }, members: [{ age: 22, applies for assistance: yes }, { age: 50, applies for assistance: no }] }",
                "judged",
            ),
            ("members: [{ age: 27, applies for assistance: yes }]", "elsewhere"),
        ],
    );
}

#[test]
fn an_earlier_start_concerns_who_applies() {
    verdicts(
        "pw-44-5",
        &[
            ("{ household: { need before application: yes }, members: [{ applies for assistance: yes }] }", "judged"),
            ("{ household: { need before application: no }, members: [{ applies for assistance: yes }] }", "blocked"),
            ("{ household: { need before application: yes }, members: [{}] }", "open"),
            ("members: [{ applies for assistance: no }]", "elsewhere"),
        ],
    );
}

#[test]
fn help_with_debts_takes_a_guarantee_or_urgent_reasons() {
    verdicts(
        "pw-49",
        &[
            ("household: { debts: yes, restructuring credit refused: yes, guarantee helps: yes }", "judged"),
            ("household: { debts: yes, guarantee helps: no, home or utilities at risk: yes }", "judged"),
            ("household: { debts: yes, guarantee helps: no, home or utilities at risk: no }", "blocked"),
            ("household: { debts: yes, guarantee helps: yes, restructuring credit refused: no }", "blocked"),
            ("household: { debts: yes, home or utilities at risk: yes }", "open"),
            ("household: { debts: no }", "elsewhere"),
        ],
    );
}

#[test]
fn recovery_can_be_waived_where_repaying_does_harm() {
    verdicts(
        "pw-58-8",
        &[
            ("household: { must repay assistance: yes, repaying does harm: yes }", "judged"),
            ("household: { must repay assistance: yes, repaying does harm: no }", "blocked"),
            ("household: { must repay assistance: yes }", "open"),
            ("household: { must repay assistance: no }", "elsewhere"),
        ],
    );
}

#[test]
fn of_nobody_anything_is_known_and_nothing_is_decided() {
    // Of a household of one some things are known: nobody lives with them.
    let household = household("members: [{}, {}]");
    for assessed in &assess(&BOOK, &household, DAY).verdicts {
        assert_eq!(assessed.verdict, Verdict::Open, "{}", assessed.ground.id);
    }
    assert!(!questions(&household).is_empty());
}

#[test]
fn before_the_first_day_that_was_read_the_files_say_nothing_but_from_when_they_speak() {
    let day = Date { year: 1990, ..DAY };
    let situation = Situation::default();
    let assessment = assess(&BOOK, &situation, day);
    for assessed in &assessment.verdicts {
        let from = assessed.ground.valid.from;
        assert_eq!(assessed.verdict, Verdict::Elsewhere(Elsewhere::NotYet(from)), "{}", assessed.ground.id);
    }
    assert!(assessment.questions(&Seen { book: &BOOK, situation: &situation, on: day }, |_| true).next().is_none());
}

#[test]
fn the_day_picks_the_version_of_a_ground_and_after_the_last_the_files_say_until_when_they_spoke() {
    let mut book = BOOK.clone();
    let place = book.grounds.iter().position(|ground| ground.id == "pw-58-8").expect("a ground");
    let [first, last] = [Date { year: 2026, month: 12, day: 31 }, Date { year: 2027, month: 6, day: 30 }];
    let later = Ground {
        valid: Period { from: Date { year: 2027, month: 1, day: 1 }, to: Some(last) },
        when: Condition::ALWAYS,
        ..book.grounds[place].clone()
    };
    book.grounds[place].valid.to = Some(first);
    book.grounds.insert(place + 1, later);
    let situation = household("household: { must repay assistance: yes }");
    let verdict = |day| assess(&book, &situation, day).of("pw-58-8").expect("a ground").verdict.name();
    assert_eq!(verdict(first), "open");
    let until = |day| book.ground_on("pw-58-8", day).and_then(|ground| ground.valid.to);
    assert_eq!([first, last].map(until), [Some(first), Some(last)]);
    assert_eq!(verdict(Date { year: 2027, month: 1, day: 1 }), "judged");
    assert_eq!(verdict(last), "judged");
    let after = assess(&book, &situation, Date { year: 2027, month: 7, day: 1 });
    assert_eq!(after.of("pw-58-8").expect("a ground").verdict, Verdict::Elsewhere(Elsewhere::NoLonger(last)));
    let ids = |day| assess(&book, &situation, day).verdicts.iter().filter(|one| one.ground.id == "pw-58-8").count();
    assert_eq!(ids(first), 1, "one verdict a ground, however many versions");
}

#[test]
fn a_reading_past_its_date_says_so() {
    let stale = |day| assess(&BOOK, &Situation::default(), day).verdicts.iter().all(|assessed| assessed.stale);
    let last = BOOK.grounds.iter().map(|ground| ground.check_before).max().expect("grounds");
    assert!(!stale(last));
    assert!(stale(Date { year: last.year + 1, ..last }));
}

#[test]
fn only_what_someone_can_change_makes_a_block_removable() {
    for (text, ground, removable) in [
        ("household: { no entitlement: yes, another way out: yes }", "pw-16-1", false),
        ("household: { no entitlement: yes, emergency: no }", "pw-16-1", false),
        ("members: [{ age: 19, parents can pay: yes, parents can be asked: yes }]", "pw-20-3", false),
        // The credit has not been asked for yet.
        ("household: { debts: yes, guarantee helps: yes, restructuring credit refused: no }", "pw-49", true),
        ("household: { debts: yes, guarantee helps: no, home or utilities at risk: no }", "pw-49", false),
    ] {
        let situation = household(text);
        let assessment = assess(&BOOK, &situation, DAY);
        let assessed = assessed(&assessment, ground);
        assert_eq!(assessed.verdict, Verdict::Blocked { removable }, "{text}");
        assert!(!assessed.in_the_way().is_empty(), "{text}: blocked by nothing");
    }
}

#[test]
fn a_fact_that_had_to_fail_says_so() {
    let situation =
        household("members: [{ age: 22, applies for assistance: yes }, { age: 30, applies for assistance: yes }]");
    let assessment = assess(&BOOK, &situation, DAY);
    let because = &assessed(&assessment, "pw-41-11").because;
    assert!(because.iter().all(|leaf| leaf.subject.member == Some(1) && !leaf.wanted), "{because:?}");
}

#[test]
fn a_ground_that_did_not_have_to_wait_says_why() {
    let situation = household(
        "{ household: { special costs: yes, can pay costs: no, costs for: living, other scheme suffices: no }, \
         members: [{ age: 34 }] }",
    );
    let assessment = assess(&BOOK, &situation, DAY);
    let age = BOOK.fact_named("age").expect("age");
    let because = &assessed(&assessment, "pw-35-1").because;
    assert!(because.iter().any(|leaf| leaf.subject.fact == age && !leaf.wanted), "{because:?}");
}

#[test]
fn what_decides_most_is_asked_first_and_of_equals_what_asks_least() {
    let household = Situation::default();
    let assessment = assess(&BOOK, &household, DAY);
    // A ground that surely speaks of the household counts for three that may.
    let worth = |assessed: &Assessed<'_>| if assessed.concerns == Truth::True { 3 } else { 1 };
    let waiting = |subject: &Subject| -> usize {
        assessment.verdicts.iter().filter(|assessed| assessed.missing().contains(subject)).map(worth).sum()
    };
    let rank = |subject: &Subject| {
        let fact = BOOK.fact(subject.fact);
        (fact.asked, std::cmp::Reverse(waiting(subject)), fact.sensitivity)
    };
    let questions = questions(&household);
    assert!(questions.len() > 20);
    assert!(questions.is_sorted_by_key(rank), "{questions:?}");
}

#[test]
fn any_all_and_no_members_count_over_the_whole_household() {
    let age = BOOK.fact_named("age").expect("age");
    let adult = |quantifier| {
        Condition::Members(quantifier, Box::new(Condition::Fact(age, Test::Between(Some(Bound::Number(18)), None))))
    };
    let (yes, no, open) = (Truth::True, Truth::False, Truth::Unknown);
    for (members, any, all, none, two) in [
        ("members: [{ age: 20 }, { age: 40 }]", yes, yes, no, yes),
        ("members: [{ age: 20 }, { age: 4 }]", yes, no, no, no),
        ("members: [{ age: 2 }, { age: 4 }]", no, no, yes, no),
        ("members: [{ age: 20 }, {}]", yes, open, no, open),
        ("members: [{ age: 2 }, {}]", open, no, open, no),
    ] {
        let situation = household(members);
        let seen = Seen { book: &BOOK, situation: &situation, on: DAY };
        let truth = |quantifier| adult(quantifier).weigh(&seen, &mut Vec::new());
        let found = [Quantifier::ANY, Quantifier::All, Quantifier::NO, Quantifier::AtLeast(2)].map(truth);
        assert_eq!(found, [any, all, none, two], "{members}");
        assert_eq!(truth(Quantifier::AtMost(1)), !two, "{members}");
    }
}

/// Every fact that the ground, or one that goes before it, names.
fn named(ground: &Ground) -> Vec<FactId> {
    let only = ground.after.iter().map(|after| &after.only);
    let mut facts: Vec<FactId> =
        [&ground.concerns, &ground.when].into_iter().chain(only).flat_map(Condition::facts).collect();
    facts.extend(ground.after.iter().filter_map(|after| BOOK.ground(&after.ground)).flat_map(named));
    facts
}

#[test]
fn a_ground_from_memory_is_not_in_the_book_that_visitors_meet() {
    let mut book = BOOK.clone();
    let remembered = book.grounds[0].id.clone();
    book.grounds[0].read = None;
    let book = book.as_read();
    assert!(book.ground(&remembered).is_none());
    assert_eq!(book.grounds.len(), BOOK.grounds.len() - 1);
}

proptest! {
    #[test]
    fn what_one_more_fact_teaches_never_turns_what_was_decided(
        before in situations(), after in situations(), which in any::<prop::sample::Index>(),
    ) {
        let unknown: Vec<Subject> =
            subjects(&before).into_iter().filter(|subject| before.answer(*subject) == Answer::Unknown).collect();
        prop_assume!(!unknown.is_empty());
        let subject = unknown[which.index(unknown.len())];
        let mut learned = before.clone();
        learned.note(subject, after.answer(subject));
        for (was, is) in names(&before).iter().zip(names(&learned)) {
            prop_assert!(*was == "open" || *was == is, "{was} became {is}");
        }
    }

    #[test]
    fn what_decided_gives_the_same_verdict_again_by_itself(situation in situations()) {
        for assessed in assess(&BOOK, &situation, DAY).verdicts {
            if assessed.verdict != Verdict::Open {
                let members = vec![Default::default(); situation.members.len()];
                let mut told = Situation { household: Default::default(), members };
                assessed.because.iter().for_each(|leaf| told.note(leaf.subject, leaf.answer));
                let again = assess(&BOOK, &told, DAY);
                prop_assert_eq!(&self::assessed(&again, &assessed.ground.id).verdict, &assessed.verdict);
            }
        }
    }

    #[test]
    fn a_fact_that_no_condition_names_changes_nothing(one in situations(), other in situations()) {
        let was = assess(&BOOK, &one, DAY);
        for ground in &BOOK.grounds {
            let named = named(ground);
            let mut same = one.clone();
            for subject in subjects(&one).into_iter().filter(|subject| !named.contains(&subject.fact)) {
                same.note(subject, other.answer(subject));
            }
            let is = assess(&BOOK, &same, DAY);
            prop_assert_eq!(&assessed(&was, &ground.id).verdict, &assessed(&is, &ground.id).verdict);
        }
    }

    #[test]
    fn the_order_of_the_members_never_matters(situation in situations(), by in 0..3usize) {
        let mut turned = situation.clone();
        let by = by % turned.members.len();
        turned.members.rotate_left(by);
        prop_assert_eq!(names(&turned), names(&situation));
        turned.members.reverse();
        prop_assert_eq!(names(&turned), names(&situation));
    }

    #[test]
    fn only_unknown_facts_that_an_open_ground_waits_for_are_asked(situation in situations()) {
        let waited_for: Vec<Subject> =
            assess(&BOOK, &situation, DAY).verdicts.iter().flat_map(Assessed::missing).collect();
        for question in questions(&situation) {
            prop_assert_eq!(situation.answer(question), Answer::Unknown, "what is withheld is never asked again");
            prop_assert!(waited_for.contains(&question));
        }
    }

    #[test]
    fn who_answers_every_question_is_asked_nothing_more(start in situations(), answers in situations()) {
        let mut situation = start;
        for _ in 0..subjects(&situation).len() {
            let Some(question) = questions(&situation).first().copied() else { break };
            let answer = match answers.answer(question) {
                Answer::Unknown => Answer::Withheld,
                answer => answer,
            };
            situation.note(question, answer);
        }
        prop_assert!(questions(&situation).is_empty());
    }
}

#[test]
fn a_condition_names_the_amounts_that_it_is_held_against() {
    let named = |ground: &str| -> Vec<&str> {
        let ground = BOOK.ground(ground).expect(ground);
        ground.when.amounts().into_iter().map(|place| &*BOOK.amounts[usize::from(place)].id).collect()
    };
    assert_eq!(named("pw-34-3"), ["asset-limit-single", "asset-limit-family"]);
    assert!(named("pw-18-1").is_empty());
    assert_eq!(BOOK.amount("asset-limit-single").map(|amount| &*amount.id), Some("asset-limit-single"));
    assert!(BOOK.amount("no such amount").is_none());
}

#[test]
fn households_of_which_other_things_are_known_are_not_the_same() {
    let one = household("household: { debts: yes }");
    assert_eq!(one, household("household: { debts: yes }"));
    for other in ["household: { debts: no }", "household: { debts: yes, emergency: yes }", "household: {}"] {
        assert_ne!(one, household(other), "{other}");
    }
}
