//! The bundle behind `<maatwerk-explorer>`.

use maatwerk_widget::explorer::{Contact, Explorer, ExplorerProps};
use maatwerk_widget::mount;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::{Element, HtmlElement};
use yew::{AppHandle, Renderer};

/// An explorer on the page.
#[wasm_bindgen]
pub struct View(AppHandle<Explorer>);

#[wasm_bindgen]
impl View {
    /// Shows an explorer in `root`, as the attributes of `host` say.
    #[wasm_bindgen(constructor)]
    pub fn new(host: &HtmlElement, root: Element) -> View {
        View(Renderer::<Explorer>::with_root_and_props(root, props(host)).render())
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

/// The style sheet of this bundle.
#[wasm_bindgen]
pub fn styles() -> String {
    concat!(
        include_str!("../../styles/tokens.css"),
        include_str!("../../styles/components.css"),
        include_str!("../../styles/explorer.css"),
    )
    .to_owned()
}

fn props(host: &HtmlElement) -> ExplorerProps {
    let attribute = |name: &str| host.get_attribute(name).map(Into::into);
    ExplorerProps {
        lang: mount::language(host),
        today: mount::today(),
        contact: Contact {
            name: attribute("contact-name"),
            phone: attribute("contact-phone"),
            hours: attribute("contact-hours"),
            url: attribute("contact-url"),
        },
        heading_level: mount::heading_level(host),
    }
}

fn main() {
    mount::report_failure("maatwerk-explorer:failed");
}
