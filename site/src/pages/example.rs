//! The page of one example: the story for residents first, then behind two closed doors its sources and its sum.

use super::address::{Page, Place};
use super::markdown::markdown;
use super::material::{Example, Material};
use super::parts::{contact, opening, quote, walk_button};
use super::professional::professional;
use super::themes::more;
use maatwerk_notation::Section;
use maatwerk_words::{accounting, examples as words};
use yew::prelude::*;

/// The page of this example.
pub fn example(material: &Material, place: &Place, example: &Example) -> Html {
    let lang = place.lang;
    let story = example.story(lang);
    html! {
        <article class="site-story">
            <p class="site-back"><a class="mw-link" href={place.to(&Page::Examples)}>{words::back(lang)}</a></p>
            { opening(&story.title, &story.summary) }
            <section class="site-recognise" aria-labelledby="recognise">
                <h2 id="recognise" class="mw-heading-3">{words::recognise(lang)}</h2>
                <p class="mw-visually-hidden">{words::said(lang)}</p>
                { for story.recognise.iter().map(|said| quote(said)) }
            </section>
            { for story.told.iter().map(|told| section("site-section", told)) }
            { section("site-section mw-note", &story.not_for_you) }
            { section("site-section site-ask", &story.ask) }
            <section class="site-section">
                { told(&story.then) }
                <p><a class="mw-link" href={place.to(&Page::Decide)}>{words::decide(lang)}</a></p>
            </section>
            { contact(lang) }
            <section class="site-section site-next" aria-labelledby="next">
                <h2 id="next" class="mw-heading-2">{words::next_heading(lang)}</h2>
                <p class="mw-paragraph">{words::next_text(lang)}</p>
                <p>{ walk_button(place) }</p>
                { more(place, &example.themes) }
            </section>
            <div class="site-doors">
                { door("sources", &story.sources.heading, markdown(&story.sources.markdown)) }
                { door("sum", accounting::sum_summary(lang), professional(material, place, example)) }
            </div>
        </article>
    }
}

fn section(class: &'static str, section: &Section) -> Html {
    html! { <section {class}>{ told(section) }</section> }
}

fn told(section: &Section) -> Html {
    html! {
        <>
            <h2 class="mw-heading-2">{section.heading.clone()}</h2>
            { markdown(&section.markdown) }
        </>
    }
}

/// A part that is not for everyone: closed until someone opens it.
pub fn door(id: &'static str, heading: &str, content: Html) -> Html {
    html! {
        <section class="site-door" {id}>
            <details>
                <summary><h2 class="mw-heading-3">{heading.to_owned()}</h2></summary>
                <div class="site-door__content mw-stack">{ content }</div>
            </details>
        </section>
    }
}
