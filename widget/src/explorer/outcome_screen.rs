//! What can be discussed, with whom, and what happens next.

use super::browser;
use super::contact::contact_lines;
use super::outcome::{Outcome, Topic};
use super::parts::{Parts, paragraph};
use super::state::{Action, Given, State};
use super::topic::{topic, topic_call};
use super::urgency::Urgency;
use crate::format::day;
use maatwerk_engine::{Date, assess};
use maatwerk_words::{explorer as words, fact};
use yew::prelude::*;

/// The screen of the outcome; `more` when a question is left that can still matter.
pub(super) fn outcome_screen(parts: &Parts<'_>, state: &State, today: Date, more: bool) -> Html {
    let lang = parts.lang;
    let situation = state.situation();
    let outcome = Outcome::of(&assess(parts.book, &situation, today), &situation);
    let made = words::outcome_on(lang, day(lang, today));
    html! {
        <div class="mw-stack mw-explorer__outcome">
            <p class="mw-small mw-explorer__paper">{made}</p>
            { opening(parts, state, &outcome) }
            { topics(parts, &outcome.first) }
            { others(parts, &outcome.others) }
            { steps(parts) }
            <div class="mw-note">
                { paragraph(words::reservation(lang)) }
                { paragraph(words::everyone(lang)) }
                { paragraph(words::not_covered(lang)) }
            </div>
            <div class="mw-explorer__paper mw-explorer__notes"><p>{words::notes(lang)}</p></div>
            { answers(parts, &state.given) }
            { onward(parts, more) }
        </div>
    }
}

/// The heading: a call first when something cannot wait, an open door when there is nothing to list.
fn opening(parts: &Parts<'_>, state: &State, outcome: &Outcome<'_>) -> Html {
    let lang = parts.lang;
    let urgent = Urgency::of_all(parts.book, &state.given);
    if let Some(gravest) = urgent.first() {
        let list = (!outcome.first.is_empty()).then(|| parts.subheading(words::outcome_title(lang)));
        html! {
            <div class="mw-stack">
                <div class="mw-alert mw-stack--tight">
                    { parts.heading(words::urgent_title(lang)) }
                    { danger(parts, *gravest) }
                    { for urgent.iter().map(|urgency| paragraph(urgent_words(parts, *urgency))) }
                    { contact_lines(parts) }
                </div>
                <div>{list}</div>
            </div>
        }
    } else if outcome.first.is_empty() {
        html! {
            <div class="mw-stack--tight">
                { parts.heading(words::outcome_empty_title(lang)) }
                <p class="mw-paragraph mw-paragraph--lead">{words::outcome_empty(lang)}</p>
                { contact_lines(parts) }
            </div>
        }
    } else {
        html! {
            <div class="mw-stack--tight">
                { parts.heading(words::outcome_title(lang)) }
                <p class="mw-paragraph mw-paragraph--lead">{words::outcome_intro(lang)}</p>
            </div>
        }
    }
}

fn urgent_words(parts: &Parts<'_>, urgency: Urgency) -> &'static str {
    match urgency {
        Urgency::Emergency => words::urgent_emergency(parts.lang),
        Urgency::Home => words::urgent_home(parts.lang),
    }
}

/// The emergency number, only where someone may be in danger.
fn danger(parts: &Parts<'_>, urgency: Urgency) -> Html {
    let line = (urgency == Urgency::Emergency).then(|| {
        html! {
            <p class="mw-paragraph">
                <span>{words::urgent_danger(parts.lang)}</span>
                <span>{" "}</span>
                <a class="mw-link mw-explorer__phone" href="tel:112">{words::urgent_danger_call(parts.lang)}</a>
            </p>
        }
    });
    html! { <div>{line}</div> }
}

fn topics(parts: &Parts<'_>, first: &[Topic<'_>]) -> Html {
    html! {
        <ul class="mw-explorer__topics">
            { for first.iter().map(|found| html! { <li class="mw-card">{topic(parts, found)}{topic_call(parts)}</li> }) }
        </ul>
    }
}

/// Everything else, one tap away.
fn others(parts: &Parts<'_>, others: &[Topic<'_>]) -> Html {
    let rest = (!others.is_empty()).then(|| {
        html! {
            <details class="mw-details">
                <summary>{words::others_title(parts.lang)}</summary>
                <ul class="mw-explorer__others">
                    { for others.iter().map(|found| html! { <li>{topic(parts, found)}</li> }) }
                </ul>
            </details>
        }
    });
    html! { <div>{rest}</div> }
}

fn steps(parts: &Parts<'_>) -> Html {
    let lang = parts.lang;
    let steps = [words::step_bring(lang), words::step_together(lang), words::step_apply(lang)];
    html! {
        <div class="mw-stack--tight">
            { parts.subheading(words::steps_title(lang)) }
            <ul class="mw-list">
                { for steps.into_iter().map(|step| html! { <li>{step}</li> }) }
            </ul>
        </div>
    }
}

/// What was answered, each with a way to change it.
fn answers(parts: &Parts<'_>, given: &[Given]) -> Html {
    let list = (!given.is_empty()).then(|| {
        html! {
            <details class="mw-details mw-no-print">
                <summary>{words::answers_title(parts.lang)}</summary>
                <dl class="mw-explorer__given">
                    { for given.iter().enumerate().map(|(index, given)| answer(parts, index, given)) }
                </dl>
            </details>
        }
    });
    html! { <div>{list}</div> }
}

fn answer(parts: &Parts<'_>, index: usize, given: &Given) -> Html {
    let question = fact(parts.lang, &parts.book.fact(given.subject.fact).name).resident;
    html! {
        <div>
            <dt>{question}</dt>
            <dd>
                <span>{parts.answer_words(given.subject, given.answer)}</span>
                <button
                    type="button"
                    class="mw-button mw-button--subtle"
                    onclick={parts.emit(Action::Change(index))}
                >
                    <span>{words::change(parts.lang)}</span>
                    <span class="mw-visually-hidden">{question}</span>
                </button>
            </dd>
        </div>
    }
}

fn onward(parts: &Parts<'_>, more: bool) -> Html {
    let lang = parts.lang;
    let resume = more.then(|| parts.button(words::resume(lang), "", Action::GoOn));
    let onprint = Callback::from(|_: MouseEvent| browser::print());
    html! {
        <div class="mw-explorer__onward mw-no-print">
            <button type="button" class="mw-button mw-button--primary" onclick={onprint}>{words::print(lang)}</button>
            <div>{resume}</div>
            { parts.button(words::back(lang), "mw-button--subtle", Action::Back) }
            { parts.button(words::restart(lang), "mw-button--subtle", Action::Restart) }
        </div>
    }
}
