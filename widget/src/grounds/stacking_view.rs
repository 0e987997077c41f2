//! Who stands around the household: a table to fill in, and the counts. No score, no risk profile.

use super::around::{Column, Example, is_empty};
use super::desk::Desk;
use super::said::said;
use super::stacking_drawing::drawing;
use super::state::{Action, Undo};
use crate::changing::changing;
use maatwerk_engine::{Moment, Provision, Stacking, stacking};
use maatwerk_words::{Lang, law as words};
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// The id of the counts.
pub(super) const COUNTS_ID: &str = "counts";

/// The id of the text that asks for roles, not names.
const ROLES_ID: &str = "roles";

/// The id of a cell of the table.
pub(super) fn cell_id(place: usize, column: Column) -> String {
    format!("around-{}-{place}", column.key())
}

/// The rows in which something was filled in.
pub(super) fn filled(desk: &Desk<'_>) -> Vec<Provision> {
    desk.state.around.iter().filter(|provision| !is_empty(provision)).cloned().collect()
}

/// The table, the counts and the drawing.
pub(super) fn stacking_view(desk: &Desk<'_>) -> Html {
    let lang = desk.lang;
    let around = filled(desk);
    let outcome = (!around.is_empty()).then(|| {
        let found = stacking(&around, Moment::Now);
        html! {
            <div class="mw-stack">
                { counts(desk, &found) }
                { doubled(desk, &found) }
                { drawing(desk, &around, &found) }
            </div>
        }
    });
    let empty = around.is_empty().then(|| said("p", "mw-note", words::stacking_empty(lang)));
    html! {
        <>
            <@{desk.tag(0)} class="mw-heading-2" id={COUNTS_ID} tabindex="-1"><span>{words::stacking_heading(lang)}</span></@>
            { said("p", "mw-paragraph", words::stacking_lead(lang)) }
            <div class="mw-button-group mw-no-print">
                { desk.button("mw-button--small", words::example_family(lang), Action::FillIn(Example::Family, lang)) }
                { desk.button("mw-button--small", words::example_young(lang), Action::FillIn(Example::Young, lang)) }
            </div>
            { desk.undo(|undo| matches!(undo, Undo::Around(_) | Undo::Provision(..))) }
            <div>{empty}</div>
            <div role="status">{outcome}</div>
            <p class="mw-paragraph mw-small mw-no-print" id={ROLES_ID}><span>{words::column_contact_hint(lang)}</span></p>
            <div class="mw-around mw-stack--tight">
                { for desk.state.around.iter().enumerate().map(|(place, provision)| row(desk, place, provision)) }
            </div>
            <div class="mw-no-print">{desk.button("mw-button--small", words::add_provision(lang), Action::AddProvision)}</div>
            { choices("known-laws", laws(desk)) }
            { choices("known-tasks", tasks(desk)) }
        </>
    }
}

/// The five counts, each with what it counts.
pub(super) fn counts(desk: &Desk<'_>, found: &Stacking) -> Html {
    let lang = desk.lang;
    let counts = [
        (found.provisions, provisions(found)),
        (found.laws, either(found.laws, words::count_law, words::count_laws)),
        (found.organisations, organisations(found)),
        (found.contacts, either(found.contacts, words::count_contact, words::count_contacts)),
        (found.intakes, either(found.intakes, words::count_intake, words::count_intakes)),
    ];
    html! {
        <dl class="mw-counts">
            { for counts.into_iter().map(|(count, name)| html! {
                <div class="mw-counts__one">
                    { said("dt", "mw-counts__name", name(lang)) }
                    { said("dd", "mw-counts__number", count.to_string()) }
                </div>
            }) }
        </dl>
    }
}

type Name = fn(Lang) -> &'static str;

fn either(count: usize, one: Name, more: Name) -> Name {
    if count == 1 { one } else { more }
}

/// What the provisions are called, by how many there are.
pub(super) fn provisions(found: &Stacking) -> Name {
    either(found.provisions, words::count_provision, words::count_provisions)
}

