//! How sure an outcome is: what each assumption does by itself, and what comes out when all move at once.

mod histogram;
mod ranges_draft;
mod ranges_form;
mod scale;
mod simulation_view;
mod spread_view;
mod tornado_table;
mod tornado_view;

pub use ranges_draft::{RangesDraft, RangesField, RangesReading};
pub use ranges_form::ranges_form;

use crate::element::{element, text};
use crate::format::percent;
use crate::simulation::Request;
use maatwerk_engine::{Case, Model, Parameter, Range, Ranges, Uncertain, tornado};
use maatwerk_words::{Lang, uncertainty as words};
use simulation_view::use_simulation;
use std::rc::Rc;
use tornado_view::tornado_view;
use yew::prelude::*;

/// What is shown.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct UncertaintyProps {
    /// The language.
    pub lang: Lang,
    /// The case, with its ranges.
    pub case: Rc<Case>,
    /// How often the simulation draws.
    pub draws: usize,
    /// From which seed.
    pub seed: u64,
    /// The level of its heading, 2 to 6.
    pub heading_level: u8,
}

/// The tornado, computed at once; the simulation, when asked.
#[component]
pub fn Uncertainty(props: &UncertaintyProps) -> Html {
    let UncertaintyProps { lang, case, draws, seed, heading_level } = props.clone();
    let computed = use_memo(case, |case| (tornado(case), Model::of(case), Ranges::of(case)));
    let (bars, model, uncertain) = &*computed;
    let request = Request { model: *model, draws, seed };
    let simulation = use_simulation(lang, request, *uncertain, heading_level + 1);
    html! {
        <section class="mw-uncertainty mw-stack">
            { heading(heading_level, "mw-heading-2", words::heading(lang)) }
            { text("p", "mw-paragraph mw-paragraph--quiet", words::intro(lang)) }
            { tornado_view(lang, bars, heading_level + 1) }
            { simulation }
        </section>
    }
}

fn heading(level: u8, class: &'static str, words: impl Into<AttrValue>) -> Html {
    const TAGS: [&str; 5] = ["h2", "h3", "h4", "h5", "h6"];
    let tag = TAGS[usize::from(level.clamp(2, 6)) - 2];
    element(tag, class, vec![crate::changing::changing(words)])
}

/// The name of an assumption.
fn name(lang: Lang, parameter: Parameter) -> &'static str {
    match parameter {
        Parameter::Success => words::success(lang),
        Parameter::Prices => words::prices(lang),
        Parameter::Optimism => words::optimism(lang),
        Parameter::Investment => words::investment(lang),
        Parameter::Discount => words::discount(lang),
    }
}

/// The assumptions that are drawn, each with its range.
fn drawn(uncertain: &Uncertain) -> [(Parameter, Range); 4] {
    let Uncertain { success, prices, optimism, investment, .. } = *uncertain;
    [
        (Parameter::Success, success),
        (Parameter::Prices, prices),
        (Parameter::Optimism, optimism),
        (Parameter::Investment, investment),
    ]
}

/// `50% tot 100%`.
fn between(lang: Lang, range: &Range) -> String {
    words::tornado_between(lang, percent(lang, range.low), percent(lang, range.high))
}
