//! The table of what a price list says otherwise than we do.

use crate::format::{euro, percent};
use maatwerk_engine::{Amount, Deviation};
use maatwerk_words::{Lang, price_list as words};
use rust_decimal::Decimal;
use yew::prelude::*;

/// The table, largest departure first.
pub(super) fn table(lang: Lang, mut deviations: Vec<Deviation>) -> Html {
    deviations.sort_by_key(|one| std::cmp::Reverse(one.share.map(|share| share.abs())));
    let columns = [words::column_ours, words::column_theirs, words::column_difference, words::column_share];
    html! {
        <div class="mw-table-scroll" tabindex="0" role="region" aria-label={words::deviations(lang)}>
            <table class="mw-table mw-small">
                <caption><span>{words::deviations(lang)}</span></caption>
                <thead>
                    <tr>
                        <th scope="col"><span>{words::column_price(lang)}</span></th>
                        { for columns.iter().map(|name| html! { <th scope="col" class="mw-table__number"><span>{name(lang)}</span></th> }) }
                    </tr>
                </thead>
                <tbody>{ for deviations.iter().map(|one| row(lang, one)) }</tbody>
            </table>
        </div>
    }
}

fn row(lang: Lang, one: &Deviation) -> Html {
    let ours = one.ours.map_or_else(|| words::is_new(lang).to_owned(), |ours| amount(lang, ours));
    let signed = |value: Decimal, text: String| if value > Decimal::ZERO { format!("+{text}") } else { text };
    let difference = one.difference.map(|by| signed(by, euro(lang, by))).unwrap_or_default();
    let share =
        one.share.map(|share| signed(share, percent(lang, share).replacen('-', "\u{2212}", 1))).unwrap_or_default();
    let cells = [ours, amount(lang, one.theirs), difference, share];
    html! {
        <tr key={one.id.clone()}>
            <th scope="row">
                <span class="mw-price-list__item">{maatwerk_words::price(lang, &one.id).item}</span>
                <span class="mw-price-list__id">{one.id.clone()}</span>
            </th>
            { for cells.into_iter().map(|cell| html! { <td class="mw-table__number">{crate::changing::changing(cell)}</td> }) }
        </tr>
    }
}

fn amount(lang: Lang, amount: Amount) -> String {
    match amount {
        Amount::Euro(amount) => euro(lang, amount),
        Amount::Between(low, high) => words::between(lang, euro(lang, high), euro(lang, low)),
        Amount::Unpriced => words::no_amount(lang).to_owned(),
    }
}
