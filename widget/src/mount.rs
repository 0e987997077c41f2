//! What the custom elements need of the page: attributes of the tag, the day, and a word when something breaks.

use crate::explorer::{Contact, is_page};
use crate::municipality::{current, named, speak_for};
use crate::municipality_file::{parse, say};
use maatwerk_engine::Date;
use maatwerk_words::Lang;
use std::cell::RefCell;
use std::iter::successors;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, ShadowRoot};
use yew::{AttrValue, Callback};

/// What is wrong with an attribute of the tag, once, for whoever looks after the page. The widget goes on without it.
fn complain(host: &HtmlElement, attribute: &str, found: &str, expected: &str) {
    thread_local! { static SAID: RefCell<Vec<String>> = const { RefCell::new(Vec::new()) } }
    let tag = host.local_name();
    let fault = format!("<{tag} {attribute}=\"{found}\">: expected {expected}; the widget goes on without it.");
    SAID.with_borrow_mut(|said| {
        if !said.contains(&fault) {
            web_sys::console::error_1(&fault.as_str().into());
            said.push(fault);
        }
    });
}

/// An attribute of the tag; `None` where it is not there, or is not what was expected.
fn attribute(host: &HtmlElement, name: &str, expected: &str, is_right: impl FnOnce(&str) -> bool) -> Option<String> {
    let found = host.get_attribute(name)?;
    let right = is_right(&found);
    if !right {
        complain(host, name, &found, expected);
    }
    right.then_some(found)
}

/// The language of the tag: its own `lang`, or that of what stands around it, outside a shadow root too. Dutch when none says.
pub fn language(host: &HtmlElement) -> Lang {
    attribute(host, "lang", "nl or en", |lang| {
        Lang::ALL.iter().any(|known| lang.to_ascii_lowercase().starts_with(known.code()))
    });
    let outside = |at: &Element| at.get_root_node().dyn_into::<ShadowRoot>().ok().map(|root| root.host());
    let around = successors(Some(host.clone().into()), outside).find_map(|at| at.closest("[lang]").ok().flatten());
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

/// The level of the first heading: the tag's `heading-level`, 2 to 6. It is 2 when the tag does not say. HTML has no
/// seventh: what stands below a heading of level 6 is of level 6 too.
pub fn heading_level(host: &HtmlElement) -> u8 {
    let level = |text: &str| text.parse().ok().filter(|level| (2..=6).contains(level));
    let found = attribute(host, "heading-level", "a whole number from 2 to 6", |text| level(text).is_some());
    found.and_then(|text| level(&text)).unwrap_or(2)
}

/// The tag's `example`, where it is one that the widget knows.
pub fn example<'a>(host: &HtmlElement, known: impl Iterator<Item = &'a str>) -> Option<AttrValue> {
    let known: Vec<&str> = known.collect();
    attribute(host, "example", &known.join(", "), |id| known.contains(&id)).map(Into::into)
}

/// The tag's `municipality`, a code or the address of a file. Of codes only those are known that the program carries.
pub fn municipality_name(host: &HtmlElement) -> Option<AttrValue> {
    let is_code = |name: &str| {
        let digits = name.to_ascii_lowercase().strip_prefix("gm").map(str::to_owned).unwrap_or_default();
        digits.len() == 4 && digits.bytes().all(|byte| byte.is_ascii_digit())
    };
    let is_known = |name: &str| !is_code(name) || named(name).is_some_and(|town| town.code.eq_ignore_ascii_case(name));
    attribute(host, "municipality", "the address of a file, or GM0000", is_known).map(Into::into)
}

/// Whom the tag itself names.
pub fn contact(host: &HtmlElement) -> Contact {
    let text = |name: &str| attribute(host, name, "a text", |text| !text.trim().is_empty()).map(AttrValue::from);
    let has_digits = |text: &str| text.contains(|letter: char| letter.is_ascii_digit());
    Contact {
        name: text("contact-name"),
        phone: attribute(host, "contact-phone", "a telephone number", has_digits).map(Into::into),
        hours: text("contact-hours"),
        url: attribute(host, "contact-url", "an address that begins with https://, http:// or /", is_page)
            .map(Into::into),
    }
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
