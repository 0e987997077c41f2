//! What becomes of marks: through actions, through a newer version of the texts, through files.

use super::*;
use crate::review::kept::write;
use crate::review::letter::Letter;
use crate::review::sentences::{Finding, Kind, Measured, Part, Section, Standing, Text};
use maatwerk_engine::Date;

const TODAY: Date = Date { year: 2026, month: 11, day: 22 };

fn sentence(text: &str) -> Sentence {
    let findings = match text.contains("beslag") {
        true => vec![Finding {
            rule: "hard-word".to_owned(),
            found: "beslag".to_owned(),
            instead: String::new(),
            answer: None,
        }],
        false => Vec::new(),
    };
    Sentence { text: text.to_owned(), words: text.split(' ').count(), findings }
}

fn part(id: &str, texts: &[(&str, &[&str])]) -> Part {
    let text = |(key, sentences): &(&str, &[&str])| Text {
        key: (*key).to_owned(),
        standing: Standing::General,
        sentences: sentences.iter().map(|text| sentence(text)).collect(),
    };
    Part {
        id: id.to_owned(),
        kind: Kind::Page,
        title: format!("Deel {id}"),
        page: String::new(),
        measured: Measured::default(),
        sections: vec![Section { texts: texts.iter().map(text).collect(), ..Section::default() }],
    }
}

fn sentences(parts: Vec<Part>) -> Rc<Sentences> {
    Rc::new(Sentences {
        municipality: "Voorbeeldstad".to_owned(),
        version: "0.1.0".to_owned(),
        rules: "abc".to_owned(),
        built: TODAY,
        certainty: Vec::new(),
        reasons: Default::default(),
        parts,
    })
}

fn first() -> Rc<Sentences> {
    sentences(vec![
        part("home", &[("lead", &["Wij denken mee.", "Bel ons."]), ("end", &["Dit is geen besluit."])]),
        part("other", &[("one", &["Er ligt beslag op geld."])]),
    ])
}

fn id(part: usize, text: usize, row: usize) -> RowId {
    RowId { part, text, row }
}

fn desk() -> Desk {
    Desk::new(Lang::Nl, first(), Marks::new())
}

fn states(desk: &Desk) -> Vec<State> {
    desk.notes.each().map(|(_, row)| row.state()).collect()
}

#[test]
fn a_key_marks_and_goes_on_to_the_next_sentence_or_to_the_comment() {
    let desk = desk().after(Action::Look(View::Part(0))).after(Action::Press(id(0, 0, 0), Mark::Agree));
    assert_eq!(desk.focus.id, mark_id(id(0, 0, 1)));
    let desk = desk.after(Action::Press(id(0, 0, 1), Mark::Change));
    assert_eq!(desk.focus.id, comment_id(id(0, 0, 1)));
    let desk = desk.after(Action::Press(id(0, 1, 0), Mark::Agree));
    assert_eq!(desk.focus.id, END_ID, "behind the last sentence of the part");
    assert_eq!((desk.notes.counts().left, desk.changes), (1, 3));
}

#[test]
fn a_newer_version_shows_per_sentence_what_changed() {
    let mut desk = desk();
    for place in 0..2 {
        desk = desk.after(Action::Mark(id(0, 0, place), Some(Mark::Agree)));
    }
    desk = desk.after(Action::Mark(id(0, 1, 0), Some(Mark::Question)));
    desk = desk.after(Action::Comment(id(0, 1, 0), "Wie beslist dan?".to_owned()));
    let later = sentences(vec![
        part("home", &[("lead", &["Bel ons.", "Wij denken graag mee.", "Dat kan vandaag."]), ("new", &["Kom langs."])]),
        part("other", &[("one", &["Er ligt iets op geld."])]),
    ]);
    let desk = Desk::new(Lang::Nl, later.clone(), desk.marks());
    assert_eq!(
        states(&desk),
        [State::Marked(Mark::Agree), State::Changed, State::New, State::New, State::Gone, State::ToDo,]
    );
    let changed = desk.notes.row(id(0, 0, 1)).and_then(|row| row.earlier.clone());
    assert_eq!(changed.map(|kept| kept.text), Some("Wij denken mee.".to_owned()));
    // It stays so until it is marked, also when the page is opened again.
    let again = Desk::new(Lang::Nl, later.clone(), desk.marks());
    assert_eq!(states(&again), states(&desk));
    // A question about a sentence that is gone is not agreed away with the rest: someone must see that it is gone.
    let agreed = desk.after(Action::AgreeRest(0));
    assert_eq!(Desk::new(Lang::Nl, later.clone(), agreed.marks()).notes.counts().changed, 1);
    let gone = agreed.notes.each().find(|(_, row)| row.state() == State::Gone).map(|(id, _)| id).expect("the question");
    let done = agreed.after(Action::Seen(gone));
    assert_eq!(Desk::new(Lang::Nl, later, done.marks()).notes.counts().changed, 0);
}

