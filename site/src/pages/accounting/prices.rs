//! Every price with its source, grouped by law; on a narrow page each row becomes a block of its own.

use super::super::material::Material;
use super::super::parts::{jump_links, outward};
use maatwerk_engine::{Amount, Price, Unit};
use maatwerk_widget::format::euro;
use maatwerk_words::{Lang, accounting as words};
use yew::prelude::*;

/// What the grades mean.
pub fn grades(lang: Lang) -> Html {
    let grades = ["A", "B", "C", "D"].into_iter().map(|id| {
        let grade = maatwerk_words::grade(lang, id);
        html! { <><dt>{ badge(lang, id) }</dt><dd>{grade.means}</dd></> }
    });
    html! { <dl class="mw-data-list site-grades">{ for grades }</dl> }
}

fn badge(lang: Lang, id: &str) -> Html {
    html! { <span class="mw-data-badge">{format!("{id} {}", maatwerk_words::grade(lang, id).name)}</span> }
}

/// All prices of the catalogue.
pub fn prices(material: &Material, lang: Lang) -> Html {
    let mut laws: Vec<&str> = Vec::new();
    for price in &material.catalogue.prices {
        if !laws.contains(&&*price.law) {
            laws.push(&price.law);
        }
    }
    let of = |law: &str| material.catalogue.prices.iter().filter(|price| price.law == law).count();
    let anchor = |place: usize| format!("prices-{place}");
    let jumps = laws.iter().enumerate();
    let jumps = jumps.map(|(place, law)| (anchor(place), maatwerk_words::law(lang, law).to_owned(), of(law)));
    html! {
        <>
            <p class="mw-paragraph">{words::prices_lead(lang)}</p>
            { jump_links(words::prices_jump(lang), jumps) }
            { for laws.iter().enumerate().map(|(place, law)| table(material, lang, law, anchor(place))) }
        </>
    }
}

/// How many prices are old, and how many have no year.
pub fn ages(material: &Material, lang: Lang) -> String {
    /// A price of so many years ago, or more, is old.
    const OLD: u16 = 5;
    let before = material.built.year.saturating_sub(OLD);
    let prices = &material.catalogue.prices;
    let old = prices.iter().filter(|price| price.year.is_some_and(|year| year <= before)).count();
    let undated = prices.iter().filter(|price| price.year.is_none()).count();
    words::prices_age(lang, prices.len(), old, undated, before)
}

fn table(material: &Material, lang: Lang, law: &str, id: String) -> Html {
    let rows = material.catalogue.prices.iter().filter(|price| price.law == law).map(|price| row(lang, price));
    html! {
        <table class="mw-table site-prices" {id}>
            <caption>{maatwerk_words::law(lang, law).to_owned()}</caption>
            <thead>
                <tr>
                    <th scope="col">{words::column_item(lang)}</th>
                    <th scope="col" class="mw-table__number">{words::column_amount(lang)}</th>
                    <th scope="col">{words::column_unit(lang)}</th>
                    <th scope="col">{words::column_year(lang)}</th>
                    <th scope="col">{words::column_payer(lang)}</th>
                    <th scope="col">{words::column_grade(lang)}</th>
                    <th scope="col">{words::column_source(lang)}</th>
                </tr>
            </thead>
            <tbody>{ for rows }</tbody>
        </table>
    }
}

fn row(lang: Lang, price: &Price) -> Html {
    let named = maatwerk_words::price(lang, &price.id);
    let amount = match price.amount {
        Amount::Euro(amount) => euro(lang, amount),
        Amount::Between(low, high) => words::between(lang, euro(lang, high), euro(lang, low)),
        Amount::Unpriced => words::unpriced(lang).to_owned(),
    };
    let year = price.year.map_or_else(|| words::year_unknown(lang).to_owned(), |year| year.to_string());
    let bundle = (!price.contains.is_empty())
        .then(|| html! { <span class="site-prices__note">{words::bundle(lang, price.contains.join(", "))}</span> });
    html! {
        <tr id={price.id.clone()}>
            <th scope="row">
                <span class="site-prices__item">{named.item}</span>
                <span class="site-prices__id">{price.id.clone()}</span>
                <span class="site-prices__note">{named.note}</span>
                { bundle }
            </th>
            <td class="mw-table__number" data-label={words::column_amount(lang)}>{amount}</td>
            <td data-label={words::column_unit(lang)}>{unit(lang, price.unit, named.unit)}</td>
            <td data-label={words::column_year(lang)}>{year}</td>
            <td data-label={words::column_payer(lang)}>{maatwerk_words::payer(lang, &price.payer).to_owned()}</td>
            <td data-label={words::column_grade(lang)}>{ badge(lang, &format!("{:?}", price.grade)) }</td>
            <td data-label={words::column_source(lang)} lang="nl">{ outward(price.url.clone(), price.source.clone()) }</td>
        </tr>
    }
}

/// What the source says the price is for, or else the bare unit.
fn unit(lang: Lang, unit: Unit, named: &'static str) -> &'static str {
    if !named.is_empty() {
        return named;
    }
    maatwerk_words::unit(lang, unit.key()).per
}
