//! Which household is practised on, what was chosen, and what each action makes of it.

use crate::grounds::{Action as DeskAction, State as Desk};
use maatwerk_engine::LawBook;
use maatwerk_households::Household;
use std::collections::{BTreeMap, BTreeSet};

/// Everything that practice remembers; it lives as long as the page and goes nowhere.
#[derive(Clone, Debug, PartialEq)]
pub struct State {
    /// The household's place among the examples.
    pub(super) household: usize,
    /// What is known of it, and what is unfolded.
    pub(super) desk: Desk,
    /// What was chosen.
    pub(super) choice: Choice,
    /// What was chosen for the other households.
    pub(super) others: BTreeMap<usize, Choice>,
    /// What stands in the search field.
    pub(super) search: String,
    /// Whether the visitor asked what the engine found.
    pub(super) revealed: bool,
    /// Which households were practised.
    pub(super) practised: BTreeSet<usize>,
    /// A choice that was cleared and can be put back.
    pub(super) undo: Option<Choice>,
    /// The how-manieth move of the keyboard, and where to.
    pub(super) focus: (u32, &'static str),
}

/// What someone would do.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choice {
    /// Grounds, in the order in which they were chosen.
    pub(super) grounds: Vec<String>,
    /// Measures, each with its ground.
    pub(super) measures: Vec<(String, String)>,
    /// How sure, where someone says.
    pub(super) sure: Option<Sure>,
}

/// How sure someone is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sure {
    /// Sure.
    Certain,
    /// Fairly sure.
    Fairly,
    /// Guessing.
    Guess,
}

impl Sure {
    /// Every answer.
    pub(super) const ALL: [Sure; 3] = [Sure::Certain, Sure::Fairly, Sure::Guess];
}

/// What a visitor does.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// Takes the household with this place.
    Take(usize),
    /// Searches the grounds.
    Search(String),
    /// Chooses a ground, or not any more.
    Ground(String),
    /// Chooses a measure on a ground, or not any more.
    Measure(String, String),
    /// Says how sure, or takes that back.
    Sure(Sure),
    /// Asks what the engine found.
    Reveal,
    /// Goes back to choosing.
    Again,
    /// Clears the choice.
    Clear,
    /// Puts it back.
    PutBack,
    /// Unfolds an account, or goes to one.
    Desk(DeskAction),
}

/// The id of what is read first of a household.
pub(super) const HOUSEHOLD_ID: &str = "practice-household";
/// The id of the outcome.
pub(super) const OUTCOME_ID: &str = "practice-outcome";
/// The id of the choosing.
pub(super) const CHOOSE_ID: &str = "practice-choose";

impl State {
    /// Practice on a household.
    pub(super) fn new(examples: &[Household], household: usize) -> State {
        State {
            household,
            desk: desk(examples, household),
            choice: Choice::default(),
            others: BTreeMap::new(),
            search: String::new(),
            revealed: false,
            practised: BTreeSet::new(),
            undo: None,
            focus: (0, ""),
        }
    }

    /// Practice after an action.
    pub(super) fn after(mut self, book: &LawBook, examples: &[Household], action: Action) -> State {
        if matches!(action, Action::Take(_) | Action::Ground(_) | Action::Measure(..)) {
            self.undo = None;
        }
        match action {
            Action::Take(place) => {
                let State { mut others, practised, focus, .. } = self;
                others.insert(self.household, self.choice);
                let choice = others.remove(&place).unwrap_or_default();
                self = State { choice, others, practised, focus, ..State::new(examples, place) };
                self.go(HOUSEHOLD_ID);
            }
            Action::Search(text) => self.search = text,
            Action::Ground(id) => {
                toggle(&mut self.choice.grounds, id);
                let chosen = &self.choice.grounds;
                self.choice.measures.retain(|(ground, _)| chosen.contains(ground));
            }
            Action::Measure(ground, measure) => toggle(&mut self.choice.measures, (ground, measure)),
            Action::Sure(sure) => self.choice.sure = Some(sure).filter(|_| self.choice.sure != Some(sure)),
            Action::Reveal => {
                self.revealed = true;
                self.practised.insert(self.household);
                self.go(OUTCOME_ID);
            }
            Action::Again => {
                self.revealed = false;
                self.go(CHOOSE_ID);
            }
            Action::Clear => {
                self.undo = Some(std::mem::take(&mut self.choice));
                self.go(CHOOSE_ID);
            }
            Action::PutBack => self.choice = self.undo.take().unwrap_or_default(),
            Action::Desk(action) => self.desk = self.desk.after(book, action),
        }
        self
    }

    fn go(&mut self, id: &'static str) {
        self.focus = (self.focus.0 + 1, id);
    }
}

fn desk(examples: &[Household], place: usize) -> Desk {
    // Without examples there is nobody to practise on, and nobody to see it.
    let example = examples.get(place);
    let mut desk = Desk::new(example.map(|one| one.on).unwrap_or(maatwerk_engine::Date { year: 1, month: 1, day: 1 }));
    desk.situation = example.map(Household::situation).unwrap_or_default();
    desk
}

fn toggle<T: PartialEq>(all: &mut Vec<T>, one: T) {
    match all.iter().position(|other| *other == one) {
        Some(place) => {
            all.remove(place);
        }
        None => all.push(one),
    }
}
