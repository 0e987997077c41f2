//! The resident's sheet: their own words first, no amounts, no names of methods, nothing promised, and whom to call.

use super::super::draft::scale_answer;
use super::Paper;
use crate::element::said;
use maatwerk_engine::{Contact, Decision, OwnScale, Texts};
use maatwerk_words::plan_paper as words;
use yew::prelude::*;

pub(super) fn sheet(paper: &Paper<'_>) -> Html {
    let (lang, plan) = (paper.lang, paper.plan);
    let review = (!plan.review_on.trim().is_empty()).then(|| words::review(lang, paper.day(&plan.review_on)));
    let body = html! {
        <>
            { said("p", "mw-paper__lead", words::yours(lang)) }
            { paper.part(words::goal_heading(lang), &plan.goal) }
            { paper.part(words::needed_heading(lang), &plan.needed_first) }
            { coordinator(paper) }
            <div>{ for steps(paper) }</div>
            { agreements(paper) }
            <div>{ for review.map(|text| said("p", "mw-paper__text", text)) }</div>
            { scale(paper) }
            <div class="mw-paper__pair">
                { paper.part(words::lighter_heading(lang), &plan.step_down_when) }
                { paper.part(words::heavier_heading(lang), &plan.step_up_when) }
            </div>
            { paper.section(words::contact_heading(lang), contact(paper)) }
            { paper.section(words::notes(lang), paper.room(3)) }
            { said("p", "mw-paper__text", words::no_decision(lang)) }
        </>
    };
    paper.sheet(1, "mw-paper__sheet--resident", words::title(lang), body)
}

fn coordinator(paper: &Paper<'_>) -> Html {
    let (lang, coordinator) = (paper.lang, &paper.plan.coordinator);
    let who = match (coordinator.role.trim(), coordinator.organisation.trim()) {
        (role, "") => role.to_owned(),
        ("", organisation) => organisation.to_owned(),
        (role, organisation) => words::coordinator(lang, organisation, role),
    };
    paper.part(words::coordinator_heading(lang), &who)
}

/// What is to be done, in the writer's words or those that residents read about the ground, and how far the decision is.
/// Names of prices, amounts and articles stay away.
fn steps(paper: &Paper<'_>) -> Option<Html> {
    let lang = paper.lang;
    let steps: Vec<Html> = paper
        .sight
        .measures()
        .filter_map(|measure| {
            let ground = measure.ground.as_deref().map(|id| maatwerk_words::ground_title(lang, id));
            // What only a price names is for accountants.
            let what = Some(measure.what.trim()).filter(|what| !what.is_empty()).or(ground)?;
            let planned = paper.sight.planned(measure);
            let decision = match planned.decision {
                Some(Decision::Taken) => words::step_taken(lang),
                Some(Decision::Follows) => words::step_follows(lang),
                None => words::step_open(lang),
            };
            let begins = planned.begins.map(|date| words::step_begins(lang, crate::format::day(lang, date)));
            Some(html! {
                <li>
                    { said("strong", "", what.to_owned()) }
                    <span>{". "}</span>
                    { said("span", "", decision) }
                    { for begins.map(|begins| said("span", "mw-paper__begins", begins)) }
                </li>
            })
        })
        .collect();
    (!steps.is_empty())
        .then(|| paper.section(words::steps_heading(lang), html! { <ul class="mw-list">{ for steps }</ul> }))
}

/// The agreements, with two rows to write in.
fn agreements(paper: &Paper<'_>) -> Html {
    let lang = paper.lang;
    let rows = paper.plan.agreements.iter().map(|one| [one.what.clone(), one.who.clone(), paper.day(&one.by)]);
    let empty = std::iter::repeat_n([const { String::new() }; 3], 2);
    let heads = [words::column_what(lang), words::column_who(lang), words::column_by(lang)];
    let table = html! {
        <table class="mw-table mw-paper__agreements">
            <thead><tr>{ for heads.iter().map(|head| html! { <th scope="col"><span>{*head}</span></th> }) }</tr></thead>
            <tbody>{ for rows.chain(empty).map(|cells| html! {
                // A row to write in is for a pen; read aloud it would be three times nothing.
                <tr aria-hidden={cells.iter().all(|cell| cell.is_empty()).then_some("true")}>
                    { for cells.into_iter().map(|cell| said("td", "", cell)) }
                </tr>
            }) }</tbody>
        </table>
    };
    paper.section(words::agreements_heading(lang), table)
}

/// The resident's own question with the figures from 0 to 10: what it was, what is good enough, and room for a cross.
fn scale(paper: &Paper<'_>) -> Html {
    let (lang, scale) = (paper.lang, &paper.plan.scale);
    let [now, good] = [&scale.now, &scale.good_enough].map(|typed| scale_answer(typed));
    let figures = (0..=OwnScale::MAX).map(|figure| {
        let class = classes!(
            "mw-paper__figure",
            (now == Some(figure)).then_some("mw-paper__figure--now"),
            good.is_some_and(|good| figure >= good).then_some("mw-paper__figure--good"),
        );
        html! { <li {class}><span>{figure.to_string()}</span></li> }
    });
    let said_of = [
        now.map(|now| words::scale_now(lang, now)),
        good.map(|good| words::scale_good(lang, good)),
        Some(words::scale_later(lang).to_owned()),
    ];
    let question = match scale.question.trim() {
        "" => paper.room(1),
        question => said("p", "mw-paper__text", question.to_owned()),
    };
    let body = html! {
        <>
            {question}
            <ol class="mw-paper__scale">{ for figures }</ol>
            { said("p", "mw-paper__small", said_of.into_iter().flatten().collect::<Vec<_>>().join(" ")) }
        </>
    };
    paper.section(words::scale_heading(lang), body)
}

/// Whom to call: the municipality's number where it is known, otherwise a line to write it on.
fn contact(paper: &Paper<'_>) -> Html {
    let lang = paper.lang;
    let line = |contact: &Contact| {
        let text = |texts: &Texts| texts[lang as usize].clone();
        match &contact.hours {
            Some(hours) => words::contact_hours(lang, text(hours), text(&contact.name), &contact.phone),
            None => words::contact(lang, text(&contact.name), &contact.phone),
        }
    };
    let known = paper.town.and_then(|town| town.contact_for(&[])).map(line);
    match (known, paper.plan.coordinator.role.trim()) {
        (Some(line), _) => said("p", "mw-paper__text", line),
        (None, "") => html! { <>{ said("p", "mw-paper__text", words::contact_write(lang)) }{ paper.room(1) }</> },
        (None, role) => html! { <>{ said("p", "mw-paper__text", words::contact_ask(lang, role)) }{ paper.room(1) }</> },
    }
}
