//! The page around the cohort: the tool, and how its file is written.

use super::address::{Page, Place};
use super::material::Material;
use super::parts::opening;
use maatwerk_engine::{Fact, Kind, Scope};
use maatwerk_words::{Lang, cohort as words};
use yew::prelude::*;

/// The page of the cohort.
pub fn cohort(material: &Material, place: &Place) -> Html {
    let lang = place.lang;
    html! {
        <div class="site-wide site-professional">
            { opening(words::title(lang), words::lead(lang)) }
            <maatwerk-cohort lang={lang.code()} heading-level="2">
                <p class="mw-note mw-paragraph">{words::without_script(lang)}</p>
            </maatwerk-cohort>
            <section class="site-section mw-stack">
                <h2 class="mw-heading-2">{words::written_heading(lang)}</h2>
                <p class="mw-paragraph">{words::written(lang)}</p>
                <p class="mw-paragraph">{words::written_never(lang)}</p>
                <details class="mw-details">
                    <summary>{words::columns_heading(lang)}</summary>
                    { columns(lang, &material.book.facts) }
                </details>
            </section>
            <p><a class="mw-link" href={place.to(&Page::Accounting)}>{maatwerk_words::accounting::calculator_more(lang)}</a></p>
        </div>
    }
}

fn columns(lang: Lang, facts: &[Fact]) -> Html {
    let heads = [words::column(lang), words::of(lang), words::values(lang)];
    html! {
        <div class="mw-stack--tight">
            <p class="mw-paragraph">{words::values_always(lang)}</p>
            <div class="mw-table-scroll" tabindex="0" role="region" aria-label={words::columns_heading(lang)}>
                <table class="mw-table">
                    <thead><tr>{ for heads.map(|head| html! { <th scope="col">{head}</th> }) }</tr></thead>
                    <tbody>{ for facts.iter().map(|fact| row(lang, fact)) }</tbody>
                </table>
            </div>
        </div>
    }
}

fn row(lang: Lang, fact: &Fact) -> Html {
    let of = match fact.of {
        Scope::Household => words::of_household(lang),
        Scope::Member => words::of_member(lang),
    };
    let values = match &fact.kind {
        Kind::YesNo => words::values_yes_no(lang).to_owned(),
        Kind::Number { min, max } => words::values_number(lang, max, min),
        Kind::Choice(names) => names.join(" · "),
        Kind::Money => words::values_money(lang).to_owned(),
        Kind::Date => words::values_date(lang).to_owned(),
    };
    html! {
        <tr>
            <th scope="row">
                <span lang="en">{fact.name.clone()}</span>
                <br />
                <span class="mw-small mw-paragraph--quiet">{maatwerk_words::fact_label(lang, &fact.name).to_owned()}</span>
            </th>
            <td>{of}</td>
            <td>{values}</td>
        </tr>
    }
}
