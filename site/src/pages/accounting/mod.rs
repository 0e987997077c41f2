//! The page that accounts for formulas, assumptions, prices and laws.

mod formulas;
mod laws;
mod prices;

pub use formulas::formulas;

use super::address::Place;
use super::material::Material;
use super::parts::{opening, points, section};
use laws::{amounts, grounds};
use maatwerk_widget::format::day;
use maatwerk_words::{Lang, accounting as words};
use prices::{grades, prices};
use yew::prelude::*;

/// The account.
pub fn accounting(material: &Material, place: &Place) -> Html {
    let lang = place.lang;
    let prices_heading = words::prices_heading(lang, material.catalogue.prices.len());
    let laws_heading = words::laws_heading(lang, material.provisions());
    let sections = [
        ("limits", words::limits_heading(lang).to_owned(), limits(material, lang)),
        ("freshness", words::freshness_heading(lang).to_owned(), freshness(material, lang)),
        ("formulas", words::formulas_heading(lang).to_owned(), formulas(lang)),
        ("assumptions", words::parameters_heading(lang).to_owned(), formulas::parameters(lang)),
        ("grades", words::grades_heading(lang).to_owned(), grades(lang)),
        ("prices", prices_heading, prices(material, lang)),
        ("laws", laws_heading, grounds(material, lang)),
        ("amounts", words::amounts_heading(lang).to_owned(), amounts(material, lang)),
    ];
    let contents = sections.iter().map(|(id, heading, _)| {
        html! { <li><a class="mw-link" href={format!("#{id}")}>{heading.clone()}</a></li> }
    });
    html! {
        <div class="site-wide site-professional">
            { opening(words::title(lang), words::lead(lang)) }
            <nav class="site-contents" aria-labelledby="contents">
                <h2 id="contents" class="mw-heading-3">{words::contents(lang)}</h2>
                <ul class="mw-list">{ for contents }</ul>
            </nav>
            { for sections.iter().map(|(id, heading, content)| section(id, heading, content.clone())) }
        </div>
    }
}

fn limits(material: &Material, lang: Lang) -> Html {
    let laws = material.laws();
    let known = words::limit_laws(lang, laws.len(), material.provisions(), laws.join(", "));
    points(&[
        words::limit_decision(lang),
        &known,
        words::limit_memory(lang),
        words::limit_wams(lang),
        words::limit_local(lang),
        words::limit_income(lang),
        words::limit_people(lang),
        words::limit_average(lang),
        words::limit_proof(lang),
    ])
}

/// What is past its date on the day of building, what comes next, and how old the prices are.
fn freshness(material: &Material, lang: Lang) -> Html {
    /// So many of what must be read again first are named.
    const NEXT: usize = 5;
    let built = day(lang, material.built);
    let mut dated = laws::dated(material, lang);
    dated.sort_by_key(|(_, until)| *until);
    // Versions of one provision stand beside each other.
    dated.dedup();
    let stale: Vec<String> =
        dated.iter().filter(|(_, until)| material.built > *until).map(|(name, _)| name.clone()).collect();
    let next = dated.iter().filter(|(_, until)| material.built <= *until).take(NEXT);
    let next: Vec<String> = next.map(|(name, until)| words::next_is(lang, day(lang, *until), name)).collect();
    let state = match stale.is_empty() {
        true => html! { <p class="mw-paragraph">{words::fresh(lang, built)}</p> },
        false => {
            html! { <div class="mw-alert"><p>{words::not_fresh(lang, built, stale.len())}</p>{ points(&stale) }</div> }
        }
    };
    html! {
        <>
            { state }
            <p class="mw-paragraph">{words::next(lang)}</p>
            { points(&next) }
            <p class="mw-paragraph">{prices::ages(material, lang)}</p>
        </>
    }
}
