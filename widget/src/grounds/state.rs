//! What is known, typed and opened on the desk, and what each action makes of it.

use crate::reading::{self, Fault, read};
use maatwerk_engine::{Answer, Answers, Date, LawBook, Provision, Situation, Subject};
use std::collections::BTreeSet;

/// More people than this are not one household.
pub(super) const MOST_MEMBERS: usize = 20;

/// Everything that the desk remembers; it lives as long as the page and goes nowhere.
#[derive(Clone, Debug, PartialEq)]
pub struct State {
    /// What is known of the household.
    pub situation: Situation,
    /// The day for which the law is read.
    pub day: Date,
    /// What was asked and not known: not asked first again.
    pub skipped: Vec<Subject>,
    /// What stands in fields and is not an answer, or not yet.
    pub typed: Vec<Typed>,
    /// What stands in the search field.
    pub search: String,
    /// What is unfolded.
    pub open: BTreeSet<Fold>,
    /// What the right half shows.
    pub tab: Tab,
    /// Who stands around the household.
    pub around: Vec<Provision>,
    /// How far the four steps were taken, from 0.
    pub step: usize,
    /// What was noted at the first three steps.
    pub notes: [String; 3],
    /// What was taken away last and can be put back.
    pub undo: Option<Undo>,
    /// Where the keyboard goes on.
    pub focus: Focus,
    today: Date,
}

/// What stands in a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Typed {
    /// Whose fact.
    pub subject: Subject,
    /// As it was typed, so that nobody has to type it again.
    pub text: String,
    /// What is wrong with it, once the field was left.
    pub(super) fault: Option<Fault>,
}

/// Something that is folded until someone opens it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fold {
    /// The facts of a part of life, a key of the words.
    Life(String),
    /// The account of a ground.
    Ground(String),
    /// Open grounds beyond the first.
    MoreOpen,
    /// Blocked grounds.
    Blocked,
    /// Grounds that lie elsewhere.
    Elsewhere,
    /// The steps of the ladder that play no part here.
    OtherSteps,
}

/// What the right half shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tab {
    /// Every ground with its verdict.
    #[default]
    Grounds,
    /// What goes before what.
    Ladder,
    /// Who stands around the household.
    Stacking,
    /// From effect to legal test.
    FourSteps,
    /// The sheet to print, with the receipt.
    Sheet,
}

/// Something that was taken away.
#[derive(Clone, Debug, PartialEq)]
pub enum Undo {
    /// A member, from this place.
    Member(usize, Answers),
    /// Everything.
    All(Box<State>),
}

/// Where the keyboard goes on.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Focus {
    /// The how-manieth move, so that the same place twice is two moves.
    step: u32,
    /// The id of the element.
    pub id: String,
    /// Whether to move even when what has the focus is still there.
    pub always: bool,
}

/// What a professional does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    /// Chooses the day for which the law is read.
    Day(String),
    /// Adds a member.
    AddMember,
    /// Takes a member away.
    RemoveMember(usize),
    /// Notes an answer.
    Note(Subject, Answer),
    /// Asked, and not known.
    Skip(Subject),
    /// Types in a field.
    Type(Subject, String),
    /// Leaves the field.
    Leave(Subject),
    /// Searches the facts.
    Search(String),
    /// Folds or unfolds.
    Fold(Fold),
    /// Goes to another part of the answer.
    Show(Tab),
    /// Opens a ground's account, wherever it is pointed to.
    ShowGround(String),
    /// Goes to an element.
    Go(&'static str),
    /// Changes who stands around.
    Around(Vec<Provision>),
    /// Goes on to the next of the four steps.
    NextStep,
    /// Notes something at a step.
    NoteAtStep(usize, String),
    /// Clears everything.
    StartAgain,
    /// Puts back what was taken away last.
    PutBack,
}

impl State {
    /// A desk with a household of one person of whom nothing is known.
    pub fn new(today: Date) -> State {
        State {
            situation: Situation::default(),
            day: today,
            skipped: Vec::new(),
            typed: Vec::new(),
            search: String::new(),
            open: BTreeSet::new(),
            tab: Tab::default(),
            around: Vec::new(),
            step: 0,
            notes: Default::default(),
            undo: None,
            focus: Focus::default(),
            today,
        }
    }

    /// What stands in a field that is not an answer yet.
    pub(super) fn typed_for(&self, subject: Subject) -> Option<&Typed> {
        self.typed.iter().find(|typed| typed.subject == subject)
    }

    /// The household as the law sees it: with what follows from ages.
    pub(crate) fn settled(&self, book: &LawBook) -> Situation {
        let mut situation = self.situation.clone();
        book.settle(&mut situation);
        situation
    }

    /// Whether anything was told.
    pub(super) fn is_blank(&self) -> bool {
        let known = |answers: &Answers| answers.iter().next().is_some();
        !known(&self.situation.household) && !self.situation.members.iter().any(known)
    }

