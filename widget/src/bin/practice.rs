//! The bundle behind `<maatwerk-practice>`.

#[macro_use]
mod bundle;

use maatwerk_households::households;
use maatwerk_widget::mount;
use maatwerk_widget::practice::{Practice, PracticeProps};
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::HtmlElement;

bundle! { view: Practice, sheets: ["grounds", "practice"] }

/// Takes in the municipality's file that a tag names, before its first view.
#[wasm_bindgen]
pub fn municipality(file: &str) {
    mount::municipality(file);
}

fn props(host: &HtmlElement) -> PracticeProps {
    PracticeProps {
        lang: mount::language(host),
        heading_level: mount::heading_level(host),
        municipality: mount::municipality_name(host),
        examples: host.get_attribute("examples").map(Into::into),
        example: mount::example(host, households().iter().map(|household| &*household.id)),
    }
}
