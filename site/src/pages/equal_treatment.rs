//! The page around the equal-treatment test. Inside the tag stands one comparison, made by the same component, for who has
//! no JavaScript.

use super::address::Place;
use super::material::Material;
use super::parts::opening;
use maatwerk_widget::equal_treatment::WorkedComparison;
use maatwerk_words::equal_treatment as words;
use yew::prelude::*;

/// The page of the test.
pub fn equal_treatment(material: &Material, place: &Place) -> Html {
    let lang = place.lang;
    let steps = [words::how_pick(lang), words::how_read(lang), words::how_ask(lang), words::how_private(lang)];
    html! {
        <div class="site-wide site-council mw-stack">
            { opening(words::title(lang), words::lead(lang)) }
            <section class="site-section mw-stack--tight mw-no-print">
                <h2 class="mw-heading-3">{words::how_heading(lang)}</h2>
                <ol class="mw-list">{ for steps.into_iter().map(|step| html! { <li>{step}</li> }) }</ol>
            </section>
            <maatwerk-equal-treatment lang={lang.code()} heading-level="2">
                <div class="mw-stack">
                    <p class="mw-note mw-paragraph">{words::without_script(lang)}</p>
                    <WorkedComparison {lang} today={material.built} heading_level={2} />
                </div>
            </maatwerk-equal-treatment>
        </div>
    }
}
