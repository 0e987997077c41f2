//! The bundle behind `<maatwerk-explorer>`.

#[macro_use]
mod bundle;

use maatwerk_widget::explorer::{Contact, Explorer, ExplorerProps};
use maatwerk_widget::{mount, municipality};
use maatwerk_words::Lang;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::HtmlElement;

bundle! { view: Explorer, sheets: ["explorer", "explorer_note"] }

/// Takes in the municipality's file that a tag names, before its first view.
#[wasm_bindgen]
pub fn municipality(file: &str) {
    mount::municipality(file);
}

fn props(host: &HtmlElement) -> ExplorerProps {
    let lang = mount::language(host);
    ExplorerProps {
        lang,
        today: mount::today(),
        contact: contact(host, lang),
        heading_level: mount::heading_level(host),
        on_language: Some(mount::choose_language(host)),
    }
}

/// Whom the tag itself names; otherwise the municipality's contact for everything.
fn contact(host: &HtmlElement, lang: Lang) -> Contact {
    let named = mount::contact(host);
    match municipality::current().and_then(|municipality| municipality.contact_for(&[])) {
        Some(contact) if named.name.is_none() && named.phone.is_none() => municipality::contact(lang, contact),
        _ => named,
    }
}
