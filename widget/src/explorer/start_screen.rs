//! What this is, and a button to begin.

use super::parts::Parts;
use super::screen::MOST_QUESTIONS;
use super::state::{Action, State};
use crate::element::{element, maybe, paragraph, text};
use maatwerk_words::explorer as words;
use yew::prelude::*;

/// The first screen. Without a running script (`live`) it holds no buttons.
pub(super) fn start_screen(parts: &Parts<'_>, state: &State, live: bool) -> Html {
    let lang = parts.lang;
    let begin = match state.told.is_empty() {
        true => words::start_button(lang),
        false => words::start_resume(lang),
    };
    let group = |button| element("div", "mw-button-group", vec![button]);
    let erased = state.erased.as_ref().map(|_| group(parts.button(words::undo(lang), "", Action::Undo)));
    let entrance = match live {
        true => group(parts.button(begin, "mw-button--primary", Action::GoOn)),
        false => text("p", "mw-paragraph mw-paragraph--quiet", words::start_waiting(lang)),
    };
    let mut aside = vec![paragraph(words::start_privacy(lang))];
    // Without a running script no key leaves the page.
    aside.extend(live.then(|| paragraph(words::leave_keys(lang))));
    aside.push(paragraph(words::start_reservation(lang)));
    let screen = vec![
        parts.heading(words::start_title(lang)),
        text("p", "mw-paragraph mw-paragraph--lead", words::start_lead(lang)),
        paragraph(words::start_how(lang, MOST_QUESTIONS)),
        maybe(Some(entrance)),
        maybe(erased),
        element("div", "mw-stack--tight mw-explorer__aside", aside),
    ];
    element("div", "mw-stack", screen)
}
