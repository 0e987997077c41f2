//! One fact to answer: unknown until someone answers, and "rather not say" is an answer.

use super::desk::Desk;
use super::state::Action;
use crate::changing::changing;
use crate::element::said;
use crate::leaf::Writing;
use crate::reading::Fault;
use maatwerk_engine::{Answer, Kind, Subject, Value};
use maatwerk_words::{Lang, command, law as words};
use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

/// Where on the desk a fact is answered; the same fact can stand in more than one place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum At {
    /// Among the members.
    Household,
    /// Among the questions to ask first: it goes once it is answered.
    Ask,
    /// Among all facts.
    All,
    /// Of the household with this place, where two stand side by side.
    OfTwo(usize),
}

impl At {
    fn key(self) -> &'static str {
        match self {
            At::Household => "household",
            At::Ask => "ask",
            At::All => "all",
            At::OfTwo(0) => "first",
            At::OfTwo(_) => "second",
        }
    }
}

/// The id of what answers a fact in a place.
pub(crate) fn field_id(at: At, subject: Subject) -> String {
    let member = subject.member.map(|member| format!("-{member}")).unwrap_or_default();
    format!("{}-{}{member}", at.key(), subject.fact.0)
}

/// A fact with its name and its answers. `label` is the id of an element that names it, where it stands apart.
pub(crate) fn fact_field(desk: &Desk<'_>, at: At, subject: Subject, label: Html) -> Html {
    let id = field_id(at, subject);
    let label_id = format!("{id}-label");
    let kind = &desk.book.fact(subject.fact).kind;
    let answers = match kind {
        Kind::Choice(names) if at == At::Household => chooser(desk, subject, &id, &label_id, names),
        Kind::YesNo | Kind::Choice(_) => buttons(desk, at, subject, &label_id, kind),
        Kind::Number { .. } | Kind::Money | Kind::Date => typing(desk, at, subject, &id, &label_id, kind),
    };
    html! {
        <div class="mw-fact" key={id}>
            <div class="mw-fact__label" id={label_id}>{label}</div>
            { answers }
            { said("p", "mw-fact__follows mw-small", follows(desk, subject)) }
        </div>
    }
}

