//! What every part of the test is made of.

use super::state::Action;
use crate::grounds::desk::Desk;
use crate::grounds::{Action as DeskAction, State as DeskState};
use maatwerk_engine::{Difference, Ground, LawBook, Seen, Subject, Treatment};
use maatwerk_words::{Lang, equal_treatment as words, fact as fact_words};
use yew::prelude::*;

/// What every part needs to be drawn.
pub(super) struct Pair<'a> {
    pub(super) lang: Lang,
    pub(super) book: &'static LawBook,
    pub(super) treatment: &'a Treatment<'static>,
    /// Each household as a desk, for its words and its fields.
    pub(super) desks: [Desk<'a>; 2],
    /// What each household is called.
    pub(super) titles: &'a [String; 2],
    /// What is told of an action; `None` on paper that nobody can change.
    pub(super) on: Option<&'a Callback<Action>>,
}

impl<'a> Pair<'a> {
    /// Two households side by side; `ons` are told what is changed in each.
    pub(super) fn new(
        (lang, level): (Lang, u8),
        book: &'static LawBook,
        treatment: &'a Treatment<'static>,
        states: &'a [DeskState; 2],
        titles: &'a [String; 2],
        ons: &'a [Callback<DeskAction>; 2],
        on: Option<&'a Callback<Action>>,
    ) -> Pair<'a> {
        let desks = [0, 1].map(|which: usize| {
            let assessment = &treatment.assessments[which];
            Desk {
                lang,
                book,
                town: None,
                state: &states[which],
                seen: Seen { book, situation: &treatment.households[which], on: assessment.on },
                assessment,
                questions: &[],
                level,
                on: &ons[which],
            }
        });
        Pair { lang, book, treatment, desks, titles, on }
    }

    /// A heading, so many levels below the first.
    pub(super) fn heading(&self, below: u8, text: impl Into<AttrValue>) -> Html {
        self.desks[0].heading(below, text)
    }

    /// What is asked about a fact: the words that a council reads.
    pub(super) fn question(&self, subject: Subject) -> &'static str {
        fact_words(self.lang, &self.book.fact(subject.fact).name).resident
    }

    /// A difference in a few words.
    pub(super) fn difference(&self, place: usize) -> &'static str {
        match self.treatment.differences.get(place) {
            Some(Difference::Fact { subjects: [one, _], .. }) => self.question(*one),
            Some(Difference::Member { .. }) | None => words::someone(self.lang),
        }
    }

    /// A ground's place in the law, with a link to the text that was read.
    pub(super) fn law_link(&self, ground: &Ground) -> Html {
        html! {
            <a class="mw-link" href={ground.url()} rel="noopener noreferrer external">
                <span>{words::law_link(self.lang, self.desks[0].place(ground))}</span>
            </a>
        }
    }
}
