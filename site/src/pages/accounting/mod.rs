//! The page that accounts for formulas, assumptions, prices and laws.

mod formulas;
mod laws;
mod prices;

pub use formulas::formulas;

use super::address::Place;
use super::material::Material;
use super::parts::{opening, section};
use laws::{amounts, grounds};
use maatwerk_widget::format::day;
use maatwerk_words::{Lang, accounting as words};
use prices::{grades, prices};
use yew::prelude::*;

/// The account.
pub fn accounting(material: &Material, place: &Place) -> Html {
    let lang = place.lang;
    let prices_heading = words::prices_heading(lang, material.catalogue.prices.len());
    let sections = [
        ("formulas", words::formulas_heading(lang).to_owned(), formulas(lang)),
        ("assumptions", words::parameters_heading(lang).to_owned(), formulas::parameters(lang)),
        ("limits", words::limits_heading(lang).to_owned(), limits(lang)),
        ("grades", words::grades_heading(lang).to_owned(), grades(lang)),
        ("prices", prices_heading, prices(material, lang)),
        ("laws", words::laws_heading(lang).to_owned(), grounds(material, lang)),
        ("amounts", words::amounts_heading(lang).to_owned(), amounts(material, lang)),
        ("freshness", words::freshness_heading(lang).to_owned(), freshness(material, lang)),
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

fn limits(lang: Lang) -> Html {
    html! {
        <ul class="mw-list">
            <li>{words::limit_decision(lang)}</li>
            <li>{words::limit_laws(lang)}</li>
            <li>{words::limit_income(lang)}</li>
            <li>{words::limit_people(lang)}</li>
            <li>{words::limit_average(lang)}</li>
            <li>{words::limit_proof(lang)}</li>
        </ul>
    }
}

/// What is past its date on the day of building, or until when nothing is.
fn freshness(material: &Material, lang: Lang) -> Html {
    let built = day(lang, material.built);
    let dated = laws::dated(material, lang);
    let stale: Vec<&str> =
        dated.iter().filter(|(_, until)| material.built > *until).map(|(name, _)| name.as_str()).collect();
    let until = dated.iter().map(|(_, until)| *until).min();
    match until {
        Some(_) if !stale.is_empty() => {
            html! { <p class="mw-alert">{words::not_fresh(lang, built, stale.join("; "))}</p> }
        }
        Some(until) => html! { <p class="mw-paragraph">{words::fresh(lang, built, day(lang, until))}</p> },
        None => Html::default(),
    }
}
