//! The facts in which two households differ, and those that are the same for both.

use super::pair::Pair;
use super::state::Action;
use crate::changing::changing;
use crate::element::said;
use crate::grounds::desk::Desk;
use crate::grounds::fact_field::answer_words;
use maatwerk_engine::{Answer, Answers, Difference, FactId, Subject};
use maatwerk_words::{equal_treatment as words, fact_label, law};
use yew::prelude::*;

/// What is said first of a member.
const FIRST: [&str; 2] = ["relation", "age"];

/// The facts that differ, each with how much it matters.
pub(super) fn facts_table(pair: &Pair<'_>) -> Html {
    let (lang, treatment) = (pair.lang, pair.treatment);
    if treatment.differences.is_empty() {
        return html! { <div></div> };
    }
    let heads = [words::household_one(lang), words::household_two(lang)];
    let equalise = pair.on.map(|_| {
        html! {
            <th scope="col" role="columnheader" class="mw-no-print">
                <span class="mw-visually-hidden">{words::take_over(lang)}</span>
            </th>
        }
    });
    let explain =
        pair.on.map(|_| said("p", "mw-small mw-paragraph mw-paragraph--quiet", words::take_over_explain(lang)));
    html! {
        <section class="mw-stack--tight">
            { pair.heading(1, words::facts_heading(lang)) }
            <div class="mw-no-print">{explain}</div>
            <table class="mw-table mw-side" role="table">
                <caption class="mw-visually-hidden"><span>{words::facts_caption(lang)}</span></caption>
                <thead role="rowgroup">
                    <tr role="row">
                        <th scope="col" role="columnheader"><span>{words::fact(lang)}</span></th>
                        { for heads.map(|head| html! { <th scope="col" role="columnheader"><span>{head}</span></th> }) }
                        <th scope="col" role="columnheader"><span>{words::makes(lang)}</span></th>
                        { for equalise }
                    </tr>
                </thead>
                <tbody role="rowgroup">{ for (0..treatment.differences.len()).map(|place| row(pair, place)) }</tbody>
            </table>
        </section>
    }
}

fn row(pair: &Pair<'_>, place: usize) -> Html {
    let (lang, treatment) = (pair.lang, pair.treatment);
    let difference = &treatment.differences[place];
    let (of, cells) = match difference {
        Difference::Fact { subjects, answers, .. } => {
            let of = subjects
                .map(|subject| pair.desks.iter().any(|desk| desk.members() > 1).then_some(subject.place()).flatten());
            (of, [0, 1].map(|which| answer_words(&pair.desks[which], subjects[which], answers[which])))
        }
        Difference::Member { household, place } => {
            let who = |which| match which == *household {
                true => member(pair, which, *place),
                false => words::nobody_more(lang).to_owned(),
            };
            ([None; 2], [0, 1].map(who))
        }
    };
    let follows = match difference {
        Difference::Fact { follows, .. } if !follows.is_empty() => {
            let names: Vec<&str> = follows.iter().map(|fact| fact_label(lang, &pair.book.fact(*fact).name)).collect();
            words::goes_along(lang, names.join("; "))
        }
        _ => String::new(),
    };
    let through = treatment.through(place).count();
    let makes = match through {
        0 => words::makes_none(lang).to_owned(),
        1 => words::makes_one(lang).to_owned(),
        count => words::makes_many(lang, count),
    };
    let heads = [words::household_one(lang), words::household_two(lang)];
    let equalise = pair.on.map(|on| {
        let situation = treatment.taken_over(1, &[place]);
        let onclick = on.reform(move |_: MouseEvent| Action::Equalise(situation.clone()));
        let described = format!("difference-{place}");
        html! {
            <td class="mw-no-print" role="cell">
                <button type="button" class="mw-button mw-button--small"
                    aria-describedby={described} {onclick}><span>{words::take_over(lang)}</span></button>
            </td>
        }
    });
    html! {
        <tr role="row" key={place}>
            <th scope="row" role="rowheader" id={pair.on.map(|_| format!("difference-{place}"))}>
                { said("span", "mw-side__fact", pair.difference(place)) }
                { said("span", "mw-side__follows", follows) }
            </th>
            { for [0, 1].map(|which: usize| {
                let who = of[which].map(|place| law::member(lang, place + 1)).unwrap_or_default();
                html! {
                    <td role="cell" data-label={heads[which]}>
                        <div>
                            { said("span", "mw-side__who", who) }
                            { said("span", "mw-side__answer", cells[which].clone()) }
                        </div>
                    </td>
                }
            }) }
            <td role="cell" data-label={words::makes(lang)} class={(through == 0).then_some("mw-side__none")}>{changing(makes)}</td>
            { for equalise }
        </tr>
    }
}

/// Someone who lives only here, by what is known first of them.
fn member(pair: &Pair<'_>, which: usize, place: usize) -> String {
    let (lang, desk) = (pair.lang, &pair.desks[which]);
    let answers = &desk.seen.situation.members[place];
    let first = FIRST.iter().filter_map(|name| pair.book.fact_named(name));
    let mut known: Vec<String> = first
        .map(|fact| (Subject::of_member(fact, place), answers.get(fact)))
        .filter(|(_, answer)| matches!(answer, Answer::Known(_)))
        .map(|(subject, answer)| answer_words(desk, subject, answer))
        .collect();
    let more = answers.iter().count().saturating_sub(known.len());
    if more > 0 {
        known.push(words::member_more(lang, more));
    }
    match known.is_empty() {
        true => law::member(lang, place + 1),
        false => words::member_known(lang, known.join(", "), place + 1),
    }
}

/// What is known of both and is the same.
pub(super) fn alike(pair: &Pair<'_>) -> Html {
    let lang = pair.lang;
    let lines = alike_lines(pair);
    let count = lines.len();
    let nothing = lines.is_empty().then(|| said("p", "", words::alike_nothing(lang)));
    html! {
        <details class="mw-details">
            <summary>{changing(words::alike_heading(lang, count))}</summary>
            <ul class="mw-list">{ for lines.into_iter().map(|line| said("li", "", line)) }</ul>
            <div>{nothing}</div>
        </details>
    }
}

fn alike_lines(pair: &Pair<'_>) -> Vec<String> {
    let [one, other] = &pair.desks;
    let mut lines =
        of_answers(pair, Subject::of_household, [&one.seen.situation.household, &other.seen.situation.household]);
    // Of members only where there is one in each: who is held against whom is the comparison's affair.
    if let ([member], [against]) = (&one.seen.situation.members[..], &other.seen.situation.members[..]) {
        lines.extend(of_answers(pair, |fact| Subject::of_member(fact, 0), [member, against]));
    }
    lines
}

fn of_answers(pair: &Pair<'_>, of: impl Fn(FactId) -> Subject, [one, other]: [&Answers; 2]) -> Vec<String> {
    let desk: &Desk<'_> = &pair.desks[0];
    let same = one.iter().filter(|(fact, answer)| other.get(*fact) == *answer);
    same.map(|(fact, answer)| {
        let subject = of(fact);
        format!("{} {}", pair.question(subject), answer_words(desk, subject, answer))
    })
    .collect()
}
