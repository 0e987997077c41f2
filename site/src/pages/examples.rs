//! All examples.

use super::address::Place;
use super::material::Material;
use super::parts::{card, contact, opening, walk_button};
use maatwerk_words::examples as words;
use yew::prelude::*;

/// The overview of the examples.
pub fn examples(material: &Material, place: &Place) -> Html {
    let lang = place.lang;
    html! {
        <>
            { opening(words::heading(lang), words::lead(lang)) }
            <ul class="site-cards">{ for material.examples.iter().map(|example| card(place, example, 2)) }</ul>
            <section class="site-section site-next" aria-labelledby="next">
                <h2 id="next" class="mw-heading-2">{words::next_heading(lang)}</h2>
                <p class="mw-paragraph">{words::next_text(lang)}</p>
                <p>{ walk_button(place) }</p>
            </section>
            { contact(lang) }
            <section class="site-section" aria-labelledby="about">
                <h2 id="about" class="mw-heading-3">{words::about_these(lang)}</h2>
                <p class="mw-paragraph mw-paragraph--quiet">{words::about_these_text(lang)}</p>
            </section>
        </>
    }
}
