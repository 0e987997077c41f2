//! Which households stand side by side, what was changed in them, and what each action makes of it.

use crate::grounds::{Action as DeskAction, State as Desk};
use maatwerk_engine::{Date, LawBook, Situation};
use maatwerk_households::Household;

/// The households of the first comparison: both about a young person, and the law does not treat them alike.
const FIRST: [&str; 2] = ["negentien-zonder-ouders", "vier-weken-wachten"];

/// Everything that the test remembers; it lives as long as the page and goes nowhere.
#[derive(Clone, Debug, PartialEq)]
pub struct State {
    /// Which households were chosen.
    pub(super) chosen: [Chosen; 2],
    /// What is known of each now.
    pub(super) desks: [Desk; 2],
    /// What stands in the search field.
    pub(super) search: String,
    /// The fact of one's own, as it is typed.
    pub(super) typed: Own,
    /// The fact of one's own that was tried last.
    pub(super) tried: Option<Own>,
    /// What the second household was before it was made equal.
    pub(super) undo: Option<Situation>,
    /// How often the keyboard was sent to the search field.
    pub(super) to_search: u32,
    /// How often a household was chosen.
    pub(super) choices: u32,
    /// How often a fact of one's own was tried.
    pub(super) trials: u32,
}

/// A household to choose.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Chosen {
    /// The example with this place.
    Example(usize),
    /// Someone of whom nothing is known.
    Nobody,
    /// For the second: what the first is.
    Same,
}

/// A fact of one's own.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Own {
    pub(super) name: String,
    pub(super) value: String,
}

/// What a visitor does.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// Chooses a household for this place.
    Choose(usize, Chosen),
    /// Changes a fact of the household with this place.
    Change(usize, DeskAction),
    /// Makes the second household this.
    Equalise(Situation),
    /// Takes that back.
    PutBack,
    /// Undoes every change in the household with this place.
    Reset(usize),
    /// Searches the facts.
    Search(String),
    /// Searches a fact that was typed as one's own, and goes there.
    SearchKnown(String),
    /// Types the name of a fact of one's own.
    Name(String),
    /// Types what it is.
    Value(String),
    /// Tries it.
    Try,
}

impl State {
    /// The test with its first comparison.
    pub(super) fn new(examples: &[Household], today: Date) -> State {
        let place = |id: &str| examples.iter().position(|example| example.id == id);
        let chosen = FIRST.map(|id| place(id).map_or(Chosen::Nobody, Chosen::Example));
        let mut state = State {
            chosen,
            desks: [0, 1].map(|_| Desk::new(today)),
            search: String::new(),
            typed: Own::default(),
            tried: None,
            undo: None,
            to_search: 0,
            choices: 0,
            trials: 0,
        };
        (0..2).for_each(|which| state.reset(examples, which));
        state
    }

    /// What the household with this place was before anything was changed in it.
    pub(super) fn original(&self, examples: &[Household], which: usize) -> Situation {
        match self.chosen[which] {
            Chosen::Example(place) => examples.get(place).map(Household::situation).unwrap_or_default(),
            Chosen::Nobody => Situation::default(),
            Chosen::Same => self.original(examples, 0),
        }
    }

    /// The test after an action.
    pub(super) fn after(mut self, book: &LawBook, examples: &[Household], action: Action) -> State {
        // What was made equal can be taken back until a household is another.
        if matches!(action, Action::Choose(..) | Action::Change(..) | Action::Reset(_)) {
            self.undo = None;
        }
        match action {
            Action::Choose(0, Chosen::Same) => {}
            Action::Choose(which, chosen) => {
                self.chosen[which] = chosen;
                self.choices += 1;
                self.reset(examples, which);
                if which == 0 && self.chosen[1] == Chosen::Same {
                    self.reset(examples, 1);
                }
            }
            Action::Change(which, action) => {
                let today = self.desks[which].day;
                let desk = std::mem::replace(&mut self.desks[which], Desk::new(today));
                self.desks[which] = desk.after(book, action);
            }
            Action::Equalise(situation) => {
                self.undo = Some(std::mem::replace(&mut self.desks[1].situation, situation));
                self.desks[1].typed.clear();
            }
            Action::PutBack => {
                if let Some(before) = self.undo.take() {
                    self.desks[1].situation = before;
                }
            }
            Action::Reset(which) => self.reset(examples, which),
            Action::Search(text) => self.search = text,
            Action::SearchKnown(text) => {
                self.search = text;
                self.to_search += 1;
            }
            Action::Name(name) => self.typed.name = name,
            Action::Value(value) => self.typed.value = value,
            Action::Try => {
                self.tried = Some(self.typed.clone());
                self.trials += 1;
            }
        }
        self
    }

    fn reset(&mut self, examples: &[Household], which: usize) {
        let situation = self.original(examples, which);
        self.desks[which] = Desk::new(self.desks[which].day);
        self.desks[which].situation = situation;
    }
}