    /// The desk after an action.
    pub fn after(mut self, book: &LawBook, action: Action) -> State {
        let typing =
            matches!(action, Action::Type(..) | Action::Around(_) | Action::Search(_) | Action::NoteAtStep(..));
        // What was taken away can be put back until something else is done than typing and looking around.
        let looking = matches!(action, Action::Fold(_) | Action::Show(_) | Action::ShowGround(_) | Action::Go(_));
        let undo = if typing || looking { None } else { self.undo.take() };
        match action {
            Action::Day(typed) => self.day = reading::day(&typed).unwrap_or(self.day),
            Action::AddMember => {
                if self.situation.members.len() < MOST_MEMBERS {
                    self.situation.members.push(Answers::default());
                    self.go(&format!("member-{}", self.situation.members.len() - 1), true);
                }
            }
            Action::RemoveMember(place) => self.remove_member(place),
            Action::Note(subject, answer) => self.note(subject, answer),
            Action::Skip(subject) => {
                self.note(subject, Answer::Unknown);
                self.skipped.push(subject);
            }
            Action::Type(subject, text) => {
                self.typed.retain(|typed| typed.subject != subject);
                self.typed.push(Typed { subject, text, fault: None });
            }
            Action::Leave(subject) => self.leave(book, subject),
            Action::Search(text) => self.search = text,
            Action::Fold(fold) => {
                if !self.open.remove(&fold) {
                    self.open.insert(fold);
                }
            }
            Action::Show(tab) => {
                self.tab = tab;
                self.go(&super::tabs::tab_id(tab), true);
            }
            Action::ShowGround(id) => {
                self.tab = Tab::Grounds;
                self.open.extend([Fold::MoreOpen, Fold::Blocked, Fold::Elsewhere, Fold::Ground(id.clone())]);
                self.go(&super::desk::fold_id(&Fold::Ground(id)), true);
            }
            Action::Go(id) => self.go(id, true),
            Action::Around(around) => self.around = around,
            Action::NextStep => {
                self.step = (self.step + 1).min(3);
                self.go(&super::four_steps::step_id(self.step), true);
            }
            Action::NoteAtStep(step, text) => {
                if let Some(note) = self.notes.get_mut(step) {
                    *note = text;
                }
            }
            Action::StartAgain => {
                let fresh = State { focus: self.focus.clone(), ..State::new(self.today) };
                let before = std::mem::replace(&mut self, fresh);
                self.undo = Some(Undo::All(Box::new(before)));
                self.go(super::desk::UNDO_ID, true);
            }
            Action::PutBack => self.put_back(undo),
        }
        self
    }

    fn note(&mut self, subject: Subject, answer: Answer) {
        self.situation.note(subject, answer);
        self.typed.retain(|typed| typed.subject != subject);
        self.skipped.retain(|skipped| *skipped != subject);
        // The question may be gone with its answer.
        self.go(super::facts::ASK_ID, false);
    }

    fn leave(&mut self, book: &LawBook, subject: Subject) {
        let Some(place) = self.typed.iter().position(|typed| typed.subject == subject) else { return };
        match read(&book.fact(subject.fact).kind, &self.typed[place].text) {
            Ok(value) => self.note(subject, Answer::Known(value)),
            Err(Fault::Empty) => self.note(subject, Answer::Unknown),
            Err(fault) => self.typed[place].fault = Some(fault),
        }
    }

    fn remove_member(&mut self, place: usize) {
        if self.situation.members.len() < 2 || place >= self.situation.members.len() {
            return;
        }
        self.undo = Some(Undo::Member(place, self.situation.members.remove(place)));
        // What was half said of this member goes too; of those behind, the place changes.
        let moved = |subject: Subject| match subject.place() {
            Some(member) if member == place => None,
            Some(member) if member > place => Some(Subject::of_member(subject.fact, member - 1)),
            _ => Some(subject),
        };
        self.skipped = self.skipped.iter().filter_map(|subject| moved(*subject)).collect();
        let typed = std::mem::take(&mut self.typed).into_iter();
        self.typed = typed.filter_map(|typed| Some(Typed { subject: moved(typed.subject)?, ..typed })).collect();
        self.go(super::desk::UNDO_ID, true);
    }

    fn put_back(&mut self, undo: Option<Undo>) {
        match undo {
            Some(Undo::Member(place, answers)) => {
                // Whoever stood behind moves back; half-typed answers of theirs are typed again.
                self.typed.retain(|typed| typed.subject.place().is_none_or(|member| member < place));
                self.skipped.retain(|subject| subject.place().is_none_or(|member| member < place));
                self.situation.members.insert(place.min(self.situation.members.len()), answers);
                self.go(&format!("member-{place}"), true);
            }
            Some(Undo::All(before)) => {
                let focus = std::mem::take(&mut self.focus);
                *self = State { focus, ..*before };
                self.go(super::facts::ASK_ID, true);
            }
            None => {}
        }
    }

    fn go(&mut self, id: &str, always: bool) {
        self.focus = Focus { step: self.focus.step + 1, id: id.to_owned(), always };
    }
}
