//! What was told, in the words of the question and the answer.

use super::home::Company;
use super::parts::Parts;
use super::state::{Action, Step, Told};
use crate::element::{element, maybe, text};
use maatwerk_engine::Answer;
use maatwerk_words::{domain, explorer as words};
use yew::prelude::*;

/// What was told in a step: the question and the answer; `None` for a step that was not taken.
pub(super) fn told_words(parts: &Parts<'_>, told: &Told, step: Step) -> Option<(&'static str, AttrValue)> {
    let lang = parts.lang;
    match step {
        Step::Domains => Some((words::domains_title(lang), domains_words(parts, told))),
        Step::Home => Some((words::home_title(lang), home_words(parts, told))),
        Step::Question(place) => {
            let given = told.given.get(place)?;
            let name = &parts.book.fact(given.subject.fact).name;
            let answer = parts.answer_words(given.subject, given.answer);
            Some((maatwerk_words::question(lang, name).resident, answer))
        }
    }
}

/// Whether something was told in a step, and not only that it is not known or rather not said.
pub(super) fn is_known(told: &Told, step: Step) -> bool {
    match step {
        Step::Domains => true,
        Step::Home => told.home.as_ref().and_then(|home| home.company).is_some_and(|with| with != Company::Withheld),
        Step::Question(place) => told.given.get(place).is_some_and(|given| matches!(given.answer, Answer::Known(_))),
    }
}

/// What was told, each with a way to change it.
pub(super) fn answers(parts: &Parts<'_>, told: &Told) -> Html {
    let steps = told.steps();
    maybe((!steps.is_empty()).then(|| {
        let summary = text("summary", "", words::answers_title(parts.lang));
        let list = steps.into_iter().filter_map(|step| answer(parts, told, step));
        let list = element("dl", "mw-explorer__given", list.collect());
        element("details", "mw-details", vec![summary, list])
    }))
}

fn answer(parts: &Parts<'_>, told: &Told, step: Step) -> Option<Html> {
    let (question, answer) = told_words(parts, told, step)?;
    let change = html! {
        <button type="button" class="mw-button mw-button--subtle" onclick={parts.emit(Action::Change(step))}>
            { text("span", "", words::change(parts.lang)) }
            { text("span", "mw-visually-hidden", question) }
        </button>
    };
    let answer = element("dd", "", vec![text("span", "", answer), change]);
    Some(element("div", "", vec![text("dt", "", question), answer]))
}

fn domains_words(parts: &Parts<'_>, told: &Told) -> AttrValue {
    match told.domains.as_deref() {
        None | Some([]) => words::domains_all(parts.lang).into(),
        Some(chosen) => chosen.iter().map(|name| domain(parts.lang, name)).collect::<Vec<_>>().join(", ").into(),
    }
}

fn home_words(parts: &Parts<'_>, told: &Told) -> AttrValue {
    let lang = parts.lang;
    let company = told.home.as_ref().and_then(|home| home.company);
    match (company, told.home.as_ref().map_or(0, |home| home.others().len())) {
        (Some(Company::Alone), _) => words::home_alone(lang).into(),
        (Some(Company::Others), 0) => words::home_others(lang).into(),
        (Some(Company::Others), others) => words::home_number(lang, others).into(),
        (Some(Company::Withheld) | None, _) => words::withheld_answer(lang).into(),
    }
}
