//! Which screen belongs to a state.

use super::state::{Place, State};
use maatwerk_engine::{Answer, Date, LawBook, Subject, assess};

/// More questions than this are not asked: about three minutes on a phone, and what stays open can be discussed.
pub const MOST_QUESTIONS: usize = 8;

/// What the visitor sees.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Screen {
    /// What this is, and a button to begin.
    Start,
    /// One question.
    Question(Question),
    /// What can be discussed.
    Outcome {
        /// Whether a question is left that can still matter.
        more: bool,
    },
}

/// One question on the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Question {
    /// What is asked.
    pub subject: Subject,
    /// Its number, from 1.
    pub number: usize,
    /// The answer that was given before.
    pub chosen: Option<Answer>,
    /// Whether it came from the outcome and goes back there.
    pub changing: bool,
}

impl Screen {
    /// The screen for a state on a day.
    pub fn of(book: &LawBook, state: &State, today: Date) -> Screen {
        let earlier = |index: usize, changing| {
            let given = state.given.get(index)?;
            let chosen = Some(given.answer);
            Some(Screen::Question(Question { subject: given.subject, number: index + 1, chosen, changing }))
        };
        let next = || next_question(book, state, today);
        let newest = || {
            let number = state.given.len() + 1;
            Some(Screen::Question(Question { subject: next()?, number, chosen: None, changing: false }))
        };
        let screen = match state.place {
            Place::Start => Some(Screen::Start),
            Place::Newest => newest(),
            Place::Earlier(index) => earlier(index, false),
            Place::Changing(index) => earlier(index, true),
            Place::Outcome => None,
        };
        screen.unwrap_or_else(|| Screen::Outcome { more: next().is_some() })
    }
}

/// The most useful question that was not asked yet.
fn next_question(book: &LawBook, state: &State, today: Date) -> Option<Subject> {
    if state.given.len() >= MOST_QUESTIONS {
        return None;
    }
    let questions = assess(book, &state.situation(), today).questions;
    questions.into_iter().find(|subject| state.answer_to(*subject).is_none())
}
