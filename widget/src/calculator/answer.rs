//! The answer that stays in sight, and the whole outcome.

use super::workbench::{Answer, Workbench};
use crate::comparison::{ComparisonView, break_even_figure, payback_figure};
use crate::format::euro_in_words;
use crate::uncertainty::{RangesReading, Uncertainty};
use maatwerk_words::calculator as words;
use yew::prelude::*;

/// The answer in one line.
pub(super) fn summary(workbench: &Workbench) -> String {
    let lang = workbench.lang;
    match &workbench.answer {
        None => words::summary_empty(lang).to_owned(),
        Some(answer) => {
            let summary = words::summary(
                lang,
                break_even_figure(lang, answer.comparison.break_even),
                euro_in_words(lang, answer.comparison.net_present_value),
                payback_figure(lang, &answer.comparison),
            );
            if workbench.reading.is_unreadable() { words::summary_stale(lang, summary) } else { summary }
        }
    }
}

/// Whether the outcome is not, or not wholly, what stands in the fields; and what to say about it.
pub(super) fn reservation(workbench: &Workbench) -> Option<&'static str> {
    let lang = workbench.lang;
    if workbench.reading.is_unreadable() && workbench.answer.is_some() {
        Some(words::stale(lang))
    } else if workbench.reading.is_waiting() && workbench.answer.is_some() {
        Some(words::waiting(lang))
    } else {
        None
    }
}

/// How far the outcome can be trusted.
fn uncertainty(workbench: &Workbench, answer: &Answer, heading_level: u8) -> Html {
    let RangesReading { draws, seed, .. } = workbench.document.ranges.read(&answer.case);
    html! { <Uncertainty lang={workbench.lang} case={answer.case.clone()} {draws} {seed} {heading_level} /> }
}

/// The whole outcome, or what will come in its place.
pub(super) fn outcome(workbench: &Workbench, heading_level: u8) -> Html {
    let lang = workbench.lang;
    match &workbench.answer {
        Some(answer) => html! {
            <div class={classes!("mw-outcome", workbench.reading.is_unreadable().then_some("mw-outcome--stale"))}>
                <ComparisonView {lang} case={answer.case.clone()} comparison={answer.comparison.clone()}
                    catalogue={workbench.catalogue.clone()} heading_level={heading_level + 1} />
                { uncertainty(workbench, answer, heading_level + 1) }
            </div>
        },
        None => html! {
            <div class="mw-outcome mw-note">
                <@{format!("h{}", (heading_level + 1).clamp(2, 6))} class="mw-heading-3"><span>{words::empty_heading(lang)}</span></@>
                <p><span>{words::empty_text(lang)}</span></p>
            </div>
        },
    }
}
