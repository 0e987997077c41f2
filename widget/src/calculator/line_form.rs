//! The form of one line: what it costs, and how much of it there is in either future.

use super::draft::{Account, Choice, FieldId, FieldName, LineRow};
use super::field::{Extras, law_options, options, payer_options, select_field, text_field};
use super::workbench::{Action, Workbench};
use crate::changing::changing;
use crate::comparison::{GradeBadge, price_source};
use crate::format::{decimal, euro, percent};
use crate::reading;
use maatwerk_engine::{Amount, LineKind, Price, Unit};
use maatwerk_words::{Lang, calculator as words};
use yew::prelude::*;

/// The form of the line with this number (from 1).
pub(super) fn line_form(workbench: &Workbench, dispatch: &Callback<Action>, line: &LineRow, number: usize) -> Html {
    let lang = workbench.lang;
    let row = line.row;
    let price = line.price.as_deref().and_then(|id| workbench.catalogue.price(id));
    let field = |name| FieldId::of(row, name);
    let amount_label = match price {
        Some(price) => words::amount_per(lang, unit_words(lang, price.unit).per),
        None => words::amount(lang).to_owned(),
    };
    let units = match (line.kind, price) {
        (LineKind::Event, _) => words::chance_a_year(lang),
        (LineKind::Running, Some(price)) => unit_words(lang, price.unit).a_year,
        (LineKind::Running, None) => words::times_a_year(lang),
    };
    let years_id = format!("years-hint-{row}");
    let quantity = |name, label: &str| {
        let understood = understood_future(lang, line.kind, workbench.document.draft.typed(field(name)));
        let extras = Extras { understood, also: Some(years_id.clone()), numeric: true, ..Extras::default() };
        text_field(workbench, dispatch, field(name), format!("{label}, {units}"), extras)
    };
    let kinds = [(RUNNING, words::kind_running(lang)), (EVENT, words::kind_event(lang))];
    let kind = if line.kind == LineKind::Event { EVENT } else { RUNNING };
    let choose_kind = dispatch.reform(move |chosen: String| {
        Action::Choose(row, Choice::Kind(if chosen == EVENT { LineKind::Event } else { LineKind::Running }))
    });
    html! {
        <fieldset class="mw-card mw-row" key={row}>
            <legend class="mw-row__legend">{changing(words::line_number(lang, number))}</legend>
            <div class="mw-row__head">
                { price.map_or_else(
                    || own_name(workbench, dispatch, row, words::what_line_hint(lang)),
                    |price| price_head(lang, price),
                ) }
            </div>
            <div class="mw-row__amount">
                { text_field(workbench, dispatch, field(FieldName::Amount), amount_label, amount_extras(workbench, field(FieldName::Amount), price)) }
            </div>
            <div class="mw-row__fields">
                <div class="mw-row__future mw-row__future--muddling">
                    { quantity(FieldName::MuddlingOn, words::muddling_on(lang)) }
                </div>
                <div class="mw-row__future mw-row__future--breaking">
                    { quantity(FieldName::BreakingThrough, words::breaking_through(lang)) }
                </div>
            </div>
            <p class="mw-form-field__description" id={years_id.clone()}><span>{words::years_hint(lang)}</span></p>
            { account_fields(workbench, dispatch, row, &line.account) }
            <details class="mw-details">
                <summary><span>{words::more_of_line(lang)}</span><span class="mw-visually-hidden">{changing(format!(" ({})", words::line_number(lang, number)))}</span></summary>
                <div class="mw-row__fields">
                    { select_field(format!("kind-{row}"), words::kind(lang), options(&kinds), kind, choose_kind) }
                    { text_field(workbench, dispatch, field(FieldName::Cashable), words::cashable(lang).to_owned(), Extras {
                        hint: Some(words::cashable_hint(lang).to_owned()), numeric: true, ..Extras::default()
                    }) }
                </div>
                { transfer_field(workbench, dispatch, row, line.transfer) }
            </details>
            <button type="button" class="mw-button mw-button--subtle mw-button--small mw-no-print"
                onclick={dispatch.reform(move |_| Action::Remove(row))}>{changing(words::remove_line(lang, number))}</button>
        </fieldset>
    }
}

/// The name of a row of one's own.
pub(super) fn own_name(workbench: &Workbench, dispatch: &Callback<Action>, row: u32, hint: &str) -> Html {
    let extras = Extras { hint: Some(hint.to_owned()), ..Extras::default() };
    text_field(workbench, dispatch, FieldId::of(row, FieldName::What), words::what(workbench.lang).to_owned(), extras)
}

