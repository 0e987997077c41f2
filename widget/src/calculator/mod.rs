//! The professional's calculator: what runs, what breaking through asks, and the outcome while one types.

mod answer;
mod assumptions_form;
mod document;
mod draft;
mod fault;
mod field;
mod file;
mod line_form;
mod measure_form;
mod price_search;
mod reading;
mod workbench;

use crate::announce::use_announcement;
use crate::changing::changing;
use answer::{outcome, reservation, summary};
use assumptions_form::assumptions_form;
use draft::Entry;
use line_form::line_form;
use maatwerk_engine::{Date, GroundCards};
use maatwerk_words::{Lang, calculator as words};
use measure_form::measure_form;
use price_search::PriceSearch;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};
use workbench::{Action, Notice, UNDO_ID, Workbench};
use yew::prelude::*;

/// What the calculator is told by its host.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct CalculatorProps {
    /// The language.
    pub lang: Lang,
    /// Today, to tell what is past its date.
    pub today: Date,
    /// The level of its first heading, 2 to 5.
    pub heading_level: u8,
}

/// The calculator.
#[component]
pub fn Calculator(props: &CalculatorProps) -> Html {
    let CalculatorProps { lang, today, heading_level } = props.clone();
    let book = use_memo((), |()| maatwerk_rules::ground_cards());
    let workbench =
        use_reducer(|| Workbench::new(lang, Rc::new(maatwerk_rules::catalogue()), maatwerk_rules::norms().into()));
    let dispatch = {
        let dispatcher = workbench.dispatcher();
        Callback::from(move |action| dispatcher.dispatch(action))
    };
    {
        let dispatch = dispatch.clone();
        use_effect_with(lang, move |lang| dispatch.emit(Action::Speak(*lang)));
    }
    let calculator = use_node_ref();
    {
        // The button that was pressed may be gone with its row; whoever works by keyboard must not start at the top again.
        let calculator = calculator.clone();
        use_effect_with(workbench.focus.clone(), move |focus| {
            if !focus.id.is_empty() {
                move_focus(&calculator, &focus.id);
            }
        });
    }
    let summary = summary(&workbench);
    let announcement = use_announcement(summary.clone());
    let heading = |class: &'static str, level: u8, text: &'static str| {
        html! { <@{format!("h{}", level.clamp(2, 6))} class={class}><span>{text}</span></@> }
    };
    let (lines, measures) = rows(&workbench, &dispatch, &book, today);
    let press = |action: Action| dispatch.reform(move |_: MouseEvent| action.clone());
    html! {
        <div class="maatwerk mw-calculator" lang={lang.code()} dir="ltr" ref={calculator}>
            <p class="mw-visually-hidden" role="status">{changing(announcement)}</p>
            <div class="mw-calculator__summary">{changing(summary)}</div>
            <div class="mw-calculator__desk">
                <div class="mw-calculator__input mw-stack">
                    <p class="mw-paragraph"><span>{words::intro(lang)}</span></p>
                    <section class="mw-stack">
                        { heading("mw-heading-2", heading_level, words::lines_heading(lang)) }
                        <p class="mw-paragraph mw-paragraph--quiet"><span>{words::lines_intro(lang)}</span></p>
                        <PriceSearch {lang} catalogue={workbench.catalogue.clone()} dispatch={dispatch.clone()} />
                        <div role="status">{ for overlap(&workbench) }</div>
                        <div class="mw-stack">{ for lines }</div>
                        { button("mw-button", words::add_own_line(lang), press(Action::AddOwnLine)) }
                    </section>
                    <section class="mw-stack">
                        { heading("mw-heading-2", heading_level, words::measures_heading(lang)) }
                        <p class="mw-paragraph mw-paragraph--quiet"><span>{words::measures_intro(lang)}</span></p>
                        <div class="mw-stack">{ for measures }</div>
                        { button("mw-button", words::add_measure(lang), press(Action::AddMeasure)) }
                    </section>
                    <section class="mw-stack">
                        { heading("mw-heading-2", heading_level, words::assumptions_heading(lang)) }
                        { assumptions_form(&workbench, &dispatch) }
                    </section>
                    <div class="mw-button-group mw-no-print">
                        { button("mw-button", words::print(lang), Callback::from(|_| print())) }
                        { button("mw-button mw-button--subtle", words::start_again(lang), press(Action::StartAgain)) }
                    </div>
                </div>
                <section class="mw-calculator__answer mw-stack--tight">
                    { heading("mw-heading-2", heading_level, maatwerk_words::comparison::heading(lang)) }
                    <div class="mw-calculator__reservation">
                        { for reservation(&workbench).map(|text| html! { <p class="mw-alert">{changing(text)}</p> }) }
                    </div>
                    { outcome(&workbench, heading_level) }
                </section>
            </div>
        </div>
    }
}

