//! All examples, or those of one theme.

use super::address::{Page, Place};
use super::material::{Example, Material};
use super::parts::{card, contact, opening, walk_button};
use super::themes::{filter, theme_name};
use maatwerk_notation::Theme;
use maatwerk_words::examples as words;
use yew::prelude::*;

/// The overview of the examples, of one theme or of all.
pub fn examples(material: &Material, place: &Place, theme: Option<Theme>) -> Html {
    let lang = place.lang;
    let heading = match theme {
        Some(theme) => words::theme_title(lang, theme_name(lang, theme)),
        None => words::heading(lang).to_owned(),
    };
    let shown: Vec<&Example> = match theme {
        Some(theme) => material.about(theme).collect(),
        None => material.examples.iter().collect(),
    };
    html! {
        <>
            { opening(&heading, words::lead(lang)) }
            { filter(material, place) }
            <p class="site-count mw-paragraph--quiet">{words::theme_count(lang, shown.len())}</p>
            <ul class="site-cards">{ for shown.into_iter().map(|example| card(place, example, 2)) }</ul>
            <section class="site-section site-next" aria-labelledby="next">
                <h2 id="next" class="mw-heading-2">{words::next_heading(lang)}</h2>
                <p class="mw-paragraph">{words::next_text(lang)}</p>
                <p class="mw-button-group">
                    { walk_button(place) }
                    <a class="mw-link" href={place.to(&Page::Decide)}>{words::decide(lang)}</a>
                </p>
            </section>
            { contact(lang) }
            <section class="site-section" aria-labelledby="about">
                <h2 id="about" class="mw-heading-3">{words::about_these(lang)}</h2>
                <p class="mw-paragraph mw-paragraph--quiet">{words::about_these_text(lang)}</p>
            </section>
        </>
    }
}
