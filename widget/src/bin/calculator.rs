//! The bundle behind `<maatwerk-calculator>`.

#[macro_use]
mod bundle;

use maatwerk_widget::calculator::{Calculator, CalculatorProps};
use maatwerk_widget::mount;
use maatwerk_widget::simulation::{self, worker};
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::{HtmlElement, Worker};

bundle! {
    view: Calculator,
    sheets: ["comparison", "uncertainty", "calculator", "plan", "templates", "price_list", "stacking"],
}

/// Takes in the municipality's file that a tag names, before its first view.
#[wasm_bindgen]
pub fn municipality(file: &str) {
    mount::municipality(file);
}

fn props(host: &HtmlElement) -> CalculatorProps {
    CalculatorProps {
        lang: mount::language(host),
        today: mount::today(),
        heading_level: mount::heading_level(host),
        municipality: mount::municipality_name(host),
        example: mount::example(host, maatwerk_rules::templates().iter().map(|template| template.id)),
    }
}

/// Gives the simulation to a worker.
#[wasm_bindgen]
pub fn employ(worker: Worker) {
    simulation::employ(worker);
}

/// In a worker: takes in the next number of what is to be drawn.
#[wasm_bindgen]
pub fn simulation_take(number: f64) {
    worker::take(number);
}

/// In a worker: draws so many times more; gives how often in all.
#[wasm_bindgen]
pub fn simulation_draw(count: usize) -> usize {
    worker::draw(count)
}

/// In a worker: a number of what came out.
#[wasm_bindgen]
pub fn simulation_give(place: usize) -> f64 {
    worker::give(place)
}
