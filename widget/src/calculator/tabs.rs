//! The parts of the worksheet, one at a time.

use super::workbench::Action;
use crate::step::Step;
use maatwerk_words::{Lang, calculator as words};
use yew::prelude::*;

/// A part of the worksheet.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tab {
    /// The sum and its outcome.
    #[default]
    Sum,
    /// Who stand around the household.
    Around,
    /// The plan, and its paper.
    Plan,
}

impl Tab {
    const ALL: [Tab; 3] = [Tab::Sum, Tab::Around, Tab::Plan];

    /// The id of its button.
    pub fn id(self) -> &'static str {
        match self {
            Tab::Sum => "tab-sum",
            Tab::Around => "tab-around",
            Tab::Plan => "tab-plan",
        }
    }

    /// The step that the host is told of.
    pub(super) fn step(self) -> Step {
        match self {
            Tab::Sum => Step::Sum,
            Tab::Around => Step::Around,
            Tab::Plan => Step::Plan,
        }
    }

    fn name(self, lang: Lang) -> &'static str {
        match self {
            Tab::Sum => words::tab_sum(lang),
            Tab::Around => words::tab_around(lang),
            Tab::Plan => words::tab_plan(lang),
        }
    }
}

/// The row of tabs; arrows go from one to the next.
pub(super) fn tabs(lang: Lang, shown: Tab, dispatch: &Callback<Action>) -> Html {
    let onkeydown = {
        let dispatch = dispatch.clone();
        Callback::from(move |event: KeyboardEvent| {
            let (at, count) = (Tab::ALL.iter().position(|tab| *tab == shown).unwrap_or_default(), Tab::ALL.len());
            let to = match &*event.key() {
                "ArrowRight" => (at + 1) % count,
                "ArrowLeft" => (at + count - 1) % count,
                "Home" => 0,
                "End" => count - 1,
                _ => return,
            };
            event.prevent_default();
            dispatch.emit(Action::Show(Tab::ALL[to]));
        })
    };
    html! {
        <div class="mw-tabs mw-no-print" role="tablist" aria-label={words::tabs(lang)} {onkeydown}>
            { for Tab::ALL.into_iter().map(|tab| {
                let chosen = tab == shown;
                html! {
                    <button type="button" class="mw-tabs__tab" role="tab" id={tab.id()} key={tab.id()} aria-selected={chosen.to_string()}
                        aria-controls="view" tabindex={if chosen { "0" } else { "-1" }}
                        onclick={dispatch.reform(move |_| Action::Show(tab))}><span>{tab.name(lang)}</span></button>
                }
            }) }
        </div>
    }
}
