//! Which parts of life to talk about: no question about a person.

use super::parts::{HEADING_ID, Parts};
use super::state::{Action, Then, Told};
use crate::element::{element, paragraph, text};
use maatwerk_words::{domain, explorer as words};
use yew::prelude::*;

/// The screen with the parts of life; `changing` when it came from the outcome.
pub(super) fn domains_screen(parts: &Parts<'_>, told: &Told, changing: bool) -> Html {
    let lang = parts.lang;
    let chosen = told.domains.as_deref().unwrap_or_default();
    let choice = |name: &'static str| {
        let checked = chosen.iter().any(|domain| domain == name);
        let toggled: Vec<String> = match checked {
            true => chosen.iter().filter(|domain| *domain != name).cloned().collect(),
            false => chosen.iter().cloned().chain([name.to_owned()]).collect(),
        };
        html! {
            <label key={name} class="mw-button mw-explorer__answer mw-explorer__tick">
                <input type="checkbox" {checked} onchange={parts.emit(Action::Domains(toggled, Then::Stay))} />
                { text("span", "", domain(lang, name)) }
            </label>
        }
    };
    let go_on = Action::Domains(chosen.to_vec(), Then::GoOn);
    let choices = parts.domains().into_iter().map(choice);
    let buttons = vec![
        parts.button(words::next(lang), "mw-button--primary", go_on),
        parts.button(words::domains_all(lang), "", Action::Domains(Vec::new(), Then::GoOn)),
    ];
    let screen = vec![
        element(
            "div",
            "mw-stack--tight",
            vec![parts.heading(words::domains_title(lang)), paragraph(words::domains_lead(lang))],
        ),
        html! {
            <div class="mw-explorer__answers mw-explorer__answers--many" role="group" aria-labelledby={HEADING_ID}>
                { for choices }
            </div>
        },
        element("div", "mw-button-group", buttons),
        parts.onward(changing),
    ];
    element("div", "mw-stack", screen)
}
