//! Voorbeeldstad, the municipality of this site, which does not exist: its name, whom to call, its file.

use maatwerk_engine::{Contact, Municipality};
use maatwerk_words::Lang;
use std::sync::LazyLock;

static TOWN: LazyLock<Municipality> = LazyLock::new(maatwerk_rules::municipality);

/// Its file, by its path in the house.
pub const SOURCE: &str = "municipalities/gm0000.json";
/// What it publishes of its pilot, by its path in the house.
pub const RESULTS: &str = "municipalities/results/gm0000.json";
/// Its file as the widgets read it, by its path in the site.
pub const FILE: &str = "widget/gm0000.json";

/// Its name.
pub fn name() -> &'static str {
    &TOWN.name
}

/// Whom to call about anything.
pub fn contact() -> &'static Contact {
    static NOBODY: LazyLock<Contact> = LazyLock::new(Contact::default);
    TOWN.contact_for(&[]).unwrap_or(&NOBODY)
}

/// When someone is there; empty where that is not said.
pub fn hours(lang: Lang) -> &'static str {
    contact().hours.as_ref().map_or("", |hours| &hours[lang as usize])
}
