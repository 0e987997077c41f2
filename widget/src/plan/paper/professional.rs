//! The sheet for whoever works on the plan: grounds, payers, who decides, the sum beside the other two values, and what is
//! to be learnt.

use super::super::measures::measures_table;
use super::super::rows::{brings, kinds};
use super::super::triangle::{SIDES, guard};
use super::Paper;
use crate::comparison::{break_even_sentence, payback_figure};
use crate::element::said;
use crate::format::euro;
use crate::stacking::StackingPicture;
use maatwerk_words::{Lang, comparison, plan as words, plan_paper};
use yew::prelude::*;

pub(super) fn sheet(paper: &Paper<'_>) -> Html {
    let (lang, plan) = (paper.lang, paper.plan);
    let body = html! {
        <>
            <div class="mw-paper__pair">
                { paper.part(words::goal_heading(lang), &plan.goal) }
                { paper.part(words::needed_first(lang), &plan.needed_first) }
            </div>
            <div class="mw-paper__pair">
                { paper.part(words::coordinator_heading(lang), &coordinator(paper)) }
                { paper.part(words::review_on(lang), &paper.day(&plan.review_on)) }
            </div>
            { paper.section(words::measures_heading(lang), measures_table(&paper.sight, measures_name(lang))) }
            { paper.section(words::triangle_heading(lang), triangle(paper)) }
            <div class="mw-paper__columns">
                { paper.section(words::sum_heading(lang), sum(paper)) }
                <div>{ for agreements(paper) }</div>
                { paper.part(words::step_down(lang), &plan.step_down_when) }
                { paper.part(words::step_up(lang), &plan.step_up_when) }
                <div>{ for objections(paper) }</div>
                { paper.section(words::table_heading(lang), table(paper)) }
                { paper.section(words::learning_heading(lang), learning(paper)) }
                { paper.section(words::signed(lang), paper.room(1)) }
            </div>
            <div>{ for around(paper) }</div>
        </>
    };
    paper.sheet(2, "mw-paper__sheet--professional", words::sheet_title(lang), body)
}

fn coordinator(paper: &Paper<'_>) -> String {
    let coordinator = &paper.plan.coordinator;
    let parts = [coordinator.role.trim(), coordinator.organisation.trim()];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}

/// The name of the table of measures on this sheet: the form beside it has the same table.
fn measures_name(lang: Lang) -> String {
    format!("{}: {}", words::sheet_title(lang), words::measures_heading(lang))
}

/// The three sides with the answers; what nobody answered says so.
fn triangle(paper: &Paper<'_>) -> Html {
    let lang = paper.lang;
    html! {
        <div class="mw-paper__triangle">
            { for SIDES.iter().map(|side| {
                let answers = side.answers(paper.plan);
                html! {
                    <div>
                        { said("p", "mw-paper__side", (side.title)(lang)) }
                        <dl>
                            { for side.questions.iter().zip(answers).map(|(question, answer)| html! {
                                <>
                                    { said("dt", "", question(lang)) }
                                    { match answer.trim() {
                                        "" => said("dd", "mw-paper__open", words::unwritten(lang)),
                                        answer => said("dd", "", answer.to_owned()),
                                    } }
                                </>
                            }) }
                        </dl>
                    </div>
                }
            }) }
        </div>
    }
}

/// The sum. Euro stand there only beside an answer on the other two sides.
fn sum(paper: &Paper<'_>) -> Html {
    let lang = paper.lang;
    let Some(found) = paper.comparison else { return said("p", "mw-paper__text", words::sum_none(lang)) };
    let open = guard(lang, paper.plan);
    let figures = open.is_none().then(|| {
        let figures = [
            (comparison::net_present_value(lang), euro(lang, found.net_present_value)),
            (comparison::savings(lang), euro(lang, found.present_value_savings)),
            (comparison::investment(lang), euro(lang, found.present_value_investment)),
            (comparison::payback(lang), payback_figure(lang, found)),
        ];
        html! {
            <dl class="mw-paper__figures">
                { for figures.into_iter().map(|(name, value)| html! { <div>{ said("dt", "", name) }{ said("dd", "", value) }</div> }) }
            </dl>
        }
    });
    html! {
        <>
            { said("p", "mw-paper__text", break_even_sentence(lang, found.break_even)) }
            <div>{figures}</div>
            { said("p", "mw-paper__small", open.unwrap_or_else(|| comparison::never_alone(lang).to_owned())) }
        </>
    }
}

fn agreements(paper: &Paper<'_>) -> Option<Html> {
    let lang = paper.lang;
    let agreements = &paper.plan.agreements;
    let heads = [plan_paper::column_what(lang), plan_paper::column_who(lang), plan_paper::column_by(lang)];
    (!agreements.is_empty()).then(|| {
        let table = html! {
            <table class="mw-table mw-small mw-paper__agreements">
                <thead><tr>{ for heads.iter().map(|head| html! { <th scope="col"><span>{*head}</span></th> }) }</tr></thead>
                <tbody>{ for agreements.iter().map(|one| html! {
                    <tr>{ said("td", "", one.what.clone()) }{ said("td", "", one.who.clone()) }{ said("td", "", paper.day(&one.by)) }</tr>
                }) }</tbody>
            </table>
        };
        paper.section(words::agreements_heading(lang), table)
    })
}

fn objections(paper: &Paper<'_>) -> Option<Html> {
    let objections = &paper.plan.objections;
    (!objections.is_empty()).then(|| {
        let list = html! {
            <dl class="mw-paper__objections">
                { for objections.iter().map(|one| html! { <>{ said("dt", "", one.objection.clone()) }{ said("dd", "", one.answer.clone()) }</> }) }
            </dl>
        };
        paper.section(words::objections_heading(paper.lang), list)
    })
}

fn table(paper: &Paper<'_>) -> Html {
    let lang = paper.lang;
    let seats = paper.plan.table.iter().map(|seat| {
        let what =
            brings(lang).into_iter().find(|(key, _)| !key.is_empty() && *key == seat.brings).map(|(_, words)| words);
        let parts = [seat.role.trim(), seat.organisation.trim(), what.unwrap_or_default()];
        parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
    });
    list(paper, seats.collect())
}

fn learning(paper: &Paper<'_>) -> Html {
    let lang = paper.lang;
    let lessons = paper.plan.learning.iter().filter(|lesson| !lesson.what.trim().is_empty()).map(|lesson| {
        let kind = kinds(lang).into_iter().find(|(key, _)| *key == lesson.kind).map(|(_, words)| words);
        format!("{} ({})", lesson.what.trim(), kind.unwrap_or_default())
    });
    list(paper, lessons.collect())
}

fn list(paper: &Paper<'_>, items: Vec<String>) -> Html {
    match items.is_empty() {
        true => paper.room(2),
        false => html! { <ul class="mw-list">{ for items.into_iter().map(|item| said("li", "", item)) }</ul> },
    }
}

fn around(paper: &Paper<'_>) -> Option<Html> {
    let (lang, around) = (paper.lang, paper.around.to_vec());
    (!around.is_empty()).then(|| {
        let picture =
            html! { <StackingPicture {lang} {around} heading_level={paper.level.saturating_add(3)} table={false} /> };
        paper.section(words::around_heading(lang), picture)
    })
}
