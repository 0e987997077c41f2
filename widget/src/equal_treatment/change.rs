//! Changing a fact that the rules know, in one of the two.

use super::pair::Pair;
use super::state::{Action, State};
use crate::changing::changing;
use crate::element::said;
use crate::grounds::fact_field::{At, fact_field};
use crate::grounds::facts::{find, subjects};
use crate::grounds::found;
use maatwerk_engine::FactId;
use maatwerk_words::{equal_treatment as words, fact as fact_words, law};
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// More facts than this nobody reads; typing on narrows them down.
const FOUND_AT_MOST: usize = 5;

/// The field to search in, and the facts that were found, for each household.
pub(super) fn change(pair: &Pair<'_>, state: &State, on: &Callback<Action>, field: &NodeRef) -> Html {
    let lang = pair.lang;
    let searching = !state.search.trim().is_empty();
    let facts = if searching { find(lang, pair.book, &state.search) } else { Vec::new() };
    let summary = found::found(lang, &state.search, facts.len(), FOUND_AT_MOST, words::found_none(lang));
    let oninput = on.reform(|event: InputEvent| {
        Action::Search(event.target_dyn_into::<HtmlInputElement>().map(|input| input.value()).unwrap_or_default())
    });
    html! {
        <section class="mw-stack--tight mw-no-print">
            { pair.heading(0, words::change_heading(lang)) }
            { said("p", "mw-paragraph", words::change_lead(lang)) }
            <div class="mw-form-field mw-side__search">
                <label class="mw-form-field__label" for="change-search"><span>{words::search(lang)}</span></label>
                <input class="mw-textbox" id="change-search" type="search" autocomplete="off" spellcheck="false" ref={field.clone()}
                    value={state.search.clone()} {oninput} />
            </div>
            <p class="mw-small" role="status">{changing(summary)}</p>
            <div class="mw-side__found">{ for facts.into_iter().take(FOUND_AT_MOST).map(|fact| one(pair, fact)) }</div>
        </section>
    }
}

/// A fact, for the one and for the other.
fn one(pair: &Pair<'_>, fact: FactId) -> Html {
    let lang = pair.lang;
    let looked_at = match pair.book.looking_at(fact) {
        1 => words::looked_at_one(lang).to_owned(),
        count => words::looked_at(lang, count),
    };
    let heads = [words::household_one(lang), words::household_two(lang)];
    html! {
        <fieldset class="mw-side__change" key={fact.0}>
            <legend class="mw-side__legend">{changing(fact_words(lang, &pair.book.fact(fact).name).resident)}</legend>
            { said("p", "mw-small mw-paragraph--quiet", looked_at) }
            <div class="mw-side__both">
                { for [0, 1].map(|which: usize| {
                    let desk = &pair.desks[which];
                    html! {
                        <div>
                            <div>
                                { for subjects(desk, fact).into_iter().map(|subject| {
                                    let member = subject.place().filter(|_| desk.members() > 1);
                                    let member = member.map(|place| law::member(lang, place + 1)).unwrap_or_default();
                                    let label = html! {
                                        <>
                                            { said("span", "", heads[which]) }
                                            { said("span", "mw-side__who", member) }
                                        </>
                                    };
                                    fact_field(desk, At::OfTwo(which), subject, label)
                                }) }
                            </div>
                        </div>
                    }
                }) }
            </div>
        </fieldset>
    }
}