#[test]
fn taking_back_never_takes_a_later_mark_along() {
    let agreed = desk().after(Action::AgreeRest(0));
    let marked = agreed.after(Action::Mark(id(0, 0, 0), Some(Mark::Change)));
    assert_eq!(marked.clone().after(Action::Undo).notes, marked.notes);
}

#[test]
fn a_comment_stays_when_its_mark_is_taken_away() {
    let desk = desk().after(Action::Mark(id(1, 0, 0), Some(Mark::Change)));
    let desk =
        desk.after(Action::Comment(id(1, 0, 0), "Wat is dat?".to_owned())).after(Action::Mark(id(1, 0, 0), None));
    let again = Desk::new(Lang::Nl, desk.sentences.clone(), desk.marks());
    assert_eq!(again.notes.row(id(1, 0, 0)).map(|row| row.comment.as_str()), Some("Wat is dat?"));
}

#[test]
fn a_mark_on_a_changed_sentence_begins_with_the_comment_on_the_earlier_one() {
    let desk = desk().after(Action::Mark(id(1, 0, 0), Some(Mark::Change)));
    let desk = desk.after(Action::Comment(id(1, 0, 0), "Wat is dat?".to_owned()));
    let later = sentences(vec![part("other", &[("one", &["Er ligt beslag op uw geld."])])]);
    let desk = Desk::new(Lang::Nl, later, desk.marks());
    assert_eq!(desk.notes.row(id(0, 0, 0)).map(|row| row.comment.as_str()), Some(""));
    let agreed = desk.clone().after(Action::Mark(id(0, 0, 0), Some(Mark::Agree)));
    assert_eq!(agreed.notes.row(id(0, 0, 0)).map(|row| row.comment.as_str()), Some(""));
    let asked = desk.after(Action::Mark(id(0, 0, 0), Some(Mark::Question)));
    assert_eq!(asked.notes.row(id(0, 0, 0)).map(|row| row.comment.as_str()), Some("Wat is dat?"));
}

#[test]
fn great_actions_can_be_taken_back() {
    let marked = desk().after(Action::Mark(id(0, 0, 0), Some(Mark::Change)));
    for action in [Action::AgreeRest(0), Action::Delete] {
        let after = marked.clone().after(action);
        assert_ne!(after.notes, marked.notes);
        assert_eq!(after.after(Action::Undo).notes, marked.notes);
    }
    assert!(marked.after(Action::Delete).marks().is_empty());
}

#[test]
fn a_file_adds_and_a_bad_one_changes_nothing() {
    let other = desk().after(Action::Mark(id(0, 0, 1), Some(Mark::Change)));
    let file: Rc<str> = write(Lang::Nl, &other.marks()).into();
    let ours = desk().after(Action::Mark(id(0, 0, 0), Some(Mark::Agree)));
    let added = ours.clone().after(Action::Add("x.json".to_owned(), Ok(file)));
    assert_eq!(states(&added)[..2], [State::Marked(Mark::Agree), State::Marked(Mark::Change)]);
    assert_eq!(added.notice.map(|(notice, _)| notice), Some(Notice::Added("x.json".to_owned(), 1)));
    let refused = ours.clone().after(Action::Add("x.json".to_owned(), Ok("{".into())));
    assert_eq!((&refused.notes, refused.changes), (&ours.notes, ours.changes));
    assert!(matches!(refused.notice, Some((Notice::NotAdded(..), None))));
}

