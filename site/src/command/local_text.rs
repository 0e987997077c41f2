//! Whom to call and who may decide in a municipality, for people.

use maatwerk_engine::{Contact, Date, Ground, LawBook, Municipality};
use maatwerk_widget::format::euro;
use maatwerk_words::{Lang, command as words};
use rust_decimal::Decimal;

/// The municipality's name and every contact.
pub(super) fn contacts(lang: Lang, municipality: &Municipality) -> String {
    let mut lines = vec![words::local_heading(lang, &municipality.name)];
    if municipality.is_fictional() {
        lines.push(words::local_fictional(lang).to_owned());
    }
    lines.extend(municipality.contacts.iter().map(|contact| {
        let domains = contact.for_domains.iter().map(|domain| maatwerk_words::domain(lang, domain));
        let call = call(lang, contact);
        match contact.for_domains.is_empty() {
            true => call,
            false => words::local_for(lang, call, domains.collect::<Vec<_>>().join(", ")),
        }
    }));
    lines.join("\n  ") + "\n"
}

/// Whom to call about one ground, where that is not whom to call about everything; who may decide on its amount; what the
/// municipality says of it.
pub(super) fn about(lang: Lang, municipality: &Municipality, book: &LawBook, ground: &Ground, on: Date) -> Vec<String> {
    let amount = ground.amount.as_ref().and_then(|id| book.amount(id)?.on(on));
    let mandate = municipality.mandate_for(ground, amount.map_or(Decimal::ZERO, |version| version.euro));
    let mandate = mandate.map(|mandate| {
        let up_to = mandate.up_to.map(|limit| words::local_up_to(lang, euro(lang, limit)));
        let budget = mandate.budget.as_ref().map(|budget| words::local_budget(lang, &budget[lang as usize]));
        let parts = [Some(mandate.role[lang as usize].clone()), up_to, budget];
        words::local_mandate(lang, parts.into_iter().flatten().collect::<Vec<_>>().join(", "))
    });
    let contact = municipality.contact_for(&ground.domains).filter(|contact| !contact.for_domains.is_empty());
    let contact = contact.map(|contact| words::local_call(lang, call(lang, contact)));
    let links = municipality.links.iter().filter(|link| link.grounds.contains(&ground.id));
    let links = links.map(|link| format!("{}: {}", link.title[lang as usize], link.url));
    contact.into_iter().chain(mandate).chain(links).collect()
}

fn call(lang: Lang, contact: &Contact) -> String {
    let hours = contact.hours.as_ref().map(|hours| format!(" ({})", hours[lang as usize])).unwrap_or_default();
    format!("{}, {}{hours}", contact.name[lang as usize], contact.phone)
}