/// That nobody gave the answer, where it follows from an age.
pub(super) fn follows(desk: &Desk<'_>, subject: Subject) -> &'static str {
    let told = desk.state.situation.answer(subject);
    if told == desk.seen.situation.answer(subject) { "" } else { words::follows_from_age(desk.lang) }
}

/// A value in the words of a professional.
pub(super) fn value_words(desk: &Desk<'_>, subject: Subject, value: Value) -> String {
    let fact = desk.book.fact(subject.fact);
    match (&fact.kind, value) {
        (Kind::Choice(names), Value::Choice(place)) => {
            choice_words(desk, &fact.name, names.get(usize::from(place)).map_or("", String::as_str)).to_owned()
        }
        _ => Writing::Words(desk.lang).value(fact, value),
    }
}

/// A choice as a professional says it: the words of the choices are a resident's own.
fn choice_words<'a>(desk: &Desk<'_>, fact: &str, name: &'a str) -> &'a str {
    let lang = desk.lang;
    match (fact, name) {
        ("relation", "applicant") => words::relation_applicant(lang),
        ("relation", "partner") => words::relation_partner(lang),
        ("relation", "child") => words::relation_child(lang),
        ("relation", "parent") => words::relation_parent(lang),
        ("relation", "someone else") => words::relation_other(lang),
        _ => maatwerk_words::choice(lang, name),
    }
}

/// Buttons for every answer; the one that holds is pressed.
fn buttons(desk: &Desk<'_>, at: At, subject: Subject, label_id: &str, kind: &Kind) -> Html {
    let lang = desk.lang;
    let mut answers: Vec<(AttrValue, Answer)> = match kind {
        Kind::Choice(names) => {
            let known = |place: usize| Answer::Known(Value::Choice(place as u8));
            let name = &desk.book.fact(subject.fact).name;
            names
                .iter()
                .enumerate()
                .map(|(place, choice)| (choice_words(desk, name, choice).to_owned().into(), known(place)))
                .collect()
        }
        _ => vec![
            (words::yes(lang).into(), Answer::Known(Value::YesNo(true))),
            (words::no(lang).into(), Answer::Known(Value::YesNo(false))),
        ],
    };
    answers.push((words::unknown(lang).into(), Answer::Unknown));
    answers.push((words::withheld(lang).into(), Answer::Withheld));
    let found = desk.seen.situation.answer(subject);
    html! {
        <div class="mw-fact__answers" role="group" aria-labelledby={label_id.to_owned()}>
            { for answers.into_iter().map(|(text, answer)| {
                let pressed = found == answer && !(at == At::Ask && answer == Answer::Unknown);
                let quiet = !matches!(answer, Answer::Known(_));
                let action = if at == At::Ask && answer == Answer::Unknown { Action::Skip(subject) } else { Action::Note(subject, answer) };
                html! {
                    <button type="button" class={classes!("mw-fact__answer", quiet.then_some("mw-fact__answer--quiet"))}
                        key={text.to_string()} aria-pressed={pressed.to_string()} onclick={desk.press(action)}>
                        <span>{text.clone()}</span>
                    </button>
                }
            }) }
        </div>
    }
}

/// A list to choose from.
fn chooser(desk: &Desk<'_>, subject: Subject, id: &str, label_id: &str, names: &[String]) -> Html {
    let lang = desk.lang;
    let fact = &desk.book.fact(subject.fact).name;
    let found = desk.state.situation.answer(subject);
    let mut options: Vec<(String, String, bool)> =
        vec![("unknown".to_owned(), words::unknown(lang).to_owned(), found == Answer::Unknown)];
    options.extend(names.iter().enumerate().map(|(place, name)| {
        let chosen = found == Answer::Known(Value::Choice(place as u8));
        (place.to_string(), choice_words(desk, fact, name).to_owned(), chosen)
    }));
    options.push(("withheld".to_owned(), words::withheld(lang).to_owned(), found == Answer::Withheld));
    let onchange = desk.on.reform(move |event: Event| {
        let value = event.target_dyn_into::<HtmlSelectElement>().map(|select| select.value()).unwrap_or_default();
        let answer = match (&*value, value.parse()) {
            (_, Ok(place)) => Answer::Known(Value::Choice(place)),
            ("withheld", _) => Answer::Withheld,
            _ => Answer::Unknown,
        };
        Action::Note(subject, answer)
    });
    html! {
        <select class="mw-select" id={id.to_owned()} aria-labelledby={label_id.to_owned()} {onchange}>
            { for options.into_iter().map(|(value, label, selected)| html! {
                <option key={value.clone()} {value} {selected}>{label}</option>
            }) }
        </select>
    }
}

/// A field to type in. What was typed counts when the field is left, so that half a number is no answer.
fn typing(desk: &Desk<'_>, at: At, subject: Subject, id: &str, label_id: &str, kind: &Kind) -> Html {
    let lang = desk.lang;
    let (fault_id, read_id) = (format!("{id}-fault"), format!("{id}-read"));
    let typed = desk.state.typed_for(subject);
    let answer = desk.state.situation.answer(subject);
    let fault = typed.and_then(|typed| typed.fault).map(|fault| fault_words(lang, kind, fault));
    let value = match (typed, answer) {
        (Some(typed), _) => typed.text.clone(),
        (None, Answer::Known(Value::Date(day))) => day.to_string(),
        (None, Answer::Known(Value::Money(cents))) => {
            crate::format::decimal(lang, rust_decimal::Decimal::new(cents, 2))
        }
        (None, Answer::Known(value)) => Writing::Notation.value(desk.book.fact(subject.fact), value),
        (None, Answer::Unknown | Answer::Withheld) => String::new(),
    };
    let oninput = desk.on.reform(move |event: InputEvent| {
        let text = event.target_dyn_into::<HtmlInputElement>().map(|input| input.value());
        Action::Type(subject, text.unwrap_or_default())
    });
    // A date field says at every key that it changed; it counts when it is left.
    let (is_date, on) = (*kind == Kind::Date, desk.on.clone());
    let onblur = Callback::from(move |_: FocusEvent| {
        if is_date {
            on.emit(Action::Leave(subject))
        }
    });
    let on = desk.on.clone();
    let onchange = Callback::from(move |_: Event| {
        if !is_date {
            on.emit(Action::Leave(subject))
        }
    });
    let mode = match kind {
        Kind::Number { .. } => "numeric",
        Kind::Money => "decimal",
        _ => "text",
    };
    let withheld = answer == Answer::Withheld;
    let rather_not = if withheld { Answer::Unknown } else { Answer::Withheld };
    let skip = (at == At::Ask)
        .then(|| desk.button("mw-fact__answer mw-fact__answer--quiet", words::unknown(lang), Action::Skip(subject)));
    let understood = match (kind, answer) {
        (Kind::Money | Kind::Date, Answer::Known(value)) if typed.is_none() => value_words(desk, subject, value),
        _ => String::new(),
    };
    html! {
        <div class="mw-fact__typing">
            <div id={fault_id.clone()} class="mw-fact__fault" aria-live="polite">
                { for fault.iter().map(|fault| said("p", "mw-form-field__error-message", fault.clone())) }
            </div>
            <input class={classes!("mw-textbox", (!is_date).then_some("mw-textbox--amount"))} id={id.to_owned()}
                type={if is_date { "date" } else { "text" }} inputmode={mode} autocomplete="off" {value}
                aria-labelledby={label_id.to_owned()} aria-describedby={format!("{fault_id} {read_id}")}
                aria-invalid={fault.is_some().to_string()} {oninput} {onblur} {onchange} />
            <span class="mw-fact__read" id={read_id}>{changing(understood)}</span>
            <div class="mw-fact__skip">{skip}</div>
            <button type="button" class="mw-fact__answer mw-fact__answer--quiet" aria-pressed={withheld.to_string()}
                aria-describedby={label_id.to_owned()} onclick={desk.press(Action::Note(subject, rather_not))}>
                <span>{words::withheld(lang)}</span>
            </button>
        </div>
    }
}

/// What to say beside a field that cannot be read.
fn fault_words(lang: Lang, kind: &Kind, fault: Fault) -> String {
    match (kind, fault) {
        (_, Fault::Outside(low, high)) => words::fault_outside(lang, high, low),
        (Kind::Money, _) => words::fault_amount(lang).to_owned(),
        (Kind::Date, _) => words::fault_day(lang).to_owned(),
        _ => words::fault_number(lang).to_owned(),
    }
}

/// What is known of a fact, in words.
pub(crate) fn answer_words(desk: &Desk<'_>, subject: Subject, answer: Answer) -> String {
    match answer {
        Answer::Known(value) => value_words(desk, subject, value),
        Answer::Unknown => command::answer_unknown(desk.lang).to_owned(),
        Answer::Withheld => command::answer_withheld(desk.lang).to_owned(),
    }
}
