//! What the visitor did so far, and what each action makes of it.

use super::number::{NumberFault, read_number};
use super::urgency::Urgency;
use maatwerk_engine::{Answer, LawBook, Situation, Subject, Value};

/// Everything that the explorer remembers; it lives as long as the page and goes nowhere.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct State {
    /// The questions that were answered, in their order, each once.
    pub given: Vec<Given>,
    /// Where the visitor is.
    pub place: Place,
    /// What was typed last, when it could not be used.
    pub refused: Option<Refused>,
    /// What "start again" erased; only until the next step.
    pub erased: Vec<Given>,
}

/// An answer; [`Answer::Unknown`] here means that the visitor said not to know.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Given {
    /// To what.
    pub subject: Subject,
    /// The answer.
    pub answer: Answer,
}

/// Where the visitor is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Place {
    /// Before the questions.
    #[default]
    Start,
    /// At the first question that was not asked yet; when there is none, at the outcome.
    Newest,
    /// Back at an answered question; then on to the newest.
    Earlier(usize),
    /// At an answered question, to change it; then back to the outcome.
    Changing(usize),
    /// At the outcome, so far.
    Outcome,
}

/// Something typed that is no answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused {
    /// As it was typed, so that nobody has to type it again.
    pub typed: String,
    /// What is wrong with it.
    pub fault: NumberFault,
}

/// What a visitor can do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    /// Begin, or go on where the questions were left.
    GoOn,
    /// Answer, say not to know, or rather not say.
    Answer(Subject, Answer),
    /// Submit what stands in the field.
    Type(Subject, String),
    /// One step back.
    Back,
    /// See the outcome so far.
    Stop,
    /// Change the answer in this place of [`State::given`].
    Change(usize),
    /// Erase the answers and start again.
    Restart,
    /// Take back the erasing.
    Undo,
    /// Erase everything, for good.
    Leave,
}

impl State {
    /// The household as far as the visitor told: one person.
    pub fn situation(&self) -> Situation {
        let mut situation = Situation::default();
        for given in &self.given {
            situation.note(given.subject, given.answer);
        }
        situation
    }

    /// The answer that was given, if the question was asked.
    pub fn answer_to(&self, subject: Subject) -> Option<Answer> {
        self.given.iter().find(|given| given.subject == subject).map(|given| given.answer)
    }

    /// The state after an action.
    pub fn after(&self, book: &LawBook, action: Action) -> State {
        let moved_to = |place| State { given: self.given.clone(), place, ..State::default() };
        match action {
            Action::GoOn => moved_to(Place::Newest),
            Action::Stop => moved_to(Place::Outcome),
            Action::Change(index) => moved_to(Place::Changing(index)),
            Action::Back => moved_to(self.place_before()),
            Action::Answer(subject, answer) => self.answered(book, Given { subject, answer }),
            Action::Type(subject, typed) => match read_number(&book.fact(subject.fact).kind, &typed) {
                Ok(number) => self.answered(book, Given { subject, answer: Answer::Known(Value::Number(number)) }),
                Err(fault) => State { refused: Some(Refused { typed, fault }), ..self.clone() },
            },
            Action::Restart => State { erased: self.given.clone(), ..State::default() },
            Action::Undo => State { given: self.erased.clone(), place: Place::Outcome, ..State::default() },
            Action::Leave => State::default(),
        }
    }

    fn answered(&self, book: &LawBook, new: Given) -> State {
        let mut given = self.given.clone();
        match given.iter_mut().find(|given| given.subject == new.subject) {
            Some(earlier) => earlier.answer = new.answer,
            None => given.push(new),
        }
        // Who needs a person now should not have to finish the questions first.
        let urgent = Urgency::of(book, &new).is_some();
        let to_outcome = urgent || matches!(self.place, Place::Changing(_));
        let place = if to_outcome { Place::Outcome } else { Place::Newest };
        State { given, place, ..State::default() }
    }

    fn place_before(&self) -> Place {
        match self.place {
            Place::Start | Place::Earlier(0) => Place::Start,
            Place::Earlier(index) => Place::Earlier(index - 1),
            Place::Changing(_) => Place::Outcome,
            Place::Newest | Place::Outcome => match self.given.len().checked_sub(1) {
                Some(last) => Place::Earlier(last),
                None => Place::Start,
            },
        }
    }
}
