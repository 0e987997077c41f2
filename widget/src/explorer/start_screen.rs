//! What this is, and a button to begin.

use super::parts::{Parts, paragraph};
use super::screen::MOST_QUESTIONS;
use super::state::{Action, State};
use maatwerk_words::explorer as words;
use yew::prelude::*;

/// The first screen. Without a running script (`live`) it holds no buttons.
pub(super) fn start_screen(parts: &Parts<'_>, state: &State, live: bool) -> Html {
    let lang = parts.lang;
    let begin = match state.given.is_empty() {
        true => words::start_button(lang),
        false => words::start_resume(lang),
    };
    let erased = (!state.erased.is_empty()).then(|| {
        html! {
            <div class="mw-button-group">
                { parts.button(words::undo(lang), "", Action::Undo) }
            </div>
        }
    });
    let entrance = match live {
        true => html! {
            <div class="mw-button-group">
                { parts.button(begin, "mw-button--primary", Action::GoOn) }
            </div>
        },
        false => html! { <p class="mw-paragraph mw-paragraph--quiet">{words::start_waiting(lang)}</p> },
    };
    html! {
        <div class="mw-stack">
            { parts.heading(words::start_title(lang)) }
            <p class="mw-paragraph mw-paragraph--lead">{words::start_lead(lang)}</p>
            { paragraph(words::start_how(lang, MOST_QUESTIONS)) }
            <div>{entrance}</div>
            <div>{erased}</div>
            <div class="mw-stack--tight mw-explorer__aside">
                { paragraph(words::start_privacy(lang)) }
                { paragraph(words::start_reservation(lang)) }
            </div>
        </div>
    }
}
