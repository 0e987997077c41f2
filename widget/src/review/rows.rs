//! The sentences of a text beside what was said of an earlier version of it.

use super::kept::{Kept, Mark};
use super::sentences::Sentence;

/// A sentence as the reviewer meets it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row {
    /// Its place in the text; `None` for a sentence that is gone.
    pub now: Option<usize>,
    /// What it said when the reviewer marked it, where it says something else now.
    pub earlier: Option<Kept>,
    /// The mark for what it says now.
    pub mark: Option<Mark>,
    /// The comment on what it says now.
    pub comment: String,
    /// Whether the reviewer has been in this part before, and this sentence was not there.
    pub is_new: bool,
}

/// How far a sentence is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// Nobody marked it.
    ToDo,
    /// It was not there when the reviewer was here before.
    New,
    /// It says something else than what was marked.
    Changed,
    /// It was marked, and is gone.
    Gone,
    /// It was marked.
    Marked(Mark),
}

impl Row {
    /// How far it is.
    pub fn state(&self) -> State {
        match (self.mark, self.now, &self.earlier) {
            (Some(mark), ..) => State::Marked(mark),
            (None, None, _) => State::Gone,
            (None, Some(_), Some(_)) => State::Changed,
            (None, Some(_), None) if self.is_new => State::New,
            (None, Some(_), None) => State::ToDo,
        }
    }

    /// Whether it still waits for the reviewer.
    pub fn is_left(&self) -> bool {
        !matches!(self.state(), State::Marked(_))
    }

    /// What is kept of it.
    pub fn kept(&self, sentences: &[Sentence]) -> Option<Kept> {
        match (&self.earlier, self.mark) {
            (Some(earlier), None) => Some(earlier.clone()),
            // It stays new until something is said of it.
            (None, None) if self.is_new && self.comment.is_empty() => None,
            (_, mark) => {
                let text = sentences.get(self.now?)?.text.clone();
                Some(Kept { text, mark, comment: self.comment.clone() })
            }
        }
    }
}

/// Puts what was kept beside the sentences as they are now: equal sentences belong together, and of the rest the first to
/// the first. `is_known` says whether the reviewer has been in this part before.
pub fn rows(now: &[Sentence], kept: &[Kept], is_known: bool) -> Vec<Row> {
    let mut rest: Vec<&Kept> = kept.iter().collect();
    let mut rows: Vec<Row> = now
        .iter()
        .enumerate()
        .map(|(place, sentence)| {
            let mut row = Row { now: Some(place), is_new: is_known, ..Row::default() };
            if let Some(same) = rest.iter().position(|kept| kept.text == sentence.text) {
                let same = rest.remove(same);
                (row.mark, row.comment, row.is_new) = (same.mark, same.comment.clone(), false);
            }
            row
        })
        .collect();
    let mut rest = rest.into_iter();
    for (row, kept) in rows.iter_mut().filter(|row| row.is_new).zip(rest.by_ref()) {
        row.is_new = false;
        // Nobody marked what it said, so that it says something else is no news.
        row.earlier = kept.mark.is_some().then(|| kept.clone());
    }
    let gone = rest.filter(|kept| kept.mark.is_some());
    rows.extend(gone.map(|kept| Row { earlier: Some(kept.clone()), ..Row::default() }));
    rows
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sentence(text: &&str) -> Sentence {
        Sentence { text: (*text).to_owned(), words: 1, findings: Vec::new() }
    }

    fn kept(text: &str, mark: Option<Mark>) -> Kept {
        Kept { text: text.to_owned(), mark, comment: String::new() }
    }

    #[track_caller]
    fn states(now: &[&str], before: &[(&str, Option<Mark>)], expected: &[State]) {
        let now: Vec<Sentence> = now.iter().map(sentence).collect();
        let before: Vec<Kept> = before.iter().map(|(text, mark)| kept(text, *mark)).collect();
        let rows = rows(&now, &before, true);
        assert_eq!(rows.iter().map(Row::state).collect::<Vec<_>>(), expected);
        // What is kept of it gives the same again.
        let again: Vec<Kept> = rows.iter().filter_map(|row| row.kept(&now)).collect();
        assert_eq!(
            super::rows(&now, &again, true).iter().map(Row::earlier_text).collect::<Vec<_>>(),
            rows.iter().map(Row::earlier_text).collect::<Vec<_>>()
        );
    }

    impl Row {
        fn earlier_text(&self) -> Option<&str> {
            self.earlier.as_ref().map(|kept| &*kept.text)
        }
    }

    const AGREE: Option<Mark> = Some(Mark::Agree);

    #[test]
    fn equal_sentences_keep_their_mark_wherever_they_stand() {
        states(&["B.", "A."], &[("A.", AGREE), ("B.", None)], &[State::ToDo, State::Marked(Mark::Agree)]);
        states(&["A.", "A."], &[("A.", AGREE)], &[State::Marked(Mark::Agree), State::New]);
    }

    #[test]
    fn the_rest_is_paired_in_order() {
        states(
            &["A.", "C2.", "D."],
            &[("A.", AGREE), ("C.", AGREE)],
            &[State::Marked(Mark::Agree), State::Changed, State::New],
        );
        states(&["A."], &[("A.", AGREE), ("B.", AGREE)], &[State::Marked(Mark::Agree), State::Gone]);
    }

    #[test]
    fn what_nobody_marked_may_change_or_go_without_news() {
        states(&["A2."], &[("A.", None), ("B.", None)], &[State::ToDo]);
    }

    #[test]
    fn nothing_is_new_in_a_part_where_nobody_was() {
        let rows = rows(&[sentence(&"A.")], &[], false);
        assert_eq!(rows[0].state(), State::ToDo);
    }
}
