//! One question, with big answers to touch or a field to type in.

use super::browser;
use super::parts::{HEADING_ID, Parts, TextField};
use super::screen::Question;
use super::state::{Action, State, Then};
use crate::element::{element, maybe, text};
use crate::reading::{read, written};
use maatwerk_engine::{Answer, Kind, Value};
use maatwerk_words::explorer as words;
use yew::prelude::*;

const FIELD_ID: &str = "mw-explorer-answer";
const LABEL_ID: &str = "mw-explorer-label";

/// The screen of one question.
pub(super) fn question_screen(parts: &Parts<'_>, question: &Question, state: &State) -> Html {
    let lang = parts.lang;
    let fact = parts.book.fact(question.subject.fact);
    let texts = maatwerk_words::question(lang, &fact.name);
    let yes_no = |yes| Answer::Known(Value::YesNo(yes));
    let (mut answers, typing) = match &fact.kind {
        Kind::YesNo => (vec![yes_no(true), yes_no(false)], None),
        Kind::Choice(names) => {
            ((0..names.len()).map(|place| Answer::Known(Value::Choice(place as u8))).collect(), None)
        }
        kind @ (Kind::Number { .. } | Kind::Money | Kind::Date) => {
            (Vec::new(), Some(field_form(parts, question, state, kind)))
        }
    };
    answers.extend([Answer::Unknown, Answer::Withheld]);
    let answers = answers.into_iter().map(|answer| element("li", "", vec![answer_button(parts, question, answer)]));
    let screen = vec![
        element("div", "mw-explorer__asked", vec![parts.heading(texts.resident), parts.why(texts.why)]),
        maybe(typing),
        html! { <ul class="mw-explorer__answers" aria-labelledby={HEADING_ID}>{ for answers }</ul> },
        parts.onward(question.changing),
    ];
    element("div", "mw-stack", screen)
}

fn answer_button(parts: &Parts<'_>, question: &Question, answer: Answer) -> Html {
    let chosen = question.chosen == Some(answer);
    let class = classes!(
        "mw-button",
        "mw-explorer__answer",
        chosen.then_some("mw-explorer__answer--chosen"),
        (!matches!(answer, Answer::Known(_))).then_some("mw-explorer__answer--quiet"),
    );
    let mark = chosen.then(|| text("span", "mw-explorer__chosen", words::chosen(parts.lang)));
    html! {
        <button type="button" {class} onclick={parts.emit(Action::Answer(question.subject, answer))}>
            { text("span", "", parts.answer_words(question.subject, answer)) }
            { element("span", "", mark.into_iter().collect()) }
        </button>
    }
}

fn field_form(parts: &Parts<'_>, question: &Question, state: &State, kind: &Kind) -> Html {
    let lang = parts.lang;
    let subject = question.subject;
    let label = match kind {
        Kind::Money => words::money_label(lang),
        Kind::Date => words::day_label(lang),
        _ => words::number_label(lang),
    };
    let typed = match (&state.typed, question.chosen) {
        (Some(typed), _) if typed.subject == subject => typed.text.clone(),
        (_, Some(Answer::Known(value))) => written(lang, value),
        _ => String::new(),
    };
    let fault = read(kind, &typed).err().filter(|_| state.refused).map(|fault| parts.fault_words(kind, fault));
    let onsubmit = {
        let (on, field, typed) = (parts.on.clone(), parts.field.clone(), typed.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            on.emit(Action::Type(subject, typed.clone(), Then::GoOn));
            // Back to the field for another try; what can be used moves the focus to the next heading.
            browser::focus(&field);
        })
    };
    let [error, input] = TextField {
        id: FIELD_ID.into(),
        labelled: format!("{HEADING_ID} {LABEL_ID}").into(),
        value: typed.into(),
        letters: *kind == Kind::Date,
        fault,
        oninput: parts.on.reform(move |text| Action::Type(subject, text, Then::Stay)),
        field: parts.field.clone(),
    }
    .html();
    html! {
        <form class="mw-form-field" novalidate={true} {onsubmit}>
            <label id={LABEL_ID} class="mw-form-field__description" for={FIELD_ID}>{label}</label>
            { error }
            <div class="mw-explorer__typing">
                { input }
                { parts.submit() }
            </div>
        </form>
    }
}
