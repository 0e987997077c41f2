//! The bundle behind `<maatwerk-grounds>`.

#[macro_use]
mod bundle;

use maatwerk_households::households;
use maatwerk_widget::grounds::{Grounds, GroundsProps, stamp_file};
use maatwerk_widget::mount;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::HtmlElement;

bundle! { view: Grounds, sheets: ["stacking", "grounds"] }

/// Takes in the municipality's file that a tag names, before its first view.
#[wasm_bindgen]
pub fn municipality(file: &str) {
    mount::municipality(file);
    stamp_file(file);
}

fn props(host: &HtmlElement) -> GroundsProps {
    GroundsProps {
        lang: mount::language(host),
        today: mount::today(),
        heading_level: mount::heading_level(host),
        municipality: mount::municipality_name(host),
        example: mount::example(host, households().iter().map(|household| &*household.id)),
    }
}