fn button(class: &'static str, label: &'static str, onclick: Callback<MouseEvent>) -> Html {
    html! { <button type="button" class={classes!(class, "mw-no-print")} {onclick}><span>{label}</span></button> }
}

/// The forms of both lists. What was removed leaves a way to put it back, in the place where it stood.
fn rows(workbench: &Workbench, dispatch: &Callback<Action>, book: &GroundCards, today: Date) -> (Vec<Html>, Vec<Html>) {
    let draft = &workbench.draft;
    let line = |(place, line)| line_form(workbench, dispatch, line, place + 1);
    let measure = |(place, measure)| measure_form(workbench, dispatch, (book, today), measure, place + 1);
    let mut lines: Vec<Html> = draft.lines.iter().enumerate().map(line).collect();
    let mut measures: Vec<Html> = draft.measures.iter().enumerate().map(measure).collect();
    let (list, place, text) = match &workbench.notice {
        Some(Notice::Removed(taken)) => match taken.entry {
            Entry::Line(_) => (&mut lines, taken.place, words::removed(workbench.lang)),
            Entry::Measure(_) => (&mut measures, taken.place, words::removed(workbench.lang)),
        },
        Some(Notice::StartedAgain(_)) => (&mut lines, 0, words::started_again(workbench.lang)),
        Some(Notice::Overlap(..)) | None => return (lines, measures),
    };
    list.insert(place.min(list.len()), undo(workbench.lang, dispatch, text));
    (lines, measures)
}

/// What happened, and a button that takes it back. The button gets the focus, so it says what happened too.
fn undo(lang: Lang, dispatch: &Callback<Action>, text: &'static str) -> Html {
    html! {
        <p class="mw-note mw-button-group mw-no-print" key="undo">
            <span id="undone">{text}</span>
            <button type="button" class="mw-button mw-button--small" id={UNDO_ID} aria-describedby="undone"
                onclick={dispatch.reform(|_| Action::Undo)}><span>{words::undo(lang)}</span></button>
        </p>
    }
}

/// Why a price was not added; it stands where the price was chosen.
fn overlap(workbench: &Workbench) -> Option<Html> {
    let item = |id: &str| maatwerk_words::price(workbench.lang, id).item;
    match &workbench.notice {
        Some(Notice::Overlap(one, other)) => {
            let text = words::overlap(workbench.lang, item(one), item(other));
            Some(html! { <p class="mw-alert">{changing(text)}</p> })
        }
        _ => None,
    }
}

fn move_focus(calculator: &NodeRef, id: &str) {
    let found = calculator.cast::<Element>().and_then(|root| root.query_selector(&format!("#{id}")).ok().flatten());
    if let Some(element) = found.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        // An element that cannot take the focus is no reason to stop.
        let _ = element.focus();
    }
}

fn print() {
    if let Some(window) = web_sys::window() {
        // A browser that refuses to print says so itself.
        let _ = window.print();
    }
}
