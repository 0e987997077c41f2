//! The fields of the plan's form. Each says beside itself what looks like a person, or does not belong on a resident's
//! sheet; nobody is stopped.

use super::draft::PlanDraft;
use super::form::Form;
use crate::element::said;
use crate::privacy::looks_like;
use maatwerk_words::plan as words;
use web_sys::{HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement};
use yew::prelude::*;

/// What a field has besides its label and its text.
#[derive(Clone, Default)]
pub(super) struct Extras {
    /// A hint under the label.
    pub(super) hint: Option<&'static str>,
    /// What cannot be read in it.
    pub(super) fault: Option<&'static str>,
    /// Whether it comes on the resident's sheet.
    pub(super) resident: bool,
    /// Whether it has room for more than a line.
    pub(super) long: bool,
}

impl Extras {
    /// More than a line, on the resident's sheet.
    pub(super) const RESIDENT: Extras = Extras { hint: None, fault: None, resident: true, long: true };

    /// With a hint.
    pub(super) fn hint(self, hint: &'static str) -> Extras {
        Extras { hint: Some(hint), ..self }
    }
}

impl Form {
    /// A field to type in.
    pub(super) fn text(
        &self,
        id: String,
        label: &'static str,
        extras: Extras,
        typed: &str,
        write: impl Fn(&mut PlanDraft, String) + 'static,
    ) -> Html {
        let lang = self.lang;
        let personal = looks_like(typed, self.today).map(|personal| personal.warning(lang));
        let warning = personal.or((extras.resident && not_for_residents(typed)).then(|| words::not_for_resident(lang)));
        let (hint_id, says_id) = (format!("{id}-hint"), format!("{id}-says"));
        let described = format!("{hint_id} {says_id}");
        let invalid = if extras.fault.is_some() { "true" } else { "false" };
        let oninput = self.edit(move |plan, event: InputEvent| write(plan, value_of(&event)));
        let field = match extras.long {
            true => html! {
                <textarea class="mw-textbox mw-plan__long" rows="2" id={id.clone()} aria-describedby={described}
                    value={typed.to_owned()} {oninput} />
            },
            false => html! {
                <input class="mw-textbox" type="text" autocomplete="off" id={id.clone()} aria-describedby={described}
                    aria-invalid={invalid} value={typed.to_owned()} {oninput} />
            },
        };
        html! {
            <div class="mw-form-field">
                <label class="mw-form-field__label" for={id}><span>{label}</span></label>
                <div id={hint_id} class="mw-form-field__description">{ for extras.hint.map(|hint| said("span", "", hint)) }</div>
                {field}
                <div id={says_id} role="status" class="mw-plan__says">
                    { for extras.fault.map(|fault| said("p", "mw-form-field__error-message", fault)) }
                    { for warning.map(|warning| said("p", "mw-form-field__warning", warning)) }
                </div>
            </div>
        }
    }

    /// A field to choose in.
    pub(super) fn choice(
        &self,
        id: String,
        label: &'static str,
        options: &[(&'static str, &'static str)],
        chosen: &str,
        write: impl Fn(&mut PlanDraft, String) + 'static,
    ) -> Html {
        let onchange = self.edit(move |plan, event: Event| {
            let value = event.target_dyn_into::<HtmlSelectElement>().map(|select| select.value()).unwrap_or_default();
            write(plan, value);
        });
        html! {
            <div class="mw-form-field">
                <label class="mw-form-field__label" for={id.clone()}><span>{label}</span></label>
                <select class="mw-select" {id} {onchange}>
                    { for options.iter().map(|(value, label)| html! {
                        <option key={*value} value={*value} selected={*value == chosen}>{*label}</option>
                    }) }
                </select>
            </div>
        }
    }
}

fn value_of(event: &InputEvent) -> String {
    let area = event.target_dyn_into::<HtmlTextAreaElement>().map(|area| area.value());
    area.or_else(|| event.target_dyn_into::<HtmlInputElement>().map(|input| input.value())).unwrap_or_default()
}

/// What a resident's sheet leaves out: amounts, and the names of methods.
const NOT_FOR_RESIDENTS: [&str; 7] =
    ["€", " euro", "doorbraak", "omgekeerde toets", "kosten-baten", "rendement", "waardendriehoek"];

fn not_for_residents(typed: &str) -> bool {
    let typed = typed.to_lowercase();
    NOT_FOR_RESIDENTS.iter().any(|word| typed.contains(word))
}
