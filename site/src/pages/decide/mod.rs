//! How it is decided, the same for everyone: what may count, who decides, how long it takes, what you can do.
//!
//! The questions are those of the rules, and each legal fact names the provisions that say so; their links and the days on
//! which they were read stand at the foot.

mod kinds;
mod questions;

use super::address::{Page, Place};
use super::example::door;
use super::line_drawing::line_drawing;
use super::material::Material;
use super::parts::{contact, entry, opening, outward, walk_button};
use super::professional::provision;
use kinds::KINDS;
use maatwerk_engine::Ground;
use maatwerk_widget::explorer::MOST_QUESTIONS;
use maatwerk_widget::format::day;
use maatwerk_words::{Lang, accounting, decide as words};
use questions::{Asked, asked};
use yew::prelude::*;

/// A text in a language.
type Say = fn(Lang) -> &'static str;

/// The path from question to answer: what happens, what that means, and a drawing of it.
const PATH: &[(Say, Say, &str)] = &[
    (words::path_ask, words::path_ask_text, "M8 11H40V32H24L15 40V32H8ZM16 19H32M16 25H26"),
    (
        words::path_listen,
        words::path_listen_text,
        "M16 31C11 27 11 12 23 11C33 10 36 20 31 26C28 29 28 32 26 36C24 40 17 39 17 34M20 22C20 17 28 17 28 22C28 25 24 25 24 29",
    ),
    (
        words::path_look,
        words::path_look_text,
        "M8 14a5 5 0 1 0 10 0a5 5 0 1 0-10 0M30 14a5 5 0 1 0 10 0a5 5 0 1 0-10 0M6 32C6 26 8 23 13 23S20 26 20 29M42 32C42 26 40 23 35 23S28 26 28 29M6 33H42M11 33V41M37 33V41",
    ),
    (
        words::path_apply,
        words::path_apply_text,
        "M11 7H31V41H11ZM16 15H26M16 21H26M16 27H22M40 14L28 31L24 34L25 29L37 12Z",
    ),
    (
        words::path_decide,
        words::path_decide_text,
        "M24 8V40M14 40H34M10 14H38M10 14L5 27H15ZM38 14L33 27H43ZM5 27C6 32 14 32 15 27M33 27C34 32 42 32 43 27",
    ),
    (words::path_letter, words::path_letter_text, "M6 20L24 7L42 20V41H6ZM6 20L24 31L42 20"),
    (
        words::path_disagree,
        words::path_disagree_text,
        "M12 20C15 12 23 9 30 11C38 14 41 22 38 30C34 38 24 40 17 36M12 9V20H23",
    ),
];

/// What the tool never asks for.
const NEVER: &[Say] = &[
    words::never_name,
    words::never_origin,
    words::never_nationality,
    words::never_faith,
    words::never_love,
    words::never_place,
];

/// What can be done while waiting, and the provisions that say so.
const WAITING: &[(Say, &[&str])] = &[
    (words::wait_urgent, &["wmo-2-3-3"]),
    (words::wait_debts, &["wgs-4"]),
    (words::wait_income, &["pw-52-1"]),
    (words::wait_late, &[]),
];

/// The provisions behind an explanation of a decision, and behind someone who thinks along.
const EXPLAINED: &[&str] = &["awb-3-46"];
const ALLY: &[&str] = &["wmo-2-2-4"];

/// The page.
pub fn decide(material: &Material, place: &Place) -> Html {
    let lang = place.lang;
    let waiting = WAITING.iter().map(|(text, _)| html! { <li>{text(lang)}</li> });
    let disagree = [words::disagree_explain, words::disagree_letter, words::disagree_anew];
    html! {
        <div class="site-story site-decide">
            { opening(words::title(lang), words::lead(lang)) }
            { section("path", words::path_heading(lang), path(lang)) }
            { section("look", words::look_heading(lang), look(material, place)) }
            { section("never", words::never_heading(lang), never(lang)) }
            { section("who", words::who_heading(lang), who(material, lang)) }
            { section("wait", words::wait_heading(lang), html! { <ul class="mw-list">{ for waiting }</ul> }) }
            { section("disagree", words::disagree_heading(lang), html! {
                <>{ for disagree.iter().map(|text| html! { <p class="mw-paragraph">{text(lang)}</p> }) }</>
            }) }
            { section("ally", words::ally_heading(lang), html! { <p class="mw-paragraph">{words::ally_text(lang)}</p> }) }
            { contact(lang) }
            <p class="site-section">{ walk_button(place) }</p>
            <div class="site-doors">
                { door("sources", words::sources_heading(lang), sources(material, lang)) }
            </div>
        </div>
    }
}

fn section(id: &'static str, heading: &'static str, content: Html) -> Html {
    let label = format!("{id}-heading");
    html! {
        <section class="site-section" {id} aria-labelledby={label.clone()}>
            <h2 id={label} class="mw-heading-2">{heading}</h2>
            { content }
        </section>
    }
}

