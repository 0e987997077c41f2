//! The bundle behind `<maatwerk-explorer>`.

use maatwerk_widget::explorer::{Contact, Explorer, ExplorerProps};
use maatwerk_widget::{mount, municipality};
use maatwerk_words::Lang;
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

/// Takes in the file with the words of a language; false for one of another version.
#[wasm_bindgen]
pub fn words(lang: &str, file: String) -> bool {
    maatwerk_words::take_in(Lang::from_code(lang), file)
}

/// Takes in the municipality's file that a tag names, before its first view.
#[wasm_bindgen]
pub fn municipality(file: &str) {
    mount::municipality(file);
}

/// The style sheet of this bundle.
#[wasm_bindgen]
pub fn styles() -> String {
    concat!(
        include_str!(concat!(env!("OUT_DIR"), "/tokens.css")),
        include_str!(concat!(env!("OUT_DIR"), "/components.css")),
        include_str!(concat!(env!("OUT_DIR"), "/explorer.css")),
        include_str!(concat!(env!("OUT_DIR"), "/explorer_note.css")),
    )
    .to_owned()
}

fn props(host: &HtmlElement) -> ExplorerProps {
    let lang = mount::language(host);
    ExplorerProps {
        lang,
        today: mount::today(),
        contact: contact(host, lang),
        heading_level: mount::heading_level(host),
        on_language: Some(mount::choose_language(host)),
    }
}

/// Whom the tag itself names; otherwise the municipality's contact for everything.
fn contact(host: &HtmlElement, lang: Lang) -> Contact {
    let attribute = |name: &str| host.get_attribute(name).map(Into::into);
    let (name, phone) = (attribute("contact-name"), attribute("contact-phone"));
    match municipality::current().and_then(|municipality| municipality.contact_for(&[])) {
        Some(contact) if name.is_none() && phone.is_none() => municipality::contact(lang, contact),
        _ => Contact { name, phone, hours: attribute("contact-hours"), url: attribute("contact-url") },
    }
}

fn main() {
    mount::report_failure("maatwerk-explorer:failed");
}
