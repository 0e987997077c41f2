//! Everything about one ground: why, what would open it, who decides and weighs, objections, measures, source.

use super::desk::Desk;
use super::explanation::{counterfactual, truth_mark, why};
use super::ground_row::decider;
use super::town::of_town;
use crate::element::said;
use crate::format::{day, euro};
use maatwerk_engine::{Assessed, Ground, Precedence, ladder};
use maatwerk_words::{Lang, law as words};
use yew::prelude::*;

/// The account of a ground.
pub(super) fn ground_account(desk: &Desk<'_>, assessed: &Assessed<'static>) -> Html {
    let (lang, ground) = (desk.lang, assessed.ground);
    html! {
        <div class="mw-ground__account">
            { said("p", "mw-paragraph", maatwerk_words::ground_practice(lang, &ground.id).to_owned()) }
            { desk.heading(3, words::why_heading(lang)) }
            { why(desk, ground) }
            { before(desk, ground) }
            { counterfactual(desk, ground, assessed.verdict) }
            { desk.heading(3, words::who_heading(lang)) }
            { who(desk, ground) }
            { objections(desk, ground) }
            { measures(desk, ground) }
            { desk.heading(3, words::source_heading(lang)) }
            { source(desk, assessed) }
        </div>
    }
}

/// What stands before the ground, and what it excludes.
fn before(desk: &Desk<'_>, ground: &Ground) -> Html {
    let lang = desk.lang;
    let rungs = ladder(&desk.seen, desk.assessment);
    let steps = rungs.iter().filter(|rung| rung.ground.id == ground.id).flat_map(|rung| &rung.steps);
    let mut lines: Vec<Html> = steps
        .filter_map(|step| {
            let say = match step.kind {
                Precedence::GoesFirst => words::goes_first(lang),
                Precedence::Excludes => words::excludes_this(lang),
            };
            let first = desk.ground(step.first)?;
            Some(html! {
                <li>
                    { truth_mark(desk, step.holds) }
                    <span>{say}</span>
                    { desk.ground_link(first) }
                    <span class="mw-ground__why">{maatwerk_words::reason(lang, step.why).to_owned()}</span>
                </li>
            })
        })
        .collect();
    let behind = rungs.iter().flat_map(|rung| rung.steps.iter().map(move |step| (rung, step)));
    lines.extend(behind.filter(|(_, step)| step.first == ground.id).map(|(rung, step)| {
        let say = match step.kind {
            Precedence::GoesFirst => words::goes_before(lang),
            Precedence::Excludes => words::excludes_other(lang),
        };
        html! {
            <li>
                { truth_mark(desk, step.holds) }
                <span>{say}</span>
                { desk.ground_link(rung.ground) }
                <span class="mw-ground__why">{maatwerk_words::reason(lang, step.why).to_owned()}</span>
            </li>
        }
    }));
    let shown = (!lines.is_empty()).then(|| {
        html! {
            <div>
                { desk.heading(3, words::before_heading(lang)) }
                <ul class="mw-ground__steps">{ for lines }</ul>
            </div>
        }
    });
    html! { <div>{shown}</div> }
}

/// Who decides, with what power, and which norms a person fills in.
fn who(desk: &Desk<'_>, ground: &Ground) -> Html {
    let lang = desk.lang;
    let norms = ground.weigh.iter().map(|norm| {
        let by = maatwerk_words::decider(lang, &norm.by);
        said("li", "", words::weighs(lang, by, maatwerk_words::norm(lang, &norm.norm)))
    });
    let none = ground.weigh.is_empty().then(|| said("p", "mw-small", words::weighs_nothing(lang)));
    html! {
        <div>
            <dl class="mw-data-list">
                { said("dt", "", words::decides(lang)) }
                { said("dd", "", decider(desk, ground).to_owned()) }
                { said("dt", "", words::power(lang)) }
                { said("dd", "", maatwerk_words::power(lang, ground.power.key()).to_owned()) }
            </dl>
            <ul class="mw-list">{ for norms }</ul>
            <div>{none}</div>
            <div>{ for desk.town.map(|town| of_town(desk, town, ground)) }</div>
        </div>
    }
}

/// What is usually said against it, and the room that the law leaves.
fn objections(desk: &Desk<'_>, ground: &Ground) -> Html {
    let lang = desk.lang;
    let shown = (!ground.objections.is_empty()).then(|| {
        html! {
            <div>
                { desk.heading(3, words::objections_heading(lang)) }
                <ul class="mw-ground__objections">
                    { for ground.objections.iter().map(|id| {
                        let objection = maatwerk_words::objection(lang, id);
                        html! {
                            <li>
                                <p><q>{objection.says}</q></p>
                                { said("p", "mw-ground__room", objection.room) }
                            </li>
                        }
                    }) }
                </ul>
            </div>
        }
    });
    html! { <div>{shown}</div> }
}

fn measures(desk: &Desk<'_>, ground: &Ground) -> Html {
    let lang = desk.lang;
    let shown = (!ground.measures.is_empty()).then(|| {
        html! {
            <div>
                { desk.heading(3, words::measures_heading(lang)) }
                <ul class="mw-list">
                    { for ground.measures.iter().map(|id| said("li", "", maatwerk_words::measure(lang, id).to_owned())) }
                </ul>
            </div>
        }
    });
    html! { <div>{shown}</div> }
}

/// The text itself one click away, when it was read, and whether that is too long ago.
fn source(desk: &Desk<'_>, assessed: &Assessed<'static>) -> Html {
    let (lang, ground) = (desk.lang, assessed.ground);
    let read = ground.read.as_ref().map(|read| words::read_on(lang, day(lang, read.on), day(lang, read.version)));
    let page = ground.read.as_ref().and_then(|read| read.page.clone());
    let stale = assessed.stale.then(|| words::stale(lang, day(lang, ground.check_before)));
    let until = ground.valid.to.map(|to| words::valid_until(lang, day(lang, ground.valid.from), day(lang, to)));
    let valid = until.unwrap_or_else(|| words::valid_from(lang, day(lang, ground.valid.from)));
    html! {
        <div class="mw-stack--tight">
            { for stale.map(|text| said("p", "mw-alert", text)) }
            <ul class="mw-ground__source">
                <li>
                    <a class="mw-link" href={ground.url()} rel="noopener noreferrer" target="_blank">
                        <span>{words::read_law(lang, desk.place(ground))}</span>
                    </a>
                </li>
                { for page.map(|page| html! {
                    <li><a class="mw-link" href={page} rel="noopener noreferrer" target="_blank"><span>{words::read_page(lang)}</span></a></li>
                }) }
                <li><code class="mw-ground__reference">{ground.juriconnect()}</code></li>
                { for read.map(|text| said("li", "", text)) }
                { said("li", "", valid) }
                { for amount(desk, ground).map(|text| said("li", "", text)) }
            </ul>
        </div>
    }
}

/// The amount that belongs to it on the day.
fn amount(desk: &Desk<'_>, ground: &Ground) -> Option<String> {
    let lang: Lang = desk.lang;
    let id = ground.amount.as_ref()?;
    let name = maatwerk_words::amount(lang, id);
    let on = day(lang, desk.state.day);
    Some(match desk.book.amount(id)?.on(desk.state.day) {
        None => words::amount_unknown(lang, name, on),
        Some(version) if desk.state.day > version.check_before => {
            words::amount_stale(lang, euro(lang, version.euro), name, on)
        }
        Some(version) => words::amount_is(lang, euro(lang, version.euro), name, on),
    })
}
