//! The state of the review, and what each action makes of it.

use super::kept::{FileFault, Mark, Marks, merge, read};
use super::notes::{Notes, RowId};
use super::rows::{Row, State};
use super::sentences::{Sentence, Sentences};
use maatwerk_engine::small_letters;
use maatwerk_words::Lang;
use std::collections::BTreeSet;
use std::rc::Rc;
use yew::Reducible;

/// What the reviewer looks at.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum View {
    /// The list of parts.
    #[default]
    List,
    /// One part, sentence by sentence.
    Part(usize),
    /// The letter of advice.
    Letter,
}

/// Which sentences are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Filter {
    /// All of them.
    #[default]
    All,
    /// Those that still wait.
    ToDo,
    /// Those that are new, changed or gone.
    Changed,
    /// Those in which the rules of words found something.
    Found,
    /// Those that must change or raise a question.
    Said,
}

impl Filter {
    /// Every filter, in the order in which they are offered.
    pub const ALL: [Filter; 5] = [Filter::All, Filter::ToDo, Filter::Changed, Filter::Found, Filter::Said];

    fn lets_through(self, row: &Row, sentence: Option<&Sentence>) -> bool {
        match self {
            Filter::All => true,
            Filter::ToDo => row.is_left(),
            Filter::Changed => matches!(row.state(), State::New | State::Changed | State::Gone),
            Filter::Found => sentence.is_some_and(|sentence| !sentence.findings.is_empty()),
            Filter::Said => matches!(row.mark, Some(Mark::Change | Mark::Question)),
        }
    }
}

/// What the reviewer does.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// Looks at something.
    Look(View),
    /// Shows some sentences only.
    Choose(Filter),
    /// Shows sentences with these words only.
    Search(String),
    /// Marks a sentence, or takes the mark away.
    Mark(RowId, Option<Mark>),
    /// Marks a sentence with a key, and goes on.
    Press(RowId, Mark),
    /// Comments on a sentence.
    Comment(RowId, String),
    /// Has seen that a sentence is gone.
    Seen(RowId),
    /// Agrees with everything that is shown of a part and still waits.
    AgreeRest(usize),
    /// Deletes every mark.
    Delete,
    /// Adds what is in a file: its name and its text, or why it has none.
    Add(String, Result<Rc<str>, FileFault>),
    /// Takes over what another tab kept.
    TakeOver(Rc<Marks>),
    /// Takes the last great action back.
    Undo,
}

/// Something to say about the last great action.
#[derive(Clone, Debug, PartialEq)]
pub enum Notice {
    /// Agreed with so many sentences at once.
    Agreed(usize),
    /// Everything was deleted.
    Deleted,
    /// A file was added, with so many marks.
    Added(String, usize),
    /// A file was not added.
    NotAdded(String, FileFault),
}

/// The id of what there is to say about the last great action.
pub const NOTICE_ID: &str = "review-notice";
/// The id of the heading of the view.
pub const HEADING_ID: &str = "review-heading";
/// The id of what stands behind the last sentence.
pub const END_ID: &str = "review-end";

/// The id of the marks of a row.
pub fn mark_id(id: RowId) -> String {
    format!("mark-{}-{}-{}", id.part, id.text, id.row)
}

/// The id of the comment on a row.
pub fn comment_id(id: RowId) -> String {
    format!("comment-{}-{}-{}", id.part, id.text, id.row)
}

/// Where the keyboard goes on.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Focus {
    /// The how-manieth move it is, so that the same place twice is two moves.
    step: u32,
    /// The id of the element.
    pub id: String,
}

/// The state of the review.
#[derive(Clone, Debug, PartialEq)]
pub struct Desk {
    /// The language of the sentences.
    pub lang: Lang,
    /// The sentences.
    pub sentences: Rc<Sentences>,
    /// What was said of them.
    pub notes: Notes,
    /// How often that changed on this page: then it must be kept.
    pub changes: u32,
    /// What is looked at.
    pub view: View,
    /// Which sentences are shown.
    pub filter: Filter,
    /// The words that are looked for.
    pub search: String,
    /// The rows that are shown; they stay until something else is looked for, also once they were marked.
    pub shown: Rc<BTreeSet<RowId>>,
    /// What there is to say, and what stood there before.
    pub notice: Option<(Notice, Option<Rc<Notes>>)>,
    /// Where the keyboard goes on.
    pub focus: Focus,
}

impl Desk {
    /// A desk with what was kept.
    pub fn new(lang: Lang, sentences: Rc<Sentences>, kept: Marks) -> Desk {
        let mut desk = Desk {
            lang,
            notes: Notes::of(&sentences, kept),
            sentences,
            changes: 0,
            view: View::List,
            filter: Filter::All,
            search: String::new(),
            shown: Rc::default(),
            notice: None,
            focus: Focus::default(),
        };
        desk.look_for();
        desk
    }

    /// What must be kept.
    pub fn marks(&self) -> Marks {
        self.notes.kept(&self.sentences)
    }

    /// The sentence of a row as it is now.
    pub fn sentence(&self, id: RowId) -> Option<&Sentence> {
        let text = self.sentences.parts.get(id.part)?.texts().nth(id.text)?;
        text.sentences.get(self.notes.row(id)?.now?)
    }

