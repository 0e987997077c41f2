//! The bundle behind `<maatwerk-calculator>`.

use maatwerk_widget::calculator::{Calculator, CalculatorProps};
use maatwerk_widget::mount;
use maatwerk_widget::simulation::{self, worker};
use maatwerk_words::Lang;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::{Element, HtmlElement, Worker};
use yew::{AppHandle, Renderer};

/// A calculator on the page.
#[wasm_bindgen]
pub struct View(AppHandle<Calculator>);

#[wasm_bindgen]
impl View {
    /// Shows a calculator in `root`, as the attributes of `host` say.
    #[wasm_bindgen(constructor)]
    pub fn new(host: &HtmlElement, root: Element) -> View {
        View(Renderer::<Calculator>::with_root_and_props(root, props(host)).render())
    }

    /// Follows a change of attributes.
    pub fn update(&mut self, host: &HtmlElement) {
        self.0.update(props(host));
    }

    /// Takes it away.
    pub fn destroy(self) {
        self.0.destroy();
    }
}

/// Takes in the municipality's file that a tag names, before its first view.
#[wasm_bindgen]
pub fn municipality(file: &str) {
    mount::municipality(file);
}

/// Takes in the file with the words of a language; false for one of another version.
#[wasm_bindgen]
pub fn words(lang: &str, file: String) -> bool {
    maatwerk_words::take_in(Lang::from_code(lang), file)
}

/// The style sheet of this bundle.
#[wasm_bindgen]
pub fn styles() -> String {
    concat!(
        include_str!(concat!(env!("OUT_DIR"), "/tokens.css")),
        include_str!(concat!(env!("OUT_DIR"), "/components.css")),
        include_str!(concat!(env!("OUT_DIR"), "/comparison.css")),
        include_str!(concat!(env!("OUT_DIR"), "/uncertainty.css")),
        include_str!(concat!(env!("OUT_DIR"), "/calculator.css")),
        include_str!(concat!(env!("OUT_DIR"), "/plan.css")),
        include_str!(concat!(env!("OUT_DIR"), "/templates.css")),
        include_str!(concat!(env!("OUT_DIR"), "/price_list.css")),
        include_str!(concat!(env!("OUT_DIR"), "/stacking.css")),
    )
    .to_owned()
}

fn props(host: &HtmlElement) -> CalculatorProps {
    CalculatorProps {
        lang: mount::language(host),
        today: mount::today(),
        heading_level: mount::heading_level(host),
        municipality: host.get_attribute("municipality").map(Into::into),
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

fn main() {
    mount::report_failure("maatwerk-calculator:failed");
}
