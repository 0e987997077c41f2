//! A municipality in an assessment for programs.

use maatwerk_engine::{Contact, Date, Ground, LawBook, Mandate, Municipality, Texts};
use rust_decimal::Decimal;
use serde::Serialize;

/// The municipality whose contacts and mandates stand in the report.
#[derive(Serialize)]
pub(super) struct Local<'a> {
    code: &'a str,
    name: &'a str,
    /// The one that does not exist, because nobody named another.
    fictional: bool,
    contact: Option<ContactOf<'a>>,
}

/// Whom to call.
#[derive(Serialize)]
pub(super) struct ContactOf<'a> {
    name: Both<'a>,
    phone: &'a str,
    hours: Option<Both<'a>>,
    url: Option<&'a str>,
}

/// Who may decide.
#[derive(Serialize)]
pub(super) struct MandateOf<'a> {
    role: Both<'a>,
    up_to: Option<Decimal>,
    budget: Option<Both<'a>>,
}

#[derive(Serialize)]
struct Both<'a> {
    nl: &'a str,
    en: &'a str,
}

pub(super) fn local(municipality: &Municipality) -> Local<'_> {
    Local {
        code: &municipality.code,
        name: &municipality.name,
        fictional: municipality.is_fictional(),
        contact: municipality.contact_for(&[]).map(contact),
    }
}

/// Whom to call about the ground.
pub(super) fn contact_for<'a>(municipality: &'a Municipality, ground: &Ground) -> Option<ContactOf<'a>> {
    municipality.contact_for(&ground.domains).map(contact)
}

/// Who may decide on the ground's amount, or on nothing where it has none.
pub(super) fn mandate_for<'a>(
    municipality: &'a Municipality,
    book: &LawBook,
    ground: &Ground,
    on: Date,
) -> Option<MandateOf<'a>> {
    let amount = ground.amount.as_ref().and_then(|id| book.amount(id)?.on(on));
    municipality.mandate_for(ground, amount.map_or(Decimal::ZERO, |version| version.euro)).map(mandate)
}

fn contact(contact: &Contact) -> ContactOf<'_> {
    ContactOf {
        name: both(&contact.name),
        phone: &contact.phone,
        hours: contact.hours.as_ref().map(both),
        url: contact.url.as_deref(),
    }
}

fn mandate(mandate: &Mandate) -> MandateOf<'_> {
    MandateOf { role: both(&mandate.role), up_to: mandate.up_to, budget: mandate.budget.as_ref().map(both) }
}

fn both([nl, en]: &Texts) -> Both<'_> {
    Both { nl, en }
}
