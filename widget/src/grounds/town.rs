//! What a municipality adds to a ground: who may decide up to which amount, whom to call, its own pages.

use super::desk::Desk;
use crate::element::said;
use crate::format::euro_in_words;
use maatwerk_engine::{Contact, Ground, Mandate, Municipality, Texts};
use maatwerk_words::{Lang, law as words};
use rust_decimal::Decimal;
use yew::prelude::*;

/// Mandates, contact and pages for a ground.
pub(super) fn of_town(desk: &Desk<'_>, town: &Municipality, ground: &Ground) -> Html {
    let lang = desk.lang;
    let name = match town.is_fictional() {
        true => words::town_fictional(lang, &town.name),
        false => words::town(lang, &town.name),
    };
    let contact = town.contact_for(&ground.domains).map(|contact| contact_line(lang, contact));
    let links = town.links_for(&ground.id).map(|link| {
        html! {
            <li><a class="mw-link" href={link.url.clone()} rel="noopener noreferrer" target="_blank"><span>{text(lang, &link.title)}</span></a></li>
        }
    });
    html! {
        <div class="mw-ground__town">
            { said("p", "mw-why__question", name) }
            <ul class="mw-list">
                { for mandates(town, ground).into_iter().map(|mandate| said("li", "", mandate_line(lang, mandate))) }
                { for contact }
                { for links }
            </ul>
        </div>
    }
}

/// Who may decide on the ground, from the smallest amount to any amount.
fn mandates<'a>(town: &'a Municipality, ground: &Ground) -> Vec<&'a Mandate> {
    let mut mandates = Vec::new();
    let mut amount = Decimal::ZERO;
    while let Some(mandate) = town.mandate_for(ground, amount) {
        mandates.push(mandate);
        match mandate.up_to {
            // The next one begins a cent above.
            Some(limit) => amount = limit + Decimal::new(1, 2),
            None => break,
        }
    }
    mandates
}

fn text(lang: Lang, texts: &Texts) -> String {
    texts[lang as usize].clone()
}

fn mandate_line(lang: Lang, mandate: &Mandate) -> String {
    let role = text(lang, &mandate.role);
    let budget = mandate.budget.as_ref().map(|budget| words::town_budget(lang, text(lang, budget))).unwrap_or_default();
    match mandate.up_to {
        Some(amount) => words::town_mandate(lang, euro_in_words(lang, amount), budget, role),
        None => words::town_mandate_any(lang, budget, role),
    }
}

fn contact_line(lang: Lang, contact: &Contact) -> Html {
    let (name, phone) = (text(lang, &contact.name), &contact.phone);
    let line = match &contact.hours {
        Some(hours) => words::town_contact_hours(lang, text(lang, hours), name, phone),
        None => words::town_contact(lang, name, phone),
    };
    said("li", "", line)
}
