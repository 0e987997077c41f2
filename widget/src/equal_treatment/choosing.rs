//! Which two households stand side by side.

use super::pair::Pair;
use super::state::{Action, Chosen, State};
use crate::changing::changing;
use maatwerk_households::Household;
use maatwerk_words::{Lang, equal_treatment as words};
use web_sys::HtmlSelectElement;
use yew::prelude::*;

/// The names of the two as they are chosen now.
pub(super) fn titles(lang: Lang, state: &State, examples: &[Household]) -> [String; 2] {
    [0, 1].map(|which: usize| {
        let title = name(
            lang,
            match state.chosen[which] {
                Chosen::Same => state.chosen[0],
                chosen => chosen,
            },
            examples,
        );
        match state.desks[which].situation == state.original(examples, which) {
            true => title,
            false => words::changed(lang, title),
        }
    })
}

fn name(lang: Lang, chosen: Chosen, examples: &[Household]) -> String {
    match chosen {
        Chosen::Example(place) => examples.get(place).map(|one| one.title[lang as usize].clone()).unwrap_or_default(),
        Chosen::Nobody => words::nobody(lang).to_owned(),
        Chosen::Same => words::same(lang).to_owned(),
    }
}

/// Two lists to choose from.
pub(super) fn choosing(pair: &Pair<'_>, state: &State, examples: &[Household], on: &Callback<Action>) -> Html {
    html! {
        <div class="mw-side__choosing mw-no-print">{ for [0, 1].map(|which| chooser(pair, state, examples, on, which)) }</div>
    }
}

fn chooser(pair: &Pair<'_>, state: &State, examples: &[Household], on: &Callback<Action>, which: usize) -> Html {
    let lang = pair.lang;
    let same = (which == 1).then_some(Chosen::Same);
    let options: Vec<Chosen> =
        same.into_iter().chain((0..examples.len()).map(Chosen::Example)).chain([Chosen::Nobody]).collect();
    let choices = options.clone();
    let onchange = on.reform(move |event: Event| {
        let select = event.target_dyn_into::<HtmlSelectElement>();
        let place = select.and_then(|select| usize::try_from(select.selected_index()).ok()).unwrap_or_default();
        Action::Choose(which, choices.get(place).copied().unwrap_or(Chosen::Nobody))
    });
    let id = format!("household-{}", which + 1);
    let label = if which == 0 { words::household_one(lang) } else { words::household_two(lang) };
    let is_changed = state.desks[which].situation != state.original(examples, which);
    let reset = is_changed.then(|| {
        html! {
            <button type="button" class="mw-button mw-button--subtle mw-button--small"
                onclick={on.reform(move |_: MouseEvent| Action::Reset(which))}>
                {changing(words::reset(lang, which + 1))}
            </button>
        }
    });
    html! {
        <div class="mw-form-field">
            <label class="mw-form-field__label" for={id.clone()}><span>{label}</span></label>
            <select class="mw-select" {id} {onchange}>
                { for options.iter().map(|chosen| {
                    let name = name(lang, *chosen, examples);
                    html! { <option key={name.clone()} selected={*chosen == state.chosen[which]}>{name}</option> }
                }) }
            </select>
            <div>{reset}</div>
        </div>
    }
}
