//! The page around practice. Inside the tag stand the households with a link to the page of each, for who has no JavaScript.

use super::address::{Page, Place};
use super::material::Material;
use super::parts::opening;
use maatwerk_words::practice as words;
use yew::prelude::*;

/// The page of practice.
pub fn practice(material: &Material, place: &Place) -> Html {
    let lang = place.lang;
    let steps = [words::how_read(lang), words::how_choose(lang), words::how_compare(lang), words::how_private(lang)];
    html! {
        <div class="site-wide site-professional mw-stack">
            { opening(words::title(lang), words::lead(lang)) }
            <section class="site-section mw-stack--tight mw-no-print">
                <h2 class="mw-heading-3">{words::how_heading(lang)}</h2>
                <ol class="mw-list">{ for steps.into_iter().map(|step| html! { <li>{step}</li> }) }</ol>
            </section>
            <maatwerk-practice lang={lang.code()} heading-level="2" municipality="GM0000" examples={place.to(&Page::Examples)}>
                <p class="mw-note mw-paragraph">{words::without_script(lang)}</p>
                <ul class="mw-list">
                    { for material.examples.iter().map(|example| {
                        let story = example.story(lang);
                        html! {
                            <li>
                                <a class="mw-link" href={place.to(&Page::Example(example.folder.clone()))}>{story.title.clone()}</a>
                                <br />
                                <span class="mw-paragraph--quiet">{story.summary.clone()}</span>
                            </li>
                        }
                    }) }
                </ul>
            </maatwerk-practice>
        </div>
    }
}
