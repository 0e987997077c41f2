//! The form of the plan, in the order of a conversation. What was taken away can be put back.

use super::draft::{PlanDraft, scale_answer};
use super::field::Extras;
use super::measure::Sight;
use crate::element::said;
use crate::reading::{Fault, day};
use maatwerk_engine::{Case, Date, GroundCards, Municipality};
use maatwerk_words::{Lang, plan as words};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

/// The id of the button that puts back.
pub(super) const UNDO_ID: &str = "plan-undo";

/// What the form is told.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct PlanFormProps {
    /// The language.
    pub lang: Lang,
    /// Today.
    pub today: Date,
    /// The level of its first heading, 2 to 6.
    pub heading_level: u8,
    /// The plan as it is now.
    pub plan: Rc<PlanDraft>,
    /// The case whose measures the plan carries out, as far as it can be read.
    #[prop_or_default]
    pub case: Option<Rc<Case>>,
    /// The grounds.
    pub grounds: Rc<GroundCards>,
    /// The municipality whose mandates and budgets count.
    #[prop_or_default]
    pub town: Option<Rc<Municipality>>,
    /// Is told of the plan as it is to be.
    pub onchange: Callback<Rc<PlanDraft>>,
}

/// The plan before something was taken away, what that was, and where the keyboard goes on.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Memory {
    before: Option<(Rc<PlanDraft>, String)>,
    focus: String,
    step: u32,
}

/// What every part of the form needs.
pub(super) struct Form {
    pub(super) lang: Lang,
    pub(super) today: Date,
    pub(super) level: u8,
    pub(super) plan: Rc<PlanDraft>,
    pub(super) onchange: Callback<Rc<PlanDraft>>,
    memory: UseStateHandle<Memory>,
}

/// The form.
#[component]
pub fn PlanForm(props: &PlanFormProps) -> Html {
    let PlanFormProps { lang, today, heading_level, plan, case, grounds, town, onchange } = props.clone();
    let memory = use_state(Memory::default);
    let root = use_node_ref();
    {
        let root = root.clone();
        use_effect_with((memory.step, memory.focus.clone()), move |(_, focus)| move_focus(&root, focus));
    }
    let form = Form { lang, today, level: heading_level, plan: plan.clone(), onchange, memory: memory.clone() };
    let sight = Sight { lang, today, case: case.as_deref(), grounds: &grounds, town: town.as_deref() };
    html! {
        <div class="mw-plan mw-stack mw-no-print" ref={root}>
            <@{form.tag(0)} class="mw-heading-2"><span>{words::heading(lang)}</span></@>
            { said("p", "mw-paragraph mw-paragraph--quiet", words::lead(lang)) }
            <div class="mw-plan__undo">{ for form.undo() }</div>
            { form.section(words::goal_heading(lang), goal(&form)) }
            { form.section(words::scale_heading(lang), scale(&form)) }
            { form.section(words::coordinator_heading(lang), coordinator(&form)) }
            { form.section(words::measures_heading(lang), super::measures::measures(&form, &sight)) }
            { form.section(words::agreements_heading(lang), super::rows::agreements(&form)) }
            { form.section(words::lighter_heading(lang), lighter(&form)) }
            { form.section(words::triangle_heading(lang), super::triangle::triangle(&form)) }
            { form.section(words::objections_heading(lang), super::rows::objections(&form, &sight)) }
            { form.section(words::table_heading(lang), super::rows::table(&form)) }
            { form.section(words::learning_heading(lang), super::rows::learning(&form)) }
        </div>
    }
}

fn goal(form: &Form) -> Html {
    let (lang, plan) = (form.lang, &form.plan);
    html! {
        <>
            { form.text("plan-goal".to_owned(), words::goal(lang), Extras::RESIDENT.hint(words::goal_hint(lang)), &plan.goal,
                |plan, text| plan.goal = text) }
            { form.text("plan-needed".to_owned(), words::needed_first(lang), Extras::RESIDENT.hint(words::needed_first_hint(lang)),
                &plan.needed_first, |plan, text| plan.needed_first = text) }
        </>
    }
}

