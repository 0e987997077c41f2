//! The tables of a portfolio: accounts, texts that were counted, and files that cannot be used.

use super::number;
use super::rows::{Of, Row};
use crate::changing::changing;
use crate::format::euro;
use maatwerk_engine::portfolio::Flow;
use maatwerk_notation::Fault;
use maatwerk_words::{Lang, portfolio as words};
use yew::prelude::*;

/// More rows than this stand behind a fold.
const SHOWN: usize = 10;
/// More files than this are not named on the page.
const NAMED: usize = 200;

/// A table of accounts: for each of the flows what was saved, what was invested, and the difference.
pub(super) fn accounts<const N: usize>(
    lang: Lang,
    caption: &'static str,
    heads: [[&'static str; 3]; N],
    flows: fn(&Row) -> [Flow; N],
    rows: &[Row],
) -> Html {
    let cell = |label: &'static str, amount| {
        html! { <td class="mw-table__number" data-label={label}>{changing(euro(lang, amount))}</td> }
    };
    let row = |row: &Row| {
        let class = match row.of {
            Of::Payer => "mw-portfolio__payer-row",
            Of::Law => "mw-portfolio__law-row",
            Of::Total => "mw-portfolio__total-row",
        };
        let cells = flows(row).into_iter().zip(heads).flat_map(|(flow, heads)| {
            [flow.saved, flow.invested, flow.net()].into_iter().zip(heads).map(|(amount, head)| cell(head, amount))
        });
        html! { <tr {class}><th scope="row">{changing(row.name.clone())}</th>{ for cells }</tr> }
    };
    let (body, foot): (Vec<&Row>, Vec<&Row>) = rows.iter().partition(|row| row.of != Of::Total);
    html! {
        <div class="mw-table-scroll" tabindex="0" role="region" aria-label={caption}>
            <table class="mw-table mw-table--stack mw-small">
                <caption><span>{caption}</span></caption>
                <thead>
                    <tr>
                        <th scope="col"><span>{words::payer(lang)}</span></th>
                        { for heads.iter().flatten().map(|head| html! {
                            <th scope="col" class="mw-table__number"><span>{*head}</span></th>
                        }) }
                    </tr>
                </thead>
                <tbody>{ for body.into_iter().map(row) }</tbody>
                <tfoot>{ for foot.into_iter().map(row) }</tfoot>
            </table>
        </div>
    }
}

/// Texts with the number of their households; all but the most frequent stand behind a fold.
pub(super) fn texts(lang: Lang, of: &'static str, texts: &[(&str, u64)]) -> Html {
    let (first, rest) = texts.split_at(texts.len().min(SHOWN));
    let fold = (!rest.is_empty()).then(|| {
        html! {
            <details class="mw-details">
                <summary>{changing(words::more(lang, number(lang, rest.len() as u64)))}</summary>
                { counted(lang, of, rest) }
            </details>
        }
    });
    html! { <div class="mw-stack--tight">{ counted(lang, of, first) }<div>{ for fold }</div></div> }
}

fn counted(lang: Lang, of: &'static str, texts: &[(&str, u64)]) -> Html {
    html! {
        <table class="mw-table">
            <thead>
                <tr>
                    <th scope="col"><span>{of}</span></th>
                    <th scope="col" class="mw-table__number"><span>{words::households(lang)}</span></th>
                </tr>
            </thead>
            <tbody>
                { for texts.iter().map(|(text, households)| html! {
                    <tr>
                        <th scope="row">{changing((*text).to_owned())}</th>
                        <td class="mw-table__number">{changing(number(lang, *households))}</td>
                    </tr>
                }) }
            </tbody>
        </table>
    }
}

/// The files that cannot be used, each with what is wrong.
pub(super) fn faults(lang: Lang, faults: &[Fault]) -> Html {
    let more = faults.len().saturating_sub(NAMED);
    let more = (more > 0).then(|| words::faulty_more(lang, number(lang, more as u64)));
    html! {
        <div class="mw-stack--tight">
            <div class="mw-table-scroll" tabindex="0" role="region" aria-label={words::file(lang)}>
                <table class="mw-table mw-table--stack mw-small">
                    <thead>
                        <tr>
                            <th scope="col"><span>{words::file(lang)}</span></th>
                            <th scope="col" class="mw-table__number"><span>{words::line(lang)}</span></th>
                            <th scope="col"><span>{words::found(lang)}</span></th>
                            <th scope="col"><span>{words::expected_there(lang)}</span></th>
                        </tr>
                    </thead>
                    <tbody>
                        { for faults.iter().take(NAMED).map(|fault| html! {
                            <tr>
                                <th scope="row">{changing(fault.file.clone())}</th>
                                <td class="mw-table__number" data-label={words::line(lang)}>{changing(fault.line.to_string())}</td>
                                <td data-label={words::found(lang)} lang="en">{changing(fault.found.clone())}</td>
                                <td data-label={words::expected_there(lang)} lang="en">{changing(fault.expected.clone())}</td>
                            </tr>
                        }) }
                    </tbody>
                </table>
            </div>
            <div>{ for more.map(|more| html! { <p class="mw-small">{changing(more)}</p> }) }</div>
        </div>
    }
}
