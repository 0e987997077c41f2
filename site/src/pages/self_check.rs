//! A self-check for a team, as a plain form: nothing is sent or kept, and what an answer brings up is the stylesheet's work.
//! On paper it is a sheet to write on.

use super::address::{Page, Place};
use super::parts::outward;
use super::professionals::{DESK, DESK_2024, REGION};
use maatwerk_words::{Lang, self_check as words};
use yew::prelude::*;

const DESK_2023: &str = "https://www.lcgw.nl/van-analyse-tot-actie-voor-een-beter-sociaal-domein/";
const EXPLORATION: &str = "https://5dok.net/document/zgw63n77-eindrapportage-verkenning-regeling-wellicht-wet-maatwerk-multiprobleem-huishoudens.html";
const IMPACT: &str = "https://societyimpact.nl/sociaal-hospitaal-de-eerste-health-impact-bond-in-nederland/";
const TEAMS: &str = "https://www.movisie.nl/tool/bereken-wat-uw-sociaal-wijkteam-oplevert";

/// One question to a team.
struct Question {
    /// Its name in the form.
    name: &'static str,
    ask: &'static str,
    why: &'static str,
    /// Where the reason can be read: an address, on this site or another, and what stands there.
    source: (String, &'static str),
    /// What to discuss when the answer is no yes.
    next: &'static str,
}

/// The form.
pub fn self_check(place: &Place) -> Html {
    let lang = place.lang;
    let subjects = subjects(place).map(|(subject, questions)| {
        html! {
            <section class="site-check__subject">
                <h3 class="mw-heading-3">{subject}</h3>
                { for questions.map(|question| ask(lang, &question)) }
            </section>
        }
    });
    html! {
        <>
            <p class="mw-paragraph">{words::lead(lang)}</p>
            <p class="mw-paragraph">{words::how(lang)}</p>
            <form class="site-check" autocomplete="off">
                { for subjects }
                <p class="site-check__left">
                    <strong>{words::left(lang)}</strong>
                    <span class="site-check__count"></span>
                    <span>{words::left_text(lang)}</span>
                </p>
                <p class="mw-no-print"><button type="reset" class="mw-button">{words::clear(lang)}</button></p>
            </form>
        </>
    }
}

fn ask(lang: Lang, Question { name, ask, why, source, next }: &Question) -> Html {
    let answers = [("yes", words::yes(lang)), ("partly", words::partly(lang)), ("not-yet", words::not_yet(lang))];
    let answers = answers.map(|(value, label)| {
        html! { <label class="site-check__answer"><input type="radio" name={*name} {value} /><span>{label}</span></label> }
    });
    let (url, at) = source;
    let link = match url.starts_with("https://") {
        true => outward(url.clone(), (*at).to_owned()),
        false => html! { <a class="mw-link" href={url.clone()}>{*at}</a> },
    };
    html! {
        <fieldset class="site-check__question">
            <legend>{*ask}</legend>
            <div class="site-check__answers">{ for answers }</div>
            <p class="site-check__why mw-small">
                <span>{words::why(lang)}{": "}{*why}{" "}</span>
                { link }
            </p>
            <p class="site-check__next"><strong>{words::next(lang)}{": "}</strong><span>{*next}</span></p>
            <p class="site-check__room" aria-hidden="true">{words::room(lang)}</p>
        </fieldset>
    }
}

fn subjects(place: &Place) -> [(&'static str, [Question; 2]); 5] {
    let lang = place.lang;
    let outside = |url: &str, name| (url.to_owned(), name);
    let inside = |anchor: &str, name| (format!("{}#{anchor}", place.to(&Page::Accounting)), name);
    let question = |name, ask, why, source, next| Question { name, ask, why, source, next };
    [
        (
            words::mandate(lang),
            [
                question(
                    "mandate-1",
                    words::mandate_1(lang),
                    words::mandate_1_why(lang),
                    outside(DESK_2023, words::mandate_1_source(lang)),
                    words::mandate_1_next(lang),
                ),
                question(
                    "mandate-2",
                    words::mandate_2(lang),
                    words::mandate_2_why(lang),
                    outside(DESK, words::mandate_2_source(lang)),
                    words::mandate_2_next(lang),
                ),
            ],
        ),
        (
            words::budget(lang),
            [
                question(
                    "budget-1",
                    words::budget_1(lang),
                    words::budget_1_why(lang),
                    outside(EXPLORATION, words::budget_1_source(lang)),
                    words::budget_1_next(lang),
                ),
                question(
                    "budget-2",
                    words::budget_2(lang),
                    words::budget_2_why(lang),
                    outside(IMPACT, words::budget_2_source(lang)),
                    words::budget_2_next(lang),
                ),
            ],
        ),
        (
            words::knowledge(lang),
            [
                question(
                    "knowledge-1",
                    words::knowledge_1(lang),
                    words::knowledge_1_why(lang),
                    outside(DESK_2024, words::knowledge_1_source(lang)),
                    words::knowledge_1_next(lang),
                ),
                question(
                    "knowledge-2",
                    words::knowledge_2(lang),
                    words::knowledge_2_why(lang),
                    inside("wgs-8d", words::knowledge_2_source(lang)),
                    words::knowledge_2_next(lang),
                ),
            ],
        ),
        (
            words::dialogue(lang),
            [
                question(
                    "dialogue-1",
                    words::dialogue_1(lang),
                    words::dialogue_1_why(lang),
                    outside(REGION, words::dialogue_1_source(lang)),
                    words::dialogue_1_next(lang),
                ),
                question(
                    "dialogue-2",
                    words::dialogue_2(lang),
                    words::dialogue_2_why(lang),
                    outside(DESK_2023, words::dialogue_2_source(lang)),
                    words::dialogue_2_next(lang),
                ),
            ],
        ),
        (
            words::learning(lang),
            [
                question(
                    "learning-1",
                    words::learning_1(lang),
                    words::learning_1_why(lang),
                    outside(DESK_2024, words::learning_1_source(lang)),
                    words::learning_1_next(lang),
                ),
                question(
                    "learning-2",
                    words::learning_2(lang),
                    words::learning_2_why(lang),
                    outside(TEAMS, words::learning_2_source(lang)),
                    words::learning_2_next(lang),
                ),
            ],
        ),
    ]
}
