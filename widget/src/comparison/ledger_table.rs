//! The ledger payer × law × year.

use super::payers_table::{TableProps, labelled};
use maatwerk_words::{comparison as words, law, payer};
use yew::prelude::*;

#[component]
pub(super) fn LedgerTable(props: &TableProps) -> Html {
    let TableProps { lang, comparison } = props;
    let lang = *lang;
    html! {
        <details class="mw-details">
            <summary><span>{words::ledger_open(lang)}</span></summary>
            <section class="mw-table-scroll" tabindex="0" aria-label={words::ledger_caption(lang)}>
                <table class="mw-table mw-table--stack mw-small">
                    <caption><span>{words::ledger_caption(lang)}</span></caption>
                    <thead>
                        <tr>
                            <th scope="col">{words::payer(lang)}</th>
                            <th scope="col">{words::law(lang)}</th>
                            <th scope="col" class="mw-table__number">{words::year(lang)}</th>
                            <th scope="col" class="mw-table__number">{words::saving_expected(lang)}</th>
                            <th scope="col" class="mw-table__number">{words::investment(lang)}</th>
                            <th scope="col" class="mw-table__number">{words::present_value_savings(lang)}</th>
                            <th scope="col" class="mw-table__number">{words::present_value_investment(lang)}</th>
                        </tr>
                    </thead>
                    <tbody>
                        { for comparison.ledger.iter().map(|cell| html! {
                            <tr key={format!("{}/{}/{}", cell.payer, cell.law, cell.year)}>
                                <td>{payer(lang, &cell.payer).to_owned()}</td>
                                <td>{law(lang, &cell.law).to_owned()}</td>
                                <td class="mw-table__number" data-label={words::year(lang)}>{(cell.year + 1).to_string()}</td>
                                {labelled(words::saving_expected(lang), lang, cell.saving)}
                                {labelled(words::investment(lang), lang, cell.investment)}
                                {labelled(words::present_value_savings(lang), lang, cell.present_saving)}
                                {labelled(words::present_value_investment(lang), lang, cell.present_investment)}
                            </tr>
                        }) }
                    </tbody>
                    <tfoot>
                        <tr>
                            <th scope="row" colspan="5">{words::total(lang)}</th>
                            {labelled(words::present_value_savings(lang), lang, comparison.present_value_savings)}
                            {labelled(words::present_value_investment(lang), lang, comparison.present_value_investment)}
                        </tr>
                    </tfoot>
                </table>
            </section>
        </details>
    }
}
