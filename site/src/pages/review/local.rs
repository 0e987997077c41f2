//! What the municipality itself says to residents: whom to call, who decides, its own grounds.

use super::inventory::Inventory;
use super::standing::of_field;
use crate::pages::address::Page;
use maatwerk_engine::{GroundWords, Municipality, Texts};
use maatwerk_widget::review::{Kind, Part, Section, Text};
use maatwerk_words::review_page as words;

/// Its texts as one part.
pub(super) fn local(inventory: &Inventory<'_>) -> Part {
    let town = maatwerk_rules::municipality();
    let text = |key: String, field: &str, texts: &Texts| -> Text {
        let text = &texts[inventory.lang as usize];
        inventory.text(key, of_field("ground", field, text), text, &[])
    };
    let names = names(&town).into_iter().map(|(key, texts)| text(key, "", texts)).collect();
    let ground = |said: &GroundWords| {
        let fields = [("title", &said.title), ("resident", &said.resident), ("ask", &said.ask)];
        let texts = fields.map(|(field, texts)| text(format!("{}/{field}", said.ground), field, texts));
        let ground = town.grounds.iter().find(|ground| ground.id == said.ground)?;
        Some(inventory.ground(ground, texts.into()))
    };
    let opening = Section { texts: names, ..Section::default() };
    let sections = std::iter::once(opening).chain(town.ground_words.iter().filter_map(ground)).collect();
    let title = words::local(inventory.lang, &town.name);
    inventory.part("local".to_owned(), Kind::Outcome, title, &Page::Explorer, sections)
}

/// Names that residents can meet; the words for ids of its own are for professionals.
fn names(town: &Municipality) -> Vec<(String, &Texts)> {
    let mut names = Vec::new();
    for (place, contact) in town.contacts.iter().enumerate() {
        names.push((format!("contact-{place}/name"), &contact.name));
        names.extend(contact.hours.as_ref().map(|hours| (format!("contact-{place}/hours"), hours)));
    }
    for (place, mandate) in town.mandates.iter().enumerate() {
        names.push((format!("mandate-{place}/role"), &mandate.role));
        names.extend(mandate.budget.as_ref().map(|budget| (format!("mandate-{place}/budget"), budget)));
    }
    names.extend(town.links.iter().enumerate().map(|(place, link)| (format!("link-{place}/title"), &link.title)));
    let others = town.words.iter().filter(|(id, _)| !id.starts_with("gm"));
    names.extend(others.map(|(id, texts)| (format!("word/{id}"), texts)));
    names
}
