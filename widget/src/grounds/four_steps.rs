//! From effect to law: the order in which a professional weighs a solution, the articles last.

use super::desk::Desk;
use super::ground_row::{decider, verdict_words};
use super::purpose::purpose;
use super::standing::Standings;
use super::state::Action;
use crate::element::said;
use maatwerk_engine::Assessed;
use maatwerk_words::law as words;
use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

/// Where the order of the steps comes from.
const SOURCE: &str = "https://www.stimulansz.nl/handboek-maatwerk-in-het-sociaal-domein/";

/// The id of a step's heading.
pub(super) fn step_id(step: usize) -> String {
    format!("step-{step}")
}

/// The title of a step, from 0.
pub(super) fn step_title(desk: &Desk<'_>, step: usize) -> &'static str {
    match step {
        0 => words::step_effect(desk.lang),
        1 => words::step_purpose(desk.lang),
        2 => words::step_consequences(desk.lang),
        _ => words::step_law(desk.lang),
    }
}

/// The four steps; the next one opens when the one before was looked at.
pub(super) fn four_steps(desk: &Desk<'_>) -> Html {
    let lang = desk.lang;
    let reached = desk.state.step;
    let next =
        (reached < 3).then(|| desk.button("mw-button--primary", words::next_step(lang, reached + 2), Action::NextStep));
    html! {
        <>
            { desk.heading(0, words::steps_heading(lang)) }
            { said("p", "mw-paragraph", words::steps_lead(lang)) }
            <ol class="mw-steps">{ for (0..4).map(|step| one_step(desk, step, step <= reached)) }</ol>
            <div class="mw-no-print">{next}</div>
            <p class="mw-small mw-paragraph--quiet">
                <span>{words::steps_source(lang)}</span>
                <span>{" "}</span>
                <a class="mw-link" href={SOURCE} rel="noopener noreferrer" target="_blank"><span>{words::steps_source_link(lang)}</span></a>
            </p>
        </>
    }
}

fn one_step(desk: &Desk<'_>, step: usize, reached: bool) -> Html {
    let body = reached.then(|| match step {
        0 => html! { <div class="mw-stack--tight">{ask(words::step_effect_ask(desk.lang))}{note(desk, 0)}</div> },
        1 => html! {
            <div class="mw-stack--tight">{ask(words::step_purpose_ask(desk.lang))}{purposes(desk)}{note(desk, 1)}</div>
        },
        2 => html! { <div class="mw-stack--tight">{consequences(desk)}{note(desk, 2)}</div> },
        _ => html! { <div class="mw-stack--tight">{ask(words::step_law_ask(desk.lang))}{legal_test(desk)}</div> },
    });
    html! {
        <li class={classes!("mw-steps__step", (!reached).then_some("mw-steps__step--later"))}>
            <@{desk.tag(1)} class="mw-heading-3" id={step_id(step)} tabindex="-1"><span>{step_title(desk, step)}</span></@>
            <div>{body}</div>
        </li>
    }
}

fn ask(text: &'static str) -> Html {
    said("p", "mw-paragraph", text)
}

/// Room for a note; it goes on the sheet.
fn note(desk: &Desk<'_>, step: usize) -> Html {
    let oninput = desk.on.reform(move |event: InputEvent| {
        let text = event.target_dyn_into::<HtmlTextAreaElement>().map(|area| area.value()).unwrap_or_default();
        Action::NoteAtStep(step, text)
    });
    let id = format!("note-{step}");
    html! {
        <div class="mw-form-field">
            <label class="mw-form-field__label" for={id.clone()}><span>{words::note_label(desk.lang)}</span></label>
            <span class="mw-form-field__description" id={format!("{id}-hint")}><span>{words::note_hint(desk.lang)}</span></span>
            <textarea class="mw-textbox mw-steps__note" rows="3" aria-describedby={format!("{id}-hint")} {id}
                value={desk.state.notes[step].clone()} {oninput} />
        </div>
    }
}

/// The grounds that can carry a measure.
fn carrying<'a>(standings: &'a Standings<'a>) -> impl Iterator<Item = &'a Assessed<'static>> {
    standings.applies.iter().chain(standings.judged.iter().flat_map(|(_, grounds)| grounds)).copied()
}

/// What the laws that may carry something are for; all of them while nothing does.
fn purposes(desk: &Desk<'_>) -> Html {
    let standings = Standings::of(desk.assessment);
    let mut laws: Vec<&str> = Vec::new();
    let mut take = |law: &'static str| {
        if !laws.contains(&law) {
            laws.push(law);
        }
    };
    carrying(&standings).for_each(|assessed| take(&assessed.ground.law));
    if laws.is_empty() {
        desk.book.grounds.iter().for_each(|ground| {
            if !laws.contains(&&*ground.law) {
                laws.push(&ground.law);
            }
        });
    }
    html! {
        <dl class="mw-steps__purposes">
            { for laws.iter().filter_map(|law| Some((law, purpose(desk.lang, law)?))).map(|(law, purpose)| html! {
                <div key={law.to_string()}>
                    { said("dt", "", maatwerk_words::law(desk.lang, law).to_owned()) }
                    { said("dd", "", purpose) }
                </div>
            }) }
        </dl>
    }
}

fn consequences(desk: &Desk<'_>) -> Html {
    let lang = desk.lang;
    let asks = [
        words::step_consequences_now(lang),
        words::step_consequences_later(lang),
        words::step_consequences_family(lang),
        words::step_consequences_money(lang),
        words::step_consequences_not(lang),
    ];
    html! {
        <>
            { ask(words::step_consequences_ask(lang)) }
            <ul class="mw-list">{ for asks.into_iter().map(|text| said("li", "", text)) }</ul>
        </>
    }
}

/// Only now the articles: what can carry it, who decides, and where the limits are.
fn legal_test(desk: &Desk<'_>) -> Html {
    let lang = desk.lang;
    let standings = Standings::of(desk.assessment);
    let line = |assessed: &Assessed<'static>| {
        html! {
            <li key={assessed.ground.id.clone()}>
                { desk.ground_link(assessed.ground) }
                <span class="mw-steps__verdict">{crate::changing::changing(verdict_words(desk, assessed))}</span>
                { said("span", "mw-small mw-paragraph--quiet", words::decided_by(lang, decider(desk, assessed.ground))) }
            </li>
        }
    };
    let carrying: Vec<Html> = carrying(&standings).map(line).collect();
    let none = carrying.is_empty().then(|| said("p", "mw-note", words::step_law_none(lang)));
    let limits = (!standings.limits.is_empty()).then(|| {
        html! {
            <div class="mw-stack--tight">
                { said("p", "mw-paragraph", words::step_law_limits(lang)) }
                <ul class="mw-steps__grounds">{ for standings.limits.iter().copied().map(line) }</ul>
            </div>
        }
    });
    html! {
        <>
            <div>{none}</div>
            <ul class="mw-steps__grounds">{ for carrying }</ul>
            <div>{limits}</div>
            { said("p", "mw-paragraph", words::step_law_write(lang)) }
        </>
    }
}
