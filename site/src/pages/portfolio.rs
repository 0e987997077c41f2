//! The page around the portfolio: the tool, what a case must hold, and what The Hague published.

use super::address::{Page, Place};
use super::parts::{opening, outward};
use maatwerk_engine::{Counted, Published};
use maatwerk_widget::format::{decimal, euro_in_words};
use maatwerk_words::{Lang, payer, portfolio as words};
use rust_decimal::Decimal;
use yew::prelude::*;

/// The page of the portfolio.
pub fn portfolio(place: &Place) -> Html {
    let lang = place.lang;
    html! {
        <div class="site-wide site-professional">
            { opening(words::title(lang), words::lead(lang)) }
            <maatwerk-portfolio lang={lang.code()} heading-level="2">
                <p class="mw-note mw-paragraph">{words::without_script(lang)}</p>
            </maatwerk-portfolio>
            <section class="site-section mw-stack mw-no-print">
                <h2 class="mw-heading-2">{words::how_heading(lang)}</h2>
                <p class="mw-paragraph">{words::how(lang)}</p>
                <p class="mw-paragraph">{words::how_never(lang)}</p>
                <p><a class="mw-link" href={place.to(&Page::Calculator)}>{words::how_calculator(lang)}</a></p>
            </section>
            <section class="site-section mw-stack mw-no-print">
                <h2 class="mw-heading-2">{words::published_heading(lang)}</h2>
                <p class="mw-paragraph">{words::published_explain(lang)}</p>
                { published(lang) }
                <p class="mw-paragraph">{words::published_learn(lang)}</p>
            </section>
        </div>
    }
}

/// What was published, by what was counted: what came true never beside what was avoided.
fn published(lang: Lang) -> Html {
    let figures = maatwerk_rules::published();
    let of = |counted: Counted| figures.iter().filter(|figure| figure.what == counted).collect::<Vec<_>>();
    let heads = [
        words::published_what(lang),
        words::payer(lang),
        words::households(lang),
        words::published_amount(lang),
        words::published_source(lang),
    ];
    let kinds = Counted::ALL.into_iter().map(|counted| (counted, of(counted))).filter(|(_, list)| !list.is_empty());
    html! {
        <div class="mw-table-scroll" tabindex="0" role="region" aria-label={words::published_heading(lang)}>
            <table class="mw-table site-published">
                <thead>
                    <tr>
                        { for heads.into_iter().enumerate().map(|(place, head)| {
                            let class = if place == 2 || place == 3 { "mw-table__number" } else { "" };
                            html! { <th scope="col" {class}>{head}</th> }
                        }) }
                    </tr>
                </thead>
                { for kinds.map(|(counted, list)| html! {
                    <tbody>
                        <tr><th class="site-published__kind" scope="rowgroup" colspan="5">{kind(lang, counted)}</th></tr>
                        { for list.into_iter().map(|figure| row(lang, figure)) }
                    </tbody>
                }) }
            </table>
        </div>
    }
}

fn kind(lang: Lang, counted: Counted) -> &'static str {
    match counted {
        Counted::Saved => words::counted_saved(lang),
        Counted::Prevented => words::counted_prevented(lang),
        Counted::Spent => words::counted_spent(lang),
        Counted::Budget => words::counted_budget(lang),
        Counted::Said => words::counted_said(lang),
    }
}

fn row(lang: Lang, figure: &Published) -> Html {
    let Published { id, euro, households, payer: whose, year, source, url, is_claim, .. } = figure;
    let unknown = || words::published_unsaid(lang).to_owned();
    let firm = if *is_claim { words::published_claim(lang) } else { words::published_reported(lang) };
    let source = match year {
        Some(year) => words::published_in(lang, source, year),
        None => source.clone(),
    };
    html! {
        <tr>
            <th scope="row">{maatwerk_words::published(lang, id).to_owned()}</th>
            <td data-label={words::payer(lang)}>{whose.as_deref().map_or_else(unknown, |id| payer(lang, id).to_owned())}</td>
            <td class="mw-table__number" data-label={words::households(lang)}>
                {households.map_or_else(unknown, |count| decimal(lang, Decimal::from(count)))}
            </td>
            <td class="mw-table__number" data-label={words::published_amount(lang)}>{euro_in_words(lang, *euro)}</td>
            <td data-label={words::published_source(lang)}>
                <span>
                    { outward(url.clone(), source) }
                    <br />
                    <span class="mw-small mw-paragraph--quiet">{firm}</span>
                </span>
            </td>
        </tr>
    }
}
