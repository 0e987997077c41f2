//! Who pays and who saves.

use super::{payback_alone, payback_figure};
use crate::changing::changing;
use crate::format::euro;
use maatwerk_engine::Comparison;
use maatwerk_words::{Lang, comparison as words, payer};
use rust_decimal::Decimal;
use std::rc::Rc;
use yew::prelude::*;

#[derive(Clone, PartialEq, Properties)]
pub(super) struct TableProps {
    pub(super) lang: Lang,
    pub(super) comparison: Rc<Comparison>,
}

#[component]
pub(super) fn PayersTable(props: &TableProps) -> Html {
    let TableProps { lang, comparison } = props;
    let lang = *lang;
    let is_divided = comparison.payers.iter().any(|sum| sum.fair_contribution.is_some());
    let contributed = is_divided.then_some(comparison.present_value_investment);
    html! {
        <section class="mw-table-scroll" tabindex="0" aria-label={words::payers_caption(lang)}>
            <table class="mw-table mw-table--stack">
                <caption><span>{words::payers_caption(lang)}</span></caption>
                <thead>
                    <tr>
                        <th scope="col">{words::payer(lang)}</th>
                        <th scope="col" class="mw-table__number">{words::savings(lang)}</th>
                        <th scope="col" class="mw-table__number">{words::investment(lang)}</th>
                        <th scope="col" class="mw-table__number">{words::net(lang)}</th>
                        <th scope="col" class="mw-table__number">{words::fair_contribution(lang)}</th>
                        <th scope="col" class="mw-table__number">{words::payback_alone(lang)}</th>
                    </tr>
                </thead>
                <tbody>
                    { for comparison.payers.iter().map(|sum| html! {
                        <tr key={sum.payer.clone()}>
                            <th scope="row">{payer(lang, &sum.payer).to_owned()}</th>
                            {labelled(words::savings(lang), lang, sum.savings)}
                            {labelled(words::investment(lang), lang, sum.investment)}
                            {labelled(words::net(lang), lang, sum.net)}
                            {said(words::fair_contribution(lang), fair(lang, sum.fair_contribution))}
                            {said(words::payback_alone(lang), payback_alone(lang, sum))}
                        </tr>
                    }) }
                </tbody>
                <tfoot>
                    <tr>
                        <th scope="row">{words::total(lang)}</th>
                        {labelled(words::savings(lang), lang, comparison.present_value_savings)}
                        {labelled(words::investment(lang), lang, comparison.present_value_investment)}
                        {labelled(words::net(lang), lang, comparison.net_present_value)}
                        {said(words::fair_contribution(lang), fair(lang, contributed))}
                        {said(words::payback(lang), payback_figure(lang, comparison))}
                    </tr>
                </tfoot>
            </table>
        </section>
    }
}

fn fair(lang: Lang, contribution: Option<Decimal>) -> String {
    contribution.map_or(words::undefined(lang).to_owned(), |fair| euro(lang, fair))
}

/// A cell with something other than an amount, with the name of its column.
fn said(label: &'static str, text: String) -> Html {
    html! { <td class="mw-table__number" data-label={label}>{changing(text)}</td> }
}

/// A cell with an amount, keyed by it, so that a translated page never keeps an old figure.
pub(super) fn amount(lang: Lang, amount: Decimal) -> Html {
    html! { <td class="mw-table__number">{changing(euro(lang, amount))}</td> }
}

/// A cell with an amount that carries the name of its column, for a page too narrow for columns.
pub(super) fn labelled(label: &'static str, lang: Lang, amount: Decimal) -> Html {
    html! { <td class="mw-table__number" data-label={label}>{changing(euro(lang, amount))}</td> }
}
