//! The sheet to print: what was told, what came out, who stands around, the notes, and the receipt.

use super::desk::Desk;
use super::fact_field::{answer_words, follows};
use super::four_steps::step_title;
use super::ground_row::{decider, verdict_words};
use super::standing::Standings;
use crate::changing::changing;
use crate::element::said;
use crate::format::day;
use crate::print::print;
use crate::stacking::{StackingPicture, filled};
use maatwerk_engine::{Answers, Assessed, FactId, Subject, receipt};
use maatwerk_words::{fact_label, law as words};
use yew::prelude::*;

/// More open grounds than this stand in the receipt alone.
const OPEN_ON_PAPER: usize = 8;

/// The sheet as it is printed.
pub(super) fn sheet(desk: &Desk<'_>) -> Html {
    let lang = desk.lang;
    let onprint = Callback::from(|event: MouseEvent| print(&event));
    html! {
        <div class="mw-sheet mw-stack">
            <div class="mw-no-print mw-stack--tight">
                { said("p", "mw-paragraph", words::sheet_lead(lang)) }
                <button type="button" class="mw-button mw-button--primary" onclick={onprint}><span>{words::print(lang)}</span></button>
            </div>
            <section class="mw-stack--tight">
                { desk.heading(0, words::sheet_heading(lang)) }
                { said("p", "", words::sheet_on(lang, day(lang, desk.state.day))) }
                { said("p", "mw-note", words::no_decision(lang)) }
            </section>
            { told(desk) }
            { outcome(desk) }
            { around(desk) }
            { notes(desk) }
            <section class="mw-stack--tight">
                { desk.heading(1, words::receipt_heading(lang)) }
                { said("p", "mw-paragraph mw-small", words::receipt_lead(lang)) }
                <pre class="mw-sheet__receipt" tabindex="0" aria-label={words::receipt_heading(lang)} translate="no">
                    {changing(receipt(&desk.seen, &super::stamp(), desk.assessment))}
                </pre>
            </section>
        </div>
    }
}

/// What was told, the household's facts first.
pub(crate) fn told(desk: &Desk<'_>) -> Html {
    let lang = desk.lang;
    let situation = desk.seen.situation;
    let household = (words::of_household(lang).to_owned(), facts(desk, Subject::of_household, &situation.household));
    let members = situation.members.iter().enumerate();
    let members = members.map(|(place, answers)| {
        let of = move |fact| Subject::of_member(fact, place);
        (words::member(lang, place + 1), facts(desk, of, answers))
    });
    html! {
        <section class="mw-stack--tight">
            { desk.heading(1, words::told_heading(lang)) }
            { for std::iter::once(household).chain(members).map(|(of, facts)| html! {
                <div class="mw-sheet__told" key={of.clone()}>
                    <p><strong>{of}</strong></p>
                    {facts}
                </div>
            }) }
        </section>
    }
}

fn facts(desk: &Desk<'_>, of: impl Fn(FactId) -> Subject, answers: &Answers) -> Html {
    let mut told = answers.iter().peekable();
    if told.peek().is_none() {
        return said("p", "mw-paragraph--quiet", words::told_nothing(desk.lang));
    }
    html! {
        <dl class="mw-data-list">
            { for told.map(|(fact, answer)| html! {
                <>
                    { said("dt", "", fact_label(desk.lang, &desk.book.fact(fact).name)) }
                    <dd>
                        {changing(answer_words(desk, of(fact), answer))}
                        { said("span", "mw-sheet__follows", follows(desk, of(fact))) }
                    </dd>
                </>
            }) }
        </dl>
    }
}

fn outcome(desk: &Desk<'_>) -> Html {
    let lang = desk.lang;
    let standings = Standings::of(desk.assessment);
    let judged: Vec<&Assessed<'static>> = standings.judged.iter().flat_map(|(_, grounds)| grounds).copied().collect();
    let open = &standings.open[..standings.open.len().min(OPEN_ON_PAPER)];
    let groups = [
        (words::group_applies(lang).to_owned(), &standings.applies[..]),
        (words::group_judged_all(lang).to_owned(), &judged[..]),
        (words::group_limits(lang).to_owned(), &standings.limits[..]),
        (words::group_blocked(lang, standings.blocked.len()), &standings.blocked[..]),
        (words::group_open(lang).to_owned(), open),
    ];
    let others = standings.open.len() - open.len();
    let others = (others > 0).then(|| words::sheet_more_open(lang, others));
    html! {
        <section class="mw-stack--tight">
            { desk.heading(1, words::outcome_heading(lang)) }
            { for groups.into_iter().filter(|(_, grounds)| !grounds.is_empty()).map(|(title, grounds)| html! {
                <div key={title.clone()}>
                    <p><strong>{title}</strong></p>
                    <ul class="mw-list mw-sheet__grounds">{ for grounds.iter().map(|assessed| line(desk, assessed)) }</ul>
                </div>
            }) }
            <p class="mw-paragraph">{ for others.map(changing) }</p>
        </section>
    }
}

fn line(desk: &Desk<'_>, assessed: &Assessed<'static>) -> Html {
    let (lang, ground) = (desk.lang, assessed.ground);
    let stale = if assessed.stale { words::stale_mark(lang) } else { "" };
    html! {
        <li key={ground.id.clone()}>
            <span>{format!("{} ({}). ", maatwerk_words::ground_title(lang, &ground.id), desk.place(ground))}</span>
            {changing(verdict_words(desk, assessed))}
            <span>{" "}</span>
            <span>{words::decided_by(lang, decider(desk, ground))}</span>
            <span>{" "}</span>
            {changing(stale)}
        </li>
    }
}

fn around(desk: &Desk<'_>) -> Html {
    let (lang, around) = (desk.lang, filled(&desk.state.around));
    let shown = (!around.is_empty()).then(|| {
        html! {
            <section class="mw-stack--tight">
                { desk.heading(1, maatwerk_words::around::stacking_heading(lang)) }
                <StackingPicture {lang} {around} heading_level={desk.level.saturating_add(2)} />
            </section>
        }
    });
    html! { <div>{shown}</div> }
}

fn notes(desk: &Desk<'_>) -> Html {
    let written = desk.state.notes.iter().enumerate().filter(|(_, note)| !note.trim().is_empty());
    let written: Vec<Html> = written
        .map(|(step, note)| {
            html! {
                <div key={step}>
                    <p><strong>{step_title(desk, step)}</strong></p>
                    { said("p", "mw-sheet__note", note.clone()) }
                </div>
            }
        })
        .collect();
    let shown = (!written.is_empty()).then(|| {
        html! {
            <section class="mw-stack--tight">
                { desk.heading(1, words::steps_heading(desk.lang)) }
                { for written }
            </section>
        }
    });
    html! { <div>{shown}</div> }
}