fn scale(form: &Form) -> Html {
    let (lang, scale) = (form.lang, &form.plan.scale);
    let figure = |typed: &str| Extras {
        fault: (!typed.trim().is_empty() && scale_answer(typed).is_none()).then(|| words::scale_fault(lang)),
        ..Extras::default()
    };
    html! {
        <>
            { form.text("plan-question".to_owned(), words::scale_question(lang),
                Extras { long: false, ..Extras::RESIDENT }.hint(words::scale_question_hint(lang)), &scale.question,
                |plan, text| plan.scale.question = text) }
            <div class="mw-plan__pair">
                { form.text("plan-now".to_owned(), words::scale_now(lang), figure(&scale.now), &scale.now,
                    |plan, text| plan.scale.now = text) }
                { form.text("plan-good".to_owned(), words::scale_good(lang), figure(&scale.good_enough), &scale.good_enough,
                    |plan, text| plan.scale.good_enough = text) }
            </div>
        </>
    }
}

fn coordinator(form: &Form) -> Html {
    let (lang, coordinator) = (form.lang, &form.plan.coordinator);
    let short = Extras { long: false, ..Extras::RESIDENT };
    html! {
        <div class="mw-plan__pair">
            { form.text("plan-role".to_owned(), words::role(lang), short.clone().hint(words::role_hint(lang)), &coordinator.role,
                |plan, text| plan.coordinator.role = text) }
            { form.text("plan-organisation".to_owned(), words::organisation(lang), short, &coordinator.organisation,
                |plan, text| plan.coordinator.organisation = text) }
        </div>
    }
}

fn lighter(form: &Form) -> Html {
    let (lang, plan) = (form.lang, &form.plan);
    html! {
        <>
            { form.text("plan-down".to_owned(), words::step_down(lang), Extras::RESIDENT, &plan.step_down_when,
                |plan, text| plan.step_down_when = text) }
            { form.text("plan-up".to_owned(), words::step_up(lang), Extras::RESIDENT, &plan.step_up_when,
                |plan, text| plan.step_up_when = text) }
        </>
    }
}

impl Form {
    /// The tag of a heading so many levels below the first.
    pub(super) fn tag(&self, below: u8) -> String {
        format!("h{}", self.level.saturating_add(below).clamp(2, 6))
    }

    fn section(&self, heading: &'static str, body: Html) -> Html {
        html! {
            <section class="mw-plan__section mw-stack--tight">
                <@{self.tag(1)} class="mw-heading-3"><span>{heading}</span></@>
                {body}
            </section>
        }
    }

    /// Writes something in the plan when a field says so.
    pub(super) fn edit<E>(&self, write: impl Fn(&mut PlanDraft, E) + 'static) -> Callback<E> {
        let (plan, onchange) = (self.plan.clone(), self.onchange.clone());
        Callback::from(move |event| {
            let mut plan = PlanDraft::clone(&plan);
            write(&mut plan, event);
            onchange.emit(Rc::new(plan));
        })
    }

    /// Adds or takes away on a click; what was taken away, by its name, can be put back.
    pub(super) fn change(
        &self,
        write: impl Fn(&mut PlanDraft) + 'static,
        taken: Option<String>,
        focus: String,
    ) -> Callback<MouseEvent> {
        let (plan, onchange, memory) = (self.plan.clone(), self.onchange.clone(), self.memory.clone());
        Callback::from(move |_| {
            let mut changed = PlanDraft::clone(&plan);
            write(&mut changed);
            let before = taken.clone().map(|taken| (plan.clone(), taken));
            memory.set(Memory { before, focus: focus.clone(), step: memory.step + 1 });
            onchange.emit(Rc::new(changed));
        })
    }

    fn undo(&self) -> Option<Html> {
        let (before, taken) = self.memory.before.clone()?;
        let onclick = self.change(move |plan| PlanDraft::clone_from(plan, &before), None, "plan-goal".to_owned());
        Some(html! {
            <p class="mw-note mw-button-group">
                <span id="plan-undone">{crate::changing::changing(words::removed(self.lang, taken))}</span>
                <button type="button" class="mw-button mw-button--small" id={UNDO_ID} aria-describedby="plan-undone"
                    {onclick}><span>{words::undo(self.lang)}</span></button>
            </p>
        })
    }

    /// What is wrong with a day that was typed.
    pub(super) fn day_extras(&self, typed: &str) -> Extras {
        let fault = !typed.trim().is_empty() && matches!(day(typed), Err(Fault::Unreadable | Fault::NoSuchDay));
        Extras {
            hint: Some(words::day_hint(self.lang)),
            fault: fault.then(|| words::day_fault(self.lang)),
            ..Extras::default()
        }
    }
}

fn move_focus(root: &NodeRef, id: &str) {
    let root = root.cast::<Element>().filter(|_| !id.is_empty());
    let found = root.and_then(|root| root.query_selector(&format!("#{id}")).ok().flatten());
    if let Some(element) = found.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        // An element that cannot take the focus is no reason to stop.
        let _ = element.focus();
    }
}
