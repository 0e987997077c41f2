//! The bundle behind `<maatwerk-review>`.

use maatwerk_widget::mount;
use maatwerk_widget::review::{Review, ReviewProps};
use maatwerk_words::Lang;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::{Element, HtmlElement, Url};
use yew::{AppHandle, Renderer};

/// A review on the page.
#[wasm_bindgen]
pub struct View(AppHandle<Review>);

#[wasm_bindgen]
impl View {
    /// Shows a review in `root`, as the attributes of `host` say.
    #[wasm_bindgen(constructor)]
    pub fn new(host: &HtmlElement, root: Element) -> View {
        View(Renderer::<Review>::with_root_and_props(root, props(host)).render())
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
        include_str!(concat!(env!("OUT_DIR"), "/review.css")),
    )
    .to_owned()
}

fn props(host: &HtmlElement) -> ReviewProps {
    ReviewProps {
        lang: mount::language(host),
        today: mount::today(),
        heading_level: mount::heading_level(host),
        address: address(host).into(),
    }
}

/// The whole address of the file with the sentences: the tag's `sentences`, seen from its page.
fn address(host: &HtmlElement) -> String {
    let named = host.get_attribute("sentences").unwrap_or_default();
    let base = host.base_uri().ok().flatten().unwrap_or_default();
    Url::new_with_base(&named, &base).map_or(named, |url| url.href())
}

fn main() {
    mount::report_failure("maatwerk-review:failed");
}
