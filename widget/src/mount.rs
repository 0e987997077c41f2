//! What the custom elements need of the page: attributes of the tag, the day, and a word when something breaks.

use crate::municipality::{current, speak_for};
use crate::municipality_file::{parse, say};
use maatwerk_engine::Date;
use maatwerk_words::Lang;
use web_sys::HtmlElement;
use yew::Callback;

/// The language of the tag: its own `lang`, or that of what stands around it. Dutch when none says.
pub fn language(host: &HtmlElement) -> Lang {
    let around = host.closest("[lang]").ok().flatten();
    Lang::from_code(&around.and_then(|element| element.get_attribute("lang")).unwrap_or_default())
}

/// Sets the tag's own `lang`, which the loader follows once it has the words.
pub fn choose_language(host: &HtmlElement) -> Callback<Lang> {
    let host = host.clone();
    Callback::from(move |lang: Lang| {
        // A tag that takes no attribute stays in its language.
        let _ = host.set_attribute("lang", lang.code());
    })
}

/// The level of the first heading: the tag's `heading-level`, 2 to 5. It is 2 when the tag does not say.
pub fn heading_level(host: &HtmlElement) -> u8 {
    let level = host.get_attribute("heading-level").and_then(|level| level.parse().ok());
    level.filter(|level| (2..=5).contains(level)).unwrap_or(2)
}

/// Today, as the visitor's computer has it.
pub fn today() -> Date {
    let now = js_sys::Date::new_0();
    Date { year: now.get_full_year() as u16, month: now.get_month() as u8 + 1, day: now.get_date() as u8 }
}

/// Takes in a municipality's file, before the first view. Where it has a fault, the console names the field and the
/// widget goes on without it.
pub fn municipality(file: &str) {
    let fault = match parse(file) {
        Ok(municipality) => {
            let code = municipality.code.clone();
            let is_other = !speak_for(municipality) && current().is_some_and(|current| current.code != code);
            is_other
                .then(|| format!("found {code} on a page that speaks for another, expected one municipality a page"))
        }
        Err(fault) => Some(fault),
    };
    if let Some(fault) = fault {
        say(&fault);
    }
}

/// Says in the console what went wrong. The trap that follows tells the loader that the program has stopped.
pub fn report_panics() {
    std::panic::set_hook(Box::new(|cause| web_sys::console::error_1(&cause.to_string().into())));
}