#[test]
fn marks_on_a_part_that_is_gone_stay_in_the_file() {
    let marked = desk().after(Action::Mark(id(1, 0, 0), Some(Mark::Question)));
    let without = Desk::new(Lang::Nl, sentences(vec![part("home", &[("lead", &["Bel ons."])])]), marked.marks());
    assert_eq!(without.marks(), marked.marks());
}

#[test]
fn a_filter_shows_what_it_says_until_another_is_chosen() {
    let found = desk().after(Action::Choose(Filter::Found));
    assert_eq!(found.shown.iter().copied().collect::<Vec<_>>(), [id(1, 0, 0)]);
    let searched = desk().after(Action::Search(" BEL ".to_owned()));
    assert_eq!(searched.shown.iter().copied().collect::<Vec<_>>(), [id(0, 0, 1)]);
    let to_do = desk().after(Action::Choose(Filter::ToDo)).after(Action::Mark(id(0, 0, 0), Some(Mark::Agree)));
    assert!(to_do.shown.contains(&id(0, 0, 0)), "what was marked just now does not jump away");
    assert!(!to_do.after(Action::Look(View::List)).shown.contains(&id(0, 0, 0)));
}

#[test]
fn agreeing_with_the_rest_means_what_is_shown() {
    let narrowed = desk().after(Action::Search("bel".to_owned())).after(Action::AgreeRest(0));
    assert_eq!(states(&narrowed)[..3], [State::ToDo, State::Marked(Mark::Agree), State::ToDo]);
    assert_eq!(narrowed.notice.map(|(notice, _)| notice), Some(Notice::Agreed(1)));
}

#[test]
fn the_letter_says_what_must_change_and_what_raises_a_question() {
    let desk = desk()
        .after(Action::Mark(id(0, 0, 0), Some(Mark::Agree)))
        .after(Action::Mark(id(1, 0, 0), Some(Mark::Change)))
        .after(Action::Comment(id(1, 0, 0), "Moeilijk woord.\nSchrijf: een ander int geld.".to_owned()));
    let letter = Letter::of(&desk, TODAY).markdown().replace('\u{a0}', " ");
    for said in [
        "# Advies over de teksten voor inwoners",
        "Gemeente Voorbeeldstad",
        "22 november 2026",
        "Wij lazen 2 van de 4 zinnen",
        "## Deel other\n\n- **Anders**: “Er ligt beslag op geld.”\n  Moeilijk woord.\n  Schrijf: een ander int geld.\n",
    ] {
        assert!(letter.contains(said), "{said} in {letter}");
    }
    assert!(!letter.contains("Deel home"), "{letter}");
}

#[test]
fn the_letter_counts_no_sentence_that_is_gone() {
    let marked = [id(0, 0, 0), id(0, 0, 1), id(0, 1, 0), id(1, 0, 0)];
    let read = marked.into_iter().fold(desk(), |desk, id| desk.after(Action::Mark(id, Some(Mark::Agree))));
    let later =
        sentences(vec![part("home", &[("lead", &["Wij denken mee."])]), part("other", &[("one", &["Nieuw."])])]);
    let desk = Desk::new(Lang::Nl, later, read.marks());
    assert_eq!((desk.notes.counts().all, desk.notes.counts().gone), (4, 2));
    let letter = |desk: &Desk| Letter::of(desk, TODAY).markdown();
    assert!(letter(&desk).contains("Wij lazen 1 van de 2 zinnen"), "{}", letter(&desk));
    let desk = desk.after(Action::Mark(id(1, 0, 0), Some(Mark::Agree)));
    assert!(letter(&desk).contains("Wij lazen alle 2 zinnen"), "{}", letter(&desk));
}