/// What is said at an amount: an example, or what the source gives; and, while typing, how it was read.
pub(super) fn amount_extras(workbench: &Workbench, field: FieldId, price: Option<&Price>) -> Extras {
    let lang = workbench.lang;
    let hint = match price.map(|price| (price, price.amount)) {
        None => Some(words::amount_hint(lang).to_owned()),
        Some((_, Amount::Between(low, high))) => Some(words::price_between(lang, euro(lang, high), euro(lang, low))),
        Some((_, Amount::Unpriced)) => Some(words::price_unpriced(lang).to_owned()),
        Some((price, Amount::Euro(amount))) => {
            let is_claim = price.grade == maatwerk_engine::Grade::D;
            is_claim.then(|| words::price_claim(lang, euro(lang, amount)))
        }
    };
    let understood = reading::amount(workbench.document.draft.typed(field)).ok();
    let understood = understood.map(|amount| words::understood(lang, euro(lang, amount)));
    Extras { hint, understood, numeric: true, ..Extras::default() }
}

/// How a future was read: each year where there are more, a number where a point or comma could mean two things.
fn understood_future(lang: Lang, kind: LineKind, typed: &str) -> Option<String> {
    if !typed.contains(['.', ',', '/', ';']) {
        return None;
    }
    let read = |year: &str| match kind {
        LineKind::Running => reading::quantity(year).map(|quantity| decimal(lang, quantity.normalize())),
        LineKind::Event => reading::percent(year).map(|chance| percent(lang, chance)),
    };
    let years: Vec<String> = reading::years(typed).map(read).collect::<Option<_>>()?;
    match years.as_slice() {
        [only] => Some(words::understood(lang, only)),
        [.., last] => {
            let named = |(place, year): (usize, &String)| words::understood_year(lang, place + 1, year);
            let before: Vec<String> = years[..years.len() - 1].iter().enumerate().map(named).collect();
            Some(words::understood_years(lang, before.join(", "), last))
        }
        [] => None,
    }
}

/// Who pays, and under which law.
pub(super) fn account_fields(workbench: &Workbench, dispatch: &Callback<Action>, row: u32, account: &Account) -> Html {
    let lang = workbench.lang;
    html! {
        <div class="mw-row__fields">
            { select_field(format!("payer-{row}"), words::payer(lang), payer_options(workbench, lang, &account.payer), &account.payer,
                dispatch.reform(move |payer| Action::Choose(row, Choice::Payer(payer)))) }
            { select_field(format!("law-{row}"), words::law(lang), law_options(workbench, lang, &account.law), &account.law,
                dispatch.reform(move |law| Action::Choose(row, Choice::Law(law)))) }
        </div>
    }
}

/// Whether it is income support.
pub(super) fn transfer_field(workbench: &Workbench, dispatch: &Callback<Action>, row: u32, transfer: bool) -> Html {
    let id = format!("transfer-{row}");
    let onchange = dispatch.reform(move |_: Event| Action::Choose(row, Choice::Transfer(!transfer)));
    html! {
        <div class="mw-form-field mw-form-field--checkbox">
            <input type="checkbox" id={id.clone()} checked={transfer} {onchange} />
            <label for={id}><span>{words::transfer(workbench.lang)}</span></label>
        </div>
    }
}

const RUNNING: &str = "running";
const EVENT: &str = "event";

fn price_head(lang: Lang, price: &Price) -> Html {
    let about = maatwerk_words::price(lang, &price.id);
    let range = price.lowest_and_highest().map_or_else(
        || words::price_no_range(lang).to_owned(),
        |range| words::price_range(lang, euro(lang, range.high), euro(lang, range.low)),
    );
    html! {
        <div class="mw-stack--tight" key={&*price.id}>
            <p class="mw-row__name"><span>{about.item}</span></p>
            <p class="mw-small"><GradeBadge {lang} grade={price.grade} /><span>{format!(" {}", about.unit)}</span></p>
            <details class="mw-details mw-small">
                <summary><span>{words::price_note(lang)}</span></summary>
                <p><span>{range}</span></p>
                <p><span>{about.note}</span></p>
                <p>{price_source(lang, price)}</p>
            </details>
        </div>
    }
}

/// The words for a unit.
pub(super) fn unit_words(lang: Lang, unit: Unit) -> maatwerk_words::UnitWords {
    maatwerk_words::unit(lang, unit.key())
}
