//! One thing to discuss: what it is, how sure, what to say; and whom to call about it.

use super::contact::Contact;
use super::outcome::Topic;
use super::parts::Parts;
use crate::element::{element, link, maybe, paragraph, text};
use crate::municipality;
use maatwerk_words::explorer as words;
use maatwerk_words::ground;
use yew::prelude::*;

/// A topic, on a card or under the others.
pub(super) fn topic(parts: &Parts<'_>, topic: &Topic<'_>) -> Html {
    let lang = parts.lang;
    let texts = ground(lang, topic.id);
    let stale = topic.stale.then(|| text("p", "mw-small mw-paragraph--quiet", words::stale(lang)));
    let say = element("p", "mw-paragraph", vec![text("q", "", texts.ask)]);
    let label = text("p", "mw-small mw-paragraph--quiet", words::ask_label(lang));
    let lines = vec![
        parts.topic_heading(texts.title),
        paragraph(texts.resident),
        paragraph(topic.certainty.words(lang)),
        element("div", "mw-explorer__ask", vec![label, say]),
        maybe(stale),
    ];
    element("div", "mw-stack--tight", lines)
}

/// Whom to call about a topic, in one line: who is there for the part of life under which it stands, or else for
/// everything.
pub(super) fn topic_call(parts: &Parts<'_>, topic: &Topic<'_>) -> Html {
    let of_its_own = contact_of_its_own(parts, topic);
    call_line(parts, of_its_own.as_ref().unwrap_or(parts.contact))
}

/// Who is there for the part of life under which a topic stands, where that is not who is there for everything.
pub(super) fn contact_of_its_own(parts: &Parts<'_>, topic: &Topic<'_>) -> Option<Contact> {
    let contact = municipality::current()?.contact_for(under(topic))?;
    (!contact.for_domains.is_empty()).then(|| municipality::contact(parts.lang, contact))
}

/// Whom to call, in one line.
pub(super) fn call_line(parts: &Parts<'_>, contact: &Contact) -> Html {
    let call: AttrValue = match (&contact.name, &contact.phone) {
        (Some(name), Some(phone)) => format!("{}: {phone}", words::ask_call(parts.lang, name)).into(),
        (None, Some(phone)) => words::contact_call(parts.lang, phone).into(),
        (Some(_) | None, None) => words::ask_municipality(parts.lang).into(),
    };
    let line = match contact.dial() {
        Some(dial) => link("mw-link", dial, call),
        None => text("span", "", call),
    };
    element("p", "mw-explorer__call", vec![line])
}

/// The part of life under which a topic stands, out of all that it belongs to.
pub(super) fn under<'a>(topic: &Topic<'a>) -> &'a [String] {
    let place = topic.domains.iter().position(|domain| domain == topic.domain).unwrap_or_default();
    topic.domains.get(place..=place).unwrap_or_default()
}
