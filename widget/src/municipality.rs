//! The municipality that a page speaks for: the one whose file its first tag names.

use crate::explorer::Contact;
use maatwerk_engine::{Catalogue, LawBook, Municipality, Texts};
use maatwerk_words::Lang;
use std::sync::OnceLock;

static CURRENT: OnceLock<Municipality> = OnceLock::new();

/// The municipality, once its file was read; `None` on a page that names none.
pub fn current() -> Option<&'static Municipality> {
    CURRENT.get()
}

/// The municipality that the page speaks for; otherwise the example that comes with the program, for a tag that names its
/// code: whom to call and who has a mandate, and nothing of its rules.
pub fn named(code: &str) -> Option<&'static Municipality> {
    static EXAMPLE: OnceLock<Municipality> = OnceLock::new();
    let example = || EXAMPLE.get_or_init(maatwerk_rules::municipality);
    current().or_else(|| Some(example()).filter(|town| town.code.eq_ignore_ascii_case(code)))
}

/// Speaks for this municipality from now on, its words included; false when the page speaks for one already.
pub fn speak_for(municipality: Municipality) -> bool {
    let is_first = CURRENT.set(municipality).is_ok();
    if let Some(municipality) = current().filter(|_| is_first) {
        maatwerk_words::speak_for(municipality);
    }
    is_first
}

/// A contact as the explorer shows it.
pub fn contact(lang: Lang, contact: &maatwerk_engine::Contact) -> Contact {
    let text = |texts: &Texts| texts[lang as usize].clone().into();
    Contact {
        name: Some(text(&contact.name)),
        phone: Some(contact.phone.clone().into()),
        hours: contact.hours.as_ref().map(text),
        url: contact.url.clone().map(Into::into),
    }
}

/// The law book, with the municipality's own grounds behind those of the law.
pub fn law_book() -> LawBook {
    let book = maatwerk_rules::professionals_law_book();
    match current() {
        Some(municipality) => book.with(municipality),
        None => book,
    }
}

/// The catalogue, with the municipality's own prices in the place of ours.
pub fn catalogue() -> Catalogue {
    let catalogue = maatwerk_rules::catalogue();
    match current() {
        Some(municipality) => catalogue.with(municipality),
        None => catalogue,
    }
}
