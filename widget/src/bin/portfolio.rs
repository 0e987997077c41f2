//! The bundle behind `<maatwerk-portfolio>`.

#[macro_use]
mod bundle;

use maatwerk_widget::mount;
use maatwerk_widget::portfolio::{PortfolioDesk, PortfolioProps};
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::HtmlElement;

bundle! { view: PortfolioDesk, sheets: ["portfolio"] }

/// Takes in the municipality's file that a tag names, before its first view.
#[wasm_bindgen]
pub fn municipality(file: &str) {
    mount::municipality(file);
}

fn props(host: &HtmlElement) -> PortfolioProps {
    PortfolioProps { lang: mount::language(host), heading_level: mount::heading_level(host) }
}
