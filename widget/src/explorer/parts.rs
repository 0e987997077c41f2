//! What every screen is made of.

use super::browser;
use super::contact::Contact;
use super::state::Action;
use crate::changing::changing;
use crate::element::{self, element, maybe, paragraph};
use crate::reading::{Fault, written};
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
    /// What takes the focus when the screen itself changes: a field to mend, a person who was added.
    pub(super) field: &'a NodeRef,
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

    /// A second heading as high as the screen's own, for what stands under an urgent call.
    pub(super) fn second_heading(&self, text: &'static str) -> Html {
        element::text(self.tag(0), "mw-heading-2 mw-explorer__part", text)
    }

    /// A heading one level below the screen's own.
    pub(super) fn subheading(&self, text: &'static str) -> Html {
        let tag = self.tag(1);
        element::text(tag, "mw-heading-2 mw-explorer__part", text)
    }

    /// A heading two levels below the screen's own.
    pub(super) fn topic_heading(&self, text: &'static str) -> Html {
        let tag = self.tag(2);
        element::text(tag, "mw-heading-3", text)
    }

    fn tag(&self, below: u8) -> &'static str {
        match self.heading_level.saturating_add(below) {
            0 | 1 => "h1",
            2 => "h2",
            3 => "h3",
            4 => "h4",
            5 => "h5",
            _ => "h6",
        }
    }

    /// Why something is asked, one tap away.
    pub(super) fn why(&self, text: &'static str) -> Html {
        let summary = element::text("summary", "", words::why(self.lang));
        element("details", "mw-details", vec![summary, paragraph(text)])
    }

    /// The ways out of a screen on which something is asked. Who changes what was told came from the outcome, and "back"
    /// leads there.
    pub(super) fn onward(&self, changing: bool) -> Html {
        let stop = (!changing).then(|| self.button(words::stop(self.lang), "mw-button--subtle", Action::Stop));
        let back = self.button(words::back(self.lang), "mw-button--subtle", Action::Back);
        element("div", "mw-explorer__onward", vec![back, maybe(stop)])
    }

    /// Every part of life for which there is something to discuss, the ones with most of it first.
    pub(super) fn domains(&self) -> Vec<&'static str> {
        let mut counted: Vec<(&str, usize)> = Vec::new();
        for domain in self.book.grounds.iter().flat_map(|ground| &ground.domains) {
            match counted.iter_mut().find(|(known, _)| known == domain) {
                Some((_, count)) => *count += 1,
                None => counted.push((domain, 1)),
            }
        }
        let mut ordered: Vec<(&str, usize)> = Vec::new();
        for (domain, count) in counted {
            ordered.insert(ordered.partition_point(|(_, other)| *other >= count), (domain, count));
        }
        ordered.into_iter().map(|(domain, _)| domain).collect()
    }

    /// A button that does one thing.
    pub(super) fn button(&self, text: &'static str, class: &'static str, action: Action) -> Html {
        html! {
            <button type="button" class={classes!("mw-button", class)} onclick={self.emit(action)}>{text}</button>
        }
    }

    /// The button that goes on with what stands in the form.
    pub(super) fn submit(&self) -> Html {
        html! { <button type="submit" class="mw-button mw-button--primary">{words::next(self.lang)}</button> }
    }

    /// Does an action on an event, such as a click.
    pub(super) fn emit<E: 'static>(&self, action: Action) -> Callback<E> {
        self.on.reform(move |_| action.clone())
    }

    /// What is wrong with what was typed, and what to do.
    pub(super) fn fault_words(&self, kind: &Kind, fault: Fault) -> AttrValue {
        let lang = self.lang;
        match (kind, fault) {
            (_, Fault::Outside(low, high)) => words::number_outside(lang, high, low).into(),
            (_, Fault::TooMuch) => words::money_too_much(lang).into(),
            (_, Fault::NoSuchDay) => words::day_unknown(lang).into(),
            (Kind::Money, Fault::Empty) => words::money_empty(lang).into(),
            (Kind::Money, Fault::Unreadable | Fault::Negative) => words::money_unreadable(lang).into(),
            (Kind::Date, Fault::Empty) => words::day_empty(lang).into(),
            (Kind::Date, Fault::Unreadable) => words::day_unreadable(lang).into(),
            (_, Fault::Empty) => words::number_empty(lang).into(),
            (_, Fault::Unreadable | Fault::Negative) => words::number_unreadable(lang).into(),
        }
    }

    /// An answer as its button says it.
    pub(super) fn answer_words(&self, subject: Subject, answer: Answer) -> AttrValue {
        let lang = self.lang;
        match answer {
            Answer::Unknown => words::unknown_answer(lang).into(),
            Answer::Withheld => words::withheld_answer(lang).into(),
            Answer::Known(Value::YesNo(true)) => words::yes_answer(lang).into(),
            Answer::Known(Value::YesNo(false)) => words::no_answer(lang).into(),
            Answer::Known(Value::Money(cents)) => format!("€\u{a0}{}", written(lang, Value::Money(cents))).into(),
            Answer::Known(value @ (Value::Number(_) | Value::Date(_))) => written(lang, value).into(),
            Answer::Known(Value::Choice(place)) => match &self.book.fact(subject.fact).kind {
                Kind::Choice(names) => {
                    names.get(usize::from(place)).map(|name| choice(lang, name)).unwrap_or_default().into()
                }
                _ => AttrValue::default(),
            },
        }
    }
}

/// A text field: a number field would swallow what it cannot read, and nobody could say what is wrong.
pub(super) struct TextField {
    pub(super) id: AttrValue,
    /// The ids of what names it.
    pub(super) labelled: AttrValue,
    pub(super) value: AttrValue,
    /// Whether letters are typed too.
    pub(super) letters: bool,
    /// What is wrong with what stands in it.
    pub(super) fault: Option<AttrValue>,
    pub(super) oninput: Callback<String>,
    pub(super) field: NodeRef,
}

impl TextField {
    /// What is wrong with it, and the field.
    pub(super) fn html(self) -> [Html; 2] {
        let error_id = AttrValue::from(format!("{}-error", self.id));
        let refused = self.fault.is_some();
        let error = self.fault.map(|fault| element("p", "mw-form-field__error-message", vec![changing(fault)]));
        let input = html! {
            <input
                id={self.id}
                ref={self.field}
                class="mw-textbox"
                type="text"
                inputmode={if self.letters { "text" } else { "decimal" }}
                autocomplete="off"
                value={self.value}
                aria-labelledby={self.labelled}
                aria-describedby={error_id.clone()}
                aria-invalid={refused.to_string()}
                oninput={self.oninput.reform(|event: InputEvent| browser::text_in(&event))}
            />
        };
        [html! { <div id={error_id} role="alert">{error}</div> }, input]
    }
}
