//! How the visitor likes to read: larger letters, the other language. It changes nothing that was told.

use crate::changing::changing;
use maatwerk_words::{Lang, explorer as words};
use yew::prelude::*;

/// How the visitor reads, and what changes it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Comfort {
    /// Whether the letters are larger.
    pub larger: bool,
    /// Makes them larger, or as they were.
    pub on_larger: Callback<bool>,
    /// Goes on in this language; `None` where the page does not let the explorer choose.
    pub on_language: Option<Callback<Lang>>,
    /// The button for the other language.
    pub other: NodeRef,
}

/// The buttons for it, each one tap away on every screen.
pub(super) fn comfort_buttons(lang: Lang, comfort: &Comfort) -> Html {
    let larger = comfort.larger;
    let onclick = comfort.on_larger.reform(move |_: MouseEvent| !larger);
    let other = match lang {
        Lang::Nl => Lang::En,
        Lang::En => Lang::Nl,
    };
    let language = comfort.on_language.as_ref().map(|on_language| {
        let onclick = on_language.reform(move |_: MouseEvent| other);
        html! {
            <button type="button" class="mw-button mw-explorer__ease" lang={other.code()} {onclick}
                ref={comfort.other.clone()}>
                { changing(words::other_language(lang)) }
            </button>
        }
    });
    html! {
        <div class="mw-explorer__comfort">
            <button type="button" class="mw-button mw-explorer__ease" aria-pressed={larger.to_string()} {onclick}>
                { changing(words::larger(lang)) }
            </button>
            <div>{language}</div>
        </div>
    }
}
