//! The form of one measure: what it costs, when it is paid, and the ground that carries it.

use super::draft::{FieldId, FieldName, MeasureRow};
use super::field::{law_options, payer_options, select_field, text_field};
use super::line_form::{amount_extras, own_name};
use super::workbench::{Action, Workbench};
use crate::changing::changing;
use crate::format::day;
use maatwerk_engine::{Date, GroundCard, GroundCards};
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
    let amount = FieldId::of(row, FieldName::Amount);
    let timings = [("start", words::timing_start(lang)), ("monthly", words::timing_monthly(lang))];
    let timings = timings.map(|(value, label)| (value.to_owned(), label.to_owned())).to_vec();
    let chosen = measure.ground.as_deref().and_then(|id| book.ground_on(id, today));
    let choose_ground =
        dispatch.reform(move |id: String| Action::ChooseGround(row, Some(id).filter(|id| !id.is_empty())));
    html! {
        <fieldset class="mw-card mw-row" key={row}>
            <legend class="mw-row__legend">{changing(words::measure_number(lang, number))}</legend>
            <div class="mw-row__head">{ own_name(workbench, dispatch, row, words::what_measure_hint(lang)) }</div>
            <div class="mw-row__amount">
                { text_field(workbench, dispatch, amount, words::amount(lang).to_owned(), amount_extras(workbench, amount, None)) }
            </div>
            <div class="mw-row__amount">
                { select_field(format!("timing-{row}"), words::timing(lang), timings,
                    if measure.monthly { "monthly" } else { "start" },
                    dispatch.reform(move |value: String| Action::ChooseMonthly(row, value == "monthly"))) }
            </div>
            <div class="mw-row__fields">
                { select_field(format!("payer-{row}"), words::payer(lang), payer_options(workbench, lang), &measure.account.payer,
                    dispatch.reform(move |payer| Action::ChoosePayer(row, payer))) }
                { select_field(format!("law-{row}"), words::law(lang), law_options(workbench, lang), &measure.account.law,
                    dispatch.reform(move |law| Action::ChooseLaw(row, law))) }
            </div>
            { select_field(format!("ground-{row}"), words::ground(lang), ground_options(lang, book, today),
                measure.ground.as_deref().unwrap_or_default(), choose_ground) }
            <div class="mw-row__ground">{ for chosen.iter().map(|ground| about_ground(lang, ground, today)) }</div>
            <button type="button" class="mw-button mw-button--subtle mw-button--small mw-no-print"
                onclick={dispatch.reform(move |_| Action::Remove(row))}>{changing(words::remove_measure(lang, number))}</button>
        </fieldset>
    }
}

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
