//! The grounds with another outcome for the one household than for the other, and what makes it so.

use super::pair::Pair;
use crate::changing::changing;
use crate::element::said;
use maatwerk_engine::{Cause, Elsewhere, Truth, Unequal, Verdict};
use maatwerk_words::{Lang, equal_treatment as words};
use yew::prelude::*;

/// The grounds that differ: first those that can carry something for one of both.
pub(super) fn grounds_tables(pair: &Pair<'_>) -> Html {
    let lang = pair.lang;
    let unequal = &pair.treatment.unequal;
    if unequal.is_empty() {
        return html! { <div></div> };
    }
    let carries = |one: &&Unequal<'_>| one.verdicts.iter().any(|verdict| verdict.carries() == Truth::True);
    let (carry, rest): (Vec<_>, Vec<_>) = unequal.iter().partition(carries);
    let carrying = (!carry.is_empty()).then(|| table(pair, words::grounds_carry(lang), &carry));
    let others = (!rest.is_empty()).then(|| {
        html! {
            <details class="mw-details mw-side__more" open={carry.is_empty()}>
                <summary>{changing(words::grounds_rest(lang, rest.len()))}</summary>
                { table(pair, "", &rest) }
            </details>
        }
    });
    html! {
        <section class="mw-stack--tight">
            { pair.heading(1, words::grounds_heading(lang)) }
            <div>{carrying}</div>
            <div>{others}</div>
            { said("p", "mw-small mw-paragraph mw-paragraph--quiet", words::proven(lang)) }
        </section>
    }
}

fn table(pair: &Pair<'_>, caption: &'static str, unequal: &[&Unequal<'_>]) -> Html {
    let lang = pair.lang;
    let heads = [words::ground(lang), words::household_one(lang), words::household_two(lang), words::because(lang)];
    let caption_class = caption.is_empty().then_some("mw-visually-hidden");
    let caption = if caption.is_empty() { words::grounds_heading(lang) } else { caption };
    html! {
        <table class="mw-table mw-side" role="table">
            <caption class={caption_class}><span>{caption}</span></caption>
            <thead role="rowgroup">
                <tr role="row">{ for heads.map(|head| html! { <th scope="col" role="columnheader"><span>{head}</span></th> }) }</tr>
            </thead>
            <tbody role="rowgroup">{ for unequal.iter().map(|one| row(pair, one)) }</tbody>
        </table>
    }
}

fn row(pair: &Pair<'_>, unequal: &Unequal<'_>) -> Html {
    let (lang, ground) = (pair.lang, unequal.ground);
    let heads = [words::household_one(lang), words::household_two(lang)];
    html! {
        <tr role="row" key={ground.id.clone()}>
            <th scope="row" role="rowheader">
                { said("span", "mw-side__fact", maatwerk_words::ground_title(lang, &ground.id).to_owned()) }
                <span class="mw-side__law">{pair.law_link(ground)}</span>
            </th>
            { for [0, 1].map(|which: usize| {
                let verdict = unequal.verdicts[which];
                let class = (verdict.carries() == Truth::True).then_some("mw-side__carries");
                html! { <td role="cell" data-label={heads[which]} {class}>{changing(outcome(lang, verdict))}</td> }
            }) }
            <td role="cell" data-label={words::because(lang)}>
                <ul class="mw-side__causes">{ for unequal.causes.iter().map(|cause| said("li", "", self::cause(pair, cause))) }</ul>
            </td>
        </tr>
    }
}

fn cause(pair: &Pair<'_>, cause: &Cause) -> String {
    let facts: Vec<&str> = cause.differences.iter().map(|place| pair.difference(*place)).collect();
    match &facts[..] {
        [fact] => (*fact).to_owned(),
        facts => words::together(pair.lang, facts.join(" + ")),
    }
}

/// A verdict in the fewest words; never a right and never a refusal.
pub(crate) fn outcome(lang: Lang, verdict: Verdict<'_>) -> &'static str {
    match verdict {
        Verdict::Applies => words::applies(lang),
        Verdict::Judged(_) => words::judged(lang),
        Verdict::Open => words::open(lang),
        Verdict::Blocked { .. } => words::blocked(lang),
        Verdict::Elsewhere(Elsewhere::AnotherHousehold) => words::another_household(lang),
        Verdict::Elsewhere(Elsewhere::GoesFirst(_)) => words::goes_first(lang),
        Verdict::Elsewhere(Elsewhere::Excluded(_)) => words::excluded(lang),
        Verdict::Elsewhere(Elsewhere::NotYet(_) | Elsewhere::NoLonger(_)) => words::silent(lang),
    }
}
