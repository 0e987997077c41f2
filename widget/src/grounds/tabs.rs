//! The right half: five views of the same answer, one at a time.

use super::answer::grounds;
use super::desk::Desk;
use super::four_steps::four_steps;
use super::ladder_view::ladder_view;
use super::sheet::sheet;
use super::stacking_view::stacking_view;
use super::state::{Action, State, Tab};
use crate::step::{Place, Step};
use maatwerk_words::law as words;
use yew::prelude::*;

/// The id of the right half.
pub(super) const ANSWER_ID: &str = "answer";

const TABS: [Tab; 5] = [Tab::Grounds, Tab::Ladder, Tab::Stacking, Tab::FourSteps, Tab::Sheet];

/// The id of the button that shows a view.
pub(super) fn tab_id(tab: Tab) -> String {
    let name = match tab {
        Tab::Grounds => "grounds",
        Tab::Ladder => "ladder",
        Tab::Stacking => "stacking",
        Tab::FourSteps => "steps",
        Tab::Sheet => "sheet",
    };
    format!("tab-{name}")
}

/// The step that the host is told of.
pub(super) fn step(state: &State) -> (Step, Place) {
    match state.tab {
        Tab::Grounds => (Step::Grounds, None),
        Tab::Ladder => (Step::Ladder, None),
        Tab::Stacking => (Step::Stacking, None),
        Tab::FourSteps => (Step::FourSteps, Some((state.step + 1, 4))),
        Tab::Sheet => (Step::Sheet, None),
    }
}

/// The row of tabs and the view that is chosen.
pub(super) fn tabs(desk: &Desk<'_>) -> Html {
    let lang = desk.lang;
    let shown = desk.state.tab;
    let view = match shown {
        Tab::Grounds => grounds(desk),
        Tab::Ladder => ladder_view(desk),
        Tab::Stacking => stacking_view(desk),
        Tab::FourSteps => four_steps(desk),
        Tab::Sheet => sheet(desk),
    };
    let on = desk.on.clone();
    let onkeydown = Callback::from(move |event: KeyboardEvent| {
        let at = TABS.iter().position(|tab| *tab == shown).unwrap_or_default();
        let to = match &*event.key() {
            "ArrowRight" => (at + 1) % TABS.len(),
            "ArrowLeft" => (at + TABS.len() - 1) % TABS.len(),
            "Home" => 0,
            "End" => TABS.len() - 1,
            _ => return,
        };
        event.prevent_default();
        on.emit(Action::Show(TABS[to]));
    });
    html! {
        <>
            <@{desk.tag(0)} class="mw-visually-hidden" id={ANSWER_ID} tabindex="-1"><span>{words::answer_heading(lang)}</span></@>
            <div class="mw-tabs mw-no-print" role="tablist" aria-labelledby={ANSWER_ID} {onkeydown}>
                { for TABS.into_iter().map(|tab| {
                    let chosen = tab == shown;
                    html! {
                        <button type="button" class="mw-tabs__tab" role="tab" id={tab_id(tab)} aria-selected={chosen.to_string()}
                            aria-controls="view" tabindex={if chosen { "0" } else { "-1" }} onclick={desk.press(Action::Show(tab))}>
                            <span>{name(desk, tab)}</span>
                        </button>
                    }
                }) }
            </div>
            <div class="mw-tabs__view mw-stack" role="tabpanel" id="view" aria-labelledby={tab_id(shown)} key={tab_id(shown)}>{view}</div>
        </>
    }
}

fn name(desk: &Desk<'_>, tab: Tab) -> &'static str {
    match tab {
        Tab::Grounds => words::tab_grounds(desk.lang),
        Tab::Ladder => words::tab_ladder(desk.lang),
        Tab::Stacking => words::tab_stacking(desk.lang),
        Tab::FourSteps => words::tab_steps(desk.lang),
        Tab::Sheet => words::tab_sheet(desk.lang),
    }
}
