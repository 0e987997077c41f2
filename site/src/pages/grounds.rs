//! The page around the professional's desk. Inside the tag stands what it does and where the grounds can be read, for who
//! has no JavaScript.

use super::address::{Page, Place};
use super::parts::opening;
use maatwerk_words::law as words;
use yew::prelude::*;

/// The page of the desk.
pub fn grounds(place: &Place) -> Html {
    let lang = place.lang;
    let points = [
        words::page_what_verdicts(lang),
        words::page_what_opening(lang),
        words::page_what_ladder(lang),
        words::page_what_stacking(lang),
        words::page_what_steps(lang),
    ];
    html! {
        <div class="site-wide site-professional">
            { opening(words::page_title(lang), words::page_lead(lang)) }
            <maatwerk-grounds lang={lang.code()} heading-level="2" municipality="GM0000">
                <section class="site-section mw-stack">
                    <h2 class="mw-heading-2">{words::page_what_heading(lang)}</h2>
                    <ul class="mw-list">{ for points.into_iter().map(|point| html! { <li>{point}</li> }) }</ul>
                    <p class="mw-paragraph">{words::page_without_script(lang)}</p>
                    <p><a class="mw-link" href={format!("{}#laws", place.to(&Page::Accounting))}>{words::page_grounds_link(lang)}</a></p>
                </section>
            </maatwerk-grounds>
            <p><a class="mw-link" href={place.to(&Page::Accounting)}>{maatwerk_words::accounting::calculator_more(lang)}</a></p>
        </div>
    }
}
