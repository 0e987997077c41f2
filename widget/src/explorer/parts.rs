//! What every screen is made of.

use super::contact::Contact;
use super::state::Action;
use maatwerk_engine::{Answer, Kind, LawBook, Subject, Value};
use maatwerk_words::{Lang, choice, explorer as words};
use yew::prelude::*;

/// The id of the screen's heading, which names its field and its answers.
pub(super) const HEADING_ID: &str = "mw-explorer-heading";

/// What every screen needs to be drawn.
pub(super) struct Parts<'a> {
    pub(super) lang: Lang,
    pub(super) book: &'static LawBook,
    pub(super) contact: &'a Contact,
    pub(super) heading_level: u8,
    /// The heading that takes the focus when the screen changes.
    pub(super) heading: &'a NodeRef,
    pub(super) on: &'a Callback<Action>,
}

impl Parts<'_> {
    /// The screen's own heading.
    pub(super) fn heading(&self, text: &'static str) -> Html {
        let tag = self.tag(0);
        html! {
            <@{tag} id={HEADING_ID} class="mw-explorer__heading" tabindex="-1" ref={self.heading.clone()}>{text}</@>
        }
    }

    /// A heading one level below the screen's own.
    pub(super) fn subheading(&self, text: &'static str) -> Html {
        let tag = self.tag(1);
        html! { <@{tag} class="mw-heading-3">{text}</@> }
    }

    fn tag(&self, below: u8) -> String {
        format!("h{}", self.heading_level.saturating_add(below).clamp(1, 6))
    }

    /// A button that does one thing.
    pub(super) fn button(&self, text: &'static str, class: &'static str, action: Action) -> Html {
        html! {
            <button type="button" class={classes!("mw-button", class)} onclick={self.emit(action)}>{text}</button>
        }
    }

    /// Does an action on a click.
    pub(super) fn emit(&self, action: Action) -> Callback<MouseEvent> {
        self.on.reform(move |_| action.clone())
    }

    /// An answer as its button says it.
    pub(super) fn answer_words(&self, subject: Subject, answer: Answer) -> AttrValue {
        let lang = self.lang;
        match answer {
            Answer::Unknown => words::unknown_answer(lang).into(),
            Answer::Withheld => words::withheld_answer(lang).into(),
            Answer::Known(Value::YesNo(true)) => words::yes_answer(lang).into(),
            Answer::Known(Value::YesNo(false)) => words::no_answer(lang).into(),
            Answer::Known(Value::Number(number)) => number.to_string().into(),
            Answer::Known(Value::Choice(place)) => match &self.book.fact(subject.fact).kind {
                Kind::Choice(names) => {
                    names.get(usize::from(place)).map(|name| choice(lang, name)).unwrap_or_default().into()
                }
                Kind::YesNo | Kind::Number { .. } => AttrValue::default(),
            },
        }
    }
}

/// A paragraph.
pub(super) fn paragraph(text: impl Into<AttrValue>) -> Html {
    html! { <p class="mw-paragraph">{text.into()}</p> }
}
