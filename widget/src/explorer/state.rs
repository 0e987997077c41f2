//! What the visitor did so far, and what each action makes of it.

use super::home::{Facts, Home, with_what_follows};
use super::urgency::Urgency;
use crate::reading::read;
use maatwerk_engine::{Answer, LawBook, Situation, Subject};

/// Everything that the explorer remembers; it lives as long as the page and goes nowhere.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct State {
    /// What the visitor told.
    pub told: Told,
    /// Where the visitor is.
    pub place: Place,
    /// What stands in the field of a question and is no answer yet.
    pub typed: Option<Typed>,
    /// Whether the visitor wanted to go on with what stands in the fields, and it could not be used.
    pub refused: bool,
    /// What "start again" erased; only until the next step.
    pub erased: Option<Told>,
}

/// What the visitor told.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Told {
    /// The parts of life to talk about, none for all of them; `None` while that was not asked.
    pub domains: Option<Vec<String>>,
    /// Who lives together; `None` while that was not asked.
    pub home: Option<Home>,
    /// The questions that were answered, in their order, each once.
    pub given: Vec<Given>,
}

/// An answer; [`Answer::Unknown`] here means that the visitor said not to know.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Given {
    /// To what.
    pub subject: Subject,
    /// The answer.
    pub answer: Answer,
}

/// What stands in the field of a question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Typed {
    /// Of which question.
    pub subject: Subject,
    /// As it was typed, so that nobody has to type it again.
    pub text: String,
}

/// A screen on which something is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Which parts of life to talk about.
    Domains,
    /// Who lives together.
    Home,
    /// The question in this place of [`Told::given`].
    Question(usize),
}

/// Where the visitor is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Place {
    /// Before the questions.
    #[default]
    Start,
    /// At the first step that was not taken yet; when there is none, at the outcome.
    Newest,
    /// Back at a step that was taken; then on to the newest.
    Earlier(Step),
    /// At a step that was taken, to change it; then back to the outcome.
    Changing(Step),
    /// At the outcome, so far.
    Outcome,
}

/// What a visitor can do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    /// Begin, or go on where the questions were left.
    GoOn,
    /// Choose parts of life.
    Domains(Vec<String>, Then),
    /// Tell who lives together.
    Home(Home, Then),
    /// Type in the field of a question.
    Type(Subject, String, Then),
    /// Answer, say not to know, or rather not say.
    Answer(Subject, Answer),
    /// One step back.
    Back,
    /// See the outcome so far.
    Stop,
    /// Change what was told in a step.
    Change(Step),
    /// Erase what was told and start again.
    Restart,
    /// Take back the erasing.
    Undo,
    /// Erase everything, for good.
    Leave,
}

/// Whether the visitor is done with a screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Then {
    /// Not yet.
    Stay,
    /// On to the next.
    GoOn,
}

impl Told {
    /// The household as far as the visitor told.
    pub fn situation(&self, book: &LawBook) -> Situation {
        let nothing = Home::default();
        let mut situation = self.home.as_ref().unwrap_or(&nothing).situation(&Facts::of(book));
        for given in &self.given {
            situation.note(given.subject, given.answer);
        }
        book.settle(&mut situation);
        with_what_follows(book, situation)
    }

    /// The answer that was given, if the question was asked.
    pub fn answer_to(&self, subject: Subject) -> Option<Answer> {
        self.given.iter().find(|given| given.subject == subject).map(|given| given.answer)
    }

    /// How many questions were asked; who lives together is one of them.
    pub fn asked(&self) -> usize {
        self.given.len() + usize::from(self.home.is_some())
    }

    /// Whether nothing was told.
    pub fn is_empty(&self) -> bool {
        *self == Told::default()
    }

    /// The steps that were taken, in their order.
    pub fn steps(&self) -> Vec<Step> {
        let domains = self.domains.as_ref().map(|_| Step::Domains);
        let home = self.home.as_ref().map(|_| Step::Home);
        domains.into_iter().chain(home).chain((0..self.given.len()).map(Step::Question)).collect()
    }
}

impl State {
    /// The state after an action.
    pub fn after(self, book: &LawBook, action: Action) -> State {
        match action {
            Action::GoOn => self.at(Place::Newest),
            Action::Stop => self.at(Place::Outcome),
            Action::Change(step) => self.at(Place::Changing(step)),
            Action::Back => {
                let place = self.place_before();
                self.at(place)
            }
            Action::Domains(domains, then) => {
                let told = Told { domains: Some(domains), ..self.told };
                State { told, ..self }.stayed(Step::Domains).then(then)
            }
            Action::Home(home, then) => {
                let refused = home.is_refused(&Facts::of(book));
                let told = Told { home: Some(home), ..self.told };
                let state = State { told, ..self }.stayed(Step::Home);
                // What was refused stays so until it can be used.
                match then {
                    Then::GoOn if refused => State { refused, ..state },
                    then => State { refused: state.refused && refused, ..state }.then(then),
                }
            }
            Action::Type(subject, text, then) => {
                let read = read(&book.fact(subject.fact).kind, &text);
                match (then, read) {
                    (Then::GoOn, Ok(value)) => self.answered(book, Given { subject, answer: Answer::Known(value) }),
                    (then, read) => {
                        let refused = read.is_err() && (self.refused || then == Then::GoOn);
                        State { typed: Some(Typed { subject, text }), refused, ..self }
                    }
                }
            }
            Action::Answer(subject, answer) => self.answered(book, Given { subject, answer }),
            Action::Restart => State { erased: Some(self.told), ..State::default() },
            Action::Undo => State { told: self.erased.unwrap_or_default(), place: Place::Outcome, ..State::default() },
            Action::Leave => State::default(),
        }
    }

    /// The same at another place; what was typed and not used waits there for who comes back.
    fn at(self, place: Place) -> State {
        State { told: self.told, typed: self.typed, place, ..State::default() }
    }

    /// The same on the screen of a step that was just taken, until the visitor goes on.
    fn stayed(self, step: Step) -> State {
        let place = match self.place {
            Place::Changing(_) => self.place,
            _ => Place::Earlier(step),
        };
        State { place, ..self }
    }

    fn then(self, then: Then) -> State {
        match (then, self.place) {
            (Then::Stay, _) => self,
            (Then::GoOn, Place::Changing(_)) => self.at(Place::Outcome),
            (Then::GoOn, _) => self.at(Place::Newest),
        }
    }

    fn answered(mut self, book: &LawBook, new: Given) -> State {
        match self.told.given.iter_mut().find(|given| given.subject == new.subject) {
            Some(earlier) => earlier.answer = new.answer,
            None => self.told.given.push(new),
        }
        let typed = self.typed.take().filter(|typed| typed.subject != new.subject);
        let state = State { typed, ..self };
        // Who needs a person now should not have to finish the questions first.
        match Urgency::of(book, &new) {
            Some(_) => state.at(Place::Outcome),
            None => state.then(Then::GoOn),
        }
    }

    fn place_before(&self) -> Place {
        let steps = self.told.steps();
        let before = match self.place {
            Place::Start => return Place::Start,
            Place::Changing(_) => return Place::Outcome,
            Place::Earlier(step) => steps.iter().position(|taken| *taken == step).unwrap_or_default(),
            Place::Newest | Place::Outcome => steps.len(),
        };
        match before.checked_sub(1).and_then(|last| steps.get(last)) {
            Some(step) => Place::Earlier(*step),
            None => Place::Start,
        }
    }
}
