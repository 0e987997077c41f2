//! The form of one measure: what it costs, when it is paid, and the ground that carries it.

use super::draft::{Choice, FieldId, FieldName, MeasureRow};
use super::field::{Extras, options, select_field, text_field};
use super::line_form::{account_fields, amount_extras, own_name, transfer_field};
use super::workbench::{Action, Workbench};
use crate::changing::changing;
use crate::format::{day, years};
use maatwerk_engine::{Date, Decision, GroundCard, GroundCards, Timing};
use maatwerk_words::{Lang, calculator as words, decider, ground_practice, ground_title, power};
use yew::prelude::*;

/// The form of the measure with this number (from 1).
pub(super) fn measure_form(
    workbench: &Workbench,
    dispatch: &Callback<Action>,
    (book, today): (&GroundCards, Date),
    measure: &MeasureRow,
    number: usize,
) -> Html {
    let lang = workbench.lang;
    let row = measure.row;
    let (amount, times) = (FieldId::of(row, FieldName::Amount), FieldId::of(row, FieldName::Times));
    let chosen = measure.ground.as_deref().and_then(|id| book.ground_on(id, today));
    let choose_ground =
        dispatch.reform(move |id: String| Action::Choose(row, Choice::Ground(Some(id).filter(|id| !id.is_empty()))));
    html! {
        <fieldset class="mw-card mw-row" key={row}>
            <legend class="mw-row__legend">{changing(words::measure_number(lang, number))}</legend>
            <div class="mw-row__head">
                { own_name(workbench, dispatch, row, words::what_measure_hint(lang)) }
                { for from_elsewhere(workbench, measure).map(|name| html! { <p class="mw-small">{changing(name)}</p> }) }
            </div>
            <div class="mw-row__amount">
                { text_field(workbench, dispatch, amount, words::amount(lang).to_owned(), amount_extras(workbench, amount, None)) }
                { text_field(workbench, dispatch, times, words::times(lang).to_owned(), Extras {
                    hint: Some(words::times_hint(lang).to_owned()), numeric: true, ..Extras::default()
                }) }
            </div>
            { timing_fields(workbench, dispatch, measure) }
            { account_fields(workbench, dispatch, row, &measure.account) }
            { select_field(format!("ground-{row}"), words::ground(lang), ground_options(lang, book, today),
                measure.ground.as_deref().unwrap_or_default(), choose_ground) }
            <div class="mw-row__ground">{ for chosen.iter().map(|ground| about_ground(lang, ground, today)) }</div>
            <details class="mw-details">
                <summary><span>{words::more_of_measure(lang)}</span><span class="mw-visually-hidden">{changing(format!(" ({})", words::measure_number(lang, number)))}</span></summary>
                { decision_fields(workbench, dispatch, measure) }
                { transfer_field(workbench, dispatch, row, measure.transfer) }
            </details>
            <button type="button" class="mw-button mw-button--subtle mw-button--small mw-no-print"
                onclick={dispatch.reform(move |_| Action::Remove(row))}>{changing(words::remove_measure(lang, number))}</button>
        </fieldset>
    }
}

/// The price or the amount of a law that a measure is reckoned with, by name.
fn from_elsewhere(workbench: &Workbench, measure: &MeasureRow) -> Option<String> {
    let lang = workbench.lang;
    let price = measure.price.as_deref().map(|id| maatwerk_words::price(lang, id).item.to_owned());
    let norm = measure.norm.as_deref().map(|id| maatwerk_words::amount(lang, id).to_owned());
    price.or(norm).map(|name| words::reckoned_with(lang, name))
}

