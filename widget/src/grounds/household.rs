//! The left half: the day, who live here, and the facts.

use super::desk::Desk;
use super::fact_field::{At, fact_field};
use super::facts::{all_facts, ask_first};
use super::state::{Action, MOST_MEMBERS, Undo};
use crate::changing::changing;
use crate::element::said;
use maatwerk_engine::Subject;
use maatwerk_words::{fact_label, law as words};
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// What is known first of each member.
const FIRST_OF_MEMBER: [&str; 2] = ["relation", "age"];

/// The left half.
pub(super) fn household(desk: &Desk<'_>) -> Html {
    let lang = desk.lang;
    html! {
        <>
            { desk.undo(|undo| matches!(undo, Undo::All(_))) }
            <section class="mw-stack--tight">
                { desk.heading(0, words::household_heading(lang)) }
                { said("p", "mw-paragraph mw-paragraph--quiet mw-small", words::privacy(lang)) }
                { day_field(desk) }
                <ul class="mw-desk__members">{ for (0..desk.members()).map(|place| member(desk, place)) }</ul>
                { desk.undo(|undo| matches!(undo, Undo::Member(..))) }
                <div>{ (desk.members() < MOST_MEMBERS).then(|| desk.button("mw-button--small", words::add_member(lang), Action::AddMember)) }</div>
            </section>
            { ask_first(desk) }
            { all_facts(desk) }
            <div>{desk.button("mw-button--subtle mw-button--small", words::start_again(lang), Action::StartAgain)}</div>
        </>
    }
}

/// The day for which the law is read.
fn day_field(desk: &Desk<'_>) -> Html {
    let lang = desk.lang;
    let onchange = desk.on.reform(|event: Event| {
        Action::Day(event.target_dyn_into::<HtmlInputElement>().map(|input| input.value()).unwrap_or_default())
    });
    html! {
        <div class="mw-form-field mw-desk__day">
            <label class="mw-form-field__label" for="day"><span>{words::day_label(lang)}</span></label>
            <div class="mw-form-field__description" id="day-hint"><span>{words::day_hint(lang)}</span></div>
            <input class="mw-textbox" id="day" type="date" min="1900-01-01" max="2200-12-31" required=true
                value={desk.state.day.to_string()} aria-describedby="day-hint" {onchange} />
        </div>
    }
}

fn member(desk: &Desk<'_>, place: usize) -> Html {
    let lang = desk.lang;
    let fields = FIRST_OF_MEMBER.iter().filter_map(|name| desk.book.fact_named(name)).map(|fact| {
        let label = fact_label(lang, &desk.book.fact(fact).name);
        fact_field(desk, At::Household, Subject::of_member(fact, place), html! { <span>{label}</span> })
    });
    let remove = (desk.members() > 1).then(|| {
        html! {
            <button type="button" class="mw-button mw-button--subtle mw-button--small" onclick={desk.press(Action::RemoveMember(place))}>
                {changing(words::remove_member(lang, place + 1))}
            </button>
        }
    });
    html! {
        <li class="mw-desk__member" key={place}>
            <fieldset>
                <legend class="mw-desk__who" id={format!("member-{place}")} tabindex="-1"><span>{words::member(lang, place + 1)}</span></legend>
                <div class="mw-desk__first">{ for fields }</div>
                <div>{remove}</div>
            </fieldset>
        </li>
    }
}
