//! The note that goes along to the conversation: one sheet of paper, set like a letter, with room to write.
//!
//! It says the same as the screen, in the words of who carries it. Only paper shows it.

use super::answers::{is_known, told_words};
use super::contact::contact_lines;
use super::outcome::{Group, Outcome, Topic};
use super::outcome_screen::urgent_words;
use super::parts::Parts;
use super::state::{State, Told};
use super::topic::{call_line, contact_of_its_own};
use super::urgency::Urgency;
use crate::element::{element, maybe, text};
use crate::format::day;
use crate::municipality;
use maatwerk_engine::Date;
use maatwerk_words::{explorer as words, ground};
use yew::prelude::*;

/// More lines than fit on an empty sheet; what does not fit is left off.
const LINES: usize = 30;

/// The note.
pub(super) fn note(parts: &Parts<'_>, state: &State, outcome: &Outcome<'static>, today: Date) -> Html {
    let lang = parts.lang;
    let told = told(parts, &state.told);
    let beside = element("div", "", vec![call(parts), bring(parts)]);
    let lines = (0..LINES).map(|_| element("div", "", Vec::new())).collect();
    let room =
        vec![text("p", "mw-explorer__part", words::note_room(lang)), element("div", "mw-explorer__rules", lines)];
    let end = words::note_end(lang, day(lang, today), env!("CARGO_PKG_VERSION"));
    let sheet = vec![
        head(parts, today),
        maybe(urgent(parts, state)),
        element("div", "mw-explorer__sheet", vec![ask(parts, &outcome.first), beside]),
        told,
        element("div", "mw-explorer__room", room),
        text("p", "mw-small", end),
    ];
    element("div", "mw-explorer__note", sheet)
}

fn head(parts: &Parts<'_>, today: Date) -> Html {
    let lang = parts.lang;
    let town = municipality::current().map(|town| text("span", "", words::note_municipality(lang, &town.name)));
    let place = vec![maybe(town), text("span", "", day(lang, today))];
    let title = text("p", "mw-explorer__heading", words::note_title(lang));
    element("div", "mw-explorer__note-head", vec![title, element("div", "", place)])
}

/// What cannot wait, above everything else.
fn urgent(parts: &Parts<'_>, state: &State) -> Option<Html> {
    let urgent = Urgency::of_all(parts.book, &state.told.given);
    let lines = urgent.iter().map(|urgency| text("p", "", urgent_words(parts, *urgency)));
    (!urgent.is_empty()).then(|| element("div", "mw-alert", lines.collect()))
}

fn ask(parts: &Parts<'_>, first: &[Group<'static>]) -> Html {
    let lang = parts.lang;
    let topics: Vec<Html> = first.iter().flat_map(|group| &group.topics).map(|topic| question(parts, topic)).collect();
    let topics = match topics.is_empty() {
        true => vec![element("li", "", vec![text("q", "", words::note_ask_nothing(lang))])],
        false => topics,
    };
    let list = element("ol", "mw-explorer__asks", topics);
    element("div", "", vec![text("p", "mw-explorer__part", words::note_ask(lang)), list])
}

fn question(parts: &Parts<'_>, topic: &Topic<'static>) -> Html {
    let texts = ground(parts.lang, topic.id);
    let call = contact_of_its_own(parts, topic).map(|contact| call_line(parts, &contact));
    element("li", "", vec![text("strong", "", texts.title), text("q", "", texts.ask), maybe(call)])
}

fn call(parts: &Parts<'_>) -> Html {
    let title = text("p", "mw-explorer__part", words::note_call(parts.lang));
    element("div", "", vec![title, contact_lines(parts)])
}

fn bring(parts: &Parts<'_>) -> Html {
    let lang = parts.lang;
    let things = [words::note_bring_letters, words::note_bring_someone, words::note_bring_paper];
    let list = things.map(|thing| text("li", "", thing(lang)));
    let title = text("p", "mw-explorer__part", words::note_bring(lang));
    element("div", "", vec![title, element("ul", "mw-explorer__ticks", list.into())])
}

/// What was told, without what was not known or rather not said.
fn told(parts: &Parts<'_>, told: &Told) -> Html {
    let lang = parts.lang;
    let known = told.steps().into_iter().filter(|step| is_known(told, *step));
    let answers = known.filter_map(|step| told_words(parts, told, step));
    let answers: Vec<Html> = answers
        .map(|(question, answer)| element("div", "", vec![text("dt", "", question), text("dd", "", answer)]))
        .collect();
    let said = match answers.is_empty() {
        true => text("p", "", words::note_told_nothing(lang)),
        false => element("dl", "mw-explorer__told", answers),
    };
    element("div", "", vec![text("p", "mw-explorer__part", words::note_told(lang)), said])
}
