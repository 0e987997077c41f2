//! What came out of a cohort, in words and with small counts left out: for the page and for the command.

use super::cell::Cell;
use crate::leaf::{Writing, subject};
use maatwerk_engine::cohort::{Blocker, Counts};
use maatwerk_engine::{Answer, Ground, LawBook, Leaf, Subject, Truth};
use maatwerk_words::{Lang, cohort as words, command};

/// What came out, in a language.
#[derive(Clone, Debug, PartialEq)]
pub struct Findings {
    /// How many households there were.
    pub households: Cell,
    /// Norms that must be weighed, the most frequent first.
    pub norms: Vec<(String, Cell)>,
    /// Facts that are waited for, the most frequent first.
    pub facts: Vec<(String, Cell)>,
    /// Grounds and the conditions that block them, the most frequent first.
    pub blockers: Vec<(String, String, Cell)>,
    /// Each ground with its households by verdict: applies, judged, open, blocked, elsewhere.
    pub grounds: Vec<(String, [Cell; 5])>,
}

impl Findings {
    /// Puts counts into words; `exact` shows small ones too.
    pub fn new(lang: Lang, book: &LawBook, counts: &Counts<'_>, exact: bool) -> Findings {
        let listed = |count: u64| match Cell::of(count, exact) {
            Cell::Few => None,
            cell => Some(cell),
        };
        Findings {
            households: Cell::of(counts.households, exact),
            norms: counts
                .norms
                .iter()
                .filter_map(|(norm, count)| Some((maatwerk_words::norm(lang, norm).to_owned(), listed(*count)?)))
                .collect(),
            facts: counts
                .facts
                .iter()
                .filter_map(|(fact, count)| {
                    let name = subject(lang, book, Subject::of_household(*fact), 1);
                    Some((name, listed(*count)?))
                })
                .collect(),
            blockers: counts
                .blockers
                .iter()
                .filter_map(|(ground, blocker, count)| {
                    Some((provision(lang, ground), condition(lang, book, blocker), listed(*count)?))
                })
                .collect(),
            grounds: counts
                .grounds
                .iter()
                .map(|of| {
                    let title = maatwerk_words::ground_title(lang, &of.ground.id);
                    (words::titled(lang, provision(lang, of.ground), title), Cell::row(of, exact))
                })
                .collect(),
        }
    }
}

/// What a blocking fact had to be.
fn condition(lang: Lang, book: &LawBook, blocker: &Blocker<'_>) -> String {
    let leaf = leaf(blocker);
    let needed = Writing::Words(lang).needed(book, &leaf);
    words::needed(lang, subject(lang, book, leaf.subject, 1), needed)
}

/// The condition as a leaf of nobody in particular.
pub fn leaf<'a>(blocker: &Blocker<'a>) -> Leaf<'a> {
    Leaf {
        subject: Subject::of_household(blocker.fact),
        test: blocker.test,
        wanted: blocker.wanted,
        answer: Answer::Unknown,
        truth: Truth::Unknown,
    }
}

fn provision(lang: Lang, ground: &Ground) -> String {
    let law = maatwerk_words::law(lang, &ground.law);
    match &ground.paragraph {
        Some(paragraph) => command::article_paragraph(lang, &ground.article, law, paragraph),
        None => command::article(lang, &ground.article, law),
    }
}
