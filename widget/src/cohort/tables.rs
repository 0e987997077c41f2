//! What came out, as tables.

use super::{Cell, Findings};
use crate::changing::changing;
use maatwerk_words::{Lang, cohort as words};
use yew::prelude::*;

/// More rows than this stand behind a fold.
const SHOWN: usize = 10;

/// The outcome: one sentence, three lists, and every ground.
pub(super) fn tables(lang: Lang, heading_level: u8, said: &str, found: &Findings) -> Html {
    let tag = |level: u8| format!("h{}", level.clamp(2, 6));
    let heading =
        |text: &'static str| html! { <@{tag(heading_level + 1)} class="mw-heading-3"><span>{text}</span></@> };
    let named = |rows: &[(String, Cell)]| -> Vec<(Vec<String>, Cell)> {
        rows.iter().map(|(name, cell)| (vec![name.clone()], *cell)).collect()
    };
    let blockers: Vec<_> = found
        .blockers
        .iter()
        .map(|(ground, condition, cell)| (vec![condition.clone(), ground.clone()], *cell))
        .collect();
    html! {
        <>
            <@{tag(heading_level)} class="mw-heading-2">{changing(said.to_owned())}</@>
            <p class="mw-paragraph"><span>{words::never_alone(lang)}</span></p>
            <section class="mw-stack--tight">
                { heading(words::norms_caption(lang)) }
                { list(lang, [words::norms_caption(lang), words::norms_explain(lang)], &[words::norm(lang)], &named(&found.norms)) }
            </section>
            <section class="mw-stack--tight">
                { heading(words::facts_caption(lang)) }
                { list(lang, [words::facts_caption(lang), words::facts_explain(lang)], &[words::fact(lang)], &named(&found.facts)) }
            </section>
            <section class="mw-stack--tight">
                { heading(words::blockers_caption(lang)) }
                { list(lang, [words::blockers_caption(lang), words::blockers_explain(lang)], &[words::condition(lang), words::ground(lang)], &blockers) }
            </section>
            <section class="mw-stack--tight">
                { heading(words::grounds_caption(lang)) }
                { grounds(lang, found) }
            </section>
            <p class="mw-small mw-paragraph"><span>{words::left_out(lang)}</span>{" "}<span>{words::hidden_means(lang)}</span></p>
        </>
    }
}

/// What a list is of, and its most frequent rows; the others stand behind a fold.
fn list(
    lang: Lang,
    [caption, explain]: [&'static str; 2],
    heads: &[&'static str],
    rows: &[(Vec<String>, Cell)],
) -> Html {
    let (first, rest) = rows.split_at(rows.len().min(SHOWN));
    let fold = (!rest.is_empty()).then(|| {
        let more = words::more(lang, rest.len());
        let name = format!("{caption}: {more}");
        html! {
            <details class="mw-details">
                <summary>{changing(more)}</summary>
                { table(lang, name, heads, rest) }
            </details>
        }
    });
    html! {
        <>
            <p class="mw-paragraph mw-paragraph--quiet"><span>{explain}</span></p>
            { table(lang, caption.to_owned(), heads, first) }
            <div>{ for fold }</div>
        </>
    }
}

fn table(lang: Lang, name: String, heads: &[&'static str], rows: &[(Vec<String>, Cell)]) -> Html {
    let row = |(names, cell): &(Vec<String>, Cell)| {
        let others = names.iter().skip(1).map(|name| html! { <td>{changing(name.clone())}</td> });
        html! {
            <tr>
                <th scope="row">{changing(names[0].clone())}</th>
                { for others }
                <td class="mw-table__number">{changing(cell.in_words(lang))}</td>
            </tr>
        }
    };
    let nothing = rows.is_empty().then(|| {
        let width = (heads.len() + 1).to_string();
        html! { <tr><td colspan={width}><span>{words::nothing(lang)}</span></td></tr> }
    });
    html! {
        <div class="mw-table-scroll" tabindex="0" role="region" aria-label={name}>
            <table class="mw-table">
                <thead>
                    <tr>
                        { for heads.iter().map(|head| html! { <th scope="col"><span>{*head}</span></th> }) }
                        <th scope="col" class="mw-table__number"><span>{words::households(lang)}</span></th>
                    </tr>
                </thead>
                <tbody>
                    { for rows.iter().map(row) }
                    { for nothing }
                </tbody>
            </table>
        </div>
    }
}

fn grounds(lang: Lang, found: &Findings) -> Html {
    let heads: [fn(Lang) -> &'static str; 5] =
        [words::applies, words::judged, words::open, words::blocked, words::elsewhere];
    html! {
        <div class="mw-table-scroll" tabindex="0" role="region" aria-label={words::grounds_caption(lang)}>
            <table class="mw-table">
                <thead>
                    <tr>
                        <th scope="col"><span>{words::ground(lang)}</span></th>
                        { for heads.map(|head| html! { <th scope="col" class="mw-table__number"><span>{head(lang)}</span></th> }) }
                    </tr>
                </thead>
                <tbody>
                    { for found.grounds.iter().map(|(ground, cells)| html! {
                        <tr>
                            <th scope="row">{changing(ground.clone())}</th>
                            { for cells.map(|cell| html! {
                                <td class="mw-table__number">{changing(cell.in_words(lang))}</td>
                            }) }
                        </tr>
                    }) }
                </tbody>
            </table>
        </div>
    }
}
