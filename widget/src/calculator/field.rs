//! Form fields: a label, a hint, a message, and what was typed.

use super::draft::FieldId;
use super::workbench::{Action, Workbench};
use crate::changing::changing;
use crate::privacy::looks_like;
use maatwerk_words::Lang;
use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

/// What a typed field has besides its label.
#[derive(Clone, Default)]
pub(super) struct Extras {
    /// A hint under the label.
    pub(super) hint: Option<String>,
    /// What was understood of it, said back.
    pub(super) understood: Option<String>,
    /// The id of a text that goes for this field and for others.
    pub(super) also: Option<String>,
    /// Whether it is an amount or a number.
    pub(super) numeric: bool,
}

/// A field to type in. The message stands between label and input, where a screen reader reads it with the label.
pub(super) fn text_field(
    workbench: &Workbench,
    dispatch: &Callback<Action>,
    field: FieldId,
    label: String,
    extras: Extras,
) -> Html {
    let id = field.html_id();
    let (hint_id, fault_id, read_id) = (format!("{id}-hint"), format!("{id}-fault"), format!("{id}-read"));
    let fault = workbench.fault(field).map(|fault| fault.message(workbench.lang));
    let described = format!("{hint_id} {fault_id} {read_id} {}", extras.also.unwrap_or_default());
    let typed = workbench.document.draft.typed(field);
    let personal = if extras.numeric { None } else { looks_like(typed, workbench.today) };
    let personal = personal.map(|personal| personal.warning(workbench.lang));
    let oninput = {
        let dispatch = dispatch.clone();
        Callback::from(move |event: InputEvent| {
            if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
                dispatch.emit(Action::Type(field, input.value()));
            }
        })
    };
    let onblur = dispatch.reform(move |_: FocusEvent| Action::Leave(field));
    html! {
        <div class="mw-form-field">
            <label class="mw-form-field__label" for={id.clone()}>{changing(label)}</label>
            <div id={hint_id} class="mw-form-field__description">
                { for extras.hint.map(changing) }
            </div>
            // It comes once the field is left, so who hears the page must be told of it.
            <div id={fault_id} aria-live="polite">
                { for fault.iter().map(|fault| html! { <p class="mw-form-field__error-message">{changing(*fault)}</p> }) }
            </div>
            <input class={classes!("mw-textbox", extras.numeric.then_some("mw-textbox--amount"))} {id} type="text"
                inputmode={if extras.numeric { "decimal" } else { "text" }} autocomplete="off" spellcheck="false"
                value={typed.to_owned()} aria-describedby={described}
                aria-invalid={if fault.is_some() { "true" } else { "false" }} {oninput} {onblur} />
            <div role="status">
                { for personal.map(|warning| html! { <p class="mw-form-field__warning">{changing(warning)}</p> }) }
            </div>
            <div id={read_id} class="mw-form-field__understood">
                { for extras.understood.map(changing) }
            </div>
        </div>
    }
}

/// A field to choose in: pairs of a value and its label.
pub(super) fn select_field(
    id: String,
    label: &'static str,
    options: Vec<(String, String)>,
    chosen: &str,
    onchoose: Callback<String>,
) -> Html {
    let onchange = Callback::from(move |event: Event| {
        if let Some(select) = event.target_dyn_into::<HtmlSelectElement>() {
            onchoose.emit(select.value());
        }
    });
    html! {
        <div class="mw-form-field">
            <label class="mw-form-field__label" for={id.clone()}><span>{label}</span></label>
            <select class="mw-select" {id} {onchange}>
                { for options.into_iter().map(|(value, label)| html! {
                    <option key={value.clone()} value={value.clone()} selected={value == chosen}>{label}</option>
                }) }
            </select>
        </div>
    }
}

/// Options of a fixed list.
pub(super) fn options(options: &[(&str, &str)]) -> Vec<(String, String)> {
    options.iter().map(|(value, label)| ((*value).to_owned(), (*label).to_owned())).collect()
}

/// The payers to choose from, and the one that was chosen: a file can name another.
pub(super) fn payer_options(workbench: &Workbench, lang: Lang, chosen: &str) -> Vec<(String, String)> {
    let payers = workbench.catalogue.payers.iter().map(String::as_str);
    let other = Some(chosen).filter(|chosen| !workbench.catalogue.payers.iter().any(|payer| payer == chosen));
    payers.chain(other).map(|payer| (payer.to_owned(), maatwerk_words::payer(lang, payer).to_owned())).collect()
}

/// The laws to choose from: those that the prices name, each once, and the one that was chosen.
pub(super) fn law_options(workbench: &Workbench, lang: Lang, chosen: &str) -> Vec<(String, String)> {
    let mut laws: Vec<&str> = Vec::new();
    for law in workbench.catalogue.prices.iter().map(|price| &*price.law).chain([chosen]) {
        if !laws.contains(&law) {
            laws.push(law);
        }
    }
    laws.into_iter().map(|law| (law.to_owned(), maatwerk_words::law(lang, law).to_owned())).collect()
}
