//! What the engine found beside what was chosen, and what was really done.

use super::board::Board;
use super::choosing::sure_words;
use super::findings::Findings;
use super::state::{Action, OUTCOME_ID};
use crate::changing::changing;
use crate::element::said;
use crate::grounds::ground_row::{ground_row, verdict_words};
use crate::grounds::standing::Standings;
use maatwerk_engine::{Assessed, small_letters};
use maatwerk_words::{fact as fact_words, practice as words};
use yew::prelude::*;

/// More open grounds than this do not help.
const OPEN_FIRST: usize = 3;

/// The outcome.
pub(super) fn outcome(board: &Board<'_>, findings: &Findings<'_>) -> Html {
    let lang = board.lang();
    let choice = &board.state.choice;
    let sure = choice.sure.map(|sure| words::was_sure(lang, small_letters(sure_words(lang, sure)))).unwrap_or_default();
    html! {
        <section class="mw-stack mw-practice__outcome">
            <div class="mw-stack--tight">
                <@{board.desk.tag(0)} class="mw-heading-2" id={OUTCOME_ID} tabindex="-1"><span>{words::outcome_heading(lang)}</span></@>
                { said("p", "mw-practice__sentence", findings.sentence(lang, choice)) }
                { said("p", "mw-paragraph mw-paragraph--quiet", sure) }
            </div>
            { group(board, words::group_hits(lang), "", &findings.hits) }
            { group(board, words::group_missed(lang), words::group_missed_lead(lang), &findings.missed) }
            { group(board, words::group_waits(lang), words::group_waits_lead(lang), &findings.waits) }
            { group(board, words::group_not(lang), words::group_not_lead(lang), &findings.not) }
            { group(board, words::group_limits(lang), words::group_limits_lead(lang), &findings.limits) }
            { still_open(board, findings) }
            { your_measures(board) }
            { really(board) }
            { said("p", "mw-small mw-paragraph--quiet", words::no_verdict(lang)) }
            <div class="mw-button-group mw-no-print">
                { board.button("", words::again(lang), Action::Again) }
                { next(board) }
            </div>
        </section>
    }
}

/// The way to the household after this one; after the last comes the first.
fn next(board: &Board<'_>) -> Html {
    let place = (board.state.household + 1) % super::EXAMPLES.len().max(1);
    board.button("mw-button--primary", words::next(board.lang()), Action::Take(place))
}

fn group(board: &Board<'_>, title: &'static str, lead: &'static str, grounds: &[&Assessed<'static>]) -> Html {
    if grounds.is_empty() {
        return html! { <div></div> };
    }
    html! {
        <section class="mw-stack--tight">
            { board.desk.heading(1, title) }
            { said("p", "mw-small mw-paragraph mw-paragraph--quiet", lead) }
            <div>{ for grounds.iter().map(|assessed| ground_row(&board.desk, assessed)) }</div>
        </section>
    }
}

/// Where nothing is known enough, the grounds that wait and the question that decides most.
fn still_open(board: &Board<'_>, findings: &Findings<'_>) -> Html {
    let lang = board.lang();
    let standings = Standings::of(board.desk.assessment);
    let question = board.desk.questions.first().map(|subject| {
        html! {
            <div class="mw-note">
                { said("p", "mw-small", words::ask_next(lang)) }
                { said("p", "mw-fact__name", board.desk.subject(*subject)) }
                <p><q>{fact_words(lang, &board.desk.book.fact(subject.fact).name).resident}</q></p>
            </div>
        }
    });
    let waits: Vec<&Assessed<'static>> =
        standings.open.iter().filter(|assessed| !board.is_chosen(assessed.ground)).take(OPEN_FIRST).copied().collect();
    let nothing_found = findings.hits.is_empty() && findings.missed.is_empty();
    let open = (nothing_found && !waits.is_empty()).then(|| {
        html! {
            <section class="mw-stack--tight">
                { board.desk.heading(1, words::group_open(lang)) }
                { said("p", "mw-small mw-paragraph mw-paragraph--quiet", words::group_open_lead(lang, standings.open.len())) }
                <div>{ for waits.iter().map(|assessed| ground_row(&board.desk, assessed)) }</div>
            </section>
        }
    });
    html! { <div class="mw-stack--tight"><div>{open}</div><div>{question}</div></div> }
}

fn your_measures(board: &Board<'_>) -> Html {
    let lang = board.lang();
    let measures = &board.state.choice.measures;
    let none = measures.is_empty().then(|| said("p", "mw-paragraph--quiet", words::your_measures_none(lang)));
    html! {
        <section class="mw-stack--tight">
            { board.desk.heading(1, words::your_measures(lang)) }
            <div>{none}</div>
            <ul class="mw-list">
                { for measures.iter().filter_map(|(ground, measure)| {
                    let assessed = board.desk.assessment.of(ground)?;
                    let place = board.desk.place(assessed.ground);
                    Some(html! {
                        <li key={format!("{ground} {measure}")}>
                            { said("span", "", words::measure_on(lang, maatwerk_words::measure(lang, measure), place)) }
                            { said("span", "mw-practice__place", verdict_words(&board.desk, assessed)) }
                        </li>
                    })
                }) }
            </ul>
        </section>
    }
}

/// What was published about this household's course.
fn really(board: &Board<'_>) -> Html {
    let (lang, story) = (board.lang(), board.story);
    let told = &story.told[lang as usize];
    let on = |what: &str, ground: &Option<String>| {
        let place = ground.as_ref().and_then(|id| board.desk.ground(id)).map(|ground| board.desk.place(ground));
        place.map_or_else(|| what.to_owned(), |place| words::real_on(lang, place, what))
    };
    let measures = (!story.measures.is_empty()).then(|| {
        html! {
            <div>
                { said("p", "mw-form-field__label", words::real_measures(lang)) }
                // The files' own words, which are Dutch.
                <ul class="mw-list" lang="nl">{ for story.measures.iter().map(|(what, ground)| said("li", "", on(what, ground))) }</ul>
            </div>
        }
    });
    let checked: Vec<&Assessed<'static>> =
        story.verdicts.iter().filter_map(|(ground, _)| board.desk.assessment.of(ground)).collect();
    let page = board.examples.as_ref().map(|examples| {
        html! { <li><a class="mw-link" href={format!("{examples}{}/", story.id)}><span>{words::real_page(lang)}</span></a></li> }
    });
    html! {
        <section class="mw-stack--tight mw-practice__really">
            { board.desk.heading(1, words::real_heading(lang)) }
            { for told.done.iter().map(|paragraph| said("p", "mw-paragraph", paragraph.clone())) }
            <div>{measures}</div>
            <details class="mw-details">
                <summary>{changing(words::real_verdicts(lang, checked.len()))}</summary>
                <ul class="mw-list">
                    { for checked.into_iter().map(|assessed| html! {
                        <li key={assessed.ground.id.clone()}>
                            { said("span", "", maatwerk_words::ground_title(lang, &assessed.ground.id).to_owned()) }
                            { said("span", "mw-practice__place", board.desk.place(assessed.ground)) }
                            { said("span", "mw-practice__place", verdict_words(&board.desk, assessed)) }
                        </li>
                    }) }
                </ul>
            </details>
            { said("p", "mw-small mw-paragraph mw-paragraph--quiet", words::real_not(lang)) }
            <ul class="mw-practice__source">
                <li>
                    <a class="mw-link" href={story.url.clone()} rel="noopener noreferrer external">
                        {changing(words::real_source(lang, &story.published))}
                    </a>
                </li>
                {page}
            </ul>
        </section>
    }
}
