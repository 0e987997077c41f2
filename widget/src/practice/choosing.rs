//! Choosing grounds and measures oneself: by a word, or by subject.

use super::board::Board;
use super::state::{Action, CHOOSE_ID, Sure};
use crate::changing::changing;
use crate::element::said;
use crate::grounds::found;
use maatwerk_engine::{Ground, small_letters};
use maatwerk_words::{Lang, practice as words};
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// More grounds than this nobody reads; typing on narrows them down.
const FOUND_AT_MOST: usize = 12;

/// The half with the choice.
pub(super) fn choosing(board: &Board<'_>) -> Html {
    let lang = board.lang();
    html! {
        <section class="mw-stack--tight mw-practice__choosing">
            <@{board.desk.tag(0)} class="mw-heading-2" id={CHOOSE_ID} tabindex="-1"><span>{words::choose_heading(lang)}</span></@>
            { said("p", "mw-paragraph", words::choose_lead(lang)) }
            { search(board) }
            { by_domain(board) }
            { yours(board) }
            { how_sure(board) }
            <div class="mw-button-group">
                { board.button("mw-button--primary", words::reveal(lang), Action::Reveal) }
                { clear(board) }
            </div>
        </section>
    }
}

fn clear(board: &Board<'_>) -> Html {
    let lang = board.lang();
    let shown = match (&board.state.undo, board.state.choice.grounds.is_empty()) {
        (Some(_), _) => Some(html! {
            <p class="mw-button-group" key="undo">
                <span>{words::cleared(lang)}</span>
                { board.button("mw-button--small", words::undo(lang), Action::PutBack) }
            </p>
        }),
        (None, false) => Some(html! {
            <p key="clear">{board.button("mw-button--subtle mw-button--small", words::clear(lang), Action::Clear)}</p>
        }),
        (None, true) => None,
    };
    html! { <div>{shown}</div> }
}

fn search(board: &Board<'_>) -> Html {
    let lang = board.lang();
    let searching = !board.state.search.trim().is_empty();
    let grounds = if searching { find(board) } else { Vec::new() };
    let summary = found::found(lang, &board.state.search, grounds.len(), FOUND_AT_MOST, words::found_none(lang));
    let oninput = board.on.reform(|event: InputEvent| {
        Action::Search(event.target_dyn_into::<HtmlInputElement>().map(|input| input.value()).unwrap_or_default())
    });
    html! {
        <div class="mw-stack--tight">
            <div class="mw-form-field">
                <label class="mw-form-field__label" for="ground-search"><span>{words::search(lang)}</span></label>
                <input class="mw-textbox" id="ground-search" type="search" autocomplete="off" spellcheck="false"
                    value={board.state.search.clone()} {oninput} />
            </div>
            <p class="mw-small" role="status">{changing(summary)}</p>
            <ul class="mw-practice__grounds">{ for grounds.into_iter().take(FOUND_AT_MOST).map(|ground| choice(board, "found", ground)) }</ul>
        </div>
    }
}

/// The grounds in whose words, law or article every word that was typed stands.
fn find(board: &Board<'_>) -> Vec<&'static Ground> {
    let query = small_letters(&board.state.search);
    let wanted: Vec<&str> = query.split_whitespace().collect();
    let matches = |ground: &&'static Ground| {
        let (title, practice) =
            (title(board.lang(), ground), maatwerk_words::ground_practice(board.lang(), &ground.id));
        let text = small_letters(&format!("{title} {} {practice}", board.desk.place(ground)));
        wanted.iter().all(|word| text.contains(word))
    };
    board.grounds().filter(matches).collect()
}

/// All grounds, by the part of life that each is about first.
fn by_domain(board: &Board<'_>) -> Html {
    let lang = board.lang();
    let mut domains: Vec<(&'static str, Vec<&'static Ground>)> = Vec::new();
    for ground in board.grounds() {
        let Some(domain) = ground.domains.first() else { continue };
        match domains.iter_mut().find(|(known, _)| known == domain) {
            Some((_, grounds)) => grounds.push(ground),
            None => domains.push((domain, vec![ground])),
        }
    }
    html! {
        <div class="mw-practice__domains">
            { for domains.into_iter().map(|(domain, grounds)| {
                let chosen = grounds.iter().filter(|ground| board.is_chosen(ground)).count();
                html! {
                    <details class="mw-practice__domain" key={domain}>
                        <summary>
                            { said("span", "mw-practice__domain-name", maatwerk_words::domain(lang, domain).to_owned()) }
                            { said("span", "mw-small mw-paragraph--quiet", words::domain_count(lang, grounds.len(), chosen)) }
                        </summary>
                        <ul class="mw-practice__grounds">{ for grounds.into_iter().map(|ground| choice(board, domain, ground)) }</ul>
                    </details>
                }
            }) }
        </div>
    }
}

