//! The municipality that a page speaks for: the one whose file its first tag names.

use crate::explorer::Contact;
use maatwerk_engine::{LawBook, Municipality, Texts};
use maatwerk_words::Lang;
use std::sync::OnceLock;

static CURRENT: OnceLock<Municipality> = OnceLock::new();

/// The municipality, once its file was read; `None` on a page that names none.
pub fn current() -> Option<&'static Municipality> {
    CURRENT.get()
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
