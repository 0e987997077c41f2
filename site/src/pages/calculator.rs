//! The page around the calculator. Inside the tag stands a worked example, for who has no JavaScript.

use super::accounting::formulas;
use super::address::{Page, Place};
use super::material::Material;
use super::parts::opening;
use super::professional::{firmness, sum};
use maatwerk_words::accounting as words;
use yew::prelude::*;

/// The page of the calculator.
pub fn calculator(material: &Material, place: &Place) -> Html {
    let lang = place.lang;
    let worked = material.examples.iter().find(|example| example.comparison.is_some()).map(|example| {
        let title = &example.story(lang).title;
        html! {
            <>
                <p class="mw-paragraph">{words::calculator_worked_text(lang, title)}</p>
                { firmness(lang, example) }
                { sum(material, lang, example) }
            </>
        }
    });
    html! {
        <div class="site-wide site-professional">
            { opening(words::calculator_title(lang), words::calculator_lead(lang)) }
            <maatwerk-calculator lang={lang.code()} heading-level="2" municipality="GM0000">
                <section class="site-section mw-stack">
                    <h2 class="mw-heading-2">{words::calculator_worked(lang)}</h2>
                    { worked }
                </section>
                <section class="site-section mw-stack">
                    <h2 class="mw-heading-2">{words::formulas_heading(lang)}</h2>
                    { formulas(lang) }
                </section>
            </maatwerk-calculator>
            <p><a class="mw-link" href={place.to(&Page::Accounting)}>{words::calculator_more(lang)}</a></p>
        </div>
    }
}
