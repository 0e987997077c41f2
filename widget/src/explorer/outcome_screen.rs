//! What can be discussed, with whom, and what happens next.

use super::answers::answers;
use super::contact::contact_lines;
use super::note::note;
use super::outcome::{Group, Outcome};
use super::parts::Parts;
use super::state::{Action, State};
use super::topic::{topic, topic_call};
use super::urgency::Urgency;
use crate::element::{element, link, maybe, paragraph, text};
use crate::print::print;
use maatwerk_engine::{Date, assess};
use maatwerk_words::{domain, explorer as words};
use yew::prelude::*;

/// The screen of the outcome; `more` when a question is left that can still matter.
pub(super) fn outcome_screen(parts: &Parts<'_>, state: &State, today: Date, more: bool) -> Html {
    let lang = parts.lang;
    let situation = state.told.situation(parts.book);
    let domains = state.told.domains.as_deref().unwrap_or_default();
    let outcome = Outcome::of(parts.book, &assess(parts.book, &situation, today), domains);
    let reservations = [words::reservation(lang), words::everyone(lang), words::not_covered(lang)];
    let mut screen = vec![opening(parts, state, &outcome)];
    screen.extend(outcome.first.iter().map(|group| first(parts, group)));
    screen.extend([
        others(parts, &outcome.others),
        steps(parts),
        element("div", "mw-note", reservations.map(paragraph).into()),
        on_paper(parts),
        answers(parts, &state.told),
        onward(parts, more),
        note(parts, state, &outcome, today),
    ]);
    element("div", "mw-stack mw-explorer__outcome", screen)
}

/// The heading: a call first when something cannot wait, an open door when there is nothing to list.
fn opening(parts: &Parts<'_>, state: &State, outcome: &Outcome<'_>) -> Html {
    let lang = parts.lang;
    let urgent = Urgency::of_all(parts.book, &state.told.given);
    if let Some(gravest) = urgent.first() {
        let list = (!outcome.first.is_empty()).then(|| parts.second_heading(words::outcome_title(lang)));
        let mut alert = vec![parts.heading(words::urgent_title(lang)), danger(parts, *gravest)];
        alert.extend(urgent.iter().map(|urgency| paragraph(urgent_words(parts, *urgency))));
        alert.push(contact_lines(parts));
        return element("div", "mw-stack", vec![element("div", "mw-alert mw-stack--tight", alert), maybe(list)]);
    }
    let nothing = outcome.first.is_empty();
    let (title, lead) = match nothing {
        true => (words::outcome_empty_title(lang), words::outcome_empty(lang)),
        false => (words::outcome_title(lang), words::outcome_intro(lang)),
    };
    let mut lines = vec![parts.heading(title), text("p", "mw-paragraph mw-paragraph--lead", lead)];
    if nothing {
        lines.push(contact_lines(parts));
    }
    element("div", "mw-stack--tight", lines)
}

pub(super) fn urgent_words(parts: &Parts<'_>, urgency: Urgency) -> &'static str {
    match urgency {
        Urgency::Danger => words::urgent_emergency(parts.lang),
        Urgency::Home => words::urgent_home(parts.lang),
    }
}

/// The emergency number, only where someone may be in danger.
fn danger(parts: &Parts<'_>, urgency: Urgency) -> Html {
    maybe((urgency == Urgency::Danger).then(|| {
        let call = words::urgent_danger_call(parts.lang);
        let words = vec![
            text("span", "", words::urgent_danger(parts.lang)),
            text("span", "", " "),
            link("mw-link mw-explorer__phone", "tel:112".into(), call),
        ];
        element("p", "mw-paragraph", words)
    }))
}

/// What to discuss first of one part of life.
fn first(parts: &Parts<'_>, group: &Group<'static>) -> Html {
    let card = |found| element("li", "mw-card", vec![topic(parts, found), topic_call(parts, found)]);
    let cards = element("ul", "mw-explorer__topics", group.topics.iter().map(card).collect());
    element("div", "mw-stack--tight", vec![parts.subheading(domain(parts.lang, group.domain)), cards])
}

/// Everything else, a part of life at a time, each one tap away.
fn others(parts: &Parts<'_>, others: &[Group<'static>]) -> Html {
    let lang = parts.lang;
    let group = |group: &Group<'static>| {
        let title = format!("{} ({})", domain(lang, group.domain), group.topics.len());
        let summary = element("summary", "", vec![text("span", "mw-explorer__domain", title)]);
        let call = group.topics.first().map(|found| topic_call(parts, found));
        let topics = group.topics.iter().map(|found| element("li", "", vec![topic(parts, found)]));
        element(
            "details",
            "mw-details",
            vec![summary, maybe(call), element("ul", "mw-explorer__others", topics.collect())],
        )
    };
    maybe((!others.is_empty()).then(|| {
        let groups = element("div", "", others.iter().map(group).collect());
        element("div", "mw-stack--tight", vec![parts.subheading(words::others_title(lang)), groups])
    }))
}

fn steps(parts: &Parts<'_>) -> Html {
    let lang = parts.lang;
    let steps = [words::step_bring(lang), words::step_together(lang), words::step_apply(lang)];
    let list = element("ul", "mw-list", steps.map(|step| text("li", "", step)).into());
    element("div", "mw-stack--tight", vec![parts.subheading(words::steps_title(lang)), list])
}

/// The offer of the note, which only paper shows.
fn on_paper(parts: &Parts<'_>) -> Html {
    let lang = parts.lang;
    let onclick = Callback::from(|event: MouseEvent| print(&event));
    let print = html! {
        <button type="button" class="mw-button mw-button--primary" {onclick}>{words::print(lang)}</button>
    };
    let lines = vec![parts.subheading(words::note_offer(lang)), paragraph(words::note_offer_text(lang)), print];
    element("div", "mw-stack--tight", lines)
}

fn onward(parts: &Parts<'_>, more: bool) -> Html {
    let lang = parts.lang;
    let buttons = vec![
        maybe(more.then(|| parts.button(words::resume(lang), "", Action::GoOn))),
        parts.button(words::back(lang), "mw-button--subtle", Action::Back),
        parts.button(words::restart(lang), "mw-button--subtle", Action::Restart),
    ];
    element("div", "mw-explorer__onward", buttons)
}
