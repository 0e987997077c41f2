//! What came out: expected beside realised, then how often it succeeded, how long it took, the residents' own scale, and
//! what there is to learn.

use super::drawing::bars;
use super::rows::{self, Row, rows};
use super::tables::{accounts, faults, texts};
use super::{Finding, Outcome, compared, counted, csv, faulty, number, others};
use crate::changing::changing;
use crate::download::save;
use crate::print::print;
use maatwerk_engine::portfolio::{Portfolio, Texts};
use maatwerk_words::{Lang, portfolio as words};
use std::rc::Rc;
use yew::prelude::*;

/// The outcome of the files that were chosen.
pub(super) fn outcome(lang: Lang, heading_level: u8, found: &Rc<Outcome>) -> Html {
    let heading = |below: u8, class: &'static str, text: String| {
        let tag = format!("h{}", (heading_level + below).clamp(2, 6));
        html! { <@{tag} {class}>{changing(text)}</@> }
    };
    let Outcome { portfolio, faults: wrong, is_made_up } = &**found;
    let made_up = is_made_up
        .then(|| html! { <p class="mw-alert mw-portfolio__made-up"><strong>{words::example_mark(lang)}</strong></p> });
    let faulty = faulty(lang, wrong.len()).map(|faulty| {
        html! {
            <section class="mw-portfolio__faulty mw-stack--tight">
                { heading(1, "mw-heading-3", faulty) }
                <p class="mw-paragraph"><span>{words::faulty_explain(lang)}</span></p>
                { faults(lang, wrong) }
            </section>
        }
    });
    let [done, known] = counted(lang, portfolio);
    let is_empty = portfolio.households == 0;
    let head = if is_empty { words::none_usable(lang).to_owned() } else { done };
    let sums = (!is_empty).then(|| {
        html! {
            <>
                <p class="mw-paragraph">{changing(known)}</p>
                <p class="mw-paragraph"><span>{words::never_alone(lang)}</span></p>
                { buttons(lang, found) }
                { compared_section(lang, portfolio, &heading) }
                <div class="mw-portfolio__findings">
                    { for others(lang, portfolio).iter().map(|found| finding(found, &heading)) }
                </div>
                { learning(lang, portfolio, &heading) }
            </>
        }
    });
    html! {
        <>
            { heading(0, "mw-heading-2", head) }
            <div>{ for made_up }</div>
            <div>{ for faulty }</div>
            <div class="mw-stack">{ for sums }</div>
        </>
    }
}

type Heading<'a> = &'a dyn Fn(u8, &'static str, String) -> Html;

fn buttons(lang: Lang, found: &Rc<Outcome>) -> Html {
    let save_csv = {
        let found = found.clone();
        Callback::from(move |event: MouseEvent| {
            // A spreadsheet reads UTF-8 when the mark says so. A browser that gives no file has nothing to say either.
            let text = format!("\u{feff}{}", csv(&found.portfolio, found.is_made_up));
            let _ = save(&event, words::file_name(lang), "text/csv;charset=utf-8", &text);
        })
    };
    let onprint = Callback::from(|event: MouseEvent| print(&event));
    html! {
        <div class="mw-button-group mw-no-print">
            <button type="button" class="mw-button" onclick={save_csv}><span>{words::save(lang)}</span></button>
            <button type="button" class="mw-button" onclick={onprint}><span>{words::print(lang)}</span></button>
        </div>
    }
}

fn compared_section(lang: Lang, portfolio: &Portfolio, heading: Heading<'_>) -> Html {
    let Finding { about, finding, explain } = compared(lang, portfolio);
    let both = rows(lang, &portfolio.accounts, rows::compared);
    let all = rows(lang, &portfolio.accounts, rows::expected);
    let heads = [
        [words::expected_saved(lang), words::expected_invested(lang), words::expected_net(lang)],
        [words::realised_saved(lang), words::realised_invested(lang), words::realised_net(lang)],
    ];
    let drawn = (portfolio.compared > 0).then(|| {
        html! {
            <div class="mw-stack">
                { bars(lang, &portfolio.accounts) }
                { accounts(lang, words::compared_table(lang), heads, |row: &Row| rows::compared(&row.account), &both) }
            </div>
        }
    });
    let expected = (portfolio.with_sum > 0).then(|| {
        html! {
            <details class="mw-details">
                <summary>{changing(words::all_heading(lang, number(lang, portfolio.with_sum)))}</summary>
                { accounts(lang, words::all_table(lang), [heads[0]], |row: &Row| [row.account.expected], &all) }
            </details>
        }
    });
    html! {
        <section class="mw-portfolio__section mw-stack--tight">
            <p class="mw-portfolio__about"><span>{about}</span></p>
            { heading(1, "mw-portfolio__finding", finding) }
            { for explain.into_iter().map(|text| html! { <p class="mw-paragraph mw-paragraph--quiet">{changing(text)}</p> }) }
            <div>{ for drawn }</div>
            <div>{ for expected }</div>
        </section>
    }
}

fn finding(found: &Finding, heading: Heading<'_>) -> Html {
    // What is not known is no finding.
    let is_known = !found.explain.is_empty();
    let class = if is_known { "mw-portfolio__finding" } else { "mw-portfolio__unknown" };
    html! {
        <section class="mw-portfolio__section mw-stack--tight">
            <p class="mw-portfolio__about"><span>{found.about}</span></p>
            { heading(1, class, found.finding.clone()) }
            { for found.explain.iter().map(|text| html! { <p class="mw-paragraph">{changing(text.clone())}</p> }) }
        </section>
    }
}

fn learning(lang: Lang, portfolio: &Portfolio, heading: Heading<'_>) -> Html {
    let kinds = [words::learning_rule(lang), words::learning_habit(lang), words::learning_practice(lang)];
    let count: u64 = portfolio.learning.iter().map(Texts::count).sum();
    let lists = kinds.into_iter().zip(&portfolio.learning).filter(|(_, list)| list.count() > 0);
    let lessons = if count == 0 {
        html! { <p class="mw-paragraph"><span>{words::learning_none(lang)}</span></p> }
    } else {
        html! {
            <div class="mw-stack">
                <p class="mw-paragraph mw-paragraph--quiet"><span>{words::learning_explain(lang)}</span></p>
                { for lists.map(|(kind, list)| texts(lang, kind, &list.most_frequent())) }
            </div>
        }
    };
    let objections = if portfolio.objections.count() == 0 {
        html! { <p class="mw-paragraph"><span>{words::objections_none(lang)}</span></p> }
    } else {
        texts(lang, words::text(lang), &portfolio.objections.most_frequent())
    };
    html! {
        <>
            <section class="mw-portfolio__section mw-stack--tight">
                { heading(1, "mw-heading-3", words::learning_heading(lang).to_owned()) }
                { lessons }
            </section>
            <section class="mw-portfolio__section mw-stack--tight">
                { heading(1, "mw-heading-3", words::objections_heading(lang).to_owned()) }
                { objections }
            </section>
        </>
    }
}
