//! The tornado as a table.

use super::name;
use crate::changing::changing;
use crate::element::{element, text};
use crate::format::{euro, percent};
use maatwerk_engine::Bar;
use maatwerk_words::{Lang, uncertainty as words};
use yew::prelude::*;

/// The bars with their values and results.
pub(super) fn tornado_table(lang: Lang, bars: &[Bar]) -> Html {
    let columns = [
        words::tornado_low(lang),
        words::tornado_high(lang),
        words::tornado_net_low(lang),
        words::tornado_net_high(lang),
        words::tornado_switching(lang),
    ];
    let rows = bars.iter().map(|bar| {
        let switching = bar.switching_value.map(|value| percent(lang, value));
        let cells = [
            percent(lang, bar.range.low),
            percent(lang, bar.range.high),
            euro(lang, bar.low),
            euro(lang, bar.high),
            switching.unwrap_or_else(|| words::tornado_no_switch(lang).to_owned()),
        ];
        (name(lang, bar.parameter).to_owned(), columns.iter().copied().zip(cells).collect())
    });
    table(words::tornado_caption(lang), words::tornado_parameter(lang), &columns, rows)
}

/// A table of a heading and numbers a row; on a narrow page each row is a block with its columns' names.
pub(super) fn table(
    caption: &'static str,
    first: &'static str,
    columns: &[&'static str],
    rows: impl Iterator<Item = (String, Vec<(&'static str, String)>)>,
) -> Html {
    let column = |(place, words): (usize, &&'static str)| {
        let class = if place == 0 { "" } else { "mw-table__number" };
        html! { <th scope="col" {class}>{*words}</th> }
    };
    let cell = |(label, value): (&'static str, String)| {
        html! { <td class="mw-table__number" data-label={label}>{changing(value)}</td> }
    };
    let row = |(heading, cells): (String, Vec<(&'static str, String)>)| {
        html! { <tr key={heading.clone()}><th scope="row">{heading}</th>{ for cells.into_iter().map(cell) }</tr> }
    };
    let all: Vec<&'static str> = std::iter::once(first).chain(columns.iter().copied()).collect();
    html! {
        <div class="mw-table-scroll" tabindex="0" role="region" aria-label={caption}>
            <table class="mw-table mw-table--stack mw-small">
                { element("caption", "", vec![text("span", "", caption)]) }
                <thead><tr>{ for all.iter().enumerate().map(column) }</tr></thead>
                <tbody>{ for rows.map(row) }</tbody>
            </table>
        </div>
    }
}
