//! What the reviewer said of every sentence, beside the sentences as they are now.

use super::kept::{Kept, Mark, Marks, PartMarks};
use super::rows::{Row, State, rows};
use super::sentences::{Part, Sentence, Sentences, Text};
use std::rc::Rc;

/// The notes on all parts, in the order of the sentences' file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notes {
    /// The notes on each part.
    pub parts: Vec<Rc<PartNotes>>,
    /// What was said of parts that are not there any more; it stays in the file.
    elsewhere: Marks,
}

/// The notes on a part.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PartNotes {
    /// The rows of each text, in the order of the part; behind them those of texts that are gone.
    pub texts: Vec<Vec<Row>>,
    /// The keys of the texts that are gone.
    gone: Vec<String>,
}

/// Where a row stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct RowId {
    /// The part.
    pub part: usize,
    /// The text in it.
    pub text: usize,
    /// The row in that.
    pub row: usize,
}

/// How many sentences were marked, and how.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// All sentences.
    pub all: usize,
    /// Those that still wait.
    pub left: usize,
    /// Of them, those that are new, changed or gone.
    pub changed: usize,
    /// Of them, those that are gone.
    pub gone: usize,
    /// Those that can stay.
    pub agree: usize,
    /// Those that must change.
    pub change: usize,
    /// Those that raise a question.
    pub question: usize,
}

impl Counts {
    fn of<'a>(rows: impl Iterator<Item = &'a Row>) -> Counts {
        let mut counts = Counts::default();
        for row in rows {
            let state = row.state();
            counts.all += 1;
            counts.gone += usize::from(state == State::Gone);
            match state {
                State::ToDo => counts.left += 1,
                State::New | State::Changed | State::Gone => {
                    counts.left += 1;
                    counts.changed += 1;
                }
                State::Marked(Mark::Agree) => counts.agree += 1,
                State::Marked(Mark::Change) => counts.change += 1,
                State::Marked(Mark::Question) => counts.question += 1,
            }
        }
        counts
    }
}

impl PartNotes {
    fn of(part: &Part, kept: Option<&PartMarks>) -> PartNotes {
        let of_text = |text: &Text| {
            let sentences = kept.and_then(|kept| kept.get(&text.key)).map_or(&[][..], Vec::as_slice);
            rows(&text.sentences, sentences, kept.is_some())
        };
        let mut notes = PartNotes { texts: part.texts().map(of_text).collect(), gone: Vec::new() };
        for (key, sentences) in kept.into_iter().flatten() {
            let gone = rows(&[], sentences, true);
            if !gone.is_empty() && part.texts().all(|text| text.key != *key) {
                notes.texts.push(gone);
                notes.gone.push(key.clone());
            }
        }
        notes
    }

    /// What is kept of the part; nothing where nobody said anything.
    fn kept(&self, part: &Part) -> Option<PartMarks> {
        let said = |row: &Row| row.mark.is_some() || row.earlier.is_some() || !row.comment.is_empty();
        self.rows().any(said).then(|| {
            let now = part.texts().map(|text| (&text.key, &text.sentences[..]));
            let gone = self.gone.iter().map(|key| (key, &[][..]));
            let texts = now.chain(gone).zip(&self.texts);
            let kept = texts.map(|((key, sentences), rows)| (key.clone(), kept_of(rows, sentences)));
            kept.filter(|(_, kept)| !kept.is_empty()).collect()
        })
    }

    /// All rows.
    pub fn rows(&self) -> impl Iterator<Item = &Row> {
        self.texts.iter().flatten()
    }

    /// How far the part is.
    pub fn counts(&self) -> Counts {
        Counts::of(self.rows())
    }
}

fn kept_of(rows: &[Row], sentences: &[Sentence]) -> Vec<Kept> {
    rows.iter().filter_map(|row| row.kept(sentences)).collect()
}

impl Notes {
    /// Puts what was kept beside the sentences as they are now.
    pub fn of(sentences: &Sentences, mut kept: Marks) -> Notes {
        let parts = sentences.parts.iter().map(|part| Rc::new(PartNotes::of(part, kept.remove(&part.id).as_ref())));
        Notes { parts: parts.collect(), elsewhere: kept }
    }

    /// What must be kept.
    pub fn kept(&self, sentences: &Sentences) -> Marks {
        let parts = sentences.parts.iter().zip(&self.parts);
        let kept = parts.filter_map(|(part, notes)| Some((part.id.clone(), notes.kept(part)?)));
        self.elsewhere.clone().into_iter().chain(kept).collect()
    }

    /// A row.
    pub fn row(&self, id: RowId) -> Option<&Row> {
        self.parts.get(id.part)?.texts.get(id.text)?.get(id.row)
    }

    /// Changes a row.
    pub fn change(&mut self, id: RowId, change: impl FnOnce(&mut Row)) {
        let rows = self.parts.get_mut(id.part).and_then(|part| Rc::make_mut(part).texts.get_mut(id.text));
        if let Some(row) = rows.and_then(|rows| rows.get_mut(id.row)) {
            change(row);
        }
    }

    /// Takes a row away of which the sentence is gone.
    pub fn take_away(&mut self, id: RowId) {
        let rows = self.parts.get_mut(id.part).and_then(|part| Rc::make_mut(part).texts.get_mut(id.text));
        if let Some(rows) = rows.filter(|rows| rows.get(id.row).is_some_and(|row| row.now.is_none())) {
            rows.remove(id.row);
        }
    }

    /// Agrees with these rows; what is gone may be gone.
    pub fn agree(&mut self, rows: &[RowId]) {
        rows.iter().for_each(|id| self.change(*id, |row| row.mark = row.now.map(|_| Mark::Agree)));
        // The last first: a row that goes moves those behind it.
        rows.iter().rev().for_each(|id| self.take_away(*id));
    }

    /// How far everything is.
    pub fn counts(&self) -> Counts {
        Counts::of(self.parts.iter().flat_map(|part| part.rows()))
    }

    /// Every row with its place.
    pub fn each(&self) -> impl Iterator<Item = (RowId, &Row)> {
        self.parts.iter().enumerate().flat_map(|(part, notes)| {
            let texts = notes.texts.iter().enumerate();
            texts.flat_map(move |(text, rows)| {
                rows.iter().enumerate().map(move |(row, found)| (RowId { part, text, row }, found))
            })
        })
    }
}
