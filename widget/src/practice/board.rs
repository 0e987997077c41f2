//! What every part of practice is made of.

use super::state::{Action, State};
use crate::changing::changing;
use crate::grounds::desk::Desk;
use maatwerk_engine::Ground;
use maatwerk_households::Story;
use maatwerk_words::Lang;
use yew::prelude::*;

/// What every part needs to be drawn.
pub(super) struct Board<'a> {
    /// The household as a professional's desk, with what was found for it.
    pub(super) desk: Desk<'a>,
    pub(super) state: &'a State,
    pub(super) story: &'a Story,
    /// Where the pages of the examples stand, where the host says so.
    pub(super) examples: Option<AttrValue>,
    pub(super) on: &'a Callback<Action>,
}

impl Board<'_> {
    pub(super) fn lang(&self) -> Lang {
        self.desk.lang
    }

    /// Every ground, in the version of the household's day.
    pub(super) fn grounds(&self) -> impl Iterator<Item = &'static Ground> {
        self.desk.assessment.verdicts.iter().map(|assessed| assessed.ground)
    }

    /// Whether the ground was chosen.
    pub(super) fn is_chosen(&self, ground: &Ground) -> bool {
        self.state.choice.grounds.contains(&ground.id)
    }

    /// Does an action on a click.
    pub(super) fn press(&self, action: Action) -> Callback<MouseEvent> {
        self.on.reform(move |_| action.clone())
    }

    /// A button that does one thing.
    pub(super) fn button(&self, class: &'static str, text: impl Into<AttrValue>, action: Action) -> Html {
        html! {
            <button type="button" class={classes!("mw-button", class)} onclick={self.press(action)}>{changing(text)}</button>
        }
    }
}
