//! The simulation: a button, how far it is, and what came out.

use super::spread_view::{spread_view, title};
use super::{heading, words};
use crate::announce::use_announcement;
use crate::changing::changing;
use crate::element::{element, text};
use crate::format::decimal;
use crate::simulation::{Progress, Request, Run, start};
use maatwerk_engine::Uncertain;
use maatwerk_words::Lang;
use rust_decimal::Decimal;
use yew::prelude::*;

/// How far what was asked last is; `None` when it was stopped.
type State = Option<(Request, Option<Progress>)>;

/// What the page shows of it.
#[hook]
pub(super) fn use_simulation(lang: Lang, request: Request, uncertain: Uncertain, heading_level: u8) -> Html {
    let state = use_state(|| State::None);
    let run = use_mut_ref(|| None::<Run>);
    {
        // What is drawn from other numbers than those on the page says nothing about them.
        let run = run.clone();
        use_effect_with(request, move |_| move || drop(run.take()));
    }
    let progress = (*state).clone().filter(|(asked, _)| *asked == request).map(|(_, progress)| progress);
    let is_running = matches!(progress, Some(Some(Progress::Drawn(_))));
    let onclick = {
        let state = state.clone();
        Callback::from(move |_: MouseEvent| {
            if is_running {
                run.take();
                state.set(Some((request, None)));
            } else {
                let heard = state.clone();
                state.set(Some((request, Some(Progress::Drawn(0)))));
                let report = Callback::from(move |progress| heard.set(Some((request, Some(progress)))));
                // The run before ends when the new one takes its place.
                *run.borrow_mut() = Some(start(request, report));
            }
        })
    };
    let count = |count: usize| decimal(lang, Decimal::from(count));
    let draws = count(request.draws);
    let label = match &progress {
        Some(Some(Progress::Drawn(_))) => words::stop(lang).to_owned(),
        Some(Some(Progress::Done(_))) => words::again(lang, draws.clone()),
        _ => words::start(lang, draws.clone()),
    };
    let said = match &progress {
        Some(Some(Progress::Done(spread))) => title(lang, spread),
        Some(None) => words::stopped(lang).to_owned(),
        _ => String::new(),
    };
    let shown = match &progress {
        Some(Some(Progress::Drawn(drawn))) => html! {
            <div class="mw-simulation__progress">
                <progress max={request.draws.to_string()} value={drawn.to_string()} aria-label={words::drawn(lang, count(*drawn), &draws)}></progress>
                { element("p", "mw-small", vec![changing(words::drawn(lang, count(*drawn), &draws))]) }
            </div>
        },
        Some(Some(Progress::Done(spread))) => spread_view(lang, spread, &uncertain, heading_level + 1),
        Some(None) => text("p", "mw-small", words::stopped(lang)),
        None => element("div", "", Vec::new()),
    };
    let announcement = use_announcement(said);
    html! {
        <section class="mw-simulation mw-stack--tight">
            { heading(heading_level, "mw-heading-3", words::simulation_heading(lang)) }
            { text("p", "mw-paragraph mw-no-print", words::simulation_intro(lang)) }
            <p class="mw-visually-hidden" role="status">{changing(announcement)}</p>
            <button type="button" class="mw-button mw-no-print" {onclick}>{changing(label)}</button>
            <div class="mw-simulation__outcome">{shown}</div>
        </section>
    }
}
