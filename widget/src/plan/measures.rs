//! The measures of the case in the plan: on which ground, who pays, who decides and with which budget.

use super::form::Form;
use super::measure::Sight;
use crate::element::said;
use maatwerk_words::{Lang, plan as words};
use yew::prelude::*;

/// The measures, under what they come from.
pub(super) fn measures(form: &Form, sight: &Sight<'_>) -> Html {
    html! {
        <>
            { said("p", "mw-paragraph mw-paragraph--quiet mw-small", words::measures_lead(form.lang)) }
            { measures_table(sight, words::measures_heading(form.lang).to_owned()) }
        </>
    }
}

/// The measures in a table, or that there are none; the region in which a wide table scrolls has this name.
pub(super) fn measures_table(sight: &Sight<'_>, name: String) -> Html {
    let lang = sight.lang;
    if sight.measures().next().is_none() {
        return said("p", "mw-note", words::measures_none(lang));
    }
    let heads: [fn(Lang) -> &'static str; 6] = [
        words::column_measure,
        words::column_ground,
        words::column_payer,
        words::column_cost,
        words::column_decides,
        words::column_decision,
    ];
    let row = |(place, measure)| {
        let planned = sight.planned(measure);
        let decision = planned.decision_words(lang);
        html! {
            <tr key={place}>
                <th scope="row">{crate::changing::changing(planned.what)}</th>
                { said("td", "", planned.ground) }
                { said("td", "", planned.payer) }
                { said("td", "mw-table__number", planned.cost) }
                { said("td", "", planned.decides) }
                { said("td", "", decision) }
            </tr>
        }
    };
    html! {
        <div class="mw-table-scroll" tabindex="0" role="region" aria-label={name}>
            <table class="mw-table mw-small">
                <thead><tr>{ for heads.iter().map(|head| html! { <th scope="col"><span>{head(lang)}</span></th> }) }</tr></thead>
                <tbody>{ for sight.measures().enumerate().map(row) }</tbody>
            </table>
        </div>
    }
}