/// A list that is drawn as a path: the drawings say what the words say.
fn path(lang: Lang) -> Html {
    let steps = PATH.iter().map(|(title, text, drawing)| {
        html! {
            <li class="site-path__step">
                <span class="site-path__drawing">{ line_drawing(drawing) }</span>
                <h3 class="mw-heading-3">{title(lang)}</h3>
                <p class="mw-paragraph">{text(lang)}</p>
            </li>
        }
    });
    html! { <ol class="site-path">{ for steps }</ol> }
}

fn look(material: &Material, place: &Place) -> Html {
    let lang = place.lang;
    let groups = asked(&material.book);
    let count: usize = groups.iter().map(|group| group.questions.len()).sum();
    let group = |group: &Asked<'_>| {
        let question = |name: &&str| html! { <li>{maatwerk_words::question(lang, name).resident}</li> };
        let domain = maatwerk_words::domain(lang, group.domain).to_owned();
        html! {
            <details class="mw-details">
                <summary>
                    <span class="site-domain">{domain}</span>{" "}<span>{format!("({})", group.questions.len())}</span>
                </summary>
                <ul class="mw-list">{ for group.questions.iter().map(question) }</ul>
            </details>
        }
    };
    html! {
        <>
            <p class="mw-paragraph">{words::look_lead(lang, count, MOST_QUESTIONS)}</p>
            <div>{ for groups.iter().map(group) }</div>
            <p class="mw-paragraph">{words::look_more(lang)}</p>
            <p><a class="mw-link" href={format!("{}#laws", place.to(&Page::Accounting))}>{words::look_all(lang)}</a></p>
        </>
    }
}

fn never(lang: Lang) -> Html {
    html! {
        <>
            <p class="mw-paragraph">{words::never_lead(lang)}</p>
            <ul class="site-never">{ for NEVER.iter().map(|text| html! { <li>{text(lang)}</li> }) }</ul>
            <p class="mw-paragraph">{words::never_same(lang)}</p>
            <p class="mw-paragraph">{words::never_residence(lang)}</p>
        </>
    }
}

fn who(material: &Material, lang: Lang) -> Html {
    let kind = |kind: &kinds::Kind| {
        let laws = grounds(material, kind.grounds).map(|ground| {
            html! { <li>{ outward(ground.url(), provision(lang, ground)) }</li> }
        });
        html! {
            <section class="site-kind">
                <h3 class="mw-heading-3">{(kind.name)(lang)}</h3>
                <dl class="site-kind__facts">
                    { entry(words::who(lang), html! { (kind.who)(lang) }) }
                    { for kind.term.map(|term| entry(words::term(lang), html! { term(lang) })) }
                    { entry(words::law(lang), html! { <ul class="site-plain">{ for laws }</ul> }) }
                </dl>
            </section>
        }
    };
    html! {
        <>
            <p class="mw-paragraph">{words::who_lead(lang)}</p>
            { for KINDS.iter().map(kind) }
        </>
    }
}

fn grounds<'a>(material: &'a Material, ids: &'a [&str]) -> impl Iterator<Item = &'a Ground> {
    ids.iter().filter_map(|id| material.book.ground(id))
}

/// Every provision behind this page, once, with the day on which it was read.
fn sources(material: &Material, lang: Lang) -> Html {
    let source = |ground: &Ground| {
        let read =
            ground.read.as_ref().map(|read| words::source_read(lang, day(lang, read.on), day(lang, read.version)));
        let late = (material.built > ground.check_before).then(|| {
            html! { <strong>{accounting::check_late(lang, day(lang, ground.check_before))}</strong> }
        });
        html! {
            <li>
                { outward(ground.url(), provision(lang, ground)) }
                {" "}<span>{read.unwrap_or_default()}</span>{" "}{ late.unwrap_or_default() }
            </li>
        }
    };
    let behind = material.book.grounds.iter().filter(|ground| provisions().any(|id| id == ground.id));
    html! {
        <>
            <p class="mw-paragraph">{words::sources_lead(lang)}</p>
            <ul class="mw-list">{ for behind.map(source) }</ul>
        </>
    }
}

/// The ids of the provisions that this page leans on.
fn provisions() -> impl Iterator<Item = &'static str> {
    let kinds = KINDS.iter().flat_map(|kind| kind.grounds);
    let waiting = WAITING.iter().flat_map(|(_, grounds)| *grounds);
    kinds.chain(waiting).chain(EXPLAINED).chain(ALLY).copied()
}

#[cfg(test)]
mod tests {
    use super::provisions;

    #[test]
    fn every_legal_fact_leans_on_a_law_that_was_read() {
        let book = maatwerk_rules::law_book();
        for id in provisions() {
            assert!(book.ground(id).is_some_and(|ground| ground.read.is_some()), "{id}");
        }
    }
}
