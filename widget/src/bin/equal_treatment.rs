//! The bundle behind `<maatwerk-equal-treatment>`.

#[macro_use]
mod bundle;

use maatwerk_widget::equal_treatment::{EqualTreatment, EqualTreatmentProps};
use maatwerk_widget::mount;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::HtmlElement;

bundle! { view: EqualTreatment, sheets: ["grounds", "equal_treatment"] }

/// Takes in the municipality's file that a tag names, before its first view.
#[wasm_bindgen]
pub fn municipality(file: &str) {
    mount::municipality(file);
}

fn props(host: &HtmlElement) -> EqualTreatmentProps {
    EqualTreatmentProps {
        lang: mount::language(host),
        today: mount::today(),
        heading_level: mount::heading_level(host),
    }
}