/// What the organisations are called, by how many there are.
pub(super) fn organisations(found: &Stacking) -> Name {
    either(found.organisations, words::count_organisation, words::count_organisations)
}

/// Who does the same work.
pub(super) fn doubled(desk: &Desk<'_>, found: &Stacking) -> Html {
    let lang = desk.lang;
    if found.doubled.is_empty() {
        return said("p", "mw-paragraph", words::doubled_none(lang));
    }
    html! {
        <div class="mw-stack--tight">
            { desk.heading(1, words::doubled_heading(lang)) }
            <ul class="mw-list">
                { for found.doubled.iter().map(|work| {
                    let text = words::doubled(lang, work.organisations.len(), work.organisations.join(", "), &work.task);
                    said("li", "", text)
                }) }
            </ul>
        </div>
    }
}

fn row(desk: &Desk<'_>, place: usize, provision: &Provision) -> Html {
    let lang = desk.lang;
    let intake_id = format!("around-intake-{place}");
    let onchange = desk.on.reform(move |event: Event| {
        Action::Intake(place, event.target_dyn_into::<HtmlInputElement>().is_some_and(|input| input.checked()))
    });
    html! {
        <fieldset class="mw-around__row" key={place}>
            <legend class="mw-around__legend"><span>{words::provision_number(lang, place + 1)}</span></legend>
            <div class="mw-around__cells">
                { for Column::ALL.into_iter().map(|column| cell(desk, place, column, provision)) }
            </div>
            <div class="mw-around__end">
                <span class="mw-around__intake">
                    <input type="checkbox" id={intake_id.clone()} checked={provision.intake} {onchange} />
                    <label for={intake_id}><span>{words::intake(lang)}</span></label>
                </span>
                <button type="button" class="mw-button mw-button--subtle mw-button--small mw-no-print"
                    onclick={desk.press(Action::RemoveProvision(place))}>{changing(words::remove_provision(lang, place + 1))}</button>
            </div>
        </fieldset>
    }
}

fn cell(desk: &Desk<'_>, place: usize, column: Column, provision: &Provision) -> Html {
    let lang = desk.lang;
    let (label, list) = match column {
        Column::What => (words::column_what(lang), None),
        Column::Law => (words::column_law(lang), Some("known-laws")),
        Column::Organisation => (words::column_organisation(lang), None),
        Column::Contact => (words::column_contact(lang), None),
        Column::Task => (words::column_task(lang), Some("known-tasks")),
    };
    let id = cell_id(place, column);
    let hint = (column == Column::Contact).then_some(ROLES_ID);
    let oninput = desk.on.reform(move |event: InputEvent| {
        let text = event.target_dyn_into::<HtmlInputElement>().map(|input| input.value()).unwrap_or_default();
        Action::Write(place, column, text)
    });
    html! {
        <div class="mw-form-field" key={column.key()}>
            <label class="mw-form-field__label" for={id.clone()}><span>{label}</span></label>
            <input class="mw-textbox" {id} type="text" autocomplete="off" {list} aria-describedby={hint}
                value={column.of(provision).to_owned()} {oninput} />
        </div>
    }
}

fn choices(id: &'static str, values: Vec<String>) -> Html {
    html! { <datalist {id}>{ for values.into_iter().map(|value| html! { <option key={value.clone()} {value} /> }) }</datalist> }
}

fn laws(desk: &Desk<'_>) -> Vec<String> {
    unique(desk.book.grounds.iter().map(|ground| maatwerk_words::law(desk.lang, &ground.law).to_owned()))
}

fn tasks(desk: &Desk<'_>) -> Vec<String> {
    unique(desk.state.around.iter().filter_map(|provision| provision.task.clone()))
}

fn unique(values: impl Iterator<Item = String>) -> Vec<String> {
    let mut seen: Vec<String> = Vec::new();
    for value in values {
        if !seen.contains(&value) {
            seen.push(value);
        }
    }
    seen
}