/// When a measure is paid, and for how many years.
fn timing_fields(workbench: &Workbench, dispatch: &Callback<Action>, measure: &MeasureRow) -> Html {
    let (lang, row, timing) = (workbench.lang, measure.row, measure.timing);
    let horizon = workbench.document.draft.horizon;
    // What was chosen under a longer horizon stays to be seen, with a word about it.
    let last = horizon.max(timing.first_year + timing.years);
    let mut when = options(&[(START, words::timing_start(lang)), (MONTHLY, words::timing_monthly(lang))]);
    when.extend((2..=last).map(|year| (year.to_string(), words::timing_year(lang, year))));
    let chosen = match timing {
        Timing { monthly: true, .. } => MONTHLY.to_owned(),
        Timing { first_year: 0, .. } => START.to_owned(),
        Timing { first_year, .. } => (first_year + 1).to_string(),
    };
    let choose_when = dispatch.reform(move |when: String| {
        let first_year = when.parse::<usize>().map_or(0, |year| year.saturating_sub(1));
        Action::Choose(row, Choice::Timing(Timing { first_year, monthly: when == MONTHLY, ..timing }))
    });
    let choose_years = dispatch.reform(move |years: String| {
        Action::Choose(row, Choice::Timing(Timing { years: years.parse().unwrap_or(1), ..timing }))
    });
    let long = (1..=last).map(|count| (count.to_string(), years(lang, count))).collect();
    let beyond = timing.first_year + timing.years > horizon;
    html! {
        <div>
            <div class="mw-row__fields">
                { select_field(format!("timing-{row}"), words::timing(lang), when, &chosen, choose_when) }
                { select_field(format!("years-{row}"), words::timing_for(lang), long, &timing.years.to_string(), choose_years) }
            </div>
            <div role="status">
                { for beyond.then(|| html! { <p class="mw-form-field__error-message">{changing(words::timing_beyond(lang, years(lang, horizon)))}</p> }) }
            </div>
        </div>
    }
}

/// Who decides, whether it was decided, and when the measure begins.
fn decision_fields(workbench: &Workbench, dispatch: &Callback<Action>, measure: &MeasureRow) -> Html {
    let (lang, row) = (workbench.lang, measure.row);
    let field = |name, label: &str, hint: &str| {
        let extras = Extras { hint: Some(hint.to_owned()), ..Extras::default() };
        text_field(workbench, dispatch, FieldId::of(row, name), label.to_owned(), extras)
    };
    let decisions = [
        ("", words::decision_unsaid(lang)),
        (TAKEN, words::decision_taken(lang)),
        (FOLLOWS, words::decision_follows(lang)),
    ];
    let chosen = match measure.decision {
        None => "",
        Some(Decision::Taken) => TAKEN,
        Some(Decision::Follows) => FOLLOWS,
    };
    let choose = dispatch.reform(move |decision: String| {
        Action::Choose(
            row,
            Choice::Decision(match decision.as_str() {
                TAKEN => Some(Decision::Taken),
                FOLLOWS => Some(Decision::Follows),
                _ => None,
            }),
        )
    });
    html! {
        <div class="mw-row__fields">
            { field(FieldName::Decides, words::decides(lang), words::decides_hint(lang)) }
            { select_field(format!("decision-{row}"), words::decision(lang), options(&decisions), chosen, choose) }
            { field(FieldName::Begins, words::begins(lang), words::begins_hint(lang)) }
        </div>
    }
}

const START: &str = "start";
const MONTHLY: &str = "monthly";
const TAKEN: &str = "taken";
const FOLLOWS: &str = "follows";

fn ground_options(lang: Lang, book: &GroundCards, today: Date) -> Vec<(String, String)> {
    let none = (String::new(), words::ground_none(lang).to_owned());
    let grounds = book.grounds_on(today).map(|ground| {
        let place = place_in_words(lang, ground);
        (ground.id.clone(), format!("{place}: {}", ground_title(lang, &ground.id)))
    });
    std::iter::once(none).chain(grounds).collect()
}

fn place_in_words(lang: Lang, ground: &GroundCard) -> String {
    match &ground.paragraph {
        Some(paragraph) => words::ground_option_paragraph(lang, &ground.article, &ground.law, paragraph),
        None => words::ground_option(lang, &ground.article, &ground.law),
    }
}

/// What the provision opens, who decides, and the text itself one click away.
fn about_ground(lang: Lang, ground: &GroundCard, today: Date) -> Html {
    let stale = (today > ground.check_before).then(|| words::ground_stale(lang, day(lang, ground.check_before)));
    html! {
        <div class="mw-note mw-small" key={ground.id.clone()}>
            <p><span>{ground_practice(lang, &ground.id).to_owned()}</span></p>
            <p><span>{format!("{} · {}", power(lang, ground.power.key()), words::ground_decides(lang, decider(lang, &ground.decides)))}</span></p>
            <p><a class="mw-link" href={ground.url.clone()} rel="noopener noreferrer" target="_blank">
                {words::ground_read(lang, day(lang, ground.version))}</a></p>
            <div>{ for stale.iter().map(|text| html! { <p class="mw-alert"><span>{text.clone()}</span></p> }) }</div>
        </div>
    }
}