    /// The rows of a part that are shown, still wait, and never were objected to: an objection is not agreed away with the
    /// rest.
    pub fn left_in(&self, part: usize) -> Vec<RowId> {
        let objected = |row: &Row| row.earlier.as_ref().is_some_and(|earlier| earlier.mark > Some(Mark::Agree));
        let waits = |id: &RowId| self.notes.row(*id).is_some_and(|row| row.is_left() && !objected(row));
        self.shown.iter().copied().filter(|id| id.part == part).filter(waits).collect()
    }

    /// Whether only some sentences are shown.
    pub fn is_narrowed(&self) -> bool {
        self.filter != Filter::All || !self.search.trim().is_empty()
    }

    /// The desk after an action.
    pub fn after(mut self, action: Action) -> Desk {
        match action {
            Action::Look(view) => {
                self.view = view;
                self.notice = None;
                self.look_for();
                self.go_to(HEADING_ID.to_owned());
            }
            Action::Choose(filter) => {
                self.filter = filter;
                self.look_for();
            }
            Action::Search(words) => {
                self.search = words;
                self.look_for();
            }
            Action::Mark(id, mark) => self.mark(id, mark),
            Action::Press(id, mark) => {
                self.mark(id, Some(mark));
                self.go_to(match mark {
                    Mark::Agree => self.next(id).map_or_else(|| END_ID.to_owned(), mark_id),
                    Mark::Change | Mark::Question => comment_id(id),
                });
            }
            Action::Comment(id, comment) => {
                self.notice = None;
                self.notes.change(id, |row| row.comment = comment);
                self.changes += 1;
            }
            Action::Seen(id) => {
                self.notice = None;
                let next = self.next(id);
                self.notes.take_away(id);
                self.changes += 1;
                self.look_for();
                // The row behind it moved up into its place.
                let next = next.map(|next| if next.text == id.text { id } else { next });
                self.go_to(next.map_or_else(|| END_ID.to_owned(), mark_id));
            }
            Action::AgreeRest(part) => {
                let left = self.left_in(part);
                self.greatly(Notice::Agreed(left.len()), |desk| desk.notes.agree(&left));
            }
            Action::Delete => {
                self.greatly(Notice::Deleted, |desk| desk.notes = Notes::of(&desk.sentences, Marks::new()));
            }
            Action::Add(name, text) => match text.and_then(|text| read(self.lang, &text)) {
                Ok(other) => {
                    let mut marks = self.marks();
                    let count = merge(&mut marks, &other);
                    self.greatly(Notice::Added(name, count), |desk| desk.notes = Notes::of(&desk.sentences, marks));
                }
                Err(fault) => {
                    self.notice = Some((Notice::NotAdded(name, fault), None));
                    self.go_to(NOTICE_ID.to_owned());
                }
            },
            Action::TakeOver(marks) => {
                self.notes = Notes::of(&self.sentences, Rc::unwrap_or_clone(marks));
                self.notice = None;
                self.look_for();
            }
            Action::Undo => {
                if let Some((_, Some(before))) = self.notice.take() {
                    self.notes = Rc::unwrap_or_clone(before);
                    self.changes += 1;
                    self.look_for();
                    self.go_to(HEADING_ID.to_owned());
                }
            }
        }
        self
    }

    /// The row that is shown behind this one, in the same part.
    fn next(&self, id: RowId) -> Option<RowId> {
        self.shown.range(id..).nth(1).copied().filter(|next| next.part == id.part)
    }

    fn mark(&mut self, id: RowId, mark: Option<Mark>) {
        // Taking an earlier action back would take this mark along.
        self.notice = None;
        self.notes.change(id, |row| {
            if row.now.is_none() {
                return;
            }
            // What was said of the earlier sentence is where a new comment begins.
            let is_first = row.comment.is_empty() && row.mark.is_none() && mark > Some(Mark::Agree);
            if let (true, Some(earlier)) = (is_first, &row.earlier) {
                row.comment = earlier.comment.clone();
            }
            row.mark = mark;
        });
        self.changes += 1;
    }

    /// Does what can be taken back in one go.
    fn greatly(&mut self, notice: Notice, change: impl FnOnce(&mut Desk)) {
        let before = Rc::new(self.notes.clone());
        change(self);
        self.notice = Some((notice, Some(before)));
        self.changes += 1;
        self.look_for();
        self.go_to(NOTICE_ID.to_owned());
    }

    fn go_to(&mut self, id: String) {
        self.focus = Focus { step: self.focus.step + 1, id };
    }

    /// Finds the rows to show.
    fn look_for(&mut self) {
        let words = small_letters(self.search.trim());
        let holds = |id: RowId, row: &Row| {
            let sentence = self.sentence(id);
            let said = || {
                let text =
                    sentence.map(|sentence| &sentence.text).or(row.earlier.as_ref().map(|earlier| &earlier.text));
                text.is_some_and(|text| small_letters(text).contains(&words))
            };
            self.filter.lets_through(row, sentence) && (words.is_empty() || said())
        };
        let shown = self.notes.each().filter(|(id, row)| holds(*id, row)).map(|(id, _)| id).collect();
        self.shown = Rc::new(shown);
    }
}

impl Reducible for Desk {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        Rc::new(Rc::unwrap_or_clone(self).after(action))
    }
}

#[cfg(test)]
mod tests;