/// A ground to choose; `within` keeps the same ground in two lists apart.
fn choice(board: &Board<'_>, within: &str, ground: &'static Ground) -> Html {
    let id = format!("{}-{}", within.replace(' ', "-"), ground.id);
    let chosen = ground.id.clone();
    let onchange = board.on.reform(move |_: Event| Action::Ground(chosen.clone()));
    html! {
        <li class="mw-form-field--checkbox" key={id.clone()}>
            <input type="checkbox" id={id.clone()} checked={board.is_chosen(ground)} {onchange} />
            <label for={id}>
                { said("span", "mw-practice__title", title(board.lang(), ground)) }
                { said("span", "mw-practice__place", board.desk.place(ground)) }
            </label>
        </li>
    }
}

/// What was chosen, each with the measures that it can carry.
fn yours(board: &Board<'_>) -> Html {
    let lang = board.lang();
    let chosen: Vec<&'static Ground> =
        board.state.choice.grounds.iter().filter_map(|id| board.desk.ground(id)).collect();
    let none = chosen.is_empty().then(|| said("p", "mw-paragraph--quiet", words::yours_none(lang)));
    html! {
        <div class="mw-practice__yours mw-stack--tight" role="group" aria-label={words::yours_heading(lang)}>
            { board.desk.heading(1, words::yours_heading(lang)) }
            <div>{none}</div>
            <ul class="mw-practice__chosen">{ for chosen.into_iter().map(|ground| one_of_yours(board, ground)) }</ul>
        </div>
    }
}

fn one_of_yours(board: &Board<'_>, ground: &'static Ground) -> Html {
    let lang = board.lang();
    let title = title(lang, ground);
    let none =
        ground.measures.is_empty().then(|| said("p", "mw-small mw-paragraph--quiet", words::measures_none(lang)));
    let question = (!ground.measures.is_empty()).then(|| said("p", "mw-small", words::measures(lang)));
    html! {
        <li key={ground.id.clone()}>
            <div class="mw-practice__chosen-head">
                <div>
                    { said("span", "mw-practice__title", title) }
                    { said("span", "mw-practice__place", board.desk.place(ground)) }
                </div>
                <button type="button" class="mw-button mw-button--subtle mw-button--small" aria-label={format!("{}: {title}", words::take_away(lang))}
                    onclick={board.press(Action::Ground(ground.id.clone()))}><span>{words::take_away(lang)}</span></button>
            </div>
            <div>{none}{question}</div>
            <ul class="mw-practice__measures">
                { for ground.measures.iter().map(|measure| {
                    let id = format!("measure-{}-{}", ground.id, measure.replace(' ', "-"));
                    let chosen = (ground.id.clone(), measure.clone());
                    let checked = board.state.choice.measures.contains(&chosen);
                    let onchange = board.on.reform(move |_: Event| Action::Measure(chosen.0.clone(), chosen.1.clone()));
                    html! {
                        <li class="mw-form-field--checkbox" key={id.clone()}>
                            <input type="checkbox" id={id.clone()} {checked} {onchange} />
                            <label for={id}><span>{maatwerk_words::measure(lang, measure).to_owned()}</span></label>
                        </li>
                    }
                }) }
            </ul>
        </li>
    }
}

fn how_sure(board: &Board<'_>) -> Html {
    let lang = board.lang();
    html! {
        <div class="mw-practice__sure">
            <p id="how-sure" class="mw-form-field__label"><span>{words::sure(lang)}</span></p>
            <div class="mw-fact__answers" role="group" aria-labelledby="how-sure">
                { for Sure::ALL.map(|sure| {
                    let pressed = board.state.choice.sure == Some(sure);
                    html! {
                        <button type="button" class="mw-fact__answer" aria-pressed={pressed.to_string()}
                            onclick={board.press(Action::Sure(sure))}><span>{sure_words(lang, sure)}</span></button>
                    }
                }) }
            </div>
        </div>
    }
}

/// How sure, in words.
pub(super) fn sure_words(lang: Lang, sure: Sure) -> &'static str {
    match sure {
        Sure::Certain => words::sure_certain(lang),
        Sure::Fairly => words::sure_fairly(lang),
        Sure::Guess => words::sure_guess(lang),
    }
}

fn title(lang: Lang, ground: &'static Ground) -> &'static str {
    maatwerk_words::ground_title(lang, &ground.id)
}
