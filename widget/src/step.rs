//! The steps that a host may count. The event names the widget and the step, and nothing that was typed, chosen or found.

use js_sys::{Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CustomEvent, CustomEventInit, Element, Event, EventTarget, Node, ShadowRoot};
use yew::prelude::*;

/// A step that a visitor takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// The first screen of the explorer.
    Start,
    /// Which parts of life to talk about.
    Domains,
    /// The questions, from the first to the last: how many there are depends on what was answered, so they are one step.
    Questions,
    /// One answer again, to change it.
    Change,
    /// An outcome.
    Outcome,
    /// The sum of the calculator.
    Sum,
    /// Who stand around the household.
    Around,
    /// The plan.
    Plan,
    /// Every ground with its verdict.
    Grounds,
    /// What goes before what.
    Ladder,
    /// Who stand around the household, on the desk.
    Stacking,
    /// One of the four steps from effect to legal test.
    FourSteps,
    /// The sheet to print.
    Sheet,
    /// Files or an example are being read.
    Reading,
    /// The visitor stopped the reading.
    Stopped,
    /// What was chosen cannot be used.
    Refused,
    /// The list of parts to review.
    List,
    /// A part to review.
    Part,
    /// The letter of advice.
    Letter,
    /// Choosing grounds oneself.
    Choosing,
    /// Other households were chosen.
    Chosen,
    /// A fact of one's own was tried.
    Tried,
    /// A file or an example was opened.
    Opened,
    /// A file was saved.
    Saved,
    /// The print dialogue was opened.
    Printed,
}

/// The steps of every widget, by its tag. `js/maatwerk.d.ts` names the same.
pub const STEPS: [(&str, &[Step]); 8] = {
    use Step::*;
    [
        ("maatwerk-explorer", &[Start, Domains, Questions, Change, Outcome, Printed]),
        ("maatwerk-calculator", &[Sum, Around, Plan, Outcome, Opened, Saved, Printed]),
        ("maatwerk-grounds", &[Grounds, Ladder, Stacking, FourSteps, Sheet, Outcome, Printed]),
        ("maatwerk-cohort", &[Reading, Outcome, Stopped, Refused]),
        ("maatwerk-portfolio", &[Reading, Outcome, Stopped, Refused, Saved, Printed]),
        ("maatwerk-review", &[List, Part, Letter, Opened, Saved, Printed]),
        ("maatwerk-equal-treatment", &[Chosen, Tried, Printed]),
        ("maatwerk-practice", &[Choosing, Outcome]),
    ]
};

impl Step {
    /// Its id, as the event names it.
    pub const fn id(self) -> &'static str {
        match self {
            Step::Start => "start",
            Step::Domains => "domains",
            Step::Questions => "questions",
            Step::Change => "change",
            Step::Outcome => "outcome",
            Step::Sum => "sum",
            Step::Around => "around",
            Step::Plan => "plan",
            Step::Grounds => "grounds",
            Step::Ladder => "ladder",
            Step::Stacking => "stacking",
            Step::FourSteps => "four-steps",
            Step::Sheet => "sheet",
            Step::Reading => "reading",
            Step::Stopped => "stopped",
            Step::Refused => "refused",
            Step::List => "list",
            Step::Part => "part",
            Step::Letter => "letter",
            Step::Choosing => "choosing",
            Step::Chosen => "chosen",
            Step::Tried => "tried",
            Step::Opened => "opened",
            Step::Saved => "saved",
            Step::Printed => "printed",
        }
    }
}

/// The how-manieth, of how many.
pub(crate) type Place = Option<(usize, usize)>;

/// Tells the host at which step a view stands, each time that it is another. Not on arrival: that the widget is there is
/// another event. `at` is an element of the view.
#[hook]
pub(crate) fn use_step(at: &NodeRef, step: Option<Step>, place: Place) {
    use_told(at, step, place, 0);
}

/// Tells the host of a step each time that it was taken once more.
#[hook]
pub(crate) fn use_step_again(at: &NodeRef, step: Step, times: u32) {
    use_told(at, Some(step), None, times);
}

#[hook]
fn use_told(at: &NodeRef, step: Option<Step>, place: Place, times: u32) {
    let arrived = use_mut_ref(|| false);
    let at = at.clone();
    use_effect_with((step, place, times), move |(step, place, _)| {
        if let (true, Some(step), Some(at)) = (arrived.replace(true), *step, at.cast::<Element>()) {
            tell(&at, step, *place);
        }
    });
}

/// Tells the host of a step that was taken by this event.
pub(crate) fn took(event: &Event, step: Step) {
    if let Some(at) = event.target() {
        tell(&at, step, None);
    }
}

fn tell(at: &EventTarget, step: Step, place: Place) {
    // A step that nobody hears of is no reason to stop.
    let _ = told(at, step, place);
}

fn told(at: &EventTarget, step: Step, place: Place) -> Option<()> {
    let root: ShadowRoot = at.dyn_ref::<Node>()?.get_root_node().dyn_into().ok()?;
    // The tag may have the version behind it.
    let tag = root.host().local_name();
    let (tag, _) = STEPS.iter().find(|(known, _)| tag.starts_with(known))?;
    let detail = Object::new();
    let note = |name: &str, value: JsValue| Reflect::set(&detail, &name.into(), &value).ok();
    note("widget", (*tag).into())?;
    note("step", step.id().into())?;
    if let Some((number, of)) = place {
        note("number", (number as f64).into())?;
        note("of", (of as f64).into())?;
    }
    let about = CustomEventInit::new();
    about.set_bubbles(true);
    about.set_composed(true);
    about.set_detail(&detail);
    let event = CustomEvent::new_with_event_init_dict("maatwerk:step", &about).ok()?;
    at.dispatch_event(&event).ok().map(|_| ())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The lines of the declarations that name a widget's steps.
    #[test]
    fn the_declarations_name_every_step_and_no_other() {
        let declared = include_str!("../js/maatwerk.d.ts");
        let (_, steps) = declared.split_once("interface MaatwerkSteps {").expect("the steps are declared");
        let (steps, _) = steps.split_once('}').expect("they end");
        let found: Vec<&str> = steps.lines().map(str::trim).filter(|line| line.starts_with('"')).collect();
        let expected = STEPS.map(|(tag, steps)| {
            let ids: Vec<String> = steps.iter().map(|step| format!("{:?}", step.id())).collect();
            format!("{tag:?}: {};", ids.join(" | "))
        });
        assert_eq!(found, expected);
    }
}
