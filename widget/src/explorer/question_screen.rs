//! One question, with big answers to touch.

use super::browser;
use super::number::NumberFault;
use super::parts::{HEADING_ID, Parts};
use super::screen::Question;
use super::state::{Action, Refused};
use maatwerk_engine::{Answer, Kind, Value};
use maatwerk_words::{explorer as words, fact};
use web_sys::HtmlInputElement;
use yew::prelude::*;

const FIELD_ID: &str = "mw-explorer-number";
const LABEL_ID: &str = "mw-explorer-label";
const ERROR_ID: &str = "mw-explorer-error";

/// The screen of one question.
pub(super) fn question_screen(
    parts: &Parts<'_>,
    question: &Question,
    refused: Option<&Refused>,
    field: &NodeRef,
) -> Html {
    let lang = parts.lang;
    let fact = parts.book.fact(question.subject.fact);
    let texts = self::fact(lang, &fact.name);
    let yes_no = |yes| Answer::Known(Value::YesNo(yes));
    let mut answers = match &fact.kind {
        Kind::YesNo => vec![yes_no(true), yes_no(false)],
        Kind::Choice(names) => (0..names.len()).map(|place| Answer::Known(Value::Choice(place as u8))).collect(),
        Kind::Number { .. } => Vec::new(),
    };
    let typing = matches!(fact.kind, Kind::Number { .. }).then(|| number_form(parts, question, refused, field));
    answers.extend([Answer::Unknown, Answer::Withheld]);
    // Who changes an answer came from the outcome, and "back" leads there.
    let stop = (!question.changing).then(|| parts.button(words::stop(lang), "mw-button--subtle", Action::Stop));
    html! {
        <div class="mw-stack">
            <div class="mw-explorer__asked">
                { parts.heading(texts.resident) }
                <details class="mw-details">
                    <summary>{words::why(lang)}</summary>
                    <p class="mw-paragraph">{texts.why}</p>
                </details>
            </div>
            <div>{typing}</div>
            <ul class="mw-explorer__answers" aria-labelledby={HEADING_ID}>
                { for answers.into_iter().map(|answer| html! { <li>{answer_button(parts, question, answer)}</li> }) }
            </ul>
            <div class="mw-explorer__onward">
                { parts.button(words::back(lang), "mw-button--subtle", Action::Back) }
                <div>{stop}</div>
            </div>
        </div>
    }
}

fn answer_button(parts: &Parts<'_>, question: &Question, answer: Answer) -> Html {
    let chosen = question.chosen == Some(answer);
    let class = classes!(
        "mw-button",
        "mw-explorer__answer",
        chosen.then_some("mw-explorer__answer--chosen"),
        (!matches!(answer, Answer::Known(_))).then_some("mw-explorer__answer--quiet"),
    );
    let mark = chosen.then(|| html! { <span class="mw-explorer__chosen">{words::chosen(parts.lang)}</span> });
    html! {
        <button type="button" {class} onclick={parts.emit(Action::Answer(question.subject, answer))}>
            <span>{parts.answer_words(question.subject, answer)}</span>
            <span>{mark}</span>
        </button>
    }
}

/// A text field: a number field would swallow what it cannot read, and nobody could say what is wrong.
fn number_form(parts: &Parts<'_>, question: &Question, refused: Option<&Refused>, field: &NodeRef) -> Html {
    let lang = parts.lang;
    let subject = question.subject;
    let value: AttrValue = match (refused, question.chosen) {
        (Some(refused), _) => refused.typed.clone().into(),
        (None, Some(Answer::Known(Value::Number(number)))) => number.to_string().into(),
        _ => AttrValue::default(),
    };
    let onsubmit = {
        let (on, field) = (parts.on.clone(), field.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            if let Some(input) = field.cast::<HtmlInputElement>() {
                on.emit(Action::Type(subject, input.value()));
                // Back to the field for another try; a number that can be used moves the focus to the next heading.
                browser::focus(&field);
            }
        })
    };
    let error = refused.map(|refused| {
        html! { <p class="mw-form-field__error-message">{fault_words(parts, refused.fault)}</p> }
    });
    html! {
        <form class="mw-form-field mw-explorer__number" novalidate={true} {onsubmit}>
            <label id={LABEL_ID} class="mw-form-field__description" for={FIELD_ID}>{words::number_label(lang)}</label>
            <div id={ERROR_ID} role="alert">{error}</div>
            <div class="mw-explorer__typing">
                <input
                    id={FIELD_ID}
                    ref={field.clone()}
                    class="mw-textbox"
                    type="text"
                    inputmode="numeric"
                    autocomplete="off"
                    {value}
                    aria-labelledby={format!("{HEADING_ID} {LABEL_ID}")}
                    aria-describedby={ERROR_ID}
                    aria-invalid={refused.is_some().to_string()}
                />
                <button type="submit" class="mw-button mw-button--primary">{words::next(lang)}</button>
            </div>
        </form>
    }
}

fn fault_words(parts: &Parts<'_>, fault: NumberFault) -> AttrValue {
    match fault {
        NumberFault::Empty => words::number_empty(parts.lang).into(),
        NumberFault::Unreadable => words::number_unreadable(parts.lang).into(),
        NumberFault::Outside(low, high) => words::number_outside(parts.lang, high, low).into(),
    }
}
