//! The professional's workbench: the sum of a household, who stand around it, and the plan. The outcome comes while one types.

mod answer;
mod assumptions_form;
mod document;
mod draft;
mod fault;
mod field;
mod file;
mod file_bar;
mod keeping;
mod line_form;
mod measure_form;
mod price_search;
mod reading;
mod tabs;
mod workbench;

use crate::announce::use_announcement;
use crate::changing::changing;
use crate::municipality::named;
use crate::plan::{PlanForm, PlanPaper};
use crate::price_list::PriceListView;
use crate::print::print;
use crate::stacking::{AroundForm, StackingPicture, filled};
use crate::step::{Step, use_step, use_step_again};
use crate::templates::{TemplatePicker, title};
use crate::uncertainty::ranges_form;
use answer::{outcome, reservation, summary};
use assumptions_form::assumptions_form;
use document::Document;
use draft::Entry;
use file_bar::file_bar;
use line_form::line_form;
use maatwerk_engine::{Date, GroundCards, Municipality};
use maatwerk_rules::Template;
use maatwerk_words::{Lang, calculator as words};
use measure_form::measure_form;
use price_search::PriceSearch;
use std::rc::Rc;
use tabs::{Tab, tabs};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};
use workbench::{Action, Notice, OUTCOME_ID, UNDO_ID, Workbench};
use yew::prelude::*;

/// What the calculator is told by its host.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct CalculatorProps {
    /// The language.
    pub lang: Lang,
    /// Today, to tell what is past its date.
    pub today: Date,
    /// The level of its first heading, 2 to 6.
    pub heading_level: u8,
    /// The municipality whose mandates and budgets count, as the tag names it.
    #[prop_or_default]
    pub municipality: Option<AttrValue>,
    /// The typical situation to begin with; read once, when the calculator starts.
    #[prop_or_default]
    pub example: Option<AttrValue>,
}

/// The calculator.
#[component]
pub fn Calculator(props: &CalculatorProps) -> Html {
    let CalculatorProps { lang, today, heading_level, municipality, example } = props.clone();
    let grounds = use_memo((), |()| maatwerk_rules::ground_cards());
    let town = use_memo(municipality, |code| named(code.as_deref().unwrap_or_default()).cloned().map(Rc::new));
    let workbench = use_reducer(|| {
        let new = Workbench::new(lang, today, Rc::new(maatwerk_rules::catalogue()), maatwerk_rules::norms().into());
        let template = example.and_then(|id| maatwerk_rules::templates().iter().find(|template| template.id == id));
        match template {
            Some(template) => new.beginning(template.json),
            None => new,
        }
    });
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
    use_step(&calculator, Some(workbench.tab.step()), None);
    use_step(&calculator, workbench.answer.is_some().then_some(Step::Outcome), None);
    use_step_again(&calculator, Step::Opened, workbench.opened);
    let summary = summary(&workbench);
    let announcement = use_announcement(summary.clone());
    let desk = Desk { workbench: &workbench, dispatch: &dispatch, today, level: heading_level, grounds: &grounds };
    let shown = workbench.tab;
    let view = match shown {
        Tab::Sum => desk.sum(),
        Tab::Around => desk.around(),
        Tab::Plan => desk.plan(&town),
    };
    html! {
        <div class="maatwerk mw-calculator" lang={lang.code()} dir="ltr" ref={calculator}>
            <p class="mw-visually-hidden" role="status">{changing(announcement)}</p>
            // What the eye sees of what was just announced.
            <div class="mw-calculator__summary" aria-hidden="true">{changing(summary)}</div>
            { file_bar(&workbench, &dispatch) }
            { tabs(lang, shown, &dispatch) }
            <div class="mw-tabs__view" role="tabpanel" id="view" aria-labelledby={shown.id()} key={shown.id()}>{view}</div>
        </div>
    }
}

/// What every part of the page needs.
struct Desk<'a> {
    workbench: &'a Workbench,
    dispatch: &'a Callback<Action>,
    today: Date,
    level: u8,
    grounds: &'a Rc<GroundCards>,
}

