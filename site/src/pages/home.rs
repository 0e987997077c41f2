//! The first page: what may be possible, three situations of others, the next step, a person to call.

use super::address::{Page, Place};
use super::breadth::three_that_differ;
use super::drawing::many_lines;
use super::material::Material;
use super::parts::{card, contact, walk_button};
use super::themes::filter;
use maatwerk_words::home as words;
use yew::prelude::*;

/// The first page.
pub fn home(material: &Material, place: &Place) -> Html {
    let lang = place.lang;
    let cards = three_that_differ(&material.examples).into_iter().map(|example| card(place, example, 3));
    html! {
        <>
            <section class="site-hero">
                <div class="site-hero__words">
                    <h1 class="mw-heading-1">{words::heading(lang)}</h1>
                    <p class="mw-paragraph mw-paragraph--lead">
                        {words::lead_one(lang)}{" "}{words::lead_two(lang)}{" "}{words::lead_three(lang)}
                    </p>
                    <p class="mw-button-group">
                        { walk_button(place) }
                        <a class="mw-link" href="#contact">{words::call(lang)}</a>
                    </p>
                </div>
                { many_lines(words::picture(lang)) }
            </section>
            <section class="site-section" aria-labelledby="examples">
                <h2 id="examples" class="mw-heading-2">{words::examples_heading(lang)}</h2>
                <p class="mw-paragraph">{words::examples_lead(lang)}</p>
                <ul class="site-cards">{ for cards }</ul>
                { filter(material, place) }
            </section>
            <section class="site-section site-walk" aria-labelledby="walk">
                <h2 id="walk" class="mw-heading-2">{words::walk_heading(lang)}</h2>
                <p class="mw-paragraph">{words::walk_lead(lang)}</p>
                <ul class="site-walk__points">
                    <li>{words::walk_first(lang)}</li>
                    <li>{words::walk_second(lang)}</li>
                    <li>{words::walk_third(lang)}</li>
                </ul>
                <p>{ walk_button(place) }</p>
            </section>
            { contact(lang) }
            <section class="site-section" aria-labelledby="decide">
                <h2 id="decide" class="mw-heading-2">{words::decide_heading(lang)}</h2>
                <p class="mw-paragraph">{words::decide_text(lang)}</p>
                <p><a class="mw-link" href={place.to(&Page::Decide)}>{words::decide_link(lang)}</a></p>
            </section>
        </>
    }
}
