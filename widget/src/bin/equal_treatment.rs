//! The bundle behind `<maatwerk-equal-treatment>`.

use maatwerk_widget::equal_treatment::{EqualTreatment, EqualTreatmentProps};
use maatwerk_widget::mount;
use maatwerk_words::Lang;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::{Element, HtmlElement};
use yew::{AppHandle, Renderer};

/// A test on the page.
#[wasm_bindgen]
pub struct View(AppHandle<EqualTreatment>);

#[wasm_bindgen]
impl View {
    /// Shows a test in `root`, as the attributes of `host` say.
    #[wasm_bindgen(constructor)]
    pub fn new(host: &HtmlElement, root: Element) -> View {
        View(Renderer::<EqualTreatment>::with_root_and_props(root, props(host)).render())
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
        include_str!(concat!(env!("OUT_DIR"), "/grounds.css")),
        include_str!(concat!(env!("OUT_DIR"), "/equal_treatment.css")),
    )
    .to_owned()
}

fn props(host: &HtmlElement) -> EqualTreatmentProps {
    EqualTreatmentProps {
        lang: mount::language(host),
        today: mount::today(),
        heading_level: mount::heading_level(host),
    }
}

fn main() {
    mount::report_failure("maatwerk-equal-treatment:failed");
}