impl Desk<'_> {
    fn heading(&self, text: &'static str) -> Html {
        html! { <@{format!("h{}", self.level.clamp(2, 6))} class="mw-heading-2"><span>{text}</span></@> }
    }

    /// Input left, outcome right where there is room.
    fn sum(&self) -> Html {
        let Desk { workbench, dispatch, level, .. } = *self;
        let lang = workbench.lang;
        let (lines, measures) = self.rows();
        let press = |action: Action| dispatch.reform(move |_: MouseEvent| action.clone());
        html! {
            <div class="mw-calculator__desk">
                <div class="mw-calculator__input mw-stack">
                    <p class="mw-paragraph"><span>{words::intro(lang)}</span></p>
                    { self.beginning() }
                    <section class="mw-stack">
                        { self.heading(words::lines_heading(lang)) }
                        <p class="mw-paragraph mw-paragraph--quiet"><span>{words::lines_intro(lang)}</span></p>
                        <PriceSearch {lang} catalogue={workbench.catalogue.clone()} dispatch={dispatch.clone()} />
                        <div role="status">{ for overlap(workbench) }</div>
                        <div class="mw-stack">{ for lines }</div>
                        { button("mw-button", words::add_own_line(lang), press(Action::AddOwnLine)) }
                        <details class="mw-details mw-no-print">
                            <summary><span>{words::price_list(lang)}</span></summary>
                            <PriceListView {lang} heading_level={level + 1} ours={workbench.ours.clone()} chosen={workbench.list.clone()}
                                onchange={dispatch.reform(Action::UsePrices)} />
                        </details>
                    </section>
                    <section class="mw-stack">
                        { self.heading(words::measures_heading(lang)) }
                        <p class="mw-paragraph mw-paragraph--quiet"><span>{words::measures_intro(lang)}</span></p>
                        <div class="mw-stack">{ for measures }</div>
                        { button("mw-button", words::add_measure(lang), press(Action::AddMeasure)) }
                    </section>
                    <section class="mw-stack">
                        { self.heading(words::assumptions_heading(lang)) }
                        { assumptions_form(workbench, dispatch) }
                        <details class="mw-details">
                            <summary><span>{maatwerk_words::uncertainty::ranges(lang)}</span></summary>
                            { ranges_form(lang, &workbench.reading.case, &workbench.document.ranges, &dispatch.reform(|ranges| Action::Range(Box::new(ranges)))) }
                        </details>
                    </section>
                </div>
                <section class="mw-calculator__answer mw-stack--tight">
                    <@{format!("h{}", level.clamp(2, 6))} class="mw-heading-2" id={OUTCOME_ID} tabindex="-1">
                        <span>{maatwerk_words::comparison::heading(lang)}</span>
                    </@>
                    <div class="mw-calculator__reservation">
                        { for reservation(workbench).map(|text| html! { <p class="mw-alert">{changing(text)}</p> }) }
                    </div>
                    { outcome(workbench, level) }
                </section>
            </div>
        }
    }

    /// The typical situations, open as long as nothing was done.
    fn beginning(&self) -> Html {
        let Desk { workbench, dispatch, .. } = *self;
        let lang = workbench.lang;
        let is_new = workbench.document == Document::new(lang);
        let onchoose =
            dispatch.reform(move |template: Template| Action::Open(title(lang, template), template.json.into()));
        html! {
            <details class="mw-details mw-no-print" open={is_new}>
                <summary><span>{words::begin(lang)}</span></summary>
                <TemplatePicker {lang} {onchoose} />
            </details>
        }
    }

    /// Who stand around the household: a table to fill in, and the picture of it.
    fn around(&self) -> Html {
        let Desk { workbench, dispatch, today, level, .. } = *self;
        let lang = workbench.lang;
        let around = workbench.document.around.clone();
        let shown = filled(&around);
        let laws: Rc<[String]> = laws(workbench, lang).into();
        html! {
            <div class="mw-stack">
                { self.heading(words::tab_around(lang)) }
                <AroundForm {lang} {today} {around} {laws} onchange={dispatch.reform(Action::Around)} />
                <div>{ for (!shown.is_empty()).then(|| html! {
                    <StackingPicture {lang} around={shown.clone()} heading_level={level + 1} />
                }) }</div>
            </div>
        }
    }

    /// The plan to fill in, and its paper.
    fn plan(&self, town: &Option<Rc<Municipality>>) -> Html {
        let Desk { workbench, dispatch, today, level, .. } = *self;
        let (lang, answer) = (workbench.lang, workbench.answer.as_ref());
        let (case, comparison) =
            (answer.map(|answer| answer.case.clone()), answer.map(|answer| answer.comparison.clone()));
        let plan = workbench.document.plan.clone();
        html! {
            <div class="mw-stack">
                <PlanForm {lang} {today} heading_level={level} plan={plan.clone()} case={case.clone()} grounds={self.grounds.clone()}
                    town={town.clone()} onchange={dispatch.reform(Action::Plan)} />
                <PlanPaper {lang} {today} heading_level={level} {plan} {case} {comparison} grounds={self.grounds.clone()}
                    around={filled(&workbench.document.around)} town={town.clone()} onprint={Callback::from(|event: MouseEvent| print(&event))} />
            </div>
        }
    }

    /// The forms of both lists. What was removed leaves a way to put it back, in the place where it stood.
    fn rows(&self) -> (Vec<Html>, Vec<Html>) {
        let Desk { workbench, dispatch, today, grounds, .. } = *self;
        let draft = &workbench.document.draft;
        let line = |(place, line)| line_form(workbench, dispatch, line, place + 1);
        let measure = |(place, measure)| measure_form(workbench, dispatch, (grounds, today), measure, place + 1);
        let mut lines: Vec<Html> = draft.lines.iter().enumerate().map(line).collect();
        let mut measures: Vec<Html> = draft.measures.iter().enumerate().map(measure).collect();
        if let Some(Notice::Removed(taken)) = &workbench.notice {
            let list = match taken.entry {
                Entry::Line(_) => &mut lines,
                Entry::Measure(_) => &mut measures,
            };
            list.insert(taken.place.min(list.len()), undo(workbench.lang, dispatch, words::removed(workbench.lang)));
        }
        (lines, measures)
    }
}

/// The laws to choose from around a household: those of the prices, by name.
fn laws(workbench: &Workbench, lang: Lang) -> Vec<String> {
    field::law_options(workbench, lang, "").into_iter().map(|(_, name)| name).filter(|name| !name.is_empty()).collect()
}

fn button(class: &'static str, label: &'static str, onclick: Callback<MouseEvent>) -> Html {
    html! { <button type="button" class={classes!(class, "mw-no-print")} {onclick}><span>{label}</span></button> }
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
