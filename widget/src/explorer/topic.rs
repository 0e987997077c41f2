//! One thing to discuss: what it is, how sure, what to say; and whom to call about it.

use super::outcome::Topic;
use super::parts::{Parts, paragraph};
use maatwerk_words::{explorer as words, ground};
use yew::prelude::*;

/// A topic, on a card or under the others.
pub(super) fn topic(parts: &Parts<'_>, topic: &Topic<'_>) -> Html {
    let lang = parts.lang;
    let texts = ground(lang, topic.id);
    let stale = topic.stale.then(|| html! { <p class="mw-small mw-paragraph--quiet">{words::stale(lang)}</p> });
    html! {
        <div class="mw-stack--tight">
            { parts.subheading(texts.title) }
            { paragraph(texts.resident) }
            { paragraph(topic.certainty.words(lang)) }
            <div class="mw-explorer__ask">
                <p class="mw-small mw-paragraph--quiet">{words::ask_label(lang)}</p>
                <p class="mw-paragraph"><q>{texts.ask}</q></p>
            </div>
            <div>{stale}</div>
        </div>
    }
}

/// Whom to call about a topic, in one line.
pub(super) fn topic_call(parts: &Parts<'_>) -> Html {
    let text: AttrValue = match (&parts.contact.name, &parts.contact.phone) {
        (Some(name), Some(phone)) => format!("{}: {phone}", words::ask_call(parts.lang, name)).into(),
        (None, Some(phone)) => words::contact_call(parts.lang, phone).into(),
        (Some(_) | None, None) => words::ask_municipality(parts.lang).into(),
    };
    let line = match parts.contact.dial() {
        Some(dial) => html! { <a class="mw-link" href={dial}>{text}</a> },
        None => html! { <span>{text}</span> },
    };
    html! { <p class="mw-explorer__call">{line}</p> }
}
