//! The bundle behind `<maatwerk-practice>`.

use maatwerk_widget::mount;
use maatwerk_widget::practice::{Practice, PracticeProps};
use maatwerk_words::Lang;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::{Element, HtmlElement};
use yew::{AppHandle, Renderer};

/// Practice on the page.
#[wasm_bindgen]
pub struct View(AppHandle<Practice>);

#[wasm_bindgen]
impl View {
    /// Shows it in `root`, as the attributes of `host` say.
    #[wasm_bindgen(constructor)]
    pub fn new(host: &HtmlElement, root: Element) -> View {
        View(Renderer::<Practice>::with_root_and_props(root, props(host)).render())
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
        include_str!(concat!(env!("OUT_DIR"), "/practice.css")),
    )
    .to_owned()
}

fn props(host: &HtmlElement) -> PracticeProps {
    PracticeProps {
        lang: mount::language(host),
        heading_level: mount::heading_level(host),
        municipality: host.get_attribute("municipality").map(Into::into),
        examples: host.get_attribute("examples").map(Into::into),
    }
}

fn main() {
    mount::report_failure("maatwerk-practice:failed");
}
