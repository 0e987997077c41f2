//! The answer: one sentence, then the grounds by what can be done with them.

use super::desk::Desk;
use super::ground_row::ground_row;
use super::standing::{Standings, silent, stale};
use super::state::Fold;
use crate::changing::changing;
use crate::element::said;
use crate::format::day;
use maatwerk_engine::Assessed;
use maatwerk_words::{fact as fact_words, law as words};
use yew::prelude::*;

/// More open grounds than this do not help at first.
const OPEN_FIRST: usize = 5;

/// The answer in a few plain words: how many grounds can carry a measure and how many wait.
pub(super) fn sentence(desk: &Desk<'_>) -> String {
    let lang = desk.lang;
    let standings = Standings::of(desk.assessment);
    let all_silent = silent(desk.assessment) == desk.assessment.verdicts.len();
    if all_silent {
        return words::sentence_silent(lang, day(lang, desk.state.day));
    }
    if desk.state.is_blank() {
        return words::sentence_blank(lang, standings.open.len());
    }
    let carry = match standings.carrying() {
        0 => words::carry_none(lang).to_owned(),
        1 => words::carry_one(lang).to_owned(),
        count => words::carry_many(lang, count),
    };
    let open = match standings.open.len() {
        0 => words::wait_none(lang).to_owned(),
        1 => words::wait_one(lang).to_owned(),
        count => words::wait_many(lang, count),
    };
    format!("{carry} {open}")
}

/// What is best asked next; empty when nothing is left to ask.
pub(super) fn next_question(desk: &Desk<'_>) -> String {
    let lang = desk.lang;
    let Some(subject) = desk.questions.first().copied() else { return String::new() };
    let question = fact_words(lang, &desk.book.fact(subject.fact).name).resident;
    match subject.place() {
        Some(member) if desk.members() > 1 => words::ask_now_of(lang, member + 1, question),
        _ => words::ask_now(lang, question),
    }
}

/// All grounds, grouped by verdict.
pub(super) fn grounds(desk: &Desk<'_>) -> Html {
    let lang = desk.lang;
    let standings = Standings::of(desk.assessment);
    let (first, more) = standings.open.split_at(standings.open.len().min(OPEN_FIRST));
    let more = (!more.is_empty()).then(|| folded(desk, Fold::MoreOpen, words::more_open(lang, more.len()), more));
    let blocked = (!standings.blocked.is_empty())
        .then(|| folded(desk, Fold::Blocked, words::group_blocked(lang, standings.blocked.len()), &standings.blocked));
    let elsewhere = (!standings.elsewhere.is_empty()).then(|| {
        folded(desk, Fold::Elsewhere, words::group_elsewhere(lang, standings.elsewhere.len()), &standings.elsewhere)
    });
    html! {
        <>
            <div class="mw-desk__notices">{ for notices(desk).into_iter().map(|text| said("p", "mw-alert", text)) }</div>
            { group(desk, words::group_applies(lang).to_owned(), words::group_applies_lead(lang), all(&standings.applies)) }
            { for standings.judged.iter().map(|(by, grounds)| {
                let by = maatwerk_words::decider(lang, by);
                group(desk, words::group_judged(lang, by), words::group_judged_lead(lang), all(grounds))
            }) }
            { group(desk, words::group_limits(lang).to_owned(), words::group_limits_lead(lang), all(&standings.limits)) }
            { group(desk, words::group_open(lang).to_owned(), words::group_open_lead(lang), (first, standings.open.len())) }
            <div>{more}</div>
            <div>{blocked}</div>
            <div>{elsewhere}</div>
            { said("p", "mw-small mw-paragraph--quiet", words::no_decision(lang)) }
        </>
    }
}

/// What to know of the day before reading on.
fn notices(desk: &Desk<'_>) -> Vec<String> {
    let lang = desk.lang;
    let (silent, stale) = (silent(desk.assessment), stale(desk.assessment));
    let on = day(lang, desk.state.day);
    let silent = (silent > 0).then(|| words::notice_silent(lang, silent, desk.assessment.verdicts.len(), on));
    let stale = (stale > 0).then(|| words::notice_stale(lang, stale, desk.assessment.verdicts.len()));
    silent.into_iter().chain(stale).collect()
}

/// The grounds that are shown, and how many there are.
type Shown<'a> = (&'a [&'a Assessed<'static>], usize);

fn all<'a>(grounds: &'a [&'a Assessed<'static>]) -> Shown<'a> {
    (grounds, grounds.len())
}

fn group(desk: &Desk<'_>, title: String, lead: &'static str, (grounds, count): Shown<'_>) -> Html {
    if grounds.is_empty() {
        return html! { <div></div> };
    }
    html! {
        <section class="mw-desk__group">
            <@{desk.tag(1)} class="mw-heading-3 mw-desk__group-heading">
                {changing(title)}
                { said("span", "mw-desk__count", count.to_string()) }
            </@>
            { said("p", "mw-small mw-paragraph--quiet", lead) }
            <div>{ for grounds.iter().map(|assessed| ground_row(desk, assessed)) }</div>
        </section>
    }
}

/// A group that is folded until someone opens it.
fn folded(desk: &Desk<'_>, fold: Fold, title: String, grounds: &[&Assessed<'static>]) -> Html {
    let head = said("span", "mw-fold__title", title);
    desk.fold(fold, 1, head, || html! { <div>{ for grounds.iter().map(|assessed| ground_row(desk, assessed)) }</div> })
}
